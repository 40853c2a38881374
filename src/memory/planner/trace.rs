//! Traces: what is believed of each fact when luck and the learner's own habits are reckoned with.
//!
//! `Memories` keep FSRS's own states, for which a right answer is a right answer. Half of all statements are judged rightly by
//! someone who knows nothing; a trace takes that into account, and is what the planner plans with. This file must not know what is
//! planned, nor what an answer looked like.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::bank::FactId;

use super::curve::Curve;
use super::exam::{State, States, days_between};
use super::fit::Answer;

/// What is believed of every fact that was ever asked.
#[derive(Debug, Clone, Default)]
pub struct Traces {
    curve: Curve,
    facts: HashMap<FactId, Trace>,
}

#[derive(Debug, Clone)]
struct Trace {
    now: State,
    /// Before the last answer, from which a failure later that day is reckoned again.
    before: Option<State>,
    answers: Vec<Answer>,
}

impl Traces {
    /// Nothing is known of any fact yet.
    pub fn new(curve: Curve) -> Self {
        Self { curve, facts: HashMap::new() }
    }

    /// How the learner's memory is taken to work.
    pub fn curve(&self) -> &Curve {
        &self.curve
    }

    /// Adds an answer, not older than those before it. One a day counts: the first, or a later failure.
    pub fn hear(&mut self, fact: &FactId, day: Date, right: bool, sure: bool) {
        let misconception = !right && sure;
        let Some(trace) = self.facts.get_mut(fact) else {
            let memory = self.curve.heard(None, 0.0, right);
            let now = State { memory, last: day, failed: !right, misconception };
            let answers = vec![Answer { days: 0.0, right }];
            self.facts.insert(fact.clone(), Trace { now, before: None, answers });
            return;
        };
        // A clock set back turns no history round.
        let day = day.max(trace.now.last);
        if trace.now.last == day {
            trace.now.misconception |= misconception;
            if right || trace.now.failed {
                return;
            }
            trace.answers.pop();
        } else {
            trace.before = Some(trace.now);
        }
        let days = trace.before.map_or(0.0, |state| days_between(state.last, day).max(0) as f32);
        let memory = self.curve.heard(trace.before.map(|state| state.memory), days, right);
        let misconception = misconception || (trace.now.last == day && trace.now.misconception);
        trace.now = State { memory, last: day, failed: !right, misconception };
        trace.answers.push(Answer { days, right });
    }

    /// The same answers, under the memory that makes them likeliest. Plays all of them through some dozens of times.
    #[must_use]
    pub fn fitted(&self) -> Self {
        // In an order that does not change from run to run.
        let mut facts: Vec<(&FactId, &Trace)> = self.facts.iter().collect();
        facts.sort_by(|a, b| a.0.cmp(b.0));
        let histories: Vec<Vec<Answer>> =
            facts.iter().map(|(_, trace)| trace.answers.clone()).collect();
        let curve = self.curve.fitted(&histories);
        let replayed = facts.into_iter().map(|(fact, trace)| {
            let mut trace = trace.clone();
            let (mut before, mut now) = (None, None);
            for answer in &trace.answers {
                before = now;
                now = Some(curve.heard(before, answer.days, answer.right));
            }
            if let Some(memory) = now {
                trace.now.memory = memory;
            }
            if let (Some(state), Some(memory)) = (&mut trace.before, before) {
                state.memory = memory;
            }
            (fact.clone(), trace)
        });
        let facts = replayed.collect();
        Self { curve, facts }
    }

    /// How many answers have counted.
    pub fn answers(&self) -> usize {
        self.facts.values().map(|trace| trace.answers.len()).sum()
    }

    /// The chance of recalling `fact` on `day`; `None` if it was never asked.
    pub fn recall(&self, fact: &FactId, day: Date) -> Option<f32> {
        let state = self.state(fact)?;
        let days = days_between(state.last, day).max(0) as f32;
        Some(self.curve.recall(state.memory.stability, days))
    }
}

impl States for Traces {
    fn state(&self, fact: &FactId) -> Option<State> {
        self.facts.get(fact).map(|trace| trace.now)
    }
}
