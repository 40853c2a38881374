//! Covering: which items ask the facts of a day, written ones or such as can be composed.
//!
//! It is given the facts in the order in which they are worth asking, and must not know why they
//! were picked.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::bank::{Catalogue, FactId, ItemId, TopicId};

use crate::memory::is_ahead;

/// So long a question itself may be remembered, so that asking it again would say little of its
/// facts. Twenty days: a choice is forgotten much sooner than a fact, and few facts are due so
/// seldom that their items rest longer by themselves.
const RECENTLY: SignedDuration = SignedDuration::from_hours(20 * 24);

/// So many others are wanted beside a fact: a question asks four, and among so many some fit. A day
/// seldom has as many of one topic.
const MOST_WANTED: usize = 1000;

/// Whether what was seen at `at` was seen recently at `now`; what a clock that was ahead says was
/// seen long from now was not.
pub fn seen_recently(at: Timestamp, now: Timestamp) -> bool {
    !is_ahead(at, now) && now.duration_since(at) < RECENTLY
}

/// An item, and the facts that it asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covering {
    /// The item; its id is all that a composed one needs.
    pub item: ItemId,
    /// What it asks, each once.
    pub facts: Vec<FactId>,
}

/// What composes questions.
pub trait Composes {
    /// Whether it can compose one that asks `fact`.
    fn can_ask(&self, fact: &FactId) -> bool;

    /// One that was not seen recently and asks the first of `wanted`, of the others those that fit
    /// with it, and none of `asked`.
    fn compose(&self, wanted: &[FactId], asked: &BTreeSet<FactId>) -> Option<Covering>;
}

/// What there is to ask with, and what is past.
#[derive(Clone, Copy)]
pub struct Means<'m> {
    /// The written items.
    pub catalogue: &'m Catalogue,
    /// When each item was last on the screen, by its id of today.
    pub seen: &'m BTreeMap<ItemId, Timestamp>,
    /// Facts that were asked on that day already: none of them is asked again for another's sake,
    /// unless a written item is the only one to ask that other.
    pub asked: &'m BTreeSet<FactId>,
    /// The learning day.
    pub day: Date,
    /// The moment.
    pub now: Timestamp,
    /// What composes.
    pub composes: &'m dyn Composes,
}

/// Items that ask `facts`, roughly in that order, no fact twice.
///
/// A fact is asked by the written item that was seen least recently, of those seen equally long ago
/// by the one that asks most of what is left; where even that was seen recently, by a composed
/// question on it and others of the facts left; and where none can be composed, by the written one
/// once more. What only written items can ask chooses first, or others would spend them. A fact for
/// which nothing is left but an item with one that another item asks is left out: it comes another
/// time.
pub fn covering_items(facts: &[FactId], means: &Means<'_>) -> Vec<Covering> {
    let mut places: HashMap<&FactId, usize> = HashMap::new();
    for (place, fact) in facts.iter().enumerate() {
        places.entry(fact).or_insert(place);
    }
    let before: BTreeSet<FactId> =
        means.asked.iter().filter(|fact| !places.contains_key(fact)).cloned().collect();
    let mut by_topic: HashMap<TopicId, Vec<&FactId>> = HashMap::new();
    for fact in facts {
        by_topic.entry(fact.topic()).or_default().push(fact);
    }
    let (left, asked) = (facts.iter().collect(), BTreeSet::new());
    let mut course =
        SelectionState { means, left, by_topic, asked, kept_out: before.clone(), before };
    let (composable, others): (Vec<&FactId>, Vec<&FactId>) =
        facts.iter().partition(|fact| means.composes.can_ask(fact));
    let mut chosen = Vec::new();
    for fact in others.into_iter().chain(composable) {
        if !course.left.contains(fact) {
            continue;
        }
        if let Some(covering) = course.ask(fact) {
            let place = covering.facts.iter().filter_map(|fact| places.get(fact)).min().copied();
            chosen.push((place, covering));
        }
    }
    chosen.sort_by_key(|(place, _)| *place);
    chosen.into_iter().map(|(_, covering)| covering).collect()
}

/// How far the choice has got.
struct SelectionState<'c> {
    means: &'c Means<'c>,
    left: BTreeSet<&'c FactId>,
    /// The facts of the day by topic, in their order.
    by_topic: HashMap<TopicId, Vec<&'c FactId>>,
    /// What the items chosen so far ask.
    asked: BTreeSet<FactId>,
    /// What was asked before, and is not among the facts of the day.
    before: BTreeSet<FactId>,
    /// Both of these, which no composed question may ask.
    kept_out: BTreeSet<FactId>,
}

impl SelectionState<'_> {
    /// An item that asks `fact`, which with the others that it asks is then done.
    fn ask(&mut self, fact: &FactId) -> Option<Covering> {
        let written = self.written(fact);
        let seen = |covering: &Covering| self.means.seen.get(&covering.item).copied();
        let rested = |covering: &Covering| {
            seen(covering).is_none_or(|at| !seen_recently(at, self.means.now))
                && !self.was_asked(&covering.facts)
        };
        let covering = match written {
            Some(written) if rested(&written) => written,
            written => self.composed(fact).or(written)?,
        };
        for fact in &covering.facts {
            self.left.remove(fact);
        }
        self.kept_out.extend(covering.facts.iter().cloned());
        self.asked.extend(covering.facts.iter().cloned());
        Some(covering)
    }

    /// The written item that asks `fact` and is to be preferred to others.
    fn written(&self, fact: &FactId) -> Option<Covering> {
        let Means { catalogue, seen, day, .. } = self.means;
        let items = catalogue.fact(fact).map_or(&[][..], |entry| entry.items());
        let best = items
            .iter()
            .filter_map(|item| Some((item, catalogue.item(item).filter(|i| i.is_fresh(*day))?)))
            .filter(|(_, entry)| !entry.facts().iter().any(|fact| self.asked.contains(fact)))
            .min_by_key(|(item, entry)| {
                let covers = entry.facts().iter().filter(|fact| self.left.contains(fact)).count();
                let before = self.was_asked(entry.facts());
                (before, seen.get(*item).copied(), Reverse(covers), *item)
            });
        best.map(|(item, entry)| Covering { item: item.clone(), facts: entry.facts().to_vec() })
    }

    /// A composed question that asks `fact`, and others left of its topic in the order of the day.
    fn composed(&self, fact: &FactId) -> Option<Covering> {
        let others = self.by_topic.get(&fact.topic()).into_iter().flatten().copied();
        let others = others.filter(|other| self.left.contains(other) && *other != fact);
        let wanted: Vec<FactId> =
            std::iter::once(fact).chain(others.take(MOST_WANTED)).cloned().collect();
        self.means.composes.compose(&wanted, &self.kept_out)
    }

    /// Whether one of these was asked before.
    fn was_asked(&self, facts: &[FactId]) -> bool {
        facts.iter().any(|fact| self.before.contains(fact))
    }
}
