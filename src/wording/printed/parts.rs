//! The parts of a printed question.

use std::ops::Range;

use crate::bank::{Ask, Numerals};
use crate::wording::asks::Doubt;

/// What is wrong with a printed question, and where.
pub type Complaint = (Range<usize>, String);

/// What stood around the question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The question's number in its paper.
    pub number: Option<u32>,
    /// The letter that a line gives as the answer, and where.
    pub answer: Option<(Range<usize>, char)>,
    /// The explanation below it.
    pub explanation: Option<String>,
}

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
    /// What stood around the question.
    pub around: Around,
    /// The same question with another of its numbered lists, where it is not certain which of them
    /// is meant.
    pub rivals: Vec<Printed>,
}
