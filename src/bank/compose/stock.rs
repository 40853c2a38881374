//! The stock: the facts that can be composed, and which of their wordings may stand together in one question.
//!
//! Two statements of one question must not be the same thing said twice, contradict each other or give each other away. What a text
//! says cannot be read here, so words are counted: a word is telling if few facts have it. This file must not know how questions are
//! drawn.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use crate::bank::{Bank, Fact, FactId, Freshness, Shape, Slug, TopicId};

/// A fact that can be composed.
#[derive(Debug)]
pub(super) struct Entry {
    /// The topic's place in the bank, and the fact's in the topic.
    spot: (usize, usize),
    /// The table or set whose rows or members it is one of.
    group: Option<Group>,
    /// The words of the fact as it is, then those of each trap.
    words: Vec<Vec<Word>>,
    /// Those of them that are printed as names, of each wording: what it is about, where it is about something with a name.
    names: Vec<Vec<Word>>,
    /// Telling words by which the fact and its traps differ: whoever reads them elsewhere knows which is right.
    answer: Vec<Word>,
    /// All words of weight by which they differ: whoever reads them of the same thing knows which is right.
    differ: Vec<Word>,
}

/// A table or set, by topic and name.
pub(super) type Group = (TopicId, Slug);

/// A word, by its place in the bank's vocabulary.
type Word = u32;

/// What there is to compose of in one bank.
#[derive(Debug)]
pub(super) struct Stock {
    entries: Vec<Entry>,
    by_id: HashMap<FactId, usize>,
    by_topic: HashMap<TopicId, Vec<usize>>,
    /// The words of each topic.
    counts: Vec<Counts>,
    /// The words of the bank.
    overall: Counts,
}

/// One of the wordings of an entry: as it is, or its trap of that place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    /// The entry.
    pub entry: usize,
    /// The trap.
    pub trap: Option<usize>,
}

/// A word that so many facts have is no hint to any one of them: this many, or one in so many of all.
const FEW: usize = 3;
const FEW_OF: usize = 100;
/// A word that more facts than one in so many have (or than `FEW`) says nothing of any: "agreement", and in a bank on India "India".
const COMMON_OF: usize = 12;

impl Stock {
    /// Takes stock of a bank: its sentences, rows, events and members, but for what has been superseded.
    pub fn of(bank: &Bank) -> Self {
        let mut vocabulary = Vocabulary::default();
        let (mut entries, mut by_id, mut by_topic) = (Vec::new(), HashMap::new(), HashMap::new());
        for (t, topic) in bank.topics.iter().enumerate() {
            for (f, fact) in topic.facts.iter().enumerate() {
                let group = match &fact.shape {
                    Shape::Own { .. } => continue,
                    _ if fact.superseded_by.is_some() => continue,
                    Shape::Row { table: name, .. } | Shape::Member { set: name, .. } => {
                        Some((topic.id.clone(), name.clone()))
                    }
                    Shape::Sentence | Shape::Event { .. } => None,
                };
                let texts = std::iter::once(&fact.text).chain(fact.traps.iter().map(|t| &t.text));
                let (words, names) = texts.map(|text| vocabulary.words(text)).unzip();
                by_id.insert(fact.id.clone(), entries.len());
                by_topic.entry(topic.id.clone()).or_insert_with(Vec::new).push(entries.len());
                entries.push(Entry {
                    spot: (t, f),
                    group,
                    words,
                    names,
                    answer: Vec::new(),
                    differ: Vec::new(),
                });
            }
        }
        let (mut counts, mut overall) =
            (vec![Counts::default(); bank.topics.len()], Counts::default());
        for entry in &entries {
            overall.add(entry);
            counts[entry.spot.0].add(entry);
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
        Self { entries, by_id, by_topic, counts, overall }
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

    /// The table or set that an entry is part of.
    pub fn group(&self, entry: usize) -> Option<&Group> {
        self.entries.get(entry)?.group.as_ref()
    }

    /// Whether two statements may stand in one question.
    ///
    /// Not if they are of one fact, table or set; not if one prints a word that decides the other, which of two about the same thing
    /// (they have a name in common) any word of weight does; not if of what the shorter one says more than `alike` is in the other
    /// too, since then they speak of the same.
    pub fn together(&self, one: Said, other: Said, alike: f64) -> bool {
        let (Some(a), Some(b)) = (self.entries.get(one.entry), self.entries.get(other.entry))
        else {
            return false;
        };
        if one.entry == other.entry || a.group.is_some() && a.group == b.group {
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
        // Among facts of one topic its own words say little; among those of several, the bank's.
        let same = a.spot.0 == b.spot.0;
        let within = self.counts.get(a.spot.0).filter(|_| same).unwrap_or(&self.overall);
        within.alike(in_a, in_b) <= alike
    }

    /// Whether two events may be put in order: not if of what the shorter one says more than `alike` is in the other too, since of
    /// one thing announced and applied everybody knows the order.
    pub fn in_order(&self, one: usize, other: usize, alike: f64) -> bool {
        let words = |at: usize| self.entries.get(at).and_then(|entry| entry.words.first());
        match (words(one), words(other)) {
            (Some(a), Some(b)) => self.overall.alike(a, b) <= alike,
            _ => false,
        }
    }
}

impl Entry {
    /// The words of one of its wordings.
    fn printed(&self, said: Said) -> &[Word] {
        self.words.get(said.trap.map_or(0, |trap| trap + 1)).map_or(&[], Vec::as_slice)
    }

    /// The names in one of its wordings.
    fn named(&self, said: Said) -> &[Word] {
        self.names.get(said.trap.map_or(0, |trap| trap + 1)).map_or(&[], Vec::as_slice)
    }
}

/// In how many facts of a topic or bank each word stands.
#[derive(Debug, Clone, Default)]
struct Counts {
    facts: usize,
    with: HashMap<Word, usize>,
}

impl Counts {
    fn add(&mut self, entry: &Entry) {
        self.facts += 1;
        for word in entry.words.iter().flatten().collect::<BTreeSet<_>>() {
            *self.with.entry(*word).or_insert(0) += 1;
        }
    }

    /// How much a word says: the less, the more facts have it.
    fn weight(&self, word: Word) -> f64 {
        let with = self.with.get(&word).copied().unwrap_or(1);
        ((self.facts + 1) as f64 / with as f64).ln()
    }

    /// How much of what the shorter of two texts says is in the other too, from 0 to 1.
    fn alike(&self, one: &[Word], other: &[Word]) -> f64 {
        let weigh =
            |words: &mut dyn Iterator<Item = &Word>| words.map(|w| self.weight(*w)).sum::<f64>();
        let shared = weigh(&mut one.iter().filter(|word| other.contains(word)));
        let all = weigh(&mut one.iter()).min(weigh(&mut other.iter()));
        if all > 0.0 { shared / all } else { 1.0 }
    }
}

/// The words by which a fact and its traps differ.
fn differing(words: &[Vec<Word>]) -> Vec<Word> {
    let Some((fact, traps)) = words.split_first() else { return Vec::new() };
    let mut differ = BTreeSet::new();
    for trap in traps {
        differ.extend(fact.iter().filter(|word| !trap.contains(word)));
        differ.extend(trap.iter().filter(|word| !fact.contains(word)));
    }
    differ.into_iter().copied().collect()
}

/// The words of a bank.
#[derive(Default)]
struct Vocabulary {
    words: HashMap<String, Word>,
    numeric: HashSet<Word>,
}

impl Vocabulary {
    /// The words of a text, each once: without regard to case or a plural's ending; numbers, and words of three letters or more.
    /// Then those among them that are names: with a capital, though not the text's first, or with several.
    fn words(&mut self, text: &str) -> (Vec<Word>, Vec<Word>) {
        let (mut words, mut names) = (Vec::new(), Vec::new());
        let parts = text.split(|c: char| !(c.is_alphanumeric() || c == '.' || c == ','));
        for (place, part) in parts.map(|part| part.trim_matches(['.', ','])).enumerate() {
            let numeric = part.chars().any(char::is_numeric);
            if !numeric && part.chars().count() < 3 {
                continue;
            }
            let lower = part.to_lowercase();
            let stem = match lower.strip_suffix('s') {
                Some(stem) if !numeric && stem.len() > 3 && !stem.ends_with('s') => stem,
                _ => &lower,
            };
            let next = Word::try_from(self.words.len()).unwrap_or(Word::MAX);
            let word = *self.words.entry(stem.to_owned()).or_insert(next);
            if numeric {
                self.numeric.insert(word);
            }
            if !words.contains(&word) {
                words.push(word);
            }
            let capitals = part.chars().filter(|c| c.is_uppercase()).count();
            let is_name = capitals > 1 || capitals == 1 && place > 0;
            if is_name && !names.contains(&word) {
                names.push(word);
            }
        }
        (words, names)
    }
}
