//! The planner: which facts to ask today, so that most is known on the day of the exam.
//!
//! Each fact is weighed by itself, against a price a question that makes the whole fit the time (an
//! index policy for restless bandits, after Whittle): asked are the facts for which asking today
//! beats asking later by most. That new facts enter at a pace that can be kept up, that nothing is
//! asked too soon, that missed days leave no heap and that everything is gone through once more at
//! the end all follow from it. Everything is a pure function of exam, facts, time and states; the
//! same give the same plan.

mod exam;
mod outlook;
mod pick;
mod price;
mod table;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::bank::{FactId, TopicId};

pub use exam::{Aim, Budget, Exam};
pub use outlook::{Load, Outlook};
pub use pick::{Cause, Gain, Pick, Why};

use crate::memory::{DESIRED_RETENTION, MemoryModel, MemoryState, State, States};
use exam::days_between;
use pick::interleaved;
use price::{LastState, PriceGrid, Worth};

/// Plans for one exam, one set of facts and one daily time.
#[derive(Debug)]
pub struct Planner {
    exam: Exam,
    facts: Vec<FactId>,
    /// When each fact's turn comes among equals: see [`turns`].
    turns: Vec<usize>,
    budget: Budget,
    model: MemoryModel,
    /// None where there is no exam to come.
    price_grid: Option<Arc<PriceGrid>>,
}

/// What was chosen for a day, by the facts' places.
#[derive(Default)]
struct Chosen {
    /// The best first.
    picks: Vec<(usize, Cause, Worth)>,
    price: f32,
    /// The mean chance of recall that is to be expected on the day.
    mean: f32,
}

impl Planner {
    /// Plans for a memory with the default parameters, which knows nothing that it was never asked.
    #[cfg(feature = "internals")]
    pub fn new(exam: Exam, facts: Vec<FactId>, budget: Budget) -> Self {
        Self::for_memory(MemoryModel::default(), exam, facts, budget)
    }

    /// Plans for the memory of a learner. Takes some tenths of a second: the tables are built here.
    pub fn for_memory(model: MemoryModel, exam: Exam, facts: Vec<FactId>, budget: Budget) -> Self {
        let days = exam.date.map_or(0, |date| days_between(exam.from, date));
        let price_grid = usize::try_from(days).ok().filter(|days| *days > 0);
        let price_grid = price_grid.map(|days| Arc::new(PriceGrid::of(&model, days)));
        let turns = turns(&facts, exam.lines);
        Self { exam, facts, turns, budget, model, price_grid }
    }

    /// Plans by the same tables for other facts, or another daily time.
    #[must_use]
    pub fn over(&self, facts: Vec<FactId>, budget: Budget) -> Self {
        Self {
            exam: self.exam.clone(),
            turns: turns(&facts, self.exam.lines),
            facts,
            budget,
            model: self.model.clone(),
            price_grid: self.price_grid.clone(),
        }
    }

    /// The time that is planned with.
    pub fn budget(&self) -> Budget {
        self.budget
    }

    /// What a plan for `day` aims at.
    pub fn aim(&self, day: Date) -> Aim {
        let Some(date) = self.exam.date else { return Aim::Retention };
        match u32::try_from(days_between(day, date)) {
            Ok(0) => Aim::Today,
            Ok(to_go) => Aim::Exam { to_go },
            Err(_) => Aim::Passed,
        }
    }

    /// The facts to ask on `day`, in order, and why each. No more than there is time for after what
    /// was asked that day already; no fact twice a day unless it failed; none on the day of the
    /// exam.
    pub fn today(&self, states: &impl States, day: Date) -> Vec<Pick> {
        let known: Vec<Option<State>> = self.facts.iter().map(|fact| states.state(fact)).collect();
        let chosen = self.choose(&known, day, self.budget.facts());
        let a_recall = self.exam.marks_a_recall(self.facts.len(), chosen.mean);
        let pick = |(place, cause, worth): &(usize, Cause, Worth)| {
            let standing = standing(known[*place], day);
            let (state, days) = standing.map_or((None, 0.0), |(s, days)| (Some(s), days));
            let outcome = self.model.outcome(state, days);
            let gain = |to_go: u32| {
                let to_go = to_go as f32;
                let left = self.model.outcomes(state).left_alone(days + to_go);
                let after = |memory: MemoryState| self.model.recall(memory.stability, to_go);
                let asked = outcome.right * after(outcome.between())
                    + (1.0 - outcome.right) * after(outcome.missed);
                Gain {
                    asked,
                    left,
                    marks: (asked - left) * a_recall,
                    worth: (worth.worth + chosen.price).max(0.0) * a_recall,
                    price: chosen.price * a_recall,
                }
            };
            let exam = match self.aim(day) {
                Aim::Exam { to_go } => Some(gain(to_go)),
                Aim::Today | Aim::Passed | Aim::Retention => None,
            };
            let why = Why { cause: *cause, now: outcome.recall, exam };
            Pick { fact: self.facts[*place].clone(), why }
        };
        interleaved(chosen.picks.iter().map(pick).collect())
    }

    /// Chooses for a day from where the facts stand, in their order, when `daily` can be asked in a
    /// day.
    fn choose(&self, known: &[Option<State>], day: Date, daily: usize) -> Chosen {
        let asked_today = known.iter().flatten().filter(|state| state.last == day).count();
        let room = daily.saturating_sub(asked_today);
        let mut chosen = match (self.aim(day), &self.price_grid) {
            (Aim::Today, _) => return Chosen::default(),
            (Aim::Exam { to_go }, Some(price_grid)) => {
                let to_go = usize::try_from(to_go).unwrap_or(usize::MAX);
                self.by_worth(price_grid, known, day, to_go, (room, daily))
            }
            _ => self.by_retention(known, day),
        };
        chosen.picks.truncate(room);
        // What was failed today comes again where time is left: it was just explained, and nothing
        // else is worth the time.
        let left = room - chosen.picks.len();
        let failed = known
            .iter()
            .enumerate()
            .filter(|(_, state)| state.is_some_and(|state| state.last == day && state.failed));
        let again = failed.take(left).map(|(place, _)| (place, Cause::Failed, Worth::default()));
        chosen.picks.extend(again);
        chosen
    }

    /// The facts that it is better to ask today than not, today's minutes being there to be used;
    /// the best first.
    fn by_worth(
        &self,
        price_grid: &PriceGrid,
        known: &[Option<State>],
        day: Date,
        to_go: usize,
        (room, daily): (usize, usize),
    ) -> Chosen {
        let standings: Vec<LastState> = known.iter().map(|s| standing(*s, day)).collect();
        let all = room as f32 + daily as f32 * (to_go - 1) as f32;
        let reach = price_grid.reach(to_go);
        // Where the exam lies beyond the tables, only the questions until where they end are
        // counted.
        let questions = all * reach as f32 / to_go as f32;
        let fitting = price_grid.fitting(&self.model, &standings, reach, questions);
        let price = price_grid.price(fitting);
        let new = price_grid.worth(&self.model, fitting, None, reach);
        let closing = to_go.saturating_mul(daily) <= known.len() + daily;
        let mut sum = 0.0;
        let mut picks = Vec::new();
        for (place, (fact, state)) in standings.iter().zip(known).enumerate() {
            let worth = match fact {
                None => new,
                asked => price_grid.worth(&self.model, fitting, *asked, reach),
            };
            sum += worth.prospect.value + worth.prospect.questions * price;
            // The price is that of a later day: what is not used of today is lost.
            if worth.worth + price <= 0.0 || state.is_some_and(|state| state.last == day) {
                continue;
            }
            let cause = match state {
                None => Cause::New,
                Some(state) if state.misconception => Cause::Misconception,
                Some(_) if closing => Cause::Closing,
                Some(_) => Cause::Fading,
            };
            picks.push((place, cause, worth));
        }
        picks.sort_by(|a, b| b.2.worth.total_cmp(&a.2.worth).then(self.turn(a.0, b.0)));
        if new.prospect.questions > 0.0 {
            let never_asked = standings.iter().filter(|fact| fact.is_none()).count();
            let_enter(&mut picks, never_asked.div_ceil(to_go));
        }
        Chosen { picks, price, mean: sum / known.len().max(1) as f32 }
    }

    /// Which of two facts that are worth the same comes first.
    fn turn(&self, a: usize, b: usize) -> Ordering {
        self.turns[a].cmp(&self.turns[b]).then(a.cmp(&b))
    }

    /// What has faded to the desired retention, the most forgotten first, then what was never
    /// asked.
    fn by_retention(&self, known: &[Option<State>], day: Date) -> Chosen {
        let mut due: Vec<(f32, usize, Cause)> = Vec::new();
        let mut new = Vec::new();
        for (place, state) in known.iter().enumerate() {
            let Some((memory, days)) = standing(*state, day) else {
                new.push((place, Cause::New, Worth::default()));
                continue;
            };
            let recall = self.model.recall(memory.stability, days);
            if recall <= DESIRED_RETENTION && days > 0.0 {
                let wrong = state.is_some_and(|state| state.misconception);
                due.push((recall, place, if wrong { Cause::Misconception } else { Cause::Due }));
            }
        }
        due.sort_by(|a, b| a.0.total_cmp(&b.0).then(self.turn(a.1, b.1)));
        new.sort_by(|a: &(usize, _, _), b| self.turn(a.0, b.0));
        let due = due.into_iter().map(|(_, place, cause)| (place, cause, Worth::default()));
        Chosen { picks: due.chain(new).collect(), ..Chosen::default() }
    }
}

/// Puts so many new facts first. By itself each would rather be asked later, nearer to the exam,
/// when there is no room for all of them: those that are to be asked at all enter at an even pace
/// at least.
fn let_enter(picks: &mut [(usize, Cause, Worth)], mut places: usize) {
    picks.sort_by_cached_key(|(_, cause, _)| {
        let enters = *cause == Cause::New && places > 0;
        places -= usize::from(enters);
        !enters
    });
}

/// Turns of so many facts of a topic, the topics one after another and round again: of what is
/// worth the same, a day asks something of every topic, and as much of it as makes a question.
fn turns(facts: &[FactId], lines: u32) -> Vec<usize> {
    let lines = usize::try_from(lines.max(1)).unwrap_or(usize::MAX);
    let mut before: HashMap<TopicId, usize> = HashMap::new();
    let turn = |fact: &FactId| {
        let before = before.entry(fact.topic()).or_default();
        *before += 1;
        (*before - 1) / lines
    };
    facts.iter().map(turn).collect()
}

/// A state as the tables see it on `day`. A clock that was set back makes no time that has not
/// passed.
fn standing(state: Option<State>, day: Date) -> LastState {
    state.map(|state| (state.memory, days_between(state.last, day).max(0) as f32))
}
