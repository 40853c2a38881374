//! What is planned for: the exam, the time, and where each fact stands.

use std::time::Duration;

use jiff::civil::Date;

use crate::exam::{Fraction, MarkingScheme};

use crate::memory::COIN;

/// The exam that is aimed at.
#[derive(Debug, Clone, PartialEq)]
pub struct Exam {
    /// Its day; `None` plans for no exam, by desired retention.
    pub date: Option<Date>,
    /// The learning day from which is planned: how far the tables must reach.
    pub from: Date,
    /// How many questions the paper has.
    pub questions: u32,
    /// How many facts a question asks.
    pub lines: u32,
    /// What answers earn.
    pub scheme: MarkingScheme,
}

impl Exam {
    /// UPSC CSE General Studies Paper I, of questions with three statements each.
    pub fn on(date: Option<Date>, from: Date) -> Self {
        Self { date, from, questions: 100, lines: 3, scheme: MarkingScheme::default() }
    }

    /// How many marks one more fact that is recalled adds, when `facts` share the paper and the
    /// mean chance of recall is `mean`.
    pub(super) fn marks_a_recall(&self, facts: usize, mean: f32) -> f32 {
        let lines = self.lines.max(1) as f32;
        let asked = self.questions as f32 * lines / facts.max(1) as f32;
        let line = COIN + (1.0 - COIN) * mean.clamp(0.0, 1.0);
        let swing = float(self.scheme.marks) * (1.0 + float(self.scheme.wrong));
        asked * swing * (1.0 - COIN) * line.powf(lines - 1.0)
    }
}

/// A fraction where nothing is marked by it.
fn float(fraction: Fraction) -> f32 {
    *fraction.numer() as f32 / *fraction.denom() as f32
}

/// The time there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Each day; more than a day counts as a day.
    pub daily: Duration,
    /// What a question takes; less than a second counts as one.
    pub question: Duration,
    /// How many facts a question asks.
    pub lines: u32,
}

impl Budget {
    /// How many facts can be asked in a day.
    pub fn facts(&self) -> usize {
        let day = Duration::from_secs(24 * 60 * 60);
        let question = self.question.max(Duration::from_secs(1));
        let questions = self.daily.min(day).as_millis() / question.as_millis();
        usize::try_from(questions * u128::from(self.lines.max(1))).unwrap_or(usize::MAX)
    }

    /// The same, with so much more each day.
    #[must_use]
    pub fn with(self, more: Duration) -> Self {
        Self { daily: self.daily.saturating_add(more), ..self }
    }
}

/// What a plan for a day aims at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// The exam, in so many days.
    Exam {
        /// At least one.
        to_go: u32,
    },
    /// The exam is today: there is nothing left to ask.
    Today,
    /// The exam has been; until another date is set, the plan keeps desired retention.
    Passed,
    /// There is no exam: desired retention.
    Retention,
}

/// Whole days from `from` to `to`; below none if `to` is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(0)
}
