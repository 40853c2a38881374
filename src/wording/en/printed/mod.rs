//! A question as printed, taken apart: lead, numbered list, closing line and lettered choices.
//!
//! Places are byte ranges into the text as given, so that a complaint can point at it. This module
//! must not know which statements are true, nor what a choice claims.

mod ask;
mod asks;
mod choices;
mod label;
mod list;
mod lists;
mod matched;
mod paragraphs;
mod polarity;
mod rows;
mod split;
#[cfg(test)]
mod tests;
mod tokens;
mod vocabulary;

use std::ops::Range;

use crate::bank::{Ask, Numerals};

pub use ask::{asks_for, asks_latest_first};
pub use split::split;

/// What is wrong with a printed question, and where.
pub type Complaint = (Range<usize>, String);

/// The parts of a printed question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// What stands before the list; for `single` everything before the choices.
    pub stem: String,
    /// Headings over the list; empty where there are none.
    pub columns: Vec<String>,
    /// The list: where each line stands (without its number) and its cells, one except for pairs.
    pub lines: Vec<(Range<usize>, Vec<String>)>,
    /// The right list of a match; empty otherwise.
    pub right: Vec<String>,
    /// What is asked, as the closing line says (or the stem, where the list is followed by "Select
    /// the correct answer ..." or nothing). `Kind` for kinds that leave no choice.
    pub ask: Ask,
    /// Why what is asked is not certain, if it is not; `ask` then asks for the lines that hold.
    pub doubt: Option<Doubt>,
    /// The closing line; `None` where the lead asks, and nothing follows the list.
    pub question: Option<String>,
    /// The choices: where each stands (without its letter), its letter in lower case, its text.
    pub choices: Vec<(Range<usize>, char, String)>,
    /// How the list is numbered.
    pub numerals: Numerals,
    /// The same question with another of its numbered lists, where it is not certain which of them
    /// is meant.
    pub rivals: Vec<Printed>,
}

/// What leaves it uncertain whether the lines that hold or those that do not are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// Where.
    pub place: Range<usize>,
    /// The other place, of two that disagree.
    pub other: Option<Range<usize>>,
    /// Why.
    pub why: Why,
}

/// Why what is asked is not certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A "not", an "except" or the like of which it is not known what it denies, or two of them.
    Denial,
    /// Two sentences ask for different things.
    Disagreement,
    /// No sentence asks anything.
    NothingAsks,
    /// It is asked in a script that is not read.
    OtherScript,
}

/// One line of the text, without the space around it.
#[derive(Debug, Clone, Copy)]
struct Row<'a> {
    start: usize,
    text: &'a str,
}

impl Row<'_> {
    fn place(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Where `rest`, the end of this row's text, stands.
    fn place_of_rest(&self, rest: &str) -> Range<usize> {
        let end = self.start + self.text.len();
        end - rest.len().min(self.text.len())..end
    }
}

/// Where the rows stand, from the first to the last that is not blank.
fn place_of(all: &[Row<'_>]) -> Range<usize> {
    let mut written = all.iter().filter(|row| !row.is_blank());
    let first = written.next();
    let last = written.next_back().or(first);
    first.map_or(0, |row| row.start)..last.map_or(0, |row| row.place().end)
}
