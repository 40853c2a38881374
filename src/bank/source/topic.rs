//! A topic file: its head, its facts, its passages and directions; then its items.
//!
//! It must not know of files on disk.

use std::collections::HashMap;

use super::facts::{FactReader, Gathered};
use super::fields::Fields;
use super::items;
use super::names::Names;
use super::page::{At, Page};
use super::tree::{Node, Table};
use crate::bank::diagnostic::Code;
use crate::bank::{Direction, Passage, Slug, Topic, TopicId};

/// A topic whose facts are read and whose items are not yet.
#[derive(Debug)]
pub(super) struct Half<'a> {
    /// The topic without its items.
    pub topic: Topic,
    /// Its facts and names.
    pub gathered: Gathered,
    /// Its items.
    pub items: &'a [Node],
}

/// Reads everything but the items of the topic whose file has the name `stem`.
pub(super) fn read<'a>(
    page: &'a Page<'_>,
    root: &'a Table,
    stem: &Slug,
    names: &Names,
) -> Half<'a> {
    let fields = Fields::of(page, &(0..0), root, "a topic file");
    let id = TopicId::of(&names.bank, stem);
    if let Some(written) = fields.need_slug("id")
        && written.it != *stem
    {
        let message = format!("the topic's id is `{}`, but its file is `{stem}.toml`", written.it);
        let help = "give both the same name";
        page.say(Code::OtherStem, &written.span, message, help);
    }
    let title = fields.need_text("title").map(|t| t.it).unwrap_or_default();
    let subject = fields.text("subject").map(|t| t.it);
    let syllabus = fields.texts("syllabus").into_iter().map(|t| t.it).collect();
    let note = fields.text("note").map(|t| t.it);
    let mut reader = FactReader { topic: &id, names, gathered: Gathered::default() };
    reader.read(&fields);
    let mut gathered = reader.gathered;
    let passages = passages(&fields, &mut gathered);
    let directions = directions(&fields, &mut gathered);
    let items = fields.nodes("item");
    fields.finish();
    let topic = Topic {
        id,
        title,
        subject,
        syllabus,
        note,
        facts: gathered.facts.iter().map(|(fact, _)| fact.clone()).collect(),
        tables: gathered.tables.clone(),
        passages,
        directions,
        items: Vec::new(),
    };
    Half { topic, gathered, items }
}

fn passages(fields: &Fields<'_, '_>, gathered: &mut Gathered) -> Vec<Passage> {
    let mut passages = Vec::new();
    for node in fields.nodes("passage") {
        let Some(inner) = Fields::from_node(fields.page, node, "a passage") else { continue };
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

fn directions(fields: &Fields<'_, '_>, gathered: &mut Gathered) -> Vec<Direction> {
    let mut directions = Vec::new();
    for node in fields.nodes("direction") {
        let Some(inner) = Fields::from_node(fields.page, node, "a direction") else { continue };
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
            page.problem(Code::SameId, &name.span, format!("`{}` is named twice", name.it));
        let help = "facts, tables, events, sets, passages, directions and items of a topic share one namespace; give one of the two another id";
        page.report(problem.other(page.place(&first.span), "first here").help(help));
    }
}
