//! A whole bank as reading leaves it: checked, complete, with every reference known to lead
//! somewhere.
//!
//! This file holds the containers; facts and items have files of their own.

use super::covers::Covers;
use super::fact::{Fact, Shape, row_text};
use super::id::{FactId, Slug, TopicId};
use super::item::{Choice, Item};
use super::style::{LanguageCode, Style};
use super::translation::{Translation, fingerprint};
use super::when::When;

/// A bank.
#[derive(Debug, Clone, PartialEq)]
pub struct Bank {
    /// Its name.
    pub id: Slug,
    /// Names that it had before; progress under them is its own.
    pub former_ids: Vec<Slug>,
    /// Its title.
    pub title: String,
    /// The language of its texts, as BCP 47 has it.
    pub language: String,
    /// Its licence (SPDX).
    pub licence: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The subjects of examinations that it covers, whole or in part; nothing is known where it
    /// does not say.
    pub covers: Vec<Covers>,
    /// House wording of derived choices.
    pub style: Style,
    /// What its facts rest on.
    pub sources: Vec<Source>,
    /// Its topics, in reading order.
    pub topics: Vec<Topic>,
}

/// A work that facts rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its name in the bank.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<When>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// A topic: what to read, what to remember, what to answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Its name.
    pub id: TopicId,
    /// Names that it had before in its bank; progress under them is its own.
    pub former_ids: Vec<Slug>,
    /// Its title.
    pub title: String,
    /// How a question names it, as in "With reference to the Quad"; where the author left it out,
    /// the title is turned.
    pub subject: Option<String>,
    /// The parts of the syllabus that it serves.
    pub syllabus: Vec<String>,
    /// What to read, in Markdown.
    pub note: Option<String>,
    /// Sentences, rows, events and members, in file order; then items' own statements.
    pub facts: Vec<Fact>,
    /// Tables, whose rows are among the facts.
    pub tables: Vec<Table>,
    /// Sets, whose members are among the facts.
    pub sets: Vec<Set>,
    /// Texts that items share.
    pub passages: Vec<Passage>,
    /// Directions that items share.
    pub directions: Vec<Direction>,
    /// Questions.
    pub items: Vec<Item>,
    /// Its texts in other languages, as far as they are translated.
    pub translations: Vec<Translation>,
}

/// A table, each row of which is a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its name within the topic.
    pub id: Slug,
    /// The headings.
    pub columns: Vec<String>,
    /// The rows, as facts of the same topic.
    pub rows: Vec<FactId>,
    /// The question whose answer is a row's second cell, with `{}` for the first.
    pub ask: Option<String>,
    /// Cells that are right in no row and tempt in any.
    pub decoys: Vec<Decoy>,
}

/// A cell that no row of a table has, for composed pairs to print falsely.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoy {
    /// The column's place among the headings.
    pub column: usize,
    /// The cell.
    pub text: String,
}

impl Decoy {
    /// Its name in recipes: the fingerprint of its words.
    pub fn mark(&self) -> String {
        fingerprint(&[&self.text])
    }
}

/// A set, and how composed questions speak of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Set {
    /// Its name within the topic.
    pub id: Slug,
    /// The sentence, with `{}` where a candidate's name goes.
    pub claim: String,
    /// What its candidates are, in the plural: "countries".
    pub noun: Option<String>,
    /// What is asked of them, in the plural, where the claim cannot be turned: "have both among
    /// their members".
    pub ask: Option<String>,
}

/// A text, in Markdown, that several items are about.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// Its name within the topic.
    pub id: Slug,
    /// The text.
    pub text: String,
}

/// Instructions, and perhaps choices, that several items share.
#[derive(Debug, Clone, PartialEq)]
pub struct Direction {
    /// Its name within the topic.
    pub id: Slug,
    /// The instructions.
    pub text: String,
    /// The choices of the items that have none of their own; may be empty.
    pub choices: Vec<Choice>,
}

/// A bank, and a way to its facts by today's id or a former one.
#[derive(Clone, Copy)]
pub struct Facts<'b> {
    /// The bank.
    pub bank: &'b Bank,
    /// The fact of that id, or the one that has taken its place under another.
    pub find: &'b dyn Fn(&FactId) -> Option<&'b Fact>,
}

impl<'b> Facts<'b> {
    /// The topic of that id.
    pub fn topic(self, id: &TopicId) -> Option<&'b Topic> {
        self.bank.topics.iter().find(|topic| topic.id == *id)
    }
}

impl Topic {
    /// Its texts in that language, if there are any.
    pub fn translation(&self, language: LanguageCode) -> Option<&Translation> {
        self.translations.iter().find(|translation| translation.language == language)
    }

    /// Its title in that language, where it is translated.
    pub fn title_in(&self, language: Option<LanguageCode>) -> &str {
        let translation = language.and_then(|language| self.translation(language));
        translation.and_then(|translation| translation.text("", "title")).unwrap_or(&self.title)
    }

    /// The text of a passage or direction in the language of an item that shares it.
    pub fn shared_in(&self, id: &Slug, language: LanguageCode) -> Option<&String> {
        if let Some(translation) = self.translation(language) {
            return translation.text(id.as_str(), "text");
        }
        let passage = self.passage(id).map(|passage| &passage.text);
        passage.or_else(|| self.direction(id).map(|direction| &direction.text))
    }

    /// What a fact of the topic says in that language, where it is translated.
    pub fn fact_in(fact: &Fact, into: &Translation) -> Option<String> {
        let owner = fact.id.local();
        match &fact.shape {
            Shape::Row { .. } => into.get(owner, "cells").map(row_text),
            Shape::Member { set, .. } => {
                let claim = into.text(set.as_str(), "claim")?;
                Some(claim.replacen("{}", into.text(owner, "text")?, 1))
            }
            _ => into.text(owner, "text").cloned(),
        }
    }

    /// The passage of that name.
    pub fn passage(&self, id: &Slug) -> Option<&Passage> {
        self.passages.iter().find(|p| p.id == *id)
    }

    /// The direction of that name.
    pub fn direction(&self, id: &Slug) -> Option<&Direction> {
        self.directions.iter().find(|d| d.id == *id)
    }
}
