//! What is left out of a bank so that the rest is sound.
//!
//! Readers note by name what has an error while they read it; in the end all that goes, with
//! whatever hangs on it. The rule is the same for everything: what has an error is left out, and
//! what names it too. A table is one thing, since what is false of it is made of its other rows: with
//! one row it goes whole. It must not know what the errors are.

use std::collections::{HashMap, HashSet};

use crate::bank::{Bank, FactId, Item, Shape, Slug, Topic, TopicId};

/// The names of what is not sound by itself.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    sources: HashSet<Slug>,
    topics: HashSet<TopicId>,
    /// Facts, tables, sets, members, passages, directions and items, as `bank/topic/name`: names of
    /// a topic are of one space, so that it does not matter which of these one is.
    named: HashSet<String>,
}

impl LeftOut {
    /// Those sources, and nothing else yet.
    pub fn of(sources: HashSet<Slug>) -> Self {
        Self { sources, ..Self::default() }
    }

    /// Notes a topic, all of which is left out.
    pub fn topic(&mut self, id: &TopicId) {
        self.topics.insert(id.clone());
    }

    /// Notes what has that name in a topic.
    pub fn name(&mut self, topic: &TopicId, local: &str) {
        self.named.insert(format!("{topic}/{local}"));
    }

    /// Takes all that was noted out of the bank, with what hangs on it.
    pub fn take_from(&self, bank: &mut Bank) {
        bank.sources.retain(|source| !self.sources.contains(&source.id));
        let sources: HashSet<Slug> = bank.sources.iter().map(|source| source.id.clone()).collect();
        bank.topics.retain(|topic| !self.topics.contains(&topic.id));
        for topic in &mut bank.topics {
            self.take_named(topic, &sources);
        }
        let sound = sound_facts(&bank.topics);
        for topic in &mut bank.topics {
            topic.tables.retain(|table| table.rows.iter().all(|row| sound.contains(row)));
            take_hanging(topic, &sound);
            let facts = &topic.facts;
            topic.sets.retain(|set| {
                let is_of =
                    |shape: &Shape| matches!(shape, Shape::Member { set: of, .. } if *of == set.id);
                facts.iter().any(|fact| is_of(&fact.shape))
            });
        }
    }

    /// Takes out what is noted by name, and what names a source, passage or direction that is not
    /// there.
    fn take_named(&self, topic: &mut Topic, sources: &HashSet<Slug>) {
        let id = topic.id.clone();
        let is_sound = |local: &str| !self.has(&id, local);
        let known = |named: &[Slug]| named.iter().all(|source| sources.contains(source));
        topic.facts.retain(|fact| is_sound(fact.id.local()) && known(&fact.sources));
        topic.tables.retain(|table| is_sound(table.id.as_str()));
        topic.sets.retain(|set| is_sound(set.id.as_str()));
        topic.passages.retain(|passage| is_sound(passage.id.as_str()));
        topic.directions.retain(|direction| is_sound(direction.id.as_str()));
        let passages: HashSet<&Slug> = topic.passages.iter().map(|passage| &passage.id).collect();
        let directions: HashSet<&Slug> = topic.directions.iter().map(|d| &d.id).collect();
        topic.items.retain(|item| {
            is_sound(item.id.local())
                && known(&item.sources)
                && item.passage.iter().all(|passage| passages.contains(passage))
                && item.direction.iter().all(|direction| directions.contains(direction))
        });
    }

    /// Whether the name, or that of the table, set or item of which it is a part, was noted.
    pub fn has(&self, topic: &TopicId, local: &str) -> bool {
        let noted = |local: &str| self.named.contains(&format!("{topic}/{local}"));
        noted(local) || local.split_once('.').is_some_and(|(whole, _)| noted(whole))
    }
}

/// The facts of those topics that hang on none that is not there: by what supersedes or explains
/// them or is kept apart from them, or by their table.
fn sound_facts(topics: &[Topic]) -> HashSet<FactId> {
    let facts = topics.iter().flat_map(|topic| &topic.facts);
    let mut sound: HashSet<FactId> = facts.clone().map(|fact| fact.id.clone()).collect();
    let mut hanging: HashMap<&FactId, Vec<&FactId>> = HashMap::new();
    for fact in facts {
        let composing = &fact.composing;
        let named = fact.superseded_by.iter().chain(&composing.because);
        let named = named.chain(&composing.not_because).chain(&composing.apart);
        for other in named {
            hanging.entry(other).or_default().push(&fact.id);
        }
    }
    // Where neighbours hang on each other, all rows do.
    for pair in
        topics.iter().flat_map(|topic| &topic.tables).flat_map(|table| table.rows.windows(2))
    {
        hanging.entry(&pair[0]).or_default().push(&pair[1]);
        hanging.entry(&pair[1]).or_default().push(&pair[0]);
    }
    let mut gone: Vec<&FactId> =
        hanging.keys().copied().filter(|id| !sound.contains(*id)).collect();
    while let Some(id) = gone.pop() {
        let with = hanging.get(id).into_iter().flatten();
        gone.extend(with.filter(|id| sound.remove(**id)));
    }
    sound
}

/// Takes out the facts that are not sound, the items about one of them, and those items' own facts.
fn take_hanging(topic: &mut Topic, sound: &HashSet<FactId>) {
    topic.items.retain(|item| {
        let believed = item.choices.iter().filter_map(|choice| choice.believes.as_deref());
        let believed = believed.map(|wording| &wording.fact);
        item.facts().chain(believed).all(|fact| sound.contains(fact))
    });
    let asked: HashSet<&FactId> = topic.items.iter().flat_map(Item::facts).collect();
    topic.facts.retain(|fact| {
        let is_left = !matches!(fact.shape, Shape::Own { .. }) || asked.contains(&fact.id);
        is_left && sound.contains(&fact.id)
    });
}
