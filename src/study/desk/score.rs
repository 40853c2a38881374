//! Scores: a paper's marks as it was dealt and as its key is now, and what they can be held against.

use crate::exam::{PaperScore, Sitting};
use crate::journal::SittingId;
use crate::report::{Compared, MadeOf};

use super::super::Study;

impl Study {
    /// The score of a sitting as it was dealt, and with what was ruled of its questions since.
    pub fn paper_score(&self, id: &SittingId) -> Option<(PaperScore, PaperScore)> {
        let sitting = self.journal().sitting(id)?;
        Some((PaperScore::as_dealt(sitting), self.score_now(sitting)))
    }

    /// The score with what was ruled of its questions since.
    pub(super) fn score_now(&self, sitting: &Sitting) -> PaperScore {
        PaperScore::of(sitting, |question| {
            let dealt = sitting.paper().get(question)?;
            Some(&self.journal().ruling(dealt, self.library.catalogue())?.now)
        })
    }

    /// What a sitting of a blueprint's paper is made of; `None` for sittings of no paper.
    pub fn made_of(&self, id: &SittingId) -> Option<MadeOf> {
        self.library.made_of(self.journal().sitting(id)?.terms())
    }

    /// How a score stands to the cut-offs of its paper, the newest first; empty where none are
    /// known, and where the questions are from banks that cover too little of the paper.
    pub fn against_cutoffs(&self, id: &SittingId) -> Vec<Compared> {
        let Some(sitting) = self.journal().sitting(id) else { return Vec::new() };
        let Some(form) = sitting.terms().form.as_deref() else { return Vec::new() };
        let stands = self.made_of(id).is_some_and(|made_of| made_of.is_enough());
        // A smaller paper's marks say nothing against the cut-offs of the whole one.
        let stands = stands && form.scaled_from.is_none();
        let Some(plan) = self.library.plan_of(form).filter(|_| stands) else { return Vec::new() };
        let published = self.score_now(sitting).published;
        let mut all: Vec<Compared> = plan
            .cutoffs
            .iter()
            .map(|cutoff| Compared { margin: cutoff.margin(&published), cutoff: cutoff.clone() })
            .collect();
        // Within a year they stay as the blueprint lists them.
        all.sort_by_key(|compared| std::cmp::Reverse(compared.cutoff.year));
        all
    }
}
