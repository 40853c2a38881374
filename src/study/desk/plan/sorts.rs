//! Sorts of questions: how many facts each asks, how far luck helps with it, and how many of each a
//! paper has.

use std::collections::BTreeMap;

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use crate::bank::{Ask, Item, Kind};
use crate::exam::blueprint::PaperPlan;
use crate::exam::{Dealt, Scope, deal};
use crate::plan::{Guessing, Questions};

use super::super::super::library::Library;

/// How many questions a paper is taken to have where none is loaded.
pub(super) const USUAL: usize = 100;

/// A chance as a key: those of one sort of question are equal to the bit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Luck(pub f64);

impl Eq for Luck {}
impl PartialOrd for Luck {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Luck {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Lines and luck of a sort of question.
pub(super) type Sort = (u32, Luck);

/// One question of a sort, for who leaves such a part of what is not known blank.
pub(super) fn one((lines, Luck(luck)): Sort, blank: f64) -> Questions {
    Questions { count: 1, lines, guessing: Guessing { luck, blank } }
}

/// How many questions of each sort the paper has: each of the blueprint's shares as the banks' own
/// items for it are mixed.
pub(super) fn questions(
    library: &Library,
    paper: Option<&PaperPlan>,
    day: jiff::civil::Date,
) -> BTreeMap<Sort, u32> {
    let statements: Sort = (3, Luck(0.5));
    let scope = paper.map(Scope::of);
    let counts = scope
        .as_ref()
        .map_or_else(|| vec![USUAL], |s| s.shares().iter().map(|share| share.count).collect());
    let mut mixes: Vec<BTreeMap<Sort, u32>> = vec![BTreeMap::new(); counts.len()];
    let catalogue = library.catalogue();
    for topic in library.banks().iter().flat_map(|bank| &bank.topics) {
        let Some(home) = catalogue.topic(&topic.id) else { continue };
        for item in &topic.items {
            let Some(entry) = catalogue.item(&item.id).filter(|entry| entry.is_fresh(day)) else {
                continue;
            };
            for (at, mix) in mixes.iter_mut().enumerate() {
                let taken = scope.as_ref().and_then(|scope| scope.shares().get(at));
                if taken.is_none_or(|share| share.takes(home, entry)) {
                    *mix.entry(of_item(item)).or_default() += 1;
                }
            }
        }
    }
    let mut all = BTreeMap::new();
    for (count, mut mix) in counts.into_iter().zip(mixes) {
        if mix.is_empty() {
            mix.insert(statements, 1);
        }
        for (sort, count) in shared(count, &mix) {
            *all.entry(sort).or_default() += count;
        }
    }
    all
}

/// The banks' own items for a paper, each with how many of its questions it stands for: each of the
/// blueprint's shares is drawn evenly from its items.
pub(super) fn items(
    library: &Library,
    paper: Option<&PaperPlan>,
    day: jiff::civil::Date,
) -> Vec<(Dealt, f64)> {
    let scope = paper.map(Scope::of);
    let shares = scope.as_ref().map_or(1, |scope| scope.shares().len());
    let mut homes: Vec<Vec<&Item>> = vec![Vec::new(); shares];
    let catalogue = library.catalogue();
    for topic in library.banks().iter().flat_map(|bank| &bank.topics) {
        let Some(home) = catalogue.topic(&topic.id) else { continue };
        for item in &topic.items {
            let Some(entry) = catalogue.item(&item.id).filter(|entry| entry.is_fresh(day)) else {
                continue;
            };
            for (at, items) in homes.iter_mut().enumerate() {
                let taken = scope.as_ref().and_then(|scope| scope.shares().get(at));
                if taken.is_none_or(|share| share.takes(home, entry)) {
                    items.push(item);
                }
            }
        }
    }
    // In whatever order the choices stand.
    let mut lots = ChaCha8Rng::seed_from_u64(0);
    let mut all = Vec::new();
    for (at, items) in homes.into_iter().enumerate() {
        let count = scope.as_ref().and_then(|s| s.shares().get(at)).map_or(USUAL, |s| s.count);
        let each = count as f64 / items.len().max(1) as f64;
        all.extend(items.into_iter().map(|item| (deal(item, &mut lots), each)));
    }
    all
}

/// `count` in the proportions of `mix`, so that it adds up.
fn shared(count: usize, mix: &BTreeMap<Sort, u32>) -> Vec<(Sort, u32)> {
    let total: u64 = mix.values().map(|n| u64::from(*n)).sum();
    let count = count as u64;
    let (mut sum, mut given) = (0, 0);
    let part = |(sort, n): (&Sort, &u32)| {
        sum += u64::from(*n);
        let upto = sum * count / total.max(1);
        let own = upto - given;
        given = upto;
        (*sort, u32::try_from(own).unwrap_or(u32::MAX))
    };
    mix.iter().map(part).filter(|(_, count)| *count > 0).collect()
}

fn of_item(item: &Item) -> Sort {
    let counts = matches!(item.ask(), Ask::Count { .. });
    sort(item.kind(), counts, item.lines().len(), item.choices.len())
}

/// How many facts a question of that kind asks, and the chance that each is judged rightly where it
/// is not known.
pub(super) fn sort(kind: Kind, counts: bool, lines: usize, choices: usize) -> Sort {
    let lines = u32::try_from(lines).unwrap_or(u32::MAX).clamp(1, 20);
    let choices = choices.max(2) as f64;
    let each = |whole: f64| Luck(whole.powf(1.0 / f64::from(lines)));
    match kind {
        // One choice of some.
        Kind::Single => (1, Luck(1.0 / choices)),
        // Mistakes that cancel give the right sum: of two drawings of coins by chance alone the
        // sums agree as often.
        Kind::Statements | Kind::Pairs if counts => (lines, each(same_sum(lines))),
        // Each a coin; but one choice of some is right, and who knows nothing finds it no more
        // seldom than that.
        Kind::Statements | Kind::Pairs | Kind::Reasons => {
            let Luck(of_all) = each(1.0 / choices);
            (lines, Luck(of_all.max(0.5)))
        }
        // Nothing is known of any row: one choice of some.
        Kind::Match | Kind::Sequence => (lines, each(1.0 / choices)),
    }
}

/// The chance that two times `n` coins show as many heads: (2n choose n) / 4^n.
fn same_sum(n: u32) -> f64 {
    (1..=n).map(|k| (2.0 * f64::from(k) - 1.0) / (2.0 * f64::from(k))).product()
}
