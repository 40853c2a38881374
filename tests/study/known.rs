//! What is known, over real files: whole facts, and none of them by a wrong answer.

use prelims::exam::Command;
use prelims::report::TopicSummary;
use prelims::study::{Memory, Request, Study};

use super::desk::Desk;
use super::{act, begin, choose, practice};

const DAY: u64 = 24 * 3600;

fn answer(study: &mut Study, right: impl Fn(usize) -> bool, guessed: bool) {
    let id = begin(study, &practice());
    for question in 0..study.journal().sitting(&id).unwrap().paper().len() {
        if question > 0 {
            act(study, id, Command::Go(question));
        }
        // The same choice a second time is fifty-fifty, and a third time a guess.
        for _ in 0..if guessed { 3 } else { 1 } {
            choose(study, id, right(question));
        }
        act(study, id, Command::Commit);
    }
}

fn topic(study: &Study) -> TopicSummary {
    study.topics()[0].clone()
}

#[test]
fn who_answers_everything_wrongly_knows_nothing() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    for _ in 0..6 {
        answer(&mut study, |_| false, false);
        let TopicSummary { facts, seen, known, mistaken, .. } = topic(&study);
        assert_eq!((facts, seen, known, mistaken), (5, 5, 0, 5));
        desk.pass(DAY);
    }
    let facts = study.note(&topic(&study).id).unwrap().facts;
    assert!(facts.iter().all(|fact| match fact.memory {
        Memory::Seen { known, mistaken, .. } => mistaken && !known,
        Memory::New => true,
    }));
}

#[test]
fn what_is_right_on_a_second_day_is_known_until_it_fades_or_is_missed() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    answer(&mut study, |question| question > 0, false);
    assert_eq!((topic(&study).known, topic(&study).mistaken), (0, 1));
    // The same day again says nothing of the next.
    answer(&mut study, |_| true, false);
    assert_eq!((topic(&study).known, topic(&study).mistaken), (0, 0));
    desk.pass(DAY);
    // A right guess is no knowledge.
    answer(&mut study, |_| true, true);
    assert_eq!((topic(&study).known, topic(&study).mistaken), (0, 0));
    desk.pass(DAY);
    answer(&mut study, |_| true, false);
    assert_eq!(topic(&study).known, 5);
    assert_eq!(desk.open(2).topics(), study.topics(), "after a restart too");
    desk.pass(3000 * DAY);
    assert_eq!((topic(&study).known, topic(&study).seen), (0, 5));
}

#[test]
fn an_answer_that_is_taken_back_is_no_evidence() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    answer(&mut study, |_| true, false);
    desk.pass(DAY);
    answer(&mut study, |_| true, false);
    assert_eq!((topic(&study).known, topic(&study).mistaken), (5, 0));
    let item = "garden/chillies/origin".parse().unwrap();
    let id = begin(&mut study, &Request::These { items: vec![item] });
    choose(&mut study, id, false);
    act(&mut study, id, Command::Commit);
    assert!(topic(&study).known < 5 && topic(&study).mistaken > 0);
    act(&mut study, id, Command::Withdraw);
    assert_eq!((topic(&study).known, topic(&study).mistaken), (5, 0));
}
