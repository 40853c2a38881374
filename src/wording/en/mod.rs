//! English, as in the papers of the UPSC.

mod asks;
mod choices;
mod composed;
mod layout;
mod meaning;
mod phrases;
mod spelling;

use super::language::Language;

/// English.
pub static LANGUAGE: Language = Language {
    tag: "en",
    name: "English",
    phrases: phrases::PHRASES,
    composed: composed::COMPOSED,
    choices: choices::CHOICES,
    reasons: choices::REASONS,
    layout: layout::LAYOUT,
    leaning: layout::LEANING,
    spelling: spelling::SPELLING,
    meaning: meaning::MEANING,
    asks: Some(&asks::English),
};
