//! Coverage: how much of a paper given banks cover.
//!
//! Here stands the rule by which a score may be set beside a paper's cut-offs. It must not know
//! which banks are loaded.

use super::PaperPlan;
use super::subjects::SubjectShare;
use crate::bank::{Covers, same_subject};

/// From how many of a hundred questions on, covered by the banks, a score stands for the paper:
/// what is left could then move it by a fifth at the most. Below, there is no paper score and no
/// cut-off beside it.
pub const ENOUGH: usize = 80;

/// How many of a paper's questions are on subjects that banks cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// So many.
    pub questions: usize,
    /// Of so many.
    pub of: usize,
}

impl Coverage {
    /// What banks that cover these subjects cover of the paper; `None` where it is not known how
    /// the paper is made up. A subject counts in full where a bank covers the whole of it. A part
    /// of a subject counts for nothing: nobody has said how large it is.
    pub fn of<'c>(paper: &PaperPlan, covers: impl IntoIterator<Item = &'c Covers>) -> Option<Self> {
        let subjects = paper.subjects.as_ref()?;
        let whole: Vec<&Covers> =
            covers.into_iter().filter(|covers| covers.part.is_none()).collect();
        let covered = |share: &&SubjectShare| {
            whole.iter().any(|covers| same_subject(&covers.subject, &share.subject))
        };
        let questions = subjects.shares.iter().filter(covered).map(|share| share.questions).sum();
        Some(Self { questions, of: paper.count() })
    }

    /// Whether a score stands for the paper, so that it may be set beside its cut-offs.
    pub fn is_enough(self) -> bool {
        self.of > 0 && self.questions * 100 >= self.of * ENOUGH
    }
}
