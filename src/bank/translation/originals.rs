//! Originals: every text of a topic that a learner reads, so that it can be translated.
//!
//! What follows from other texts is not among them: an item's line that says what its fact says is
//! translated with the fact.

use std::collections::HashSet;

use super::glossary::{Glossary, TableTexts};
use super::{TextId, choice_name, is_named};
use crate::bank::{Choice, Closing, Fact, Facts, Item, Set, Shape, Table, Topic};

/// A text to be translated, or a list of texts that is translated as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// Which it is.
    pub id: TextId,
    /// The text, or the list.
    pub texts: Vec<String>,
    /// Whether it is a list.
    pub is_list: bool,
    /// Whether something stays in the original without it. What is not needed is made only for some
    /// composed questions.
    pub is_needed: bool,
}

/// All of a topic, in the order of its file.
pub fn originals(topic: &Topic, from: Facts<'_>) -> Vec<Original> {
    let mut all = Gathered::default();
    all.one("", "title", &topic.title);
    all.maybe("", "subject", topic.subject.as_ref());
    all.maybe("", "note", topic.note.as_ref());
    let own = |fact: &&Fact| !matches!(fact.shape, Shape::Own { .. });
    let facts = || topic.facts.iter().filter(own);
    let mut told = HashSet::new();
    for about in facts().filter_map(|fact| fact.composing.about.as_ref()) {
        if told.insert(about) {
            let id = TextId::about(about);
            all.one(&id.owner, &id.field, about);
        }
    }
    let mut begun = HashSet::new();
    for fact in facts() {
        // A table or set comes before the first of its rows or members.
        match &fact.shape {
            Shape::Row { table, .. } if begun.insert(table) => {
                let table = topic.tables.iter().find(|other| other.id == *table);
                if let Some(table) = table {
                    all.table(table);
                }
            }
            Shape::Member { set, .. } if begun.insert(set) => {
                let set = topic.sets.iter().find(|other| other.id == *set);
                if let Some(set) = set {
                    all.set(set);
                }
            }
            _ => {}
        }
        all.fact(fact);
    }
    for passage in &topic.passages {
        all.one(passage.id.as_str(), "text", &passage.text);
    }
    for direction in &topic.directions {
        let id = direction.id.as_str();
        all.one(id, "text", &direction.text);
        all.choices(id, &direction.choices, &Glossary::default());
    }
    let tables = TableTexts::default();
    topic.items.iter().for_each(|item| all.item(item, from, &tables));
    all.0
}

#[derive(Default)]
struct Gathered(Vec<Original>);

impl Gathered {
    fn add(&mut self, owner: &str, field: &str, texts: Vec<String>, is_list: bool) {
        // What has no letter is the same in every language.
        if texts.iter().any(|text| text.chars().any(char::is_alphabetic)) {
            let id = TextId::new(owner, field);
            self.0.push(Original { id, texts, is_list, is_needed: true });
        }
    }

    fn one(&mut self, owner: &str, field: &str, text: &str) {
        self.add(owner, field, vec![text.to_owned()], false);
    }

    fn maybe(&mut self, owner: &str, field: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.one(owner, field, text);
        }
    }

    fn list(&mut self, owner: &str, field: &str, texts: &[String]) {
        self.add(owner, field, texts.to_vec(), true);
    }

    fn table(&mut self, table: &Table) {
        let id = table.id.as_str();
        self.list(id, "columns", &table.columns);
        self.maybe(id, "ask", table.ask.as_ref());
        let decoys: Vec<String> = table.decoys.iter().map(|decoy| decoy.text.clone()).collect();
        if !decoys.is_empty() {
            self.list(id, "decoys", &decoys);
        }
    }

    fn set(&mut self, set: &Set) {
        let id = set.id.as_str();
        self.one(id, "claim", &set.claim);
        self.maybe(id, "noun", set.noun.as_ref());
        // No rule turns a claim of any language into a question; only composed questions want them.
        for field in ["which", "many", "one"] {
            self.one(id, field, &set.claim);
            if let Some(last) = self.0.last_mut() {
                last.is_needed = false;
            }
        }
    }

    fn fact(&mut self, fact: &Fact) {
        let owner = fact.id.local();
        match &fact.shape {
            Shape::Row { cells, .. } => self.list(owner, "cells", cells),
            Shape::Member { name, .. } => self.one(owner, "text", name),
            Shape::Sentence | Shape::Event { .. } | Shape::Own { .. } => {
                self.one(owner, "text", &fact.text);
            }
        }
        self.maybe(owner, "why", fact.explanation.as_ref());
        for trap in &fact.traps {
            let owner = format!("{owner}~{}", trap.id);
            self.one(&owner, "text", &trap.text);
            self.maybe(&owner, "why", trap.explanation.as_ref());
        }
    }

    fn item(&mut self, item: &Item, from: Facts<'_>, tables: &TableTexts) {
        let owner = item.id.local();
        // Whatever the language, the same originals are known.
        let known = Glossary::of(item, item.style.language, from, tables);
        self.maybe(owner, "stem", item.stem.as_ref());
        if let Closing::Written(closing) = &item.closing {
            self.one(owner, "closing", closing);
        }
        if !known.has_all(item.columns()) {
            self.list(owner, "columns", item.columns());
        }
        for (at, line) in item.lines().iter().enumerate() {
            if !known.has_all(&line.cells) {
                let is_list = line.cells.len() > 1;
                self.add(owner, &format!("line.{}", at + 1), line.cells.clone(), is_list);
            }
        }
        if !known.has_all(item.right()) {
            self.list(owner, "right", item.right());
        }
        for (at, line) in item.lines().iter().enumerate() {
            let own = line.explanation.as_ref().filter(|text| !known.has(text));
            self.maybe(owner, &format!("why.{}", at + 1), own);
        }
        self.choices(owner, &item.choices, &known);
        self.maybe(owner, "explain", item.explain.as_ref());
    }

    /// Choices that are no codes, and what is said of any.
    fn choices(&mut self, owner: &str, choices: &[Choice], known: &Glossary) {
        for (at, choice) in choices.iter().enumerate() {
            let name = choice_name(choice, at);
            let text = choice.text.as_ref().filter(|text| is_named(choice) && !known.has(text));
            self.maybe(owner, &format!("choice.{name}"), text);
            let why = choice.explanation.as_ref().filter(|text| !known.has(text));
            self.maybe(owner, &format!("why.{name}"), why);
        }
    }
}
