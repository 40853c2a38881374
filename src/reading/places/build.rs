//! Building: the tree of a file taken down as spots.
//!
//! Nothing is checked: what a strange file has in the place of a fact is noted as a fact.

use std::collections::HashMap;
use std::sync::Arc;

use super::file::{FileMap, FileOf, Named, Sort, Spot};
use crate::bank::Slug;
use crate::document::{Entry, Node, Span, TomlTable, Value};

/// The name of a field after so many others that it is not kept.
const NO_NAME: u16 = u16::MAX;

impl FileMap {
    /// The places of a file of so many bytes, of which that is the tree.
    pub fn of(path: &str, length: usize, of: FileOf, root: &TomlTable) -> Self {
        let file = Self { path: path.into(), of, ..Self::default() };
        if file.of == FileOf::Nothing {
            return file;
        }
        let mut builder = Builder { file, known: HashMap::new() };
        builder.root(root, u32::try_from(length).unwrap_or(u32::MAX));
        builder.file.finish()
    }

    /// Puts in order what is looked for, and gives up the room that was not needed.
    fn finish(mut self) -> Self {
        let is_block = |named: &Named| {
            let at = self.blocks.partition_point(|block| *block < named.spot);
            self.blocks.get(at) == Some(&named.spot)
        };
        let mut by_id: Vec<Named> = self.named.iter().copied().filter(is_block).collect();
        by_id.sort_by_key(|named| (self.id(*named), named.spot));
        self.by_id = by_id;
        self.spots.shrink_to_fit();
        self.blocks.shrink_to_fit();
        self.names.shrink_to_fit();
        self.ids.shrink_to_fit();
        self.named.shrink_to_fit();
        self
    }
}

struct Builder {
    file: FileMap,
    known: HashMap<Arc<str>, u16>,
}

/// Something directly within the file.
enum Block<'t> {
    Field(&'t Entry),
    Part(Sort, usize, &'t Node),
}

impl Builder {
    fn root(&mut self, root: &TomlTable, length: u32) {
        let at = self.push(Sort::File, 0, &(0..0), &(0..length));
        let mut blocks: Vec<(u32, Block<'_>)> = Vec::new();
        for entry in &root.entries {
            match &entry.node.value {
                // Tables of several names may take turns. Under headers the key stands in the first
                // of them.
                Value::Array(nodes)
                    if sort_of(&entry.key) != Sort::Element
                        || entry.key_span.start > entry.node.span.start =>
                {
                    let sort = sort_of(&entry.key);
                    let parts = nodes.iter().zip(1..);
                    blocks.extend(parts.map(|(n, i)| (n.span.start, Block::Part(sort, i, n))));
                }
                _ => {
                    let start = entry.key_span.start.min(entry.node.span.start);
                    blocks.push((start, Block::Field(entry)));
                }
            }
        }
        blocks.sort_by_key(|(start, _)| *start);
        for (_, block) in blocks {
            let spot = match block {
                Block::Field(entry) => self.field(entry, Sort::File, 0),
                Block::Part(sort, number, node) => self.part(sort, number, node),
            };
            self.file.blocks.push(spot);
        }
        self.close(at);
    }

    /// A part that is an element of an array.
    fn part(&mut self, sort: Sort, number: usize, node: &Node) -> u32 {
        let number = u16::try_from(number).unwrap_or(u16::MAX);
        let at = self.push(sort, number, &node.span, &whole(node, node.span.end));
        if let Value::Table(table) = &node.value {
            self.name_part(at, sort, table);
            let inline = table.entries.iter().find(|entry| *entry.key == *"statements");
            let inline = match inline.map(|entry| &entry.node.value) {
                Some(Value::Array(nodes)) => nodes.len(),
                _ => 0,
            };
            for entry in &table.entries {
                // Statements in blocks come after those in the array.
                let before = if *entry.key == *"statement" { inline } else { 0 };
                self.field(entry, sort, before);
            }
        }
        self.close(at);
        at
    }

    /// Notes the id of a part, if it has one that is one.
    fn name_part(&mut self, at: u32, sort: Sort, table: &TomlTable) {
        let id = table.entries.iter().find(|entry| *entry.key == *"id");
        let Some(Value::Text(id)) = id.map(|entry| &entry.node.value) else { return };
        if matches!(sort, Sort::Choice | Sort::Element) || Slug::new(id).is_err() {
            return;
        }
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let start = byte(self.file.ids.len());
        self.file.ids.push_str(id);
        let id = (start, byte(self.file.ids.len()));
        self.file.named.push(Named { spot: at, id });
    }

    /// A field of a part of that sort; where its elements are numbered, on from `before`.
    fn field(&mut self, entry: &Entry, of: Sort, before: usize) -> u32 {
        let name = self.name(&entry.key);
        let value = whole(&entry.node, entry.key_span.end);
        let at = self.push(Sort::Field, name, &entry.key_span, &value);
        match &entry.node.value {
            Value::Array(nodes) => {
                let sort = elements(of, &entry.key);
                for (node, number) in nodes.iter().zip(before + 1..) {
                    let is_table = matches!(node.value, Value::Table(_));
                    if let Some(sort) = sort.or(is_table.then_some(Sort::Element)) {
                        self.part(sort, number, node);
                    }
                }
            }
            Value::Table(table) => {
                for entry in &table.entries {
                    self.field(entry, Sort::Field, 0);
                }
            }
            _ => {}
        }
        self.close(at);
        at
    }

    fn push(&mut self, sort: Sort, tag: u16, key: &Span, value: &Span) -> u32 {
        let at = u32::try_from(self.file.spots.len()).unwrap_or(u32::MAX);
        let (key, value) = ((key.start, key.end), (value.start, value.end));
        self.file.spots.push(Spot { key, value, end: at.saturating_add(1), tag, sort });
        at
    }

    /// Notes that all that is within a spot has been noted.
    fn close(&mut self, at: u32) {
        let end = u32::try_from(self.file.spots.len()).unwrap_or(u32::MAX);
        if let Some(spot) = self.file.spots.get_mut(at as usize) {
            spot.end = end;
        }
    }

    fn name(&mut self, name: &Arc<str>) -> u16 {
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let next = u16::try_from(self.file.names.len()).unwrap_or(NO_NAME);
        if next == NO_NAME {
            return NO_NAME;
        }
        self.file.names.push(Arc::clone(name));
        self.known.insert(Arc::clone(name), next);
        next
    }
}

/// All of a node with what is below it, or nothing at `end` where it is a stand-in for a value that
/// could not be read: that stands nowhere, which is written as 0.
fn whole(node: &Node, end: u32) -> Span {
    if node.span == (0..0) {
        return end..end;
    }
    let extent = node.extent();
    if extent.start == 0 { node.span.start..extent.end } else { extent }
}

/// What tables under headers of that name are.
fn sort_of(header: &str) -> Sort {
    match header {
        "source" => Sort::Source,
        "fact" => Sort::Sentence,
        "event" => Sort::Event,
        "table" => Sort::Table,
        "set" => Sort::Set,
        "passage" => Sort::Passage,
        "direction" => Sort::Direction,
        "item" => Sort::Item,
        _ => Sort::Element,
    }
}

/// What the elements of that field are, where they are parts with a number or name.
fn elements(of: Sort, field: &str) -> Option<Sort> {
    match (of, field) {
        (Sort::Item, "statements" | "statement" | "rows" | "events" | "left") => Some(Sort::Line),
        (Sort::Item | Sort::Direction, "choices") => Some(Sort::Choice),
        (Sort::Item, "right") => Some(Sort::Element),
        (Sort::Table, "rows") => Some(Sort::Row),
        (Sort::Set, "in" | "out") => Some(Sort::Member),
        (_, "trap" | "traps") if of.is_fact() => Some(Sort::Trap),
        _ => None,
    }
}
