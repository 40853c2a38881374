//! Marking: what each response earns, and the sum.
//!
//! All of it is exact and a pure function of what was dealt, answered and agreed, so that a paper can be
//! marked again under another scheme.

use super::deal::Dealt;
use super::marks::{Fraction, Marks};
use super::response::Response;
use super::rules::MarkingScheme;
use super::sitting::Sitting;

/// How a question came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// An accepted choice.
    Right,
    /// Another choice.
    Wrong,
    /// No choice.
    Blank,
}

/// How `response` to `dealt` came out.
pub fn outcome(dealt: &Dealt, response: &Response) -> Outcome {
    match response.chosen() {
        None => Outcome::Blank,
        Some(claim) if dealt.key.accepts(claim) => Outcome::Right,
        Some(_) => Outcome::Wrong,
    }
}

/// What `response` to `dealt` earns under `scheme`: the item's marks for right; that part of them which the scheme says taken
/// off for wrong or blank (UPSC's rule of penalties, "one-third of the marks assigned to that question").
pub fn mark(dealt: &Dealt, response: &Response, scheme: &MarkingScheme) -> Marks {
    let worth = Marks::from(dealt.marks.unwrap_or(scheme.marks));
    let part: Fraction = match outcome(dealt, response) {
        Outcome::Right => return worth,
        Outcome::Wrong => -scheme.wrong,
        Outcome::Blank => -scheme.blank,
    };
    worth * part.into()
}

/// A sitting's score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// The sum of what was earned and taken off.
    pub total: Marks,
    /// The most that could be earned.
    pub maximum: Marks,
    /// What right answers earned.
    pub won: Marks,
    /// What was taken off, as a positive sum.
    pub lost: Marks,
    /// How many came out right.
    pub right: usize,
    /// How many came out wrong.
    pub wrong: usize,
    /// How many were left blank.
    pub blank: usize,
}

impl Score {
    /// Marks the questions of `sitting` that `counts` lets through (by number from 0) under `scheme`.
    pub fn of(sitting: &Sitting, scheme: &MarkingScheme, counts: impl Fn(usize) -> bool) -> Self {
        let zero = Marks::zero;
        let mut score = Self {
            total: zero(),
            maximum: zero(),
            won: zero(),
            lost: zero(),
            right: 0,
            wrong: 0,
            blank: 0,
        };
        let questions = sitting.paper().iter().zip(sitting.responses());
        for (_, (dealt, response)) in questions.enumerate().filter(|(i, _)| counts(*i)) {
            let earned = mark(dealt, response, scheme);
            score.maximum = score.maximum + dealt.marks.unwrap_or(scheme.marks).into();
            score.total = score.total + earned.clone();
            match outcome(dealt, response) {
                Outcome::Right => score.right += 1,
                Outcome::Wrong => score.wrong += 1,
                Outcome::Blank => score.blank += 1,
            }
            if earned < zero() {
                score.lost = score.lost - earned;
            } else {
                score.won = score.won + earned;
            }
        }
        score
    }

    /// The score of the whole sitting under its own scheme.
    pub fn of_all(sitting: &Sitting) -> Self {
        Self::of(sitting, &sitting.terms().scheme, |_| true)
    }
}
