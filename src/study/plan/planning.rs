//! Planning: everything that a plan follows from at one moment.

use std::sync::Arc;

use jiff::civil::Date;

use crate::exam::Moment;
use crate::journal::{Goal, Journal, Position};
use crate::memory::Memories;

use super::super::library::Library;
use super::goal::planned;
use super::kept::{PlanCache, PlanKey};

/// Everything that a plan follows from at one moment. It can be sent to another thread.
#[derive(Clone)]
pub struct Planning {
    pub(in crate::study) library: Arc<Library>,
    pub(in crate::study) journal: Arc<Journal>,
    pub(in crate::study) memories: Arc<Memories>,
    pub(in crate::study) now: Moment,
    pub(in crate::study) position: Position,
    pub(in crate::study) kept: Arc<PlanCache>,
}

impl std::fmt::Debug for Planning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Planning({:?}, {:?})", self.now.day(), self.position)
    }
}

impl Planning {
    pub(in crate::study) fn key(&self) -> PlanKey {
        PlanKey {
            goal: self.journal.goal().cloned(),
            day: self.now.day(),
            position: self.position,
            model: self.memories.model().clone(),
        }
    }

    /// What is planned for, and the day on record that is too far for that.
    pub(super) fn goal(&self) -> (Goal, Option<Date>) {
        planned(self.journal.goal().cloned().unwrap_or_default(), self.now.day())
    }
}
