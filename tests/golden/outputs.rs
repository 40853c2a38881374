//! What commands print of banks and blueprints, to people and to programs, where there is no
//! progress yet.

use std::fs;

use serde_json::Value;

use crate::binary::{Home, rounded};
use crate::kept::Pieces;

/// A bank with every field of the format and every way to write an item.
const EVERY: [&str; 2] = ["--bank", "tests/golden/every"];

/// What is small.
const SMALL: [&[&str]; 19] = [
    &["topics"],
    &["topics", "--format", "json"],
    &["blueprints"],
    &["goal"],
    &["goal", "--format", "json"],
    &["results"],
    &["results", "--format", "json"],
    &["results", "last"],
    &["fit", "--format", "json"],
    &["record", "path"],
    &["record", "export"],
    &["record", "check", "--format", "json"],
    &["check", "tests/golden/every"],
    &["check", "--format", "json", "tests/golden/every"],
    &["check", "--explain", "E037"],
    &["check", "no/such/path"],
    &["goal", "--paper", "upsc-cze"],
    &["items", "--topic", "iza"],
    &["quiz"],
];

/// What is large.
const LARGE: [&[&str]; 11] = [
    &["items"],
    &["items", "--full"],
    &["items", "--format", "json"],
    &["items", "--compose", "100", "--seed", "1"],
    &["items", "--compose", "100", "--seed", "1", "--format", "json"],
    &["blueprints", "--format", "json"],
    &["plan"],
    &["plan", "--format", "json"],
    &["check", "--format", "json", "question-banks", "tests/fixtures", "tests/bad_banks"],
    &["check", "question-banks", "tests/fixtures", "tests/bad_banks"],
    &["completions", "bash"],
];

/// A list of so many things is long.
const LONG: usize = 30;

#[test]
fn small_outputs() {
    let pieces = said(&SMALL);
    pieces.agree_in_text("small-outputs");
}

#[test]
fn large_outputs() {
    let pieces = said(&LARGE);
    pieces.agree_in_hash("large-outputs");
}

#[test]
fn a_claim_against_a_key() {
    let home = Home::new();
    let folder = home.path("claim");
    let args = ["claim", "isa/isa-dtti-ipef", "--key", "b", "--reason", "It *was* so."];
    let sources = ["--source", "One, p. 1", "--source", "Two, p. 2", "--source", "Three, 2024"];
    let mut pieces = Pieces::default();
    pieces.add("without sources", home.says(&args));
    let out = ["--out", folder.to_str().unwrap()];
    pieces.add("said", home.says(&[&args[..], &sources, &out].concat()));
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap();
        pieces.add(name, fs::read_to_string(&file).unwrap());
    }
    pieces.agree_in_text("claim");
}

fn said(commands: &[&[&str]]) -> Pieces {
    let home = Home::new();
    let mut pieces = Pieces::default();
    for args in commands {
        // Whatever is checked is named.
        let banks = if args[0] == "check" { &[][..] } else { &EVERY };
        let (name, text) = (args.join(" "), home.says(&[args, banks].concat()));
        // Of a long list each part is a piece too, so that it is seen which of them changed.
        for part in parts(&text) {
            let id = part["id"].as_str().unwrap();
            pieces.add(format!("{name}: {id}"), serde_json::to_string_pretty(&part).unwrap());
        }
        pieces.add(name, if args[0] == "plan" { rounded(&text) } else { text });
    }
    pieces
}

/// The parts of a list of things with ids, as programs are told of them.
fn parts(text: &str) -> Vec<Value> {
    let list: Vec<Value> = serde_json::from_str(text).unwrap_or_default();
    if list.len() >= LONG && list.iter().all(|part| part["id"].is_string()) {
        list
    } else {
        Vec::new()
    }
}
