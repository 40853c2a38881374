//! Marks as exact fractions.
//!
//! A third of 5/6 is 5/18 and thirty of them are 25/3: nothing is rounded before the printed
//! figure. This file must not know what marks are given for.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};
use std::str::FromStr;

use num_rational::{BigRational, Ratio};

/// A rate as people write it: marks an item, or a penalty as a part of them.
pub type Fraction = Ratio<i64>;

/// The largest numerator and denominator that [`parse_fraction`] accepts: far above any paper's,
/// far below overflow.
const LARGEST: i64 = 10_000;

/// A text that does not say how many marks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a number of marks: write `2`, `-2/3` or `0.83`, no part above 10000")]
pub struct NotMarks(pub String);

/// Reads `2`, `-2/3`, `0.83`: exactly, a decimal as tenths and hundredths.
pub fn parse_fraction(text: &str) -> Result<Fraction, NotMarks> {
    let bad = || NotMarks(text.to_owned());
    let trimmed = text.trim();
    let (negative, digits) = match trimmed.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let whole = |s: &str| -> Option<i64> {
        let plain = !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| s.parse().ok()).flatten().filter(|n| *n <= LARGEST)
    };
    let value = if let Some((over, under)) = digits.split_once('/') {
        let (over, under) = (whole(over).ok_or_else(bad)?, whole(under).ok_or_else(bad)?);
        if under == 0 {
            return Err(bad());
        }
        Ratio::new(over, under)
    } else if let Some((units, decimals)) = digits.split_once('.') {
        let scale = u32::try_from(decimals.len()).ok().filter(|n| *n <= 4).ok_or_else(bad)?;
        let scale = 10_i64.pow(scale);
        let units = whole(units).ok_or_else(bad)?;
        Ratio::new(units * scale + whole(decimals).ok_or_else(bad)?, scale)
    } else {
        Ratio::from_integer(whole(digits).ok_or_else(bad)?)
    };
    Ok(if negative { -value } else { value })
}

/// A sum of marks, exact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Marks(BigRational);

impl Marks {
    /// No marks.
    pub fn zero() -> Self {
        Self(BigRational::from_integer(0.into()))
    }

    /// As one fraction, for programs: `260/3`, `40`.
    pub fn exact(&self) -> String {
        self.0.to_string()
    }

    /// How many hundredths of `whole` these are, to the nearest, halves away from zero; `None` of
    /// nothing.
    pub fn percent_of(&self, whole: &Self) -> Option<i64> {
        if *whole == Self::zero() {
            return None;
        }
        let hundred = BigRational::from_integer(100.into());
        i64::try_from((self.0.clone() / whole.0.clone() * hundred).round().to_integer()).ok()
    }

    /// To two decimals, halves away from zero.
    #[must_use]
    pub fn rounded(&self) -> Self {
        let hundred = BigRational::from_integer(100.into());
        Self((self.0.clone() * &hundred).round() / hundred)
    }

    /// What part of `whole` this is; `None` where that is nothing.
    pub fn as_part_of(&self, whole: &Self) -> Option<Self> {
        (*whole != Self::zero()).then(|| Self(self.0.clone() / &whole.0))
    }

    /// As a mixed fraction: `86 2/3`, `-1/3`, `40`.
    pub fn fraction(&self) -> String {
        let negative = *self < Self::zero();
        let size = if negative { -self.0.clone() } else { self.0.clone() };
        let (whole, rest) = (size.to_integer(), size.fract());
        let sign = if negative { "-" } else { "" };
        let zero = Self::zero().0;
        if rest == zero {
            format!("{sign}{whole}")
        } else if whole == *zero.numer() {
            format!("{sign}{}/{}", rest.numer(), rest.denom())
        } else {
            format!("{sign}{whole} {}/{}", rest.numer(), rest.denom())
        }
    }
}

impl From<Fraction> for Marks {
    fn from(value: Fraction) -> Self {
        Self(BigRational::new((*value.numer()).into(), (*value.denom()).into()))
    }
}

impl FromStr for Marks {
    type Err = NotMarks;
    fn from_str(text: &str) -> Result<Self, NotMarks> {
        parse_fraction(text).map(Self::from)
    }
}

/// With two decimals, halves away from zero, as papers' results are printed: `86.67`, `-0.33`.
impl fmt::Display for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundred = BigRational::from_integer(100.into());
        let hundredths = (self.rounded().0 * hundred).to_integer();
        let digits = hundredths.magnitude().to_string();
        let padded = format!("{digits:0>3}");
        let (units, decimals) = padded.split_at(padded.len() - 2);
        let sign = if hundredths < 0.into() { "-" } else { "" };
        f.pad(&format!("{sign}{units}.{decimals}"))
    }
}

impl Add for Marks {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Marks {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul for Marks {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl Neg for Marks {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Marks {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::zero(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Marks {
        text.parse().unwrap()
    }

    #[test]
    fn thirty_wrong_cost_twenty_not_nineteen_eighty() {
        let lost: Marks = std::iter::repeat_with(|| marks("-2/3")).take(30).sum();
        assert_eq!(lost, marks("-20"));
        assert_eq!(lost.to_string(), "-20.00");
    }

    #[test]
    fn printed_with_two_decimals_and_as_a_fraction() {
        for (text, decimal, fraction) in [
            ("0", "0.00", "0"),
            ("-1/3", "-0.33", "-1/3"),
            ("-1/300", "0.00", "-1/300"),
            ("260/3", "86.67", "86 2/3"),
            ("1/8", "0.13", "1/8"),
            ("-1/8", "-0.13", "-1/8"),
            ("5/18", "0.28", "5/18"),
        ] {
            assert_eq!(marks(text).to_string(), decimal);
            assert_eq!(marks(text).fraction(), fraction);
        }
    }

    #[test]
    fn parts_in_hundredths() {
        for (part, whole, percent) in [
            ("7/2", "8", Some(44)),
            ("-1/3", "2", Some(-17)),
            ("5", "5", Some(100)),
            ("1", "0", None),
        ] {
            assert_eq!(marks(part).percent_of(&marks(whole)), percent, "{part} of {whole}");
        }
        assert_eq!(marks("260/3").exact(), "260/3");
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        assert_eq!(marks("0.83"), marks("83/100"));
        assert_eq!(marks("+2"), marks("2"));
        for bad in ["", "a", "1/0", "1/", "/2", ".", "1.", "1.23456", "--1", "99999", "1e3", "1 /2"]
        {
            assert!(bad.parse::<Marks>().is_err(), "{bad}");
        }
    }
}
