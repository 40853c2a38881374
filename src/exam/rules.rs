//! The rules of a sitting, and its terms: rules, marking scheme and paper together.
//!
//! Practice, quiz and review are constructors here; everything else asks the rules and never the name.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::deal::Dealt;
use super::marks::{Fraction, NotMarks, parse_fraction};

/// What may be done in a sitting, and when the answers are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// How long it may take.
    pub clock: Allowance,
    /// When the answers are shown.
    pub reveal: Reveal,
    /// Until when an answer may be changed.
    pub revise: Revise,
    /// Whether confidence is asked for.
    pub confidence: Confide,
}

/// How long a sitting may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Allowance {
    /// As long as one likes.
    Untimed,
    /// So many milliseconds from the start, pauses apart; then it submits itself.
    Milliseconds(u64),
}

/// When the answers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reveal {
    /// After each committed question.
    Each,
    /// When the sitting is over.
    AtEnd,
}

/// Until when an answer may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Revise {
    /// Until it is committed; the last commit may be withdrawn.
    UntilCommitted,
    /// Until the sitting is over.
    UntilSubmitted,
}

/// Whether confidence is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confide {
    /// It may be said.
    Asked,
    /// It is not taken.
    NotAsked,
}

impl Rules {
    /// Untimed, each answer explained at once: practice, and review.
    pub fn practice() -> Self {
        Self {
            clock: Allowance::Untimed,
            reveal: Reveal::Each,
            revise: Revise::UntilCommitted,
            confidence: Confide::Asked,
        }
    }

    /// Against the clock, everything shown at the end.
    pub fn quiz(limit: Duration) -> Self {
        let ms = u64::try_from(limit.as_millis()).unwrap_or(u64::MAX);
        Self {
            clock: Allowance::Milliseconds(ms),
            reveal: Reveal::AtEnd,
            revise: Revise::UntilSubmitted,
            confidence: Confide::Asked,
        }
    }

    /// The time allowed, if it is limited.
    pub fn limit(&self) -> Option<Duration> {
        match self.clock {
            Allowance::Untimed => None,
            Allowance::Milliseconds(ms) => Some(Duration::from_millis(ms)),
        }
    }
}

/// What a right, a wrong and a blank answer earn.
///
/// Penalties are parts of the item's own marks, as the papers' rules put it: UPSC's one-third of two marks is
/// 2/3, and of 5/2 marks 5/6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkingScheme {
    /// Marks for a right answer, unless the item has its own.
    pub marks: Fraction,
    /// The part of the item's marks taken off for a wrong answer.
    pub wrong: Fraction,
    /// The part of the item's marks taken off for a blank.
    pub blank: Fraction,
}

impl Default for MarkingScheme {
    /// UPSC CSE General Studies Paper I: +2, -2/3, 0.
    fn default() -> Self {
        let (one, zero) = (Fraction::from_integer(1), Fraction::from_integer(0));
        Self { marks: one * 2, wrong: one / 3, blank: zero }
    }
}

impl MarkingScheme {
    /// Reads `RIGHT,WRONG[,BLANK]` in marks as they are added: `2,-2/3`, `4/3,-4/9,0`. `WRONG` and `BLANK` may not add marks.
    pub fn parse(text: &str) -> Result<Self, NotMarks> {
        let bad = || NotMarks(text.to_owned());
        let parts: Vec<&str> = text.split(',').collect();
        let (right, wrong, blank) = match parts[..] {
            [right, wrong] => (right, wrong, "0"),
            [right, wrong, blank] => (right, wrong, blank),
            _ => return Err(bad()),
        };
        let marks = parse_fraction(right)?;
        let zero = Fraction::from_integer(0);
        let penalty = |text| -> Result<Fraction, NotMarks> {
            let added = parse_fraction(text)?;
            if added > zero { Err(bad()) } else { Ok(-added / marks) }
        };
        if marks <= zero {
            return Err(bad());
        }
        Ok(Self { marks, wrong: penalty(wrong)?, blank: penalty(blank)? })
    }
}

/// Everything that is settled when a sitting begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// What it is called, for people: "Practice", "Quiz".
    pub title: String,
    /// What may be done.
    pub rules: Rules,
    /// What answers earn.
    pub scheme: MarkingScheme,
    /// The seed from which the paper was dealt.
    pub seed: u64,
    /// The questions in order.
    pub paper: Vec<Dealt>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_is_read_in_marks_and_kept_in_parts() {
        assert_eq!(MarkingScheme::parse("2,-2/3"), Ok(MarkingScheme::default()));
        let uppsc = MarkingScheme::parse("4/3,-4/9,0").unwrap();
        assert_eq!(uppsc.wrong, Fraction::new(1, 3));
        for bad in ["", "2", "0,-1", "-2,-1", "2,1", "2,-1,1", "2,-1,0,0", "x,-1"] {
            assert!(MarkingScheme::parse(bad).is_err(), "{bad}");
        }
    }
}
