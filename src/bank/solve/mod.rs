//! What is right, and from that the key and the choices.
//!
//! This file decides what each kind's truths amount to. It must not know how a claim is worded or
//! how distractors are drawn.

mod expected;
mod permutations;
mod reasons;
mod sets;
mod unanswerable;

pub use expected::Expected;
pub use reasons::standard as standard_reasons;
pub use unanswerable::Unanswerable;

use super::draws::SeededRng;
use super::{Ask, Claim, Kind};

/// What is right about a list, from which the key follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Solution<'a> {
    /// Which statements (pairs, rows) are correct.
    Which {
        /// Of each line in turn, whether it holds.
        truths: &'a [bool],
        /// Whether those that do not hold are asked for.
        not: bool,
    },
    /// How many of them are.
    Count {
        /// Of each line in turn, whether it holds.
        truths: &'a [bool],
        /// Whether those that do not hold are counted.
        not: bool,
    },
    /// Statement I, II and perhaps III.
    Reasons {
        /// Of each statement in turn, whether it holds.
        truths: &'a [bool],
        /// The numbers of the statements that explain Statement I.
        explains: &'a [u8],
    },
    /// Left item `i` (from 0) goes with right item `matching[i]` (from 1).
    Match {
        /// The right item of each left one.
        matching: &'a [u8],
        /// How many right items there are.
        right: usize,
    },
    /// The lines' numbers, in the right order.
    Sequence {
        /// A permutation of 1 to n.
        order: &'a [u8],
    },
}

/// As many lines as a claim, whose numbers are bytes, can name.
const MOST_LINES: usize = 255;
/// As many as there are letters for the left list of a match.
const MOST_LETTERED: usize = 26;

impl<'a> Solution<'a> {
    /// What is right about a list of lines of which these hold, by what is asked of them; "which"
    /// where its kind says it all.
    pub fn of(ask: Ask, truths: &'a [bool]) -> Self {
        match ask {
            Ask::Count { not } => Self::Count { truths, not },
            Ask::Which { not } => Self::Which { truths, not },
            Ask::Kind => Self::Which { truths, not: false },
        }
    }
}

impl Solution<'_> {
    /// The claim that is right.
    pub fn claim(&self) -> Result<Claim, Unanswerable> {
        let lines = self.lines();
        if lines < 2 {
            return Err(Unanswerable::TooFew { found: lines, wanted: 2 });
        }
        let most = if matches!(self, Self::Match { .. }) { MOST_LETTERED } else { MOST_LINES };
        if lines > most {
            return Err(Unanswerable::TooMany { found: lines, most });
        }
        match *self {
            Self::Which { truths, not } => Ok(Claim::Statements(asked_for(truths, not))),
            Self::Count { truths, not } => {
                let count = asked_for(truths, not).len();
                u8::try_from(count)
                    .map(Claim::Count)
                    .map_err(|_| Unanswerable::TooMany { found: lines, most })
            }
            Self::Reasons { truths, explains } => {
                reasons::stating(truths, explains).map(Claim::Reasons)
            }
            Self::Match { matching, right } => {
                in_range(matching, right).map(|()| Claim::Matching(matching.to_vec()))
            }
            Self::Sequence { order } => {
                in_range(order, order.len())?;
                let twice = order.iter().enumerate().find(|(at, n)| order[..*at].contains(n));
                match twice {
                    Some((_, number)) => Err(Unanswerable::Twice { number: *number }),
                    None => Ok(Claim::Order(order.to_vec())),
                }
            }
        }
    }

    /// What four choices claim, as the papers order them, the right one among them once. They
    /// depend on nothing but the solution and `seed`, the item's id.
    ///
    /// Sets and orders of choices are those counted in UPSC CSE GS-I 2011-2025.
    pub fn choices(&self, seed: &str) -> Result<Vec<Claim>, Unanswerable> {
        let key = self.claim()?;
        let lines = self.lines();
        let mut rng = SeededRng::of(seed);
        let too_few = |advice| Unanswerable::TooFewChoices { lines, advice };
        Ok(match &key {
            Claim::Statements(set) => {
                sets::which(set, lines, &mut rng).into_iter().map(Claim::Statements).collect()
            }
            Claim::Count(count) => sets::counts(*count, lines, &mut rng)
                .ok_or(too_few("add a third, or ask which of them instead of how many"))?
                .into_iter()
                .map(Claim::Count)
                .collect(),
            Claim::Reasons(_) => {
                reasons::standard(lines).iter().map(|code| Claim::Reasons(*code)).collect()
            }
            Claim::Matching(matching) => {
                let right = if let Self::Match { right, .. } = self { *right } else { 0 };
                permutations::near(matching, right, &mut rng)
                    .ok_or(too_few("add a pair, or write the choices out"))?
                    .into_iter()
                    .map(Claim::Matching)
                    .collect()
            }
            Claim::Order(order) => permutations::near(order, order.len(), &mut rng)
                .ok_or(too_few("add a third, or write the choices out"))?
                .into_iter()
                .map(Claim::Order)
                .collect(),
            Claim::Named(_) => Vec::new(),
        })
    }

    /// What a choice to this question, which is of that kind, can claim.
    pub fn expected(&self, kind: Kind) -> Expected {
        let right = if let Self::Match { right, .. } = self { *right } else { 0 };
        Expected { kind, ask: self.ask(), lines: self.lines(), right }
    }

    /// What is asked of the list.
    pub fn ask(&self) -> Ask {
        match *self {
            Self::Which { not, .. } => Ask::Which { not },
            Self::Count { not, .. } => Ask::Count { not },
            Self::Match { .. } | Self::Reasons { .. } | Self::Sequence { .. } => Ask::Kind,
        }
    }

    fn lines(&self) -> usize {
        match self {
            Self::Which { truths, .. }
            | Self::Count { truths, .. }
            | Self::Reasons { truths, .. } => truths.len(),
            Self::Match { matching: numbers, .. } | Self::Sequence { order: numbers } => {
                numbers.len()
            }
        }
    }
}

/// The numbers of the lines that are asked for, ascending.
fn asked_for(truths: &[bool], not: bool) -> Vec<u8> {
    (1..=u8::MAX).zip(truths).filter(|(_, is_true)| **is_true != not).map(|(n, _)| n).collect()
}

fn in_range(numbers: &[u8], most: usize) -> Result<(), Unanswerable> {
    match numbers.iter().find(|n| !(1..=most).contains(&usize::from(**n))) {
        Some(number) => Err(Unanswerable::NoSuchNumber { number: *number, most }),
        None => Ok(()),
    }
}
