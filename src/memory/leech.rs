//! Leeches: facts that are failed again and again, and what was believed instead.
//!
//! Asking such a fact once more is the dearest way to learn it (Anki sets a card aside after eight
//! lapses); something else must be done. Here stands which they are, and what the answers betray of
//! why. This file must not know what is said of them.

use std::collections::{BTreeMap, HashMap};

use crate::bank::{Catalogue, FactId, Wording};
use crate::exam::{Reveal, Sitting};
use crate::journal::Journal;

use super::fit::Answer;
use super::grade::Rating;
use super::slips::believed;
use super::state::{FactMemory, Memories};

/// The fewest failures: half of Anki's eight, since a fact here is one thing to know and not a card
/// of several.
pub const FEWEST_LAPSES: usize = 4;

/// So many successes since the last failure, and it is no leech any more.
pub const ENOUGH_SUCCESSES: usize = 3;

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
    /// The facts whose false wordings were chosen where this one was asked, and how often; the most
    /// often first.
    pub confused: Vec<(FactId, u32)>,
}

/// Whether a fact is a leech by its reviews.
fn is_leech(answers: &[Answer]) -> bool {
    let failed = |answer: &Answer| answer.rating == Rating::Again;
    let told = || answers.iter().filter(|answer| answer.told);
    let lapses = told().filter(|answer| failed(answer)).count();
    let since = told().rev().take_while(|answer| !failed(answer)).count();
    lapses >= FEWEST_LAPSES && lapses * 2 >= told().count() && since < ENOUGH_SUCCESSES
}

/// The facts that are failed again and again, those with most failures first.
pub fn leeches(memories: &Memories, journal: &Journal, catalogue: &Catalogue) -> Vec<Leech> {
    let pasts: HashMap<&FactId, &FactMemory> = memories
        .reviewed()
        .filter(|(_, _, answers)| is_leech(answers))
        .map(|(fact, memory, _)| (fact, memory))
        .collect();
    if pasts.is_empty() {
        return Vec::new();
    }
    let mut betrayed = Betrayed::default();
    for (_, sitting) in journal.sittings() {
        betrayed.read(sitting, catalogue, &pasts);
    }
    let mut all: Vec<Leech> = pasts
        .into_iter()
        .map(|(fact, memory)| Leech {
            believed: most_first(betrayed.traps.remove(fact)),
            confused: most_first(betrayed.others.remove(fact)),
            fact: fact.clone(),
            reviews: memory.reviews,
            lapses: memory.lapses,
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
    fn read(
        &mut self,
        sitting: &Sitting,
        catalogue: &Catalogue,
        of: &HashMap<&FactId, &FactMemory>,
    ) {
        let each = sitting.terms().rules.reveal == Reveal::Each;
        for (dealt, response) in sitting.paper().iter().zip(sitting.responses()) {
            let counted = if each { response.committed.is_some() } else { !sitting.is_running() };
            if !counted || response.key_seen {
                continue;
            }
            for wording in believed(dealt, response) {
                let fact = catalogue.current_fact(&wording.fact).clone();
                for asked in dealt.facts_tested.iter().map(|fact| catalogue.current_fact(fact)) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Date;

    /// Whether these reviews, `-` failed and `+` not, make a leech.
    fn leech(reviews: &str) -> bool {
        let rating = |sign| if sign == '-' { Rating::Again } else { Rating::Good };
        let answer = |sign| Answer {
            day: Date::ZERO,
            days: 1,
            recall: 0.5,
            rating: rating(sign),
            luck: 0.5,
            two_sided: true,
            told: true,
        };
        is_leech(&reviews.chars().map(answer).collect::<Vec<_>>())
    }

    #[test]
    fn four_failures_that_are_half_of_the_reviews_make_a_leech() {
        assert!(!leech("---") && leech("----"));
        assert!(leech("+-+-+-+-") && !leech("++-+-+-+-"));
    }

    #[test]
    fn three_successes_since_make_it_one_no_more() {
        assert!(leech("------++") && !leech("------+++"));
    }
}
