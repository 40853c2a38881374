//! What is wrong with a filter: where, and what to write.

use std::fmt;
use std::ops::Range;

use crate::text::{harmless, width};

/// What is wrong with a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The place, in bytes of the filter.
    pub at: Range<usize>,
    /// What is wrong, and what to write; one line.
    pub says: String,
    /// The filter.
    text: String,
}

impl Fault {
    pub(super) fn new(text: &str, at: Range<usize>, says: impl Into<String>) -> Self {
        Self { at, says: says.into(), text: text.to_owned() }
    }

    /// The columns before the place, and those that it takes: at least one.
    pub fn columns(&self) -> (usize, usize) {
        let part = |range: Range<usize>| self.text.get(range).unwrap_or_default();
        let before = width(&harmless(part(0..self.at.start)));
        (before, width(&harmless(part(self.at.clone()))).max(1))
    }
}

impl fmt::Display for Fault {
    /// The message, the filter, and a caret under the place.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, under) = self.columns();
        let (text, carets) = (harmless(&self.text), "^".repeat(under));
        write!(f, "{}\n  {text}\n  {}{carets}", self.says, " ".repeat(before))
    }
}

impl std::error::Error for Fault {}
