//! The notebook: what the learner writes beside questions and facts. Notes, stars, lists, and why
//! an answer was wrong.
//!
//! Each is set whole, and of several the latest holds, so that taking one back is setting it again.
//! This file must not know what the notes say.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::bank::Catalogue;

use super::about::About;
use super::entry::Entry;
use super::entry_id::SittingId;
use super::notebook_entry::{NotebookEntry, WhyWrong};
use super::setting::Holding;

/// All that holds now of what was written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Notebook {
    notes: Settings<About, String>,
    stars: Settings<About, bool>,
    lists: Settings<(String, About), bool>,
    reasons: Settings<(SittingId, usize), Option<WhyWrong>>,
}

impl Notebook {
    /// Takes down what an entry sets.
    pub(super) fn take(&mut self, set: &NotebookEntry, entry: &Entry) {
        match set {
            NotebookEntry::Noted { about, text, after } => {
                self.notes.set(about.clone(), Holding::of(text, *after, entry));
            }
            NotebookEntry::Starred { about, on, after } => {
                self.stars.set(about.clone(), Holding::of(on, *after, entry));
            }
            NotebookEntry::Listed { list, about, on, after } => {
                let key = (list.clone(), about.clone());
                self.lists.set(key, Holding::of(on, *after, entry));
            }
            NotebookEntry::Reasoned { sitting, question, why, after } => {
                self.reasons.set((*sitting, *question), Holding::of(why, *after, entry));
            }
        }
    }

    /// When what this entry would set counts as last set, if it ever was.
    pub fn since(&self, set: &NotebookEntry) -> Option<Timestamp> {
        match set {
            NotebookEntry::Noted { about, .. } => self.notes.since(about),
            NotebookEntry::Starred { about, .. } => self.stars.since(about),
            NotebookEntry::Listed { list, about, .. } => {
                self.lists.since(&(list.clone(), about.clone()))
            }
            NotebookEntry::Reasoned { sitting, question, .. } => {
                self.reasons.since(&(*sitting, *question))
            }
        }
    }

    /// The same with everything under the id that it has in the banks today.
    #[must_use]
    pub fn of_today(&self, catalogue: &Catalogue) -> Self {
        Self {
            notes: self.notes.keyed(|about| about.current(catalogue)),
            stars: self.stars.keyed(|about| about.current(catalogue)),
            lists: self.lists.keyed(|(list, about)| (list.clone(), about.current(catalogue))),
            reasons: self.reasons.clone(),
        }
    }

    /// The line of one's own beside a question or a fact.
    pub fn note(&self, about: &About) -> Option<&str> {
        self.notes.get(about).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// Whether it has a star.
    pub fn is_starred(&self, about: &About) -> bool {
        self.stars.get(about).copied().unwrap_or(false)
    }

    /// The lists that it is on, by name.
    pub fn lists_of<'n>(&'n self, about: &'n About) -> impl Iterator<Item = &'n str> {
        self.on_lists().filter(move |(_, on)| *on == about).map(|(list, _)| list)
    }

    /// Everything that is on a list, list by list.
    pub fn on_lists(&self) -> impl Iterator<Item = (&str, &About)> {
        let on = self.lists.all().filter(|(_, on)| **on);
        on.map(|((list, about), _)| (list.as_str(), about))
    }

    /// Why the answer to a question of a sitting was wrong, as the learner said.
    pub fn reason(&self, sitting: SittingId, question: usize) -> Option<WhyWrong> {
        self.reasons.get(&(sitting, question)).copied().flatten()
    }
}

/// Settings of one sort, each with the one that holds.
#[derive(Debug, Clone, PartialEq)]
struct Settings<K: Ord, T>(BTreeMap<K, Holding<T>>);

impl<K: Ord, T> Default for Settings<K, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord, T: Clone> Settings<K, T> {
    fn set(&mut self, key: K, holding: Holding<T>) {
        let mut slot = self.0.remove(&key);
        holding.unless_later(&mut slot);
        self.0.extend(slot.map(|holding| (key, holding)));
    }

    fn get(&self, key: &K) -> Option<&T> {
        self.0.get(key).map(|holding| &holding.value)
    }

    fn since(&self, key: &K) -> Option<Timestamp> {
        self.0.get(key).map(|holding| holding.at)
    }

    fn all(&self) -> impl Iterator<Item = (&K, &T)> {
        self.0.iter().map(|(key, holding)| (key, &holding.value))
    }

    /// The same under other keys; of several under one the latest holds.
    fn keyed(&self, by: impl Fn(&K) -> K) -> Self {
        let mut all = Self::default();
        self.0.iter().for_each(|(key, holding)| all.set(by(key), holding.clone()));
        all
    }
}

#[cfg(test)]
mod tests;
