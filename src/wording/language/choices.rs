//! What is understood of printed choices beside what is printed here.
//!
//! Patterns are in lower case, their words parted by blanks, with the slots of
//! [`Phrases`](super::Phrases) and some more: `{fill}` any filling words; `{things}` what the lines
//! are called, with filling words, or nothing; `{named}` the same, but not nothing; `{nouns}` one
//! to three nouns.

use crate::bank::ReasonsCode;

/// What is understood of choices that name or count lines.
pub struct ChoiceWords {
    /// Sets of lines.
    pub sets: &'static [&'static str],
    /// How many lines.
    pub counts: &'static [&'static str],
    /// All lines.
    pub all: &'static [&'static str],
    /// Both of two lines.
    pub both: &'static [&'static str],
    /// None.
    pub none: &'static [&'static str],
    /// Neither of two lines.
    pub neither: &'static [&'static str],
    /// What may follow where lines that hold are asked for: "is correct". Longer ones first.
    pub verdicts: &'static [&'static str],
    /// Words that say no more than that the list is meant.
    pub fillers: &'static [&'static str],
    /// Words that make of a phrase something other than a thing counted.
    pub not_nouns: &'static [&'static str],
    /// What lines are called beside their numbers.
    pub line_nouns: &'static [&'static str],
}

/// What is understood of Statement-I/II/III choices.
pub struct ReasonsWords {
    /// Phrases and what they come to, tried in this order at every place, longer ones first. Two
    /// sentences that come to the same words say the same.
    pub phrases: &'static [(&'static str, &'static str)],
    /// Sentences beside those that are printed.
    pub sentences: &'static [(ReasonsCode, &'static str)],
}
