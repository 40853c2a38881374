//! The hall: the open sitting with its questions, and what its screens remember.
//!
//! The sitting itself is changed only by acts that have been kept. This file must not know how any
//! of it is drawn.

use std::sync::Arc;
use std::time::Duration;

use crate::bank::{Kind, LanguageCode};
use crate::exam::{Act, Command, Dealt, Moment, Refusal, Response, Reveal, Score, Sitting};
use crate::journal::SittingId;
use crate::report::PlanView;
use crate::study::{BesideQuestion, FactState, OpenSitting, Question};
use crate::tui::state::listing::Listing;

/// The open sitting.
#[derive(Debug, Clone)]
pub struct CurrentSitting {
    /// Its name.
    pub id: SittingId,
    /// Its state.
    pub sitting: Arc<Sitting>,
    /// Its questions, parallel to the paper.
    pub questions: Arc<[Arc<Question>]>,
    /// The language in which they are read, where they are translated.
    pub language: Option<LanguageCode>,
    /// The question that is looked at once the sitting is over.
    pub looking: usize,
    /// What was said once of a question, so that the same key then goes on.
    pub nudged: Option<(usize, Nudge)>,
    /// What is remembered after a question.
    pub aftermath: Option<(usize, Arc<[FactState]>)>,
    /// What the learner wrote beside a question.
    pub beside: Option<(usize, Arc<BesideQuestion>)>,
    /// The plan by which it is asked, if it is today's.
    pub reasons: Option<Arc<PlanView>>,
    /// The row of the answer sheet at which the pen was left, from 0.
    pub row: usize,
    /// What is listed of it once it is over.
    pub listing: Listing,
    /// When the clock was last looked at, since the sitting was gone into.
    looked: Option<Moment>,
    /// The last warning of the time, and when it was given.
    warned: Option<(Moment, Warning)>,
}

/// A warning of the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    /// The time left.
    pub left: Duration,
    /// The section whose time it is; the whole paper's otherwise.
    pub section: Option<usize>,
}

/// How long a warning is kept in sight, whatever keys are pressed.
const WARNED: Duration = Duration::from_secs(8);

/// Things that are said once before a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nudge {
    /// Nothing is chosen.
    Blank,
    /// Only a number is claimed; the statements are not marked.
    Unmarked,
}

/// Whether the lines of such a question say something that can be marked true or false.
pub fn takes_marks(kind: Kind) -> bool {
    matches!(kind, Kind::Statements | Kind::Pairs | Kind::Reasons)
}

impl CurrentSitting {
    /// Goes into a sitting.
    pub fn new(open: OpenSitting, language: Option<LanguageCode>) -> Self {
        Self {
            id: open.id,
            sitting: Arc::new(open.sitting),
            questions: open.questions.into(),
            language,
            looking: 0,
            nudged: None,
            aftermath: None,
            beside: None,
            reasons: None,
            row: 0,
            listing: Listing::default(),
            looked: None,
            warned: None,
        }
    }

    /// Whether it is asked by a plan.
    pub fn is_of_plan(&self) -> bool {
        self.reasons.is_some()
    }

    /// Looks at the clock. Gives back the warning that is to be in sight, and whether it falls due
    /// just now.
    pub fn look(&mut self, now: &Moment) -> Option<(Warning, bool)> {
        let before = self.looked.replace(*now);
        if !self.sitting.is_running() {
            return None;
        }
        let due = self.due_warning(before.as_ref(), now);
        if let Some(warning) = due {
            self.warned = Some((*now, warning));
        }
        let (given, warning) = self.warned.filter(|(given, _)| given.until(now) < WARNED)?;
        let left = warning.left.saturating_sub(given.until(now));
        Some((Warning { left, ..warning }, due.is_some()))
    }

    /// The paper's warning, else that of a section with a time of its own. What fell due while
    /// nobody looked is said on coming in.
    fn due_warning(&self, before: Option<&Moment>, now: &Moment) -> Option<Warning> {
        let (sitting, terms) = (&self.sitting, self.sitting.terms());
        let left = sitting.remaining(now)?;
        let then = before.map_or(terms.rules.limit(), |before| sitting.remaining(before))?;
        if terms.rules.warning(then, left).is_some() {
            return Some(Warning { left, section: None });
        }
        let section = sitting.open_section(now)?;
        let left = sitting.section_remaining(now)?;
        let then = match before {
            Some(before) if sitting.open_section(before) == Some(section) => {
                sitting.section_remaining(before)?
            }
            _ => terms.opening(section).map(|(from, to)| to.saturating_sub(from))?,
        };
        terms.rules.warning(then, left)?;
        Some(Warning { left, section: Some(section) })
    }

    /// The question that the screen is about.
    pub fn at(&self) -> usize {
        if self.sitting.is_running() { self.sitting.at() } else { self.looking }
    }

    /// The question that the screen is about, with its prose, as dealt, and what was done with it.
    pub fn present(&self) -> Option<(&Question, &Dealt, &Response)> {
        self.nth(self.at())
    }

    /// The number of the choice that is chosen, from 0.
    pub fn chosen(&self) -> Option<usize> {
        let (_, dealt, response) = self.present()?;
        let chosen = response.chosen()?;
        dealt.choices.iter().position(|choice| choice == chosen)
    }

    /// Any question, with how it was dealt and what was done with it.
    pub fn nth(&self, at: usize) -> Option<(&Question, &Dealt, &Response)> {
        let question = self.questions.get(at)?.in_language(self.language);
        Some((question, self.sitting.paper().get(at)?, self.sitting.responses().get(at)?))
    }

    /// Every question, as its bank has it.
    pub fn all_questions(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().map(|question| &**question)
    }

    /// Whether the present question's answer is shown.
    pub fn is_revealed(&self) -> bool {
        self.sitting.is_revealed(self.at())
    }

    /// Whether answers are shown one by one.
    pub fn reveals_each(&self) -> bool {
        self.sitting.terms().rules.reveal == Reveal::Each
    }

    /// How many questions there are.
    pub fn len(&self) -> usize {
        self.sitting.paper().len()
    }

    /// What follows from a command.
    pub fn decide(&self, command: Command, now: &Moment) -> Result<Vec<Act>, Refusal> {
        self.sitting.decide(command, now)
    }

    /// Takes down an act that has been kept.
    pub fn apply(&mut self, act: &Act, at: &Moment) {
        Arc::make_mut(&mut self.sitting).apply(act, at);
    }

    /// The question to go to after a commit: the next one not committed, from here on and then from
    /// the beginning; `None` when all are.
    pub fn next_open(&self) -> Option<usize> {
        let open = |at: &usize| self.sitting.responses()[*at].committed.is_none();
        let at = self.at().min(self.len());
        (at..self.len()).chain(0..at).find(open)
    }

    /// Whether a question counts in the result.
    pub fn counts(&self, at: usize) -> bool {
        self.sitting.counts(at)
    }

    /// The score so far, or at the end.
    pub fn score(&self) -> Score {
        Score::of_counted(&self.sitting)
    }

    /// Time until the clock on the screen shows another second; `None` when it stands.
    pub fn next_second(&self, now: &Moment) -> Option<Duration> {
        if !self.sitting.is_running() || self.sitting.is_paused() {
            return None;
        }
        let second = Duration::from_secs(1);
        let part = |time: Duration| Duration::from_nanos(time.subsec_nanos().into());
        Some(match self.sitting.remaining(now) {
            Some(left) => second_of(left),
            None => second.saturating_sub(part(self.sitting.elapsed(now))),
        })
    }
}

/// How long a clock that runs down shows the second that it shows now.
pub fn second_of(left: Duration) -> Duration {
    match left.subsec_nanos() {
        0 => Duration::from_secs(1),
        part => Duration::from_nanos(part.into()),
    }
}
