//! What an examiner rules of a key holds wherever the question is asked or counted.

use prelims::bank::{AnswerKey, Claim, FactId, ItemId};
use prelims::document::SourceFile;
use prelims::exam::{Command, Outcome, Ruling, outcome};
use prelims::journal::SittingId;
use prelims::study::{Printing, Request, Study};

use crate::desk::Desk;
use crate::{act, begin, choose};

fn rule(study: &mut Study, body: &str) {
    let head = "format = 1\ndated = 2026-11-22\nsource = \"Gazette\"\nstanding = \"final\"\n";
    let file = SourceFile { path: "key.toml".into(), text: format!("{head}{body}") };
    assert_eq!(study.revise_keys(&file).unwrap().kept.len(), 1);
}

fn item(name: &str) -> ItemId {
    format!("garden/chillies/{name}").parse().unwrap()
}

fn dropped(name: &str) -> String {
    format!("[[key]]\nitem = \"{}\"\ndropped = true\n", item(name))
}

/// All that practice would ask.
fn practised(study: &mut Study) -> Vec<ItemId> {
    let request = Request::Practice { topics: vec![], count: None, seed: Some(3) };
    study.preview(&request).unwrap().terms.paper.into_iter().map(|dealt| dealt.item).collect()
}

/// Answers one question, rightly or wrongly by its bank.
fn answered(study: &mut Study, name: &str, right: bool) -> SittingId {
    let id = begin(study, &Request::These { items: vec![item(name)] });
    choose(study, id, right);
    act(study, id, Command::Commit);
    act(study, id, Command::Submit);
    id
}

#[test]
fn what_is_dropped_is_asked_no_more() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    assert!(practised(&mut study).contains(&item("scale")));
    rule(&mut study, &dropped("scale"));
    for mut study in [study, desk.open(2)] {
        assert!(!practised(&mut study).contains(&item("scale")));
        let quiz = Request::These { items: vec![item("scale"), item("hot")] };
        let asked = study.preview(&quiz).unwrap().terms.paper;
        assert_eq!(asked.len(), 1, "asked by name it is left out too");
        assert!(study.plan().today.iter().all(|question| question.item != item("scale")));
        assert!(
            !study.form(&quiz, Printing::AsWritten).unwrap().sections[0]
                .questions
                .iter()
                .any(|posed| posed.item.id == item("scale"))
        );
    }
}

#[test]
fn what_is_dropped_says_nothing_of_what_is_known() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    answered(&mut study, "origin", false);
    let fact: FactId = "garden/chillies/americas".parse().unwrap();
    assert!(study.remembered_state(&fact).is_some());
    rule(&mut study, &dropped("origin"));
    assert!(study.remembered_state(&fact).is_none());
    assert!(desk.open(2).remembered_state(&fact).is_none());
}

#[test]
fn another_key_makes_a_right_answer_of_a_wrong_one_and_is_dealt_from_then_on() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    let id = answered(&mut study, "origin", false);
    let fact: FactId = "garden/chillies/americas".parse().unwrap();
    let failed = |study: &Study| study.remembered_state(&fact).unwrap().misconception;
    assert!(failed(&study));
    let chosen = study.journal().sitting(&id).unwrap().responses()[0].chosen().unwrap().clone();
    rule(
        &mut study,
        &format!("[[key]]\nitem = \"{}\"\naccepts = [\"{chosen}\"]\n", item("origin")),
    );
    for study in [&mut study, &mut desk.open(2)] {
        assert!(!failed(study));
        // The result has both keys.
        let result = study.result(&id, 0).unwrap();
        assert_eq!((result.analysis.score.right, result.dealt.tally.right), (1, 0));
        let (question, revised) = &result.revised[0];
        assert_eq!((*question, revised.as_dealt), (0, true));
        assert_eq!(revised.before, AnswerKey(vec![Claim::Named("americas".into())]));
        assert!(revised.in_words().starts_with("Key revised: "), "{}", revised.in_words());
        let shown = study.open_sitting(&id).unwrap();
        let (dealt, response) = (&shown.sitting.paper()[0], &shown.sitting.responses()[0]);
        assert_eq!(outcome(dealt, response), Outcome::Right);
        assert!(shown.questions[0].revised.is_some());
        assert_eq!(study.past()[0].score.right, 1);
        // What is dealt now has the key as ruled, and says what its bank has.
        let again = begin(study, &Request::These { items: vec![item("origin")] });
        let open = study.open_sitting(&again).unwrap();
        assert!(open.sitting.paper()[0].key.accepts(&chosen));
        let revised = open.questions[0].revised.as_ref().unwrap();
        assert!(!revised.as_dealt);
        assert_eq!(revised.now.now, Ruling::Accepts(AnswerKey(vec![chosen.clone()])));
    }
}

#[test]
fn a_running_copy_heeds_a_ruling_of_another() {
    let desk = Desk::new();
    let mut one = desk.open(1);
    assert!(practised(&mut one).contains(&item("scale")));
    rule(&mut desk.open(2), &dropped("scale"));
    let id = begin(&mut one, &Request::Practice { topics: vec![], count: None, seed: Some(3) });
    let paper = one.journal().sitting(&id).unwrap().paper();
    assert!(paper.iter().all(|dealt| dealt.item != item("scale")));
}
