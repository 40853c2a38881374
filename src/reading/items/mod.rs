//! Items: every kind, at every depth of writing, read into [`Item`]s.
//!
//! A file a kind. This room must not know of files, nor how answers and choices are derived and worded;
//! it asks `derive` for that.

mod ask;
mod coded;
mod common;
mod extras;
mod lines;
mod listed;
mod matching;
mod pairs;
mod printed;
mod rows;
mod sequence;
mod settle;
mod single;
mod statements;

use super::grammar;
use crate::reading::codes;
use std::collections::{HashMap, HashSet};

use self::common::Common;
use self::rows::Folded;
use super::names::Names;
use crate::bank::{Direction, Fact, FactId, Item, Kind, Slug, Style, Topic, TopicId};
use crate::document::Fields;
use crate::document::{At, Page};
use crate::document::{Node, Span};
use crate::reading::fields::BankFields;

pub(super) use single::named_choices;

/// What readers of items have at hand.
pub(super) struct Desk<'a, 't> {
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
}

/// What an item comes to: itself, the facts that are its own, and where each fact is used.
pub(super) struct Made {
    item: Item,
    own: Vec<Fact>,
    uses: Vec<(FactId, Span)>,
}

/// So many choices and statements an item may have.
pub(super) const MOST_CHOICES: usize = 8;
/// The longest list.
pub(super) const MOST_LINES: usize = 10;

/// Reads the items of a topic, gives the facts that are their own, and notes their names.
pub(super) fn read_all(
    page: &Page<'_>,
    names: &Names<'_, '_>,
    style: Style,
    nodes: Vec<Node>,
    topic: &mut Topic,
    taken: &mut Vec<At<Slug>>,
) -> Vec<Fact> {
    let mut items = Vec::new();
    let mut own = Vec::new();
    let desk = Desk {
        page,
        names,
        style,
        topic,
        passages: topic.passages.iter().map(|passage| &passage.id).collect(),
        // Of two with one name, which is reported, the first is meant.
        directions: topic.directions.iter().rev().map(|d| (&d.id, d)).collect(),
        folded: Folded::default(),
    };
    for node in nodes {
        if page.is_full_at(&node.span) {
            break;
        }
        page.room().give_back(&node);
        let Some(made) = read(&desk, &node, taken) else { continue };
        page.room().take_made(&made.item);
        made.own.iter().for_each(|fact| page.room().take_made(fact));
        check_twice(page, &made.uses);
        items.push(made.item);
        own.extend(made.own);
    }
    topic.items = items;
    own
}

fn read(desk: &Desk<'_, '_>, node: &Node, taken: &mut Vec<At<Slug>>) -> Option<Made> {
    let fields = Fields::from_node(desk.page, node, &grammar::ITEM)?;
    let id = fields.need_slug("id");
    taken.extend(id.clone());
    let kinds = Kind::ALL.map(|kind| (kind.name(), kind));
    let kind = fields.need("kind", fields.word("kind", &kinds));
    // Without a kind it is not known which fields there are; without an id the rest can be checked.
    let kind = kind?.it;
    fields.set_kind(kind.name());
    let id = id.or_else(|| Slug::new("item").ok().map(|slug| At::new(slug, &fields.span)))?;
    let common = Common::read(desk, &fields, &id, &node.extent());
    let made = match kind {
        Kind::Single => single::read(desk, &fields, common),
        Kind::Statements => statements::read(desk, &fields, common),
        Kind::Reasons => statements::reasons(desk, &fields, common),
        Kind::Pairs => pairs::read(desk, &fields, common),
        Kind::Match => matching::read(desk, &fields, common),
        Kind::Sequence => sequence::read(desk, &fields, common),
    };
    fields.finish();
    made
}

fn check_twice(page: &Page<'_>, uses: &[(FactId, Span)]) {
    let mut seen: HashMap<&FactId, &Span> = HashMap::new();
    for (id, span) in uses {
        let Some(first) = seen.insert(id, span) else { continue };
        let message = format!("the item uses the fact `{}` twice", id.local());
        let problem = page.problem(codes::FACT_TWICE, span, message);
        let help = "one answer would be two pieces of evidence; use another fact, or put it into another item";
        page.report(problem.other(page.place(first), "first here").help(help));
    }
}

/// The path of a fact as its topic's file would write it.
fn short(id: &FactId, here: &TopicId) -> String {
    if id.topic() == *here {
        id.local().to_owned()
    } else {
        format!("{}/{}", id.topic().local(), id.local())
    }
}
