//! The plan: what is asked today and what it comes to on the day of the exam, for the goal that is set.
//!
//! [`Study::planning`] takes everything that a plan follows from; the work is done by [`Planning::run`], on whichever thread has the
//! time. What it takes longest to make is kept between plans.

mod answered;
mod fit;
mod forecast;
mod goal;
mod kept;
mod leeches;
mod making;
mod planning;
mod raises;
mod scope;
mod sorts;
mod today;
mod trend;

use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil::Date;

pub use fit::FitTask;
pub use goal::{CannotSet, FURTHEST};
pub(super) use kept::Kept;
pub use planning::Planning;

use crate::bank::FactId;
use crate::report::PlanView;

use super::open::Study;

impl Study {
    /// Everything that a plan follows from, as it stands now: to be run on another thread.
    pub fn planning(&self) -> Planning {
        let now = self.now();
        Planning {
            shelf: Arc::clone(&self.shelf),
            journal: Arc::clone(&self.journal),
            memories: self.memories_at(&now),
            now,
            position: self.position,
            kept: Arc::clone(&self.kept),
        }
    }

    /// What can be asked at all on `day`, by a written item or a composed one.
    pub(super) fn askable_facts(&self, day: Date) -> Arc<HashSet<FactId>> {
        self.kept.askable(day, || scope::facts(&self.shelf, None, day))
    }

    /// The plan of today; made now, unless it was made before and still holds.
    pub fn plan(&self) -> Arc<PlanView> {
        self.planning().run()
    }

    /// The plan of today, if it was made before and nothing has happened since.
    pub fn known_plan(&self) -> Option<Arc<PlanView>> {
        self.kept.plan(&self.planning().key())
    }
}
