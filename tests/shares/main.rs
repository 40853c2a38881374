//! Shares of composed questions, beside those of real papers; and what rules score on them that
//! know nothing.
//!
//! 1,500 questions of all topics of the shipped bank are composed from fixed seeds and counted.
//! `cargo test --test shares -- --nocapture` prints the tables.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod questions;
mod testwise;

use std::collections::{BTreeMap, BTreeSet};

use prelims::bank::{Ask, Claim, Fact, FactId, Item, Kind, Shape};
use prelims::shelf::Shelf;
use prelims::text::likeness;
use prelims::wording::shown;

use self::questions::{QUESTIONS, composed, shipped};

/// What is counted, how often it was so, and out of how many.
#[derive(Default)]
struct Table(Vec<(String, usize, usize, &'static str)>);

impl Table {
    /// A share of `all`, beside what it ought to be.
    fn share(&mut self, what: impl Into<String>, part: usize, all: usize, target: &'static str) {
        self.0.push((what.into(), part, all, target));
    }

    fn print(&self) {
        println!("{:56} {:>7} {:>12}  target", "share of composed questions", "%", "of");
        for (what, part, all, target) in &self.0 {
            println!(
                "{what:56} {:7.1} {:>12}  {target}",
                percent(*part, *all),
                format!("{part}/{all}")
            );
        }
    }
}

fn percent(part: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { 100.0 * part as f64 / all as f64 }
}

fn sets(item: &Item) -> Vec<&[u8]> {
    item.choices.iter().filter_map(|choice| choice.claim.statements()).collect()
}

fn key(item: &Item) -> &Claim {
    &item.key.0[0]
}

/// Of the pairs of lines, how many decide the question for whoever knows just those.
fn decided(item: &Item) -> (usize, usize) {
    let lines = u8::try_from(item.lines().len()).unwrap();
    let (sets, right) = (sets(item), key(item).statements().unwrap());
    let (mut yes, mut all) = (0, 0);
    for unknown in 1..=lines {
        let fits = |set: &&&[u8]| {
            (1..=lines).filter(|n| *n != unknown).all(|n| set.contains(&n) == right.contains(&n))
        };
        all += 1;
        yes += usize::from(sets.iter().filter(fits).count() == 1);
    }
    (yes, all)
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '.'));
    words
        .map(|word| word.trim_matches('.').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Words that put an event in its place without knowledge.
const ORDER_WORDS: [&str; 12] = [
    "first",
    "second",
    "renewal",
    "return",
    "end",
    "beginning",
    "start",
    "withdrawal",
    "revival",
    "into",
    "end",
    "permanent",
];

fn kinds(table: &mut Table, all: &[(FactId, Item)]) {
    let n = all.len();
    let of = |is: &dyn Fn(&Item) -> bool| all.iter().filter(|(_, item)| is(item)).count();
    let listed = |item: &Item| matches!(item.kind(), Kind::Statements);
    let counted = |item: &Item| matches!(item.ask(), Ask::Count { .. });
    let lines = |item: &Item| item.lines().len();
    table.share("direct (single)", of(&|i| i.kind() == Kind::Single), n, "17-27");
    table.share("code of two", of(&|i| listed(i) && !counted(i) && lines(i) == 2), n, "7-13");
    table.share(
        "code of three or four",
        of(&|i| listed(i) && !counted(i) && lines(i) > 2),
        n,
        "0-30",
    );
    table.share("statements counted", of(&|i| listed(i) && counted(i)), n, "10-39");
    table.share("pairs and rows", of(&|i| i.kind() == Kind::Pairs), n, "7-10");
    table.share("Statement I/II", of(&|i| i.kind() == Kind::Reasons), n, "14-18");
    let reasons: Vec<&Item> =
        all.iter().map(|(_, item)| item).filter(|item| item.kind() == Kind::Reasons).collect();
    for (number, letter) in ["a", "b", "c", "d"].into_iter().enumerate() {
        let right = reasons.iter().filter(|i| i.key.accepts(&i.choices[number].claim)).count();
        table.share(format!("Statement I/II, key ({letter})"), right, reasons.len(), "25");
    }
    table.share("match", of(&|i| i.kind() == Kind::Match), n, "0-2");
    table.share("sequence", of(&|i| i.kind() == Kind::Sequence), n, "at most 2");
}

fn truths(table: &mut Table, all: &[(FactId, Item)]) {
    let patterns: [(usize, bool, &[&'static str]); 5] = [
        (2, false, &["25", "48", "26"]),
        (3, false, &["2", "27", "49", "22"]),
        (4, false, &["0", "2", "47", "41", "10"]),
        (3, true, &["23", "18", "36", "23"]),
        (4, true, &["", "", "", "", ""]),
    ];
    for (lines, count, targets) in patterns {
        let those: Vec<usize> = all
            .iter()
            .filter(|(_, i)| matches!(i.kind(), Kind::Statements | Kind::Pairs))
            .filter(|(_, i)| i.lines().len() == lines)
            .filter(|(_, i)| matches!(i.ask(), Ask::Count { .. }) == count)
            .map(|(_, i)| i.lines().iter().filter(|line| line.is_true).count())
            .collect();
        for (n, target) in targets.iter().enumerate() {
            let asked = if count { "counted" } else { "which" };
            let part = those.iter().filter(|of| **of == n).count();
            table.share(format!("{n} true of {lines}, {asked}"), part, those.len(), target);
        }
    }
}

fn choices(table: &mut Table, all: &[(FactId, Item)]) {
    let which = |lines: usize| {
        let those = all.iter().map(|(_, item)| item).filter(move |item| {
            item.lines().len() == lines && matches!(item.ask(), Ask::Which { .. })
        });
        those.collect::<Vec<_>>()
    };
    let three = which(3);
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for item in &three {
        let mut of: Vec<usize> = sets(item).iter().map(|set| set.len()).collect();
        of.sort_unstable();
        let name = of.iter().map(usize::to_string).collect::<Vec<_>>().join("-");
        *sizes.entry(name).or_default() += 1;
    }
    for (name, target) in
        [("1-2-2-3", "50"), ("2-2-2-3", "18"), ("1-1-2-2", "14"), ("1-1-2-3", "10")]
    {
        let part = sizes.remove(name).unwrap_or_default();
        table.share(format!("sizes of choices {name}"), part, three.len(), target);
    }
    table.share("other sizes", sizes.values().sum(), three.len(), "8");
    let more: Vec<&Item> = three.iter().copied().chain(which(4)).collect();
    let lone = |item: &&&Item| sets(item).iter().filter(|set| set.len() == 1).count() > 2;
    table.share("three lone numbers", more.iter().filter(lone).count(), more.len(), "0");
    let none: Vec<&&Item> =
        more.iter().filter(|item| sets(item).iter().any(|set| set.is_empty())).collect();
    table.share("\"None of the above\"", none.len(), more.len(), "6");
    let right = none.iter().filter(|item| key(item).statements().is_some_and(<[u8]>::is_empty));
    table.share("of these it is the key", right.count(), none.len(), "25");
    let (yes, of) =
        three.iter().map(|item| decided(item)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
    table.share("decided by two of three lines", yes, of, "at most 48");
    for (place, letter) in ["a", "b", "c", "d"].into_iter().enumerate() {
        let at = all
            .iter()
            .filter(|(_, i)| i.choices.get(place).is_some_and(|c| i.key.accepts(&c.claim)));
        table.share(format!("key ({letter})"), at.count(), all.len(), "25");
    }
}

fn company(table: &mut Table, shelf: &Shelf, all: &[(FactId, Item)]) {
    let n = all.len();
    let stem = |is: &dyn Fn(&str) -> bool| all.iter().filter(|(_, i)| is(&shown::stem(i))).count();
    table.share(
        "stem \"With reference to\"",
        stem(&|s| s.starts_with("With reference to")),
        n,
        "27",
    );
    let title = &shelf.banks()[0].title;
    table.share("stem names the bank", stem(&|s| s.contains(title.as_str())), n, "0");
    let fact = |id: &FactId| shelf.fact(id).unwrap();
    let member = |f: &Fact| matches!(f.shape, Shape::Member { .. });
    let sentences: Vec<&Item> = all
        .iter()
        .map(|(_, item)| item)
        .filter(|item| item.kind() == Kind::Statements)
        .filter(|item| item.facts().any(|id| fact(id).shape == Shape::Sentence))
        .collect();
    let mixed = sentences.iter().filter(|item| item.facts().any(|id| member(fact(id))));
    table.share("a set's member among sentences", mixed.count(), sentences.len(), "0");
    let topics = |item: &Item| item.facts().map(FactId::topic).collect::<BTreeSet<_>>().len();
    let crossed = sentences.iter().filter(|item| topics(item) > 1).count();
    table.share("sentences of several topics", crossed, sentences.len(), "0");
    let pairs: Vec<&Item> =
        all.iter().map(|(_, item)| item).filter(|item| item.kind() == Kind::Pairs).collect();
    let swapped = |item: &&&Item| {
        let lines = item.lines();
        let own = |at: usize| match &fact(&lines[at].wording.fact).shape {
            Shape::Row { cells, .. } => cells.clone(),
            _ => Vec::new(),
        };
        let lends = |a: usize, b: usize| {
            a != b && lines[a].cells.iter().any(|c| !own(a).contains(c) && own(b).contains(c))
        };
        let at = 0..lines.len();
        at.clone().any(|a| at.clone().any(|b| lends(a, b) && lends(b, a)))
    };
    table.share("two printed rows swapped", pairs.iter().filter(swapped).count(), pairs.len(), "0");
    let rows = |item: &Item| {
        let Shape::Row { table, .. } = &fact(&item.lines()[0].wording.fact).shape else {
            unreachable!("pairs are made of rows")
        };
        let all = shelf.banks().iter().flat_map(|bank| &bank.topics).flat_map(|t| &t.facts);
        let topic = item.lines()[0].wording.fact.topic();
        let own = all.filter(move |fact| fact.id.topic() == topic);
        own.filter_map(|fact| match &fact.shape {
            Shape::Row { table: other, cells } if other == table => Some(cells.clone()),
            _ => None,
        })
        .collect::<Vec<_>>()
    };
    let bank = &shelf.banks()[0];
    let heading = |item: &Item, at: usize| {
        let id = &item.lines()[0].wording.fact;
        let topic = bank.topics.iter().find(|topic| topic.id == id.topic()).unwrap();
        let table = topic.tables.iter().find(|table| table.rows.contains(id)).unwrap();
        table.columns.iter().position(|column| *column == item.columns()[at]).unwrap()
    };
    // Of three rows of a column that has but two values, one is printed twice whatever is drawn.
    let twice = |item: &&&Item| {
        let lines = item.lines();
        (1..item.columns().len()).any(|at| {
            let printed: BTreeSet<&String> = lines.iter().map(|line| &line.cells[at]).collect();
            let column = heading(item, at);
            let there: BTreeSet<String> =
                rows(item).into_iter().map(|cells| cells[column].clone()).collect();
            printed.len() < lines.len().min(there.len())
        })
    };
    table.share("a value stands twice", pairs.iter().filter(twice).count(), pairs.len(), "0");
    let sequences: Vec<&Item> =
        all.iter().map(|(_, i)| i).filter(|i| i.kind() == Kind::Sequence).collect();
    let order = |item: &&&Item| {
        item.lines().iter().any(|l| ORDER_WORDS.iter().any(|w| words(&l.cells[0]).contains(*w)))
    };
    table.share(
        "sequences with order words",
        sequences.iter().filter(order).count(),
        sequences.len(),
        "0",
    );
    let traps: Vec<f64> = all
        .iter()
        .flat_map(|(_, item)| item.lines())
        .filter_map(|line| Some(likeness(&line.cells[0], line.truth.as_ref()?)))
        .collect();
    let far = traps.iter().filter(|like| **like < 0.4).count();
    let near = traps.iter().filter(|like| **like >= 0.5).count();
    table.share("false lines less than 0.4 like the truth", far, traps.len(), "few");
    table.share("false lines 0.5 like it or more", near, traps.len(), "most");
    let mut uses: BTreeMap<&FactId, usize> = BTreeMap::new();
    for (lead, item) in all {
        for id in item.facts().filter(|id| *id != lead) {
            *uses.entry(id).or_default() += 1;
        }
    }
    let most = uses.values().copied().max().unwrap_or_default();
    let total: usize = uses.values().sum();
    table.share("company used most, of all company", most, total, "small");
    let ids: BTreeSet<&str> = all.iter().map(|(_, item)| item.id.as_str()).collect();
    table.share("different questions", ids.len(), n, "100");
}

/// Between what, in per cent, shares are held: those of real papers, with room for chance.
const BOUNDS: [(&str, f64, f64); 52] = [
    ("direct (single)", 15.0, 27.0),
    ("code of two", 7.0, 13.5),
    ("code of three or four", 20.0, 32.0),
    ("statements counted", 15.0, 39.0),
    ("pairs and rows", 6.0, 11.0),
    ("Statement I/II", 14.0, 18.0),
    ("Statement I/II, key (a)", 16.0, 34.0),
    ("Statement I/II, key (b)", 16.0, 34.0),
    ("Statement I/II, key (c)", 16.0, 34.0),
    ("Statement I/II, key (d)", 16.0, 34.0),
    ("match", 0.0, 2.0),
    ("sequence", 0.0, 2.0),
    ("0 true of 2, which", 18.0, 32.0),
    ("1 true of 2, which", 41.0, 55.0),
    ("2 true of 2, which", 19.0, 33.0),
    ("0 true of 3, which", 0.0, 6.0),
    ("1 true of 3, which", 21.0, 33.0),
    ("2 true of 3, which", 42.0, 56.0),
    ("3 true of 3, which", 16.0, 28.0),
    ("0 true of 4, which", 0.0, 3.0),
    ("1 true of 4, which", 0.0, 8.0),
    ("2 true of 4, which", 36.0, 58.0),
    ("3 true of 4, which", 28.0, 56.0),
    ("4 true of 4, which", 2.0, 18.0),
    ("0 true of 3, counted", 17.0, 29.0),
    ("1 true of 3, counted", 12.0, 25.0),
    ("2 true of 3, counted", 30.0, 42.0),
    ("3 true of 3, counted", 17.0, 29.0),
    ("sizes of choices 1-2-2-3", 43.0, 57.0),
    ("sizes of choices 2-2-2-3", 13.0, 24.0),
    ("sizes of choices 1-1-2-2", 9.0, 20.0),
    ("sizes of choices 1-1-2-3", 6.0, 16.0),
    ("other sizes", 3.0, 13.0),
    ("three lone numbers", 0.0, 0.0),
    ("\"None of the above\"", 3.0, 9.0),
    ("decided by two of three lines", 0.0, 48.0),
    ("stem \"With reference to\"", 22.0, 32.0),
    ("stem names the bank", 0.0, 1.5),
    ("of these it is the key", 10.0, 40.0),
    ("key (a)", 22.0, 28.5),
    ("key (b)", 22.0, 28.5),
    ("key (c)", 22.0, 28.5),
    ("key (d)", 21.0, 28.5),
    ("two printed rows swapped", 0.0, 0.0),
    ("a value stands twice", 0.0, 0.0),
    ("sequences with order words", 0.0, 0.0),
    ("false lines less than 0.4 like the truth", 0.0, 7.0),
    ("false lines 0.5 like it or more", 84.0, 100.0),
    ("company used most, of all company", 0.0, 1.0),
    ("different questions", 92.0, 100.0),
    ("a set's member among sentences", 0.0, 0.0),
    ("sentences of several topics", 0.0, 0.0),
];

#[test]
fn composed_questions_have_the_shares_of_real_papers() {
    let shelf = shipped();
    let all = composed(&shelf);
    let mut table = Table::default();
    kinds(&mut table, &all);
    truths(&mut table, &all);
    choices(&mut table, &all);
    company(&mut table, &shelf, &all);
    table.print();
    assert_eq!(all.len(), QUESTIONS);
    for (what, low, high) in BOUNDS {
        let (_, part, of, _) = table.0.iter().find(|(name, ..)| name == what).unwrap();
        let share = percent(*part, *of);
        assert!((low..=high).contains(&share), "{what}: {share:.1} % is not {low} to {high}");
    }
}
