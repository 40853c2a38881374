//! The words of sentences that say of single lines whether they hold, parted as choices are.

use crate::wording::language::TruthWords;

/// The words of such sentences, in one language.
pub(super) struct Truths {
    /// What is said of lines, longer ones first.
    pub(super) verdicts: Vec<(Vec<String>, bool)>,
    /// See [`TruthWords`].
    pub(super) between: Vec<String>,
    /// See [`TruthWords`].
    pub(super) idle: Vec<String>,
    /// See [`TruthWords`].
    pub(super) both: Vec<String>,
    /// See [`TruthWords`].
    pub(super) neither: Vec<String>,
    /// See [`TruthWords`].
    pub(super) only: Vec<String>,
    /// See [`TruthWords`].
    pub(super) all: Vec<String>,
}

impl Truths {
    /// Those of a language, whose words `split` parts.
    pub(super) fn of(words: &TruthWords, split: &dyn Fn(&str) -> Vec<String>) -> Self {
        let plain = |words: &[&str]| words.iter().flat_map(|word| split(word)).collect();
        let said = |phrases: &[&str], holds| -> Vec<(Vec<String>, bool)> {
            phrases.iter().map(|phrase| (split(phrase), holds)).collect()
        };
        let mut verdicts = said(words.holding, true);
        verdicts.extend(said(words.failing, false));
        verdicts.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        Self {
            verdicts,
            between: plain(words.between),
            idle: plain(words.idle),
            both: plain(words.both),
            neither: plain(words.neither),
            only: plain(words.only),
            all: plain(words.all),
        }
    }

    /// How many words a verdict at the beginning has, and whether it says that lines hold.
    pub(super) fn verdict(&self, words: &[&str]) -> Option<(usize, bool)> {
        let begins = |phrase: &[String]| words.get(..phrase.len()).is_some_and(|w| w == phrase);
        let found = self.verdicts.iter().find(|(phrase, _)| begins(phrase));
        found.map(|(phrase, holds)| (phrase.len(), *holds))
    }
}

/// Whether the word is one of them.
pub(super) fn has(words: &[String], word: &str) -> bool {
    words.iter().any(|other| other == word)
}
