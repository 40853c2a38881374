//! The plan as far as the screens have it: what was planned last, what is being reckoned, and why a
//! question is asked.
//!
//! It is reckoned on the worker and comes when it comes; Home does not wait for it. It must not
//! know how it is drawn.

use std::sync::Arc;

use crate::bank::FactId;
use crate::journal::SittingId;
use crate::memory::FitProgress;
use crate::plan::Cause;
use crate::report::{PlanView, PlannedFact, PlannedQuestion, causes};
use crate::tui::texts;

/// What is known of the plan.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// What was planned last.
    pub view: Option<Arc<PlanView>>,
    /// Counts plans that were asked for, so that stale answers are known.
    pub number: u64,
    /// How far the one that was asked for last has come.
    pub making: Making,
    /// Why today asks more than it did a moment ago; `None` where it does not.
    pub grown: Option<String>,
    /// The sitting of the plan that was opened last, and the plan by which it began.
    pub begun: Option<(SittingId, Arc<PlanView>)>,
    /// The fit of memory with which it is planned.
    pub fit: FitMaking,
}

/// How far a fit of memory has come.
#[derive(Debug, Clone, Default)]
pub struct FitMaking {
    /// Counts fits that were asked for or stopped, so that stale answers are known.
    number: u64,
    /// How far the one that is being made has come; `None` if none is.
    pub at: Option<FitProgress>,
    /// Whether it was looked already if one is due: once in a run of the program.
    looked: bool,
}

impl FitMaking {
    /// The number of a fit to be asked for.
    pub fn ask(&mut self) -> u64 {
        self.number += 1;
        self.at = Some(FitProgress { done: 0, of: 1 });
        self.number
    }

    /// The number of a fit that nobody asked for, the first time that a plan says one is due.
    pub fn ask_once(&mut self, view: &PlanView) -> Option<u64> {
        let first = !std::mem::replace(&mut self.looked, true);
        (first && view.fit.due && self.at.is_none()).then(|| self.ask())
    }

    /// Takes in how far the fit of that number has come: not at all, once it is over. Whether it is
    /// still the one that is made.
    pub fn take(&mut self, number: u64, at: Option<FitProgress>) -> bool {
        let awaited = number == self.number && self.at.is_some();
        if awaited {
            self.at = at;
        }
        awaited
    }

    /// Whatever comes of the fit that is being made, it is not awaited any more.
    pub fn stop(&mut self) {
        self.at = None;
    }
}

/// How far a plan has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Making {
    /// It is there; at the very start, none was asked for.
    #[default]
    Done,
    /// It is still to come.
    Waiting {
        /// Whether today is to begin as soon as it is there.
        eager: bool,
    },
    /// It could not be made.
    Failed,
}

impl Plan {
    /// Whether anything is asked today.
    pub fn asks_today(&self) -> bool {
        self.view.as_ref().is_some_and(|plan| !plan.today.is_empty())
    }

    /// What is planned, unless something has happened since that changes it.
    pub fn current(&self) -> Option<&Arc<PlanView>> {
        self.view.as_ref().filter(|_| self.making == Making::Done)
    }

    /// Whether a plan is still to come.
    pub fn is_waited_for(&self) -> bool {
        matches!(self.making, Making::Waiting { .. })
    }

    /// The plan by which a sitting of it is asked: that by which it began, where it was opened
    /// before.
    pub fn reasons(&mut self, sitting: SittingId) -> Option<Arc<PlanView>> {
        let known = self.begun.as_ref().filter(|(id, _)| *id == sitting);
        if known.is_none() {
            self.begun = self.view.clone().map(|view| (sitting, view));
        }
        self.begun.as_ref().map(|(_, view)| Arc::clone(view))
    }

    /// The number of a plan to be asked for.
    pub fn ask(&mut self) -> u64 {
        self.number += 1;
        self.making = Making::Waiting { eager: false };
        self.number
    }

    /// Takes in a plan, or that it could not be made, and gives back what was waited for until
    /// then; `None` if another was asked for since.
    pub fn take(&mut self, number: u64, view: Option<&Arc<PlanView>>) -> Option<Making> {
        if number != self.number {
            return None;
        }
        let made = if view.is_some() { Making::Done } else { Making::Failed };
        if let Some(view) = view {
            self.grown = match &self.view {
                Some(before) if before.day == view.day => grown(before, view, self.grown.take()),
                _ => None,
            };
            self.view = Some(Arc::clone(view));
        }
        Some(std::mem::replace(&mut self.making, made))
    }
}

/// Why today asks more questions than by the plan before, of the same day; as long as it asks as
/// many as it has grown to, that stays `said`.
fn grown(before: &PlanView, now: &PlanView, said: Option<String>) -> Option<String> {
    let more = match now.today.len().checked_sub(before.today.len()) {
        None => return None,
        Some(0) => return said,
        Some(more) => more,
    };
    let failed = |view: &PlanView| causes(&view.today).get(&Cause::Failed).copied().unwrap_or(0);
    let why = if before.goal != now.goal {
        texts::PLAN_GREW_GOAL
    } else if failed(now) > failed(before) {
        texts::PLAN_GREW_WRONG
    } else if before.fit.fitted != now.fit.fitted {
        texts::PLAN_GREW_FIT
    } else {
        texts::PLAN_GREW_ANSWERS
    };
    Some(texts::PlanGrew { count: more, why }.say())
}

/// Why the facts of a question are asked, as far as the plan says so of them; `None` if of none.
pub fn reasons<'a>(
    view: &PlanView,
    topic: &str,
    facts: impl Iterator<Item = &'a FactId>,
) -> Option<PlannedQuestion> {
    let known = |fact: &FactId| -> Option<(&PlannedQuestion, &PlannedFact)> {
        let of = |question: &'_ PlannedQuestion| {
            question.facts.iter().position(|planned| planned.fact == *fact)
        };
        let question = view.today.iter().find(|question| of(question).is_some())?;
        Some((question, &question.facts[of(question)?]))
    };
    let known: Vec<_> = facts.filter_map(known).collect();
    let (first, _) = known.first()?;
    let facts = known.iter().map(|(_, fact)| (*fact).clone()).collect();
    Some(PlannedQuestion { topic: topic.to_owned(), facts, ..(*first).clone() })
}
