//! Other crates in their places: each that only one part of the house may know.

use std::collections::BTreeSet;

use crate::found::{Scanned, Target};
use crate::source::SOURCES;

/// A crate, and the modules that may use it with all that is inside them.
const PLACES: &[(&str, &[&str])] = &[
    ("anyhow", &["cli"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("crossterm", &[]), // only by way of `ratatui`, so that there is one version of it
    ("csv", &["formats::table"]),
    ("encoding_rs", &["formats::decode"]),
    ("fluent_bundle", &["tui::texts"]),
    ("fsrs", &["memory::fsrs"]),
    ("pulldown_cmark", &["text::markdown"]),
    ("quick_xml", &["formats::moodle", "formats::html"]),
    ("ratatui", &["tui"]),
    ("regex", &["formats::plain"]),
    ("rusqlite", &["record", "shelf"]),
    ("serde", &["bank::claim", "bank::id", "document::json", "journal::form", "report", "cli"]),
    ("serde_json", &["document::json", "formats::json", "journal::form", "report", "cli"]),
    ("toml", &[]), // what reads it is built of its parts
    ("toml_datetime", &["document::tree"]),
    ("toml_edit", &["document::edit"]),
    ("toml_parser", &["document::tree"]),
    ("unic_langid", &["tui::texts"]),
];

/// The uses of other crates in the module `module` that are outside their places, each once a line.
/// Tests may use what they like.
pub fn faults(scanned: &Scanned, module: &[String]) -> BTreeSet<(usize, String)> {
    let module = module.join("::");
    let paths = scanned.paths.iter().filter(|found| !found.test);
    paths
        .filter_map(|found| {
            let Target::There(path) = &found.target else { return None };
            Some((found.line, fault(path.first()?, &module)?))
        })
        .collect()
}

fn fault(used: &str, module: &str) -> Option<String> {
    let (name, places) = PLACES.iter().find(|(name, _)| *name == used)?;
    let within = |place: &str| {
        let inside = module.strip_prefix(place);
        inside.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    };
    let held = if places.is_empty() { "nothing".to_owned() } else { places.join(" and ") };
    (!places.iter().any(|place| within(place)))
        .then(|| format!("`{module}` may not use `{name}`, which is for {held}"))
}

#[test]
fn every_crate_stays_in_its_place() {
    let mut found = Vec::new();
    for source in SOURCES.iter().filter(|source| !source.test && source.room().is_some()) {
        for (line, fault) in faults(&source.scanned, &source.module) {
            found.push(format!("{}:{line}: {fault}", source.file));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn places_are_told_apart() {
    let may = |name, module| fault(name, module).is_none();
    assert!(may("jiff", "bank") && may("rusqlite", "record::store") && may("clap", "cli"));
    assert!(may("toml_parser", "document::tree::build") && may("fsrs", "memory::fsrs"));
    assert!(!may("toml_parser", "document") && !may("toml_parser", "document::trees"));
    assert!(may("serde", "bank::id") && !may("serde", "bank::item") && !may("serde", "exam::act"));
    assert!(!may("clap", "study") && !may("crossterm", "tui") && !may("toml", "bank"));
}
