//! What is told of a record of some weeks, in the middle of which the clock was set back.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::adapter;
use crate::binary::{Home, rounded};
use crate::kept::Pieces;

/// A bank beside those that ship; it has blueprints of its own.
const RIVERS: &str = "tests/fixtures/rivers";

/// Commands that tell of a record and leave it as it is.
const TOLD: [&[&str]; 9] = [
    &["plan", "--days", "40"],
    &["plan", "--format", "json"],
    &["results"],
    &["results", "--format", "json"],
    &["results", "last"],
    &["goal", "--format", "json"],
    &["topics", "--format", "json"],
    &["record", "check"],
    &["record", "check", "--format", "json"],
];

/// So many results, the latest, are taken apart: an exam, a practice, an exam with an answer sheet,
/// and a day's plan.
const TAKEN_APART: usize = 4;

const JSON: [&str; 2] = ["--format", "json"];

/// An examiner's key: an item dropped, one with two keys, and one as it was.
const KEY: &str = r#"
format = 1
dated = 2026-11-22
source = "The examiner"
standing = "final"
[[key]]
item = "ITEM 0"
dropped = true
[[key]]
item = "ITEM 1"
accepts = ["a", "b"]
[[key]]
item = "ITEM 2"
accepts = ["a"]
"#;

/// A record, and the program asked of it.
struct Told {
    home: Home,
    record: PathBuf,
    pieces: Pieces,
}

impl Told {
    fn says(&self, args: &[&str]) -> String {
        let fixed = ["--bank", RIVERS, "--record", self.record.to_str().unwrap()];
        self.home.says(&[&fixed[..], args].concat())
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.says(&[args, &JSON].concat())).unwrap()
    }

    fn tell(&mut self, name: &str, args: &[&str]) {
        let text = self.says(args);
        let reckoned = ["plan", "fit"].contains(&args[0]);
        self.pieces.add(name, if reckoned { rounded(&text) } else { text });
    }
}

#[test]
fn a_record_of_some_weeks() {
    let home = Home::new();
    let record = home.path("record.sqlite");
    adapter::learn(&record, RIVERS);
    let mut told = Told { home, record, pieces: Pieces::default() };

    let export = told.says(&["record", "export"]);
    let lines: Vec<&str> = export.lines().collect();
    assert!((1800..2600).contains(&lines.len()), "{} entries", lines.len());
    for (n, part) in lines.chunks(100).enumerate() {
        told.pieces.add(format!("entries from {}", n * 100), part.join("\n"));
    }
    for args in TOLD {
        told.tell(&args.join(" "), args);
    }
    let list = told.json(&["results"]);
    for (n, result) in list.as_array().unwrap().iter().take(TAKEN_APART).enumerate() {
        let id = result["id"].as_str().unwrap();
        told.tell(&format!("result {n}"), &[&["results", id], &JSON[..]].concat());
    }

    // What writes comes last.
    let goal = ["goal", "--minutes", "45", "--paper", "cds/gk"];
    told.tell("goal set", &[&goal[..], &JSON].concat());
    told.tell("fit", &[&["fit"], &JSON[..]].concat());
    told.tell("fit put back", &[&["fit", "--defaults"], &JSON[..]].concat());
    let latest = told.json(&["results", "last"]);
    let item = |n: usize| latest["questions"][n]["item"].as_str().unwrap();
    let key = (0..3).fold(KEY.to_owned(), |key, n| key.replace(&format!("ITEM {n}"), item(n)));
    let file = told.home.path("key.toml");
    fs::write(&file, key).unwrap();
    let key = [&["key", file.to_str().unwrap()], &JSON[..]].concat();
    told.tell("key", &key);
    told.tell("key again", &key[..2]);
    fs::write(&file, KEY).unwrap();
    told.tell("key of unknown items", &key);
    told.tell("result after the key", &[&["results", "last"], &JSON[..]].concat());
    told.pieces.agree_in_hash("record");
}
