//! The marking scheme: what each way of answering earns, as exact fractions.
//!
//! Penalties are parts of the item's own marks, as the papers' rules put it: UPSC's one-third of
//! two marks is 2/3, and of 5/2 marks 5/6. This file must not know which paper a scheme belongs to.

use super::marks::{Fraction, NotMarks, parse_fraction};

/// What a right, a wrong, a multiple, a blank and a declined answer earn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkingScheme {
    /// Marks for a right answer, unless the item has its own.
    pub marks: Fraction,
    /// The part of the item's marks taken off for a wrong answer.
    pub wrong: Fraction,
    /// The part of the item's marks taken off for more than one answer. UPSC: "it will be treated
    /// as a wrong answer even if one of the given answers happens to be correct".
    pub multiple: Fraction,
    /// The part of the item's marks taken off for a blank.
    pub blank: Fraction,
    /// The part of the item's marks taken off for the choice "not attempted".
    pub declined: Fraction,
}

impl Default for MarkingScheme {
    /// UPSC CSE General Studies Paper I: +2, -2/3, 0.
    fn default() -> Self {
        Self::new(Fraction::from_integer(2), Fraction::new(1, 3), Fraction::from_integer(0))
    }
}

impl MarkingScheme {
    /// A scheme by UPSC's rule for the rest: several answers count as a wrong one, and declining
    /// costs nothing.
    pub fn new(marks: Fraction, wrong: Fraction, blank: Fraction) -> Self {
        Self { marks, wrong, multiple: wrong, blank, declined: Fraction::from_integer(0) }
    }

    /// Reads `RIGHT,WRONG[,BLANK]` in marks as they are added: `2,-2/3`, `4/3,-4/9,0`. `WRONG` and
    /// `BLANK` may not add marks.
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
        Ok(Self::new(marks, penalty(wrong)?, penalty(blank)?))
    }
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
