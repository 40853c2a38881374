//! The shipped banks give nothing away: keys, lengths and words tell a guesser no more than chance
//! allows.
//!
//! Each test is held at a significance of 1 %: a bank written without any bias fails it once in a
//! hundred times, and one that fails is to be reworded. Where many words are looked at, the level
//! is shared out among them (Bonferroni).

use std::collections::BTreeMap;

use prelims::bank::{Ask, Bank, Claim, Item, Kind};
use prelims::shelf::{Shelf, ShelfOptions};
use prelims::wording::shown;

/// The level of significance of each test.
const LEVEL: f64 = 0.01;

fn banks() -> Vec<Bank> {
    let (shelf, problems) =
        Shelf::open(&ShelfOptions { embedded: true, ..ShelfOptions::default() });
    assert_eq!(problems, []);
    shelf.banks().to_vec()
}

fn items(banks: &[Bank]) -> impl Iterator<Item = &Item> {
    banks.iter().flat_map(|bank| &bank.topics).flat_map(|topic| &topic.items)
}

/// The chance of `k` or more out of `n`, each with chance `p`.
fn at_least(k: usize, n: usize, p: f64) -> f64 {
    (k..=n).map(|i| exactly(i, n, p)).sum()
}

fn exactly(k: usize, n: usize, p: f64) -> f64 {
    let choose: f64 = (0..k).map(|i| ((n - i) as f64).ln() - ((i + 1) as f64).ln()).sum();
    (choose + k as f64 * p.ln() + (n - k) as f64 * (1.0 - p).ln()).exp()
}

/// The chance of a split at least as unlikely as `k` of `n`, each with chance `p`: the exact
/// two-sided binomial test.
fn two_sided(k: usize, n: usize, p: f64) -> f64 {
    let here = exactly(k, n, p);
    (0..=n).map(|i| exactly(i, n, p)).filter(|chance| *chance <= here * (1.0 + 1e-9)).sum()
}

#[test]
fn the_arithmetic_of_these_tests_is_right() {
    let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
    close(exactly(1, 2, 0.5), 0.5);
    close(at_least(2, 2, 0.25), 1.0 / 16.0);
    close(two_sided(0, 4, 0.5), 2.0 / 16.0);
    close(two_sided(2, 4, 0.5), 1.0);
}

/// Each position is the right one about as often as every other, over the items with four choices.
#[test]
fn no_letter_is_the_key_too_often_or_too_seldom() {
    let banks = banks();
    let four: Vec<&Item> = items(&banks).filter(|item| item.choices.len() == 4).collect();
    let mut keys = [0_usize; 4];
    for item in &four {
        let place = item.choices.iter().position(|choice| item.key.accepts(&choice.claim));
        keys[place.unwrap_or_else(|| panic!("{} has no key", item.id))] += 1;
    }
    assert!(four.len() > 100);
    for (place, count) in keys.into_iter().enumerate() {
        let chance = two_sided(count, four.len(), 0.25);
        assert!(
            chance > LEVEL / 4.0,
            "choice {place} is the key of {count} of {keys:?}: chance {chance:.4}"
        );
    }
}

/// Of three statements or pairs that are counted, none, one, two and all are right about equally
/// often.
#[test]
fn no_count_is_right_too_often_or_too_seldom() {
    let banks = banks();
    let mut counts = [0_usize; 4];
    for item in items(&banks).filter(|item| item.lines().len() == 3) {
        if let (Ask::Count { .. }, Some(Claim::Count(n))) = (item.ask(), item.key.0.first()) {
            counts[usize::from(*n)] += 1;
        }
    }
    let all = counts.iter().sum();
    for (n, count) in counts.into_iter().enumerate() {
        let chance = two_sided(count, all, 0.25);
        assert!(
            chance > LEVEL / 4.0,
            "{n} of three are right in {count} of {counts:?}: chance {chance:.4}"
        );
    }
}

/// The right choice of a `single` is the longest no more often than one in so many choices.
#[test]
fn the_longest_choice_is_not_the_key_too_often() {
    let banks = banks();
    let singles: Vec<&Item> =
        items(&banks).filter(|i| i.kind() == Kind::Single && i.choices.len() == 4).collect();
    let longest = singles.iter().filter(|item| {
        let longest =
            item.choices.iter().max_by_key(|choice| shown::choice(item, choice).chars().count());
        longest.is_some_and(|choice| item.key.accepts(&choice.claim))
    });
    let count = longest.count();
    let chance = at_least(count, singles.len(), 0.25);
    assert!(
        chance > LEVEL,
        "the key is the longest in {count} of {}: chance {chance:.4}",
        singles.len()
    );
}

/// The statements as they stand in items, with their truth.
fn statements(banks: &[Bank]) -> Vec<(&str, bool)> {
    let of = items(banks).filter(|item| matches!(item.kind(), Kind::Statements | Kind::Reasons));
    of.flat_map(Item::lines).map(|line| (line.cells[0].as_str(), line.is_true)).collect()
}

fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.sort();
    words.dedup();
    words
}

/// How many statements with any of these words are true, and how many there are.
fn with_any(statements: &[(&str, bool)], any: &[&str]) -> (usize, usize) {
    let those: Vec<bool> = statements
        .iter()
        .filter(|(text, _)| words(text).iter().any(|word| any.contains(&word.as_str())))
        .map(|(_, is_true)| *is_true)
        .collect();
    (those.iter().filter(|is_true| **is_true).count(), those.len())
}

/// Absolutes do not mark what is false, nor hedges what is true.
#[test]
fn neither_absolutes_nor_hedges_give_the_truth_away() {
    let banks = banks();
    let statements = statements(&banks);
    let rate =
        statements.iter().filter(|(_, is_true)| *is_true).count() as f64 / statements.len() as f64;
    let groups: [(&str, &[&str]); 2] = [
        ("absolutes", &["only", "all", "every", "never", "always", "any", "no", "none", "must"]),
        (
            "hedges",
            &[
                "may",
                "can",
                "some",
                "generally",
                "usually",
                "mainly",
                "chiefly",
                "often",
                "largely",
            ],
        ),
    ];
    for (name, group) in groups {
        let (right, all) = with_any(&statements, group);
        let chance = two_sided(right, all, rate);
        assert!(
            chance > LEVEL,
            "{right} of {all} statements with {name} are true: chance {chance:.4}"
        );
    }
}

/// No word that stands in eight statements or more goes with their truth or falsehood.
#[test]
fn no_word_gives_the_truth_away() {
    let banks = banks();
    let statements = statements(&banks);
    let rate =
        statements.iter().filter(|(_, is_true)| *is_true).count() as f64 / statements.len() as f64;
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for (text, _) in &statements {
        for word in words(text) {
            *uses.entry(word).or_default() += 1;
        }
    }
    let common: Vec<&String> =
        uses.iter().filter(|(_, n)| **n >= 8).map(|(word, _)| word).collect();
    assert!(common.len() > 20);
    for word in &common {
        let (right, all) = with_any(&statements, &[word.as_str()]);
        let chance = two_sided(right, all, rate);
        let level = LEVEL / common.len() as f64;
        assert!(
            chance > level,
            "{right} of {all} statements with `{word}` are true: chance {chance:.6}"
        );
    }
}

/// True and false statements are of like length: neither is the longer one in its item's company
/// too often.
#[test]
fn length_does_not_give_the_truth_away() {
    let banks = banks();
    let (mut longest_true, mut mixed, mut expected) = (0_usize, 0_usize, 0.0);
    for item in items(&banks).filter(|item| item.kind() == Kind::Statements) {
        let right = item.lines().iter().filter(|line| line.is_true).count();
        if right == 0 || right == item.lines().len() {
            continue;
        }
        let longest = item.lines().iter().max_by_key(|line| line.cells[0].chars().count());
        mixed += 1;
        expected += right as f64 / item.lines().len() as f64;
        longest_true += usize::from(longest.is_some_and(|line| line.is_true));
    }
    let chance = two_sided(longest_true, mixed, expected / mixed as f64);
    assert!(
        chance > LEVEL,
        "the longest is true in {longest_true} of {mixed} items: chance {chance:.4}"
    );
}
