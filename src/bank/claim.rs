//! What a choice says: the claim behind "1 and 2 only".
//!
//! An answer is kept by its claim, never by letter or position, so that shuffling and editing lose
//! nothing. Numbers count from 1, as printed. This file must not know how claims are worded.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::id::NotAnId;

/// What is claimed by choosing a choice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Claim {
    /// Exactly these statements (or pairs, rows) are what is asked for. Ascending; empty is "none".
    Statements(Vec<u8>),
    /// So many of them are.
    Count(u8),
    /// Left item `i` goes with right item `matching[i]`.
    Matching(Vec<u8>),
    /// The numbered events in this order.
    Order(Vec<u8>),
    /// One of the standard answers to Statement-I/II(/III).
    Reasons(ReasonsCode),
    /// The choice of a `single` item, by its id or the letter as written.
    Named(String),
}

/// The standard answers of Statement-I/II and Statement-I/II/III questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReasonsCode {
    /// I and II are correct and II explains I.
    Explains,
    /// I and II are correct but II does not explain I.
    DoesNotExplain,
    /// I is correct, II is not.
    FirstOnly,
    /// II is correct, I is not.
    SecondOnly,
    /// Of three: II and III are correct and both explain I.
    BothExplain,
    /// Of three: II and III are correct but only one of them explains I.
    OneOfBothExplains,
    /// Of three: only one of II and III is correct, and it explains I.
    OnlyOneAndItExplains,
    /// Of three: neither II nor III is correct.
    NeitherCorrect,
}

impl ReasonsCode {
    const NAMES: [(Self, &'static str); 8] = [
        (Self::Explains, "explains"),
        (Self::DoesNotExplain, "does-not-explain"),
        (Self::FirstOnly, "first-only"),
        (Self::SecondOnly, "second-only"),
        (Self::BothExplain, "both-explain"),
        (Self::OneOfBothExplains, "one-of-both-explains"),
        (Self::OnlyOneAndItExplains, "only-one-and-it-explains"),
        (Self::NeitherCorrect, "neither-correct"),
    ];

    /// The name that stands in the journal.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(code, _)| *code == self).map_or("", |(_, name)| name)
    }

    /// What the code says of each statement, Statement I first; `None` where it leaves it open
    /// (which of two explains, which of two is correct).
    pub fn truths(self) -> Vec<Option<bool>> {
        const T: Option<bool> = Some(true);
        const F: Option<bool> = Some(false);
        match self {
            Self::Explains | Self::DoesNotExplain => vec![T, T],
            Self::FirstOnly => vec![T, F],
            Self::SecondOnly => vec![F, T],
            Self::BothExplain | Self::OneOfBothExplains => vec![T, T, T],
            Self::OnlyOneAndItExplains => vec![T, None, None],
            Self::NeitherCorrect => vec![None, F, F],
        }
    }
}

impl Claim {
    /// The numbers of the statements chosen, where the claim is such a set.
    pub fn statements(&self) -> Option<&[u8]> {
        match self {
            Self::Statements(set) => Some(set),
            _ => None,
        }
    }

    /// The numbers of a matching or an order, where the claim is one.
    pub fn arrangement(&self) -> Option<&[u8]> {
        match self {
            Self::Matching(numbers) | Self::Order(numbers) => Some(numbers),
            _ => None,
        }
    }
}

/// The compact form that stands in the journal: `s1.2`, `s` (none), `n2`, `m2.1.4.3`, `o3.4.1.2`,
/// `r:explains`, `c:slug`.
impl fmt::Display for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (tag, numbers) = match self {
            Self::Statements(set) => ('s', set),
            Self::Matching(order) => ('m', order),
            Self::Order(order) => ('o', order),
            Self::Count(n) => return write!(f, "n{n}"),
            Self::Reasons(code) => return write!(f, "r:{}", code.name()),
            Self::Named(name) => return write!(f, "c:{name}"),
        };
        write!(f, "{tag}")?;
        for (i, n) in numbers.iter().enumerate() {
            write!(f, "{}{n}", if i == 0 { "" } else { "." })?;
        }
        Ok(())
    }
}

impl FromStr for Claim {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let bad =
            || NotAnId { text: text.into(), wanted: "a claim such as `s1.2`, `n2` or `c:id`" };
        let numbers = |rest: &str| -> Result<Vec<u8>, NotAnId> {
            if rest.is_empty() {
                return Ok(Vec::new());
            }
            rest.split('.').map(|n| n.parse().map_err(|_| bad())).collect()
        };
        if let Some(name) = text.strip_prefix("c:") {
            return Ok(Self::Named(name.into()));
        }
        if let Some(name) = text.strip_prefix("r:") {
            let found = ReasonsCode::NAMES.iter().find(|(_, n)| *n == name);
            return found.map(|(code, _)| Self::Reasons(*code)).ok_or_else(bad);
        }
        let mut letters = text.chars();
        match letters.next() {
            Some('s') => Ok(Self::Statements(numbers(letters.as_str())?)),
            Some('m') => Ok(Self::Matching(numbers(letters.as_str())?)),
            Some('o') => Ok(Self::Order(numbers(letters.as_str())?)),
            Some('n') => letters.as_str().parse().map(Self::Count).map_err(|_| bad()),
            _ => Err(bad()),
        }
    }
}

impl TryFrom<String> for Claim {
    type Error = NotAnId;
    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<Claim> for String {
    fn from(claim: Claim) -> Self {
        claim.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_survive_the_journal() {
        let claims = [
            Claim::Statements(vec![]),
            Claim::Statements(vec![1, 3]),
            Claim::Count(0),
            Claim::Matching(vec![2, 1, 4, 3]),
            Claim::Order(vec![3, 10, 1]),
            Claim::Named("a b".into()),
        ];
        let codes = ReasonsCode::NAMES.map(|(code, _)| Claim::Reasons(code));
        for claim in claims.into_iter().chain(codes) {
            assert_eq!(claim.to_string().parse::<Claim>().as_ref(), Ok(&claim), "{claim}");
        }
        for bad in ["", "x1", "n", "s1..2", "r:nothing", "s300"] {
            assert!(bad.parse::<Claim>().is_err(), "{bad}");
        }
    }
}
