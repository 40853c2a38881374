//! Where a fact stands, as far as its next review turns on it.

use std::collections::HashMap;
use std::hash::BuildHasher;

use jiff::civil::Date;

use super::fsrs::MemoryState;
use crate::bank::FactId;

/// Where a fact stands that was asked before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    /// FSRS's stability and difficulty.
    pub memory: MemoryState,
    /// The learning day on which it was last asked.
    pub last: Date,
    /// Whether it was then not known.
    pub failed: bool,
    /// Whether it was then believed wrongly, and surely.
    pub misconception: bool,
}

/// Something that knows where facts stand.
pub trait States {
    /// Where `fact` stands; `None` if it was never asked.
    fn state(&self, fact: &FactId) -> Option<State>;
}

impl<S: BuildHasher> States for HashMap<FactId, State, S> {
    fn state(&self, fact: &FactId) -> Option<State> {
        self.get(fact).copied()
    }
}
