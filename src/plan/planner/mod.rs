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
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::bank::{FactId, TopicId};

pub use exam::{Aim, Budget, Exam};
pub use outlook::{Load, Outlook};
pub use pick::{Cause, Gain, Pick, Why};

use super::week::Week;
use crate::memory::{DESIRED_RETENTION, MemoryModel, MemoryState, State, States};
use exam::days_between;
#[cfg(feature = "internals")]
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
    /// The time of the day that is planned, and what is to be expected of later days, where it is
    /// not the same every day.
    week: Option<(Duration, Week)>,
    model: MemoryModel,
    /// For whose memory the tables were made.
    tables_of: MemoryModel,
    /// None where there is no exam to come.
    price_grid: Option<Arc<PriceGrid>>,
}

/// A fact that is worth asking.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// The fact, and why.
    pub pick: Pick,
    /// How much better it is to ask it today than later or never, as a chance of recall on the day
    /// of the exam; where there is none to come, a number that stands in its place. Always above
    /// none.
    pub worth: f32,
}

/// What is worth so little is asked only where nothing else is left: what was failed today.
const LEAST_WORTH: f32 = 1e-6;

/// What was chosen for a day, by the facts' places.
#[derive(Default)]
struct Chosen {
    /// The best first.
    picks: Vec<(usize, Cause, Worth)>,
    price: f32,
    /// The mean chance of recall that is to be expected on the day.
    mean: f32,
    /// How many of the first are new facts that are let in.
    entering: usize,
    /// Whether they stand in an order without having been weighed.
    by_place: bool,
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
        let tables_of = model.clone();
        Self { exam, facts, turns, budget, week: None, model, tables_of, price_grid }
    }

    /// Plans for the memory of a learner by these tables, if they reach as far and were made for
    /// one who is much the same.
    pub fn by_these(
        &self,
        model: &MemoryModel,
        exam: &Exam,
        facts: &[FactId],
        budget: Budget,
    ) -> Option<Self> {
        let days = exam.date.map_or(0, |date| days_between(exam.from, date));
        let days = usize::try_from(days).unwrap_or(0);
        let price_grid = self.price_grid.as_ref();
        let reaches = days == 0 || price_grid.is_some_and(|grid| grid.reaches(days));
        (reaches && self.tables_of.is_near(model)).then(|| Self {
            exam: exam.clone(),
            turns: turns(facts, exam.lines),
            facts: facts.to_vec(),
            budget,
            week: None,
            model: model.clone(),
            tables_of: self.tables_of.clone(),
            price_grid: price_grid.filter(|_| days > 0).cloned(),
        })
    }

    /// Plans by the same tables for other facts, or another daily time.
    #[must_use]
    pub fn over(&self, facts: Vec<FactId>, budget: Budget) -> Self {
        Self {
            exam: self.exam.clone(),
            turns: turns(&facts, self.exam.lines),
            facts,
            budget,
            week: self.week,
            model: self.model.clone(),
            tables_of: self.tables_of.clone(),
            price_grid: self.price_grid.clone(),
        }
    }

    /// The time that is planned with.
    pub fn budget(&self) -> Budget {
        self.budget
    }

    /// Plans with this time from now on.
    pub fn reckon_with(&mut self, budget: Budget) {
        self.budget = budget;
    }

    /// Reckons with this time on the day that is planned, and with the week's on later days.
    pub fn expect(&mut self, today: Duration, later: Week) {
        self.week = Some((today, later));
    }

    /// How many facts can be asked on the day that is planned, when it is `daily` in the mean.
    fn facts_today(&self, daily: usize) -> usize {
        self.week.map_or(daily, |(today, _)| self.share(today, daily))
    }

    /// How many facts can be asked on a day to come, when it is `daily` on every day but what the
    /// week says.
    fn facts_on(&self, day: Date, daily: usize) -> usize {
        self.week.map_or(daily, |(_, week)| self.share(week.of(day), daily))
    }

    /// How many of `daily` can be asked in that time. What is asked of more or less than the whole
    /// keeps its share.
    fn share(&self, time: Duration, daily: usize) -> usize {
        let facts = Budget { daily: time, ..self.budget }.facts();
        (facts * daily).div_ceil(self.budget.facts().max(1))
    }

    /// How many facts can be asked on the days after `day`, but for the day of the exam.
    fn facts_later(&self, day: Date, to_go: usize, daily: usize) -> f32 {
        let later = to_go.saturating_sub(1);
        if self.week.is_none() {
            return daily as f32 * later as f32;
        }
        // Weeks are all alike: those that are whole need not be gone through.
        let weeks = later / 7;
        let days = |count: usize| {
            let days = day.series(1.day()).skip(1).take(count);
            days.map(|day| self.facts_on(day, daily) as f32).sum::<f32>()
        };
        let whole = if weeks > 0 { days(7) * weeks as f32 } else { 0.0 };
        whole + days(later % 7)
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
    #[cfg(feature = "internals")]
    pub fn today(&self, states: &impl States, day: Date) -> Vec<Pick> {
        let known: Vec<Option<State>> = self.facts.iter().map(|fact| states.state(fact)).collect();
        let chosen = self.choose(&known, day, self.budget.facts());
        let places = chosen.picks.iter();
        interleaved(places.map(|chosen_one| self.pick(chosen_one, &known, day, &chosen)).collect())
    }

    /// All facts that it is better to ask on `day` than not, what each is worth, and why; `room` is
    /// what is left of that day's time, in facts. The best first; what was failed that day last.
    pub fn wanted(&self, states: &impl States, day: Date, room: usize) -> Vec<Wanted> {
        let known: Vec<Option<State>> = self.facts.iter().map(|fact| states.state(fact)).collect();
        let chosen = self.rank(&known, day, (room, self.budget.facts()));
        let worths = worths(&chosen);
        let each = chosen.picks.iter().zip(worths);
        each.map(|(one, worth)| Wanted { pick: self.pick(one, &known, day, &chosen), worth })
            .collect()
    }

    /// What was chosen, told with its reasons.
    fn pick(
        &self,
        (place, cause, worth): &(usize, Cause, Worth),
        known: &[Option<State>],
        day: Date,
        chosen: &Chosen,
    ) -> Pick {
        let a_recall = self.exam.marks_a_recall(self.facts.len(), chosen.mean);
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
    }

    /// Chooses for a day from where the facts stand, in their order, when `daily` can be asked in a
    /// day.
    fn choose(&self, known: &[Option<State>], day: Date, daily: usize) -> Chosen {
        let asked_today = known.iter().flatten().filter(|state| state.last == day).count();
        let room = daily.saturating_sub(asked_today);
        let mut chosen = self.rank(known, day, (room, daily));
        chosen.picks.truncate(room);
        chosen
    }

    /// Everything worth asking on a day, the best first, when `room` facts can still be asked that
    /// day and `daily` on every other. What was failed that day comes last: it was just explained,
    /// and nothing else is worth the time.
    fn rank(&self, known: &[Option<State>], day: Date, (room, daily): (usize, usize)) -> Chosen {
        let mut chosen = match (self.aim(day), &self.price_grid) {
            (Aim::Today, _) => return Chosen::default(),
            (Aim::Exam { to_go }, Some(price_grid)) => {
                let to_go = usize::try_from(to_go).unwrap_or(usize::MAX);
                self.by_worth(price_grid, known, day, to_go, (room, daily))
            }
            _ => self.by_retention(known, day),
        };
        let failed = known
            .iter()
            .enumerate()
            .filter(|(_, state)| state.is_some_and(|state| state.last == day && state.failed));
        let again = failed.map(|(place, _)| (place, Cause::Failed, Worth::default()));
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
        let all = room as f32 + self.facts_later(day, to_go, daily);
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
        let mut entering = 0;
        if new.prospect.questions > 0.0 {
            let never_asked = standings.iter().filter(|fact| fact.is_none()).count();
            entering = never_asked.div_ceil(to_go);
            let_enter(&mut picks, entering);
        }
        let mean = sum / known.len().max(1) as f32;
        Chosen { picks, price, mean, entering, by_place: false }
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
        Chosen { picks: due.chain(new).collect(), by_place: true, ..Chosen::default() }
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

/// What each is worth to whoever puts questions together. What enters at an even pace is worth as
/// much as the best; without an exam to come, where places alone are known, each a little less than
/// the one before it.
fn worths(chosen: &Chosen) -> Vec<f32> {
    let own = |worth: &Worth| (worth.worth + chosen.price).max(LEAST_WORTH);
    let best = chosen.picks.iter().map(|(_, _, worth)| own(worth)).fold(LEAST_WORTH, f32::max);
    let count = chosen.picks.len().max(1) as f32;
    let each = chosen.picks.iter().enumerate().map(|(at, (_, cause, worth))| match cause {
        Cause::Failed => LEAST_WORTH,
        _ if chosen.by_place => 1.0 - 0.5 * at as f32 / count,
        Cause::New if at < chosen.entering => best,
        _ => own(worth),
    });
    each.collect()
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
