//! What a filter asks of a question, and the names that it may speak of.

use jiff::civil::Date;

use super::words::{Field, State};

/// The names that a filter may speak of, so that a slip of the hand is told at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// Topics and banks, by all names that they go by.
    pub topics: Vec<String>,
    /// Banks.
    pub banks: Vec<String>,
    /// Examinations.
    pub exams: Vec<String>,
    /// The learner's lists.
    pub lists: Vec<String>,
}

/// Something that passes a filter or does not.
pub trait Described {
    /// Whether that can be said of it.
    fn is(&self, state: State) -> bool;
    /// Its names in a field of [`Shape::Name`](super::words::Shape::Name), or of one of a few words.
    fn names(&self, field: Field) -> Vec<&str>;
    /// Its number in a field of [`Shape::Number`](super::words::Shape::Number).
    fn number(&self, field: Field) -> Option<i64>;
    /// Its day in a field of [`Shape::Day`](super::words::Shape::Day).
    fn day(&self, field: Field) -> Option<Date>;
    /// Whether this, in small letters, stands in its texts.
    fn says(&self, text: &str) -> bool;
}
