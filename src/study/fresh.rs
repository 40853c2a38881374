//! Asking: from facts to the questions that ask them without repeating one.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::bank::compose::Wish;
use crate::bank::{Catalogue, FactId, ItemId};
use crate::exam::Moment;
use crate::journal::Journal;
use crate::memory::{Fresh, covering_items, seen_recently};
use crate::shelf::Shelf;

/// So many compositions of one fact are drawn to find one that was not seen recently.
const DRAWS: u64 = 8;

/// Finds questions for facts: written ones that have rested, else composed ones.
pub(super) struct Asking<'a> {
    shelf: &'a Shelf,
    seen: BTreeMap<ItemId, Timestamp>,
    now: Moment,
    seed: u64,
}

impl<'a> Asking<'a> {
    /// Composed questions are drawn from `seed`.
    pub(super) fn new(shelf: &'a Shelf, journal: &Journal, now: Moment, seed: u64) -> Self {
        Self { shelf, seen: last_seen(journal, shelf.catalogue()), now, seed }
    }

    /// Items that ask all of `facts` that can be asked, in that order of need.
    pub(super) fn items(&self, facts: &[FactId]) -> Vec<ItemId> {
        let when = (self.now.day(), self.now.at);
        let compose = |wanted: &[FactId]| self.fresh(wanted);
        covering_items(facts, self.shelf.catalogue(), &self.seen, when, &compose)
    }

    /// A composed question that asks the first of `wanted` and was not seen recently.
    fn fresh(&self, wanted: &[FactId]) -> Option<Fresh> {
        let draw = |turn: u64| {
            let seed = self.seed.wrapping_add(turn);
            let today = self.now.day();
            self.shelf.composer().compose(&Wish { wanted, company: &[], today, seed })
        };
        let mut items = (0..DRAWS).map_while(draw).map(|composed| composed.item);
        let new = |id: &ItemId| self.seen.get(id).is_none_or(|at| !seen_recently(*at, self.now.at));
        let item = items.find(|item| new(&item.id))?;
        Some(Fresh { facts: item.facts().cloned().collect(), id: item.id })
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
