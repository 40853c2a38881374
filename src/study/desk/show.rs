//! Questions with their prose: those of a sitting, and one by itself.

use std::sync::Arc;

use crate::bank::ItemId;
use crate::exam::Sitting;
use crate::journal::SittingId;

use super::super::Study;
use super::super::library::Question;

/// A sitting with everything that a screen needs to show it.
#[derive(Debug, Clone)]
pub struct OpenSitting {
    /// Its name.
    pub id: SittingId,
    /// Its state.
    pub sitting: Sitting,
    /// Its questions with their prose, parallel to the paper.
    pub questions: Vec<Arc<Question>>,
}

impl Study {
    /// A sitting, with its questions' prose.
    pub fn open_sitting(&self, id: &SittingId) -> Option<OpenSitting> {
        let sitting = self.journal().sitting(id)?.clone();
        let questions =
            sitting.paper().iter().map(|dealt| self.library.prose(&dealt.item)).collect();
        Some(OpenSitting { id: *id, sitting, questions })
    }

    /// One item's question, for showing outside a sitting.
    pub fn question(&self, item: &ItemId) -> Option<Arc<Question>> {
        self.library.item(item)?;
        Some(self.library.prose(item))
    }
}
