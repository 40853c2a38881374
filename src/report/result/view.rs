//! A result as data: the score and what it is made of, and how it stands to its paper's own rules.

use crate::exam::blueprint::Cutoff;
use crate::exam::{DayScore, Marks, PaperScore};
use crate::insight::{Analysis, Remarking};
use crate::journal::SittingId;

use super::super::made_of::MadeOf;
use super::super::revised::RevisedKey;

/// A sitting's result.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultView {
    /// The sitting.
    pub id: SittingId,
    /// The score and what it is made of.
    pub analysis: Analysis,
    /// Titles of its topics, parallel to [`Analysis::topics`].
    pub topics: Vec<String>,
    /// Titles of its sections, parallel to [`Analysis::sections`].
    pub sections: Vec<String>,
    /// The schemes under which it can be marked, its own first.
    pub remarkings: Vec<Remarking>,
    /// Which of them it is marked under.
    pub remarking: usize,
    /// The score by the rules of its paper, by the keys that were dealt.
    pub dealt: PaperScore,
    /// The same with what was ruled of its questions since.
    pub now: PaperScore,
    /// The questions (from 0) whose keys are others now.
    pub revised: Vec<(usize, RevisedKey)>,
    /// What it was made of, where it was a paper of a blueprint.
    pub made_of: Option<MadeOf>,
    /// How the published figure stands to the cut-offs of its paper, the newest first; empty where
    /// the sitting was too little of it.
    pub cutoffs: Vec<Compared>,
    /// The score of all papers of its day that are handed in, where it is of a day of several.
    pub day: Option<DayScore>,
    /// The analysis under its own scheme, where it is marked under another.
    pub own: Option<Box<Analysis>>,
}

/// A cut-off, and by how much a score is above it.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The cut-off.
    pub cutoff: Cutoff,
    /// What is above it; below nothing, missing.
    pub margin: Marks,
}

impl ResultView {
    /// Whether it was a mock that is too little of its paper for its marks to be the paper's.
    pub fn is_of_part(&self) -> bool {
        self.made_of.as_ref().is_some_and(|made_of| !made_of.is_enough())
    }
}
