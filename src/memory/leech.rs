//! Leeches: facts that are failed again and again, and what was believed instead.
//!
//! Asking such a fact once more is the dearest way to learn it (Anki sets a card aside after eight lapses); something else must be
//! done. Here stands which they are, and what the answers betray of why. This file must not know what is said of them.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use crate::bank::{Catalogue, FactId, Wording};
use crate::exam::{Dealt, Response, Reveal, Sitting};
use crate::journal::Journal;

use super::belief::{Belief, beliefs};
use super::evidence::evidence_of;
use super::grade::Rating;

/// The fewest failures: half of Anki's eight, since a fact here is one thing to know and not a card of several.
pub const FEWEST_LAPSES: u32 = 4;

/// So many successes since the last failure, and it is no leech any more.
pub const ENOUGH_SUCCESSES: u32 = 3;

/// A fact that is failed again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leech {
    /// The fact, by its id of today.
    pub fact: FactId,
    /// How many reviews counted: one a learning day.
    pub reviews: u32,
    /// How many of them were failures.
    pub lapses: u32,
    /// The traps of the fact that were believed, and how often; the most believed first.
    pub believed: Vec<(Wording, u32)>,
    /// The facts whose false wordings were chosen where this one was asked, and how often; the most often first.
    pub confused: Vec<(FactId, u32)>,
}

/// The reviews of one fact.
#[derive(Default)]
struct Past {
    reviews: u32,
    lapses: u32,
    /// Successes since the last failure.
    since: u32,
    last: Option<(Date, bool)>,
}

impl Past {
    /// Adds an answer: the first of a day counts, and a later failure turns it.
    fn add(&mut self, day: Date, right: bool) {
        match self.last {
            Some((last, was)) if day <= last => {
                if !was || right {
                    return;
                }
            }
            _ => self.reviews += 1,
        }
        self.last = Some((day.max(self.last.map_or(day, |(last, _)| last)), right));
        self.since = if right { self.since + 1 } else { 0 };
        self.lapses += u32::from(!right);
    }

    fn is_leech(&self) -> bool {
        self.lapses >= FEWEST_LAPSES
            && self.lapses * 2 >= self.reviews
            && self.since < ENOUGH_SUCCESSES
    }
}

/// The facts that are failed again and again, those with most failures first.
pub fn leeches(journal: &Journal, catalogue: &Catalogue) -> Vec<Leech> {
    let mut pasts: HashMap<FactId, Past> = HashMap::new();
    for evidence in evidence_of(journal, catalogue) {
        let right = evidence.verdict.rating(0) != Rating::Again;
        pasts.entry(evidence.verdict.fact).or_default().add(evidence.day, right);
    }
    pasts.retain(|_, past| past.is_leech());
    if pasts.is_empty() {
        return Vec::new();
    }
    let mut betrayed = Betrayed::default();
    for (_, sitting) in journal.sittings() {
        betrayed.read(sitting, catalogue, &pasts);
    }
    let mut all: Vec<Leech> = pasts
        .into_iter()
        .map(|(fact, Past { reviews, lapses, .. })| Leech {
            believed: most_first(betrayed.traps.remove(&fact)),
            confused: most_first(betrayed.others.remove(&fact)),
            fact,
            reviews,
            lapses,
        })
        .collect();
    all.sort_by(|a, b| b.lapses.cmp(&a.lapses).then_with(|| a.fact.cmp(&b.fact)));
    all
}

fn most_first<T: Ord>(counts: Option<BTreeMap<T, u32>>) -> Vec<(T, u32)> {
    let mut all: Vec<(T, u32)> = counts.unwrap_or_default().into_iter().collect();
    all.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    all
}

/// What answers betray of the facts that are leeches.
#[derive(Default)]
struct Betrayed {
    traps: HashMap<FactId, BTreeMap<Wording, u32>>,
    others: HashMap<FactId, BTreeMap<FactId, u32>>,
}

impl Betrayed {
    fn read(&mut self, sitting: &Sitting, catalogue: &Catalogue, of: &HashMap<FactId, Past>) {
        let each = sitting.terms().rules.reveal == Reveal::Each;
        for (dealt, response) in sitting.paper().iter().zip(sitting.responses()) {
            let counted = if each { response.committed.is_some() } else { !sitting.is_running() };
            if !counted || response.key_seen {
                continue;
            }
            for wording in believed(dealt, response) {
                let fact = catalogue.current_fact(&wording.fact).clone();
                for asked in dealt.tests.iter().map(|fact| catalogue.current_fact(fact)) {
                    if *asked != fact && of.contains_key(asked) {
                        let others = self.others.entry(asked.clone()).or_default();
                        *others.entry(fact.clone()).or_default() += 1;
                    }
                }
                if of.contains_key(&fact) {
                    let wording = Wording { fact: fact.clone(), ..wording };
                    *self.traps.entry(fact).or_default().entry(wording).or_default() += 1;
                }
            }
        }
    }
}

/// The traps that an answer says were believed.
fn believed(dealt: &Dealt, response: &Response) -> Vec<Wording> {
    let is_trap = |wording: &&Wording| wording.trap.is_some();
    let held = beliefs(dealt, response).into_iter().zip(&dealt.lines);
    let held = held.filter(|(belief, _)| *belief == Belief::Held(true));
    let of_lines = held.map(|(_, line)| &line.wording).filter(is_trap);
    let place = dealt.choices.iter().position(|choice| Some(choice) == response.chosen());
    let of_choice = place.and_then(|at| dealt.betrays.get(at)).and_then(Option::as_ref);
    of_lines.chain(of_choice.filter(is_trap)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(answers: &[(i64, bool)]) -> Past {
        let mut past = Past::default();
        for (n, right) in answers {
            let day = Date::constant(2026, 1, 1).checked_add(jiff::Span::new().days(*n)).unwrap();
            past.add(day, *right);
        }
        past
    }

    #[test]
    fn four_failures_that_are_half_of_the_reviews_make_a_leech() {
        let failed = |n: i64| (0..n).map(|day| (day, false)).collect::<Vec<_>>();
        assert!(!past(&failed(3)).is_leech());
        assert!(past(&failed(4)).is_leech());
        // Eight reviews of which four failed, in turn; with a ninth they are less than half.
        let turns: Vec<_> = (0..8).map(|day| (day, day % 2 == 0)).collect();
        assert!(past(&turns).is_leech());
        assert!(!past(&[vec![(-1, true)], turns].concat()).is_leech());
    }

    #[test]
    fn three_successes_since_make_it_one_no_more() {
        let mut answers: Vec<_> = (0..6).map(|day| (day, false)).collect();
        answers.extend([(6, true), (7, true)]);
        assert!(past(&answers).is_leech());
        answers.push((8, true));
        assert!(!past(&answers).is_leech());
    }

    #[test]
    fn one_failure_a_day_counts() {
        let day: Vec<_> = vec![(0, false); 9];
        assert_eq!((past(&day).lapses, past(&day).reviews), (1, 1));
        let turned = past(&[(0, true), (0, false), (0, true)]);
        assert_eq!((turned.lapses, turned.reviews, turned.since), (1, 1, 0));
        // A clock set back makes no new day.
        assert_eq!(past(&[(5, false), (1, false)]).lapses, 1);
    }
}
