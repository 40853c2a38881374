//! Words as they are counted: a word says the more, the fewer facts have it.
//!
//! This file must not know what facts are.

use std::collections::{BTreeSet, HashMap, HashSet};

/// A word, by its place in the bank's vocabulary.
pub(super) type Word = u32;

/// So many words of a text are looked at; texts that are asked have some tens.
const MOST_WORDS: usize = 300;

/// What the words of a wording say, in their order, and all of them together.
#[derive(Debug, Default)]
pub(super) struct Weights {
    /// Of each in its order.
    pub each: Vec<f64>,
    /// Of all together.
    pub all: f64,
}

/// In how many facts of a topic or bank each word stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Counts {
    facts: usize,
    /// In how many each stands.
    pub with: HashMap<Word, usize>,
}

impl Counts {
    /// Counts the words of a fact and its traps.
    pub fn add(&mut self, words: &[Vec<Word>]) {
        self.facts += 1;
        for word in words.iter().flatten().collect::<BTreeSet<_>>() {
            *self.with.entry(*word).or_insert(0) += 1;
        }
    }

    /// How much a word says: the less, the more facts have it.
    fn weight(&self, word: Word) -> f64 {
        let with = self.with.get(&word).copied().unwrap_or(1);
        ((self.facts + 1) as f64 / with as f64).ln()
    }

    /// How much words say.
    pub fn weigh(&self, words: &[Word]) -> Weights {
        let each: Vec<f64> = words.iter().map(|word| self.weight(*word)).collect();
        Weights { all: each.iter().sum(), each }
    }
}

/// The words by which a fact and its traps differ.
pub(super) fn differing(words: &[Vec<Word>]) -> Vec<Word> {
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
pub(super) struct Vocabulary {
    words: HashMap<String, Word>,
    /// Those that are numbers.
    pub numeric: HashSet<Word>,
}

impl Vocabulary {
    /// The words of a text, each once: without regard to case or a plural's ending; numbers, and
    /// words of three letters or more. Then those among them that are names: with a capital, though
    /// not the text's first, or with several.
    pub fn words(&mut self, text: &str) -> (Vec<Word>, Vec<Word>) {
        let (mut words, mut names) = (Vec::new(), Vec::new());
        let parts = text.split(|c: char| !(c.is_alphanumeric() || c == '.' || c == ','));
        for (place, part) in parts.map(|part| part.trim_matches(['.', ','])).enumerate() {
            if words.len() >= MOST_WORDS {
                break;
            }
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
