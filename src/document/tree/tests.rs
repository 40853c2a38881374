//! What the reader makes of texts, and that it makes the same of them as the crate that it stands
//! in for.

use proptest::prelude::*;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use std::mem::size_of;
use std::sync::Arc;

use super::*;

#[test]
fn entries_keep_their_order_and_places() {
    let text = "z = 1\na = \"x\"\n[[t]]\nb = 2\n[[t]]\n";
    let (root, Told { faults, .. }) = parse(text);
    assert_eq!(faults, []);
    let keys: Vec<_> = root.entries.iter().map(|e| &*e.key).collect();
    assert_eq!(keys, ["z", "a", "t"]);
    assert_eq!(&text[bytes(&root.entries[1].node.span)], "\"x\"");
    let Value::Array(tables) = &root.entries[2].node.value else { panic!() };
    assert_eq!(&text[bytes(&tables[0].span)], "[[t]]");
    assert_eq!(&text[bytes(&tables[0].extent())], "[[t]]\nb = 2");
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
        let faults = parse(&text).1.faults;
        assert!(!faults.is_empty(), "{}", &text[..20]);
    }
}

fn short(bytes: std::ops::Range<usize>) -> Span {
    span(bytes.start, bytes.end)
}

/// What the `toml` crate makes of a text.
fn by_crate(text: &str) -> (TomlTable, Vec<Fault>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let fault = |error: &toml::de::Error| Fault {
        span: short(error.span().unwrap_or(text.len()..text.len())),
        message: error.message().to_owned(),
        sort: if error.message().contains("recurs") { Sort::TooDeep } else { Sort::Syntax },
    };
    (table_of(root.get_ref()), errors.iter().map(fault).collect())
}

fn table_of(source: &DeTable<'_>) -> TomlTable {
    let entry = |(key, value): (&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)| Entry {
        key: Arc::from(&**key.get_ref()),
        key_span: short(key.span()),
        node: node_of(value),
    };
    let mut entries: Vec<Entry> = source.iter().map(entry).collect();
    entries.sort_by_key(|entry| entry.key_span.start);
    TomlTable { entries }
}

fn node_of(source: &Spanned<DeValue<'_>>) -> Node {
    let value = match source.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Number, Value::Integer),
        DeValue::Float(_) => Value::Number,
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(nodes) => Value::Array(nodes.iter().map(node_of).collect()),
        DeValue::Table(entries) => Value::Table(table_of(entries)),
    };
    Node { span: short(source.span()), value }
}

/// The faults by place, each once.
fn sorted(mut faults: Vec<Fault>) -> Vec<(u32, u32, String)> {
    let mut sorted: Vec<_> =
        faults.drain(..).map(|f| (f.span.start, f.span.end, f.message)).collect();
    sorted.sort();
    sorted.dedup();
    sorted
}

fn is_the_same(text: &str) -> Result<(), TestCaseError> {
    let (theirs, errors) = by_crate(text);
    // More than are told are not looked for.
    if errors.len() < 25 {
        let (ours, Told { faults, .. }) = parse(text);
        prop_assert_eq!(sorted(faults), sorted(errors), "{}", text);
        prop_assert_eq!(ours, theirs, "{}", text);
    }
    Ok(())
}

/// Pieces of TOML that come together well enough, and now and then not.
fn piece() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        8 => prop::sample::select(vec![
            "a = 1\n", "b = \"x\"\n", "a.b = true\n", "b.a.c = 2019-12-18\n", "c = [1, 2]\n",
            "a = {b = 1, a.c = 2}\n", "[a]\n", "[[a]]\n", "[a.b]\n", "[[a.b]]\n", "[b]\n", "[[b.a]]\n",
            "c = [\n  1, # one\n  {a = 2},\n]\n", "d = \"\"\"\nx\n\"\"\"\n", "# c\n", "\n", "[c.a.b]\n",
            "b.a = 1.5\n", "e = 0x1_F\n", "f = 99999999999999999999\n", "\"q r\" = 'l'\n",
        ]),
        1 => prop::sample::select(vec![
            "a", "b", ".", "=", "[", "]", "[[", "]]", "{", "}", ",", " ", "\n", "\"", "'", "1", "\"x\"", "#", "\r",
            "\u{1}", "\\q", "1979-13-45", "\"\\q\"", "\"\"\"", "भा", "\u{feff}", "= =", "a b", "{a",
        ]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn the_tree_and_the_faults_are_those_of_the_toml_crate(
        pieces in prop::collection::vec(piece(), 0..25)
    ) {
        is_the_same(&pieces.concat())?;
    }
}

#[test]
fn a_text_of_many_runs_is_read_as_one() {
    use std::fmt::Write as _;

    let mut text = String::from("id = \"t\"\n");
    let mut long = String::from("rows = [\n");
    for i in 0..3000 {
        let _ = write!(text, "\n[[fact]]\nid = \"f{i}\"\n[[fact.trap]]\nid = \"w\" # wrong\n");
        let _ = writeln!(long, "  {{ id = \"r{i}\", cells = [\"a\", \"b{i}\"] }},");
    }
    let _ = write!(text, "[[table]]\n{long}]\n[[item]]\nwhy.1 = \"x\"\n");
    is_the_same(&text).unwrap();
}

/// What a table takes in memory, but for what its letters take.
fn weight(table: &TomlTable) -> usize {
    let entries = table.entries.iter();
    table.entries.capacity() * size_of::<Entry>() + entries.map(|e| under(&e.node)).sum::<usize>()
}

fn under(node: &Node) -> usize {
    match &node.value {
        Value::Text(text) | Value::Date(text) => text.capacity(),
        Value::Array(nodes) => {
            // The room beyond, for as many again, is not touched.
            let own = nodes.len() * size_of::<Node>();
            own + nodes.iter().map(under).sum::<usize>()
        }
        Value::Table(table) => weight(table),
        Value::Integer(_) | Value::Number | Value::Bool(_) => 0,
    }
}

#[test]
fn places_are_short() {
    assert!(size_of::<Node>() <= 40 && size_of::<Entry>() <= 64);
}

#[test]
fn a_tree_never_takes_much_more_than_its_text() {
    let pieces: [fn(usize) -> String; 6] = [
        |_| "[[a]]\n".into(),
        |_| "[[a]]\nb=1\n".into(),
        |i| format!("[[a]]\nb{i}=\"\"\n"),
        |_| "[[a]]\nb.c=[1]\n".into(),
        |_| "[[a]]\nb=[[],[],[{}],[]]\n".into(),
        |i| format!("[a{}.b{i}]\n", i / 400),
    ];
    for piece in pieces {
        let mut text = String::new();
        for i in 0.. {
            if text.len() > 1 << 21 {
                break;
            }
            text.push_str(&piece(i));
        }
        let (root, Told { faults, .. }) = parse(&text);
        assert!(weight(&root) <= 8 * text.len(), "{}", &text[..20]);
        assert!(faults.iter().all(|fault| fault.sort == Sort::TooMuch), "{faults:?}");
    }
}

#[test]
fn no_more_is_read_than_can_be_told_or_kept() {
    let last = |text: &str| parse(text).1.faults.last().map(|fault| (fault.sort, fault.span.start));
    let keys: Vec<String> = (0..600).map(|i| format!("k{i:03} = 1\n")).collect();
    // After the value of the first key too many; a line is nine bytes long.
    assert_eq!(last(&keys.concat()), Some((Sort::TooMuch, 501 * 9 - 1)));
    let values = format!("a = [{}", "1,".repeat(70_000));
    assert_eq!(last(&values), Some((Sort::TooMuch, 0)));
    let broken = "no\n".repeat(100_000);
    assert_eq!(parse(&broken).1.faults.len(), 25);
}
