//! Items: every kind, at every depth of writing, read into [`Item`]s.
//!
//! A file a kind. This room must not know of files, nor how answers and choices are derived and
//! worded; it asks `derive` for that.

mod all;
mod ask;
mod by_key;
mod coded;
mod common;
mod extras;
mod folded;
mod lines;
mod listed;
mod matching;
mod pairs;
mod printed;
mod rows;
mod sequence;
mod settle;
mod signs;
mod single;
mod statements;

use std::collections::{HashMap, HashSet};

use self::folded::Folded;
use self::printed::PrintedPlaces;
use super::names::Names;
use crate::bank::{Direction, Fact, FactId, Item, Slug, Style, Topic, TopicId};
use crate::document::{Page, Span};

pub(super) use all::read_all;
pub(super) use single::named_choices;

/// What readers of items have at hand.
pub(super) struct ItemContext<'a, 't> {
    /// The file.
    pub page: &'a Page<'t>,
    /// The bank's facts.
    pub names: &'a Names<'a, 'a>,
    /// The bank's wording.
    pub style: Style,
    /// The topic without its items.
    pub topic: &'a Topic,
    /// Its passages.
    pub passages: HashSet<&'a Slug>,
    /// Its directions.
    pub directions: HashMap<&'a Slug, &'a Direction>,
    /// The rows of its tables, as they are compared.
    pub folded: Folded,
    /// Whether it is wanted where the parts of printed texts stand.
    pub is_mapped: bool,
}

/// What an item comes to: itself, the facts that are its own, and where each fact is used.
pub(super) struct Made {
    item: Item,
    own: Vec<Fact>,
    uses: Vec<(FactId, Span)>,
    /// Where its parts stand, if it is written as printed and that is wanted.
    printed: Option<PrintedPlaces>,
}

/// So many choices and statements an item may have.
pub(super) const MOST_CHOICES: usize = 8;
/// The longest list.
pub(super) const MOST_LINES: usize = 10;

/// The path of a fact as its topic's file would write it.
fn short(id: &FactId, here: &TopicId) -> String {
    if id.topic() == *here {
        id.local().to_owned()
    } else {
        format!("{}/{}", id.topic().local(), id.local())
    }
}
