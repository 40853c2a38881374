//! How an open paper stands: sections, pace, what is left out and what that costs.
//!
//! Sums over the open sitting that may be shown while it runs, so nothing here looks at a key. It
//! must not know how any of it is drawn.

use crate::exam::{
    Answer, AnswerSheet, Decline, Marks, Moment, Navigation, Outcome, Pause, Section, mark, outcome,
};

use crate::tui::state::current::CurrentSitting;

/// How far one has come, against the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// So many answers more than the time used up would ask for; fewer, if below nothing.
    Ahead(i64),
    /// Every question is answered.
    AllAnswered,
}

/// What is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Blanks, as they would be marked.
    pub blank: usize,
    /// What they would cost, as a positive sum.
    pub cost: Marks,
    /// With more blanks than so many the paper is not marked.
    pub limit: Option<usize>,
    /// Answers of the booklet whose row on the answer sheet is empty.
    pub not_transferred: usize,
}

impl CurrentSitting {
    /// Whether there is a choice for "not attempted".
    pub fn declines(&self) -> bool {
        self.sitting.terms().rules.decline == Decline::Offered
    }

    /// Whether answers are transferred to an answer sheet.
    pub fn has_sheet(&self) -> bool {
        self.sitting.terms().rules.sheet == AnswerSheet::Ink
    }

    /// Whether the clock may be stopped.
    pub fn may_pause(&self) -> bool {
        let rules = &self.sitting.terms().rules;
        rules.limit().is_some() && rules.pause == Pause::Allowed
    }

    /// Whether the clock is stopped.
    pub fn is_paused(&self) -> bool {
        self.sitting.is_running() && self.sitting.is_paused()
    }

    /// The sections, where there are several.
    pub fn sections(&self) -> &[Section] {
        let form = self.sitting.terms().form.as_ref();
        form.map(|form| form.sections.as_slice()).filter(|all| all.len() > 1).unwrap_or_default()
    }

    /// The section of the present question, where there are several.
    pub fn section(&self) -> Option<usize> {
        let (section, _) = self.sitting.terms().section_of(self.at())?;
        (section < self.sections().len()).then_some(section)
    }

    /// The first question of the section beside the present one.
    pub fn section_beside(&self, forth: bool) -> Option<usize> {
        let here = self.section()?;
        let to = if forth { here.checked_add(1) } else { here.checked_sub(1) };
        Some(self.sections().get(to?)?.first)
    }

    /// Whether one is kept to the section that is open.
    pub fn keeps_to_sections(&self) -> bool {
        self.sitting.terms().rules.navigation == Navigation::WithinSection
    }

    /// The pace, where there is a clock: of the open section, where sections have times of their
    /// own.
    pub fn pace(&self, now: &Moment) -> Option<Pace> {
        let terms = self.sitting.terms();
        let elapsed = self.sitting.elapsed(now);
        let section = self.sitting.open_section(now);
        let (questions, used, of) = match section.and_then(|at| {
            let section = terms.form.as_ref()?.sections.get(at)?;
            Some((section, terms.opening(at)?))
        }) {
            Some((section, (from, to))) => (
                section.first..section.first + section.count,
                elapsed.saturating_sub(from),
                to.saturating_sub(from),
            ),
            None => (0..self.len(), elapsed, terms.rules.limit()?),
        };
        let responses = self.sitting.responses().get(questions)?;
        let answered = responses.iter().filter(|response| response.answer != Answer::Blank).count();
        if answered == responses.len() {
            return Some(Pace::AllAnswered);
        }
        let asked = (responses.len() as u128 * used.as_millis()).checked_div(of.as_millis())?;
        Some(Pace::Ahead(i64::try_from(answered).ok()? - i64::try_from(asked).ok()?))
    }

    /// What is left out, as the sitting stands.
    pub fn left_out(&self) -> LeftOut {
        let terms = self.sitting.terms();
        let all = || self.sitting.paper().iter().zip(self.sitting.responses());
        let blanks = all().enumerate().filter(|(_, (d, r))| outcome(d, r) == Outcome::Blank);
        let earned = blanks.clone().map(|(at, (d, r))| mark(d, r, terms.scheme_of(at)));
        let cost = -earned.sum::<Marks>();
        let forgotten =
            all().filter(|(_, r)| r.sheet == Some(Answer::Blank) && r.answer != Answer::Blank);
        LeftOut {
            blank: blanks.count(),
            cost,
            limit: terms.most_blanks(),
            not_transferred: forgotten.count(),
        }
    }

    /// How many rows of the answer sheet are filled in.
    pub fn rows_filled(&self) -> usize {
        let filled = |answer: &Answer| *answer != Answer::Blank;
        self.sitting.responses().iter().filter(|r| r.sheet.as_ref().is_some_and(filled)).count()
    }

    /// The circles of a row of the answer sheet: what is claimed by each, `None` being "not
    /// attempted".
    pub fn circles(&self, row: usize) -> Vec<Option<crate::bank::Claim>> {
        let Some((_, dealt, _)) = self.nth(row) else { return Vec::new() };
        let declined = self.declines().then_some(None);
        dealt.choices.iter().cloned().map(Some).chain(declined).collect()
    }
}
