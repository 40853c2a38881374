//! What is picked before an exam: which paper, in which series, under which conditions.
//!
//! It turns into a request of the study. It must not know how it is drawn.

use std::sync::Arc;

use crate::exam::Series;
use crate::exam::blueprint::Conditions;
use crate::study::{ExamOffer, ExamRequest, PaperOffer};
use crate::tui::texts;

/// What is on offer, and what is picked.
#[derive(Debug, Clone, Default)]
pub struct ExamPicks {
    /// The exams on offer.
    pub offers: Arc<[ExamOffer]>,
    series: Series,
    conditions: Conditions,
}

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExamRow {
    /// In which order the questions stand.
    Series,
    /// Whether with the time given to those who are entitled to it.
    Time,
    /// Whether the clock may be stopped.
    Clock,
    /// Where answers are marked.
    Answers,
    /// All papers of the exam of this number, one after the other.
    Day(usize),
    /// The paper of this number of the exam of that number.
    Paper(usize, usize),
}

impl ExamPicks {
    /// The rows that there are.
    pub fn rows(&self) -> Vec<ExamRow> {
        let mut rows = vec![ExamRow::Series, ExamRow::Time, ExamRow::Clock, ExamRow::Answers];
        for (exam, offer) in self.offers.iter().enumerate() {
            if offer.papers.len() > 1 {
                rows.push(ExamRow::Day(exam));
            }
            rows.extend((0..offer.papers.len()).map(|paper| ExamRow::Paper(exam, paper)));
        }
        rows
    }

    /// The first row that the banks fill; else the first of which they have something, else the
    /// first exam.
    pub fn first(&self) -> usize {
        let rows = self.rows();
        let find = |fits: fn(&PaperOffer) -> bool| {
            let fit = |row: &ExamRow| {
                let papers = self.papers(*row);
                !papers.is_empty() && papers.iter().all(fits)
            };
            rows.iter().position(fit)
        };
        find(|paper| paper.short.is_none())
            .or_else(|| find(|paper| paper.to_be_had() > 0))
            .or_else(|| find(|_| true))
            .unwrap_or(0)
    }

    /// What a row of settings says now.
    pub fn value(&self, row: ExamRow) -> &'static str {
        let Conditions { strict, extra_time, drill } = self.conditions;
        match row {
            ExamRow::Series => match self.series {
                Series::A => "A",
                Series::B => "B",
                Series::C => "C",
                Series::D => "D",
            },
            ExamRow::Time if extra_time => texts::EXAMS_TIME_EXTRA.get(),
            ExamRow::Time => texts::EXAMS_TIME_USUAL.get(),
            ExamRow::Clock if strict => texts::EXAMS_CLOCK_STRICT.get(),
            ExamRow::Clock => texts::EXAMS_CLOCK_RELAXED.get(),
            ExamRow::Answers if drill => texts::EXAMS_ANSWERS_SHEET.get(),
            ExamRow::Answers => texts::EXAMS_ANSWERS_QUESTION.get(),
            ExamRow::Day(_) | ExamRow::Paper(..) => "",
        }
    }

    /// The next or the last value of a row of settings.
    pub fn turn(&mut self, row: ExamRow, forth: bool) {
        let Conditions { strict, extra_time, drill } = &mut self.conditions;
        match row {
            ExamRow::Series => {
                let at = Series::ALL.iter().position(|series| *series == self.series).unwrap_or(0);
                let to = if forth { at.checked_add(1) } else { at.checked_sub(1) };
                self.series = to.and_then(|to| Series::ALL.get(to)).copied().unwrap_or(self.series);
            }
            ExamRow::Time => *extra_time = !*extra_time,
            ExamRow::Clock => *strict = !*strict,
            ExamRow::Answers => *drill = !*drill,
            ExamRow::Day(_) | ExamRow::Paper(..) => {}
        }
    }

    /// Whether extra time is asked for.
    pub fn extra_time(&self) -> bool {
        self.conditions.extra_time
    }

    /// The papers of a row: all of the day's, or one; none for a setting.
    pub fn papers(&self, row: ExamRow) -> &[PaperOffer] {
        let papers = |exam: usize| self.offers.get(exam).map_or(&[][..], |offer| &offer.papers);
        match row {
            ExamRow::Day(exam) => papers(exam),
            ExamRow::Paper(exam, paper) => papers(exam).get(paper..=paper).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The request that a row makes; `None` for a setting.
    pub fn request(&self, row: ExamRow) -> Option<ExamRequest> {
        let (ExamRow::Day(exam) | ExamRow::Paper(exam, _)) = row else { return None };
        let papers = self.papers(row);
        let first = papers.first()?;
        let mut conditions = self.conditions;
        // Where no extra time is known, the paper is sat without.
        conditions.extra_time &= first.extra_time.is_some();
        Some(ExamRequest {
            paper: matches!(row, ExamRow::Paper(..)).then(|| first.id.clone()),
            series: self.series,
            conditions,
            scaled: papers.iter().any(|paper| paper.short.is_some()),
            ..ExamRequest::of(self.offers.get(exam)?.blueprint.clone())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::Short;

    /// An exam of one paper, of which so many of a hundred questions can be had.
    fn offer(had: usize) -> ExamOffer {
        let short = Short { shortages: vec![], largest: had, full: 100 };
        let paper = PaperOffer {
            id: "p".parse().unwrap(),
            title: "P".into(),
            questions: 100,
            time: std::time::Duration::from_secs(7200),
            extra_time: None,
            maximum: crate::exam::Marks::zero(),
            made_of: crate::report::MadeOf::default(),
            short: (had < 100).then_some(short),
        };
        let blueprint = "e".parse().unwrap();
        ExamOffer { blueprint, title: "E".into(), papers: vec![paper] }
    }

    #[test]
    fn the_cursor_begins_at_the_first_that_the_banks_fill() {
        let first = |had: &[usize]| {
            let offers = had.iter().map(|had| offer(*had)).collect();
            let picks = ExamPicks { offers, ..ExamPicks::default() };
            picks.rows().get(picks.first()).copied()
        };
        assert_eq!(first(&[0, 40, 100]), Some(ExamRow::Paper(2, 0)));
        assert_eq!(first(&[0, 40, 60]), Some(ExamRow::Paper(1, 0)));
        assert_eq!(first(&[0, 0]), Some(ExamRow::Paper(0, 0)));
        assert_eq!(first(&[]), Some(ExamRow::Series));
    }
}
