//! What is due, in what order, and which written items ask it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::{Catalogue, FactId, ItemId};

use super::state::Memories;

/// The facts of the catalogue that are due on `day` and that some item may ask: misconceptions first, then by how likely
/// they are to be forgotten. A fact that no item asks is never due.
pub fn due_facts(memories: &Memories, catalogue: &Catalogue, day: Date) -> Vec<FactId> {
    let mut due: Vec<(bool, f64, &FactId)> = catalogue
        .topics()
        .iter()
        .flat_map(|topic| &topic.facts)
        .filter(|fact| fresh_items(catalogue, fact, day).next().is_some())
        .filter_map(|fact| {
            let state = memories.get(fact).filter(|state| state.due <= day)?;
            let recall = memories.retrievability(fact, day).unwrap_or(0.0);
            Some((state.misconception, recall, fact))
        })
        .collect();
    due.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(b.2)));
    due.into_iter().map(|(_, _, fact)| fact.clone()).collect()
}

/// Items that ask all of `facts`, in that order of need: for each fact not yet covered the least recently seen item that asks it,
/// of those seen equally long ago the one that covers most of what is left. `seen` says when an item was last dealt.
pub fn covering_items(
    facts: &[FactId],
    catalogue: &Catalogue,
    seen: &BTreeMap<ItemId, Timestamp>,
    day: Date,
) -> Vec<ItemId> {
    let mut left: HashSet<&FactId> = facts.iter().collect();
    let mut chosen = Vec::new();
    for fact in facts {
        if !left.contains(fact) {
            continue;
        }
        let covers = |item: &ItemId| {
            catalogue.item(item).map_or(0, |i| i.facts.iter().filter(|f| left.contains(f)).count())
        };
        let best = fresh_items(catalogue, fact, day)
            .min_by_key(|item| (seen.get(*item).copied(), Reverse(covers(item)), *item));
        let Some(item) = best else { continue };
        for covered in catalogue.item(item).into_iter().flat_map(|i| &i.facts) {
            left.remove(covered);
        }
        chosen.push(item.clone());
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
