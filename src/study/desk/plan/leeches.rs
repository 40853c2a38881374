//! Leeches in words: the facts that are failed again and again, and one thing to do about each.

use std::collections::HashSet;

use crate::bank::{FactId, Wording};
use crate::journal::Journal;
use crate::memory::{self, leeches};
use crate::report::Leech;

use super::super::super::library::Library;
use super::planning::Planning;

/// The leeches of everything that is loaded, the worst first. Facts that the banks no longer have
/// are left out.
pub(super) fn of(planning: &Planning) -> Vec<Leech> {
    let (library, journal) = (&*planning.library, &*planning.journal);
    let all = leeches(&planning.memories, journal, library.catalogue());
    if all.is_empty() {
        return Vec::new();
    }
    let reported = reported(library, journal);
    all.into_iter().filter_map(|leech| told(library, &reported, leech)).collect()
}

/// The facts of items with which somebody found fault.
fn reported(library: &Library, journal: &Journal) -> HashSet<FactId> {
    let items = journal.reports().iter().filter_map(|report| library.item(&report.item));
    items.flat_map(|item| item.facts().cloned().collect::<Vec<_>>()).collect()
}

fn told(library: &Library, reported: &HashSet<FactId>, leech: memory::Leech) -> Option<Leech> {
    let fact = library.fact(&leech.fact)?;
    let topic = library.topic(&leech.fact.topic());
    let trap = |wording: &Wording| {
        let trap = wording.trap.as_ref()?;
        Some(fact.traps.iter().find(|known| known.id == *trap)?.text.clone())
    };
    let traps: Vec<(String, u32)> =
        leech.believed.iter().filter_map(|(wording, n)| Some((trap(wording)?, *n))).collect();
    let other = leech.confused.iter().find_map(|(other, _)| library.fact(other));
    let title = topic.map(|topic| topic.title.clone()).unwrap_or_default();
    let noted = topic.is_some_and(|topic| topic.note.is_some());
    let suggestion = if reported.contains(&leech.fact) {
        "You found fault with a question that asks it: have that looked at before you learn it."
            .to_owned()
    } else if let Some((_, times)) = traps.first().filter(|(_, n)| *n > 1) {
        format!(
            "You believed the same wrong wording {times} times: write down in your own words what parts it from the truth."
        )
    } else if let Some(other) = other {
        format!("You take it for something else; set it beside this: {}", other.text)
    } else if noted {
        format!("Read the note on {title} again before it is next asked.")
    } else {
        "Make a mnemonic of your own for it before it is next asked.".to_owned()
    };
    Some(Leech {
        text: fact.text.clone(),
        topic: title,
        lapses: leech.lapses,
        reviews: leech.reviews,
        fact: leech.fact,
        traps,
        suggestion,
    })
}
