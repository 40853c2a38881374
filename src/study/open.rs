//! Opening: banks and record are found, the journal is folded, what ran out meanwhile is handed in.

use std::sync::Arc;

use rand::rngs::{ChaCha20Rng, SysRng};
use rand::{Rng, RngExt, SeedableRng, TryRng};

use crate::bank::Catalogue;
use crate::exam::{Moment, RunId};
use crate::journal::{Entry, Journal, What};
use crate::memory::Memories;
use crate::record::{Position, Record, RecordError};
use crate::shelf::{Problem, Shelf, ShelfOptions};

use super::clock::{Clock, Watch};
use super::find::Finder;
use super::plan::Kept;
use super::request::{NotSaved, Options};

/// Banks, progress and what follows from them, opened.
pub struct Study {
    pub(super) watch: Watch,
    pub(super) shelf: Arc<Shelf>,
    pub(super) problems: Vec<Problem>,
    pub(super) record: Record,
    /// How far the record has been read.
    pub(super) position: Position,
    /// When the last entry that was read was written.
    pub(super) last: Option<Moment>,
    pub(super) journal: Arc<Journal>,
    pub(super) memories: Arc<Memories>,
    pub(super) staged: Vec<Entry>,
    /// The entry by which this run says when it began; kept with the first of its others.
    pub(super) start: Option<Entry>,
    pub(super) run: RunId,
    pub(super) next_seq: u64,
    pub(super) lots: ChaCha20Rng,
    pub(super) finder: Finder,
    /// What is kept between plans.
    pub(super) kept: Arc<Kept>,
}

/// Why the study did not open.
#[derive(Debug, thiserror::Error)]
pub enum CannotOpen {
    /// The record.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// What ran out meanwhile could not be handed in.
    #[error(transparent)]
    NotSaved(#[from] NotSaved),
    /// The system gave no random bits for the run's name.
    #[error("the system has no random numbers to give: {0}")]
    NoEntropy(String),
}

impl Study {
    /// Opens banks and record. Banks that cannot be loaded are left out and spoken of in [`Study::problems`].
    pub fn open(options: &Options, clock: Box<dyn Clock>) -> Result<Self, CannotOpen> {
        let mut lots = lots(options.seed)?;
        let run = RunId(lots.random());
        let (shelf, problems) = Shelf::open(&ShelfOptions {
            banks: options.banks.clone(),
            folder: options.folder.clone(),
            embedded: !options.without_embedded,
        });
        let record = Record::open(&options.record)?;
        let finder = Finder::over(Arc::clone(shelf.banks()));
        let mut study = Self {
            watch: Watch::start(clock, run),
            shelf: Arc::new(shelf),
            problems,
            record,
            position: Position::START,
            last: None,
            journal: Arc::default(),
            memories: Arc::default(),
            staged: Vec::new(),
            start: None,
            run,
            next_seq: 0,
            lots,
            finder,
            kept: Arc::default(),
        };
        study.read_on()?;
        study.start = study.watch.started().map(|started| study.entry(What::Started(started)));
        study.correct_clocks()?;
        study.hand_in_what_ran_out()?;
        Ok(study)
    }

    /// The present moment.
    pub fn now(&self) -> Moment {
        self.watch.now()
    }

    /// What is wrong with banks that could not be loaded.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What is loaded, without the prose.
    pub fn catalogue(&self) -> &Catalogue {
        self.shelf.catalogue()
    }

    /// What happened, folded.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Something that can search notes, facts and items on another thread.
    pub fn finder(&self) -> Finder {
        self.finder.clone()
    }

    /// A seed, where none was asked for.
    pub(super) fn draw(&mut self, asked: Option<u64>) -> u64 {
        asked.unwrap_or_else(|| self.lots.next_u64())
    }
}

/// Where lots are drawn from: the system's entropy, or what a test asks for.
fn lots(seed: Option<u64>) -> Result<ChaCha20Rng, CannotOpen> {
    if let Some(seed) = seed {
        return Ok(ChaCha20Rng::seed_from_u64(seed));
    }
    let mut bytes = [0; 32];
    SysRng.try_fill_bytes(&mut bytes).map_err(|e| CannotOpen::NoEntropy(e.to_string()))?;
    Ok(ChaCha20Rng::from_seed(bytes))
}
