//! What is understood of printed choices beside what is printed here.
//!
//! Patterns are in lower case, their words parted by blanks, with the slots of
//! [`Phrases`](super::Phrases) and some more: `{every}` a word for all lines;
//! `{fill}` any filling words; `{things}` what the lines
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
    /// What joins lines that are meant.
    pub joints: &'static [&'static str],
    /// What joins lines that are denied. Longer ones first.
    pub denials: &'static [&'static str],
    /// Sets of lines denied, beside what is printed.
    pub neither_nor: &'static [&'static str],
    /// Words for so many and no fewer: all three.
    pub collectives: &'static [(u8, &'static str)],
    /// Names of numbers beside those that are printed.
    pub more_numbers: &'static [(u8, &'static str)],
    /// Words with which a predicate begins that says of the lines what was asked: "is a river".
    pub predicates: &'static [&'static str],
    /// Words with which such a predicate says more than what was asked.
    pub denying: &'static [&'static str],
}

/// What is understood of choices that say in a sentence which lines hold and which do not:
/// "Statement 1 is correct but Statements 2 and 3 are incorrect".
pub struct TruthWords {
    /// That lines hold. Longer ones first.
    pub holding: &'static [&'static str],
    /// That lines do not hold. Longer ones first.
    pub failing: &'static [&'static str],
    /// What joins two such clauses.
    pub between: &'static [&'static str],
    /// Words that change nothing.
    pub idle: &'static [&'static str],
    /// All of two lines.
    pub both: &'static [&'static str],
    /// None of those that are named, or of two.
    pub neither: &'static [&'static str],
    /// No others.
    pub only: &'static [&'static str],
    /// All lines.
    pub all: &'static [&'static str],
}

/// What is understood of Statement-I/II/III choices.
pub struct ReasonsWords {
    /// Phrases and what they come to, tried in this order at every place, longer ones first. Two
    /// sentences that come to the same words say the same.
    pub phrases: &'static [(&'static str, &'static str)],
    /// Sentences beside those that are printed.
    pub sentences: &'static [(ReasonsCode, &'static str)],
    /// What is understood of sentences about single statements.
    pub truths: TruthWords,
}
