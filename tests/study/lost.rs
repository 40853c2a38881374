//! Progress that lost its question, and what is taken for its new name.

use prelims::exam::Command;
use prelims::insight::{LikelyBy, Lost, LostKind};
use prelims::study::{Request, Study};

use crate::desk::{Desk, WATER};
use crate::{act, begin, choose};

const LAKES: &str = r#"id = "lakes"
title = "Lakes"

[[fact]]
id = "sambhar"
text = "Sambhar is the largest inland salt lake of the country."
why = "It lies in Rajasthan."

[[fact]]
id = "sites"
text = "The convention on wetlands was signed at Ramsar in 1971 and is in force."

[[table]]
id = "states"
columns = ["Lake", "State"]
rows = [{ id = "lonar", cells = ["Lonar", "Maharashtra"] }, { id = "loktak", cells = ["Loktak", "Manipur"] }]

[[item]]
id = "salt"
kind = "single"
stem = "Which of these lakes is salt?"
choices = ["Sambhar", "Dal"]
key = "a"

[[item]]
id = "two"
kind = "statements"
stem = "Consider the following statements:"
statements = [{ fact = "sambhar" }, { fact = "sites" }]

[[item]]
id = "own"
kind = "statements"
stem = "Consider the following statements:"
statements = ["The lake of Lonar was made by a meteorite that fell on basalt.", "Dal is a lake of Sikkim."]
correct = [1]

[[item]]
id = "pairs"
kind = "pairs"
table = "states"
rows = ["lonar", "loktak"]
"#;

/// A desk at which every question of the bank was answered.
fn answered() -> Desk {
    let desk = Desk::new();
    desk.write("water/bank.toml", WATER);
    desk.write("water/lakes.toml", LAKES);
    let mut study = desk.open_with("water", 1);
    let items = ["salt", "two", "own", "pairs"];
    let items = items.map(|name| format!("water/lakes/{name}").parse().unwrap());
    let id = begin(&mut study, &Request::These { items: items.to_vec() });
    for question in 0..4 {
        act(&mut study, id, Command::Go(question));
        choose(&mut study, id, true);
        act(&mut study, id, Command::Commit);
    }
    desk
}

/// What is lost, and what it may be called now.
type Told = (LostKind, String, Option<(String, LikelyBy)>);

/// What is lost once the bank says that, each with its likely name.
fn lost(desk: &Desk, text: &str, run: u64) -> Vec<Told> {
    desk.write("water/lakes.toml", text);
    told(&desk.open_with("water", run))
}

fn told(study: &Study) -> Vec<Told> {
    let short = |id: String| id.trim_start_matches("water/lakes/").to_owned();
    let one = |lost: Lost| {
        let likely = lost.likely.map(|likely| (short(likely.id), likely.by));
        (lost.kind, short(lost.id), likely)
    };
    study.lost().into_iter().map(one).collect()
}

fn likely(name: &str, by: LikelyBy) -> (String, LikelyBy) {
    (name.to_owned(), by)
}

#[test]
fn nothing_is_lost_of_what_is_there_or_has_said_what_it_was() {
    let desk = answered();
    assert_eq!(told(&desk.open_with("water", 2)), []);
    let renamed = LAKES
        .replace("id = \"salt\"", "id = \"salty\"\nwas = [\"salt\"]")
        .replace("id = \"sambhar\"", "id = \"inland\"\nwas = [\"sambhar\"]")
        .replace("fact = \"sambhar\"", "fact = \"inland\"");
    assert_eq!(lost(&desk, &renamed, 3), []);
}

#[test]
fn what_was_renamed_without_a_word_is_told_by_its_text() {
    let desk = answered();
    let renamed = LAKES
        .replace("\"salt\"", "\"salty\"")
        .replace("\"sambhar\"", "\"inland\"")
        .replace("\"lonar\"", "\"crater\"")
        .replace("id = \"own\"", "id = \"mine\"");
    let same = |name| Some(likely(name, LikelyBy::SameText));
    assert_eq!(
        lost(&desk, &renamed, 2),
        [
            (LostKind::Item, "own".to_owned(), same("mine")),
            (LostKind::Item, "salt".to_owned(), same("salty")),
            (LostKind::Fact, "sambhar".to_owned(), same("inland")),
            (LostKind::Fact, "states.lonar".to_owned(), same("states.crater")),
        ]
    );
}

#[test]
fn a_few_other_words_may_be_the_same_and_another_digit_negation_or_name_never() {
    let desk = answered();
    let sites = "The convention on wetlands was signed at Ramsar in 1971 and is in force.";
    let of = |text: &str, run: u64| {
        let renamed = LAKES.replace("\"sites\"", "\"wetlands\"").replace(sites, text);
        let mut lost = lost(&desk, &renamed, run);
        assert_eq!(lost.len(), 1, "{text}");
        lost.remove(0).2
    };
    assert_eq!(of(sites, 2), Some(likely("wetlands", LikelyBy::SameText)));
    assert_eq!(
        of("The convention about wetlands was signed at Ramsar in 1971 and is in force.", 3),
        Some(likely("wetlands", LikelyBy::OtherWords))
    );
    for (run, other) in (4..).zip([
        "The convention on wetlands was signed at Ramsar in 1972 and is in force.",
        "The convention on wetlands was signed at Ramsar in 1971 and is not in force.",
        "The convention on wetlands was signed at Rampur in 1971 and is in force.",
        "The convention on wetlands was never signed at Ramsar in 1971 and is in force.",
        "Half of the fish of the lake are eaten by birds in 1971 while Ramsar looks on.",
    ]) {
        assert_eq!(of(other, run), None, "{other}");
    }
}

#[test]
fn a_statement_of_an_item_that_was_reworded_is_told_within_it() {
    let desk = answered();
    let text = "The lake of Lonar was made by a meteorite that fell on basalt.";
    let reworded = |to: &str, run| {
        lost(&desk, &LAKES.replace(text, to), run).pop().map(|(kind, _, to)| (kind, to))
    };
    let (kind, to) =
        reworded("The lake at Lonar was made by a meteorite that fell on basalt.", 2).unwrap();
    assert_eq!(kind, LostKind::Statement);
    assert!(to.is_some_and(|(to, by)| to.starts_with("own.x") && by == LikelyBy::OtherWords));
    let not = "The lake of Lonar was not made by a meteorite that fell on basalt.";
    assert_eq!(reworded(not, 3), Some((LostKind::Statement, None)));
}

#[test]
fn a_topic_and_a_bank_are_told_as_a_whole() {
    let desk = answered();
    desk.write("moved/pools.toml", &LAKES.replacen("id = \"lakes\"", "id = \"pools\"", 1));
    desk.write("moved/bank.toml", &WATER.replace("\"lakes\"", "\"pools\""));
    assert_eq!(
        told(&desk.open_with("moved", 2)),
        [(
            LostKind::Topic,
            "water/lakes".to_owned(),
            Some(likely("water/pools", LikelyBy::SameText))
        )]
    );
    desk.write("wet/bank.toml", &WATER.replace("id = \"water\"", "id = \"wet\""));
    desk.write("wet/lakes.toml", LAKES);
    assert_eq!(
        told(&desk.open_with("wet", 3)),
        [(LostKind::Bank, "water".to_owned(), Some(likely("wet", LikelyBy::SameText)))]
    );
    // Where nothing of it stands anywhere, nothing is told.
    desk.write("wet/lakes.toml", "id = \"lakes\"\ntitle = \"Lakes\"\n");
    assert_eq!(told(&desk.open_with("wet", 4)), [(LostKind::Bank, "water".to_owned(), None)]);
}
