//! What is kept between plans: tables, facts and the last plan itself. All of it can be thrown
//! away.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;

use crate::bank::FactId;
use crate::journal::{Goal, Position};
use crate::memory::MemoryModel;
use crate::plan::{Budget, Exam, Planner};
use crate::report::PlanView;

/// From what a plan follows; the banks do not change while the program runs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PlanKey {
    pub goal: Option<Goal>,
    pub day: Date,
    pub position: Position,
    pub model: MemoryModel,
}

/// What is kept.
#[derive(Debug, Default)]
pub(in crate::study) struct PlanCache {
    /// Tables.
    planner: Mutex<Option<Planner>>,
    /// The facts of a paper on a day.
    facts: Mutex<Option<(FactsOf, Arc<[FactId]>)>>,
    /// What can be asked at all on a day.
    askable: Mutex<Option<(Date, Arc<HashSet<FactId>>)>>,
    last: Mutex<Option<(PlanKey, Arc<PlanView>)>>,
}

/// Blueprint, paper and day.
pub(super) type FactsOf = (String, String, Date);

impl PlanCache {
    /// A planner over these facts, by the tables that are there or by new ones.
    pub(super) fn planner(
        &self,
        model: &MemoryModel,
        exam: &Exam,
        facts: &[FactId],
        time: Budget,
    ) -> Planner {
        // Whoever comes second waits for the tables, rather than making them too. An answer, a day
        // and a day of exam that is nearer change what is asked of them, and not the tables.
        let mut kept = open(&self.planner);
        let known = kept.as_ref().and_then(|known| known.by_these(model, exam, facts, time));
        if let Some(planner) = known {
            return planner;
        }
        let planner = Planner::for_memory(model.clone(), exam.clone(), facts.to_vec(), time);
        *kept = Some(planner.over(Vec::new(), time));
        planner
    }

    /// The facts of a paper, found by `find` where they are not known.
    pub(super) fn facts(&self, of: FactsOf, find: impl FnOnce() -> Vec<FactId>) -> Arc<[FactId]> {
        let mut kept = open(&self.facts);
        if let Some((_, facts)) = kept.as_ref().filter(|(known, _)| *known == of) {
            return Arc::clone(facts);
        }
        let facts: Arc<[FactId]> = find().into();
        *kept = Some((of, Arc::clone(&facts)));
        facts
    }

    /// What can be asked at all on a day, found by `find` where it is not known.
    pub fn askable(&self, day: Date, find: impl FnOnce() -> Vec<FactId>) -> Arc<HashSet<FactId>> {
        let mut kept = open(&self.askable);
        if let Some((_, facts)) = kept.as_ref().filter(|(known, _)| *known == day) {
            return Arc::clone(facts);
        }
        let facts = Arc::new(find().into_iter().collect());
        *kept = Some((day, Arc::clone(&facts)));
        facts
    }

    /// The last plan, if it follows from the same.
    pub(super) fn plan(&self, key: &PlanKey) -> Option<Arc<PlanView>> {
        let last = open(&self.last);
        last.as_ref().filter(|(known, _)| known == key).map(|(_, plan)| Arc::clone(plan))
    }

    /// Keeps a plan.
    pub(super) fn keep(&self, key: PlanKey, plan: &Arc<PlanView>) {
        *open(&self.last) = Some((key, Arc::clone(plan)));
    }
}

/// What is kept is replaced whole, so that a thread that panicked has left nothing half done.
fn open<T>(kept: &Mutex<T>) -> MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}
