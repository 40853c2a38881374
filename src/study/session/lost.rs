//! What could not be saved, and a record that was lost while the program ran: what is told of it,
//! and what is held.

use std::path::PathBuf;

use crate::exam::Moment;
use crate::journal::Entry;

/// Staged entries could not be kept; nothing that was staged has happened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct NotSaved {
    /// What went wrong and what to do.
    pub message: String,
    /// Whether this sitting is now being answered in another copy of the program.
    pub elsewhere: bool,
    /// The record, if its file is gone: `Study::rescue_to` writes all that is known to another.
    pub lost: Option<Box<Lost>>,
}

impl NotSaved {
    /// What went wrong, where the record is not lost and no other copy of the program is in the
    /// way.
    pub(super) fn of(message: impl Into<String>) -> Self {
        Self { message: message.into(), elsewhere: false, lost: None }
    }
}

/// A record that was lost while the program ran. Nothing is saved any more; everything is held in
/// memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// What became of which file, as a sentence without its stop.
    pub what: String,
    /// The record, with its whole path.
    pub path: PathBuf,
    /// When it was last known to be there: what was done until then was in it. `None` where nothing
    /// had been saved in this run.
    pub until: Option<Moment>,
    /// How many entries are held.
    pub held: usize,
    /// How many were known and could not be read any more.
    pub missing: u64,
    /// Where all of it could be written: nothing is there.
    pub proposed: PathBuf,
}

/// A lost record written to another file, with which the study goes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Rescued {
    /// The new file, with its whole path.
    pub path: PathBuf,
    /// What was staged when the loss was noticed and is kept now, as after a commit.
    pub kept: Vec<Entry>,
    /// How many entries of the lost record are not in it, because they could not be read any more.
    pub missing: u64,
}

/// What is held of a lost record.
pub(super) struct LostRecord {
    /// What is told of it.
    pub lost: Lost,
    /// Everything that could be read of it.
    pub entries: Vec<Entry>,
    /// What was staged when the loss was noticed last.
    pub unkept: Vec<Entry>,
}
