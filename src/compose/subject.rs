//! Subjects: how a composed question begins.
//!
//! Real papers name a subject in one of four questions, and only where all lines are about it.
//! Names, pairs and events never have one here, so that sentences have it more often. A recipe settles by its own text whether it does. This file must not know how a recipe is drawn.

use super::recipe::Recipe;
use super::words;
use crate::bank::draws::SeededRng;
use crate::bank::fact::fold;
use crate::bank::{Bank, Fact};

/// How often, in per cent, sentences have their subject by "With reference to", by "in respect of",
/// and not at all, so that all questions together are as in UPSC CSE GS-I 2011-2025.
const NAMED: [usize; 3] = [50, 10, 40];

/// The stem of version 1: `With reference to <topic>, consider the following statements:`; the
/// bank's title where the facts are of several topics.
pub(super) fn of_old(recipe: &Recipe, facts: &[&Fact], bank: &Bank, asked: &str) -> String {
    let one = facts.iter().all(|fact| fact.id.topic() == recipe.topic);
    let topic = bank.topics.iter().find(|topic| topic.id == recipe.topic && one);
    let title = match topic {
        Some(topic) => topic.subject.clone().unwrap_or_else(|| words::within(&topic.title)),
        None => words::within(&bank.title),
    };
    if title.is_empty() { capital(asked) } else { format!("With reference to {title}, {asked}") }
}

/// The stem of a list: `asked` is what is to be considered ("consider the following statements:").
pub(super) fn of_list(recipe: &Recipe, facts: &[&Fact], bank: &Bank, asked: &str) -> String {
    match (shared(facts, bank), draw(recipe)) {
        (Some(subject), 0) => format!("With reference to {subject}, {asked}"),
        (Some(subject), 1) => {
            let asked = capital(asked.trim_end_matches(':'));
            format!("{asked} in respect of {subject}:")
        }
        _ => capital(asked),
    }
}

/// The stem of a question with one right answer among sentences.
pub(super) fn of_sentences(recipe: &Recipe, facts: &[&Fact], bank: &Bank) -> String {
    match (shared(facts, bank), draw(recipe)) {
        (Some(subject), 0) => format!(
            "With reference to {subject}, which one of the following statements is correct?"
        ),
        (Some(subject), 1) => {
            format!("Which one of the following statements about {subject} is correct?")
        }
        _ => "Which one of the following statements is correct?".to_owned(),
    }
}

/// What all of the facts are about, where their author has named it.
fn shared(facts: &[&Fact], bank: &Bank) -> Option<String> {
    let (first, others) = facts.split_first()?;
    let about = |fact: &Fact| fact.composing.about.as_deref().map(fold);
    if others.iter().any(|fact| about(fact) != about(first)) {
        return None;
    }
    if let Some(about) = &first.composing.about {
        return Some(about.clone());
    }
    let topic = bank.topics.iter().find(|topic| topic.id == first.id.topic())?;
    let one = others.iter().all(|fact| fact.id.topic() == topic.id);
    let subject = topic.subject.clone().unwrap_or_else(|| words::within(&topic.title));
    (one && !subject.is_empty()).then_some(subject)
}

/// Which of the ways of [`NAMED`] a recipe has.
fn draw(recipe: &Recipe) -> usize {
    let text = recipe.id().map(|id| id.to_string()).unwrap_or_default();
    SeededRng::of(&text).weighted(&NAMED)
}

/// With a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
