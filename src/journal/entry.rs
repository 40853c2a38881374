//! One entry: its header, and what happened.
//!
//! An entry of a kind that this version does not know is kept to the letter. How entries are kept
//! as JSON stands in `form`.

use crate::bank::ItemId;
use crate::exam::{Act, KeyRevision, Moment, RunId};

use super::entry_id::{EntryId, SittingId};
use super::fitted::Fitted;
use super::goal::GoalSet;
use super::language::LanguageSet;
use super::notebook_entry::NotebookEntry;

/// One line of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number in its run.
    pub seq: u64,
    /// When, and in which run.
    pub moment: Moment,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Something in a sitting; [`Act::Began`] begins the sitting named by this very entry.
    Act {
        /// The sitting.
        sitting: SittingId,
        /// The act.
        act: Act,
    },
    /// Somebody found fault with an item.
    Reported {
        /// The item.
        item: ItemId,
        /// What was said of it; may be empty.
        text: String,
    },
    /// The key of an item was revised.
    KeyRevised(Box<KeyRevision>),
    /// This run of the program began on a machine that says how long it has been up.
    Started(Started),
    /// What is aimed at was set.
    GoalSet(GoalSet),
    /// Memory was fitted to the learner's answers, or the average learner's put back.
    Fitted(Fitted),
    /// The language was chosen in which questions are read.
    LanguageSet(LanguageSet),
    /// The learner wrote something in the notebook.
    Notebook(NotebookEntry),
    /// Something that this version does not know.
    Unknown {
        /// Its kind.
        kind: String,
        /// Its body, JSON to the letter.
        body: String,
    },
}

/// What tells the time between two runs of the program on a machine that was not started anew: a
/// clock that nobody sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Started {
    /// The name that the machine gives its present start.
    pub boot: RunId,
    /// Milliseconds from then to the beginning of the run, suspend counted.
    pub up: u64,
}

impl Entry {
    /// Its name.
    pub fn id(&self) -> EntryId {
        EntryId { run: self.moment.run, seq: self.seq }
    }
}
