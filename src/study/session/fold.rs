//! Folding: what has been read of a record, as journal and memory.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::Catalogue;
use crate::exam::{Act, Moment, Reveal};
use crate::journal::{Entry, Journal, Position, What};
use crate::memory::{Habits, Memories, evidence_of_question, is_ahead};

/// What has been read of a record.
#[derive(Default)]
pub(super) struct Folded {
    /// How far it has been read.
    position: Position,
    /// When the last entry was written.
    last: Option<Moment>,
    journal: Arc<Journal>,
    memories: Arc<Memories>,
    /// Whether the journal has what memory has not learnt: it is to be folded anew.
    behind: bool,
    /// Memory as it is to be believed on a day on which the clock was set back.
    believed: Mutex<Option<(Date, Position, Arc<Memories>)>>,
}

impl Folded {
    pub fn position(&self) -> Position {
        self.position
    }

    pub fn last(&self) -> Option<Moment> {
        self.last
    }

    pub fn journal(&self) -> &Arc<Journal> {
        &self.journal
    }

    pub fn memories(&self) -> &Arc<Memories> {
        &self.memories
    }

    /// Prepares for the entries that follow in the record.
    pub fn begin_reading(&mut self) {
        // At first there is nothing to add to: memory is folded once everything has been read.
        self.behind |= self.position == Position::START;
    }

    /// Takes note that the record has been read up to here.
    pub fn read_to(&mut self, position: Position) {
        self.position = position;
    }

    /// Counts an entry that this version does not understand.
    pub fn pass_over(&mut self) {
        Arc::make_mut(&mut self.journal).pass_over();
    }

    /// Adds an entry to the journal, and to memory what it teaches, if that is not to be folded
    /// anew anyway.
    pub fn add(&mut self, entry: &Entry, catalogue: &Catalogue) {
        self.last = Some(entry.moment);
        // A plan that is being made on another thread keeps what it began with.
        // What is set aside is counted there, and teaches nothing.
        drop(Arc::make_mut(&mut self.journal).apply(entry));
        self.behind = self.behind || !learn(&self.journal, &mut self.memories, catalogue, entry);
    }

    /// Folds memory anew, as everything is to be believed at `now`, where it is behind the journal.
    pub fn catch_up(&mut self, catalogue: &Catalogue, now: impl FnOnce() -> Timestamp) {
        if self.behind {
            let habits = Habits::on_record(&self.journal);
            self.memories = Arc::new(Memories::of(&self.journal, catalogue, habits, now()));
            self.behind = false;
        }
    }

    /// What is remembered, as it is to be believed at `now`: where the clock was set back since, it
    /// is folded anew, once for a day.
    pub fn memories_at(&self, now: &Moment, catalogue: &Catalogue) -> Arc<Memories> {
        if self.memories.latest().is_none_or(|latest| !is_ahead(latest, now.at)) {
            return Arc::clone(&self.memories);
        }
        // What is kept is replaced whole, so that a thread that panicked has left nothing half
        // done.
        let mut kept = self.believed.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.as_ref().filter(|(on, at, _)| (*on, *at) == (now.day(), self.position));
        if let Some((_, _, memories)) = known {
            return Arc::clone(memories);
        }
        let habits = self.memories.habits();
        let memories = Arc::new(Memories::of(&self.journal, catalogue, habits, now.at));
        *kept = Some((now.day(), self.position, Arc::clone(&memories)));
        memories
    }
}

/// Adds what a kept entry, which the journal has, teaches; `false` if memory must be folded anew,
/// because something is to be unlearnt or came late: after a clock was set, or from another copy of
/// the program.
fn learn(
    journal: &Journal,
    memories: &mut Arc<Memories>,
    catalogue: &Catalogue,
    entry: &Entry,
) -> bool {
    // Another key changes what earlier answers say.
    if matches!(&entry.what, What::Fitted(_) | What::KeyRevised(_)) {
        return false;
    }
    let What::Act { sitting: id, act } = &entry.what else { return true };
    let Some(sitting) = journal.sitting(id) else { return true };
    let questions = match act {
        Act::Committed { question } => *question..question + 1,
        Act::Submitted { .. } if sitting.terms().rules.reveal == Reveal::AtEnd => {
            0..sitting.paper().len()
        }
        Act::Withdrawn { .. } => return false,
        _ => return true,
    };
    if memories.latest().is_some_and(|latest| entry.moment.at < latest) {
        return false;
    }
    let memories = Arc::make_mut(memories);
    for question in questions {
        memories.learn_together(&evidence_of_question(journal, sitting, question, catalogue));
    }
    true
}
