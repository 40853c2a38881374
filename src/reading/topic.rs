//! A topic file: its head, its facts, its passages and directions; then its items.
//!
//! It must not know of files on disk.

use super::grammar;
use std::collections::HashMap;

use super::facts::{FactReader, TopicFacts};
use super::items;
use super::names::Names;
use crate::bank::{Direction, Passage, Slug, Topic, TopicId};
use crate::document::{At, Code, Fields, Node, Page, TomlTable, Value};
use crate::reading::codes;
use crate::reading::fields::BankFields;

/// A topic whose facts are read and whose items are not yet.
#[derive(Debug)]
pub(super) struct Half {
    /// The topic without its facts and items.
    pub topic: Topic,
    /// Its facts and names.
    pub gathered: TopicFacts,
    /// Its items.
    pub items: Vec<Node>,
}

/// Reads everything but the items of the topic whose file has the name `stem`.
pub(super) fn read(
    page: &Page<'_>,
    mut root: TomlTable,
    stem: &Slug,
    names: &Names<'_, '_>,
) -> Half {
    // What there may be thousands of is taken out of the tree, and each part given up as soon as it
    // is read: tree and bank never stand whole beside each other.
    let [facts, tables, events, sets, items] =
        ["fact", "table", "event", "set", "item"].map(|name| taken(&mut root, name));
    let fields = Fields::of(page, &(0..0), &root, &grammar::TOPIC);
    let id = TopicId::of(&names.bank, stem);
    if let Some(written) = fields.need_slug("id")
        && written.it != *stem
    {
        let message = format!("the topic's id is `{}`, but its file is `{stem}.toml`", written.it);
        let help = "give both the same name";
        page.say(codes::OTHER_STEM, &written.span, message, help);
    }
    let title = fields.need_text("title").map(|t| t.it).unwrap_or_default();
    let subject = fields.text("subject").map(|t| t.it);
    let syllabus = fields.texts("syllabus").into_iter().map(|t| t.it).collect();
    let note = fields.text("note").map(|t| t.it);
    let mut reader = FactReader { topic: &id, names, gathered: TopicFacts::default() };
    reader.read(page, [facts, tables, events, sets]);
    let mut gathered = reader.gathered;
    let passages = passages(&fields, &mut gathered);
    let directions = directions(&fields, &mut gathered);
    for name in ["fact", "table", "event", "set", "item"] {
        fields.check_array(name);
    }
    fields.finish();
    let topic = Topic {
        id,
        title,
        subject,
        syllabus,
        note,
        facts: Vec::new(),
        tables: gathered.tables.clone(),
        passages,
        directions,
        items: Vec::new(),
    };
    Half { topic, gathered, items }
}

/// The elements of an array, taken out of it; none where there is no array of that name.
fn taken(root: &mut TomlTable, name: &str) -> Vec<Node> {
    match root.entries.iter_mut().find(|entry| *entry.key == *name).map(|e| &mut e.node.value) {
        Some(Value::Array(nodes)) => std::mem::take(nodes),
        _ => Vec::new(),
    }
}

fn passages(fields: &Fields<'_, '_>, gathered: &mut TopicFacts) -> Vec<Passage> {
    let mut passages = Vec::new();
    for node in fields.nodes("passage") {
        let Some(inner) = Fields::from_node(fields.page, node, &grammar::PASSAGE) else { continue };
        let id = inner.need_slug("id");
        let text = inner.need_text("text").map(|t| t.it).unwrap_or_default();
        inner.finish();
        if let Some(id) = id {
            gathered.names.push(id.clone());
            passages.push(Passage { id: id.it, text });
        }
    }
    passages
}

fn directions(fields: &Fields<'_, '_>, gathered: &mut TopicFacts) -> Vec<Direction> {
    let mut directions = Vec::new();
    for node in fields.nodes("direction") {
        let Some(inner) = Fields::from_node(fields.page, node, &grammar::DIRECTION) else {
            continue;
        };
        let id = inner.need_slug("id");
        let text = inner.need_text("text").map(|t| t.it).unwrap_or_default();
        let choices = items::named_choices(&inner);
        inner.finish();
        if let Some(id) = id {
            gathered.names.push(id.clone());
            directions.push(Direction { id: id.it, text, choices });
        }
    }
    directions
}

/// Reports names that are given twice in one topic.
pub(super) fn check_names(page: &Page<'_>, names: &[At<Slug>]) {
    let mut seen: HashMap<&Slug, &At<Slug>> = HashMap::new();
    for name in names {
        let Some(first) = seen.insert(&name.it, name) else { continue };
        let problem =
            page.problem(Code::SAME_ID, &name.span, format!("`{}` is named twice", name.it));
        let help = "facts, tables, events, sets, passages, directions and items of a topic share one namespace; give one of the two another id";
        page.report(problem.other(page.place(&first.span), "first here").help(help));
    }
}
