//! The receiver: what the parser tells of a text, piece by piece, put together as the tree.
//!
//! Where the text is broken the parser tells of pieces that do not fit; what is made of them is
//! what the `toml` crate makes of them, so that its way of recovering holds. This file must not
//! know how pieces are found.

mod events;

use std::mem::take;

use toml_parser::decoder::Encoding;
use toml_parser::{Raw, Source, Span as SourcePlace};

use super::build::{Builder, Key, Way, duplicate, find};
use super::faults::Faults;
use super::node::{self, Node, Span, TomlTable, Value};

/// A text's tree while it is being read.
#[derive(Debug)]
pub(super) struct Receiver<'i> {
    source: Source<'i>,
    build: Builder<'i>,
    root: TomlTable,
    /// The table whose keys are being read, and its header; none before the first.
    current: TomlTable,
    header: Option<Header>,
    /// A header that is not closed yet.
    opened: Option<Header>,
    keys: Keys,
    /// Arrays and inline tables that are not closed yet, the outermost first.
    open: Vec<Open>,
    /// What is wrong with names and values; what is wrong with the text is the parser's to tell.
    faults: Faults,
    /// Nothing can be made of the rest.
    lost: bool,
    /// Where the last piece stood.
    last: usize,
}

/// `[a.b]` or `[[a.b]]`.
#[derive(Debug)]
struct Header {
    path: Vec<Key>,
    key: Option<Key>,
    span: Span,
    is_array: bool,
}

/// A key that is being read: `a.b`, and whether `=` came after it.
#[derive(Debug, Default)]
struct Keys {
    parts: Vec<Key>,
    /// Whether another part is to come.
    dotted: bool,
    assigned: bool,
    too_deep: bool,
}

/// An array or inline table that is not closed yet.
#[derive(Debug)]
enum Open {
    Array { start: usize, nodes: Vec<Node>, last: Option<Node> },
    Inline { start: usize, table: TomlTable, keys: Keys, last: Option<Node> },
}

impl<'i> Receiver<'i> {
    /// The empty tree of a text.
    pub fn of(source: Source<'i>) -> Self {
        Self {
            source,
            build: Builder::of(source.input()),
            root: TomlTable::default(),
            current: TomlTable::default(),
            header: None,
            opened: None,
            keys: Keys::default(),
            open: Vec::new(),
            faults: Faults::of(source.input()),
            lost: false,
            last: 0,
        }
    }

    /// Whether the tree has taken all the room there is.
    pub fn is_full(&self) -> bool {
        self.build.full().is_some()
    }

    /// The tree, and what is wrong with what it was to hold.
    pub fn finish(mut self) -> (TomlTable, Faults) {
        while !self.open.is_empty() {
            self.close(self.last);
        }
        if let Some(mut header) = self.opened.take() {
            header.close(&mut self.keys);
            self.start_table(header);
        }
        self.finish_table();
        if let Some(what) = self.build.full() {
            self.faults.too_much(node::span(self.last, self.last), what);
        }
        (self.root, self.faults)
    }

    fn raw(&self, span: SourcePlace, encoding: Option<Encoding>) -> Raw<'i> {
        let text = self.source.input().get(span.start()..span.end()).unwrap_or_default();
        Raw::new_unchecked(text, encoding, span)
    }

    /// The key that is being read: of the innermost inline table, else of the document.
    fn keys(&mut self) -> Option<&mut Keys> {
        match self.open.last_mut() {
            _ if self.opened.is_some() => Some(&mut self.keys),
            Some(Open::Inline { keys, .. }) => Some(keys),
            Some(Open::Array { .. }) => None,
            None => Some(&mut self.keys),
        }
    }

    /// Notes how far the tree has got.
    fn pass(&mut self, span: SourcePlace) {
        if self.build.full().is_none() {
            self.last = span.end();
        }
    }

    /// A piece that belongs to no key: a key before it that has no value is the end of what can be
    /// made out.
    fn interrupt(&mut self, span: SourcePlace) {
        self.pass(span);
        let bare = !self.keys.parts.is_empty() && !self.keys.assigned;
        self.lost |= bare && self.open.is_empty() && self.opened.is_none();
    }

    /// Whether a value can be put anywhere.
    fn is_wanted(&self) -> bool {
        let has_place = !self.open.is_empty() || self.keys.assigned;
        has_place && !self.lost && self.opened.is_none() && self.build.full().is_none()
    }

    /// Puts a value where it belongs.
    fn put(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(Open::Array { last, .. } | Open::Inline { last, .. }) => *last = Some(node),
            None if self.keys.assigned => {
                let Some((path, key)) = self.keys.take() else { return };
                let table = &mut self.current;
                let found = self.build.descend(table, &path, Way::Dotted, &mut self.faults);
                let Some((table, is_open)) = found else { return };
                if path.is_empty() || is_open {
                    self.build.add_new(table, key, node, &mut self.faults);
                } else {
                    duplicate(&key, None, &mut self.faults);
                }
            }
            None => {}
        }
    }

    /// Takes the last value into the array or table to which it belongs.
    fn settle(&mut self) {
        match self.open.last_mut() {
            Some(Open::Array { nodes, last, .. }) => {
                let Some(node) = last.take() else { return };
                self.build.push(nodes, node);
            }
            Some(Open::Inline { table, keys, last, .. }) => {
                let (Some((path, key)), Some(node)) = (keys.take(), last.take()) else { return };
                if let Some((table, _)) =
                    self.build.descend(table, &path, Way::Inline, &mut self.faults)
                {
                    self.build.add_new(table, key, node, &mut self.faults);
                }
            }
            None => {}
        }
    }

    /// Closes the innermost array or inline table at that place.
    fn close(&mut self, end: usize) {
        self.settle();
        self.give_up(end);
    }

    /// Ends the innermost array or inline table where a piece stands that cannot be in one; its
    /// last value is lost.
    fn give_up(&mut self, end: usize) {
        let node = match self.open.pop() {
            Some(Open::Array { start, mut nodes, .. }) => {
                nodes.shrink_to_fit();
                Node { span: node::span(start, end), value: Value::Array(nodes) }
            }
            Some(Open::Inline { start, mut table, .. }) => {
                table.entries.shrink_to_fit();
                Node { span: node::span(start, end), value: Value::Table(table) }
            }
            None => return,
        };
        self.put(node);
    }

    fn open_header(&mut self, span: SourcePlace, is_array: bool) {
        self.interrupt(span);
        if self.lost || self.opened.is_some() {
            return;
        }
        self.finish_table();
        self.keys = Keys::default();
        let span = node::span(span.start(), span.end());
        self.opened = Some(Header { path: Vec::new(), key: None, span, is_array });
    }

    fn close_header(&mut self, span: SourcePlace) {
        let Some(mut header) = self.opened.take() else { return };
        header.span.end = node::span(span.end(), span.end()).end;
        header.close(&mut self.keys);
        self.start_table(header);
    }

    /// Puts the table that has been read where its header says.
    fn finish_table(&mut self) {
        let mut table = take(&mut self.current);
        table.entries.shrink_to_fit();
        let Some(header) = self.header.take() else {
            self.root = table;
            return;
        };
        let Some(key) = header.key else { return };
        let found = self.build.descend(&mut self.root, &header.path, Way::Header, &mut self.faults);
        let Some((parent, _)) = found else { return };
        let node = Node { span: header.span.clone(), value: Value::Table(table) };
        if !header.is_array {
            self.build.add(parent, key, node);
            return;
        }
        let known = find(parent, &key);
        let array = if let Some(at) = known {
            Some(&mut parent.entries[at])
        } else {
            self.build.by_header(header.span.start);
            let empty = Node { span: header.span, value: Value::Array(Vec::new()) };
            self.build.add(parent, key.clone(), empty)
        };
        let Some(array) = array else { return };
        let of_headers = self.build.is_of_headers(&array.node);
        match &mut array.node.value {
            Value::Array(nodes) if of_headers => {
                self.build.push(nodes, node);
            }
            _ => duplicate(&key, Some(&array.key_span), &mut self.faults),
        }
    }

    /// Begins the table of a header.
    fn start_table(&mut self, header: Header) {
        if let (false, Some(key)) = (header.is_array, &header.key) {
            let found =
                self.build.descend(&mut self.root, &header.path, Way::Header, &mut self.faults);
            let old = found.and_then(|(parent, _)| {
                let at = find(parent, key)?;
                Some(parent.entries.remove(at))
            });
            if let Some(old) = old {
                // "Tables cannot be defined more than once"; but one that was only passed through
                // can be written out.
                if !self.build.is_open(&old.node) {
                    duplicate(key, Some(&old.key_span), &mut self.faults);
                    self.build.written_out(&old.node, header.span.start);
                }
                if let Value::Table(table) = old.node.value {
                    self.current = table;
                }
            }
        }
        self.header = Some(header);
    }
}

impl Header {
    /// Takes the key that was read.
    fn close(&mut self, keys: &mut Keys) {
        if let Some((path, key)) = take(keys).take() {
            (self.path, self.key) = (path, Some(key));
        }
    }
}

impl Keys {
    /// The key, apart from the path to it.
    fn take(&mut self) -> Option<(Vec<Key>, Key)> {
        let mut keys = take(self);
        let key = keys.parts.pop().filter(|_| !keys.too_deep)?;
        Some((keys.parts, key))
    }
}
