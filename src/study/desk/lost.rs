//! Progress that lost its question.

use crate::insight::{Lost, lost};

use super::super::Study;

impl Study {
    /// All progress whose question the banks that are loaded do not have, with what it may be
    /// called there now.
    pub fn lost(&self) -> Vec<Lost> {
        lost(self.journal(), self.library.banks(), self.library.catalogue())
    }
}
