//! A glossary: the texts that one question has from facts, tables and directions, each with what it
//! is in another language.
//!
//! It is made anew for each question, so that a short text that means one thing here and another
//! there is never taken for the other.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::{Translation, choice_name};
use crate::bank::fact::row_text;
use crate::bank::{Fact, FactId, Facts, Item, LanguageCode, Shape, Table, Topic};

/// Texts, each with its translation where there is one.
type Texts = HashMap<String, Option<String>>;

/// What one question has from elsewhere.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    texts: Texts,
    /// Those of whole tables, which many questions share.
    tables: Vec<Rc<Texts>>,
}

/// The texts of tables, by table and the headings that are shown: a table of a thousand rows may be
/// asked by a thousand questions.
#[derive(Debug, Default)]
pub struct TableTexts(RefCell<HashMap<Shown, Rc<Texts>>>);

/// A table, in which language, and the headings that are shown.
type Shown = (String, Vec<String>);

impl Glossary {
    /// What the facts and the direction of an item bring.
    pub fn of(item: &Item, language: LanguageCode, from: Facts<'_>, tables: &TableTexts) -> Self {
        let believed = item.choices.iter().filter_map(|choice| choice.believes.as_deref());
        let facts = item.facts().chain(believed.map(|wording| &wording.fact));
        let mut glossary = Self::of_facts(facts, item.columns(), language, from, tables);
        glossary.add_direction(item, language, from);
        glossary
    }

    /// What facts bring; of a table's rows `shown` are the headings of the columns shown, all where
    /// there are none.
    pub fn of_facts<'f>(
        facts: impl Iterator<Item = &'f FactId>,
        shown: &[String],
        language: LanguageCode,
        from: Facts<'_>,
        known: &TableTexts,
    ) -> Self {
        let mut glossary = Self::default();
        let facts: Vec<&FactId> = facts.collect();
        for id in &facts {
            let Some(fact) = (from.find)(id) else { continue };
            let Some(topic) = from.topic(&fact.id.topic()) else { continue };
            glossary.add_fact(fact, topic, topic.translation(language));
        }
        // What is wrongly printed in a row stands in another row of the table; and what a table of
        // another topic is called by comes after what the facts themselves say.
        let mut tables: Vec<&Table> = Vec::new();
        for id in facts {
            let Some(fact) = (from.find)(id) else { continue };
            let Shape::Row { table, .. } = &fact.shape else { continue };
            let Some(topic) = from.topic(&fact.id.topic()) else { continue };
            let Some(table) = topic.tables.iter().find(|other| other.id == *table) else {
                continue;
            };
            if !tables.iter().any(|other| std::ptr::eq(*other, table)) {
                glossary.tables.push(known.of(topic, table, shown, language, from));
                tables.push(table);
            }
        }
        glossary
    }

    /// The choices of the direction under which an item stands.
    fn add_direction(&mut self, item: &Item, language: LanguageCode, from: Facts<'_>) {
        let topic = from.topic(&item.id.topic());
        let direction = item.direction.as_ref().zip(topic);
        if let Some((topic, direction)) =
            direction.and_then(|(name, topic)| Some((topic, topic.direction(name)?)))
        {
            let translation = topic.translation(language);
            let owner = direction.id.as_str();
            for (at, choice) in direction.choices.iter().enumerate() {
                let name = choice_name(choice, at);
                let of = |field: String| translation.and_then(|t| t.text(owner, &field)).cloned();
                if let Some(text) = &choice.text {
                    self.add(text, of(format!("choice.{name}")));
                }
                if let Some(why) = &choice.explanation {
                    self.add(why, of(format!("why.{name}")));
                }
            }
        }
    }

    /// Notes a text; what is known of it already stays.
    pub fn add(&mut self, original: &str, translated: Option<String>) {
        add(&mut self.texts, original, translated);
    }

    /// Takes in another; what is known already stays.
    pub(super) fn take(&mut self, other: Self) {
        for (original, translated) in other.texts {
            self.add(&original, translated);
        }
        self.tables.extend(other.tables);
    }

    /// Whether the text is one of these, translated or not.
    pub(super) fn has(&self, text: &str) -> bool {
        self.texts.contains_key(text) || self.tables.iter().any(|table| table.contains_key(text))
    }

    /// The same of several; true of none.
    pub(super) fn has_all(&self, texts: &[String]) -> bool {
        texts.iter().all(|text| self.has(text) || is_of_any_language(text))
    }

    /// What a text is in the other language.
    pub fn get(&self, text: &str) -> Option<String> {
        if is_of_any_language(text) {
            return Some(text.to_owned());
        }
        let all = std::iter::once(&self.texts).chain(self.tables.iter().map(|table| &**table));
        all.filter_map(|texts| texts.get(text)).find_map(Clone::clone)
    }

    fn add_fact(&mut self, fact: &Fact, topic: &Topic, translation: Option<&Translation>) {
        // What is an item's own is translated with the item.
        if matches!(fact.shape, Shape::Own { .. }) {
            return;
        }
        let owner = fact.id.local();
        let of = |owner: &str, field: &str| translation.and_then(|t| t.text(owner, field)).cloned();
        match &fact.shape {
            Shape::Sentence | Shape::Event { .. } => self.add(&fact.text, of(owner, "text")),
            Shape::Row { cells, .. } => add_cells(&mut self.texts, cells, owner, translation),
            Shape::Member { set, name, .. } => {
                let own = of(owner, "text");
                let claim = of(set.as_str(), "claim");
                let said =
                    own.as_ref().zip(claim).map(|(name, claim)| claim.replacen("{}", name, 1));
                self.add(name, own);
                self.add(&fact.text, said);
                if let Some(set) = topic.sets.iter().find(|other| other.id == *set) {
                    set.noun.iter().for_each(|noun| self.add(noun, of(set.id.as_str(), "noun")));
                }
            }
            Shape::Own { .. } => {}
        }
        if let Some(why) = &fact.explanation {
            self.add(why, of(owner, "why"));
        }
        for trap in &fact.traps {
            let owner = format!("{owner}~{}", trap.id);
            self.add(&trap.text, of(&owner, "text"));
            if let Some(why) = &trap.explanation {
                self.add(why, of(&owner, "why"));
            }
        }
    }
}

impl TableTexts {
    /// The cells of a table and its headings; and each row as one line, with those of its cells
    /// that are shown.
    fn of(
        &self,
        topic: &Topic,
        table: &Table,
        shown: &[String],
        language: LanguageCode,
        from: Facts<'_>,
    ) -> Rc<Texts> {
        let name = format!("{}/{} {language}", topic.id, table.id);
        let mut known = self.0.borrow_mut();
        let texts = known.entry((name, shown.to_vec()));
        Rc::clone(texts.or_insert_with(|| {
            Rc::new(table_texts(table, shown, topic.translation(language), from))
        }))
    }
}

fn table_texts(
    table: &Table,
    shown: &[String],
    translation: Option<&Translation>,
    from: Facts<'_>,
) -> Texts {
    let mut texts = Texts::new();
    let columns = translation.and_then(|t| t.get(table.id.as_str(), "columns"));
    for (at, column) in table.columns.iter().enumerate() {
        add(&mut texts, column, columns.and_then(|columns| columns.get(at)).cloned());
    }
    let decoys = translation.and_then(|t| t.get(table.id.as_str(), "decoys"));
    for (at, decoy) in table.decoys.iter().enumerate() {
        add(&mut texts, &decoy.text, decoys.and_then(|decoys| decoys.get(at)).cloned());
    }
    let places: Vec<usize> = (0..table.columns.len())
        .filter(|at| shown.is_empty() || shown.contains(&table.columns[*at]))
        .collect();
    let line = |cells: &[String], places: &[usize]| -> String {
        row_text(&places.iter().filter_map(|at| cells.get(*at).cloned()).collect::<Vec<_>>())
    };
    for row in table.rows.iter().filter_map(|id| (from.find)(id)) {
        let Shape::Row { cells, .. } = &row.shape else { continue };
        let owner = row.id.local();
        add_cells(&mut texts, cells, owner, translation);
        let translated = translation.and_then(|t| t.get(owner, "cells"));
        let all: Vec<usize> = (0..cells.len()).collect();
        for places in [&places, &all] {
            add(&mut texts, &line(cells, places), translated.map(|cells| line(cells, places)));
        }
    }
    texts
}

/// Notes a text; what is known of it already stays.
fn add(texts: &mut Texts, original: &str, translated: Option<String>) {
    let known = texts.entry(original.to_owned()).or_default();
    if known.is_none() {
        *known = translated;
    }
}

fn add_cells(texts: &mut Texts, cells: &[String], owner: &str, translation: Option<&Translation>) {
    let translated = translation.and_then(|t| t.get(owner, "cells"));
    for (at, cell) in cells.iter().enumerate() {
        add(texts, cell, translated.and_then(|cells| cells.get(at)).cloned());
    }
}

/// Whether a text has no letter, so that it is the same in every language.
fn is_of_any_language(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic)
}
