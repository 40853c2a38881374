//! A small bank with every kind, a passage and a direction, and forms of its items.

use std::sync::Arc;
use std::time::Duration;

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use crate::bank::{Bank, Item, Slug};
use crate::document::SourceFile;
use crate::exam::{MarkingScheme, deal};
use crate::exchange::{Posed, PrintedPaper, Section};
use crate::reading::read;
use crate::report::Grounds;

const BANK: &str = r#"
format = 1
id = "seas"
title = "Seas"
language = "en"
topics = ["coasts"]

[[source]]
id = "atlas"
title = "An atlas"
publisher = "A publisher"
date = 2024-05-01
url = "https://example.org/atlas"
"#;

const TOPIC: &str = r#"
id = "coasts"
title = "Coasts"

[[passage]]
id = "tides"
text = "Tides follow the *Moon*.\n\n| day | height |\n|---|---|\n| 1 | 4 m |"

[[direction]]
id = "ds"
text = "Say which of the statements suffice."
choices = ["Statement 1 alone", "Statement 2 alone"]

[[item]]
id = "largest"
kind = "single"
stem = "Which sea is the largest?"
choices = [
  { id = "black", text = "The Black Sea", why = "It is the **smallest** here." },
  { id = "arabian", text = "The Arabian Sea", key = true },
  { id = "red", text = "The Red Sea" },
  { id = "north", text = "The North Sea" },
]
sources = ["atlas"]
as_of = "2024"
explain = "See `<b>` in an atlas."

[[item]]
id = "north-sea"
kind = "statements"
ask = "count"
stem = "Consider the following countries, each of which is said to lie on the North Sea:"
statements = [
  { text = "Finland", truth = false, why = "It lies on the Baltic." },
  { text = "Germany", truth = true },
  { text = "Norway", truth = true },
]

[[item]]
id = "capitals"
kind = "pairs"
columns = ["Country", "Sea"]
rows = [["Ukraine", "Black Sea"], ["Egypt", "North Sea"], ["Oman", "Arabian Sea"]]
correct = [1, 3]

[[item]]
id = "moon"
kind = "reasons"
statements = ["Tides have two heights a day.", "The Moon goes round the Earth."]
correct = [1, 2]
explains = [2]

[[item]]
id = "lists"
kind = "match"
left = ["Suez", "Kiel", "Panama"]
right = ["Egypt", "Germany", "Panama", "Greece"]
matches = [1, 2, 3]

[[item]]
id = "canals"
kind = "sequence"
events = [{ text = "Suez", when = "1869" }, { text = "Panama", when = "1914" }, { text = "Kiel", when = "1895" }]

[[item]]
id = "spring"
kind = "single"
passage = "tides"
stem = "When is the tide highest?"
choices = ["At new moon", "At half moon", "At dawn", "At noon"]
key = "a"

[[item]]
id = "neap"
kind = "single"
passage = "tides"
stem = "When is it lowest?"
choices = ["At new moon", "At half moon", "At dawn", "At noon"]
key = "b"

[[item]]
id = "deep"
kind = "single"
direction = "ds"
stem = "How deep is the sea?"
key = "a"

[[item]]
id = "wide"
kind = "single"
direction = "ds"
stem = "How wide is the sea?"
key = "b"
marks = 3
"#;

/// The bank.
pub fn bank() -> Bank {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let reading = read(&[file("bank.toml", BANK), file("coasts.toml", TOPIC)], &[]);
    reading.bank.unwrap_or_else(|| panic!("{:#?}", reading.diagnostics))
}

/// An item with what belongs to it, dealt from `seed`.
pub fn posed(bank: &Bank, item: &Item, seed: u64) -> Posed {
    let topic = bank.topics.iter().find(|topic| topic.id == item.id.topic()).unwrap();
    let passage = item.passage.as_ref().and_then(|id| topic.passage(id));
    let direction = item.direction.as_ref().and_then(|id| topic.direction(id));
    let named = |slug: &Slug| bank.sources.iter().find(|source| source.id == *slug);
    Posed {
        dealt: deal(item, &mut ChaCha8Rng::seed_from_u64(seed)),
        direction: direction.map(|direction| direction.text.clone()),
        passage: passage.map(|passage| passage.text.clone()),
        grounds: Grounds::of(item, named),
        item: Arc::new(item.clone()),
        other: None,
        notes: Vec::new(),
    }
}

/// A form of these items, in two sections, the second from `cut` on.
pub fn form(items: &[&str], cut: usize, seed: u64) -> PrintedPaper {
    let bank = bank();
    let all = || bank.topics.iter().flat_map(|topic| &topic.items);
    let mut first: Vec<Posed> = items
        .iter()
        .map(|name| all().find(|item| item.id.local() == *name).unwrap())
        .map(|item| posed(&bank, item, seed))
        .collect();
    let second = first.split_off(cut.min(first.len()));
    let section = |title: &str, questions| Section {
        title: Some(title.into()),
        time: None,
        scheme: None,
        questions,
    };
    PrintedPaper {
        title: "Seas & coasts".into(),
        language: "en".into(),
        second: None,
        time: Some(Duration::from_secs(5400)),
        scheme: MarkingScheme::default(),
        decline: None,
        blank_limit: None,
        qualifying: None,
        fixed_order: false,
        instructions: vec!["Calculators are not allowed.".into()],
        sections: vec![section("Part one", first), section("Part two", second)],
        seed,
    }
}

/// A form of all items.
pub fn whole(seed: u64) -> PrintedPaper {
    const ALL: [&str; 10] = [
        "largest",
        "north-sea",
        "capitals",
        "moon",
        "lists",
        "canals",
        "spring",
        "neap",
        "deep",
        "wide",
    ];
    form(&ALL, 6, seed)
}
