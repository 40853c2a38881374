//! What is right, and from that the key and the choices.
//!
//! This file decides what each kind's truths amount to. It must not know how a claim is worded or how
//! distractors are drawn.

use crate::bank::{Ask, Claim, Kind, ReasonsCode};

use super::question::Noun;
use super::read::Expected;
use super::seed::Lots;
use super::{codes, sets, wording};

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

/// Why no question can be made of it, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unanswerable {
    /// The list is too short to ask about.
    #[error(
        "there are only {found} of at least {wanted} lines that such a question needs: add more, or ask it as `single`"
    )]
    TooFew {
        /// How many lines there are.
        found: usize,
        /// How many it takes.
        wanted: usize,
    },
    /// The list is longer than claims can number.
    #[error(
        "there are {found} lines, and no more than {most} can be numbered in a choice: split the question"
    )]
    TooMany {
        /// How many lines there are.
        found: usize,
        /// How many can be.
        most: usize,
    },
    /// Fewer than four choices differ.
    #[error("four different choices cannot be drawn from {lines} lines: {advice}")]
    TooFewChoices {
        /// How many lines there are.
        lines: usize,
        /// What to do.
        advice: &'static str,
    },
    /// No standard answer of a Statement-I/II question says this.
    #[error("none of the standard choices says this: {problem}; {advice}")]
    NoStandardChoice {
        /// What is the case.
        problem: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// `explains` names what cannot explain.
    #[error(
        "`explains` names {number}, but {problem}: take it out of `explains`, or correct the truths"
    )]
    CannotExplain {
        /// The number it names.
        number: u8,
        /// Why that cannot be.
        problem: &'static str,
    },
    /// A code names what is not there.
    #[error("{number} is named, but there are only {most}: number from 1 to {most}")]
    NoSuchNumber {
        /// The number named.
        number: u8,
        /// How many there are.
        most: usize,
    },
    /// An order names one line twice.
    #[error("{number} stands twice in the order: name each line once")]
    Twice {
        /// The number named twice.
        number: u8,
    },
}

/// As many lines as a claim, whose numbers are bytes, can name.
const MOST_LINES: usize = 255;
/// As many as there are letters for the left list of a match.
const MOST_LETTERED: usize = 26;

impl<'a> Solution<'a> {
    /// What is right about a list of lines of which these hold, by what is asked of them; "which" where its kind says it all.
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
            Self::Reasons { truths, explains } => reasons(truths, explains).map(Claim::Reasons),
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

    /// What four choices claim, as the papers order them, the right one among them once. They depend on nothing
    /// but the solution and `seed`, the item's id.
    ///
    /// Sets and orders of choices are those counted in UPSC CSE GS-I 2011-2025.
    pub fn choices(&self, seed: &str) -> Result<Vec<Claim>, Unanswerable> {
        let key = self.claim()?;
        let lines = self.lines();
        let mut lots = Lots::of(seed);
        let too_few = |advice| Unanswerable::TooFewChoices { lines, advice };
        Ok(match &key {
            Claim::Statements(set) => {
                sets::which(set, lines, &mut lots).into_iter().map(Claim::Statements).collect()
            }
            Claim::Count(count) => sets::counts(*count, lines, &mut lots)
                .ok_or(too_few("add a third, or ask which of them instead of how many"))?
                .into_iter()
                .map(Claim::Count)
                .collect(),
            Claim::Reasons(_) => {
                wording::standard_reasons(lines).iter().map(|code| Claim::Reasons(*code)).collect()
            }
            Claim::Matching(matching) => {
                let right = if let Self::Match { right, .. } = self { *right } else { 0 };
                codes::near(matching, right, &mut lots)
                    .ok_or(too_few("add a pair, or write the choices out"))?
                    .into_iter()
                    .map(Claim::Matching)
                    .collect()
            }
            Claim::Order(order) => codes::near(order, order.len(), &mut lots)
                .ok_or(too_few("add a third, or write the choices out"))?
                .into_iter()
                .map(Claim::Order)
                .collect(),
            Claim::Named(_) => Vec::new(),
        })
    }

    /// What a choice to this question can claim.
    pub fn expected(&self, noun: Noun) -> Expected {
        let listed = if noun == Noun::Statement { Kind::Statements } else { Kind::Pairs };
        let (kind, ask, right) = match *self {
            Self::Which { not, .. } => (listed, Ask::Which { not }, 0),
            Self::Count { not, .. } => (listed, Ask::Count { not }, 0),
            Self::Reasons { .. } => (Kind::Reasons, Ask::Kind, 0),
            Self::Match { right, .. } => (Kind::Match, Ask::Kind, right),
            Self::Sequence { .. } => (Kind::Sequence, Ask::Kind, 0),
        };
        Expected { kind, ask, lines: self.lines(), right }
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
    (1..=u8::MAX).zip(truths).filter(|(_, holds)| **holds != not).map(|(n, _)| n).collect()
}

fn in_range(numbers: &[u8], most: usize) -> Result<(), Unanswerable> {
    match numbers.iter().find(|n| !(1..=most).contains(&usize::from(**n))) {
        Some(number) => Err(Unanswerable::NoSuchNumber { number: *number, most }),
        None => Ok(()),
    }
}

/// The standard answer that states these truths: UPSC CSE GS-I 2023 for two statements, 2024 for three.
fn reasons(truths: &[bool], explains: &[u8]) -> Result<ReasonsCode, Unanswerable> {
    let none = |problem, advice| Err(Unanswerable::NoStandardChoice { problem, advice });
    for &number in explains {
        let problem = match (number, truths.get(usize::from(number).wrapping_sub(1))) {
            (0 | 1, _) => "only Statement II or III can explain Statement I",
            (_, None) => "there is no such statement",
            (_, Some(false)) => "what is false explains nothing",
            _ if truths.first() == Some(&false) => "Statement I is false, and nothing explains it",
            _ => continue,
        };
        return Err(Unanswerable::CannotExplain { number, problem });
    }
    let (second, third) = (explains.contains(&2), explains.contains(&3));
    match truths {
        [true, true] if second => Ok(ReasonsCode::Explains),
        [true, true] => Ok(ReasonsCode::DoesNotExplain),
        [true, false] => Ok(ReasonsCode::FirstOnly),
        [false, true] => Ok(ReasonsCode::SecondOnly),
        [false, false] => none(
            "both statements are false",
            "make one of them true, or ask it as `statements`, where \"Neither\" is a choice",
        ),
        [false, _, _] => none(
            "Statement I is false, and three-statement choices take it to be true",
            "make Statement I true, or ask it as `statements`",
        ),
        [true, true, true] => match (second, third) {
            (true, true) => Ok(ReasonsCode::BothExplain),
            (false, false) => none(
                "Statements II and III are both true and neither explains Statement I",
                "say in `explains` which does, or ask it as `statements`",
            ),
            _ => Ok(ReasonsCode::OneOfBothExplains),
        },
        [true, false, false] => Ok(ReasonsCode::NeitherCorrect),
        [true, _, _] if second || third => Ok(ReasonsCode::OnlyOneAndItExplains),
        [true, _, _] => none(
            "only one of Statements II and III is true and it does not explain Statement I",
            "name it in `explains` if it does, or ask it as `statements`",
        ),
        _ => Err(Unanswerable::TooMany { found: truths.len(), most: 3 }),
    }
}
