//! A language: the tables by which its papers are printed and read.
//!
//! A folder for each language fills one in; the machinery beside it knows no word of any. What a
//! language asks by grammar rather than by set phrases stands behind [`Asks`].

mod choices;
mod composed;
mod layout;
mod meaning;
mod phrases;

use crate::bank::Numerals;
use crate::wording::asks::Asks;
use crate::wording::spelling::Spelling;

pub use choices::{ChoiceWords, ReasonsWords, TruthWords};
pub use composed::ComposedLines;
pub use layout::{Layout, LeaningWords};
pub use meaning::MeaningWords;
pub use phrases::{
    AskLines, ByNoun, ClosingLines, Counts, Joint, Labels, Phrases, ReasonsSentence, Sets, Stem,
    Stems,
};

/// The tables of one language.
pub struct Language {
    /// The first part of its BCP 47 tag: `en`.
    pub tag: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// What is printed where nobody wrote it.
    pub phrases: Phrases,
    /// What composed questions print around their lines.
    pub composed: ComposedLines,
    /// What is understood of printed choices beside what is printed here.
    pub choices: ChoiceWords,
    /// What is understood of Statement-I/II/III choices beside what is printed here.
    pub reasons: ReasonsWords,
    /// By which words a printed question is taken apart.
    pub layout: Layout,
    /// Choices that lean on their place or on others.
    pub leaning: LeaningWords,
    /// What is peculiar to its words in print.
    pub spelling: Spelling,
    /// By which words one sentence is told from another.
    pub meaning: MeaningWords,
    /// How its sentences ask; `None` where the closing lines printed here are all that is known.
    pub asks: Option<&'static dyn Asks>,
}

impl Language {
    /// A number in the language's digits.
    pub fn number(&self, number: usize) -> String {
        self.numeral(number, Numerals::Arabic)
    }

    /// The numeral of a line, from 1. Lists longer than Roman numerals are printed for go on in
    /// digits.
    pub fn numeral(&self, number: usize, numerals: Numerals) -> String {
        let digit = |c: char| {
            let place = c.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
            place.and_then(|place| self.phrases.digits.get(place).copied()).unwrap_or(c)
        };
        numerals.numeral(number).chars().map(digit).collect()
    }
}
