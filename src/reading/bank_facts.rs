//! The facts of all topics of a bank, while its items are being read.
//!
//! Each fact stands here once; the topics get them back at the end. It must not know how facts are
//! asked.

use std::collections::HashMap;

use crate::bank::{Fact, FactId};
use crate::document::{Page, SourcePlace, Span};

/// The facts of all topics, in the order in which the topics were added.
#[derive(Debug, Default)]
pub(super) struct BankFacts<'p, 't> {
    topics: Vec<Shelf<'p, 't>>,
    /// Topic and place of each fact; of two with one id, which is reported, the first.
    at: HashMap<FactId, (usize, usize)>,
}

/// The facts of one topic.
#[derive(Debug)]
struct Shelf<'p, 't> {
    page: &'p Page<'t>,
    facts: Vec<(Fact, Span)>,
}

impl<'p, 't> BankFacts<'p, 't> {
    /// Adds the facts of a topic, each with its place on the page.
    pub fn add(&mut self, page: &'p Page<'t>, facts: Vec<(Fact, Span)>) {
        let topic = self.topics.len();
        for (place, (fact, _)) in facts.iter().enumerate() {
            self.at.entry(fact.id.clone()).or_insert((topic, place));
        }
        self.topics.push(Shelf { page, facts });
    }

    /// The fact of that id.
    pub fn get(&self, id: &FactId) -> Option<&Fact> {
        let (topic, place) = *self.at.get(id)?;
        self.topics.get(topic)?.facts.get(place).map(|(fact, _)| fact)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, id: &FactId) -> Option<&mut Fact> {
        let (topic, place) = *self.at.get(id)?;
        self.topics.get_mut(topic)?.facts.get_mut(place).map(|(fact, _)| fact)
    }

    /// Where the fact of that id stands.
    pub fn place(&self, id: &FactId) -> Option<(&'p Page<'t>, SourcePlace)> {
        let (topic, place) = *self.at.get(id)?;
        let Shelf { page, facts } = self.topics.get(topic)?;
        let (_, span) = facts.get(place)?;
        Some((*page, page.place(span)))
    }

    /// The ids of all facts, in no order.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = &FactId> {
        self.at.keys()
    }

    /// Gives the facts back, topic by topic.
    pub fn into_topics(self) -> impl Iterator<Item = Vec<Fact>> {
        let facts = self.topics.into_iter().map(|shelf| shelf.facts.into_iter());
        facts.map(|facts| facts.map(|(fact, _)| fact).collect())
    }
}
