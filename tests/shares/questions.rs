//! The questions that are counted: composed from fixed seeds over the shipped bank.

use std::collections::BTreeMap;

use jiff::civil::Date;
use prelims::bank::{FactId, Item};
use prelims::compose::Wish;
use prelims::shelf::{Shelf, ShelfOptions};

/// So many questions are counted.
pub const QUESTIONS: usize = 1500;

/// The banks that ship.
pub fn shipped() -> Shelf {
    let (shelf, problems) =
        Shelf::open(&ShelfOptions { embedded: true, ..ShelfOptions::default() });
    assert_eq!(problems, []);
    shelf
}

/// The questions, each with the fact for which it was composed.
pub fn composed(shelf: &Shelf) -> Vec<(FactId, Item)> {
    let today: Date = "2026-11-22".parse().unwrap();
    let composer = shelf.composer();
    let facts = shelf.banks().iter().flat_map(|bank| &bank.topics).flat_map(|topic| &topic.facts);
    let mut leads: Vec<&FactId> =
        facts.map(|fact| &fact.id).filter(|id| composer.can_ask(id, today)).collect();
    // Each topic in its turn, as `items --compose` takes them from all over the bank.
    leads.sort_by_key(|id| {
        id.as_str().bytes().fold(7_u64, |sum, b| sum.wrapping_mul(1_000_003) ^ u64::from(b))
    });
    let (mut made, mut used) = (Vec::new(), BTreeMap::new());
    for (seed, lead) in (0..).zip(leads.iter().cycle()).take(QUESTIONS) {
        let wanted = std::slice::from_ref(*lead);
        let wish = Wish { used: &used, ..Wish::of(wanted, today, seed) };
        let item = composer.compose(&wish).unwrap().item;
        for fact in item.facts().filter(|fact| fact != lead) {
            *used.entry(fact.clone()).or_insert(0) += 1;
        }
        made.push(((*lead).clone(), item));
    }
    made
}
