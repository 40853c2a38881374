//! Words: what the table of `docs/words.md` rules out stands in no text of the screens, in nothing
//! that reports say, in no help of the command line and not in the README.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test of files that are there"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// A file of this repository.
fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The phrases of the table's last column.
fn ruled_out(table: &str) -> Vec<String> {
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(1);
    let last = rows.filter_map(|row| row.trim_end_matches(['|', ' ']).rsplit('|').next());
    last.flat_map(|cell| cell.split(',').map(|phrase| phrase.trim().to_owned())).collect()
}

/// Words in small letters with single spaces, so that a phrase is found across line ends, and only
/// as whole words.
fn words(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '-' || c == '\'' { c } else { ' ' })
        .collect();
    format!(" {} ", text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The phrases that stand in a text.
fn found<'a>(text: &str, phrases: &'a [String]) -> Vec<&'a str> {
    let text = words(text);
    phrases.iter().map(String::as_str).filter(|phrase| text.contains(&words(phrase))).collect()
}

/// A text without what is put in, which is named for translators.
fn without_places(text: &str) -> String {
    text.split_inclusive('}').map(|part| part.split('{').next().unwrap()).collect()
}

/// The texts of the screens, each by its name.
fn screens() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tui/texts/en");
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let read = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut name = String::new();
        for line in read.lines().filter(|line| !line.starts_with('#')) {
            let (before, text) = line.split_once(" = ").unwrap_or(("", line));
            if !before.is_empty() {
                name = String::from(before.trim());
            }
            texts.push((name.clone(), without_places(text)));
        }
    }
    texts
}

/// What `report` says to people, each by its file: strings with a space in them, outside tests.
fn reports() -> Vec<(String, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report")];
    let mut said = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let source = fs::read_to_string(entry.path()).unwrap();
            let source = source.split("#[cfg(test)]").next().unwrap();
            let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            let strings = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
            let name = entry.file_name().to_string_lossy().into_owned();
            let spoken = strings.filter(|string| string.contains(' '));
            said.extend(spoken.map(|string| (name.clone(), without_places(string))));
        }
    }
    said
}

/// The help of the program and of every command, its subcommands too.
fn helps() -> Vec<(String, String)> {
    let mut todo: Vec<Vec<String>> = vec![vec![]];
    let mut helps = Vec::new();
    while let Some(command) = todo.pop() {
        let run = Command::new(env!("CARGO_BIN_EXE_prelims")).args(&command).arg("--help").output();
        let help = String::from_utf8(run.unwrap().stdout).unwrap();
        let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
        let listed =
            listed.take_while(|line| !line.is_empty()).filter(|line| !line.starts_with("   "));
        for name in listed.filter_map(|line| line.split_whitespace().next()) {
            if name != "help" {
                todo.push(command.iter().cloned().chain([name.to_owned()]).collect());
            }
        }
        helps.push((format!("prelims {}", command.join(" ")), help));
    }
    helps
}

#[test]
fn what_is_ruled_out_is_said_nowhere() {
    let phrases = ruled_out(&file("docs/words.md"));
    let (screens, reports, helps) = (screens(), reports(), helps());
    assert!(phrases.len() > 20 && screens.len() > 300 && helps.len() > 20);
    assert!(reports.len() > 80, "{}", reports.len());
    let readme = ("README.md".to_owned(), file("README.md"));
    let faults: BTreeSet<String> = screens
        .iter()
        .chain(&reports)
        .chain(&helps)
        .chain([&readme])
        .flat_map(|(name, text)| {
            let said = found(text, &phrases).into_iter();
            said.map(move |phrase| format!("{name} says `{phrase}`"))
        })
        .collect();
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn phrases_are_found_as_whole_words_across_lines() {
    let table = "| of | say | do not say |\n|---|---|---|\n| a | right | in the mean, anew |\n";
    let phrases = ruled_out(table);
    assert_eq!(phrases, ["in the mean", "anew"]);
    assert_eq!(found("Right, in the\n  mean.", &phrases), ["in the mean"]);
    assert_eq!(found("draw it Anew!", &phrases), ["anew"]);
    assert!(found("in the meantime, Kanew", &phrases).is_empty());
}
