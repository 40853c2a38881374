//! Banks as they are read: every field of every fact and item, items as they are dealt, and
//! questions composed of facts.

use crate::adapter::{Library, Posed};
use crate::kept::Pieces;

/// From what each item is dealt.
const SEEDS: [u64; 5] = [0, 1, 2, 3, 4];

/// Sound banks of the repository beside those that ship. The first has every field of the format
/// and every way to write an item; in the last ones something is warned of, and they are read.
const BANKS: [&str; 7] = [
    "tests/golden/every",
    "tests/fixtures/rivers",
    "tests/fixtures/scripts",
    "tests/bad_banks/I070-untranslated",
    "tests/bad_banks/W002-published-key",
    "tests/bad_banks/W003-key-decides",
    "tests/bad_banks/W004-ask-without-not",
];

#[test]
fn shipped_banks() {
    let library = Library::shipped();
    let mut pieces = Pieces::default();
    add(&mut pieces, "", &library);
    pieces.agree_in_hash("shipped-banks");
}

#[test]
fn fixture_banks() {
    let mut pieces = Pieces::default();
    for path in BANKS {
        let name = format!("{}: ", path.rsplit('/').next().unwrap());
        add(&mut pieces, &name, &Library::bank(path));
    }
    pieces.agree_in_hash("fixture-banks");
}

#[test]
fn composed_questions() {
    let mut pieces = Pieces::default();
    let today = jiff::civil::date(2026, 11, 22);
    let libraries = [
        ("shipped", Library::shipped(), 180),
        ("rivers", Library::bank("tests/fixtures/rivers"), 10),
        ("every", Library::bank("tests/golden/every"), 10),
    ];
    for (name, library, count) in libraries {
        let composed = library.composed(today, count, &SEEDS);
        assert_eq!(composed.len(), count);
        for (n, Posed { id, fields, dealt }) in composed.into_iter().enumerate() {
            assert!(fields.starts_with(&format!("item: {id}\n")));
            pieces.add(format!("{name} {n}"), fields);
            pieces.add(format!("{name} {n} dealt"), dealt);
        }
    }
    pieces.agree_in_hash("composed");
}

fn add(pieces: &mut Pieces, name: &str, library: &Library) {
    for (id, text) in library.texts() {
        pieces.add(format!("{name}{id}"), text);
    }
    for Posed { id, fields, dealt } in library.items(&SEEDS) {
        pieces.add(format!("{name}{id} item"), fields);
        pieces.add(format!("{name}{id} dealt"), dealt);
    }
}
