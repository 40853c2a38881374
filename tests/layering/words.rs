//! Words of the command line: below `cli` no string names a flag or a command of the program.
//!
//! A room does not know by what it was called, nor how it might be asked otherwise.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use crate::source::SOURCES;

/// The names of the program's commands, as it lists them itself.
static COMMANDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let asked = Command::new(env!("CARGO_BIN_EXE_prelims")).arg("--help").output();
    let help = String::from_utf8(asked.expect("the program runs").stdout).expect("help is text");
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    lines
        .take_while(|line| !line.is_empty())
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect()
});

/// What a text says of the command line: the first flag or command that it names.
fn named(text: &str) -> Option<String> {
    flag(text).or_else(|| command(text))
}

fn flag(text: &str) -> Option<String> {
    text.match_indices("--").find_map(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + 2..]);
        let apart = !before.ends_with(|c: char| c.is_alphanumeric() || c == '-');
        let name: String =
            after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
        (apart && name.starts_with(|c: char| c.is_ascii_lowercase())).then(|| format!("--{name}"))
    })
}

fn command(text: &str) -> Option<String> {
    text.match_indices("prelims ").find_map(|(at, called)| {
        let after = &text[at + called.len()..];
        let name: String =
            after.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
        COMMANDS.contains(&name).then(|| format!("{called}{name}"))
    })
}

/// The files of the screens' texts, in every language, with what they hold.
fn screen_texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tui/texts");
    let folders = fs::read_dir(root).expect("the texts are there").flatten();
    let files = folders.filter_map(|folder| fs::read_dir(folder.path()).ok()).flatten().flatten();
    let read: Vec<_> = files
        .map(|file| {
            let text = fs::read_to_string(file.path()).expect("texts are text");
            (file.file_name().to_string_lossy().into_owned(), text)
        })
        .collect();
    assert!(read.len() > 1, "{}", read.len());
    read
}

#[test]
fn no_room_below_the_command_line_speaks_of_it() {
    let mut found = Vec::new();
    let below = |room: Option<&str>| room.is_some_and(|room| room != "cli");
    for source in SOURCES.iter().filter(|source| !source.test && below(source.room())) {
        for string in source.scanned.strings.iter().filter(|string| !string.test) {
            if let Some(named) = named(&string.says) {
                found.push(format!("{}:{}: a string says `{named}`", source.file, string.line));
            }
        }
    }
    // What the screens say does not stand in their source.
    for (file, text) in screen_texts() {
        for (at, line) in text.lines().enumerate() {
            if let Some(named) = named(line) {
                found.push(format!("{file}:{}: a text says `{named}`", at + 1));
            }
        }
    }
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn flags_and_commands_are_told_from_other_words() {
    assert!(COMMANDS.contains("practise") && COMMANDS.contains("record"), "{COMMANDS:?}");
    for (text, want) in [
        ("give --bank a folder", Some("--bank")),
        ("(--from-date)", Some("--from-date")),
        ("`prelims record check`", Some("prelims record")),
        ("prelims is open twice", None),
        ("a -- b, <!-- c -->, ----, x--y", None),
    ] {
        assert_eq!(named(text).as_deref(), want, "{text}");
    }
}

#[test]
fn strings_are_found_wherever_they_stand() {
    for (source, want) in [
        ("fn f() { g(\"--a\") }", 1),
        ("fn f() { format!(\"--a {}\", h(\"--b\")) }", 2),
        ("#[error(\"--a\")] struct A;", 1),
        ("/// --a\n#[expect(dead_code, reason = \"--b\")] fn f() {}", 0),
        ("macro_rules! m { () => { #[doc = \"--a\"] \"--b\" } }", 1),
        ("const A: &str = r#\"--a\"#;", 1),
    ] {
        let scanned = crate::scan::scan(source, &[]).unwrap();
        assert_eq!(scanned.strings.len(), want, "{source}");
    }
}
