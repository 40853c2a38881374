//! Bad banks, and what is said of them.
//!
//! Every code has a bank in `tests/bad_banks` (named by the code) or one made here, where a bank
//! would be too large or cannot be kept in git. What is printed of each is a snapshot.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests may panic, and these write and read banks"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use prelims::document::{Code, Diagnostic, Look, Severity, SourceFile, json, render};
use prelims::reading::read;
use prelims::shelf::{Problem, Shelf, ShelfOptions, check};
use prelims::text::harmless;
use prelims::{exam, reading, shelf};

const HEAD: &str = "format = 1\nid = \"t\"\ntitle = \"T\"\nlanguage = \"en\"\ntopics = [\"a\"]\n";
const TOPIC: &str = "id = \"a\"\ntitle = \"A\"\n";

/// The codes that need a bank made on the spot.
const MADE: [Code; 6] = [
    Code::FILE_TOO_BIG,
    shelf::codes::TOO_MANY_FILES,
    shelf::codes::OUTSIDE_BANK,
    Code::MORE_PROBLEMS,
    // Problems of a key file, which is read over banks.
    exam::codes::UNKNOWN_ITEM,
    exam::codes::UNKNOWN_CHOICE,
];

fn find(id: &str) -> Option<Code> {
    shelf::codes::all().into_iter().find(|code| code.id() == id)
}

fn bad_banks() -> Vec<PathBuf> {
    let entries = fs::read_dir("tests/bad_banks").unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn problems(path: &Path) -> Vec<Diagnostic> {
    let report = check(&[path.to_owned()]);
    assert_eq!(report.failures, Vec::<String>::new(), "{}", path.display());
    report.diagnostics
}

#[test]
fn every_bad_bank_is_told_what_is_wrong() {
    for path in bad_banks() {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let found = problems(&path);
        let code = find(&name[..4]).unwrap_or_else(|| panic!("{name} is named by no code"));
        assert!(found.iter().any(|p| p.code == code), "{name} provokes {found:#?}");
        let mut text = String::new();
        for problem in &found {
            writeln!(text, "{}\n", render(problem, Look::Plain)).unwrap();
        }
        let visible = |c: char| c == '\n' || harmless(&c.to_string()).len() == c.len_utf8();
        assert!(text.chars().all(visible), "{name} sends {text:?}");
        insta::assert_snapshot!(name, text);
    }
}

#[test]
fn every_code_has_a_bad_bank() {
    let paths = bad_banks();
    let named: BTreeSet<&str> =
        paths.iter().map(|p| &p.file_name().unwrap().to_str().unwrap()[..4]).collect();
    let all: BTreeSet<&str> = shelf::codes::all().iter().map(|code| code.id()).collect();
    let made: BTreeSet<&str> = MADE.iter().map(|code| code.id()).collect();
    let covered: BTreeSet<&str> = named.union(&made).copied().collect();
    assert_eq!(covered, all);
}

#[test]
fn no_code_is_in_two_tables_or_twice_in_one() {
    let mut ids: Vec<&str> = shelf::codes::all().iter().map(|code| code.id()).collect();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

/// A bank of one topic in a folder of its own.
fn bank(topic: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bank.toml"), HEAD).unwrap();
    fs::write(folder.path().join("a.toml"), topic).unwrap();
    folder
}

fn codes(path: &Path) -> Vec<Code> {
    problems(path).iter().map(|p| p.code).collect()
}

#[test]
fn a_large_file_is_refused_by_its_size() {
    let folder = bank("");
    // A hole: nothing is written and nothing could be read in time.
    let file = fs::File::create(folder.path().join("a.toml")).unwrap();
    file.set_len(200 << 20).unwrap();
    let found = problems(folder.path());
    assert_eq!(found.iter().map(|p| p.code).collect::<Vec<_>>(), [Code::FILE_TOO_BIG]);
    assert!(found[0].message.contains("16 MiB"), "{}", found[0].message);
}

#[test]
fn too_many_files_are_refused() {
    let folder = bank(TOPIC);
    for n in 0..1000 {
        fs::write(folder.path().join(format!("t{n}.toml")), "").unwrap();
    }
    assert_eq!(codes(folder.path()), [shelf::codes::TOO_MANY_FILES]);
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_bank_is_refused() {
    let secret = bank(TOPIC);
    let folder = bank("");
    let link = folder.path().join("a.toml");
    fs::remove_file(&link).unwrap();
    std::os::unix::fs::symlink(secret.path().join("a.toml"), &link).unwrap();
    assert_eq!(codes(folder.path()), [shelf::codes::OUTSIDE_BANK]);
    // Within the bank a link is a file like others.
    fs::remove_file(&link).unwrap();
    fs::write(folder.path().join("real.txt"), TOPIC).unwrap();
    std::os::unix::fs::symlink(folder.path().join("real.txt"), &link).unwrap();
    assert_eq!(codes(folder.path()), []);
}

#[test]
fn a_file_of_nothing_but_faults_ends() {
    let folder = bank(&format!("{TOPIC}{}", "[[fact]]\n".repeat(2000)));
    let report = check(&[folder.path().to_owned()]);
    // Each of them has neither an id nor a text; 200 of one code are listed, and one line counts
    // the rest.
    assert_eq!(report.count(Severity::Error), 4000);
    assert_eq!(report.diagnostics.len(), 201);
    let last = report.diagnostics.last().unwrap();
    assert_eq!(last.code, Code::MORE_PROBLEMS);
    let text = "3800 further problems of this file are not listed: 3800 of E011";
    assert_eq!(last.message, text);
}

#[test]
fn many_problems_of_one_code_do_not_hide_another() {
    let folder = bank(&format!("{TOPIC}{}[[fact]]\nid = \"A\"\n", "[[fact]]\n".repeat(2000)));
    assert!(codes(folder.path()).contains(&reading::codes::BAD_ID));
}

#[test]
fn what_was_meant_is_looked_for_only_while_problems_are_few() {
    let mut topic = TOPIC.to_owned();
    for i in 0..400 {
        let _ = write!(
            topic,
            "[[passage]]\nid = \"para-{i}\"\ntext = \"x\"\n[[item]]\nid = \"q{i}\"\nkind = \"single\"\nstem = \"A?\"\n\
             choices = [\"a\", \"b\"]\nkey = \"a\"\npassage = \"parra-{i}\"\n"
        );
    }
    let folder = bank(&topic);
    let report = check(&[folder.path().to_owned()]);
    assert_eq!(report.count(Severity::Error), 400);
    let guesses = report.diagnostics.iter().filter_map(|problem| problem.help.as_ref());
    assert_eq!(guesses.filter(|help| help.starts_with("did you mean")).count(), 50);
}

#[test]
fn syntax_errors_are_limited_and_explain_the_rest() {
    let many = codes(Path::new("tests/bad_banks/E001-many"));
    assert_eq!(many.len(), 25);
    let explained = codes(Path::new("tests/bad_banks/E001-explains-others"));
    assert!(!explained.contains(&reading::codes::UNKNOWN_FACT), "{explained:?}");
    assert!(explained.contains(&Code::WRONG_TYPE), "{explained:?}");
}

#[test]
fn one_file_of_a_bank_can_be_checked() {
    let file = Path::new("tests/bad_banks/E024-unknown-fact/bank.toml");
    assert_eq!(codes(file), []);
    assert!(!codes(&file.with_file_name("a.toml")).is_empty());
}

#[test]
fn shipped_banks_have_no_problem_at_all() {
    let report = check(&[PathBuf::from("question-banks")]);
    // Of some topics only those facts are translated that the questions of `isa` use.
    let is_untranslated = |problem: &&Diagnostic| problem.code == reading::codes::UNTRANSLATED;
    let (notes, others): (Vec<_>, Vec<_>) = report.diagnostics.iter().partition(is_untranslated);
    let text: Vec<_> = others.iter().map(|p| render(p, Look::Plain)).collect();
    assert!(text.is_empty() && report.failures.is_empty(), "{}", text.join("\n"));
    let partial: Vec<&str> = notes.iter().filter_map(|p| p.place.file.rsplit('/').next()).collect();
    assert_eq!(partial, ["agreements.hi.toml", "dtti.hi.toml", "ipef.hi.toml"]);
    assert!(report.items > 0 && report.facts > 0);
    let options = ShelfOptions { embedded: true, ..ShelfOptions::default() };
    let (shelf, problems) = Shelf::open(&options);
    assert_eq!(problems, []);
    let items: usize = shelf.banks().iter().flat_map(|b| &b.topics).map(|t| t.items.len()).sum();
    assert_eq!(items, report.items);
    for topic in shelf.banks().iter().flat_map(|bank| &bank.topics) {
        for item in &topic.items {
            assert!(item.choices.iter().any(|c| item.key.accepts(&c.claim)), "{}", item.id);
            assert_eq!(shelf.item(&item.id).as_deref(), Some(item));
            assert!(item.facts().all(|fact| shelf.fact(fact).is_some()), "{}", item.id);
        }
    }
}

#[test]
fn a_named_bank_replaces_and_a_bad_one_does_not() {
    let good = bank(TOPIC);
    let same = bank(TOPIC);
    let bad = tempfile::tempdir().unwrap();
    let shipped = HEAD.replace("\"t\"", "\"india-us\"");
    fs::write(bad.path().join("bank.toml"), &shipped).unwrap();
    let paths = [&good, &same, &bad].map(|folder| folder.path().to_owned());
    let options = ShelfOptions { banks: paths.to_vec(), embedded: true, ..ShelfOptions::default() };
    let (shelf, problems) = Shelf::open(&options);
    let ids: Vec<_> = shelf.banks().iter().map(|b| b.id.as_str()).collect();
    assert_eq!(ids, ["t", "india-us"]);
    assert!(matches!(&problems[..], [Problem::Same { .. }, Problem::Bad { .. }]), "{problems:?}");
    fs::write(bad.path().join("a.toml"), TOPIC).unwrap();
    let (shelf, problems) = Shelf::open(&options);
    assert_eq!(shelf.banks().len(), 2);
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(matches!(&problems[1], Problem::Replaced { .. }), "{said:?}");
    assert!(said[0].contains(&good.path().display().to_string()), "{said:?}");
    assert!(said[0].contains(&same.path().display().to_string()), "{said:?}");
}

mod command {
    use assert_cmd::Command;

    use super::{Severity, json, problems, reading};

    fn check(arguments: &[&str]) -> std::process::Output {
        Command::cargo_bin("prelims").unwrap().arg("check").args(arguments).output().unwrap()
    }

    #[test]
    fn exit_codes_say_what_was_found() {
        let good = check(&["question-banks"]);
        assert_eq!(good.status.code(), Some(0));
        let text = String::from_utf8(good.stdout).unwrap();
        assert!(text.contains("0 errors, 0 warnings"), "{text}");
        let none = check(&["tests/fixtures/rivers"]);
        assert!(String::from_utf8(none.stdout).unwrap().contains("no problems"));
        assert_eq!(check(&["tests/bad_banks/W001-not-named"]).status.code(), Some(1));
        // What is only worth knowing is no fault.
        assert_eq!(check(&["tests/bad_banks/I070-untranslated"]).status.code(), Some(0));
        let none = check(&["no/such/path"]);
        assert_eq!((none.status.code(), none.stdout.len()), (Some(2), 0));
        assert!(String::from_utf8(none.stderr).unwrap().contains("no/such/path"));
    }

    #[test]
    fn json_has_every_problem() {
        let path = "tests/bad_banks/E020-bad-character";
        let out = check(&["--format", "json", path]);
        assert_eq!(out.status.code(), Some(1));
        let text = String::from_utf8(out.stdout).unwrap();
        let found = problems(path.as_ref());
        assert_eq!(text.trim_end(), json(&found));
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{200b}']));
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read.as_array().unwrap().len(), found.len());
        assert!(found.iter().all(|p| p.severity() == Severity::Error));
    }

    #[test]
    fn codes_are_explained() {
        let out = check(&["--explain", "e040"]);
        let text = String::from_utf8(out.stdout).unwrap();
        assert!(text.contains(reading::codes::NO_REVIEW_DATE.meaning()), "{text}");
        assert_eq!(check(&["--explain", "E999"]).status.code(), Some(2));
    }
}

mod hostile {
    use proptest::prelude::*;

    use super::{HEAD, SourceFile, read};

    fn files(topic: String) -> [SourceFile; 2] {
        [("bank.toml", HEAD.to_owned()), ("a.toml", topic)]
            .map(|(path, text)| SourceFile { path: path.into(), text })
    }

    /// Reads and shows; all that matters is that it ends.
    fn survive(topic: String) {
        let reading = read(&files(topic), &[]);
        for problem in &reading.diagnostics {
            super::render(problem, super::Look::Coloured);
        }
        super::json(&reading.diagnostics);
        assert!(reading.is_sound() || !reading.diagnostics.is_empty());
    }

    fn shipped() -> Vec<String> {
        let topics = ["agreements", "isa", "dtti", "icet", "ipef"];
        let path = |t| format!("question-banks/india-us/{t}.toml");
        topics.iter().map(|t| std::fs::read_to_string(path(t)).unwrap()).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_text_is_read_without_panic(text in "\\PC*|(?s).{0,200}") {
            survive(text);
        }

        #[test]
        fn mutated_banks_are_read_without_panic(
            which in 0usize..5,
            cuts in prop::collection::vec((any::<prop::sample::Index>(), 0usize..40, "[\\[\\]{}=\"'0-9a-z~/.,|\\n\u{202e}é-]{0,6}"), 1..12),
        ) {
            // A stretch around the items, so that a case stays small.
            let text = &shipped()[which];
            let mut letters: Vec<char> = text.chars().collect();
            for (at, length, new) in cuts {
                let at = at.index(letters.len());
                let end = (at + length).min(letters.len());
                letters.splice(at..end, new.chars());
            }
            survive(letters.into_iter().collect());
        }
    }

    #[test]
    fn deep_nesting_is_read_without_overflow() {
        for unit in ["[", "{a=", "[{a=[", "[[item]]\nchoices=[["] {
            survive(format!("x = {}", unit.repeat(100_000)));
        }
        survive(format!("[[item]]\n{}x = 1", "a.".repeat(100_000)));
        survive("[a]\n[a.b]\n[a.b.c]\n".repeat(1000));
    }
}
