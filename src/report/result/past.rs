//! A past result in the list of them, as programs read it.

use std::time::Duration;

use jiff::Timestamp;
use serde::Serialize;

use crate::exam::Score;
use crate::insight::Past;

use super::super::figures::{Figure, seconds};

/// A past result.
#[derive(Debug, Serialize)]
pub struct PastResult<'a> {
    id: String,
    title: &'a str,
    began: Timestamp,
    #[serde(serialize_with = "seconds")]
    seconds: Duration,
    answered: usize,
    questions: usize,
    /// Of full marks, in hundredths; none of a practice that ended before all was answered.
    percent: Option<i64>,
    change: Option<i64>,
    score: ScoreTold,
}

/// A score.
#[derive(Debug, Serialize)]
pub(super) struct ScoreTold {
    total: Figure,
    maximum: Figure,
    won: Figure,
    lost: Figure,
    right: usize,
    wrong: usize,
    multiple: usize,
    declined: usize,
    blank: usize,
}

impl<'a> From<&'a Past> for PastResult<'a> {
    fn from(past: &'a Past) -> Self {
        let Score { right, wrong, multiple, .. } = past.score;
        Self {
            id: past.id.to_string(),
            title: &past.title,
            began: past.began.at,
            seconds: past.taken,
            answered: right + wrong + multiple,
            questions: past.of,
            percent: past.percent,
            change: past.change,
            score: (&past.score).into(),
        }
    }
}

impl From<&Score> for ScoreTold {
    fn from(score: &Score) -> Self {
        Self {
            total: (&score.total).into(),
            maximum: (&score.maximum).into(),
            won: (&score.won).into(),
            lost: (&score.lost).into(),
            right: score.right,
            wrong: score.wrong,
            multiple: score.multiple,
            declined: score.declined,
            blank: score.blank,
        }
    }
}

/// `1 of 10 answered`
pub fn answered(answered: usize, of: usize) -> String {
    format!("{answered} of {of} answered")
}
