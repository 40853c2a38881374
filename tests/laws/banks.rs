//! Made-up banks for the laws.

use std::fmt::Write;

use prelims::document::SourceFile;
use prelims::reading::read;
use prelims::shelf::Shelf;
use proptest::prelude::*;

/// Words for made-up facts: few, so that texts overlap; some that no word counter likes.
const WORDS: [&str; 24] = [
    "salt",
    "treaty",
    "camel",
    "river",
    "signed",
    "counted",
    "river's",
    "1911",
    "1954",
    "58.2",
    "प्रदेश",
    "Ushuaia",
    "Lhasa",
    "north",
    "of",
    "the",
    "a",
    "mango",
    "council",
    "ratified",
    "é",
    "—",
    "desert",
    "monsoon",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(0..WORDS.len(), 1..9)
        .prop_map(|words| words.into_iter().map(|w| WORDS[w]).collect::<Vec<_>>().join(" "))
}

/// A fact's standing: plain, superseded, or to be looked at again (before today or after).
fn standing() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        6 => Just(""),
        1 => Just("superseded_by = \"last\"\n"),
        1 => Just("freshness = \"volatile\"\nreview_by = 2026-01-01\n"),
        1 => Just("freshness = \"volatile\"\nreview_by = 2027-01-01\n"),
    ]
}

/// The text of a topic file after its id: facts, tables, events and sets, with every standing and
/// much that collides.
pub fn topic() -> impl Strategy<Value = String> {
    let fact = (text(), prop::collection::vec(text(), 0..3), standing());
    let cells = prop::collection::vec(0..6_usize, 4);
    let table = (2..5_usize, prop::collection::vec(cells, 1..6));
    let when = prop_oneof![
        (1990..2000_i32).prop_map(|y| format!("\"{y}\"")),
        (1990..2000_i32, 1..13_i32).prop_map(|(y, m)| format!("\"{y}-{m:02}\"")),
        (1990..2000_i32, 1..13_i32, 1..29_i32).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
    ];
    let event = (text(), when);
    let claim = prop_oneof![
        Just("{} has a coast."),
        Just("The list names {}."),
        Just("{} lies north of its river."),
        Just("{}"),
    ];
    let set = (claim, prop::collection::vec((text(), any::<bool>()), 1..6));
    (
        prop::collection::vec(fact, 0..8),
        prop::collection::vec(table, 0..2),
        prop::collection::vec(event, 0..6),
        prop::collection::vec(set, 0..2),
        prop_oneof![
            Just("Salt"),
            Just("Seas and coasts"),
            Just("Salt Treaty"),
            Just(": "),
            Just("É 1")
        ],
    )
        .prop_map(|(facts, tables, events, sets, title)| {
            let mut toml = format!("title = \"{title}\"\n");
            for (n, (text, traps, standing)) in facts.iter().enumerate() {
                write!(toml, "[[fact]]\nid = \"f{n}\"\ntext = \"{text}\"\n{standing}").unwrap();
                // A trap that says what its fact says is an error.
                let traps = traps.iter().filter(|trap| *trap != text);
                for (t, trap) in traps.enumerate() {
                    write!(toml, "[[fact.trap]]\nid = \"t{t}\"\ntext = \"{trap}\"\n").unwrap();
                }
            }
            toml += "[[fact]]\nid = \"last\"\ntext = \"Last of all\"\n";
            for (n, (width, rows)) in tables.iter().enumerate() {
                let columns: Vec<String> = (0..*width).map(|c| format!("\"column {c}\"")).collect();
                write!(
                    toml,
                    "[[table]]\nid = \"table{n}\"\ncolumns = [{}]\nrows = [\n",
                    columns.join(", ")
                )
                .unwrap();
                for (r, cells) in rows.iter().enumerate() {
                    let cells: Vec<String> =
                        cells[..*width].iter().map(|w| format!("\"{}\"", WORDS[*w])).collect();
                    writeln!(toml, "  {{ id = \"r{r}\", cells = [{}] }},", cells.join(", "))
                        .unwrap();
                }
                toml += "]\n";
            }
            for (n, (text, when)) in events.iter().enumerate() {
                write!(toml, "[[event]]\nid = \"e{n}\"\ntext = \"{text}\"\nwhen = {when}\n")
                    .unwrap();
            }
            for (n, (claim, members)) in sets.iter().enumerate() {
                let side = |inside: bool| {
                    let those =
                        members.iter().enumerate().filter(|(_, (_, is_true))| *is_true == inside);
                    those
                        .map(|(m, (text, _))| format!("{{ id = \"m{m}\", text = \"{text}\" }}"))
                        .collect::<Vec<_>>()
                        .join(", ")
                };
                write!(
                    toml,
                    "[[set]]\nid = \"set{n}\"\nclaim = \"{claim}\"\nin = [{}]\nout = [{}]\n",
                    side(true),
                    side(false)
                )
                .unwrap();
            }
            toml
        })
}

/// A shelf with a bank of these topics.
pub fn made_up(topics: &[String]) -> Shelf {
    let names: Vec<String> = (0..topics.len()).map(|n| format!("t{n}")).collect();
    let list: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    let head = format!(
        "format = 1\nid = \"made-up\"\ntitle = \"Made up\"\nlanguage = \"en\"\ntopics = [{}]\n",
        list.join(", ")
    );
    let file = |path: String, text: String| SourceFile { path, text };
    let mut files = vec![file("bank.toml".into(), head)];
    for (name, topic) in names.iter().zip(topics) {
        files.push(file(format!("{name}.toml"), format!("id = \"{name}\"\n{topic}")));
    }
    let reading = read(&files, &[]);
    assert!(reading.is_sound(), "{:?}", reading.diagnostics);
    Shelf::of(reading.bank.into_iter().collect())
}
