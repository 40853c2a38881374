//! Pace: how long questions take this learner, by how many lines they have.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::civil::Date;

use crate::bank::Kind;
use crate::exam::{Dealt, Phase, Response, Reveal};
use crate::journal::Journal;

/// The time a question is taken to need until enough were answered: 120 minutes for 100 questions,
/// UPSC's own pace.
pub const DEFAULT_PACE: Duration = Duration::from_secs(72);

/// So many answers at the usual pace are put to those on record, so that the first few say little;
/// fewer, the more there are.
const USUAL: f64 = 10.0;

/// The same for questions of one length beside those of all.
const USUAL_OF_LENGTH: f64 = 12.0;

/// How many of the latest answers are looked at.
const LATEST: usize = 200;

/// No question is taken to need less: its sixty words and its choices take a quick reader (240
/// words a minute) fifteen seconds, and a choice a few more. What was answered faster was tapped
/// through, and a plan by that pace would ask hundreds.
pub const LEAST_PACE: Duration = Duration::from_secs(20);

/// No question is taken to need more, in seconds: the hour for which one may be left open.
const LONGEST: f64 = 3600.0;

/// Of the time for a question of three lines, so much is for what stands around them, and so much
/// for each.
const AROUND: f64 = 0.4;
const EACH_LINE: f64 = 0.2;

/// The most lines whose pace is told apart.
const MOST_LINES: usize = 6;

/// How long questions take this learner.
#[derive(Debug, Clone, PartialEq)]
pub struct Pace {
    /// A question of three lines, or of one choice.
    usual: Duration,
    /// How many times as long as its length would have it a question of so many lines takes; at 0
    /// stand those without lines.
    factors: [f64; MOST_LINES + 1],
}

impl Pace {
    /// The median time that the latest ones answered before `day` were on the screen, drawn towards
    /// [`DEFAULT_PACE`] while they are few, and never under [`LEAST_PACE`]. The median, since one
    /// question left open over lunch must not count; before `day`, since a day's plan would else
    /// ask more the faster it is gone through.
    pub fn before(day: Date, journal: &Journal) -> Self {
        let mut times: Vec<f64> = Vec::new();
        let mut by_length: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
        for (dealt, response) in answered(journal, day).take(LATEST) {
            let lines = length(dealt.kind, dealt.lines.len());
            let time = response.time.as_secs_f64() / shape(lines);
            times.push(time);
            by_length.entry(lines).or_default().push(time);
        }
        let least = LEAST_PACE.as_secs_f64();
        let middle = median(&mut times).unwrap_or(DEFAULT_PACE.as_secs_f64()).max(least);
        let count = times.len() as f64;
        let usual = USUAL * (1.0 - count / LATEST as f64).max(0.0);
        let sum = middle.min(LONGEST) * count + DEFAULT_PACE.as_secs_f64() * usual;
        let usual = Duration::from_secs_f64(sum / (count + usual));
        let mut factors = [1.0; MOST_LINES + 1];
        for (lines, mut times) in by_length {
            let weight = times.len() as f64 / (times.len() as f64 + USUAL_OF_LENGTH);
            let own = median(&mut times).unwrap_or(middle).max(least) / middle;
            factors[lines] = own.clamp(0.25, 4.0).powf(weight);
        }
        Self { usual, factors }
    }

    /// The time of a question of this kind that asks so many facts.
    pub fn of_question(&self, kind: Kind, facts: usize) -> Duration {
        self.of_length(length(kind, facts))
    }

    /// A question of three lines, or of one choice.
    pub fn usual(&self) -> Duration {
        self.usual
    }

    /// The least that a question takes that asks so many facts.
    pub fn least(&self, facts: usize) -> Duration {
        self.of_length(facts.min(MOST_LINES)).min(self.of_length(0))
    }

    fn of_length(&self, lines: usize) -> Duration {
        self.usual.mul_f64(shape(lines) * self.factors[lines]).max(LEAST_PACE)
    }
}

/// The time that was spent on questions, by learning day, from `since` on. A question counts as no
/// less than it usually takes, so that a quick answer makes no other plan, and as no more than three
/// times that, so that one left open over lunch does not end it.
pub fn time_spent(journal: &Journal, since: Date, pace: &Pace) -> BTreeMap<Date, Duration> {
    let mut spent: BTreeMap<Date, Duration> = BTreeMap::new();
    for (_, sitting) in journal.sittings() {
        if sitting.last().day() < since {
            continue;
        }
        let over = match sitting.phase() {
            Phase::Submitted { at, .. } if sitting.terms().rules.reveal == Reveal::AtEnd => {
                Some(at)
            }
            _ => None,
        };
        for (dealt, response) in sitting.paper().iter().zip(sitting.responses()) {
            let seen = over.filter(|_| response.visited);
            let day = response.committed.or(seen).map(|moment| moment.day());
            if let Some(day) = day.filter(|day| *day >= since) {
                let usual = pace.of_question(dealt.kind, dealt.lines.len());
                let time = response.time.clamp(usual, usual * 3);
                let sum = spent.entry(day).or_default();
                *sum = sum.saturating_add(time);
            }
        }
    }
    spent
}

/// The lines of a question as pace tells them apart.
fn length(kind: Kind, lines: usize) -> usize {
    if kind == Kind::Single { 0 } else { lines.min(MOST_LINES) }
}

/// How much of the time of three lines so many take.
fn shape(lines: usize) -> f64 {
    if lines == 0 { 1.0 } else { AROUND + EACH_LINE * lines as f64 }
}

fn median(times: &mut [f64]) -> Option<f64> {
    times.sort_unstable_by(f64::total_cmp);
    times.get(times.len() / 2).copied()
}

/// What was answered before `day`, the latest first.
fn answered(journal: &Journal, day: Date) -> impl Iterator<Item = (&Dealt, &Response)> {
    journal.sittings().iter().rev().flat_map(move |(_, sitting)| {
        let last = sitting.last().day();
        let all = sitting.paper().iter().zip(sitting.responses());
        all.filter(move |(_, response)| {
            let on = response.committed.map_or(last, |committed| committed.day());
            on < day && response.chosen().is_some() && !response.time.is_zero()
        })
    })
}
