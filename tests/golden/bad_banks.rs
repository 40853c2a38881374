//! Bad banks: what is said of each, as JSON. The text of the same diagnostics is in the snapshots
//! of `tests/checker.rs`.

use std::fs;

use crate::binary::{Home, root};
use crate::kept::Pieces;

#[test]
fn diagnostics_of_bad_banks() {
    let home = Home::new();
    let mut names: Vec<String> = fs::read_dir(root().join("tests/bad_banks"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut pieces = Pieces::default();
    for name in names {
        let path = format!("tests/bad_banks/{name}");
        pieces.add(name, home.says(&["check", "--format", "json", &path]));
    }
    pieces.agree_in_hash("bad-banks");
}
