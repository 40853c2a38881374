//! Holds the house in its order: a room uses only rooms below it, and the pure ones nothing of the world.
//!
//! Every path in every file is looked at, however it is spelt.
#![expect(clippy::disallowed_methods, reason = "reads the source itself")]
#![expect(clippy::expect_used, reason = "a test that cannot read the source has failed")]

mod lexer;
mod paths;

use std::fs;
use std::path::Path;

use paths::{Scanned, Target, scan};

/// Each room and the rooms that it may use, from the ground up.
const ROOMS: &[(&str, &[&str])] = &[
    ("bank", &[]),
    ("exam", &["bank"]),
    ("journal", &["bank", "exam"]),
    ("exchange", &["bank", "exam"]),
    ("memory", &["bank", "exam", "journal"]),
    ("plan", &["bank", "exam", "journal", "memory"]),
    ("insight", &["bank", "exam", "journal", "memory", "plan"]),
    ("record", &["journal"]),
    ("shelf", &["bank", "exam"]),
    (
        "study",
        &["bank", "exam", "journal", "exchange", "memory", "plan", "insight", "record", "shelf"],
    ),
    ("tui", &["bank", "exam", "journal", "exchange", "memory", "plan", "insight", "study"]),
    (
        "cli",
        &[
            "bank", "exam", "journal", "exchange", "memory", "plan", "insight", "record", "shelf",
            "study", "tui",
        ],
    ),
];

/// The rooms without clock, disk, terminal or entropy.
const PURE: &[&str] = &["bank", "exam", "journal", "exchange", "memory", "plan", "insight"];

/// What only some rooms may use; `None` stands for every room that is not pure.
const KEPT: &[(&[&str], Option<&[&str]>)] = &[
    (&["ratatui"], Some(&["tui", "cli"])),
    (&["crossterm"], Some(&[])),
    (&["rusqlite"], Some(&["record", "shelf"])),
    (&["clap"], Some(&["cli"])),
    (&["anyhow"], Some(&["cli"])),
    (&["std", "fs"], None),
    (&["std", "io"], None),
    (&["std", "env"], None),
    (&["std", "net"], None),
    (&["std", "process"], None),
    (&["std", "thread"], None),
    (&["std", "os"], None),
    (&["signal_hook"], None),
    (&["rustix"], None),
    (&["directories"], None),
    (&["include_dir"], None),
];

/// What is wrong with a file that is the module `module`.
fn faults(scanned: &Scanned, module: &[String], test_file: bool) -> Vec<(usize, String)> {
    let mut faults: Vec<_> = scanned
        .borrowed
        .iter()
        .map(|line| (*line, "brings in source from another place".to_owned()))
        .collect();
    let room = module.first().map(String::as_str);
    for found in &scanned.paths {
        let fault = match &found.target {
            Target::Here(path) => fault_here(room, path),
            // Tests are of the world: they may make files and wait.
            Target::There(_) if found.test || test_file => None,
            Target::There(path) => room.and_then(|room| fault_there(room, path)),
        };
        faults.extend(fault.map(|fault| (found.line, fault)));
    }
    faults
}

/// What is wrong with a room's use of this crate.
fn fault_here(room: Option<&str>, path: &[String]) -> Option<String> {
    let room = room?;
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
    let pure = PURE.contains(&room);
    if pure && path == ["std"] {
        return Some(format!("`{room}` takes the whole of `std`: name the part"));
    }
    let (what, _) = KEPT.iter().find(|(what, rooms)| {
        let names: Vec<&str> = path.iter().map(String::as_str).collect();
        names.starts_with(what) && !rooms.map_or(!pure, |rooms| rooms.contains(&room))
    })?;
    Some(format!("`{room}` may not use `{}`", what.join("::")))
}

/// The modules that a file under `src` is, from the crate's root.
fn module(file: &Path) -> Vec<String> {
    let mut module: Vec<String> =
        file.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let last = module.last().map(String::as_str);
    if last == Some("mod") || module.len() == 1 && matches!(last, Some("lib" | "main")) {
        module.pop();
    }
    module
}

/// Every file under a folder, as its path from there and its text.
fn files(folder: &Path, below: &Path, out: &mut Vec<(std::path::PathBuf, String)>) {
    for entry in fs::read_dir(folder.join(below)).expect("the folder is there") {
        let entry = entry.expect("the folder can be read");
        let path = below.join(entry.file_name());
        if entry.path().is_dir() {
            files(folder, &path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push((path, fs::read_to_string(entry.path()).expect("source is text")));
        }
    }
}

#[test]
fn every_room_uses_only_what_is_below_it() {
    let mut sources = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), Path::new(""), &mut sources);
    let scanned: Vec<_> = sources
        .iter()
        .map(|(file, text)| (file, module(file), scan(text, &module(file))))
        .collect();
    assert!(scanned.iter().map(|(_, _, s)| s.paths.len()).sum::<usize>() > 500, "nothing was read");
    let tests: Vec<_> = scanned.iter().flat_map(|(_, _, s)| s.test_modules.clone()).collect();
    let mut found = Vec::new();
    for (file, module, scanned) in &scanned {
        if module.first().is_some_and(|room| !ROOMS.iter().any(|(name, _)| name == room)) {
            found.push(format!("src/{}: is in no room that the table knows", file.display()));
        }
        let test = tests.iter().any(|test| module.starts_with(test));
        for (line, fault) in faults(scanned, module, test) {
            found.push(format!("src/{}:{line}: {fault}", file.display()));
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
    faults(&scan(source, &module), &module, false).len()
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
        "#[path = \"../study/plan.rs\"] mod plan;",
        "include!(\"../study/plan.rs\");",
    ] {
        assert_eq!(count(source), 1, "{source}");
    }
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
        "use std::{fmt, collections::BTreeMap}; let fs = 1; fs.io.env();",
        "struct Study; fn f(study: Study) { study::<u8>(self.tui) }",
        "mod inner { use super::super::Act; } mod b { mod c { use super::super::super::bank; } }",
        "#[cfg(test)] mod tests { use super::*; use std::fs; fn f() { std::io::stdin(); } }",
        "#[cfg(all(test, unix))] use std::os::unix::fs::PermissionsExt;",
        "match x { Some(crate::bank::Kind::Single) => 'a', _ => 'b' }",
    ] {
        assert_eq!(count(source), 0, "{source}");
    }
}

#[test]
fn modules_for_tests_in_their_own_files_are_known() {
    let module = ["record".to_owned()];
    let scanned = scan("#[cfg(test)]\nmod tests;\nmod store;", &module);
    assert_eq!(scanned.test_modules, [["record".to_owned(), "tests".to_owned()]]);
}

#[test]
fn a_file_is_its_module() {
    for (file, want) in [
        ("lib.rs", ""),
        ("exam/mod.rs", "exam"),
        ("exam/marks.rs", "exam::marks"),
        ("tui/view/main.rs", "tui::view::main"),
    ] {
        assert_eq!(module(Path::new(file)).join("::"), want);
    }
}
