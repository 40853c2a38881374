//! The language of questions: it is remembered, and memory knows nothing of it.

use std::time::Duration;

use prelims::bank::LanguageCode;
use prelims::exam::Command;

use crate::desk::Desk;
use crate::{act, begin, choose, practice, quiz};

fn hindi() -> LanguageCode {
    LanguageCode::of("hi")
}

#[test]
fn the_language_that_was_chosen_last_is_remembered() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    assert_eq!(study.language(), None);
    study.stage_language(hindi());
    assert_eq!(study.language(), None, "nothing holds before it is kept");
    study.commit().unwrap();
    assert_eq!(study.language(), Some(hindi()));
    drop(study);
    desk.close_for(10);
    let mut study = desk.open(2);
    assert_eq!(study.language(), Some(hindi()));
    study.stage_language(LanguageCode::of("en"));
    study.commit().unwrap();
    assert_eq!(desk.open(3).language(), Some(LanguageCode::of("en")));
}

#[test]
fn what_is_answered_in_another_language_is_the_same_progress() {
    let run = |switch: bool| {
        let desk = Desk::new();
        let mut study = desk.open(1);
        let id = begin(&mut study, &practice());
        for at in 0..3 {
            if switch {
                study.stage_language(if at % 2 == 0 { hindi() } else { LanguageCode::of("en") });
                study.commit().unwrap();
            }
            desk.pass(20);
            choose(&mut study, id, at != 1);
            act(&mut study, id, Command::Commit);
            act(&mut study, id, Command::Go(at + 1));
        }
        let sitting = study.open_sitting(&id).unwrap().sitting;
        let states: Vec<_> = (0..3).map(|at| study.aftermath(&id, at)).collect();
        (sitting.responses().to_vec(), states)
    };
    assert_eq!(run(true), run(false));
}

#[test]
fn a_clock_runs_on_while_the_language_is_chosen() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let id = begin(&mut study, &quiz(600));
    desk.pass(30);
    study.stage_language(hindi());
    study.commit().unwrap();
    desk.pass(30);
    let sitting = study.open_sitting(&id).unwrap().sitting;
    assert_eq!(sitting.remaining(&study.now()), Some(Duration::from_secs(540)));
}
