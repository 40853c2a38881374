//! Finding: a handle on the search index that can be sent to a worker, so that no key press waits
//! for it.

use std::sync::{Arc, Mutex};

use crate::bank::Bank;
use crate::shelf::SearchIndex;

pub use crate::shelf::{Hit, HitKind, MATCH_BEGINS, MATCH_ENDS};

/// Full-text search over what is loaded; cheap to clone.
#[derive(Clone)]
pub struct Finder {
    banks: Arc<[Bank]>,
    index: Arc<Mutex<Option<SearchIndex>>>,
}

impl std::fmt::Debug for Finder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Finder({} banks)", self.banks.len())
    }
}

impl Finder {
    pub(super) fn over(banks: Arc<[Bank]>) -> Self {
        Self { banks, index: Arc::default() }
    }

    /// What `query` finds, best first, at most `limit`. Words are found by their beginnings; all of
    /// them must be there. The first call makes the index.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        // A search that panicked on another thread leaves an index that is whole: it is only ever
        // read.
        let mut index = self.index.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if index.is_none() {
            *index = SearchIndex::build(&self.banks);
        }
        index.as_ref().map(|index| index.find(query, limit)).unwrap_or_default()
    }
}
