//! Figures as programs read them: marks without loss, times in seconds, questions as a paper
//! numbers them.

use std::time::Duration;

use serde::{Serialize, Serializer};

use crate::bank::When;
use crate::exam::{Fraction, Marks};

/// Marks: the exact fraction, and the figure as it is printed.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    exact: String,
    decimal: String,
}

impl From<&Marks> for Figure {
    fn from(marks: &Marks) -> Self {
        Self { exact: marks.exact(), decimal: marks.to_string() }
    }
}

/// Seconds, parts of one too.
pub(super) fn seconds<S: Serializer>(time: &Duration, to: S) -> Result<S::Ok, S::Error> {
    time.as_secs_f64().serialize(to)
}

/// Questions counted from 0 as a paper numbers them, from 1.
pub(super) fn numbers(questions: &[usize]) -> Vec<usize> {
    questions.iter().map(|question| question + 1).collect()
}

/// A fraction without loss: `2/3`.
pub(super) fn fraction(fraction: Fraction) -> String {
    fraction.to_string()
}

/// A date: of a month or year, its first day.
pub(super) fn date(when: When) -> String {
    when.first().to_string()
}
