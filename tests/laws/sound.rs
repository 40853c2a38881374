//! What is read of a bank with errors: all that is sound, and nothing else.

#![expect(clippy::disallowed_methods, reason = "it reads banks")]

use std::collections::BTreeMap;
use std::path::Path;

use prelims::bank::{Bank, Shape};
use prelims::document::SourceFile;
use prelims::reading::{Reading, read};
use proptest::prelude::*;

use crate::invariants::broken;

/// The files of a bank, those that a test changes last.
pub fn files(folder: &str) -> Vec<SourceFile> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths
        .filter(|path| path.is_file() && path.extension().is_some_and(|e| e == "toml"))
        .collect();
    paths.sort();
    let file = |path: &Path| SourceFile {
        path: path.file_name().unwrap().to_str().unwrap().to_owned(),
        text: String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned(),
    };
    paths.iter().map(|path| file(path)).collect()
}

/// Sound banks with every field and kind of the format.
pub const SOUND: [&str; 3] =
    ["tests/golden/every", "tests/fixtures/rivers", "tests/fixtures/scripts"];

/// Reads files of which some are not sound; nothing unsound may be in the bank.
fn checked(files: &[SourceFile]) -> Reading {
    let reading = read(files, &[]);
    if let Some(bank) = &reading.bank {
        assert_eq!(broken(bank), [""; 0], "{:#?}", reading.diagnostics);
    }
    assert!(!reading.is_sound() || reading.bank.is_some());
    reading
}

#[test]
fn a_sound_bank_is_there_whole() {
    for folder in SOUND.into_iter().chain(["question-banks/india-us"]) {
        let reading = checked(&files(folder));
        assert!(reading.is_sound(), "{folder}: {:?}", reading.diagnostics);
        assert_eq!(reading.left_out(), 0);
    }
}

#[test]
fn of_a_bad_bank_only_what_is_sound_is_there() {
    let mut left = BTreeMap::new();
    for entry in std::fs::read_dir("tests/bad_banks").unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            continue;
        }
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let reading = checked(&files(path.to_str().unwrap()));
        // These are bad by what lies beside them in their folder, or by a translation, which takes
        // nothing with it.
        let beside = ["E003", "E007", "E048", "E070", "E071"].contains(&&name[..4]);
        assert!(beside || reading.is_sound() != name.starts_with('E'), "{name}");
        let count = |bank: &Bank| {
            let items = bank.topics.iter().map(|topic| topic.items.len());
            (facts(bank), items.sum::<usize>())
        };
        left.insert(name.clone(), reading.bank.as_ref().map(count));
        let kept = reading.bank.as_ref().map_or(0, |bank| count(bank).1);
        assert_eq!(reading.left_out() + kept, reading.written, "{name}");
    }
    // A bank of another format, or without a name, is none at all.
    assert_eq!((left["E009-format-2"], left["E014-bad-id"]), (None, None));
    assert_eq!(left["E024-unknown-fact"], Some((5, 0)), "its items name facts that are not there");
    assert_eq!(left["E037-other-key"], Some((2, 0)));
    assert_eq!(left["E045-cycle"], Some((0, 0)));
    assert_eq!(left["E047-wrong-shape"], Some((6, 0)));
}

fn facts(bank: &Bank) -> usize {
    bank.topics.iter().map(|topic| topic.facts.len()).sum()
}

/// The bank without one item.
fn without(bank: &Bank, topic: usize, item: usize) -> Bank {
    let mut bank = bank.clone();
    let topic = &mut bank.topics[topic];
    let gone = topic.items.remove(item);
    let own: Vec<_> = gone.facts().cloned().collect();
    topic.facts.retain(|f| !matches!(f.shape, Shape::Own { .. }) || !own.contains(&f.id));
    bank
}

/// Ways of breaking an item that has this id: what stands in place of its `id = ".."` line.
fn breaks(id: &str) -> Vec<String> {
    vec![
        format!("id = \"{id}\"\nnonsense = 1\n"),
        format!("id = \"{id}\"\npassage = \"nowhere\"\n"),
        format!("id = \"{id}\"\nsources = [\"nowhere\"]\n"),
        // Not TOML.
        format!("id = \"{id}\"\nnot = tru\n"),
        format!("id = \"{id}\"\nexplain =\n"),
        // Without its name.
        "wrong = 1\n".to_owned(),
    ]
}

#[test]
fn one_bad_item_takes_only_itself() {
    let mut items = 0;
    for folder in SOUND {
        let files = files(folder);
        let bank = read(&files, &[]).bank.unwrap();
        for (t, topic) in bank.topics.iter().enumerate() {
            let path = format!("{}.toml", topic.id.local());
            let file = files.iter().position(|file| file.path == path).unwrap();
            for (i, item) in topic.items.iter().enumerate() {
                let line = format!("[[item]]\nid = \"{}\"\n", item.id.local());
                let (before, after) = files[file].text.split_once(&line).unwrap();
                for bad in breaks(item.id.local()) {
                    let mut files = files.clone();
                    files[file].text = format!("{before}[[item]]\n{bad}{after}");
                    let reading = checked(&files);
                    assert!(!reading.is_sound());
                    let left = reading.bank.unwrap();
                    assert!(left == without(&bank, t, i), "{} with {bad}", item.id);
                }
                items += 1;
            }
        }
    }
    assert!(items > 40, "{items}");
}

/// The files of a sound bank, of which some pieces are written over with others.
pub fn scribbled_on() -> impl Strategy<Value = Vec<SourceFile>> {
    let place = any::<prop::sample::Index>;
    let new = "[\\[\\]{}=\"'0-9a-z~/.,|\\n\u{202e}é-]{0,6}";
    let pieces = prop::collection::vec((place(), place(), 0usize..40, new), 1..4);
    (0..SOUND.len(), pieces).prop_map(|(which, pieces)| {
        let mut files = files(SOUND[which]);
        for (file, at, length, new) in pieces {
            let file = file.index(files.len());
            let mut letters: Vec<char> = files[file].text.chars().collect();
            let at = at.index(letters.len());
            let end = (at + length).min(letters.len());
            letters.splice(at..end, new.chars());
            files[file].text = letters.into_iter().collect();
        }
        files
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_is_changed_what_is_left_is_sound(
        files in scribbled_on(),
    ) {
        checked(&files);
    }

    #[test]
    fn whatever_lines_change_places_what_is_left_is_sound(
        which in 0..SOUND.len(),
        moves in prop::collection::vec(
            (
                any::<prop::sample::Index>(),
                any::<prop::sample::Index>(),
                any::<prop::sample::Index>(),
                any::<bool>(),
            ),
            1..4,
        ),
    ) {
        let mut files = files(SOUND[which]);
        for (file, from, to, keep) in moves {
            let file = file.index(files.len());
            let mut lines: Vec<&str> = files[file].text.split_inclusive('\n').collect();
            let (from, to) = (from.index(lines.len()), to.index(lines.len()));
            let line = lines[from];
            if keep {
                lines.insert(to, line);
            } else {
                lines[to] = line;
            }
            files[file].text = lines.concat();
        }
        checked(&files);
    }
}
