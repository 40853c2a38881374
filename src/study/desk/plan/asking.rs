//! Asking: from facts to the questions that ask them without repeating one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::bank::{FactId, ItemId};
use crate::compose::Wish;
use crate::exam::Moment;
use crate::journal::Journal;
use crate::memory::Memories;
use crate::plan::{Composes, Covering, Means, covering_items, seen_recently};

use super::super::super::library::Library;
use super::super::seen::last_seen;

/// So many compositions of one fact are drawn to find one that was not seen recently.
const DRAWS: u64 = 8;

/// Finds questions for facts: written ones that have rested, else composed ones.
pub(super) struct Asking<'a> {
    library: &'a Library,
    seen: BTreeMap<ItemId, Timestamp>,
    asked: BTreeSet<FactId>,
    now: Moment,
    seed: u64,
}

impl<'a> Asking<'a> {
    /// Composed questions are drawn from `seed`.
    pub(super) fn new(
        library: &'a Library,
        journal: &Journal,
        memories: &Memories,
        now: Moment,
        seed: u64,
    ) -> Self {
        let asked = memories.asked_on(now.day()).cloned().collect();
        Self { library, seen: last_seen(journal, library.catalogue()), asked, now, seed }
    }

    /// Items that ask `facts`, roughly in their order and none of them twice. A fact that was asked
    /// today already is asked again only if it is among `facts`.
    pub(super) fn items(&self, facts: &[FactId]) -> Vec<Covering> {
        let means = Means {
            catalogue: self.library.catalogue(),
            seen: &self.seen,
            asked: &self.asked,
            day: self.now.day(),
            now: self.now.at,
            composes: self,
        };
        covering_items(facts, &means)
    }
}

impl Composes for Asking<'_> {
    fn can_ask(&self, fact: &FactId) -> bool {
        self.library.composer().can_ask(fact, self.now.day())
    }

    fn compose(&self, wanted: &[FactId], asked: &BTreeSet<FactId>) -> Option<Covering> {
        let draw = |turn: u64| {
            let seed = self.seed.wrapping_add(turn);
            let wish = Wish { asked, ..Wish::of(wanted, self.now.day(), seed) };
            self.library.composer().compose(&wish)
        };
        let mut items = (0..DRAWS).map_while(draw).map(|composed| composed.item);
        let new = |id: &ItemId| self.seen.get(id).is_none_or(|at| !seen_recently(*at, self.now.at));
        let item = items.find(|item| new(&item.id))?;
        Some(Covering { facts: item.facts().cloned().collect(), item: item.id })
    }
}
