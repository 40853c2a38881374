//! The languages that papers are printed and read in.
//!
//! What is printed is of one language; what is read may be of any, one after the other, since
//! papers in one language have codes, labels and whole questions in another.

use super::language::{ComposedLines, Language};
use super::script::digit;
use super::{en, hi, mr};
use crate::bank::LanguageCode;

/// Every language of the papers.
static ALL: &[&Language] = &[
    // A line each.
    &en::LANGUAGE,
    &hi::LANGUAGE,
    &mr::LANGUAGE,
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

/// What composed questions print in that language; in English where it is not here.
pub fn composed(code: LanguageCode) -> &'static ComposedLines {
    &by_code(code).composed
}

/// What a language calls itself; its code where it is not here.
pub fn language_name(code: LanguageCode) -> String {
    let known = ALL.iter().find(|language| LanguageCode::of(language.tag) == code);
    known.map_or_else(|| code.to_string(), |language| language.name.to_owned())
}

/// The languages in which questions can be worded.
pub fn worded() -> impl Iterator<Item = LanguageCode> {
    ALL.iter().map(|language| LanguageCode::of(language.tag))
}

/// The number that a word of digits is, of whatever script.
pub(super) fn number(word: &str) -> Option<usize> {
    let add = |sum: usize, c: char| sum.checked_mul(10)?.checked_add(digit(c)?);
    (!word.is_empty()).then(|| word.chars().try_fold(0, add))?
}
