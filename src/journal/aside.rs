//! Why an entry is set aside: kept to the letter, but without effect on sittings, scores or memory.
//!
//! This file must not know where entries are kept.

use super::entry_id::SittingId;
use super::{fitted, goal, notebook_entry};

/// Why an entry has no effect.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// Its kind is none of this version's.
    #[error("its kind is not known here: a newer version of prelims wrote it, or it is damaged")]
    UnknownKind,
    /// Its kind is known, but a field or a value in it is not.
    #[error(
        "its form is not known here ({0}): a newer version of prelims wrote it, or it is damaged"
    )]
    UnknownForm(String),
    /// Its body is damaged, or says what cannot be.
    #[error("it cannot be read ({0})")]
    Unreadable(String),
    /// The sitting that it is part of did not begin in this journal.
    #[error("it belongs to a sitting whose beginning is not in the record ({0})")]
    NoBeginning(SittingId),
    /// It speaks of a question that its sitting does not have.
    #[error("it speaks of question {question} of a sitting that has {of}")]
    NoSuchQuestion {
        /// The question, counted from 1.
        question: usize,
        /// How many there are.
        of: usize,
    },
}

impl Reason {
    /// What a program calls it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::UnknownKind => "unknown-kind",
            Self::UnknownForm(_) => "unknown-form",
            Self::Unreadable(_) => "unreadable",
            Self::NoBeginning(_) => "no-beginning",
            Self::NoSuchQuestion { .. } => "no-such-question",
        }
    }

    /// For a goal whose minutes no day has.
    pub(super) fn minutes(minutes: u32) -> Self {
        Self::Unreadable(format!("{minutes} minutes a day; a day has 1 to {}", goal::MOST_MINUTES))
    }

    /// For numbers that no fit comes to.
    pub(super) fn fit() -> Self {
        Self::Unreadable(format!(
            "no fit comes to these numbers; a habit is at most {} away from the average",
            fitted::FURTHEST_HABIT
        ))
    }

    /// For a list of a name that none can have.
    pub(super) fn list() -> Self {
        Self::Unreadable(format!(
            "no list has such a name; it is one line of 1 to {} characters",
            notebook_entry::LONGEST_LIST
        ))
    }

    /// For the beginning of a sitting that no paper can have.
    pub(super) fn terms() -> Self {
        Self::Unreadable("no paper has such sections, or so much time".into())
    }

    /// For an act that begins no sitting and names none, or begins one and names another.
    pub(super) fn sitting() -> Self {
        Self::Unreadable("it does not name the sitting that it is part of".into())
    }
}
