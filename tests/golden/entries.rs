//! Entries of the journal: read from `entries.jsonl` and written again to the same bytes, alone and
//! by way of a record.
//!
//! That file has an entry of every kind as this version writes it, then forms that older versions
//! wrote, then what cannot be understood, which is kept to the letter.

use std::collections::BTreeSet;

use crate::adapter;
use crate::binary::Home;
use crate::kept::Pieces;

const FILE: &str = include_str!("entries.jsonl");

/// The entries, each with the section of the file that it stands in.
fn entries() -> Vec<(&'static str, &'static str)> {
    let mut section = "";
    let mut all = Vec::new();
    for line in FILE.lines() {
        match line.strip_prefix("# ") {
            Some(title) => section = title.split_once(':').unwrap().0,
            None => all.push((section, line)),
        }
    }
    all
}

#[test]
fn every_kind_and_every_old_form() {
    let mut pieces = Pieces::default();
    let mut seen = BTreeSet::new();
    for (n, (section, line)) in entries().into_iter().enumerate() {
        let (again, kind) = adapter::again(line);
        match section {
            "old" => {
                assert_ne!(again, line, "nothing about this form is old");
                // What was read is in the form of this version, and is read to the same.
                assert_eq!(adapter::again(&again), (again.clone(), kind));
                pieces.add(format!("{n} {kind}"), format!("{line}\n{again}\n"));
            }
            "aside" => assert_eq!((again.as_str(), kind), (line, "not understood")),
            _ => assert_eq!(again, line),
        }
        seen.insert(kind);
    }
    assert_eq!(seen, adapter::KINDS.into());
    pieces.agree_in_text("old-entries");
}

#[test]
fn entries_by_way_of_a_record() {
    let home = Home::new();
    let lines: Vec<&str> = entries().into_iter().map(|(_, line)| line).collect();
    let record = home.path("record.sqlite");
    adapter::keep(&record, &lines);
    let mut pieces = Pieces::default();
    for args in [
        &["record", "export"][..],
        &["record", "check"],
        &["record", "check", "--format", "json"],
        &["results"],
        &["results", "--format", "json"],
        &["results", "last", "--format", "json"],
        &["goal", "--format", "json"],
    ] {
        let named = ["--record", record.to_str().unwrap()];
        pieces.add(args.join(" "), home.says(&[&named[..], args].concat()));
    }
    pieces.agree_in_text("entries-in-a-record");
}
