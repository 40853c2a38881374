//! What holds of every language: keys, choices and print agree, and what is printed is read back.

mod hindi;
mod keys;
mod laws;
mod papers;

use crate::bank::{LanguageCode, Numerals, Style};
use crate::wording::languages::all;

/// Every language of the list, by its code.
fn languages() -> impl Iterator<Item = LanguageCode> {
    all().iter().map(|language| LanguageCode::of(language.tag))
}

/// Every style of a language that makes a difference.
fn styles(language: LanguageCode) -> Vec<Style> {
    let mut styles = Vec::new();
    for numerals in [Numerals::Arabic, Numerals::Roman] {
        for only in [true, false] {
            for reasons in [2023, 2024, 2025] {
                styles.push(Style { language, numerals, only, reasons });
            }
        }
    }
    styles
}
