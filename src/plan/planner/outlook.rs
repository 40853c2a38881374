//! The outlook: what keeping to the plan until the exam comes to.
//!
//! The plan is played through to the exam with answers drawn from the chances that it reckons with,
//! always the same for the same states. This file must not know how facts are chosen.

use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use super::{Aim, Budget, Cause, Planner, standing};
use crate::memory::{Rating, State, States};

/// How far is looked ahead where there is no exam, in days.
const WITHOUT_EXAM: u32 = 30;

/// The most facts that are played through for an outlook. Of more, an even sample is played in its
/// share of the time, and what comes of it stands for all: days are then exact to some hundredths,
/// which is finer than what chance does to them.
const PLAYED: usize = 1000;

/// How many facts are played through where only a share is wanted: all, up to so many, else an even
/// sample of half as many at most.
const SAMPLE: usize = 600;

/// The most that anyone is told to add, in minutes a day.
const MOST_MORE: u64 = 480;

/// What keeping to the plan comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// What it aims at.
    pub aim: Aim,
    /// The days until the exam, or the next thirty.
    pub days: Vec<Load>,
    /// How many facts will never have been asked.
    pub unreached: usize,
    /// How much more time a day would reach them all, to the minute; `None` if they are reached, or
    /// if no time would do.
    pub more: Option<Duration>,
    /// The chance of recalling each fact on the day (or at the end of the days looked at), in the
    /// order in which the planner has them.
    pub recall: Vec<f32>,
}

/// What a day asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// The learning day.
    pub day: Date,
    /// Facts asked again.
    pub again: usize,
    /// Facts asked for the first time.
    pub new: usize,
}

impl Planner {
    /// Plays the plan through from `day`: of more than a thousand facts, an even sample. This takes
    /// tenths of a second, or a second: not for the thread that draws.
    pub fn outlook(&self, states: &impl States, day: Date) -> Outlook {
        let known: Vec<Option<State>> = self.facts.iter().map(|fact| states.state(fact)).collect();
        let step = known.len().div_ceil(PLAYED).max(1);
        let sample: Vec<Option<State>> = known.iter().step_by(step).copied().collect();
        let (all, played) = (known.len().max(1), sample.len().max(1));
        let scaled = |count: usize| (count * all + played / 2) / played;
        let (mut days, end) = self.played(sample, day, (all, self.budget.facts()), |_| true);
        for load in &mut days {
            (load.again, load.new) = (scaled(load.again), scaled(load.new));
        }
        let unreached = scaled(end.iter().filter(|state| state.is_none()).count());
        let aim = self.aim(day);
        let more = match aim {
            Aim::Exam { .. } if unreached > 0 => self.more(&known, day),
            _ => None,
        };
        let last = days.last().map_or(day, |load| load.day.saturating_add(1.day()));
        let recall: Vec<f32> = end
            .into_iter()
            .map(|state| {
                standing(state, last).map_or(self.model.prior, |(memory, days)| {
                    self.model.recall(memory.stability, days)
                })
            })
            .collect();
        // Who was not played fares as its neighbour did, which is mostly of the same topic.
        let recall = (0..known.len()).filter_map(|place| recall.get(place / step).copied());
        Outlook { aim, days, unreached, more, recall: recall.collect() }
    }

    /// The mean chance of recall that the time can buy for the day of the exam, if each day could
    /// borrow from the others: what more time adds can be read off it at once, and it never falls
    /// when there is more time. `None` if there is no exam to come.
    pub fn attainable(&self, states: &impl States, day: Date, budget: Budget) -> Option<f32> {
        let (Aim::Exam { to_go }, Some(price_grid)) = (self.aim(day), &self.price_grid) else {
            return None;
        };
        let standings: Vec<_> =
            self.facts.iter().map(|fact| standing(states.state(fact), day)).collect();
        let reach = price_grid.reach(usize::try_from(to_go).unwrap_or(usize::MAX));
        let all = usize::try_from(to_go).unwrap_or(usize::MAX);
        let facts = budget.facts();
        let whole = self.facts_today(facts) as f32 + self.facts_later(day, all, facts);
        let questions = whole * reach as f32 / all.max(1) as f32;
        Some(price_grid.attainable(&self.model, &standings, reach, questions))
    }

    /// The least that must be added each day for every fact to be asked, found by halving on an
    /// even sample of the facts.
    fn more(&self, known: &[Option<State>], day: Date) -> Option<Duration> {
        let step = if known.len() > SAMPLE { known.len().div_ceil(SAMPLE / 2) } else { 1 };
        let sample: Vec<Option<State>> = known.iter().step_by(step).copied().collect();
        let enough = |minutes: u64| {
            let budget = self.budget.with(Duration::from_secs(60 * minutes));
            let mut left = sample.iter().filter(|state| state.is_none()).count();
            // What was asked once stays so: when all were, the rest need not be played.
            self.played(sample.clone(), day, (known.len(), budget.facts()), |load| {
                left = left.saturating_sub(load.new);
                left > 0
            });
            left == 0
        };
        if !enough(MOST_MORE) {
            return None;
        }
        let (mut low, mut high) = (0, MOST_MORE);
        while high - low > 1 {
            let middle = u64::midpoint(low, high);
            if enough(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(Duration::from_secs(60 * high))
    }

    /// The days from `day` on, and where the facts stand after them: those of `known` in their
    /// share of the time in which of `all` facts `daily` can be asked a day. After each day `go_on`
    /// is asked whether there is more to see.
    fn played(
        &self,
        mut known: Vec<Option<State>>,
        day: Date,
        (all, daily): (usize, usize),
        mut go_on: impl FnMut(&Load) -> bool,
    ) -> (Vec<Load>, Vec<Option<State>>) {
        let days = match self.aim(day) {
            Aim::Exam { to_go } => to_go,
            Aim::Today => 0,
            Aim::Passed | Aim::Retention => WITHOUT_EXAM,
        };
        let mut lots = ChaCha8Rng::seed_from_u64(0);
        let (mut loads, mut sum) = (Vec::new(), 0_u64);
        for ahead in 0..days {
            let Ok(today) = day.checked_add(i64::from(ahead).days()) else { break };
            let mut load = Load { day: today, again: 0, new: 0 };
            // What does not come out even one day is made up for the next.
            let before = sum * known.len() as u64 / all.max(1) as u64;
            sum += if ahead == 0 { self.facts_today(daily) } else { self.facts_on(today, daily) }
                as u64;
            let until = sum * known.len() as u64 / all.max(1) as u64;
            let share = usize::try_from(until - before).unwrap_or(daily);
            for (place, cause, _) in self.choose(&known, today, share).picks {
                let (state, days) = standing(known[place], today)
                    .map_or((None, 0.0), |(memory, days)| (Some(memory), days));
                let right = lots.random::<f32>() < self.model.outcome(state, days).right;
                let memory = self.model.posterior(
                    state,
                    days,
                    if right { Rating::Good } else { Rating::Again },
                );
                known[place] =
                    Some(State { memory, last: today, failed: !right, misconception: false });
                *(if cause == Cause::New { &mut load.new } else { &mut load.again }) += 1;
            }
            loads.push(load);
            if !go_on(&load) {
                break;
            }
        }
        (loads, known)
    }
}
