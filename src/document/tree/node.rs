//! The tree itself: tables, values and keys with their places, and the memory that they take.

use std::mem::size_of;
use std::ops::Range;
use std::sync::Arc;

/// The allocator's own share of each piece of memory, about, with what is lost by rounding.
pub(crate) const PIECE: usize = 16;

/// Bytes of a file. Files are limited to some megabytes, and the smaller a place is, the less a
/// tree takes: most of it is places.
pub(crate) type Span = Range<u32>;

/// The bytes from `start` to `end`; those beyond 4 GiB are all taken for the last of these.
pub(crate) fn span(start: usize, end: usize) -> Span {
    let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    short(start)..short(end)
}

/// The same bytes, to cut them out of a text.
pub(crate) fn bytes(span: &Span) -> Range<usize> {
    span.start as usize..span.end as usize
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    /// Where it stands; for a table under a header, the header.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// A TOML value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// A string, its escapes resolved.
    Text(String),
    /// An integer that fits.
    Integer(i64),
    /// A number that is not such an integer.
    Number,
    /// A truth value.
    Bool(bool),
    /// A date or time, as written.
    Date(String),
    /// An array, or all tables under one `[[header]]`.
    Array(Vec<Node>),
    /// A table.
    Table(TomlTable),
}

/// A table: its entries in the order in which they stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct TomlTable {
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The key; equal ones share their letters, since a file repeats a few of them thousands of
    /// times.
    pub key: Arc<str>,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

impl Node {
    /// Everything from the start of the node to the end of its last part.
    pub fn extent(&self) -> Span {
        let mut all = self.span.clone();
        let mut take = |part: Span| {
            all.start = all.start.min(part.start);
            all.end = all.end.max(part.end);
        };
        match &self.value {
            Value::Array(nodes) => nodes.iter().for_each(|n| take(n.extent())),
            Value::Table(table) => table.entries.iter().for_each(|e| {
                take(e.key_span.clone());
                take(e.node.extent());
            }),
            _ => {}
        }
        all
    }

    /// The type's name with its article, for messages.
    pub fn type_name(&self) -> &'static str {
        match self.value {
            Value::Text(_) => "a text",
            Value::Integer(_) => "an integer",
            Value::Number => "a number",
            Value::Bool(_) => "true or false",
            Value::Date(_) => "a date",
            Value::Array(_) => "an array",
            Value::Table(_) => "a table",
        }
    }
}

/// The memory that a table takes beyond its own size, in bytes, about.
pub(crate) fn weight(table: &TomlTable) -> usize {
    let entries = table
        .entries
        .iter()
        .map(|entry| size_of::<Entry>() - size_of::<Node>() + node_weight(&entry.node));
    entries.sum::<usize>() + if table.entries.is_empty() { 0 } else { PIECE }
}

/// The memory that a node takes, in bytes, about.
pub(crate) fn node_weight(node: &Node) -> usize {
    let beyond = match &node.value {
        Value::Text(text) | Value::Date(text) if !text.is_empty() => text.len() + PIECE,
        Value::Array(nodes) => nodes.iter().map(node_weight).sum(),
        Value::Table(table) => weight(table),
        Value::Text(_) | Value::Date(_) | Value::Integer(_) | Value::Number | Value::Bool(_) => 0,
    };
    size_of::<Node>() + beyond
}
