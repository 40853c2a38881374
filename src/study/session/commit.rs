//! Committing: what is staged is written to the record in one transaction, and only then has it
//! happened.

use std::time::Duration;

use crate::bank::Catalogue;
use crate::journal::{Entry, SittingId, What};
use crate::record::{AppendError, Record, RecordError};

use super::Session;
use super::lost::NotSaved;

/// How often a commit is tried again when another copy of the program was quicker.
const TRIES: usize = 20;

impl Session {
    /// From now on waits no longer than this for another program that holds the record.
    pub fn wait_at_most(&self, patience: Duration) {
        if let Some(record) = &self.record {
            record.wait_at_most(patience);
        }
    }

    /// Keeps everything staged, in one durable transaction, and folds it.
    ///
    /// # Errors
    /// Why it was not kept. Nothing that was staged has happened, and nothing is staged any more.
    pub fn commit(&mut self, catalogue: &Catalogue) -> Result<(), NotSaved> {
        self.commit_by(catalogue, |error| error)
    }

    /// The same before anybody has taken a step that could be lost.
    pub(super) fn commit_at_start(&mut self, catalogue: &Catalogue) -> Result<(), NotSaved> {
        self.commit_by(catalogue, RecordError::before_any_step)
    }

    /// The same, where `said` is what is told of an error of the record.
    fn commit_by(
        &mut self,
        catalogue: &Catalogue,
        said: fn(RecordError) -> RecordError,
    ) -> Result<(), NotSaved> {
        if self.staged.is_empty() {
            return Ok(());
        }
        // What begins a run is kept with the first that happens in it, and if that is not kept,
        // with the next.
        let start = self.start.take();
        let staged: Vec<Entry> =
            start.iter().cloned().chain(std::mem::take(&mut self.staged)).collect();
        let kept = self.keep(&staged, catalogue, said);
        if kept.is_err() {
            self.start = start;
        }
        kept
    }

    /// Looks whether everything that was kept still is.
    ///
    /// # Errors
    /// That the record is lost, and all that is known is held. That it could not be looked at now
    /// says nothing.
    pub fn check(&mut self) -> Result<(), NotSaved> {
        match self.record.as_mut().map(Record::check) {
            Some(Err(AppendError::Lost(loss))) => Err(self.lose(&loss, Vec::new())),
            _ => Ok(()),
        }
    }

    /// Takes everything staged for true without keeping it, where the record is only read.
    pub(super) fn suppose(&mut self, catalogue: &Catalogue) {
        let staged = std::mem::take(&mut self.staged);
        self.absorb(&staged, catalogue);
    }

    fn keep(
        &mut self,
        staged: &[Entry],
        catalogue: &Catalogue,
        said: fn(RecordError) -> RecordError,
    ) -> Result<(), NotSaved> {
        let mut last = None;
        for _ in 0..TRIES {
            let Some(record) = &mut self.record else {
                return Err(NotSaved::of(
                    "the record was opened only to be read; nothing was saved",
                ));
            };
            match record.append(staged, self.folded.position()) {
                Ok(position) => {
                    self.folded.read_to(position);
                    self.absorb(staged, catalogue);
                    self.run_entries.extend(staged.iter().cloned());
                    // A record that was only away for a while is not lost.
                    self.lost = None;
                    return Ok(());
                }
                Err(AppendError::Lost(loss)) => return Err(self.lose(&loss, staged.to_vec())),
                Err(AppendError::Moved { .. }) => {
                    let added = self.read_on(catalogue);
                    let added = added.map_err(|error| NotSaved::of(self.hints.told(&error)))?;
                    if added.iter().any(|other| touches(other, staged)) {
                        return Err(NotSaved {
                            elsewhere: true,
                            ..NotSaved::of(
                                "this sitting goes on in another copy of prelims; this copy has let go of it",
                            )
                        });
                    }
                }
                Err(AppendError::Record(error)) => {
                    last = Some(self.hints.told(&said(error)));
                    break;
                }
                Err(error) => {
                    last = Some(error.to_string());
                    break;
                }
            }
        }
        let message = last.unwrap_or_else(|| {
            "another copy of prelims keeps writing; the last step was not saved: try again".into()
        });
        Err(NotSaved::of(message))
    }
}

fn touches(other: &SittingId, staged: &[Entry]) -> bool {
    staged.iter().any(|entry| matches!(&entry.what, What::Act { sitting, .. } if sitting == other))
}
