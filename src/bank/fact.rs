//! Facts: what is remembered, and the false wordings that tempt.
//!
//! A fact has one of four authored shapes (sentence, row, event, member) or is an item's own. This
//! file must not know how facts are asked.

use std::fmt;

use jiff::civil::Date;

use super::id::{FactId, Slug};
use super::when::When;

/// One thing to remember.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its name for ever: memory hangs on it.
    pub id: FactId,
    /// What it is made of.
    pub shape: Shape,
    /// The fact as a sentence (or, for a row or an event, a line) that stands alone.
    pub text: String,
    /// Why it is so, in Markdown.
    pub explanation: Option<String>,
    /// Ids of the bank's sources that bear it out.
    pub sources: Vec<Slug>,
    /// When it was true.
    pub as_of: Option<When>,
    /// Whether it can change.
    pub freshness: Freshness,
    /// The fact that has taken its place; such a fact stays in history and out of fresh papers.
    pub superseded_by: Option<FactId>,
    /// False wordings that a half-prepared candidate believes.
    pub traps: Vec<Trap>,
    /// Ids that it had before, whose progress it keeps.
    pub former_ids: Vec<FactId>,
    /// What its author says of its use in composed questions.
    pub composing: Composing,
}

/// What an author says of the use of a fact in composed questions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Composing {
    /// What it is about, as a question names it ("the Quad"): lines of one question share it.
    /// Without it a fact is about its topic.
    pub about: Option<String>,
    /// The fact that explains it.
    pub because: Option<FactId>,
    /// Facts that stand beside it in a Statement-I/II though they do not explain it.
    pub not_because: Vec<FactId>,
    /// Facts that never stand in one question with it.
    pub apart: Vec<FactId>,
    /// A word that rows share which could be mistaken for each other.
    pub like: Option<String>,
    /// Whether a row's first cell tells the others, so that nothing can be mistaken in it.
    pub tells: bool,
    /// Whether no question is composed of it.
    pub left_out: bool,
}

/// What a fact is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A sentence that stands alone.
    Sentence,
    /// A row of the table of this name; the cells in the table's order of columns.
    Row {
        /// The table.
        table: Slug,
        /// One text a column.
        cells: Vec<String>,
    },
    /// Something that happened.
    Event {
        /// The day, month or year.
        when: When,
    },
    /// A candidate for membership of the set of this name.
    Member {
        /// The set.
        set: Slug,
        /// The member's name.
        name: String,
        /// Whether it is in.
        is_true: bool,
    },
    /// A statement or question that belongs to one item and never leaves it.
    Own {
        /// Whether the statement is true.
        is_true: bool,
    },
}

/// A false wording of a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Trap {
    /// Its name within the fact.
    pub id: Slug,
    /// What is falsely said.
    pub text: String,
    /// Why it is false.
    pub explanation: Option<String>,
}

/// Whether a fact can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Freshness {
    /// History or definition.
    #[default]
    Settled,
    /// A figure or event tied to a stated period.
    Dated,
    /// May have changed; to be looked at again by this date.
    Volatile {
        /// The last day on which it may be asked without a second look.
        review_by: Date,
    },
}

impl Freshness {
    /// The freshness of what is made of several facts: that of the least settled of them.
    pub(super) fn of_all(facts: &[&Fact]) -> Self {
        let review = |fact: &&Fact| match fact.freshness {
            Self::Volatile { review_by } => Some(review_by),
            _ => None,
        };
        let first: Option<Date> = facts.iter().filter_map(review).min();
        match first {
            Some(review_by) => Self::Volatile { review_by },
            None if facts.iter().any(|f| f.freshness == Self::Dated) => Self::Dated,
            None => Self::Settled,
        }
    }
}

/// A row as one line.
pub(crate) fn row_text(cells: &[String]) -> String {
    match cells.split_first() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((first, rest)) => format!("{first}: {}", rest.join("; ")),
    }
}

/// A text as it is compared: without regard to case and spaces.
pub(crate) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Fact {
    /// Whether the fact, as it is worded in `text`, is true: false only for a non-member and a
    /// false statement of an item's own.
    pub fn is_true(&self) -> bool {
        match self.shape {
            Shape::Member { is_true, .. } | Shape::Own { is_true } => is_true,
            _ => true,
        }
    }

    /// The same, where a question can print it in one way alone; `None` for a row and an event: a
    /// cell or a date printed beside them makes the line true or false.
    pub fn says_by_itself(&self) -> Option<bool> {
        match self.shape {
            Shape::Row { .. } | Shape::Event { .. } => None,
            Shape::Sentence | Shape::Member { .. } | Shape::Own { .. } => Some(self.is_true()),
        }
    }
}

/// One way of saying a fact: as it is, or as one of its traps. Written `topic/fact` or
/// `topic/fact~trap`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Wording {
    /// The fact that is spoken of.
    pub fact: FactId,
    /// The false wording used, if it is not the fact itself.
    pub trap: Option<Slug>,
}

impl Wording {
    /// The fact as it is.
    pub fn plain(fact: FactId) -> Self {
        Self { fact, trap: None }
    }
}

impl fmt::Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.trap {
            None => write!(f, "{}", self.fact),
            Some(trap) => write!(f, "{}~{trap}", self.fact),
        }
    }
}
