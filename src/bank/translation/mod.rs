//! Translations: a topic's texts in another language, by the ids of what they belong to.
//!
//! A translation holds texts and nothing else: what is true, which choice is right, in which order
//! things stand and how many there are is the topic's alone. Each text was made from one original,
//! which its fingerprint names; a text whose original has changed since is not among them. This
//! room must not know how translations are written.

mod glossary;
mod item;
mod originals;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fmt;

use super::claim::Claim;
use super::draws::fnv1a;
use super::item::Choice;
use super::style::LanguageCode;
use crate::text::letter;

pub use glossary::{Glossary, TableTexts};
pub use item::{item_in, item_passes};
pub use originals::{Original, originals};

/// Which text of a topic is meant: whose it is, and which field of that.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TextId {
    /// The name of the fact, `fact~trap`, `table`, `table.row`, `set`, `set.member`, passage,
    /// direction or item; empty for the topic itself, and `=` with the text for what facts are
    /// about.
    pub owner: String,
    /// The field, as the topic's file names it: `text`, `why`, `choice.a`.
    pub field: String,
}

impl TextId {
    /// That field of that.
    pub fn new(owner: impl Into<String>, field: impl Into<String>) -> Self {
        Self { owner: owner.into(), field: field.into() }
    }

    /// What facts are about, by its original.
    pub fn about(original: &str) -> Self {
        Self::new(format!("={original}"), "text")
    }
}

/// `status.explain`, `the topic's note`, `about "the Quad"`.
impl fmt::Display for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.owner.as_str(), self.owner.strip_prefix('=')) {
            ("", _) => write!(f, "the topic's {}", self.field),
            (_, Some(about)) => write!(f, "about \"{about}\""),
            (owner, None) => write!(f, "{owner}: {}", self.field),
        }
    }
}

/// A topic's texts in another language.
#[derive(Debug, Clone, PartialEq)]
pub struct Translation {
    /// The language.
    pub language: LanguageCode,
    /// The texts that are made from what the topic says now; a list of texts is whole or absent.
    pub texts: HashMap<TextId, Vec<String>>,
    /// How many of the topic's texts are not among them.
    pub missing: usize,
}

impl Translation {
    /// The text, or texts, of that name.
    pub fn get(&self, owner: &str, field: &str) -> Option<&[String]> {
        self.texts.get(&TextId::new(owner, field)).map(Vec::as_slice)
    }

    /// The one text of that name.
    pub fn text(&self, owner: &str, field: &str) -> Option<&String> {
        self.get(owner, field)?.first()
    }
}

/// What names the text, or list of texts, that a translation was made from: how its words are
/// parted by spaces and line ends makes no difference.
pub fn fingerprint<T: AsRef<str>>(texts: &[T]) -> String {
    let mut all = String::new();
    for text in texts {
        for word in text.as_ref().split_whitespace() {
            all.push_str(word);
            all.push(' ');
        }
        // No word holds a line end, so that no two lists are joined to the same text.
        all.push('\n');
    }
    // Twelve digits: of ten thousand changed texts none is likely to keep its fingerprint by chance.
    format!("{:012x}", fnv1a(0, &all) & 0xffff_ffff_ffff)
}

/// Whether the choice says what only its author can say: all others claim something of lines, and
/// are worded in any language by what they claim.
fn is_named(choice: &Choice) -> bool {
    matches!(choice.claim, Claim::Named(_))
}

/// What a translation calls a choice by: its id, else its letter as written.
fn choice_name(choice: &Choice, at: usize) -> String {
    match &choice.claim {
        Claim::Named(name) => name.clone(),
        _ => letter(at).to_string(),
    }
}
