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
    let written = fields.need_slug("id");
    if let Some(written) = written.as_ref().filter(|written| written.it != *stem) {
        let message = format!("the topic's id is `{}`, but its file is `{stem}.toml`", written.it);
        let help = "give both the same name";
        page.say(codes::OTHER_STEM, &written.span, message, help);
    }
    if fields.has("id") && written.is_none_or(|written| written.it != *stem) {
        // Which of the two is its name is not known, and progress hangs on it.
        names.left_out.borrow_mut().topic(&id);
    }
    let title = fields.need_text("title").map_or_else(|| stem.to_string(), |t| t.it);
    let former_ids = fields.slugs("was");
    let subject = fields.text("subject").map(|t| t.it);
    let syllabus = fields.texts("syllabus").into_iter().map(|t| t.it).collect();
    let note = fields.text("note").map(|t| t.it);
    let mut reader =
        FactReader { topic: &id, names, gathered: TopicFacts::default(), of_members: 0 };
    reader.read(page, [facts, tables, events, sets]);
    let mut gathered = reader.gathered;
    let passages = passages(&fields, &id, names, &mut gathered);
    let directions = directions(&fields, &id, names, &mut gathered);
    for name in ["fact", "table", "event", "set", "item"] {
        fields.check_array(name);
    }
    fields.finish();
    let topic = Topic {
        id,
        former_ids,
        title,
        subject,
        syllabus,
        note,
        facts: Vec::new(),
        tables: gathered.tables.clone(),
        sets: std::mem::take(&mut gathered.sets),
        passages,
        directions,
        items: Vec::new(),
        translations: Vec::new(),
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

fn passages(
    fields: &Fields<'_, '_>,
    topic: &TopicId,
    names: &Names<'_, '_>,
    gathered: &mut TopicFacts,
) -> Vec<Passage> {
    let page = fields.page;
    let mut passages = Vec::new();
    for node in fields.nodes("passage") {
        let before = page.unsound();
        let Some(inner) = Fields::from_node(page, node, &grammar::PASSAGE) else { continue };
        let id = inner.need_slug("id");
        let text = inner.need_text("text").map(|t| t.it).unwrap_or_default();
        inner.finish();
        let Some(id) = id else { continue };
        if !page.is_sound_since(before, &node.span) {
            names.leave_out(topic, id.it.as_str());
        }
        gathered.names.push(id.clone());
        passages.push(Passage { id: id.it, text });
    }
    passages
}

fn directions(
    fields: &Fields<'_, '_>,
    topic: &TopicId,
    names: &Names<'_, '_>,
    gathered: &mut TopicFacts,
) -> Vec<Direction> {
    let page = fields.page;
    let mut directions = Vec::new();
    for node in fields.nodes("direction") {
        let before = page.unsound();
        let Some(inner) = Fields::from_node(page, node, &grammar::DIRECTION) else { continue };
        let id = inner.need_slug("id");
        let text = inner.need_text("text").map(|t| t.it).unwrap_or_default();
        let choices = items::named_choices(&inner);
        inner.finish();
        let Some(id) = id else { continue };
        if !page.is_sound_since(before, &node.span) {
            names.leave_out(topic, id.it.as_str());
        }
        gathered.names.push(id.clone());
        directions.push(Direction { id: id.it, text, choices });
    }
    directions
}

/// Reports names that are given twice in one topic; what has such a name is left out.
pub(super) fn check_names(
    page: &Page<'_>,
    names: &Names<'_, '_>,
    topic: &TopicId,
    taken: &[At<Slug>],
) {
    let mut seen: HashMap<&Slug, &At<Slug>> = HashMap::new();
    for name in taken {
        let Some(first) = seen.insert(&name.it, name) else { continue };
        names.leave_out(topic, name.it.as_str());
        let problem =
            page.problem(Code::SAME_ID, &name.span, format!("`{}` is named twice", name.it));
        let help = "facts, tables, events, sets, passages, directions and items of a topic share one namespace; give one of the two another id";
        page.report(problem.other(page.place(&first.span), "first here").help(help));
    }
}
