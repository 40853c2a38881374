//! What is on record of the facts that today's questions ask.

use std::collections::BTreeSet;

use crate::bank::{Fact, FactId, Shape};
use crate::memory::{Slips, slips};
use crate::report::{Past, PlannedQuestion};

use super::planning::Planning;

/// From so many times on a fact is often taken for another: once is chance.
const OFTEN: u32 = 2;

/// Fills in what is on record of each fact.
pub(super) fn fill(planning: &Planning, questions: &mut [PlannedQuestion]) {
    let all = questions.iter().flat_map(|question| &question.facts);
    let asked: BTreeSet<FactId> = all
        .map(|planned| planned.fact.clone())
        .filter(|fact| planning.memories.get(fact).is_some())
        .collect();
    if asked.is_empty() {
        return;
    }
    let catalogue = planning.library.catalogue();
    let slips = slips(&planning.journal, catalogue, &asked.iter().collect());
    for planned in questions.iter_mut().flat_map(|question| &mut question.facts) {
        planned.past = past(planning, &planned.fact, slips.get(&planned.fact));
    }
}

fn past(planning: &Planning, fact: &FactId, slips: Option<&Slips>) -> Past {
    let Some(memory) = planning.memories.get(fact) else { return Past::default() };
    let asked = memory.asked;
    let wrong = asked.is_mistaken();
    let often = slips.and_then(Slips::most_taken_for).filter(|(_, times)| *times >= OFTEN);
    let named = |fact: &FactId| planning.library.fact(fact).and_then(name);
    let own = named(fact);
    let other =
        often.and_then(|(other, _)| named(other)).filter(|other| own.as_ref() != Some(other));
    Past {
        last: Some(asked.latest),
        wrong,
        sure: wrong && slips.and_then(|slips| slips.sure) == Some(asked.latest),
        chose_false: wrong && slips.and_then(|slips| slips.believed) == Some(asked.latest),
        confused_with: other,
    }
}

/// What a fact is about, in a word or two, where its author has named it.
fn name(fact: &Fact) -> Option<String> {
    match &fact.shape {
        Shape::Row { cells, .. } => cells.first().cloned(),
        Shape::Member { name, .. } => Some(name.clone()),
        Shape::Sentence | Shape::Event { .. } | Shape::Own { .. } => fact.composing.about.clone(),
    }
}
