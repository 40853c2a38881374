//! Answers that were changed, and which way.
//!
//! The first choice is set against what stood with the question at the end: what came between is
//! not counted, since going there and back again changes no mark. On an answer-sheet drill it is
//! the booklet that is looked at.

use crate::bank::Claim;
use crate::exam::{Answer, Marks};

use super::marker::Marker;

/// An answer that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The question, from 0.
    pub question: usize,
    /// Which way.
    pub way: Way,
    /// What the change earned; below nothing, cost.
    pub gain: Marks,
}

/// Which way an answer was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Way {
    /// From a wrong choice to a right one.
    WrongToRight,
    /// From a right choice to a wrong one.
    RightToWrong,
    /// From a wrong choice to another.
    WrongToWrong,
    /// From a right choice to another that is accepted too.
    RightToRight,
    /// A right choice was taken back.
    RightToNone,
    /// A wrong choice was taken back.
    WrongToNone,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::WrongToRight,
        Self::RightToWrong,
        Self::WrongToWrong,
        Self::RightToRight,
        Self::RightToNone,
        Self::WrongToNone,
    ];

    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Self::WrongToRight => "wrong to right",
            Self::RightToWrong => "right to wrong",
            Self::WrongToWrong => "wrong to wrong",
            Self::RightToRight => "right to right",
            Self::RightToNone => "right, taken back",
            Self::WrongToNone => "wrong, taken back",
        }
    }
}

/// The answers that were changed. What followed a look at the key is left out.
pub(super) fn changes(marker: &Marker<'_>) -> Vec<Change> {
    let unseen = marker.counted().filter(|(.., response)| !response.key_seen);
    unseen
        .filter_map(|(question, dealt, response)| {
            let first = response.first_chosen()?;
            let last = response.chosen();
            if last == Some(first) {
                return None;
            }
            let right = |claim: &Claim| dealt.key.accepts(claim);
            let way = match (right(first), last.map(right)) {
                (false, Some(true)) => Way::WrongToRight,
                (true, Some(false)) => Way::RightToWrong,
                (false, Some(false)) => Way::WrongToWrong,
                (true, Some(true)) => Way::RightToRight,
                (true, None) => Way::RightToNone,
                (false, None) => Way::WrongToNone,
            };
            let before = marker.would_earn(question, Answer::Chosen(first.clone()));
            let gain = marker.would_earn(question, response.answer.clone()) - before;
            Some(Change { question, way, gain })
        })
        .collect()
}
