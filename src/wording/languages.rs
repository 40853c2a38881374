//! The languages that papers are printed and read in.
//!
//! What is printed is of one language; what is read may be of any, one after the other, since
//! papers in one language have codes, labels and whole questions in another.

use super::en;
use super::language::Language;
use crate::bank::LanguageCode;

/// Every language of the papers.
static ALL: &[&Language] = &[
    // A line each.
    &en::LANGUAGE,
];

/// Every language.
pub(super) fn all() -> &'static [&'static Language] {
    ALL
}

/// The language of that code; English where it is not here.
pub(super) fn by_code(code: LanguageCode) -> &'static Language {
    let known = ALL.iter().find(|language| LanguageCode::of(language.tag) == code);
    known.copied().unwrap_or(&en::LANGUAGE)
}

/// The number that a word of digits is, of whatever language.
pub(super) fn number(word: &str) -> Option<usize> {
    let digit = |c: char| {
        let place = |language: &&Language| language.phrases.digits.iter().position(|d| *d == c);
        let ascii = c.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
        ascii.or_else(|| ALL.iter().find_map(place))
    };
    let add = |sum: usize, c: char| sum.checked_mul(10)?.checked_add(digit(c)?);
    (!word.is_empty()).then(|| word.chars().try_fold(0, add))?
}
