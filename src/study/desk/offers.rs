//! What exams can be sat: the papers of the blueprints, and how far the loaded banks fill them.

use std::time::Duration;

use crate::bank::Slug;
use crate::exam::blueprint::{Blueprint, PaperPlan};
use crate::exam::{Marks, Short, Supply, assemble};
use crate::report::MadeOf;

use super::super::Study;

/// An examination that can be sat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExamOffer {
    /// Its blueprint.
    pub blueprint: Slug,
    /// Its title.
    pub title: String,
    /// Its papers, in the order in which they are sat.
    pub papers: Vec<PaperOffer>,
}

/// A paper that can be sat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperOffer {
    /// Its name within the blueprint.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// How many questions it has.
    pub questions: usize,
    /// The time allowed.
    pub time: Duration,
    /// The time with what is given to those who are entitled to it, where that is known.
    pub extra_time: Option<Duration>,
    /// The most that can be earned.
    pub maximum: Marks,
    /// What is asked where it is sat now, and how much of the whole paper that is.
    pub made_of: MadeOf,
    /// What the banks lack of it, where they cannot fill it.
    pub short: Option<Short>,
}

impl PaperOffer {
    /// How many questions can be had: all, or those of the largest paper of the same proportions.
    pub fn to_be_had(&self) -> usize {
        self.short.as_ref().map_or(self.questions, |short| short.largest)
    }

    /// The time for those that can be had.
    pub fn time_to_be_had(&self, extra: bool) -> Duration {
        let whole = self.extra_time.filter(|_| extra).unwrap_or(self.time);
        let part = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        whole.saturating_mul(part(self.to_be_had())) / part(self.questions).max(1)
    }
}

impl Study {
    /// Every examination whose blueprint is loaded.
    pub fn exams(&self) -> Vec<ExamOffer> {
        let seen = self.seen();
        let today = self.now().day();
        // What can be filled does not depend on the seed.
        let supply = Supply { catalogue: self.library.catalogue(), seen: &seen, today, seed: 0 };
        let offer = |plan: &PaperPlan, short: Option<Short>| PaperOffer {
            id: plan.id.clone(),
            title: plan.title.clone(),
            questions: plan.count(),
            time: plan.duration(false),
            extra_time: plan.extra.map(|_| plan.duration(true)),
            maximum: plan.maximum().into(),
            made_of: self.library.to_be_drawn(
                Some(plan),
                short.as_ref().map_or(plan.count(), |short| short.largest),
            ),
            short,
        };
        let paper = |plan: &PaperPlan| offer(plan, assemble(plan, supply).err());
        let exam = |blueprint: &Blueprint| ExamOffer {
            blueprint: blueprint.id.clone(),
            title: blueprint.title.clone(),
            papers: blueprint.papers.iter().map(paper).collect(),
        };
        self.blueprints().iter().map(exam).collect()
    }
}
