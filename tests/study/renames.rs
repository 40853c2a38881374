//! Progress under names that things had before: of an item with its own statements, of a topic, of a
//! bank.

use prelims::bank::FactId;
use prelims::exam::Command;
use prelims::study::{Request, Study};

use crate::desk::Desk;
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

const BANK: &str =
    "format = 1\nid = \"water\"\ntitle = \"Water\"\nlanguage = \"en\"\ntopics = [\"lakes\"]\n";

/// A desk at which every question of the bank was answered.
fn answered() -> Desk {
    let desk = Desk::new();
    desk.write("water/bank.toml", BANK);
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
    let head = BANK.replace("\"lakes\"", "\"pools\"");
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
