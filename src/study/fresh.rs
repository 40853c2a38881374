//! Fresh questions: what is due, and what asks it without repeating a question.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::compose::Wish;
use crate::bank::{FactId, ItemId};
use crate::memory::{Fresh, covering_items, due_facts, seen_recently};

use super::open::Study;

/// So many compositions of one fact are drawn to find one that was not seen recently.
const DRAWS: u64 = 8;

impl Study {
    /// The facts that are due on `today`, in the order in which they need to be asked.
    pub(super) fn due(&self, today: Date) -> Vec<FactId> {
        let composable = |fact: &FactId| self.composable(fact, today);
        due_facts(&self.memories, self.shelf.catalogue(), today, &composable)
    }

    /// Whether a question can be composed of a fact.
    pub(super) fn composable(&self, fact: &FactId, today: Date) -> bool {
        self.shelf.composer().can_ask(fact, today)
    }

    /// Items that ask the facts that are due: written ones that have rested, else composed ones, drawn from `seed`.
    pub(super) fn covering(&self, due: &[FactId], seed: u64) -> Vec<ItemId> {
        let now = self.now();
        let (shown, when) = (self.seen(), (now.day(), now.at));
        let compose = |wanted: &[FactId]| self.fresh(wanted, &shown, when, seed);
        covering_items(due, self.shelf.catalogue(), &shown, when, &compose)
    }

    /// A composed question that asks the first of `wanted` and was not seen recently.
    fn fresh(
        &self,
        wanted: &[FactId],
        shown: &BTreeMap<ItemId, Timestamp>,
        (today, now): (Date, Timestamp),
        seed: u64,
    ) -> Option<Fresh> {
        let draw = |turn: u64| {
            let seed = seed.wrapping_add(turn);
            self.shelf.composer().compose(&Wish { wanted, company: &[], today, seed })
        };
        let mut items = (0..DRAWS).map_while(draw).map(|composed| composed.item);
        let new = |id: &ItemId| shown.get(id).is_none_or(|at| !seen_recently(*at, now));
        let item = items.find(|item| new(&item.id))?;
        Some(Fresh { facts: item.facts().cloned().collect(), id: item.id })
    }
}
