//! Style: how a bank numbers its lists, and how what nobody wrote is worded.

use crate::text::roman;

/// House wording of derived choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The language in which what nobody wrote is worded.
    pub language: LanguageCode,
    /// How statements are numbered.
    pub numerals: Numerals,
    /// Whether a set of all but some says "only" ("1 and 2 only").
    pub only: bool,
    /// The year whose wording Statement-I/II answers follow.
    pub reasons: u16,
}

impl Default for Style {
    fn default() -> Self {
        let language = LanguageCode::of("en");
        Self { language, numerals: Numerals::Arabic, only: true, reasons: 2024 }
    }
}

/// The longest first part that a tag of BCP 47 can have, in letters.
const LONGEST: usize = 8;

/// A language, by the first part of its BCP 47 tag: `hi` of `hi-IN`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguageCode([u8; LONGEST]);

impl LanguageCode {
    /// The language of a tag, in lower case; nothing of a text that is no tag.
    pub fn of(tag: &str) -> Self {
        let first = tag.split('-').next().unwrap_or_default().as_bytes();
        let mut code = [0; LONGEST];
        if first.len() <= LONGEST && first.iter().all(u8::is_ascii_alphabetic) {
            let letters = first.iter().map(u8::to_ascii_lowercase);
            code.iter_mut().zip(letters).for_each(|(place, letter)| *place = letter);
        }
        Self(code)
    }
}

/// How a list is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numerals {
    /// 1, 2, 3.
    #[default]
    Arabic,
    /// I, II, III.
    Roman,
}

impl Numerals {
    /// The numeral of `n`, which counts from 1.
    pub fn numeral(self, n: usize) -> String {
        let roman = if self == Self::Roman { roman(n) } else { None };
        roman.map_or_else(|| n.to_string(), str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_the_first_part_of_its_tag() {
        assert_eq!(LanguageCode::of("hi-IN"), LanguageCode::of("HI"));
        assert_ne!(LanguageCode::of("hi"), LanguageCode::of("hit"));
        for none in ["", "12", "overlongtag", "हि"] {
            assert_eq!(LanguageCode::of(none), LanguageCode::of(""), "{none}");
        }
    }
}
