//! Opening: the record is read and folded, and what ran out meanwhile is handed in.

use std::path::Path;

use rand::rngs::{ChaCha20Rng, SysRng};
use rand::{RngExt, SeedableRng, TryRng};

use crate::bank::Catalogue;
use crate::exam::RunId;
use crate::journal::What;
use crate::record::{Record, RecordError};

use super::super::options::Options;
use super::Session;
use super::clock::{Clock, Watch};
use super::fold::Folded;
use super::lost::NotSaved;

/// How often a record that another program is changing is read again.
const TRIES: usize = 5;

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

impl Session {
    /// Opens the record, and begins a run that keeps what happens in it.
    pub fn open(
        options: &Options,
        clock: Box<dyn Clock>,
        catalogue: &Catalogue,
    ) -> Result<Self, CannotOpen> {
        let mut session = Self::new(options, clock)?;
        session.record = Some(Record::open(&options.record)?);
        session.read_on(catalogue)?;
        let started = session.watch.started();
        session.start = started.map(|started| session.entry(What::Started(started)));
        session.stage_corrected_clocks();
        session.commit_at_start(catalogue)?;
        session.stage_what_ran_out();
        session.commit_at_start(catalogue)?;
        Ok(session)
    }

    /// Reads the record and writes nothing: no other copy of the program notices. What ran out
    /// meanwhile counts as handed in, as far as this session is asked. Nothing can be committed.
    pub fn open_to_read(
        options: &Options,
        clock: Box<dyn Clock>,
        catalogue: &Catalogue,
    ) -> Result<Self, CannotOpen> {
        let mut session = Self::new(options, clock)?;
        session.read_whole(&options.record, catalogue)?;
        session.stage_corrected_clocks();
        session.suppose(catalogue);
        session.stage_what_ran_out();
        session.suppose(catalogue);
        Ok(session)
    }

    /// A run that has no record yet.
    fn new(options: &Options, clock: Box<dyn Clock>) -> Result<Self, CannotOpen> {
        let mut rng = rng(options.seed)?;
        let run = RunId(rng.random());
        Ok(Self {
            watch: Watch::start(clock, run),
            run,
            next_seq: 0,
            rng,
            record: None,
            folded: Folded::default(),
            staged: Vec::new(),
            start: None,
            run_entries: Vec::new(),
            lost: None,
            hints: options.hints,
        })
    }

    /// Reads and folds what is kept in a file, all of it of one time.
    fn read_whole(&mut self, path: &Path, catalogue: &Catalogue) -> Result<(), CannotOpen> {
        for _ in 0..TRIES {
            let Some(record) = Record::open_to_read(path)? else { return Ok(()) };
            self.folded = Folded::default();
            self.record = Some(record);
            self.read_on(catalogue)?;
            // It is let go of at once, so that nobody has to wait for this copy.
            if self.record.take().is_some_and(|record| record.stood_still()) {
                return Ok(());
            }
        }
        Err(RecordError::Locked { path: path.to_owned() }.into())
    }
}

/// What seeds are drawn from: the system's entropy, or what a test asks for.
fn rng(seed: Option<u64>) -> Result<ChaCha20Rng, CannotOpen> {
    if let Some(seed) = seed {
        return Ok(ChaCha20Rng::seed_from_u64(seed));
    }
    let mut bytes = [0; 32];
    SysRng.try_fill_bytes(&mut bytes).map_err(|e| CannotOpen::NoEntropy(e.to_string()))?;
    Ok(ChaCha20Rng::from_seed(bytes))
}
