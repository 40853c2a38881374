//! Opening: banks and record are found, the journal is folded, what ran out meanwhile is handed in.

use std::path::Path;
use std::sync::Arc;

use rand::rngs::{ChaCha20Rng, SysRng};
use rand::{Rng, RngExt, SeedableRng, TryRng};

use crate::bank::Catalogue;
use crate::exam::{Moment, RunId};
use crate::journal::{Entry, Journal, Position, What};
use crate::memory::Memories;
use crate::record::{Record, RecordError};
use crate::shelf::Problem;

use super::clock::{Clock, Watch};
use super::hints::Hints;
use super::library::{Finder, Library};
use super::lost::Salvaged;
use super::options::Options;
use super::plan::PlanCache;
use super::request::NotSaved;

/// How often a record that another program is changing is read again.
const TRIES: usize = 5;

/// Banks, progress and what follows from them, opened.
pub struct Study {
    pub(super) watch: Watch,
    pub(super) library: Arc<Library>,
    /// The record, where it is open for writing.
    pub(super) record: Option<Record>,
    /// How far the record has been read.
    pub(super) position: Position,
    /// When the last entry that was read was written.
    pub(super) last: Option<Moment>,
    pub(super) journal: Arc<Journal>,
    pub(super) memories: Arc<Memories>,
    pub(super) staged: Vec<Entry>,
    /// What this run has kept: should the record be lost, it is not lost with it.
    pub(super) run_entries: Vec<Entry>,
    /// What is held of the record, once it is lost.
    pub(super) held: Option<Salvaged>,
    /// The entry by which this run says when it began; kept with the first of its others.
    pub(super) start: Option<Entry>,
    pub(super) run: RunId,
    pub(super) next_seq: u64,
    pub(super) lots: ChaCha20Rng,
    /// What is kept between plans.
    pub(super) kept: Arc<PlanCache>,
    /// What is said besides what happened.
    pub(super) hints: Hints,
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
    /// Opens banks and record. Banks that cannot be loaded are left out and spoken of in
    /// [`Study::problems`].
    pub fn open(options: &Options, clock: Box<dyn Clock>) -> Result<Self, CannotOpen> {
        let mut study = Self::over_banks(options, clock)?;
        study.record = Some(Record::open(&options.record)?);
        study.read_on()?;
        study.start = study.watch.started().map(|started| study.entry(What::Started(started)));
        study.stage_corrected_clocks();
        study.commit_at_start()?;
        study.stage_what_ran_out();
        study.commit_at_start()?;
        Ok(study)
    }

    /// Opens banks and record to be looked at: nothing is written, and no other copy of the program
    /// notices. What ran out meanwhile counts as handed in, as far as this study is asked. Nothing
    /// can be committed.
    pub fn open_to_read(options: &Options, clock: Box<dyn Clock>) -> Result<Self, CannotOpen> {
        let mut study = Self::over_banks(options, clock)?;
        study.read_whole(&options.record)?;
        study.stage_corrected_clocks();
        study.suppose();
        study.stage_what_ran_out();
        study.suppose();
        Ok(study)
    }

    /// Reads and folds what is kept in a file, all of it of one time.
    fn read_whole(&mut self, path: &Path) -> Result<(), CannotOpen> {
        for _ in 0..TRIES {
            let Some(record) = Record::open_to_read(path)? else { return Ok(()) };
            self.position = Position::START;
            self.last = None;
            self.journal = Arc::default();
            self.memories = Arc::default();
            self.record = Some(record);
            self.read_on()?;
            // It is let go of at once, so that nobody has to wait for this copy.
            if self.record.take().is_some_and(|record| record.stood_still()) {
                return Ok(());
            }
        }
        Err(RecordError::Locked { path: path.to_owned() }.into())
    }

    fn over_banks(options: &Options, clock: Box<dyn Clock>) -> Result<Self, CannotOpen> {
        let mut lots = lots(options.seed)?;
        let run = RunId(lots.random());
        let library = Arc::new(Library::open(options));
        Ok(Self {
            watch: Watch::start(clock, run),
            library,
            record: None,
            position: Position::START,
            last: None,
            journal: Arc::default(),
            memories: Arc::default(),
            staged: Vec::new(),
            run_entries: Vec::new(),
            held: None,
            start: None,
            run,
            next_seq: 0,
            lots,
            kept: Arc::default(),
            hints: options.hints,
        })
    }

    /// The present moment.
    pub fn now(&self) -> Moment {
        self.watch.now()
    }

    /// What is wrong with banks that could not be loaded.
    pub fn problems(&self) -> &[Problem] {
        self.library.problems()
    }

    /// What is loaded, without the prose.
    pub fn catalogue(&self) -> &Catalogue {
        self.library.catalogue()
    }

    /// What happened, folded.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Something that can search notes, facts and items on another thread.
    pub fn finder(&self) -> Finder {
        self.library.finder()
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
