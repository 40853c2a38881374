//! Marking: what each response earns, and the sum.
//!
//! All of it is exact and a pure function of what was dealt, answered and agreed, so that a paper
//! can be marked again under another scheme.

use crate::bank::AnswerKey;

use super::deal::Dealt;
use super::marks::{Fraction, Marks};
use super::response::{Answer, Response};
use super::scheme::MarkingScheme;
use super::sitting::Sitting;

/// How a question came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// An accepted choice.
    Right,
    /// Another choice.
    Wrong,
    /// More than one circle.
    Multiple,
    /// The choice "not attempted".
    NotAttempted,
    /// No choice.
    Blank,
}

/// How `response` to `dealt` came out.
pub fn outcome(dealt: &Dealt, response: &Response) -> Outcome {
    outcome_by(&dealt.key, response)
}

/// The same by a key that need not be the one dealt.
pub fn outcome_by(key: &AnswerKey, response: &Response) -> Outcome {
    match response.counted() {
        Answer::Blank => Outcome::Blank,
        Answer::NotAttempted => Outcome::NotAttempted,
        Answer::Multiple(_) => Outcome::Multiple,
        Answer::Chosen(claim) if key.accepts(claim) => Outcome::Right,
        Answer::Chosen(_) => Outcome::Wrong,
    }
}

/// The part of an item's marks that an outcome earns, below nothing where it is a penalty.
pub fn part(outcome: Outcome, scheme: &MarkingScheme) -> Fraction {
    match outcome {
        Outcome::Right => Fraction::from_integer(1),
        Outcome::Wrong => -scheme.wrong,
        Outcome::Multiple => -scheme.multiple,
        Outcome::NotAttempted => -scheme.declined,
        Outcome::Blank => -scheme.blank,
    }
}

/// What `response` to `dealt` earns under `scheme`: the item's marks for right; that part of them
/// which the scheme says taken off for wrong, multiple, declined or blank (UPSC's rule of
/// penalties, "one-third of the marks assigned to that question").
pub fn mark(dealt: &Dealt, response: &Response, scheme: &MarkingScheme) -> Marks {
    let worth = Marks::from(dealt.marks.unwrap_or(scheme.marks));
    worth * part(outcome(dealt, response), scheme).into()
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
    /// How many had more than one circle.
    pub multiple: usize,
    /// How many were declined.
    pub declined: usize,
    /// How many were left blank.
    pub blank: usize,
}

impl Score {
    /// Marks the questions of `sitting` that `counts` lets through (by number from 0) under
    /// `scheme`.
    pub fn of(sitting: &Sitting, scheme: &MarkingScheme, counts: impl Fn(usize) -> bool) -> Self {
        Self::under(sitting, |_| scheme, counts)
    }

    /// The same under the sitting's own schemes, section by section.
    pub fn of_own(sitting: &Sitting, counts: impl Fn(usize) -> bool) -> Self {
        Self::under(sitting, |question| sitting.terms().scheme_of(question), counts)
    }

    fn under<'s>(
        sitting: &Sitting,
        scheme: impl Fn(usize) -> &'s MarkingScheme,
        counts: impl Fn(usize) -> bool,
    ) -> Self {
        let zero = Marks::zero;
        let mut score = Self {
            total: zero(),
            maximum: zero(),
            won: zero(),
            lost: zero(),
            right: 0,
            wrong: 0,
            multiple: 0,
            declined: 0,
            blank: 0,
        };
        let questions = sitting.paper().iter().zip(sitting.responses());
        for (at, (dealt, response)) in questions.enumerate().filter(|(i, _)| counts(*i)) {
            let scheme = scheme(at);
            let earned = mark(dealt, response, scheme);
            score.maximum = score.maximum + dealt.marks.unwrap_or(scheme.marks).into();
            score.total = score.total + earned.clone();
            match outcome(dealt, response) {
                Outcome::Right => score.right += 1,
                Outcome::Wrong => score.wrong += 1,
                Outcome::Multiple => score.multiple += 1,
                Outcome::NotAttempted => score.declined += 1,
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

    /// The score of what counts in the result, under the sitting's own schemes.
    pub fn of_counted(sitting: &Sitting) -> Self {
        Self::of_own(sitting, |question| sitting.counts(question))
    }

    /// The score of the whole sitting under its own schemes.
    #[cfg(feature = "internals")]
    pub fn of_all(sitting: &Sitting) -> Self {
        Self::of_own(sitting, |_| true)
    }
}
