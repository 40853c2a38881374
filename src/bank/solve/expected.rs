//! What the choices of a question can claim, from which a printed one is understood.

use crate::bank::{Ask, Item, Kind};

/// What a choice of an item can claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The item's kind.
    pub kind: Kind,
    /// What is asked of the list.
    pub ask: Ask,
    /// How many lines the list has (for a match, the left one).
    pub lines: usize,
    /// How many the right list of a match has.
    pub right: usize,
}

impl Expected {
    /// What a choice of that item can claim.
    pub fn of(item: &Item) -> Self {
        Self {
            kind: item.kind(),
            ask: item.ask(),
            lines: item.lines().len(),
            right: item.right().len(),
        }
    }
}
