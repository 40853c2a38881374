//! The file of progress while the program runs: backups, other commands, kills.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use rustix::process::Signal;

use super::terminal::Terminal;
use super::{HOME, QUIZ, home, prelims};

const QUESTIONS: usize = 12;

fn quiz(home: &Path) -> Terminal {
    let count = QUESTIONS.to_string();
    let terminal = prelims(home, &["quiz", "--minutes", "20", "--count", &count, "--seed", "5"]);
    terminal.at(QUIZ);
    terminal
}

/// Chooses on question `n`, from 1, and goes on: the next one is on the screen, so the answer is
/// acknowledged.
fn answer(terminal: &mut Terminal, n: usize) {
    terminal.keys("a\r");
    terminal.shows(&format!("{} of {QUESTIONS}", n + 1));
}

/// Another copy of the program that says what it has to say and ends.
fn other(home: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prelims"));
    command.env_clear().env("HOME", home).current_dir(home).args(args);
    command.output().expect("the program runs")
}

fn fine(home: &Path, args: &[&str]) -> String {
    let output = other(home, args);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{args:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

/// The questions, from 1, that have an answer in a file of progress, whatever else is in it.
fn answered(home: &Path, file: &str) -> Vec<usize> {
    let output = other(home, &["--record", file, "record", "export"]);
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    let chosen = lines.lines().filter(|line| line.contains(r#""kind":"chosen""#));
    let number = |line: &str| {
        let (_, rest) = line.split_once(r#""question":"#).expect("a question");
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<usize>().expect("a number") + 1
    };
    chosen.map(number).collect()
}

fn record(home: &Path) -> PathBuf {
    fine(home, &["record", "path"]).trim_end().into()
}

/// What lies in the folder of the record: names, times of change, bytes.
fn lie(home: &Path) -> BTreeMap<PathBuf, (SystemTime, Vec<u8>)> {
    let folder = record(home).parent().expect("a folder").to_owned();
    let files =
        std::fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path());
    let whole = |path: PathBuf| {
        let changed = path.metadata().and_then(|file| file.modified()).expect("a time");
        let bytes = std::fs::read(&path).expect("bytes");
        (path, (changed, bytes))
    };
    files.map(whole).collect()
}

#[test]
fn every_answer_acknowledged_before_a_backup_is_in_it_and_all_after_a_kill() {
    let home = home();
    let home = home.path();
    let mut terminal = quiz(home);
    for n in 1..=3 {
        answer(&mut terminal, n);
    }
    // Answers go on while the backup is made.
    let making = std::thread::spawn({
        let home = home.to_owned();
        move || fine(&home, &["record", "backup", "one.sqlite"])
    });
    for n in 4..=7 {
        answer(&mut terminal, n);
    }
    making.join().expect("a backup");
    let found = answered(home, "one.sqlite");
    assert!(found.len() >= 3 && found == (1..=found.len()).collect::<Vec<_>>(), "{found:?}");
    terminal.signal(Signal::KILL);
    terminal.exit();
    fine(home, &["record", "backup", "two.sqlite"]);
    assert_eq!(answered(home, "two.sqlite"), (1..=7).collect::<Vec<_>>());
    // Back to the first, and forth to the second: the quiz goes on where each of them knows it to
    // be.
    let first = found.len();
    fine(home, &["record", "restore", "--yes", "one.sqlite"]);
    prelims(home, &[]).shows(&format!("question {} of {QUESTIONS}", first + 1));
    fine(home, &["record", "restore", "--yes", "two.sqlite"]);
    prelims(home, &[]).shows(&format!("question 8 of {QUESTIONS}"));
    let path = record(home);
    assert_eq!(answered(home, path.to_str().expect("a name")), (1..=7).collect::<Vec<_>>());
}

#[test]
fn a_quiz_goes_on_undisturbed_while_other_commands_read() {
    let home = home();
    let home = home.path();
    let mut terminal = quiz(home);
    answer(&mut terminal, 1);
    for (n, args) in [
        &["results"][..],
        &["results", "--format", "json"],
        &["plan"],
        &["goal"],
        &["topics"],
        &["items", "--topic", "isa"],
        &["blueprints"],
        &["record", "export"],
        &["record", "check"],
        &["paper", "--count", "2", "--force"],
    ]
    .iter()
    .enumerate()
    {
        let before = lie(home);
        assert!(before.keys().any(|path| path.to_string_lossy().ends_with("-shm")));
        fine(home, args);
        assert!(lie(home) == before, "{args:?} changed what lies beside the record");
        answer(&mut terminal, n + 2);
    }
    // Nor is it replaced under the program.
    fine(home, &["record", "backup", "backup.sqlite"]);
    let before = lie(home);
    let refused = other(home, &["record", "restore", "--yes", "backup.sqlite"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("open, so nothing was changed: close it"), "{said}");
    assert_eq!(lie(home).len(), before.len());
    terminal.keys("b");
    terminal.shows("▸ b");
}

#[test]
fn a_quiz_that_ran_out_meanwhile_has_a_result_though_nothing_is_written() {
    let home = home();
    let home = home.path();
    let mut terminal = prelims(home, &["quiz", "--minutes", "0.05", "--count", "3"]);
    terminal.at(QUIZ);
    terminal.signal(Signal::KILL);
    terminal.exit();
    let before = lie(home);
    let list = loop {
        let list = fine(home, &["results"]);
        if !list.is_empty() {
            break list;
        }
    };
    assert!(list.contains("Quiz"), "{list}");
    assert!(lie(home) == before);
}

#[test]
fn restoring_asks_and_takes_nothing_but_y_for_yes() {
    let home = home();
    let home = home.path();
    fine(home, &["goal", "--minutes", "30"]);
    fine(home, &["record", "backup", "backup.sqlite"]);
    fine(home, &["goal", "--minutes", "45"]);
    let minutes = || fine(home, &["goal"]).contains("45 minutes a day");
    for (answer, restores) in
        [("\r", false), ("n\r", false), ("yes\r", false), ("\u{4}", false), ("y\r", true)]
    {
        let mut terminal = prelims(home, &["record", "restore", "backup.sqlite"]);
        terminal.shows("y or n:");
        terminal.keys(answer);
        assert_eq!(terminal.exit().success(), restores, "{answer:?}");
        assert_eq!(minutes(), !restores, "{answer:?}");
    }
}

#[test]
fn entries_that_have_no_effect_are_counted_on_home() {
    let home = home();
    let home = home.path();
    fine(home, &["goal", "--minutes", "30"]);
    let db = rusqlite::Connection::open(record(home)).expect("a record");
    let odd = "INSERT INTO entry (run, seq, at, zone, mono, kind, body) VALUES (zeroblob(16), ?1, 0, ?2, 0, 'dreamt', '{}')";
    for (seq, zone) in [(1, 0), (2, 5_000_000_000_i64)] {
        db.execute(odd, [seq, zone]).expect("an entry");
    }
    drop(db);
    let mut terminal = prelims(home, &[]);
    terminal.at(HOME);
    terminal.shows("2 entries of your record cannot be used; they are kept.");
    // The line breaks before this.
    terminal.shows("record check` says which and why.");
    // And progress is kept beside them.
    terminal.keys("p\r");
    terminal.at(super::PRACTICE);
    super::answer(&mut terminal);
    terminal.keys("\u{3}");
    terminal.exit();
    assert_eq!(answered(home, record(home).to_str().expect("a name")).len(), 1);
}
