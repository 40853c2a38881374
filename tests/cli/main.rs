//! The built binary: exact output where a program or a script relies on it, exit codes, and errors
//! that say what to do.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::disallowed_methods, reason = "tests write files to be refused")]

mod choosing;
mod exam;
mod faulty;
mod fit;
mod formats;
mod goal;
mod lost;
mod media;
mod mistakes;
mod paper;
mod record;

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use assert_cmd::Command;
use jiff::Timestamp;
use prelims::journal::What;
use prelims::study::{Clock, Options, Request, Study};
use serde_json::Value;
use tempfile::TempDir;

/// When the tests' runs begin, by the wall clock: no date of the machine decides a test.
const NOW: &str = "2026-11-22T06:30:00Z";

/// The program in a home of its own, at noon in India.
fn prelims(home: &TempDir) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("prelims"));
    command.env_clear().env("HOME", home.path()).env("PRELIMS_NOW", NOW).env("TZ", "Asia/Kolkata");
    command
}

/// A clock that goes when it is told to.
struct ToldClock(Arc<Mutex<Timestamp>>);

impl ToldClock {
    /// A clock at that instant.
    fn at(instant: &str) -> Self {
        Self(Arc::new(Mutex::new(instant.parse().unwrap())))
    }
}

impl Clock for ToldClock {
    fn wall(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
    fn mono(&self) -> Duration {
        Duration::ZERO
    }
    fn offset(&self, _: Timestamp) -> i32 {
        0
    }
}

fn stdout(command: &mut Command) -> String {
    let output = command.assert().success().get_output().clone();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    String::from_utf8(output.stdout).unwrap()
}

/// What it says on stderr when it fails with `code`, having said nothing on stdout.
fn complaint(command: &mut Command, code: i32) -> String {
    let output = command.assert().code(code).get_output().clone();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "");
    String::from_utf8(output.stderr).unwrap()
}

fn home() -> TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let home = home();
    let bad_banks = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bad_banks");
    for (args, code) in [
        (&["topics"][..], 0),
        (&["items", "--full"], 0),
        (&["completions", "bash"], 0),
        (&["--help"], 0),
        (&["check", bad_banks], 1),
        (&["--nonsense"], 2),
    ] {
        let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin!("prelims"))
            .args(args)
            .env_clear()
            .env("HOME", home.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Both ends are closed before it can have written anything.
        drop((child.stdout.take(), child.stderr.take()));
        assert_eq!(child.wait().unwrap().code(), Some(code), "{args:?}");
    }
}

#[test]
fn topics_are_listed_for_people_and_for_programs() {
    let home = home();
    let text = stdout(prelims(&home).arg("topics"));
    assert!(text.lines().any(|line| line.starts_with("india-us/isa ")), "{text}");
    let list: Vec<Value> =
        serde_json::from_str(&stdout(prelims(&home).args(["topics", "--format", "json"]))).unwrap();
    assert_eq!(list.len(), text.lines().count());
    let ipef = list.iter().find(|topic| topic["id"] == "india-us/ipef").unwrap();
    assert_eq!(
        (&ipef["known"], &ipef["mistaken"], &ipef["last"]),
        (&0.into(), &0.into(), &Value::Null)
    );
    // With a record, what is known of them; without one, none is made by asking.
    assert!(!home.path().join(".local").exists());
    let record = practised(&home);
    let with =
        stdout(prelims(&home).arg("--record").arg(&record).args(["topics", "--format", "json"]));
    let list: Vec<Value> = serde_json::from_str(&with).unwrap();
    let isa = list.iter().find(|topic| topic["id"] == "india-us/isa").unwrap();
    assert!(isa["seen"].as_u64().unwrap() > 0 && isa["known"] == 0 && isa["last"].is_string());
}

#[test]
fn composed_items_are_the_same_for_a_seed() {
    let home = home();
    let made = |seed| {
        let args =
            ["items", "--topic", "isa", "--compose", "5", "--seed", seed, "--format", "json"];
        stdout(prelims(&home).args(args))
    };
    let items: Vec<Value> = serde_json::from_str(&made("1")).unwrap();
    assert_eq!(items.len(), 5);
    assert!(items.iter().all(|i| i["id"].as_str().unwrap().starts_with("india-us/isa/=3,")));
    assert_eq!(made("1"), made("1"));
    assert_ne!(made("1"), made("2"));
}

#[test]
fn items_tell_their_kind_choices_and_key() {
    let home = home();
    let args = ["items", "--topic", "isa", "--format", "json"];
    let items: Vec<Value> = serde_json::from_str(&stdout(prelims(&home).args(args))).unwrap();
    let item = items.iter().find(|item| item["id"] == "india-us/isa/isa-dtti-ipef").unwrap();
    assert_eq!(item["kind"], "statements");
    assert_eq!(item["key"], "a");
    assert_eq!(item["choices"][0]["text"], "1 and 2 only");
    assert_eq!(item["choices"][0]["claim"], "s1.2");
    let truths: Vec<bool> =
        item["lines"].as_array().unwrap().iter().map(|l| l["holds"].as_bool().unwrap()).collect();
    assert_eq!(truths, [true, true, false]);
}

#[test]
fn a_topic_that_is_not_there_is_named_with_the_nearest() {
    let home = home();
    let said = complaint(prelims(&home).args(["items", "--topic", "iza"]), 2);
    assert!(said.contains("there is no topic or bank `iza`; did you mean `isa`?"), "{said}");
}

#[test]
fn check_says_nothing_wrong_of_the_shipped_banks_and_exits_with_what_it_found() {
    let home = home();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let banks = root.join("question-banks");
    let said = stdout(prelims(&home).arg("check").arg(&banks));
    assert!(said.contains("0 errors, 0 warnings"), "{said}");
    let json = stdout(prelims(&home).args(["check", "--format", "json"]).arg(&banks));
    let told = serde_json::from_str::<Vec<Value>>(&json).unwrap();
    // Of some topics only a few facts are translated.
    assert!(told.iter().all(|problem| problem["code"] == "I070"), "{json}");

    let bad = home.path().join("bad");
    fs::create_dir(&bad).unwrap();
    fs::write(bad.join("bank.toml"), "format = 1\nid = \"bad\"\ntopics = [\"absent\"]\n").unwrap();
    let output = prelims(&home).arg("check").arg(&bad).assert().code(1).get_output().clone();
    assert!(String::from_utf8(output.stdout).unwrap().contains("absent"));
    let said = complaint(prelims(&home).args(["check", "nowhere-at-all"]), 2);
    assert!(said.contains("nowhere-at-all"), "{said}");
}

#[test]
fn codes_are_explained() {
    let home = home();
    assert!(
        stdout(prelims(&home).args(["check", "--explain", "e010"])).starts_with("E010 (error): ")
    );
    assert!(complaint(prelims(&home).args(["check", "--explain", "E999"]), 2).contains("E999"));
}

#[test]
fn progress_has_a_place_that_can_be_named() {
    let home = home();
    let own = stdout(prelims(&home).args(["record", "path"]));
    assert!(own.starts_with(home.path().to_str().unwrap()), "{own}");
    assert_eq!(
        stdout(prelims(&home).args(["--record", "x.sqlite", "record", "path"])),
        "x.sqlite\n"
    );
    let by_variable =
        stdout(prelims(&home).env("PRELIMS_RECORD", "y.sqlite").args(["record", "path"]));
    assert_eq!(by_variable, "y.sqlite\n");
    // Asking what is in it makes no file.
    let nothing = prelims(&home).args(["record", "export"]).assert().success().get_output().clone();
    assert_eq!(nothing.stdout, b"");
    assert!(String::from_utf8(nothing.stderr).unwrap().contains("no progress yet"));
    assert!(!Path::new(own.trim_end()).exists());
}

#[test]
fn a_record_that_cannot_be_one_is_left_as_it_is() {
    let home = home();
    let file = home.path().join("notes.txt");
    fs::write(&file, "Dear diary, this is no database at all.").unwrap();
    let said = complaint(prelims(&home).arg("--record").arg(&file).args(["record", "export"]), 2);
    assert!(said.contains("notes.txt") && said.contains("left as it is"), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "Dear diary, this is no database at all.");
}

#[test]
fn the_screens_need_a_terminal_and_say_so() {
    let home = home();
    for args in [vec![], vec!["practise"], vec!["quiz"], vec!["review"]] {
        let said = complaint(prelims(&home).args(args), 2);
        assert!(said.contains("needs a terminal"), "{said}");
    }
}

#[test]
fn nonsense_on_the_command_line_is_refused() {
    let home = home();
    for args in [
        &["quiz", "--minutes", "0"][..],
        &["quiz", "--minutes", "-1"],
        &["quiz", "--minutes", "NaN"],
        &["quiz", "--minutes", "1e9"],
        &["quiz", "--marks", "2,1"],
        &["quiz", "--marks", "1/0,-1"],
        &["quiz", "--count", "0"],
        &["practise", "--seed", "x"],
        &["no-such-command"],
    ] {
        let said = complaint(prelims(&home).args(args), 2);
        assert!(said.contains("error:"), "{args:?}: {said}");
    }
}

#[test]
fn help_version_and_completions_are_there() {
    let home = home();
    assert_eq!(
        stdout(prelims(&home).arg("--version")),
        format!("prelims {}\n", env!("CARGO_PKG_VERSION"))
    );
    let help = stdout(prelims(&home).arg("--help"));
    for command in [
        "practise",
        "quiz",
        "review",
        "plan",
        "goal",
        "fit",
        "check",
        "topics",
        "items",
        "exam",
        "blueprints",
        "key",
        "paper",
        "claim",
        "results",
        "record",
        "completions",
    ] {
        assert!(help.contains(command), "{command}");
    }
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(stdout(prelims(&home).args(["completions", shell])).contains("prelims"), "{shell}");
    }
}

#[test]
fn a_bad_bank_is_left_out_and_named_and_the_others_load() {
    let home = home();
    let bad = home.path().join("bad");
    fs::create_dir(&bad).unwrap();
    fs::write(bad.join("bank.toml"), "format = 1\n").unwrap();
    let output = prelims(&home)
        .arg("--bank")
        .arg(&bad)
        .arg("topics")
        .assert()
        .success()
        .get_output()
        .clone();
    assert!(String::from_utf8(output.stderr).unwrap().contains("bad is left out"));
    assert!(String::from_utf8(output.stdout).unwrap().contains("india-us/isa"));
}

/// A record in which one question of practice was answered rightly.
fn practised(home: &TempDir) -> std::path::PathBuf {
    use prelims::exam::{Command, Reveal};
    let record = home.path().join("record.sqlite");
    let options = Options { record: record.clone(), ..Options::default() };
    let mut study = Study::open(&options, Box::new(ToldClock::at(NOW))).unwrap();
    let items = vec!["india-us/isa/isa-dtti-ipef".parse().unwrap()];
    let id = study.begin(&Request::These { items }).unwrap();
    study.commit().unwrap();
    let mut sitting = study.open_sitting(&id).unwrap().sitting;
    assert_eq!(sitting.terms().rules.reveal, Reveal::Each);
    let right = sitting.paper()[0].key.0[0].clone();
    for command in [Command::Choose(right), Command::Commit, Command::Submit] {
        let acts = sitting.decide(command, &study.now()).unwrap();
        for entry in study.stage(id, acts) {
            if let What::Act { act, .. } = &entry.what {
                sitting.apply(act, &entry.moment);
            }
        }
    }
    study.commit().unwrap();
    record
}

#[test]
fn results_are_listed_and_taken_apart() {
    let home = home();
    let record = practised(&home);
    let results = |args: &[&str]| {
        let mut command = prelims(&home);
        stdout(command.arg("--record").arg(&record).arg("results").args(args))
    };
    let list: Vec<Value> = serde_json::from_str(&results(&["--format", "json"])).unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0]["score"]["total"]["exact"], "2");
    let line = results(&[]);
    assert!(line.contains("2.00 of 2.00   100 %") && line.ends_with("Practice\n"), "{line}");
    let short = line.split_whitespace().next().unwrap();
    let whole: Value = serde_json::from_str(&results(&[short, "--format", "json"])).unwrap();
    assert_eq!(whole["result"], list[0]);
    assert_eq!(whole["questions"][0]["outcome"], "right");
    assert_eq!(whole["by"]["topic"][0]["of"], "india-us/isa");
    assert_eq!(whole["by"]["topic"][0]["score"]["won"]["decimal"], "2.00");
    assert!(results(&["last"]).contains("+2.00 right, nothing lost"));
    let mut command = prelims(&home);
    let said = complaint(command.arg("--record").arg(&record).args(["results", "ff.999"]), 2);
    assert!(said.contains("there is no result `ff.999` (`prelims results` lists them)"), "{said}");
}

/// One of two questions answered wrongly, and the practice ended.
#[test]
fn a_practice_that_ended_early_has_no_percentage() {
    use prelims::exam::Command;
    let home = home();
    let record = home.path().join("record.sqlite");
    let options = Options { record: record.clone(), ..Options::default() };
    let mut study = Study::open(&options, Box::new(ToldClock::at(NOW))).unwrap();
    let practice = Request::Practice { topics: vec![], count: Some(10), seed: Some(1) };
    let id = study.begin(&practice).unwrap();
    study.commit().unwrap();
    let mut sitting = study.open_sitting(&id).unwrap().sitting;
    let dealt = &sitting.paper()[0];
    let wrong = dealt.choices.iter().find(|claim| !dealt.key.accepts(claim)).unwrap().clone();
    let mut step = |study: &mut Study, command| {
        let acts = sitting.decide(command, &study.now()).unwrap();
        for entry in study.stage(id, acts) {
            if let What::Act { act, .. } = &entry.what {
                sitting.apply(act, &entry.moment);
            }
        }
        study.commit().unwrap();
    };
    step(&mut study, Command::Choose(wrong));
    step(&mut study, Command::Commit);
    let results = |args: &[&str]| {
        let mut command = prelims(&home);
        stdout(command.arg("--record").arg(&record).arg("results").args(args))
    };
    assert_eq!(results(&["--format", "json"]), "[]\n", "it goes on");
    step(&mut study, Command::Submit);
    let line = results(&[]);
    assert!(line.contains("-0.67 of 2.00") && line.contains("1 of 10 answered"), "{line}");
    assert!(!line.contains('%'), "{line}");
    let text = results(&["last"]);
    assert!(text.contains("1 of 10 answered: -0.67 of 2.00"), "{text}");
    assert!(!text.contains('%') && text.contains("0 right, 1 wrong, 0 unanswered"), "{text}");
    let whole: Value = serde_json::from_str(&results(&["last", "--format", "json"])).unwrap();
    assert_eq!(whole["result"]["percent"], Value::Null);
    assert_eq!(whole["result"]["answered"], 1);
    assert_eq!(whole["result"]["questions"], 10);
    assert_eq!(whole["paper"]["as_dealt"]["maximum"]["exact"], "2");
    assert_eq!(whole["questions"].as_array().unwrap().len(), 1);
}

#[test]
fn without_progress_there_are_no_results() {
    let home = home();
    let output = prelims(&home).args(["results", "--format", "json"]).assert().success();
    assert_eq!(String::from_utf8(output.get_output().stdout.clone()).unwrap(), "[]\n");
    let said = complaint(prelims(&home).args(["results", "last"]), 2);
    assert!(said.contains("there is no progress yet"), "{said}");
}
