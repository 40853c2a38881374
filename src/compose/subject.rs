//! Subjects: how a composed question begins.
//!
//! Real papers name a subject in one of four questions, and only where all lines are about it.
//! Names, pairs and events never have one here, so that sentences have it more often. A recipe settles by its own text whether it does. This file must not know how a recipe is drawn.

use super::recipe::Recipe;
use super::words;
use crate::bank::draws::SeededRng;
use crate::bank::fact::fold;
use crate::bank::{Bank, Fact, Topic};

/// How often, in per cent, sentences have their subject by "With reference to", by "in respect of",
/// and not at all, so that all questions together are as in UPSC CSE GS-I 2011-2025.
const NAMED: [usize; 3] = [72, 10, 18];
/// The same in recipes up to version 2, when there were hardly any Statement-I/II.
const NAMED_BEFORE: [usize; 3] = [50, 10, 40];

/// How a question names what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// "With reference to the Quad, ..."
    Referring,
    /// "... in respect of the Quad"
    Regarding,
}

/// What all lines of a question are about.
#[derive(Debug, Clone)]
pub(super) enum Subject<'b> {
    /// What their author has named.
    About(&'b str),
    /// Their topic.
    Topic(&'b Topic),
}

impl Subject<'_> {
    /// As a sentence names it; empty where nothing can be said.
    pub fn named(&self) -> String {
        match self {
            Self::About(about) => (*about).to_owned(),
            Self::Topic(topic) => of_topic(topic),
        }
    }
}

/// The stem of version 1: `With reference to <topic>, consider the following statements:`; the
/// bank's title where the facts are of several topics. `asked` is the stem without it.
pub(super) fn of_old(recipe: &Recipe, facts: &[&Fact], bank: &Bank, asked: &str) -> String {
    let one = facts.iter().all(|fact| fact.id.topic() == recipe.topic);
    let topic = bank.topics.iter().find(|topic| topic.id == recipe.topic && one);
    let title = topic.map_or_else(|| words::within(&bank.title), of_topic);
    if title.is_empty() {
        return asked.to_owned();
    }
    let mut letters = asked.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    format!("With reference to {title}, {first}{}", letters.as_str())
}

/// How a recipe names its subject, if it does.
pub(super) fn of<'b>(
    recipe: &Recipe,
    facts: &[&'b Fact],
    bank: &'b Bank,
) -> Option<(Way, Subject<'b>)> {
    let way = match draw(recipe) {
        0 => Way::Referring,
        1 => Way::Regarding,
        _ => return None,
    };
    Some((way, shared(facts, bank)?))
}

fn of_topic(topic: &Topic) -> String {
    topic.subject.clone().unwrap_or_else(|| words::within(&topic.title))
}

/// What all of the facts are about, where their author has named it, else their topic.
fn shared<'b>(facts: &[&'b Fact], bank: &'b Bank) -> Option<Subject<'b>> {
    let (first, others) = facts.split_first()?;
    let about = |fact: &Fact| fact.composing.about.as_deref().map(fold);
    if others.iter().any(|fact| about(fact) != about(first)) {
        return None;
    }
    if let Some(about) = &first.composing.about {
        return Some(Subject::About(about));
    }
    let topic = bank.topics.iter().find(|topic| topic.id == first.id.topic())?;
    let one = others.iter().all(|fact| fact.id.topic() == topic.id);
    (one && !of_topic(topic).is_empty()).then_some(Subject::Topic(topic))
}

/// Which of the three ways a recipe has.
fn draw(recipe: &Recipe) -> usize {
    let text = recipe.id().map(|id| id.to_string()).unwrap_or_default();
    SeededRng::of(&text).weighted(if recipe.version > 2 { &NAMED } else { &NAMED_BEFORE })
}
