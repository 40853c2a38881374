//! Facts: sentences, tables, events and sets, as a topic file has them.
//!
//! It must not know how facts are asked.

use super::grammar;
use std::collections::HashMap;

use super::names::Names;
use super::standing::Provenance;
use super::tables;
use crate::bank::fact::{fold, row_text};
use crate::bank::{Composing, Fact, FactId, Set, Shape, Slug, Table, TopicId, Trap};
use crate::document::{At, Code, Fields, Node, Page, Span, Value, checks, values};
use crate::reading::codes;
use crate::reading::fields::BankFields;
use crate::text::quoted;

/// The facts of a topic, as they are gathered.
#[derive(Debug, Default)]
pub(super) struct TopicFacts {
    /// The facts with their places.
    pub facts: Vec<(Fact, Span)>,
    /// The tables.
    pub tables: Vec<Table>,
    /// The sets.
    pub sets: Vec<Set>,
    /// Which fact says to be superseded by what.
    pub superseded: Vec<(FactId, At<String>)>,
    /// Which fact says to be explained by what, and not to stand with what.
    pub linked: Vec<(FactId, Link, At<String>)>,
    /// Every name given in the topic, with its place.
    pub names: Vec<At<Slug>>,
}

/// What a fact says of another for composed questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// It explains it.
    Because,
    /// It stands beside it and does not explain it.
    NotBecause,
    /// It never stands beside it.
    Apart,
}

/// What parts of a table or set take over from it.
#[derive(Default)]
struct Above {
    standing: Provenance,
    left_out: bool,
}

/// Reads facts of one topic.
pub(super) struct FactReader<'a> {
    /// The topic.
    pub topic: &'a TopicId,
    /// The bank's sources.
    pub names: &'a Names<'a, 'a>,
    /// What has been read.
    pub gathered: TopicFacts,
    /// How many of the page's errors are of members of sets, which alone they concern.
    pub of_members: usize,
}

/// So many false wordings of one fact.
const MOST_TRAPS: usize = 50;
/// The longest table or set.
const MOST_ROWS: usize = 1000;

impl FactReader<'_> {
    /// All facts of the topic, from its `[[fact]]`s, `[[table]]`s, `[[event]]`s and `[[set]]`s.
    pub fn read(&mut self, page: &Page<'_>, [facts, tables, events, sets]: [Vec<Node>; 4]) {
        self.each(page, facts, Self::sentence);
        self.each(page, tables, Self::table);
        self.each(page, events, Self::event);
        self.each(page, sets, Self::set);
        // In the order of the file, whatever the shapes.
        self.gathered.facts.sort_by_key(|(_, span)| span.start);
    }

    /// Reads each node, and gives it up.
    fn each(&mut self, page: &Page<'_>, nodes: Vec<Node>, read: fn(&mut Self, &Page<'_>, &Node)) {
        for node in nodes {
            if page.is_full_at(&node.span) {
                return;
            }
            page.room().give_back(&node);
            let named = self.gathered.names.len();
            let before = page.unsound() - self.of_members;
            read(self, page, &node);
            if !page.is_sound_since(before + self.of_members, &node.span) {
                for name in &self.gathered.names[named..] {
                    self.names.leave_out(self.topic, name.it.as_str());
                }
            }
        }
    }

    fn sentence(&mut self, page: &Page<'_>, node: &Node) {
        let Some(fields) = Fields::from_node(page, node, &grammar::FACT) else { return };
        let id = self.name(&fields);
        let text = fields.need_text("text").map(|t| t.it).unwrap_or_default();
        let id = id.map(|id| (self.topic.fact(&id.it), id.span));
        self.fact(fields, id, Shape::Sentence, text, &Above::default());
    }

    fn event(&mut self, page: &Page<'_>, node: &Node) {
        let Some(fields) = Fields::from_node(page, node, &grammar::EVENT) else { return };
        let id = self.name(&fields);
        let text = fields.need_text("text").map(|t| t.it).unwrap_or_default();
        let when = fields.need("when", fields.when("when"));
        let id = id.map(|id| (self.topic.fact(&id.it), id.span));
        // A date that is missing has been reported; any will do to read on.
        let when = when.map_or_else(|| crate::bank::When::day(jiff::civil::Date::ZERO), |w| w.it);
        self.fact(fields, id, Shape::Event { when }, text, &Above::default());
    }

    fn table(&mut self, page: &Page<'_>, node: &Node) {
        let Some(fields) = Fields::from_node(page, node, &grammar::TABLE) else { return };
        let id = self.name(&fields);
        let columns: Vec<String> = fields.texts("columns").into_iter().map(|t| t.it).collect();
        if !fields.has("columns") {
            fields.missing("columns");
        } else if !(2..=6).contains(&columns.len()) {
            let span = fields.take("columns").map_or(fields.span.clone(), |e| e.node.span.clone());
            let message = format!("a table of {} columns cannot be asked", columns.len());
            page.say(Code::WRONG_COUNT, &span, message, "give it 2 to 6 columns");
        }
        let above = self.above(&fields);
        let ask = tables::ask(&fields);
        let decoys = tables::decoys(&fields, &columns);
        fields.check_text("why");
        fields.check_text("title");
        let rows = Self::parts(&fields, "rows");
        let mut ids = Vec::new();
        let mut seen = HashMap::new();
        for node in rows {
            if page.is_full_at(&node.span) {
                break;
            }
            let Some(row) = Fields::from_node(page, node, &grammar::ROW) else { continue };
            let name = unique(&row, &mut seen);
            let cells: Vec<String> = row.texts("cells").into_iter().map(|t| t.it).collect();
            if !row.has("cells") {
                row.missing("cells");
            } else if cells.len() != columns.len() && row.nodes("cells").len() == cells.len() {
                let message =
                    format!("the row has {} cells for {} columns", cells.len(), columns.len());
                page.say(Code::WRONG_COUNT, &row.span, message, "give one cell for each column");
            }
            let Some(id) = &id else { continue };
            let fact = name.map(|name| (self.topic.part(&id.it, &name.it), name.span));
            ids.extend(fact.iter().map(|(id, _)| id.clone()));
            let text = row_text(&cells);
            let shape = Shape::Row { table: id.it.clone(), cells };
            self.fact(row, fact, shape, text, &above);
        }
        fields.finish();
        if let Some(id) = id {
            tables::check_decoys(page, &decoys, ids.len(), &self.gathered.facts);
            let decoys = decoys.into_iter().map(|at| at.it).collect();
            self.gathered.tables.push(Table { id: id.it, columns, rows: ids, ask, decoys });
        }
    }

    fn set(&mut self, page: &Page<'_>, node: &Node) {
        let Some(fields) = Fields::from_node(page, node, &grammar::SET) else { return };
        let id = self.name(&fields);
        let claim = fields.need_text("claim").unwrap_or(At::new(String::new(), &fields.span));
        if !claim.it.is_empty() && claim.it.matches("{}").count() != 1 {
            let message = "the claim must have `{}` once, where the member's name goes";
            let help = "write it as in \"{} has a coast on the North Sea.\"";
            page.say(Code::WRONG_VALUE, &claim.span, message, help);
        }
        let above = self.above(&fields);
        let (noun, ask) = (fields.text("noun").map(|t| t.it), fields.text("ask").map(|t| t.it));
        let mut seen = HashMap::new();
        for (field, is_true) in [("in", true), ("out", false)] {
            for node in Self::parts(&fields, field) {
                if page.is_full_at(&node.span) {
                    break;
                }
                let before = page.unsound();
                self.member(page, node, is_true, (id.as_ref(), &claim.it), &above, &mut seen);
                let wrong = page.unsound() - before;
                self.of_members += wrong;
                if let (true, Some(set), Some(name)) = (wrong > 0, &id, named(node)) {
                    self.names.leave_out(self.topic, &format!("{}.{name}", set.it));
                }
            }
        }
        if !fields.has("in") && !fields.has("out") {
            fields.missing("in");
        }
        fields.finish();
        if let Some(id) = id {
            self.gathered.sets.push(Set { id: id.it, claim: claim.it, noun, ask });
        }
    }

    /// A member of the set of that name (if it has one) and claim.
    fn member(
        &mut self,
        page: &Page<'_>,
        node: &Node,
        is_true: bool,
        (set, claim): (Option<&At<Slug>>, &str),
        above: &Above,
        seen: &mut HashMap<Slug, Span>,
    ) {
        let Some(member) = Fields::from_node(page, node, &grammar::MEMBER) else { return };
        let slug = unique(&member, seen);
        let name = member.need_text("text").map(|t| t.it).unwrap_or_default();
        let Some(set) = set else { return };
        let fact = slug.map(|slug| (self.topic.part(&set.it, &slug.it), slug.span));
        let text = claim.replacen("{}", &name, 1);
        let shape = Shape::Member { set: set.it.clone(), name, is_true };
        self.fact(member, fact, shape, text, above);
    }

    /// The name of a fact, table or set, noted as one of the topic's.
    fn name(&mut self, fields: &Fields<'_, '_>) -> Option<At<Slug>> {
        let id = fields.need_slug("id")?;
        self.gathered.names.push(id.clone());
        Some(id)
    }

    fn parts<'a>(fields: &Fields<'a, '_>, name: &str) -> &'a [Node] {
        let nodes = fields.nodes(name);
        if name == "rows" && !fields.has(name) {
            fields.missing(name);
        }
        if nodes.len() > MOST_ROWS {
            let message = format!("{} {name}; the limit is {MOST_ROWS}", nodes.len());
            fields.page.say(Code::WRONG_COUNT, &fields.span, message, "divide it");
        }
        nodes.get(..MOST_ROWS).unwrap_or(nodes)
    }

    /// Reads what facts of all shapes have, and keeps the fact.
    fn fact(
        &mut self,
        fields: Fields<'_, '_>,
        id: Option<(FactId, Span)>,
        shape: Shape,
        text: String,
        above: &Above,
    ) {
        let standing = Provenance::read(&fields, self.names, &above.standing);
        let explanation = fields.text("why").map(|t| t.it);
        let traps = traps(&fields);
        let former_ids = self.former(&fields, id.as_ref().map(|(id, _)| id));
        let superseded = fields.text("superseded_by");
        let (is_row, is_sentence) = (matches!(shape, Shape::Row { .. }), shape == Shape::Sentence);
        let composing = Composing {
            about: fields.text("about").map(|t| t.it),
            like: if is_row { fields.text("like").map(|t| t.it) } else { None },
            tells: is_row && fields.bool("tells").is_some_and(|tells| tells.it),
            left_out: fields.bool("compose").map_or(above.left_out, |compose| !compose.it),
            ..Composing::default()
        };
        let apart = fields.texts("apart").into_iter().map(|at| (Link::Apart, at));
        let because = if is_sentence { fields.text("because") } else { None };
        let not_because = if is_sentence { fields.texts("not_because") } else { Vec::new() };
        let not_because = not_because.into_iter().map(|at| (Link::NotBecause, at));
        let because = because.map(|at| (Link::Because, at)).into_iter();
        let links: Vec<(Link, At<String>)> = because.chain(not_because).chain(apart).collect();
        let page = fields.page;
        let same = |trap: &&Trap| !text.is_empty() && fold(&trap.text) == fold(&text);
        if let Some(trap) = traps.iter().find(same) {
            let message = format!("the trap `{}` says the same as its fact", trap.id);
            let help = "a trap is a false wording: write what a learner wrongly believes";
            page.say(codes::CONTRADICTION, &fields.span, message, help);
        }
        fields.finish();
        let Some((id, span)) = id else { return };
        if let Some(by) = superseded {
            self.gathered.superseded.push((id.clone(), by));
        }
        let linked = links.into_iter().map(|(link, at)| (id.clone(), link, at));
        self.gathered.linked.extend(linked);
        let fact = Fact {
            id,
            shape,
            text,
            explanation,
            sources: standing.sources,
            as_of: standing.as_of,
            freshness: standing.freshness.unwrap_or_default(),
            superseded_by: None,
            traps,
            former_ids,
            composing,
        };
        page.room().take_made(&fact);
        self.gathered.facts.push((fact, span));
    }

    /// What a table or set says for its parts.
    fn above(&self, fields: &Fields<'_, '_>) -> Above {
        Above {
            standing: Provenance::read(fields, self.names, &Provenance::default()),
            left_out: fields.bool("compose").is_some_and(|compose| !compose.it),
        }
    }

    /// Ids that a fact had before: a bare name is one of the same topic (and table or set).
    fn former(&self, fields: &Fields<'_, '_>, id: Option<&FactId>) -> Vec<FactId> {
        let whole = id.and_then(|id| id.local().split_once('.')).map(|(whole, _)| whole.to_owned());
        let mut former = Vec::new();
        for old in fields.texts("was") {
            let path = match (old.it.contains('/'), &whole) {
                (true, _) => format!("{}/{}", self.topic.bank(), old.it),
                (false, Some(whole)) if !old.it.contains('.') => {
                    format!("{}/{whole}.{}", self.topic, old.it)
                }
                _ => format!("{}/{}", self.topic, old.it),
            };
            if let Ok(id) = FactId::new(&path) {
                former.push(id);
            } else {
                let message =
                    format!("`{}` is not an id that a fact can have had", quoted(&old.it));
                let help = "write the old id: `fact`, `table.row`, or `topic/fact`";
                fields.page.say(codes::BAD_ID, &old.span, message, help);
            }
        }
        former
    }
}

/// The id that a table says it has, whether or not it may have it.
fn named(node: &Node) -> Option<&str> {
    let Value::Table(table) = &node.value else { return None };
    let id = table.entries.iter().find(|entry| *entry.key == *"id")?;
    if let Value::Text(id) = &id.node.value { Some(id) } else { None }
}

/// The id of a row or member, reported where another has it.
fn unique(fields: &Fields<'_, '_>, seen: &mut HashMap<Slug, Span>) -> Option<At<Slug>> {
    let id = fields.need_slug("id")?;
    if let Some(first) = seen.get(&id.it) {
        let message = format!("`{}` is named twice", id.it);
        let problem = fields.page.problem(Code::SAME_ID, &id.span, message);
        let place = fields.page.place(first);
        fields
            .page
            .report(problem.other(place, "first here").help("give one of the two another id"));
        return None;
    }
    seen.insert(id.it.clone(), id.span.clone());
    Some(id)
}

/// The traps of a fact: `[[fact.trap]]`, or `traps = [..]` in a row.
fn traps(fields: &Fields<'_, '_>) -> Vec<Trap> {
    let mut seen = HashMap::new();
    let mut traps = Vec::new();
    let (blocks, inline) = (fields.nodes("trap"), fields.nodes("traps"));
    let count = blocks.len() + inline.len();
    if count > MOST_TRAPS {
        let message = format!("{count} traps; the limit is {MOST_TRAPS}");
        fields.page.say(Code::WRONG_COUNT, &fields.span, message, "keep those that tempt");
        return traps;
    }
    for node in blocks.iter().chain(inline) {
        let Some(trap) = Fields::from_node(fields.page, node, &grammar::TRAP) else { continue };
        let id = unique(&trap, &mut seen);
        let text = trap.need_text("text").map(|t| t.it).unwrap_or_default();
        let explanation = trap.text("why").map(|t| t.it);
        trap.finish();
        if let Some(id) = id {
            traps.push(Trap { id: id.it, text, explanation });
        }
    }
    traps
}

/// The text of a node that is a reference, or `None` where it is another type.
pub(super) fn reference(page: &Page<'_>, node: &Node) -> Option<At<String>> {
    if let Value::Text(name) = &node.value {
        return checks::check(page, &node.span, name).then(|| At::new(name.clone(), &node.span));
    }
    values::wrong_type(page, node, "a reference in quotes");
    None
}
