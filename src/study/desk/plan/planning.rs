//! Planning: everything that a plan follows from at one moment.

use std::sync::Arc;

use jiff::civil::Date;

use crate::exam::Moment;
use crate::journal::{Goal, Journal, Position};
use crate::memory::Memories;
use crate::report::PlanView;

use super::super::super::library::Library;
use super::super::super::session::Session;
use super::horizon::planned;
use super::kept::{PlanCache, PlanKey};

/// Everything that a plan follows from at one moment. It can be sent to another thread.
#[derive(Clone)]
pub struct Planning {
    pub(super) library: Arc<Library>,
    pub(super) journal: Arc<Journal>,
    pub(super) memories: Arc<Memories>,
    pub(super) now: Moment,
    position: Position,
    pub(super) kept: Arc<PlanCache>,
}

impl std::fmt::Debug for Planning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Planning({:?}, {:?})", self.now.day(), self.position)
    }
}

impl Planning {
    /// Takes everything as it stands now; none of it is copied.
    pub(in crate::study) fn now(
        library: &Arc<Library>,
        session: &Session,
        kept: &Arc<PlanCache>,
    ) -> Self {
        let now = session.now();
        Self {
            library: Arc::clone(library),
            journal: Arc::clone(session.journal()),
            memories: session.memories_at(&now, library.catalogue()),
            now,
            position: session.position(),
            kept: Arc::clone(kept),
        }
    }

    /// The plan, if it was made before from the same.
    pub(in crate::study) fn known(&self) -> Option<Arc<PlanView>> {
        self.kept.plan(&self.key())
    }

    pub(super) fn key(&self) -> PlanKey {
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
