//! Progress under names that things had before: of an item with its own statements, of a topic, of a
//! bank.

use prelims::bank::FactId;
use prelims::exam::{Act, Command};
use prelims::journal::SittingId;
use prelims::study::{Request, Study};

use crate::desk::{Desk, WATER};
use crate::{act, begin, choose};

const LAKES: &str = r#"id = "lakes"
title = "Lakes"

[[fact]]
id = "sambhar"
text = "Sambhar lies in Rajasthan."

[[item]]
id = "salt"
kind = "single"
stem = "Which of these lakes is salt?"
choices = ["Sambhar", "Dal"]
key = "a"

[[item]]
id = "own"
kind = "statements"
stem = "Consider the following statements:"
statements = [{ id = "lonar", text = "Lonar lies in Maharashtra." }, { id = "dal", text = "Dal lies in Sikkim." }]
correct = [1]
"#;

/// A desk at which every question of the bank was answered.
fn answered() -> Desk {
    let desk = Desk::new();
    desk.write("water/bank.toml", WATER);
    desk.write("water/lakes.toml", LAKES);
    let mut study = desk.open_with("water", 1);
    let items = ["salt", "own"].map(|name| format!("water/lakes/{name}").parse().unwrap());
    let id = begin(&mut study, &Request::These { items: items.to_vec() });
    for question in 0..2 {
        act(&mut study, id, Command::Go(question));
        choose(&mut study, id, true);
        act(&mut study, id, Command::Commit);
    }
    desk
}

/// Whether something is remembered of each of these facts.
fn remembered(study: &Study, of: &str, names: [&str; 3]) -> [bool; 3] {
    names.map(|name| {
        let fact: FactId = format!("{of}/{name}").parse().unwrap();
        study.remembered_state(&fact).is_some()
    })
}

#[test]
fn what_is_an_item_s_own_goes_with_its_name() {
    let desk = answered();
    let names = ["salt", "own.lonar", "own.dal"];
    assert_eq!(remembered(&desk.open_with("water", 2), "water/lakes", names), [true; 3]);
    let renamed = |was: bool| {
        let was = |old: &str| if was { format!("\nwas = [\"{old}\"]") } else { String::new() };
        LAKES
            .replace("id = \"salt\"", &format!("id = \"salty\"{}", was("salt")))
            .replace("id = \"own\"", &format!("id = \"two\"{}", was("own")))
    };
    let names = ["salty", "two.lonar", "two.dal"];
    desk.write("water/lakes.toml", &renamed(false));
    assert_eq!(remembered(&desk.open_with("water", 3), "water/lakes", names), [false; 3]);
    desk.write("water/lakes.toml", &renamed(true));
    let study = desk.open_with("water", 4);
    assert_eq!(remembered(&study, "water/lakes", names), [true; 3]);
    let old = "water/lakes/own".parse().unwrap();
    assert_eq!(study.question(&old).unwrap().item.as_ref().unwrap().id.as_str(), "water/lakes/two");
}

#[test]
fn a_topic_and_a_bank_keep_what_was_learnt_under_other_names() {
    let desk = answered();
    let names = ["salt", "own.lonar", "own.dal"];
    desk.write(
        "pools/pools.toml",
        &LAKES.replacen("id = \"lakes\"", "id = \"pools\"\nwas = [\"lakes\"]", 1),
    );
    let head = WATER.replace("\"lakes\"", "\"pools\"");
    desk.write("pools/bank.toml", &head);
    assert_eq!(remembered(&desk.open_with("pools", 2), "water/pools", names), [true; 3]);
    // The bank too, and an item in it.
    desk.write(
        "pools/bank.toml",
        &head.replacen("id = \"water\"", "id = \"wet\"\nwas = [\"water\"]", 1),
    );
    assert_eq!(remembered(&desk.open_with("pools", 3), "wet/pools", names), [true; 3]);
    desk.edit("pools/pools.toml", "id = \"own\"", "id = \"two\"\nwas = [\"own\"]");
    let names = ["salt", "two.lonar", "two.dal"];
    assert_eq!(remembered(&desk.open_with("pools", 4), "wet/pools", names), [true; 3]);
}

#[test]
fn a_name_that_something_else_has_now_is_that_thing_s() {
    let desk = answered();
    let other = "\n[[item]]\nid = \"salt\"\nkind = \"single\"\nstem = \"Which is deep?\"\nchoices = [\"x\", \"y\"]\nkey = \"a\"\n";
    let text = LAKES.replace("id = \"salt\"", "id = \"salty\"\nwas = [\"salt\"]");
    desk.write("water/lakes.toml", &format!("{text}{other}"));
    let study = desk.open_with("water", 2);
    assert_eq!(
        remembered(&study, "water/lakes", ["salt", "salty", "own.dal"]),
        [true, false, true]
    );
}

/// Answers the item `own` as version 0.1.0 dealt it: an item's own statements by their numbers.
fn answer_by_numbers(desk: &Desk, mut study: Study, run: u64) {
    let request = Request::These { items: vec![OWN.parse().unwrap()] };
    let mut terms = study.preview(&request).unwrap().terms;
    for dealt in &mut terms.paper {
        for (at, line) in dealt.lines.iter_mut().enumerate() {
            line.wording.fact = format!("{}.{}", dealt.item, at + 1).parse().unwrap();
        }
    }
    study.stage(
        SittingId { run: study.now().run, seq: 0 },
        vec![Act::Began { terms: Box::new(terms) }],
    );
    study.commit().unwrap();
    drop(study);
    // A sitting is called by the entry that begins it, whose number the record gives.
    let mut study = desk.open_with("water", run);
    let id = study.journal().sittings().last().unwrap().0;
    choose(&mut study, id, true);
    act(&mut study, id, Command::Commit);
}

/// Whether something is remembered of each of an item's lines.
fn lines(study: &Study, item: &str) -> Vec<bool> {
    let question = study.question(&item.parse().unwrap()).unwrap();
    let item = question.item.clone().unwrap();
    item.facts().map(|fact| study.remembered_state(fact).is_some()).collect()
}

const LONAR: &str = "Lonar lies in Maharashtra.";
const DAL: &str = "Dal lies in Sikkim.";
const LOKTAK: &str = "Loktak lies in Manipur.";
const OWN: &str = "water/lakes/own";

/// The item `own` with these statements as TOML, of which those of `correct` are true, and more
/// fields.
fn stated(desk: &Desk, statements: &[&str], correct: &[usize], more: &str, run: u64) -> Study {
    let written: Vec<String> = statements
        .iter()
        .map(|text| if text.starts_with('{') { (*text).to_owned() } else { format!("\"{text}\"") })
        .collect();
    let text = LAKES
        .replace(
            "[{ id = \"lonar\", text = \"Lonar lies in Maharashtra.\" }, { id = \"dal\", text = \"Dal lies in Sikkim.\" }]",
            &format!("[{}]", written.join(", ")),
        )
        .replace("correct = [1]", &format!("correct = {correct:?}\n{more}"));
    desk.write("water/bank.toml", WATER);
    desk.write("water/lakes.toml", &text);
    desk.open_with("water", run)
}

/// A desk at which the item `own` with Lonar and Dal was answered.
fn stated_and_answered() -> Desk {
    let desk = Desk::new();
    let mut study = stated(&desk, &[LONAR, DAL], &[1], "", 1);
    let id = begin(&mut study, &Request::These { items: vec![OWN.parse().unwrap()] });
    choose(&mut study, id, true);
    act(&mut study, id, Command::Commit);
    desk
}

#[test]
fn a_statement_keeps_what_is_known_of_it_wherever_it_stands() {
    let desk = stated_and_answered();
    let of = |statements: &[&str], correct: &[usize], run| {
        lines(&stated(&desk, statements, correct, "", run), OWN)
    };
    // Other blanks, another case: the same. Another digit, name or "not": another statement.
    assert_eq!(of(&["Lonar  lies in maharashtra.", DAL], &[1], 2), [true, true]);
    assert_eq!(of(&[LOKTAK, LONAR, DAL], &[1, 2], 3), [false, true, true]);
    assert_eq!(of(&[DAL, LONAR], &[2], 4), [true, true]);
    assert_eq!(of(&["Lonar does not lie in Maharashtra.", DAL], &[], 5), [false, true]);
    assert_eq!(of(&["Lonar 2 lies in Maharashtra.", DAL], &[1], 6), [false, true]);
}

#[test]
fn a_statement_that_is_given_a_name_or_told_what_it_said_keeps_what_is_known_of_it() {
    let desk = stated_and_answered();
    let reworded = "Lonar is in Maharashtra.";
    let named = format!("{{ id = \"lonar\", text = \"{LONAR}\" }}");
    let was = format!("{{ text = \"{reworded}\", was = [\"{LONAR}\"] }}");
    let of =
        |first: &str, more: &str, run| lines(&stated(&desk, &[first, DAL], &[1], more, run), OWN);
    assert_eq!(of(&named, "", 2), [true, true]);
    assert_eq!(of(reworded, "", 3), [false, true]);
    assert_eq!(of(&was, "", 4), [true, true]);
    assert_eq!(of(reworded, &format!("before.1 = \"{LONAR}\""), 5), [true, true]);
}

#[test]
fn statements_that_were_known_by_numbers_are_still_known_and_none_takes_another_s_place() {
    let desk = Desk::new();
    answer_by_numbers(&desk, stated(&desk, &[LONAR, DAL, LOKTAK], &[1, 3], "", 1), 8);
    let of = |statements: &[&str], correct: &[usize], more: &str, run| {
        lines(&stated(&desk, statements, correct, more, run), OWN)
    };
    assert_eq!(of(&[LONAR, DAL, LOKTAK], &[1, 3], "", 2), [true; 3]);
    // One was put before them; two have changed places: nobody can tell which was which.
    assert_eq!(of(&["Wular is salt.", LONAR, DAL, LOKTAK], &[2, 4], "", 3), [false; 4]);
    assert_eq!(of(&[DAL, LONAR, LOKTAK], &[2, 3], "", 4), [false; 3]);
    // The author found that Loktak does not lie there after all.
    assert_eq!(of(&[LONAR, DAL, LOKTAK], &[1], "", 5), [true; 3]);
    // Where the list has changed, the author can say which was which.
    let was = |text: &str, number: usize| format!("{{ text = \"{text}\", was = [\"{number}\"] }}");
    let told = [&was(DAL, 2), &was(LONAR, 1), LOKTAK];
    assert_eq!(of(&told, &[2, 3], "", 6), [true, true, false]);
    // Under another name of the item too.
    desk.edit("water/lakes.toml", "id = \"own\"", "id = \"two\"\nwas = [\"own\"]");
    let study = desk.open_with("water", 7);
    assert_eq!(lines(&study, "water/lakes/two"), [true, true, false]);
}
