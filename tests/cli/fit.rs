//! Memory fitted to one's own answers, at the command line.

#[cfg(unix)]
#[path = "../pty/terminal.rs"]
#[expect(dead_code, clippy::expect_used, reason = "the tests of the screens use the rest of it")]
mod terminal;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use jiff::SignedDuration;
use prelims::bank::TopicEntry;
use prelims::exam::Command;
use prelims::journal::What;
use prelims::study::{Options, Request, Study};
use serde_json::Value;
use tempfile::TempDir;

use crate::{NOW, ToldClock, complaint, home, prelims, stdout};

/// A record of somebody who practised the first `count` questions so many times, after a day and
/// after a week by turns, and knew them after a day; from `turn` on always.
fn learnt(home: &TempDir, count: usize, times: u32, turn: u32) -> PathBuf {
    let record = home.path().join("record.sqlite");
    let time = Arc::new(Mutex::new("2025-01-01T12:00:00Z".parse().unwrap()));
    let options = Options { record: record.clone(), seed: Some(1), ..Options::default() };
    let mut study = Study::open(&options, Box::new(ToldClock(Arc::clone(&time)))).unwrap();
    for n in 0..times {
        let next_day = n.is_multiple_of(2);
        let hours = if next_day { 24 } else { 7 * 24 };
        *time.lock().unwrap() += SignedDuration::from_hours(hours);
        let all = study.catalogue().topics().iter().flat_map(TopicEntry::items);
        let items = all.take(count).cloned().collect();
        let id = study.begin(&Request::These { items }).unwrap();
        study.commit().unwrap();
        let mut sitting = study.journal().sitting(&id).unwrap().clone();
        for question in 0..sitting.paper().len() {
            let dealt = &sitting.paper()[question];
            let right = next_day || n >= turn;
            let fits = |claim: &&_| dealt.key.accepts(claim) == right;
            let claim = dealt.choices.iter().find(fits).unwrap().clone();
            for command in [Command::Go(question), Command::Choose(claim), Command::Commit] {
                // The first question is gone to already.
                let acts = sitting.decide(command, &study.now()).unwrap_or_default();
                for entry in study.stage(id, acts) {
                    let What::Act { act, .. } = &entry.what else { continue };
                    sitting.apply(act, &entry.moment);
                }
            }
        }
        study.commit().unwrap();
    }
    record
}

fn fit(home: &TempDir, args: &[&str]) -> String {
    let record = home.path().join("record.sqlite");
    stdout(prelims(home).arg("--record").arg(record).args(args))
}

fn json(home: &TempDir, args: &[&str]) -> Value {
    serde_json::from_str(&fit(home, args)).unwrap()
}

fn entries(home: &TempDir) -> usize {
    let record = fit(home, &["record", "export"]);
    record.lines().filter(|line| line.contains(r#""kind":"fitted""#)).count()
}

#[test]
fn a_fit_that_helps_is_used_until_the_average_is_put_back() {
    let home = home();
    learnt(&home, 10, 24, 24);
    let said = fit(&home, &["fit"]);
    assert!(said.starts_with("You forget about "), "{said}");
    assert!(said.ends_with("(lower is better): it is used.\n"), "{said}");
    let plan = json(&home, &["plan", "--format", "json"])["fit"].take();
    assert_eq!((&plan["due"], &plan["fitted"]["used"]), (&false.into(), &true.into()));
    let strength = plan["fitted"]["strength"].as_f64().unwrap();
    assert!(strength < 0.0 && plan["fitted"]["strength"].to_string().len() < 7, "{plan}");
    // A program is told the same.
    let again = json(&home, &["fit", "--format", "json"]);
    // How lucky an answer was is told by the memory that was fitted, so that the next fit of the
    // same answers is not the same to the letter.
    let loss = |fit: &Value| fit["log_loss_after"].as_f64().unwrap();
    let (first, second) = (loss(&plan["fitted"]), loss(&again["fitted"]));
    assert!((first - second).abs() < 0.1, "{first} {second}");
    assert_eq!(entries(&home), 2);
    let said = fit(&home, &["fit", "--defaults"]);
    assert_eq!(said, "The average learner's memory is used again; `prelims fit` fits yours.\n");
    let plan = json(&home, &["plan", "--format", "json"])["fit"].take();
    assert_eq!(
        (&plan["fitted"]["used"], &plan["fitted"]["put_back"]),
        (&false.into(), &true.into())
    );
    assert_eq!(entries(&home), 3);
    let said = fit(&home, &["fit", "--defaults"]);
    assert_eq!(said, "The average learner's memory was already in use.\n");
    assert_eq!(entries(&home), 3);
}

#[test]
fn a_fit_that_does_not_help_is_said_not_to_and_is_no_failure() {
    let home = home();
    learnt(&home, 10, 24, 18);
    let said = fit(&home, &["fit"]);
    assert!(said.starts_with("On "), "{said}");
    assert!(said.ends_with(": it did not help, and the average learner's is kept.\n"), "{said}");
    assert_eq!(json(&home, &["plan", "--format", "json"])["fit"]["fitted"]["used"], false);
}

#[test]
fn too_few_answers_are_said_to_be() {
    let home = home();
    let said = complaint(prelims(&home).arg("fit"), 2);
    assert_eq!(said, "prelims: 0 answers to facts asked before are too few to fit: it takes 200\n");
    let said = complaint(prelims(&home).args(["fit", "--format", "json"]), 2);
    assert!(said.contains("it takes 200"), "{said}");
    let said = stdout(prelims(&home).args(["fit", "--defaults", "--format", "json"]));
    assert_eq!(serde_json::from_str::<Value>(&said).unwrap()["fitted"], Value::Null);
}

/// A program that sees a terminal shows how far it is, and whoever presses Ctrl-C meanwhile is left
/// with nothing.
#[test]
#[cfg(unix)]
fn a_fit_is_shown_and_stopped_by_ctrl_c() {
    let home = home();
    // So many answers that it takes a while.
    let record = learnt(&home, 1000, 20, 20);
    let program = || {
        let mut command =
            portable_pty::CommandBuilder::new(assert_cmd::cargo::cargo_bin!("prelims"));
        command.env_clear();
        command.env("HOME", home.path());
        command.env("PRELIMS_NOW", NOW);
        command.args(["--record", record.to_str().unwrap(), "fit"]);
        terminal::Terminal::start(command, 10, 80)
    };
    let mut stopped = program();
    stopped.shows(" % (Ctrl-C stops)");
    stopped.keys("\u{3}");
    assert_eq!(stopped.exit().exit_code(), 130);
    assert!(
        stopped.screen().contains("prelims: stopped; nothing was changed"),
        "{}",
        stopped.screen()
    );
    assert_eq!(entries(&home), 0);
    // What it came to stands alone in the end.
    let mut made = program();
    assert!(made.exit().success());
    assert!(made.screen().starts_with("You forget about "), "{}", made.screen());
    assert_eq!(entries(&home), 1);
}
