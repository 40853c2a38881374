//! Questions with their prose: those of a sitting, and one by itself.

use std::sync::Arc;

use crate::bank::ItemId;
use crate::exam::{Dealt, Sitting};
use crate::journal::SittingId;
use crate::report::RevisedKey;

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
    /// A sitting, with its questions' prose. One that is over is shown by what is ruled of its keys
    /// now; beside that stands with which key a question was dealt.
    pub fn open_sitting(&self, id: &SittingId) -> Option<OpenSitting> {
        let sitting = self.journal().sitting(id)?;
        let questions = sitting.paper().iter().map(|dealt| self.told(dealt)).collect();
        let ruled = self.journal().as_ruled(sitting, self.catalogue());
        let sitting = if sitting.is_running() { sitting.clone() } else { ruled.into_owned() };
        Some(OpenSitting { id: *id, sitting, questions })
    }

    /// A question that was dealt, with its prose and what was ruled of it.
    fn told(&self, dealt: &Dealt) -> Arc<Question> {
        let prose = self.library.prose(&dealt.item);
        match self.revised(dealt) {
            None => prose,
            Some(revised) => {
                let revised = Some(Box::new(revised));
                let mut question = Arc::unwrap_or_clone(prose);
                for other in &mut question.translations {
                    Arc::make_mut(other).revised.clone_from(&revised);
                }
                Arc::new(Question { revised, ..question })
            }
        }
    }

    /// What was ruled of a question, where that is not the key that it was dealt with.
    pub(super) fn revised(&self, dealt: &Dealt) -> Option<RevisedKey> {
        let ruling = self.journal().ruling(dealt, self.catalogue())?;
        self.library.revised(dealt, ruling)
    }

    /// One item's question, for showing outside a sitting.
    pub fn question(&self, item: &ItemId) -> Option<Arc<Question>> {
        self.library.item(item)?;
        Some(self.library.prose(item))
    }
}
