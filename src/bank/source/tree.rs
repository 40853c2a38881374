//! The tree of a TOML file, with the place of everything.
//!
//! The only file that knows the parser, so that another can replace it. Everything else sees [`Node`].
//! It must not know what a bank is.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// Bytes of a file.
pub(crate) type Span = Range<usize>;

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
    Table(Table),
}

/// A table: its entries in the order in which they stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Table {
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

/// A place at which the file is not TOML.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    /// Where.
    pub span: Span,
    /// What the parser says.
    pub message: String,
    /// Whether the fault is that values are nested too deep.
    pub deep: bool,
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

/// Reads a file, going on after faults as well as can be.
///
/// The parser stops at a depth of 80 by itself, and says so.
pub(crate) fn parse(text: &str) -> (Table, Vec<Fault>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let faults = errors
        .into_iter()
        .map(|error| Fault {
            span: error.span().unwrap_or(text.len()..text.len()),
            message: error.message().to_owned(),
            deep: error.message().contains("recurs"),
        })
        .collect();
    (table(root.get_ref()), faults)
}

fn table(source: &DeTable<'_>) -> Table {
    let entry = |(key, value): (&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)| Entry {
        key: key.get_ref().to_string(),
        key_span: key.span(),
        node: node(value),
    };
    let mut entries: Vec<Entry> = source.iter().map(entry).collect();
    // The parser sorts by key; a bank is in the order of its author.
    entries.sort_by_key(|entry| entry.key_span.start);
    Table { entries }
}

fn node(source: &Spanned<DeValue<'_>>) -> Node {
    let value = match source.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Number, Value::Integer),
        DeValue::Float(_) => Value::Number,
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(nodes) => Value::Array(nodes.iter().map(node).collect()),
        DeValue::Table(entries) => Value::Table(table(entries)),
    };
    Node { span: source.span(), value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_keep_their_order_and_places() {
        let text = "z = 1\na = \"x\"\n[[t]]\nb = 2\n[[t]]\n";
        let (root, faults) = parse(text);
        assert_eq!(faults, []);
        let keys: Vec<_> = root.entries.iter().map(|e| e.key.as_str()).collect();
        assert_eq!(keys, ["z", "a", "t"]);
        assert_eq!(&text[root.entries[1].node.span.clone()], "\"x\"");
        let Value::Array(tables) = &root.entries[2].node.value else { panic!() };
        assert_eq!(&text[tables[0].span.clone()], "[[t]]");
        assert_eq!(&text[tables[0].extent()], "[[t]]\nb = 2");
    }

    #[test]
    fn depth_is_a_fault_and_not_an_overflow() {
        let n = 200_000;
        let deep = [
            format!("x = {}", "[".repeat(n)),
            format!("x = {}{}", "[".repeat(n), "]".repeat(n)),
            format!("x = {}", "{a=".repeat(n)),
            format!("{}1", "a.".repeat(n)),
            format!("{}a = 1", "a.".repeat(n)),
            format!("[{}a]\nx=1", "a.".repeat(n)),
        ];
        for text in deep {
            let faults = parse(&text).1;
            assert!(!faults.is_empty(), "{}", &text[..20]);
        }
    }
}
