//! Subjects: how many questions of a paper each had in a year.

use super::certainty::Certainty;
use crate::bank::same_subject;

/// How the questions of a paper were shared out among subjects in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subjects {
    /// The year of the examination.
    pub year: u16,
    /// Where it was found.
    pub source: Option<String>,
    /// How far it can be relied on.
    pub confidence: Certainty,
    /// The subjects; together they have no more questions than the paper.
    pub shares: Vec<SubjectShare>,
}

/// A subject of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectShare {
    /// Its name.
    pub subject: String,
    /// How many of the paper's questions were on it.
    pub questions: usize,
}

impl Subjects {
    /// The share of that subject.
    pub fn share(&self, subject: &str) -> Option<&SubjectShare> {
        self.shares.iter().find(|share| same_subject(&share.subject, subject))
    }
}
