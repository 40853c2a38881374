//! Building: tables and arrays while they are being filled, and how much they may take.
//!
//! TOML has tables that nobody wrote a header for (`a` in `a.b = 1`) and that may yet be written
//! out or added to, where others may not. That is noted here, beside the tree, since only the
//! reader needs it. This file must not know of tokens.

use std::collections::{HashMap, HashSet};
use std::mem::size_of;
use std::sync::Arc;

use toml_parser::{ErrorSink, ParseError, Span as SourcePlace};

use super::faults::Faults;
use super::node::{Entry, Node, PIECE, Span, TomlTable, Value, bytes};

/// A table may have so many keys: the longest that a bank, blueprint or key file needs have about
/// thirty.
pub(super) const MOST_KEYS: usize = 500;

/// The tree may take so many bytes for each byte of its file, in halves: a bank of the shortest
/// facts takes less than four.
const HALVES_A_BYTE: usize = 8;

/// What the tree of any file may take, so that in short files only the senseless is refused.
const LEAST_ROOM: usize = 8 << 20;

/// An array may have so many elements in any file, and in a long one an element for so many bytes
/// of the file: the shortest fact takes more.
const MOST_ELEMENTS: usize = 1 << 15;
const BYTES_AN_ELEMENT: usize = 24;

/// A file repeats few keys; so many different ones are kept once for all.
const MOST_SHARED: usize = 256;

/// A key with its place.
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub text: Arc<str>,
    pub span: Span,
}

/// How a table came about that has no header and no braces.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Made {
    /// By being passed through, as `a` in `[a.b]`; a header may still write it out.
    implicit: bool,
    /// By a dotted key, as `a` in `a.b = 1`.
    dotted: bool,
    /// In braces, though it does not begin with one: by a dotted key within them, or written out by
    /// a header after that.
    inline: bool,
}

/// What is known of the tree besides the tree.
#[derive(Debug)]
pub(super) struct Builder<'i> {
    text: &'i str,
    /// How tables came about, by where they begin.
    made: HashMap<u32, Made>,
    /// Where the arrays begin that `[[headers]]` made.
    of_headers: HashSet<u32>,
    shared: HashSet<Arc<str>>,
    /// So many bytes the tree may still take.
    left: usize,
    full: Option<&'static str>,
}

/// The way to a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// By a header: tables in arrays of tables are passed through, and those of headers.
    Header,
    /// By a dotted key, through tables of dotted keys only.
    Dotted,
    /// The same in an inline table.
    Inline,
}

impl<'i> Builder<'i> {
    /// For the tree of that text.
    pub fn of(text: &'i str) -> Self {
        Self {
            text,
            made: HashMap::new(),
            of_headers: HashSet::new(),
            shared: HashSet::new(),
            left: LEAST_ROOM.max(text.len().saturating_mul(HALVES_A_BYTE) / 2),
            full: None,
        }
    }

    /// Why no more can be kept, once that is so.
    pub fn full(&self) -> Option<&'static str> {
        self.full
    }

    /// Notes that so many bytes more are kept.
    fn takes(&mut self, bytes: usize) {
        match self.left.checked_sub(bytes) {
            Some(left) => self.left = left,
            None => self.full = Some("the file has more values than its size allows"),
        }
    }

    /// Notes what an element of an array takes, with its text.
    fn takes_node(&mut self, node: &Node) {
        let text = match &node.value {
            Value::Text(text) | Value::Date(text) if !text.is_empty() => text.len() + PIECE,
            _ => 0,
        };
        self.takes(size_of::<Node>() + text);
    }

    /// Adds an element to an array.
    pub fn push(&mut self, nodes: &mut Vec<Node>, node: Node) {
        if nodes.len() >= MOST_ELEMENTS.max(self.text.len() / BYTES_AN_ELEMENT) {
            self.full = Some("this array has more elements than the size of the file allows");
            return;
        }
        self.takes_node(&node);
        nodes.push(node);
    }

    /// A key, its letters shared with others that are equal.
    pub fn key(&mut self, text: &str, span: Span) -> Key {
        if let Some(known) = self.shared.get(text) {
            return Key { text: Arc::clone(known), span };
        }
        let text: Arc<str> = Arc::from(text);
        if self.shared.len() < MOST_SHARED {
            self.shared.insert(Arc::clone(&text));
        } else {
            self.takes(text.len() + 2 * PIECE);
        }
        Key { text, span }
    }

    /// Adds an entry that is not there yet.
    pub fn add<'t>(
        &mut self,
        table: &'t mut TomlTable,
        key: Key,
        node: Node,
    ) -> Option<&'t mut Entry> {
        if table.entries.len() >= MOST_KEYS {
            self.full = Some("this table has more keys than any table needs");
            return None;
        }
        if table.entries.is_empty() {
            // A vector begins with room for four; most tables that strangers write a million times
            // have one.
            table.entries.reserve_exact(1);
            self.takes(PIECE);
        }
        self.takes_node(&node);
        self.takes(size_of::<Entry>() - size_of::<Node>());
        table.entries.push(Entry { key: key.text, key_span: key.span, node });
        table.entries.last_mut()
    }

    /// Adds an entry, or reports that its key is taken.
    pub fn add_new(&mut self, table: &mut TomlTable, key: Key, node: Node, faults: &mut Faults) {
        match find(table, &key) {
            Some(other) => duplicate(&key, Some(&table.entries[other].key_span), faults),
            None => {
                self.add(table, key, node);
            }
        }
    }

    /// The table at the end of a path, with all on the way that are not there, and whether dotted
    /// keys may add to it; `None` where something else stands in the way, which is reported.
    pub fn descend<'t>(
        &mut self,
        mut table: &'t mut TomlTable,
        path: &[Key],
        way: Way,
        faults: &mut Faults,
    ) -> Option<(&'t mut TomlTable, bool)> {
        let dotted = way != Way::Header;
        let mut is_open = false;
        for key in path {
            let Some(at) = find(table, key) else {
                let made = Made { implicit: true, dotted, inline: way == Way::Inline };
                self.made.insert(key.span.start, made);
                self.takes(2 * size_of::<(u32, Made)>());
                let node =
                    Node { span: key.span.clone(), value: Value::Table(TomlTable::default()) };
                let entry = self.add(table, key.clone(), node)?;
                let Value::Table(next) = &mut entry.node.value else { return None };
                (table, is_open) = (next, true);
                continue;
            };
            let node = &mut table.entries[at].node;
            is_open = matches!(node.value, Value::Table(_));
            table = self.through(node, key, way, faults)?;
        }
        Some((table, is_open))
    }

    /// One step into what is there already.
    fn through<'t>(
        &mut self,
        node: &'t mut Node,
        key: &Key,
        way: Way,
        faults: &mut Faults,
    ) -> Option<&'t mut TomlTable> {
        let is_inline = way != Way::Inline && self.is_inline(node);
        let of_headers = way != Way::Inline && self.is_of_headers(node);
        let kind = if is_inline { "inline table" } else { kind(&node.value) };
        let closed = |faults: &mut Faults, kind: &str| {
            let message = format!("cannot extend value of type {kind} with a dotted key");
            faults.report_error(ParseError::new(message).with_unexpected(place(&key.span)));
        };
        match &mut node.value {
            Value::Table(next) if !is_inline => {
                let made = self.made.get_mut(&node.span.start);
                let implicit = made.as_ref().is_some_and(|made| made.implicit);
                if way == Way::Header {
                    return Some(next);
                }
                // "Using dotted keys to redefine tables already defined in [table] form is not
                // allowed."
                if !implicit {
                    duplicate(key, None, faults);
                    return None;
                }
                if let Some(made) = made {
                    made.dotted = true;
                }
                Some(next)
            }
            Value::Array(nodes) if of_headers => match nodes.last_mut().map(|last| &mut last.value)
            {
                Some(Value::Table(last)) => Some(last),
                _ => None,
            },
            _ => {
                closed(faults, kind);
                None
            }
        }
    }

    /// Whether `[[headers]]` made the array.
    pub fn is_of_headers(&self, node: &Node) -> bool {
        matches!(node.value, Value::Array(_)) && self.of_headers.contains(&node.span.start)
    }

    /// Notes that a `[[header]]` makes an array that begins there.
    pub fn by_header(&mut self, start: u32) {
        self.of_headers.insert(start);
        self.takes(2 * size_of::<u32>());
    }

    /// Whether the table was only passed through so far, and a header may write it out.
    pub fn is_open(&self, node: &Node) -> bool {
        let made = self.made.get(&node.span.start).copied().unwrap_or_default();
        matches!(node.value, Value::Table(_)) && made.implicit && !made.dotted
    }

    /// Notes that a header that begins there writes out what is a table in braces, if it is one.
    pub fn written_out(&mut self, old: &Node, start: u32) {
        if self.is_inline(old) {
            self.made.insert(start, Made { inline: true, ..Made::default() });
        }
    }

    /// Whether a table is written in braces.
    fn is_inline(&self, node: &Node) -> bool {
        let brace = matches!(self.text.as_bytes().get(bytes(&node.span).start), Some(b'{' | b'}'));
        let noted = self.made.get(&node.span.start).is_some_and(|made| made.inline);
        (brace || noted) && matches!(node.value, Value::Table(_))
    }
}

/// The place of a key in a table.
pub(super) fn find(table: &TomlTable, key: &Key) -> Option<usize> {
    let same = |entry: &Entry| Arc::ptr_eq(&entry.key, &key.text) || entry.key == key.text;
    table.entries.iter().rposition(same)
}

/// Reports that a key is taken.
pub(super) fn duplicate(key: &Key, first: Option<&Span>, faults: &mut Faults) {
    let error = ParseError::new("duplicate key").with_unexpected(place(&key.span));
    faults.report_error(match first {
        Some(first) => error.with_context(place(first)),
        None => error,
    });
}

fn place(span: &Span) -> SourcePlace {
    let span = bytes(span);
    SourcePlace::new_unchecked(span.start, span.end)
}

/// The type's name in TOML's own words.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Text(_) => "string",
        Value::Integer(_) => "integer",
        Value::Number => "float",
        Value::Bool(_) => "boolean",
        Value::Date(_) => "datetime",
        Value::Array(_) => "array",
        Value::Table(_) => "table",
    }
}
