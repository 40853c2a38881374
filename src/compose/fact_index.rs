//! The index: the facts that can be composed, and which of their wordings may stand together in one
//! question.
//!
//! Two statements of one question must not be the same thing said twice, contradict each other or
//! give each other away. What a text says cannot be read here, so words are counted: a word is
//! telling if few facts have it. This file must not know how questions are drawn.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::dated::{Event, event};
use super::rows::telling;
use super::vocabulary::{Counts, Vocabulary, Weights, Word, differing};
use crate::bank::fact::fold;
use crate::bank::{Bank, Fact, FactId, Freshness, Shape, Slug, TopicId};
use crate::text::likeness;

/// A fact that can be composed.
#[derive(Debug)]
pub(super) struct Entry {
    /// The topic's place in the bank, and the fact's in the topic.
    spot: (usize, usize),
    /// What it is about, by its place among those subjects.
    about: usize,
    /// How much each of its traps is like it.
    likeness: Vec<f64>,
    /// Of a row, whether its first cell tells the others, column by column.
    tells: Vec<bool>,
    /// The table or set whose rows or members it is one of, by its place among those.
    group: Option<usize>,
    /// What is known of it as an event; `None` of what is none, and of one whose text tells when it
    /// was.
    event: Option<Event>,
    /// The name of a member, as names are compared.
    name: Option<String>,
    /// The words of the fact as it is, then those of each trap.
    words: Vec<Vec<Word>>,
    /// What each of them says among the facts of the topic, and among those of the bank.
    weights: [Vec<Weights>; 2],
    /// Those of them that are printed as names, of each wording: what it is about, where it is
    /// about something with a name.
    names: Vec<Vec<Word>>,
    /// Telling words by which the fact and its traps differ: whoever reads them elsewhere knows
    /// which is right.
    answer: Vec<Word>,
    /// All words of weight by which they differ: whoever reads them of the same thing knows which
    /// is right.
    differ: Vec<Word>,
}

/// A table or set.
#[derive(Debug, Default)]
struct Group {
    /// Its entries, in file order.
    entries: Vec<usize>,
    /// Where all its facts stand, those included that are superseded.
    spots: Vec<(usize, usize)>,
}

/// What there is to compose of in one bank.
#[derive(Debug)]
pub(super) struct FactIndex {
    entries: Vec<Entry>,
    by_id: HashMap<FactId, usize>,
    by_topic: HashMap<TopicId, Vec<usize>>,
    groups: Vec<Group>,
    /// Those that never stand together, both ways.
    apart: HashSet<(usize, usize)>,
}

/// One of the wordings of an entry: as it is, or its trap of that place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    /// The entry.
    pub entry: usize,
    /// The trap.
    pub trap: Option<usize>,
}

/// A word that so many facts have is no hint to any one of them: this many, or one in so many of
/// all.
const FEW: usize = 3;
const FEW_OF: usize = 100;
/// The words of two texts of usual length, multiplied.
const USUAL: usize = 1000;
/// A word that more facts than one in so many have (or than `FEW`) says nothing of any:
/// "agreement", and in a bank on India "India".
const COMMON_OF: usize = 12;

impl FactIndex {
    /// The index of a bank: its sentences, rows, events and members, but for what has been
    /// superseded.
    pub fn of(bank: &Bank) -> Self {
        let mut vocabulary = Vocabulary::default();
        let (mut entries, mut by_id, mut by_topic) = (Vec::new(), HashMap::new(), HashMap::new());
        let mut groups: Vec<Group> = Vec::new();
        let mut subjects: HashMap<(TopicId, Option<String>), usize> = HashMap::new();
        for (t, topic) in bank.topics.iter().enumerate() {
            let mut of_topic: HashMap<&Slug, usize> = HashMap::new();
            for (f, fact) in topic.facts.iter().enumerate() {
                let group = match &fact.shape {
                    Shape::Row { table: name, .. } | Shape::Member { set: name, .. } => {
                        let group = *of_topic.entry(name).or_insert(groups.len());
                        groups.resize_with(groups.len().max(group + 1), Group::default);
                        groups[group].spots.push((t, f));
                        Some(group)
                    }
                    Shape::Own { .. } => continue,
                    Shape::Sentence | Shape::Event { .. } => None,
                };
                if fact.superseded_by.is_some() || fact.composing.left_out {
                    continue;
                }
                let texts = std::iter::once(&fact.text).chain(fact.traps.iter().map(|t| &t.text));
                let (words, names) = texts.map(|text| vocabulary.words(text)).unzip();
                by_id.insert(fact.id.clone(), entries.len());
                by_topic.entry(topic.id.clone()).or_insert_with(Vec::new).push(entries.len());
                if let Some(group) = group {
                    groups[group].entries.push(entries.len());
                }
                let name = match &fact.shape {
                    Shape::Member { name, .. } => Some(fold(name)),
                    _ => None,
                };
                // A subject that an author names holds over all topics.
                let subject = match &fact.composing.about {
                    Some(about) => (bank.topics[0].id.clone(), Some(fold(about))),
                    None => (topic.id.clone(), None),
                };
                let next = subjects.len();
                entries.push(Entry {
                    spot: (t, f),
                    about: *subjects.entry(subject).or_insert(next),
                    likeness: fact.traps.iter().map(|t| likeness(&fact.text, &t.text)).collect(),
                    tells: Vec::new(),
                    group,
                    event: event(fact),
                    name,
                    words,
                    weights: [Vec::new(), Vec::new()],
                    names,
                    answer: Vec::new(),
                    differ: Vec::new(),
                });
            }
        }
        let (mut counts, mut overall) =
            (vec![Counts::default(); bank.topics.len()], Counts::default());
        for entry in &entries {
            overall.add(&entry.words);
            counts[entry.spot.0].add(&entry.words);
        }
        let few = FEW.max(entries.len() / FEW_OF);
        let many = FEW.max(entries.len() / COMMON_OF);
        let in_at_most =
            |word: &Word, most: usize| overall.with.get(word).is_some_and(|n| *n <= most);
        for entry in &mut entries {
            entry.differ = differing(&entry.words);
            entry.differ.retain(|word| in_at_most(word, many));
            let tells = |word: &Word| vocabulary.numeric.contains(word) || in_at_most(word, few);
            entry.answer = differing(&entry.words).into_iter().filter(tells).collect();
            entry.names.iter_mut().for_each(|names| names.retain(|word| in_at_most(word, many)));
        }
        for entry in &mut entries {
            let within = [&counts[entry.spot.0], &overall];
            entry.weights =
                within.map(|counts| entry.words.iter().map(|words| counts.weigh(words)).collect());
        }
        for group in &groups {
            let rows: Vec<&[String]> =
                group.entries.iter().map(|at| cells_of(bank, &entries[*at])).collect();
            for (at, tells) in group.entries.iter().zip(telling(&rows)) {
                entries[*at].tells = tells;
            }
        }
        let mut apart = HashSet::new();
        for (at, entry) in entries.iter().enumerate() {
            let fact = bank.topics.get(entry.spot.0).and_then(|t| t.facts.get(entry.spot.1));
            for other in fact.iter().flat_map(|fact| &fact.composing.apart) {
                if let Some(other) = by_id.get(other) {
                    apart.extend([(at, *other), (*other, at)]);
                }
            }
        }
        Self { entries, by_id, by_topic, groups, apart }
    }

    /// The entry of a fact, if it can be composed on `today`.
    pub fn usable(&self, bank: &Bank, id: &FactId, today: Date) -> Option<usize> {
        self.by_id.get(id).copied().filter(|at| self.is_usable(bank, *at, today))
    }

    /// Whether an entry can be composed on `today`: it is not overdue for a second look.
    pub fn is_usable(&self, bank: &Bank, entry: usize, today: Date) -> bool {
        self.fact(bank, entry).is_some_and(|fact| {
            !matches!(fact.freshness, Freshness::Volatile { review_by } if review_by < today)
        })
    }

    /// The fact of an entry.
    pub fn fact<'b>(&self, bank: &'b Bank, entry: usize) -> Option<&'b Fact> {
        let (topic, fact) = self.entries.get(entry)?.spot;
        bank.topics.get(topic)?.facts.get(fact)
    }

    /// The entries of a topic, in file order.
    pub fn topic(&self, topic: &TopicId) -> &[usize] {
        self.by_topic.get(topic).map_or(&[], Vec::as_slice)
    }

    /// All entries, in reading order.
    pub fn all(&self) -> std::ops::Range<usize> {
        0..self.entries.len()
    }

    /// The entries of the table or set that an entry is part of, itself among them, in file order;
    /// none if it is part of none.
    pub fn group(&self, entry: usize) -> &[usize] {
        self.group_of(entry).map_or(&[], |group| &group.entries)
    }

    /// The facts of the same, those included that are superseded.
    pub fn rows<'b>(&self, bank: &'b Bank, entry: usize) -> impl Iterator<Item = &'b Fact> {
        let spots = self.group_of(entry).map_or(&[][..], |group| &group.spots);
        spots.iter().filter_map(|(t, f)| bank.topics.get(*t)?.facts.get(*f))
    }

    fn group_of(&self, entry: usize) -> Option<&Group> {
        self.groups.get(self.entries.get(entry)?.group?)
    }

    /// An entry as an event that can be put in order.
    pub fn event(&self, entry: usize) -> Option<&Event> {
        self.entries.get(entry)?.event.as_ref()
    }

    /// Whether two entries are about the same.
    pub fn share_subject(&self, one: usize, other: usize) -> bool {
        match (self.entries.get(one), self.entries.get(other)) {
            (Some(one), Some(other)) => one.about == other.about,
            _ => false,
        }
    }

    /// How much a wording is like the fact, from 0 to 1; 1 for the fact itself.
    pub fn likeness(&self, said: Said) -> f64 {
        let of = |trap: usize| self.entries.get(said.entry)?.likeness.get(trap).copied();
        said.trap.map_or(1.0, |trap| of(trap).unwrap_or(0.0))
    }

    /// Whether a row's first cell tells what stands in that of this column.
    pub fn tells(&self, entry: usize, column: usize) -> bool {
        self.entries.get(entry).and_then(|e| e.tells.get(column)).copied().unwrap_or_default()
    }

    /// The name of a member, as names are compared.
    pub fn name(&self, entry: usize) -> Option<&str> {
        self.entries.get(entry)?.name.as_deref()
    }

    /// How much work it is to compare two statements, one for those of usual length.
    pub fn effort(&self, one: Said, other: Said) -> usize {
        let words = |said: Said| self.entries.get(said.entry).map_or(0, |e| e.printed(said).len());
        1 + words(one) * words(other) / USUAL
    }

    /// Whether an author has said that two facts never stand in one question.
    pub fn are_apart(&self, one: usize, other: usize) -> bool {
        self.apart.contains(&(one, other))
    }

    /// Whether two statements may stand in one question.
    ///
    /// Not if they are of one fact, table or set; not if one prints a word that decides the other,
    /// which of two about the same thing (they have a name in common) any word of weight does; not
    /// if of what the shorter one says more than `alike` is in the other too, since then they speak
    /// of the same.
    pub fn together(&self, one: Said, other: Said, alike: f64) -> bool {
        let (Some(a), Some(b)) = (self.entries.get(one.entry), self.entries.get(other.entry))
        else {
            return false;
        };
        let apart = self.are_apart(one.entry, other.entry);
        if one.entry == other.entry || apart || a.group.is_some() && a.group == b.group {
            return false;
        }
        let (in_a, in_b) = (a.printed(one), b.printed(other));
        let decided = |answer: &[Word], words: &[Word]| answer.iter().any(|w| words.contains(w));
        if decided(&a.answer, in_b) || decided(&b.answer, in_a) {
            return false;
        }
        let named = decided(a.named(one), b.named(other));
        if named && (decided(&a.differ, in_b) || decided(&b.differ, in_a)) {
            return false;
        }
        self.alike(one, other) <= alike
    }

    /// How much of what the shorter of two statements says is in the other too, from 0 to 1.
    pub fn alike(&self, one: Said, other: Said) -> f64 {
        let (Some(a), Some(b)) = (self.entries.get(one.entry), self.entries.get(other.entry))
        else {
            return 1.0;
        };
        // Among facts of one topic its own words say little; among those of several, the bank's.
        let within = usize::from(a.spot.0 != b.spot.0);
        a.alike(one, b, other, within)
    }

    /// Whether two events may be put in order: not if of what the shorter one says more than
    /// `alike` is in the other too, since of one thing announced and applied everybody knows the
    /// order.
    pub fn in_order(&self, one: usize, other: usize, alike: f64) -> bool {
        let said = |entry| Said { entry, trap: None };
        match (self.entries.get(one), self.entries.get(other)) {
            (Some(a), Some(b)) => {
                !self.are_apart(one, other) && a.alike(said(one), b, said(other), OVERALL) <= alike
            }
            _ => false,
        }
    }
}

/// The cells of a row; none of what is no row.
fn cells_of<'b>(bank: &'b Bank, entry: &Entry) -> &'b [String] {
    let fact = bank.topics.get(entry.spot.0).and_then(|topic| topic.facts.get(entry.spot.1));
    match fact.map(|fact| &fact.shape) {
        Some(Shape::Row { cells, .. }) => cells,
        _ => &[],
    }
}

/// Where in [`Entry::weights`] those among all facts of the bank are.
const OVERALL: usize = 1;

impl Entry {
    /// The words of one of its wordings.
    fn printed(&self, said: Said) -> &[Word] {
        self.words.get(said.trap.map_or(0, |trap| trap + 1)).map_or(&[], Vec::as_slice)
    }

    /// How much of what the shorter of two wordings says is in the other too, from 0 to 1.
    fn alike(&self, own: Said, other: &Self, others: Said, within: usize) -> f64 {
        let (Some(one), Some(two)) = (self.weights(own, within), other.weights(others, within))
        else {
            return 1.0;
        };
        let there = other.printed(others);
        let shared = self.printed(own).iter().zip(&one.each);
        let shared = shared.filter(|(word, _)| there.contains(word));
        let shared = shared.map(|(_, weight)| weight).sum::<f64>();
        let all = one.all.min(two.all);
        if all > 0.0 { shared / all } else { 1.0 }
    }

    fn weights(&self, said: Said, within: usize) -> Option<&Weights> {
        self.weights.get(within)?.get(said.trap.map_or(0, |trap| trap + 1))
    }

    /// The names in one of its wordings.
    fn named(&self, said: Said) -> &[Word] {
        self.names.get(said.trap.map_or(0, |trap| trap + 1)).map_or(&[], Vec::as_slice)
    }
}
