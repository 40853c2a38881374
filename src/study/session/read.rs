//! Reading on: what was added to the record, by this or another copy of the program, is folded.

use crate::bank::Catalogue;
use crate::journal::{Entry, SittingId, What};
use crate::record::RecordError;

use super::Session;

impl Session {
    /// Reads what has been added to the record, by this or another copy of the program, and folds
    /// it. Says which sittings it belongs to.
    pub(super) fn read_on(&mut self, catalogue: &Catalogue) -> Result<Vec<SittingId>, RecordError> {
        let now = self.now().at;
        let mut touched = Vec::new();
        let Some(record) = &self.record else { return Ok(touched) };
        let folded = &mut self.folded;
        let from = folded.position();
        folded.begin_reading();
        record.for_each(from, |position, row| {
            folded.read_to(position);
            let Ok(entry) = row else {
                folded.pass_over();
                return;
            };
            if let What::Act { sitting, .. } = &entry.what
                && touched.last() != Some(sitting)
            {
                touched.push(*sitting);
            }
            folded.add(&entry, catalogue);
        })?;
        folded.catch_up(catalogue, || now);
        Ok(touched)
    }

    /// Reads what another copy of the program has added, unless something is staged: that is
    /// committed on what was read so far. A record that cannot be read now is spoken of when
    /// something is to be kept in it.
    pub fn look_for_more(&mut self, catalogue: &Catalogue) {
        if self.staged.is_empty() {
            drop(self.read_on(catalogue));
        }
    }

    /// Folds entries of our own, now kept, into journal and memory.
    pub(super) fn absorb(&mut self, entries: &[Entry], catalogue: &Catalogue) {
        for entry in entries {
            self.folded.add(entry, catalogue);
        }
        let watch = &self.watch;
        self.folded.catch_up(catalogue, || watch.now().at);
    }
}
