//! Review does not repeat a question: composed ones stand in where every written one was seen
//! lately.

use std::collections::BTreeSet;

use prelims::bank::{FactId, ItemId};
use prelims::exam::{Command, Dealt};
use prelims::journal::SittingId;
use prelims::study::{CannotBegin, Memory, Request, Study};
use prelims::wording::shown as print;

use super::desk::Desk;
use super::{act, begin, choose, practice};

const DAY: u64 = 24 * 3600;

fn review() -> Request {
    Request::Review { topics: vec![], count: None, seed: Some(3) }
}

/// Answers every question of a sitting, rightly or wrongly.
fn answer(study: &mut Study, id: SittingId, right: bool) {
    let questions = study.journal().sitting(&id).unwrap().paper().len();
    for question in 0..questions {
        if question > 0 {
            act(study, id, Command::Go(question));
        }
        choose(study, id, right);
        act(study, id, Command::Commit);
    }
}

fn paper(study: &Study, id: SittingId) -> Vec<Dealt> {
    study.journal().sitting(&id).unwrap().paper().to_vec()
}

/// A study in which everything was failed so many days ago.
fn failed(desk: &Desk, days: u64) -> Study {
    let mut study = desk.open(1);
    let id = begin(&mut study, &practice());
    answer(&mut study, id, false);
    desk.pass(days * DAY);
    study
}

fn composed(paper: &[Dealt]) -> Vec<&Dealt> {
    paper.iter().filter(|dealt| dealt.item.recipe().is_some()).collect()
}

#[test]
fn what_was_seen_lately_is_asked_by_a_composed_question_that_counts() {
    let desk = Desk::new();
    let mut study = failed(&desk, 1);
    let id = begin(&mut study, &review());
    let dealt = paper(&study, id);
    let fresh = composed(&dealt);
    assert_eq!(fresh.len(), 1, "one question asks both sentences");
    let facts: BTreeSet<FactId> = fresh[0].facts().cloned().collect();
    let wanted = ["garden/chillies/capsaicin", "garden/chillies/americas"];
    assert_eq!(facts, wanted.map(|id| id.parse().unwrap()).into());
    // The others are facts of their own items only, and so asked by those.
    assert_eq!(dealt.len(), 4);
    let place = dealt.iter().position(|d| d.item == fresh[0].item).unwrap();
    let shown = study.open_sitting(&id).unwrap();
    let question = shown.questions[place].item.clone().unwrap();
    assert_eq!(
        print::stem(&question),
        "With reference to Chillies, consider the following statements:"
    );
    assert_eq!(shown.questions[place].topic, "Chillies");
    answer(&mut study, id, true);
    for fact in study.aftermath(&id, place) {
        assert!(matches!(fact.memory, Memory::Seen { misconception: false, .. }), "{}", fact.id);
    }
    assert_eq!(prelims::exam::Score::of_all(study.journal().sitting(&id).unwrap()).right, 4);
    // After a restart it is made again from what was logged, the same to the letter.
    drop(study);
    let again = desk.open(2);
    assert_eq!(again.open_sitting(&id).unwrap().questions[place].item.as_ref(), Some(&question));
    assert_eq!(paper(&again, id), dealt);
    // And without its bank, history still knows how it was answered.
    let open = desk.open_without_banks(3).open_sitting(&id).unwrap();
    assert!(open.questions[place].item.is_none());
    assert_eq!(prelims::exam::Score::of_all(&open.sitting).right, 4);
}

#[test]
fn no_composed_question_comes_back_within_twenty_days() {
    let desk = Desk::new();
    let mut study = failed(&desk, 1);
    let mut before: BTreeSet<ItemId> = BTreeSet::new();
    for _ in 0..4 {
        let id = begin(&mut study, &review());
        let dealt = paper(&study, id);
        let fresh = composed(&dealt);
        assert_eq!(fresh.len(), 1);
        assert!(before.insert(fresh[0].item.clone()), "{} was asked before", fresh[0].item);
        answer(&mut study, id, false);
        desk.pass(DAY);
    }
}

#[test]
fn what_can_be_composed_is_not_asked_by_a_written_question_that_was_seen_lately() {
    let desk = Desk::new();
    let mut study = failed(&desk, 19);
    let id = begin(&mut study, &review());
    let dealt = paper(&study, id);
    let both = composed(&dealt);
    assert_eq!(both.len(), 1, "one question asks both in less time than two");
    assert_eq!((dealt.len(), both[0].facts().count()), (4, 2));
}

#[test]
fn home_counts_what_review_would_ask() {
    let desk = Desk::new();
    let mut study = failed(&desk, 1);
    assert!(!study.home().planned, "nothing is reckoned before it is asked for");
    study.plan();
    let home = study.home();
    assert_eq!((home.planned, home.due_facts, home.due_questions), (true, 5, 4));
    let id = begin(&mut study, &review());
    assert_eq!(paper(&study, id).len(), 4);
    answer(&mut study, id, true);
    assert!(matches!(study.begin(&review()), Err(CannotBegin::NothingDue { next: Some(_) })));
}
