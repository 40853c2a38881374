//! What an imported question and one of the bank have in common.

use std::collections::HashSet;

use crate::bank::Item;
use crate::formats::name;
use crate::formats::settle::Settled;

/// What of a question would be another answer to the learner.
pub(super) fn same(old: &Item, new: &Item) -> bool {
    let texts = |item: &Item| {
        item.choices
            .iter()
            .map(|choice| choice.text.as_deref().map(name::folded))
            .collect::<Vec<_>>()
    };
    let right = |item: &Item| {
        let mut right: Vec<usize> = (0..item.choices.len())
            .filter(|at| item.key.accepts(&item.choices[*at].claim))
            .collect();
        right.sort_unstable();
        right
    };
    texts(old) == texts(new)
        && right(old) == right(new)
        && old.dropped.is_some() == new.dropped.is_some()
}

/// Explanations that the new one has and the old one lacks, and whether any differ.
pub(super) fn explanations(old: &Item, new: &Settled) -> (Vec<(String, String)>, bool) {
    let mut added = Vec::new();
    let mut differs = false;
    let trimmed = |text: &Option<String>| text.as_deref().map(|text| text.trim().to_owned());
    for (field, value) in &new.fields {
        let (before, now) = if field.as_str() == "explain" {
            (trimmed(&old.explain), trimmed(&new.item.explain))
        } else {
            let Some(letter) = field.strip_prefix("why.") else { continue };
            let place = letter.chars().next().and_then(crate::text::place_of_letter);
            let of = |item: &Item| {
                place.and_then(|place| trimmed(&item.choices.get(place)?.explanation))
            };
            (of(old), of(&new.item))
        };
        match before {
            None => added.push((field.clone(), value.clone())),
            Some(before) => differs |= Some(before) != now,
        }
    }
    (added, differs)
}

/// The texts among which one chooses: those of the lines, where the choices have none.
fn choice_texts(item: &Item) -> HashSet<String> {
    let lines = item.lines().iter().flat_map(|line| &line.cells).map(|cell| name::folded(cell));
    let choices = item.choices.iter().filter_map(|choice| choice.text.as_deref()).map(name::folded);
    if item.choices.iter().all(|choice| choice.text.is_none()) {
        lines.collect()
    } else {
        choices.collect()
    }
}

/// Whether the same is to be chosen among.
pub(super) fn has_same_choices(one: &Item, other: &Item) -> bool {
    choice_texts(one) == choice_texts(other)
}

/// Whether half of that is the same at least.
pub(super) fn half_of_choices(one: &Item, other: &Item) -> bool {
    let (one, other) = (choice_texts(one), choice_texts(other));
    one.intersection(&other).count() * 2 >= one.len().max(other.len())
}
