//! Traces from the journal: which answers the planner's beliefs are made of.
//!
//! This file must not know how an answer changes a belief.

use crate::bank::Catalogue;
use crate::exam::Confidence;
use crate::journal::Journal;

use super::evidence::{Evidence, evidence_of};
use super::planner::{Curve, Traces};

impl Traces {
    /// Everything that the journal teaches.
    pub fn of(curve: Curve, journal: &Journal, catalogue: &Catalogue) -> Self {
        let mut traces = Self::new(curve);
        for evidence in &evidence_of(journal, catalogue) {
            traces.learn(evidence);
        }
        traces
    }

    /// Adds one piece of evidence, not older than those before it.
    pub fn learn(&mut self, evidence: &Evidence) {
        let verdict = &evidence.verdict;
        // Who says that it was a guess did not know.
        let right = verdict.right && verdict.confidence != Confidence::Guess;
        self.hear(&verdict.fact, evidence.day, right, verdict.is_misconception());
    }
}
