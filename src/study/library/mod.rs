//! The library: the banks and blueprints that are loaded, and everything that follows from them
//! alone.
//!
//! But for what examiners rule of its questions it does not change once it is open, and can be shared
//! with other threads. It must not know the record: what was asked before or ruled, and when, is
//! handed in by whoever knows.

mod askable;
mod find;
mod made_of;
mod prose;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::bank::{AnswerKey, Bank, Catalogue, Fact, FactId, Item, ItemId, Slug, Topic, TopicId};
use crate::compose::Composer;
use crate::exam::blueprint::{Blueprint, PaperPlan};
use crate::exam::{Form, KeyRevision, Ruling};
use crate::shelf::{Problem, Shelf, ShelfOptions};

pub use self::find::{Finder, Hit, HitKind, MATCH_BEGINS, MATCH_ENDS};
pub use self::prose::{Printing, Question};
use super::options::Options;

/// The banks and blueprints that are loaded.
#[derive(Clone)]
pub struct Library {
    shelf: Shelf,
    problems: Vec<Problem>,
    finder: Finder,
    /// What is ruled of items, by their ids of today.
    rulings: BTreeMap<ItemId, KeyRevision>,
}

impl Library {
    /// Finds and reads the banks. Those that cannot be loaded are left out and are among the
    /// [`Library::problems`].
    pub fn open(options: &Options) -> Self {
        let (shelf, problems) = Shelf::open(&ShelfOptions {
            banks: options.banks.clone(),
            folder: options.folder.clone(),
            only_named: options.only_named,
            embedded: !options.without_embedded,
        });
        let finder = Finder::over(Arc::clone(shelf.banks()));
        Self { shelf, problems, finder, rulings: BTreeMap::new() }
    }

    /// Takes note of all that is ruled of keys now.
    pub fn heed<'r>(&mut self, revisions: impl Iterator<Item = &'r KeyRevision>) {
        let catalogue = self.shelf.catalogue();
        let by_today = |revision: &KeyRevision| {
            (catalogue.current_item(&revision.item).clone(), revision.clone())
        };
        self.rulings = revisions.map(by_today).collect();
        let dropped = self.rulings.values().filter(|revision| revision.now == Ruling::Dropped);
        let dropped = dropped.map(|revision| catalogue.current_item(&revision.item).clone());
        let dropped = dropped.collect();
        self.shelf.rule_out(&dropped);
    }

    /// What is wrong with banks that could not be loaded.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What is loaded, without the prose.
    pub fn catalogue(&self) -> &Catalogue {
        self.shelf.catalogue()
    }

    /// Something that can search notes, facts and items on another thread.
    pub fn finder(&self) -> Finder {
        self.finder.clone()
    }

    /// The banks, those of the command line first.
    pub fn banks(&self) -> &[Bank] {
        self.shelf.banks()
    }

    /// The bank of that name.
    pub fn bank(&self, name: &str) -> Option<&Bank> {
        self.banks().iter().find(|bank| bank.id.as_str() == name)
    }

    /// The topic of that id.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.shelf.topic(id)
    }

    /// The fact of that id, or the one that has taken its place under another.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.shelf.fact(id)
    }

    /// The item of that id, or the one that has taken its place under another, with the key that is
    /// ruled now; a composed one is made again, if the banks still have its parts.
    pub fn item(&self, id: &ItemId) -> Option<Arc<Item>> {
        let item = self.shelf.item(id)?;
        Some(match self.rulings.get(&item.id) {
            None => item,
            Some(revision) => {
                Arc::new(revision.ruled(Arc::unwrap_or_clone(item), self.catalogue()))
            }
        })
    }

    /// Whether an author wrote the item of that id, and a bank has it today.
    pub fn has_written(&self, id: &ItemId) -> bool {
        self.catalogue().item(id).is_some()
    }

    /// The key of an item as its bank has it, whatever was ruled.
    pub fn written_key(&self, id: &ItemId) -> Option<AnswerKey> {
        Some(self.shelf.item(id)?.key.clone())
    }

    /// What composes questions of these banks.
    pub fn composer(&self) -> &Composer {
        self.shelf.composer()
    }

    /// The blueprints: the user's before the program's own.
    pub fn blueprints(&self) -> &[Blueprint] {
        self.shelf.blueprints()
    }

    /// The blueprint of that name.
    pub fn blueprint(&self, id: &Slug) -> Option<&Blueprint> {
        self.blueprints().iter().find(|blueprint| blueprint.id == *id)
    }

    /// A paper with its blueprint, by their names.
    pub fn paper(&self, blueprint: &str, paper: &str) -> Option<(&Blueprint, &PaperPlan)> {
        let blueprint = self.blueprints().iter().find(|b| b.id.as_str() == blueprint)?;
        Some((blueprint, blueprint.paper(paper)?))
    }

    /// The plan of the paper that a form is of, where its blueprint is loaded.
    pub fn plan_of(&self, form: &Form) -> Option<&PaperPlan> {
        self.paper(form.blueprint.as_str(), form.paper.as_str()).map(|(_, plan)| plan)
    }
}
