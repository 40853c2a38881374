//! Which items ask what is to be asked: written ones, or such as can be composed.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::bank::{Catalogue, FactId, ItemId};

/// So long a question itself may be remembered, so that asking it again would say little of its facts. Twenty days: a choice is
/// forgotten much sooner than a fact, and few facts are due so seldom that their items rest longer by themselves.
const RECENTLY: SignedDuration = SignedDuration::from_hours(20 * 24);

/// Whether what was seen at `at` was seen recently at `now`.
pub fn seen_recently(at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(at) < RECENTLY
}

/// A question that was composed: its id, which is all that it needs, and the facts that it asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fresh {
    /// The id.
    pub id: ItemId,
    /// What it asks.
    pub facts: Vec<FactId>,
}

/// Items that ask all of `facts`, in that order of need.
///
/// For each fact not yet covered: the least recently seen written item that asks it, of those seen equally long ago the one that
/// covers most of what is left. Where even that was seen recently, `compose` is asked for a fresh question on the first of the facts
/// left (and on others of them that fit), so that no review repeats a question; where none can be composed, the written one stands.
/// `seen` says when an item was last on the screen.
pub fn covering_items(
    facts: &[FactId],
    catalogue: &Catalogue,
    seen: &BTreeMap<ItemId, Timestamp>,
    (day, now): (Date, Timestamp),
    compose: &dyn Fn(&[FactId]) -> Option<Fresh>,
) -> Vec<ItemId> {
    let mut left: HashSet<&FactId> = facts.iter().collect();
    let mut chosen = Vec::new();
    for (at, fact) in facts.iter().enumerate() {
        if !left.contains(fact) {
            continue;
        }
        let covers = |item: &ItemId| {
            catalogue.item(item).map_or(0, |i| i.facts.iter().filter(|f| left.contains(f)).count())
        };
        let written = fresh_items(catalogue, fact, day)
            .min_by_key(|item| (seen.get(*item).copied(), Reverse(covers(item)), *item));
        let rested =
            written.filter(|item| seen.get(*item).is_none_or(|at| !seen_recently(*at, now)));
        let fresh = if rested.is_some() {
            None
        } else {
            let wanted = facts[at..].iter().filter(|fact| left.contains(fact));
            compose(&wanted.cloned().collect::<Vec<_>>())
        };
        let (item, covered) = match (fresh, written) {
            (Some(fresh), _) => (fresh.id, fresh.facts),
            (None, Some(item)) => {
                (item.clone(), catalogue.item(item).map_or_else(Vec::new, |i| i.facts.clone()))
            }
            (None, None) => continue,
        };
        left.retain(|fact| !covered.contains(fact));
        chosen.push(item);
    }
    chosen
}

/// The items that ask `fact` and may be dealt on `day`.
fn fresh_items<'a>(
    catalogue: &'a Catalogue,
    fact: &FactId,
    day: Date,
) -> impl Iterator<Item = &'a ItemId> {
    let items = catalogue.fact(fact).map_or(&[][..], |entry| &entry.items);
    items.iter().filter(move |item| catalogue.item(item).is_some_and(|i| i.is_fresh(day)))
}
