//! How keys and truths of composed questions fall: as in real papers, and so that they tell a
//! guesser nothing.

use std::collections::{BTreeMap, BTreeSet};

use prelims::bank::{Ask, FactId, Item, Kind, Shape};
use prelims::wording::shown;

use crate::composing::{SEEDS, ask, composable, shipped};

/// The level of significance at which distributions are held: a composer within the bounds fails a
/// test once in a hundred times by chance, if at all, and since seeds are fixed it fails always or
/// never.
const LEVEL: f64 = 0.01;

/// The chance of `k` or more out of `n`, each with chance `p`.
fn at_least(k: usize, n: usize, p: f64) -> f64 {
    let choose = |i: usize| (0..i).map(|j| (((n - j) as f64) / ((j + 1) as f64)).ln()).sum::<f64>();
    let exactly =
        |i: usize| (choose(i) + i as f64 * p.ln() + (n - i) as f64 * (1.0 - p).ln()).exp();
    (k..=n).map(exactly).sum()
}

/// Holds that `k` of `n` is what a chance from `low` to `high` gives.
fn is_between(k: usize, n: usize, low: f64, high: f64, what: &str) {
    let (many, few) = (at_least(k, n, high), 1.0 - at_least(k + 1, n, low));
    assert!(n > 100 && many > LEVEL && few > LEVEL, "{what}: {k} of {n} is not {low} to {high}");
}

/// The places of the keys among the choices, and how often each is taken.
fn places<'i>(items: impl IntoIterator<Item = &'i Item>) -> [usize; 4] {
    let mut places = [0; 4];
    for item in items {
        places[item.choices.iter().position(|c| item.key.accepts(&c.claim)).unwrap()] += 1;
    }
    places
}

/// Each letter is right as often as any other. Within a form they differ as in real papers, where
/// "None" is rarer than "Only two", but never so that it pays to know the form and nothing else.
#[test]
fn the_key_is_in_every_place() {
    let (_, all) = shipped();
    let items = || all.iter().map(|composed| &composed.item);
    let found = places(items());
    let expected = all.len() as f64 / 4.0;
    let chi_squared: f64 =
        found.iter().map(|count| (*count as f64 - expected).powi(2) / expected).sum();
    // Of three degrees of freedom, one sample in a hundred is beyond this.
    assert!(chi_squared < 11.34, "keys in places {found:?}: chi-squared {chi_squared}");
    let forms: BTreeSet<String> = items().map(form).collect();
    for name in forms {
        let found = places(items().filter(|item| form(item) == name));
        let most = found.into_iter().max().unwrap();
        let n = found.iter().sum();
        assert!(n < 100 || at_least(most, n, 0.40) > LEVEL, "{name}: keys in places {found:?}");
    }
}

fn form(item: &Item) -> String {
    format!("{} {:?} of {}", item.kind().name(), item.ask(), item.lines().len())
}

/// What of four lines is counted has the papers' choices: "Only one" to "All four".
#[test]
fn four_lines_are_counted_from_one_to_four() {
    let (_, all) = shipped();
    let counted = |item: &&Item| item.lines().len() == 4 && matches!(item.ask(), Ask::Count { .. });
    let mut seen = 0;
    for item in all.iter().map(|composed| &composed.item).filter(counted) {
        let texts: Vec<_> = item.choices.iter().map(|c| shown::choice(item, c)).collect();
        assert!(texts[0].starts_with("Only one") && texts[3].starts_with("All"), "{}", item.id);
        seen += 1;
    }
    assert!(seen > 50);
}

/// As in real papers, codes and counts of three together: two true is commonest, none rarest.
#[test]
fn truths_fall_as_in_real_papers() {
    let (_, all) = shipped();
    let mut of_three = [0; 4];
    for item in all.iter().map(|composed| &composed.item) {
        if item.lines().len() == 3 && item.kind() == Kind::Statements {
            of_three[item.lines().iter().filter(|line| line.is_true).count()] += 1;
        }
    }
    let n = of_three.iter().sum();
    is_between(of_three[0], n, 0.08, 0.18, &format!("none of {of_three:?}"));
    is_between(of_three[1], n, 0.20, 0.30, &format!("one of {of_three:?}"));
    is_between(of_three[2], n, 0.36, 0.48, &format!("two of {of_three:?}"));
    is_between(of_three[3], n, 0.16, 0.26, &format!("all of {of_three:?}"));
}

/// Nothing is learnt from how a fact is asked: what can be worded falsely (a sentence with a trap,
/// a row) is at times, and at times not.
#[test]
fn no_fact_that_can_be_false_is_always_true_or_always_false() {
    let (shelf, all) = shipped();
    let mut asked: BTreeMap<&FactId, [usize; 2]> = BTreeMap::new();
    for item in all.iter().map(|composed| &composed.item) {
        for line in
            item.lines().iter().filter(|_| matches!(item.kind(), Kind::Statements | Kind::Pairs))
        {
            asked.entry(&line.wording.fact).or_default()[usize::from(line.is_true)] += 1;
        }
    }
    let mut looked_at = 0;
    let mut sums = [0; 2];
    for fact in composable(shelf) {
        let both = match &fact.shape {
            Shape::Sentence => !fact.traps.is_empty(),
            Shape::Row { .. } => true,
            _ => false,
        };
        if !both {
            continue;
        }
        let mut truths = asked.get(&fact.id).copied().unwrap_or_default();
        // Those that fell on one side so far are asked on until they fall on the other; chance does
        // not take so long.
        let mut seed = SEEDS;
        while truths.contains(&0) && seed < SEEDS + 100 {
            let item = ask(shelf, std::slice::from_ref(&fact.id), seed).unwrap().item;
            let line = item.lines().iter().find(|line| line.wording.fact == fact.id);
            if let Some(line) = line.filter(|_| item.kind() != Kind::Match) {
                truths[usize::from(line.is_true)] += 1;
            }
            seed += 1;
        }
        assert!(!truths.contains(&0), "{} is asked {truths:?}", fact.id);
        looked_at += 1;
        sums[0] += truths[0];
        sums[1] += truths[1];
    }
    assert!(looked_at > 300);
    is_between(sums[1], sums[0] + sums[1], 0.42, 0.64, "true wordings of facts that have both");
}
