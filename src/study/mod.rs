//! The study: the one place where banks, record, memory and insight meet.
//!
//! It opens everything, says what there is to do, deals sittings, keeps what happens (stage, then commit) and
//! answers questions about the past. It reads the clock and draws entropy; it draws nothing on a screen and reads
//! no argument.

mod clock;
mod summary;

pub use clock::{Clock, SystemClock};
pub use summary::{
    FactState, Hit, HitKind, Home, Memory, NoteView, Question, SourceLine, TopicSummary, Unfinished,
};

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::bank::{ItemId, TopicId};
use crate::exam::{Act, MarkingScheme, Moment, Sitting};
use crate::journal::{Entry, SittingId};

/// Where to look for banks and where progress is kept.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Banks named on the command line; they win over all others.
    pub banks: Vec<PathBuf>,
    /// The user's folder of banks.
    pub folder: Option<PathBuf>,
    /// The file of progress; created where there is none.
    pub record: PathBuf,
}

/// What to sit. No topics means all of them; no seed means that one is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Request {
    /// Untimed, with the answer after each question; those least recently seen first.
    Practice {
        /// The topics to draw from.
        topics: Vec<TopicId>,
        /// How many questions at the most; `None` is all there are.
        count: Option<usize>,
        /// From which the order is drawn.
        seed: Option<u64>,
    },
    /// Against the clock, with the answers at the end.
    Quiz {
        /// The topics to draw from.
        topics: Vec<TopicId>,
        /// How many questions at the most.
        count: usize,
        /// The time allowed.
        limit: Duration,
        /// What answers earn.
        scheme: MarkingScheme,
        /// From which the paper is drawn.
        seed: Option<u64>,
    },
    /// What is due today, under practice's rules.
    Review {
        /// The topics to draw from.
        topics: Vec<TopicId>,
        /// How many questions at the most; `None` is all that are due.
        count: Option<usize>,
        /// From which ties are broken.
        seed: Option<u64>,
    },
    /// These items, under practice's rules: the wrong ones of a result, what is on a note's screen.
    These {
        /// The items, in order.
        items: Vec<ItemId>,
    },
}

/// Why a sitting did not begin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotBegin {
    /// No item fits the request.
    #[error("there is nothing to ask: the chosen topics have no questions")]
    NothingToAsk,
    /// Review was asked for, and nothing is due.
    #[error("nothing is due; practise something new, or come back when it is")]
    NothingDue {
        /// The first day on which something will be.
        next: Option<jiff::civil::Date>,
    },
    /// A topic that no bank has.
    #[error("no topic `{name}`{}", .near.as_ref().map(|n| format!("; did you mean `{n}`?")).unwrap_or_default())]
    NoSuchTopic {
        /// What was asked for.
        name: String,
        /// The nearest that there is.
        near: Option<String>,
    },
}

/// Staged entries could not be kept; nothing that was staged has happened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct NotSaved {
    /// What went wrong and what to do.
    pub message: String,
    /// Whether this sitting is now being answered in another copy of the program.
    pub elsewhere: bool,
}

/// A sitting with everything that a screen needs to show it.
#[derive(Debug, Clone)]
pub struct OpenSitting {
    /// Its name.
    pub id: SittingId,
    /// Its state.
    pub sitting: Sitting,
    /// Its questions with their prose, parallel to the paper.
    pub questions: Vec<Arc<Question>>,
}

/// Banks, progress and what follows from them, opened.
pub struct Study {
    clock: Box<dyn Clock>,
}

impl Study {
    /// The present moment.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// What Home shows.
    pub fn home(&self) -> Home {
        Home::default()
    }

    /// Stages the beginning of a sitting; it is there once [`Study::commit`] succeeds.
    pub fn begin(&mut self, request: &Request) -> Result<SittingId, CannotBegin> {
        let _ = request;
        Err(CannotBegin::NothingToAsk)
    }

    /// Stages what happened in a sitting, stamped with the present moment. The entries come back so that the screen's
    /// own copy of the sitting can apply them.
    pub fn stage(&mut self, sitting: SittingId, acts: Vec<Act>) -> Vec<Entry> {
        let _ = (sitting, acts);
        Vec::new()
    }

    /// Stages a fault found with an item.
    pub fn report(&mut self, item: &ItemId, text: &str) {
        let _ = (item, text);
    }

    /// Keeps everything staged, in one durable transaction. On failure nothing that was staged has happened.
    pub fn commit(&mut self) -> Result<(), NotSaved> {
        Ok(())
    }

    /// A sitting, with its questions' prose.
    pub fn open_sitting(&self, id: &SittingId) -> Option<OpenSitting> {
        let _ = id;
        None
    }

    /// Sittings handed in, newest first.
    pub fn finished(&self) -> Vec<(SittingId, &Sitting)> {
        Vec::new()
    }

    /// A topic's note, with the state of its facts.
    pub fn note(&self, topic: &TopicId) -> Option<NoteView> {
        let _ = topic;
        None
    }

    /// The items of a topic that may be asked today, in file order.
    pub fn items_of(&self, topic: &TopicId) -> Vec<ItemId> {
        let _ = topic;
        Vec::new()
    }

    /// One item's question, for showing outside a sitting.
    pub fn question(&self, item: &ItemId) -> Option<Arc<Question>> {
        let _ = item;
        None
    }

    /// The facts that a question of a sitting bore on, each with what is remembered of it now.
    pub fn aftermath(&self, sitting: &SittingId, question: usize) -> Vec<FactState> {
        let _ = (sitting, question);
        Vec::new()
    }

    /// Something that can search notes, facts and items on another thread.
    pub fn finder(&self) -> Finder {
        Finder {}
    }
}

/// Full-text search over what is loaded; cheap to clone, may be sent to a worker.
#[derive(Debug, Clone)]
pub struct Finder {}

impl Finder {
    /// What `query` finds, best first, at most `limit`. Words are found by their beginnings; all of them must be there.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        let _ = (query, limit);
        Vec::new()
    }
}
