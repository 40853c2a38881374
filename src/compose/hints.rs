//! Hints: what an author may want to know of facts before they are composed.
//!
//! Nothing of it is wrong with a bank; it says what will never be asked, and why. This file must
//! not know where anything stands in a file.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::draw::ALIKE_AT_MOST;
use super::fact_index::{FactIndex, Said};
use super::{Composer, words};
use crate::bank::{Bank, Fact, FactId, Set, Shape, Slug, TopicId, Wording};
use crate::text::FAR;

/// So many pairs of facts are held together; the bank that ships has a tenth of them.
const PAIRS: usize = 200_000;

/// What an author may want to know.
#[derive(Debug, Clone, PartialEq)]
pub enum Hint {
    /// No composed question can ask the fact: nothing can stand beside it.
    Unasked(FactId),
    /// The set has nothing outside it, so that all candidates are right.
    AllIn(TopicId, Slug),
    /// The set's claim cannot be put as a question, so that its members are asked as sentences.
    NoQuestion(TopicId, Slug),
    /// The fact never stands in a question with those others of its subject, since they say more
    /// than half the same.
    Near(FactId, Vec<FactId>),
    /// The false wording is hardly like its fact; how much.
    Far(Wording, f64),
}

impl Composer {
    /// All hints of a bank, in its order; none of what its author leaves out of composed questions.
    pub fn hints(&self, bank: &Bank) -> Vec<Hint> {
        let Some((_, index)) = self.indexes.get(bank.id.as_str()) else { return Vec::new() };
        let near = near(bank, index);
        let mut hints = Vec::new();
        for topic in &bank.topics {
            for set in &topic.sets {
                hints.extend(of_set(bank, &topic.id, set));
            }
            for fact in &topic.facts {
                // What is overdue for a second look can be asked again once it was looked at.
                let Some(entry) = index.usable(bank, &fact.id, Date::ZERO) else { continue };
                if !self.can_ask(&fact.id, Date::ZERO) {
                    hints.push(Hint::Unasked(fact.id.clone()));
                }
                if let Some(others) = near.get(&entry) {
                    hints.push(Hint::Near(fact.id.clone(), others.clone()));
                }
                for (at, trap) in fact.traps.iter().enumerate() {
                    let like = index.likeness(Said { entry, trap: Some(at) });
                    if like < FAR {
                        let trap = Some(trap.id.clone());
                        hints.push(Hint::Far(Wording { fact: fact.id.clone(), trap }, like));
                    }
                }
            }
        }
        hints
    }
}

/// What is to be said of a set whose members are composed.
fn of_set(bank: &Bank, topic: &TopicId, set: &Set) -> Vec<Hint> {
    let facts = bank.topics.iter().filter(|other| other.id == *topic).flat_map(|t| &t.facts);
    let members = facts.filter_map(|fact| match &fact.shape {
        Shape::Member { set: own, is_true, .. } if *own == set.id => Some((fact, *is_true)),
        _ => None,
    });
    let truths: BTreeSet<bool> =
        members.filter(|(fact, _)| !fact.composing.left_out).map(|(_, is_true)| is_true).collect();
    let mut hints = Vec::new();
    if truths.is_empty() {
        return hints;
    }
    if !truths.contains(&false) {
        hints.push(Hint::AllIn(topic.clone(), set.id.clone()));
    }
    let claim = set.claim.strip_prefix("{}");
    if claim.and_then(|claim| words::asked_of_set(claim, set.ask.as_deref())).is_none() {
        hints.push(Hint::NoQuestion(topic.clone(), set.id.clone()));
    }
    hints
}

/// The sentences that cannot stand beside others of their subject though their author has not said
/// so, each with those after it.
fn near(bank: &Bank, index: &FactIndex) -> BTreeMap<usize, Vec<FactId>> {
    let sentences: Vec<usize> = index
        .all()
        .filter(|at| index.fact(bank, *at).is_some_and(|fact| fact.shape == Shape::Sentence))
        .collect();
    let plain = |entry: usize| Said { entry, trap: None };
    let pairs = sentences
        .iter()
        .enumerate()
        .flat_map(|(n, one)| sentences[n + 1..].iter().map(move |other| (*one, *other)));
    let mut near: BTreeMap<usize, Vec<FactId>> = BTreeMap::new();
    for (one, other) in pairs.filter(|(one, other)| index.share_subject(*one, *other)).take(PAIRS) {
        let is_said = index.are_apart(one, other) || are_linked(bank, index, one, other);
        if !is_said
            && index.alike(plain(one), plain(other)) > ALIKE_AT_MOST
            && let Some(fact) = index.fact(bank, other)
        {
            near.entry(one).or_default().push(fact.id.clone());
        }
    }
    near
}

/// Whether two facts are meant for one Statement-I/II.
fn are_linked(bank: &Bank, index: &FactIndex, one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (index.fact(bank, one), index.fact(bank, other)) else {
        return false;
    };
    let names = |fact: &Fact, id: &FactId| {
        let composing = &fact.composing;
        composing.because.as_ref() == Some(id) || composing.not_because.contains(id)
    };
    names(one, &other.id) || names(other, &one.id)
}
