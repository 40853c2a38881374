//! The session: one run of the program over one record.
//!
//! It reads the clock, draws entropy, and keeps what happens: entries are staged, then committed
//! together, and only then folded into journal and memory. So what the journal has is in the record,
//! or, where the record is only read, supposed to be. Whoever asks it sees what is committed; what
//! is staged nobody sees before. It knows of the banks only the catalogue, which is handed in where
//! memory is folded.

mod clock;
mod commit;
mod fold;
mod lost;
mod meanwhile;
mod open;
mod read;
mod rescue;
mod stage;
mod waiting;

use std::sync::Arc;

use rand::Rng;
use rand::rngs::ChaCha20Rng;

use crate::bank::Catalogue;
use crate::exam::{Moment, RunId};
use crate::journal::{Entry, Journal, Position};
use crate::memory::Memories;
use crate::record::Record;

use self::clock::Watch;
use self::fold::Folded;
use self::lost::LostRecord;
use super::hints::Hints;

pub use self::clock::{Clock, SystemClock};
pub use self::lost::{Lost, NotSaved, Rescued};
pub use self::open::CannotOpen;
pub(in crate::study) use self::waiting::Waits;

/// One run of the program over one record.
pub(in crate::study) struct Session {
    watch: Watch,
    run: RunId,
    next_seq: u64,
    rng: ChaCha20Rng,
    /// The record, where it is open for writing.
    record: Option<Record>,
    /// What has been read of the record.
    folded: Folded,
    /// What has happened on the screen and is not yet kept.
    staged: Vec<Entry>,
    /// The entry by which this run says when it began; kept with the first of its others.
    start: Option<Entry>,
    /// What this run has kept: should the record be lost, it is not lost with it.
    run_entries: Vec<Entry>,
    /// What is known of the record, once it is lost.
    lost: Option<LostRecord>,
    /// What is said besides an error of the record.
    hints: Hints,
}

impl Session {
    /// The present moment.
    pub fn now(&self) -> Moment {
        self.watch.now()
    }

    /// What happened, folded.
    pub fn journal(&self) -> &Arc<Journal> {
        self.folded.journal()
    }

    /// What is remembered, as it was to be believed when it was folded.
    pub fn memories(&self) -> &Arc<Memories> {
        self.folded.memories()
    }

    /// What is remembered, as it is to be believed at `now`: where the clock was set back since, it
    /// is folded anew.
    pub fn memories_at(&self, now: &Moment, catalogue: &Catalogue) -> Arc<Memories> {
        self.folded.memories_at(now, catalogue)
    }

    /// How far the record has been read.
    pub fn position(&self) -> Position {
        self.folded.position()
    }

    /// When the last entry that was read was written.
    pub fn last_written(&self) -> Option<Moment> {
        self.folded.last()
    }

    /// Whether the record is lost, and what was in it is only held in memory.
    pub fn is_lost(&self) -> bool {
        self.lost.is_some()
    }

    /// A seed, drawn from the system's entropy.
    pub fn draw(&mut self) -> u64 {
        self.rng.next_u64()
    }
}
