//! Known: what the answers about a fact must have been for it to be called known, or believed
//! wrongly.
//!
//! All figures of what is known go by this file. It must not know how memory is modelled.

use jiff::civil::Date;

use crate::exam::Confidence;

use super::grade::Verdict;

/// The chance of recall now from which a fact can be known: four times in five.
pub const KNOWN: f64 = 0.8;

/// The first and the latest answer about a fact, whether or not they counted as reviews. What an
/// answer did not tell leaves the latest as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The learning day of the first.
    pub first: Date,
    /// The learning day of the latest.
    pub latest: Date,
    /// Whether the fact was believed rightly in the latest; `None` where none has told.
    pub right: Option<bool>,
    /// Whether a right answer or the learner's own mark said so: a wrong answer makes nothing
    /// known.
    pub vouched: bool,
    /// Whether the latest was said to be a guess. Confidence that was not said is no guess.
    pub guessed: bool,
}

impl Asked {
    /// After the first answer.
    pub(super) fn once<F>(verdict: &Verdict<F>, day: Date) -> Self {
        let Verdict { right, vouched, .. } = *verdict;
        let guessed = verdict.confidence == Confidence::Guess;
        Self { first: day, latest: day, right, vouched, guessed }
    }

    /// After one more, not earlier than those before it.
    pub(super) fn again<F>(self, verdict: &Verdict<F>, day: Date) -> Self {
        if verdict.is_told() {
            Self { first: self.first, ..Self::once(verdict, day) }
        } else {
            self
        }
    }

    /// Whether the fact is known, when the chance of recalling it now is `recall`: the latest
    /// answer was right, no guess, and on a later learning day than the first; and the chance is
    /// [`KNOWN`] or more. One right answer may be luck, and one on the day on which the key was
    /// first shown says nothing of the next day.
    pub fn is_known(&self, recall: f64) -> bool {
        self.right == Some(true)
            && self.vouched
            && !self.guessed
            && self.latest > self.first
            && recall >= KNOWN
    }

    /// Whether it was believed wrongly when it was last asked.
    pub fn is_mistaken(&self) -> bool {
        self.right == Some(false)
    }
}
