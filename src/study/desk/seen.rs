//! Seen: when each item was last on the screen.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::bank::{Catalogue, ItemId};
use crate::journal::Journal;

use super::super::Study;

impl Study {
    /// When each item was last on the screen, by its id of today.
    pub(super) fn seen(&self) -> BTreeMap<ItemId, Timestamp> {
        last_seen(self.journal(), self.library.catalogue())
    }
}

/// When each item was last on the screen, by its id of today.
pub(super) fn last_seen(journal: &Journal, catalogue: &Catalogue) -> BTreeMap<ItemId, Timestamp> {
    let mut seen = BTreeMap::new();
    for (item, at) in journal.seen() {
        let last = seen.entry(catalogue.current_item(item).clone()).or_insert(*at);
        *last = (*last).max(*at);
    }
    seen
}
