//! Hindi, as in the papers of the UPSC.

mod asks;
mod choices;
mod composed;
mod layout;
mod meaning;
mod phrases;

use super::language::Language;
use super::spelling::Spelling;

/// Hindi.
pub static LANGUAGE: Language = Language {
    tag: "hi",
    name: "हिन्दी",
    phrases: phrases::PHRASES,
    composed: composed::COMPOSED,
    choices: choices::CHOICES,
    reasons: choices::REASONS,
    layout: layout::LAYOUT,
    leaning: layout::LEANING,
    spelling: Spelling::PLAIN,
    meaning: meaning::MEANING,
    asks: Some(&asks::HINDI),
};
