//! Asking: from facts to the questions that ask them without repeating one.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::Timestamp;

use crate::bank::{Ask, FactId, Item, ItemId, Kind, Wording};
use crate::compose::{Tempted, Wish};
use crate::exam::Moment;
use crate::journal::Journal;
use crate::memory::Memories;
use crate::plan::{Composes, Covering, Means, Pace, Worthy, choose_questions, seen_recently};

use super::super::super::library::Library;
use super::super::seen::last_seen;
use super::tempted::tempted;

/// So many compositions of one fact are drawn to find one that was not seen recently.
const DRAWS: u64 = 8;

/// A count tells less of its lines than a choice that names them: a wrong one nothing of any, and a
/// right one may be two mistakes that cancel.
const COUNT_TELLS: f64 = 0.7;

/// Finds questions for facts: written ones that have rested, else composed ones.
pub(super) struct Asking<'a> {
    library: &'a Library,
    seen: BTreeMap<ItemId, Timestamp>,
    asked: BTreeSet<FactId>,
    tempted: BTreeMap<Wording, Tempted>,
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
        let tempted = tempted(journal, library.catalogue());
        Self { library, seen: last_seen(journal, library.catalogue()), asked, tempted, now, seed }
    }

    /// Questions that ask `facts`, the best for its seconds first and none of them twice, as many
    /// as there is time for, and one in any case if that is said. A fact that was asked today
    /// already is asked again only if it is among `facts`.
    pub(super) fn questions(
        &self,
        facts: &[Worthy],
        pace: &Pace,
        time: (Duration, bool),
    ) -> Vec<Covering> {
        let means = Means {
            catalogue: self.library.catalogue(),
            seen: &self.seen,
            asked: &self.asked,
            day: self.now.day(),
            now: self.now.at,
            pace,
            composes: self,
        };
        choose_questions(facts, &means, time)
    }
}

impl Composes for Asking<'_> {
    fn can_ask(&self, fact: &FactId) -> bool {
        self.library.composer().can_ask(fact, self.now.day())
    }

    fn tells(&self, item: &ItemId, kind: Kind) -> f64 {
        let counts = matches!(kind, Kind::Statements | Kind::Pairs)
            && self.library.item(item).is_some_and(|item| matches!(item.ask(), Ask::Count { .. }));
        if counts { COUNT_TELLS } else { 1.0 }
    }

    fn compose(&self, wanted: &[FactId], asked: &BTreeSet<FactId>) -> Vec<Covering> {
        let draw = |turn: u64| {
            let seed = self.seed.wrapping_add(turn);
            let tempted = &self.tempted;
            let wish = Wish { asked, tempted, ..Wish::of(wanted, self.now.day(), seed) };
            self.library.composer().compose(&wish)
        };
        let items = (0..DRAWS).map_while(draw).map(|composed| composed.item);
        let new = |id: &ItemId| self.seen.get(id).is_none_or(|at| !seen_recently(*at, self.now.at));
        let fresh = items.filter(|item| new(&item.id));
        let covering = |item: Item| Covering {
            facts: item.facts().cloned().collect(),
            kind: item.kind(),
            item: item.id,
        };
        fresh.map(covering).collect()
    }
}
