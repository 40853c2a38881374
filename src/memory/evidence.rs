//! Evidence: when each verdict was given, gathered from sittings in the order in which it counts.

use std::collections::HashMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::bank::{Catalogue, FactId};
use crate::exam::{Phase, Reveal, Sitting};
use crate::journal::Journal;

use super::grade::{Verdict, verdicts};

/// A verdict and when it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence<F = FactId> {
    /// What it says.
    pub verdict: Verdict<F>,
    /// The instant: when the answer was counted.
    pub at: Timestamp,
    /// The learning day.
    pub day: Date,
}

/// Everything that a journal says about facts, oldest first. Each fact is named once and goes by
/// its number, so that of a million answers none needs a name looked up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EvidenceLog {
    facts: Vec<FactId>,
    counts: Vec<usize>,
    all: Vec<Evidence<usize>>,
}

impl EvidenceLog {
    /// Gathers it, as it is to be believed at `now`.
    pub fn of(journal: &Journal, catalogue: &Catalogue, now: Timestamp) -> Self {
        let mut gathered = Self::default();
        let mut numbers = HashMap::new();
        for (_, sitting) in journal.sittings() {
            for question in 0..sitting.paper().len() {
                for evidence in evidence_of_question(journal, sitting, question, catalogue) {
                    gathered.add(&mut numbers, evidence);
                }
            }
        }
        believe(&mut gathered.all, now, |evidence| (&mut evidence.at, &mut evidence.day));
        gathered.all.sort_by_key(|evidence| evidence.at);
        gathered
    }

    fn add(&mut self, numbers: &mut HashMap<FactId, usize>, evidence: Evidence) {
        let Evidence { verdict, at, day } = evidence;
        let Verdict { fact, right, vouched, confidence, fast, by_luck } = verdict;
        let number = numbers.get(&fact).copied().unwrap_or_else(|| {
            let number = self.facts.len();
            self.facts.push(fact.clone());
            self.counts.push(0);
            numbers.insert(fact, number);
            number
        });
        let verdict = Verdict { fact: number, right, vouched, confidence, fast, by_luck };
        self.counts[number] += 1;
        self.all.push(Evidence { verdict, at, day });
    }

    /// The facts that it is about, by their numbers from 0.
    pub fn facts(&self) -> &[FactId] {
        &self.facts
    }

    /// How much of it each of them has.
    pub fn counts(&self) -> &[usize] {
        &self.counts
    }

    /// All of it.
    pub fn all(&self) -> &[Evidence<usize>] {
        &self.all
    }
}

/// Dates things that were answered, in the order of the journal, as they are to be believed at
/// `now`; `date` is where each has its own. What is dated long after `now` was answered while the
/// clock was ahead: it counts as of what was answered before it, or else after it. Where everything
/// is, it is the clock of now that is wrong, and all stays as it is.
pub fn believe<T>(
    all: &mut [T],
    now: Timestamp,
    date: impl Fn(&mut T) -> (&mut Timestamp, &mut Date),
) {
    let mut known = None;
    for one in &mut *all {
        let (at, day) = date(one);
        if !is_ahead(*at, now) {
            known = Some((*at, *day));
            break;
        }
    }
    let Some(mut last) = known else { return };
    for one in all {
        let (at, day) = date(one);
        if is_ahead(*at, now) {
            (*at, *day) = last;
        } else {
            last = (*at, *day);
        }
    }
}

/// So far a clock may go wrong by itself.
const ASTRAY: SignedDuration = SignedDuration::from_hours(24);

/// Whether what is dated `at` can only have been dated by a clock that was ahead of that which says
/// `now`.
pub fn is_ahead(at: Timestamp, now: Timestamp) -> bool {
    at.duration_since(now) > ASTRAY
}

/// What one question of a sitting says by what is ruled of it now: where answers are shown at once,
/// when it is committed; else when the sitting is over.
pub fn evidence_of_question(
    journal: &Journal,
    sitting: &Sitting,
    question: usize,
    catalogue: &Catalogue,
) -> Vec<Evidence> {
    let (Some(dealt), Some(response)) =
        (sitting.paper().get(question), sitting.responses().get(question))
    else {
        return Vec::new();
    };
    let reveal = sitting.terms().rules.reveal;
    let counted = match (reveal, sitting.phase()) {
        (Reveal::Each, _) => response.committed,
        (Reveal::AtEnd, Phase::Submitted { at, .. }) => Some(at),
        (Reveal::AtEnd, Phase::Running) => None,
    };
    let Some(moment) = counted else { return Vec::new() };
    let ruling = journal.ruling(dealt, catalogue).map(|revision| &revision.now);
    verdicts(dealt, response, reveal, catalogue, ruling)
        .into_iter()
        .map(|verdict| Evidence { verdict, at: moment.at, day: moment.day() })
        .collect()
}
