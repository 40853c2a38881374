//! The floors: a room uses only rooms below it, and the pure ones nothing of the world.
//!
//! Every path in every file is looked at, however it is spelt.

use std::collections::BTreeSet;

use crate::crates;
use crate::found::{Scanned, Target};
use crate::scan::scan;
use crate::source::SOURCES;

/// Each room and the rooms that it may use, from the ground up.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("document", &["text"]),
    ("bank", &["text"]),
    ("wording", &["text", "bank"]),
    ("reading", &["text", "document", "bank", "wording"]),
    ("compose", &["text", "bank", "wording"]),
    ("formats", &["text", "document", "bank", "wording", "reading"]),
    ("exam", &["text", "document", "bank", "wording", "reading"]),
    ("journal", &["bank", "exam"]),
    ("memory", &["bank", "exam", "journal"]),
    ("plan", &["bank", "exam", "journal", "memory"]),
    ("insight", &["bank", "wording", "exam", "journal", "memory", "plan"]),
    ("filter", &["text", "bank", "journal"]),
    (
        "report",
        &["text", "bank", "wording", "exam", "journal", "memory", "plan", "insight", "filter"],
    ),
    ("exchange", &["text", "document", "bank", "wording", "exam", "report"]),
    ("record", &["journal"]),
    ("shelf", &["text", "document", "bank", "wording", "reading", "compose", "formats", "exam"]),
    (
        "study",
        &[
            "text", "document", "bank", "wording", "compose", "exam", "journal", "exchange",
            "memory", "plan", "insight", "filter", "report", "record", "shelf",
        ],
    ),
    (
        "tui",
        &[
            "text", "bank", "wording", "exam", "journal", "exchange", "memory", "plan", "insight",
            "filter", "report", "study",
        ],
    ),
    (
        "cli",
        &[
            "text", "document", "bank", "wording", "reading", "compose", "formats", "exam",
            "journal", "exchange", "memory", "plan", "insight", "filter", "report", "record",
            "shelf", "study", "tui",
        ],
    ),
];

/// The rooms without clock, disk, terminal or entropy.
const PURE: &[&str] = &[
    "text", "document", "bank", "wording", "reading", "compose", "formats", "exam", "journal",
    "exchange", "memory", "plan", "insight", "filter", "report",
];

/// The parts of `std` that are of the world, and the crates that are.
const WORLD: &[&[&str]] = &[
    &["std", "fs"],
    &["std", "io"],
    &["std", "env"],
    &["std", "net"],
    &["std", "process"],
    &["std", "thread"],
    &["std", "os"],
    &["signal_hook"],
    &["rustix"],
    &["directories"],
    &["include_dir"],
];

/// What is wrong with a file that is the module `module`, each fault once a line.
fn faults(scanned: &Scanned, module: &[String], test_file: bool) -> BTreeSet<(usize, String)> {
    let borrowed = scanned.borrowed.iter();
    let mut faults: BTreeSet<_> =
        borrowed.map(|line| (*line, "brings in source from another place".to_owned())).collect();
    let Some(room) = module.first() else { return faults };
    for found in &scanned.paths {
        let fault = match &found.target {
            // Tests make their banks by reading them.
            Target::Here(path) if (found.test || test_file) && makes_banks(path) => None,
            Target::Here(path) => fault_here(room, path),
            // Tests are of the world: they may make files and wait.
            Target::There(_) if found.test || test_file => None,
            Target::There(path) => fault_there(room, path),
        };
        faults.extend(fault.map(|fault| (found.line, fault)));
    }
    faults
}

/// Whether a path leads to what tests read banks with.
fn makes_banks(path: &[String]) -> bool {
    path.first().is_some_and(|room| matches!(room.as_str(), "document" | "reading"))
}

/// What is wrong with a room's use of this crate.
fn fault_here(room: &str, path: &[String]) -> Option<String> {
    let Some(used) = path.first() else {
        return Some(format!("`{room}` takes the whole crate: name the room"));
    };
    let (_, below) = ROOMS.iter().find(|(name, _)| *name == room)?;
    let is_room = ROOMS.iter().any(|(name, _)| name == used);
    if used == room || below.contains(&used.as_str()) {
        None
    } else if is_room {
        Some(format!("`{room}` may not use `{used}`: {}", path.join("::")))
    } else {
        Some(format!("`{room}` uses `{used}`, which is no room"))
    }
}

/// What is wrong with a room's use of another crate.
fn fault_there(room: &str, path: &[String]) -> Option<String> {
    if !PURE.contains(&room) {
        return None;
    }
    if path == ["std"] {
        return Some(format!("`{room}` takes the whole of `std`: name the part"));
    }
    let names: Vec<&str> = path.iter().map(String::as_str).collect();
    let what = WORLD.iter().find(|what| names.starts_with(what))?;
    Some(format!("`{room}` may not use `{}`", what.join("::")))
}

#[test]
fn every_room_uses_only_what_is_below_it() {
    let mut found = Vec::new();
    for source in SOURCES.iter() {
        if source.room().is_some_and(|room| !ROOMS.iter().any(|(name, _)| *name == room)) {
            found.push(format!("{}: is in no room that the table knows", source.file));
        }
        for (line, fault) in faults(&source.scanned, &source.module, source.test) {
            found.push(format!("{}:{line}: {fault}", source.file));
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn the_table_goes_only_down() {
    for (floor, (room, below)) in ROOMS.iter().enumerate() {
        for used in *below {
            let at = ROOMS.iter().position(|(name, _)| name == used);
            assert!(at.is_some_and(|at| at < floor), "`{room}` stands on `{used}`");
        }
    }
}

/// How many faults a file of `exam`, `src/exam/marks.rs`, would have.
fn count(source: &str) -> usize {
    let module = ["exam", "marks"].map(str::to_owned);
    let scanned = scan(source, &module)
        // What is no file by itself may stand in a function.
        .or_else(|_| scan(&format!("fn f() {{ {source} }}"), &module))
        .unwrap_or_else(|error| panic!("{source}: {error}"));
    faults(&scanned, &module, false).len() + crates::faults(&scanned, &module).len()
}

#[test]
fn what_goes_up_is_caught_however_it_is_spelt() {
    for source in [
        "use crate::study::Study;",
        "use crate::{bank::Item, study::Study};",
        "use crate::{bank::{Item, Fact}, study};",
        "use {crate::bank, crate::memory};",
        "use super::super::journal;",
        "use super::{Act, super::journal::Entry};",
        "use self::super::super::tui as t;",
        "use crate as c;",
        "use crate::{self as c};",
        "use crate::*;",
        "use crate::{bank, *};",
        "use super::super::*;",
        "pub use prelims::tui;",
        "use ::prelims::tui;",
        "fn f() { crate::record::Record::open(p); }",
        "fn f(x: &crate::study::Study) {}",
        "type T = Vec<super::super::shelf::Shelf>;",
        "mod inner { use super::super::super::cli; }",
        "mod inner { fn f() {} } type T = super::super::cli::X;",
        "macro_rules! m { () => { $crate::tui::draw() } }",
        "vec![crate::tui::A]",
        "impl crate::study::Plan for X {}",
        "let x = <crate::study::A as B>::c();",
        "/* a */ use /* b */ crate /* c */ :: study;",
        "let s = \"//\"; use crate::study;",
        "let c = '\"'; use crate::study; let d = '\"';",
        "fn f<'a>(x: &'a crate::study::Study) {}",
        "use crate::r#study;",
        "pub(in crate::exam) use crate::study::X;",
        "#[cfg(test)] mod tests { use crate::study::X; }",
        "use crate::nowhere::X;",
        "fn f() { format!(\"{}\", g(&[crate::study::X])) }",
        "fn f() { assert!(matches!(x, super::super::cli::X { .. })) }",
        "macro_rules! m { () => { use crate::{bank::{self, Item}, study::Study as S}; } }",
        "macro_rules! m { ($t:ty) => { impl crate::tui::T for $t {} } }",
        "#[derive(Debug, crate::study::D)] struct A;",
        "fn f() -> impl Fn(crate::study::X) {}",
        "fn f() { let crate::study::X { a } = b; }",
        "trait T: crate::study::U {}",
        "#[path = \"../study/plan.rs\"] mod plan;",
        "include!(\"../study/plan.rs\");",
    ] {
        assert_eq!(count(source), 1, "{source}");
    }
}

#[test]
fn what_the_build_makes_may_be_brought_in() {
    let made = |file| format!("include!(concat!(env!(\"OUT_DIR\"), \"/{file}\"));");
    assert_eq!(count(&made("texts.rs")), 0);
    assert_eq!(count(&made("other.rs")), 1);
}

#[test]
fn the_world_is_kept_out_of_the_pure_rooms() {
    for source in [
        "use std::fs;",
        "use ::std::fs::File;",
        "use std::{collections::HashMap, io::Read};",
        "use std::{fmt, env as e};",
        "use std as s;",
        "use std::*;",
        "fn f() { std::env::var(x) }",
        "fn f() -> ratatui::text::Line {}",
        "use rusqlite::Connection;",
        "#[derive(clap::Parser)] struct A; use clap::Parser;",
        "fn f() { std::thread::sleep(d) }",
        "#[cfg(not(test))] use std::fs;",
        "#[cfg(test)] mod tests { fn f() {} } use std::fs;",
        "#[cfg(test)] fn f() -> [u8; 2] { [0; 2] } use std::fs;",
        "#[cfg(test)] use a::b; use std::fs;",
        "struct A { #[cfg(test)] a: u8, b: std::fs::File }",
        "fn f() { write!(x, \"{}\", std::process::id()) }",
        "extern crate rusqlite;",
    ] {
        assert_eq!(count(source), 1, "{source}");
    }
}

#[test]
fn what_may_be_is_left_alone() {
    for source in [
        "use crate::bank::{Item, Fact as F};",
        "use super::{Act, Rules};",
        "use super::super::bank;",
        "use super::super::exam::Act;",
        "pub(crate) fn f() {} pub(super) struct A; pub(in crate) mod b;",
        "// use crate::study;\n/// [`crate::study::Study`]\nfn f() {}",
        "let s = \"crate::study::X\"; let t = r#\"crate::tui::X \"std::fs\" \"#;",
        "mod clap; pub use clap::A; fn f() { clap::g() }",
        "use std::{fmt, collections::BTreeMap}; let fs = 1; fs.io.env();",
        "struct Study; fn f(study: Study) { study::<u8>(self.tui) }",
        "mod inner { use super::super::Act; } mod b { mod c { use super::super::super::bank; } }",
        "#[cfg(test)] mod tests { use super::*; use std::fs; fn f() { std::io::stdin(); } }",
        "#[cfg(all(test, unix))] use std::os::unix::fs::PermissionsExt;",
        "match x { Some(crate::bank::Kind::Single) => 'a', _ => 'b' }",
        "macro_rules! m { () => { pub(crate) use crate::bank::{Item as tui, Fact}; } }",
        "fn f() { format!(\"crate::study::X {}\", study::X) }",
        "#[doc = \"crate::study\"] #[expect(clippy::panic, reason = \"crate::tui\")] fn f() {}",
    ] {
        assert_eq!(count(source), 0, "{source}");
    }
}

#[test]
fn modules_for_tests_in_their_own_files_are_known() {
    let module = ["record".to_owned()];
    let scanned = scan("#[cfg(test)]\nmod tests;\nmod store;", &module).unwrap();
    assert_eq!(scanned.test_modules, [["record".to_owned(), "tests".to_owned()]]);
}
