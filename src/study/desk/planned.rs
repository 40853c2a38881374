//! The plan of today, and what can be asked at all.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::bank::FactId;
use crate::report::PlanView;

use super::super::Study;
use super::plan::Planning;

impl Study {
    /// Everything that a plan follows from, as it stands now: to be run on another thread.
    pub fn planning(&self) -> Planning {
        Planning::now(&self.library, &self.session, &self.plans)
    }

    /// What can be asked at all on `day`, by a written item or a composed one.
    pub(super) fn askable_facts(&self, day: Date) -> Arc<HashSet<FactId>> {
        self.plans.askable(day, || self.library.askable_facts(None, day))
    }

    /// The plan of today; made now, unless it was made before and still holds.
    pub fn plan(&self) -> Arc<PlanView> {
        self.planning().run()
    }

    /// The plan of today, if it was made before and nothing has happened since.
    pub fn known_plan(&self) -> Option<Arc<PlanView>> {
        self.planning().known()
    }
}
