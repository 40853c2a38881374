//! How much is looked at for a question: never more in a larger bank, and in the shipped one far
//! less than the bounds.
#![expect(clippy::disallowed_methods, reason = "reads the shipped bank")]

use std::fmt::Write as _;
use std::path::Path;

use super::*;

fn today() -> Date {
    "2026-11-22".parse().unwrap()
}

/// How many pairs were looked at to find company for each of the first so many facts, and whether
/// any was found.
fn looks(bank: Bank, most: usize) -> Vec<(FactId, usize, bool)> {
    let facts: Vec<FactId> =
        bank.topics.iter().flat_map(|topic| &topic.facts).map(|fact| fact.id.clone()).collect();
    let composer = Composer::over(vec![bank].into());
    let look = |fact: &FactId| {
        let mut drawing = composer.drawing(&Wish::of(std::slice::from_ref(fact), today(), 0))?;
        let found = drawing.finds_company(&fact.topic());
        Some((fact.clone(), ASKING - drawing.looks.get(), found))
    };
    facts.iter().take(most).filter_map(look).collect()
}

/// Banks of so many facts, none of which can stand beside another.
fn alike(count: usize) -> [Bank; 2] {
    let (mut facts, mut events) = (String::new(), String::new());
    for i in 0..count {
        let _ = writeln!(
            facts,
            "[[fact]]\nid = \"f{i}\"\ntext = \"The same words stand in all facts.\""
        );
        let _ = writeln!(
            events,
            "[[event]]\nid = \"e{i}\"\ntext = \"Event {i} of them\"\nwhen = 1950-01-01"
        );
    }
    [bank(&facts), bank(&events)]
}

#[test]
fn what_can_stand_beside_nothing_is_not_looked_at_longer_in_a_larger_bank() {
    for bank in alike(300).into_iter().chain(alike(3000)) {
        let all = looks(bank, 20);
        assert!(all.iter().all(|(_, _, found)| !found));
        assert!(all.iter().all(|(_, looks, _)| (1..=ASKING).contains(looks)), "{all:?}");
    }
}

/// The bank that ships.
fn shipped() -> Bank {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("question-banks/india-us");
    let mut files: Vec<SourceFile> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| SourceFile {
            text: std::fs::read_to_string(&path).unwrap(),
            path: path.display().to_string(),
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    read(&files, &[]).bank.unwrap()
}

#[test]
fn the_bounds_are_far_from_what_the_shipped_bank_needs() {
    let bank = shipped();
    let facts: Vec<FactId> =
        bank.topics.iter().flat_map(|topic| &topic.facts).map(|fact| fact.id.clone()).collect();
    assert!(facts.len() > 600);
    let found = looks(bank.clone(), usize::MAX);
    let hard = found.iter().filter(|(_, looks, found)| !found || *looks >= ASKING / 4);
    assert_eq!(hard.map(|(fact, ..)| fact.to_string()).collect::<Vec<_>>(), [""; 0]);
    let composer = Composer::over(vec![bank].into());
    for (seed, fact) in (0..).zip(&facts) {
        let wish = Wish::of(std::slice::from_ref(fact), today(), seed);
        let Some(mut drawing) = composer.drawing(&wish) else { continue };
        let company = drawing.company(&wish);
        assert!(company.len() < COMPANY && drawing.index.all().len() < COMPANY);
        drawing.bring(&company);
        drawing.draw(&mut SeededRng::of(&seed.to_string()));
        assert!(drawing.looks.get() > LOOKS / 2, "{fact}");
    }
}
