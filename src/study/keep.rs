//! Keeping: entries are staged, then committed together, and only then have they happened.

use crate::bank::ItemId;
use crate::exam::{Act, Reveal};
use crate::journal::{Entry, SittingId, What};
use crate::memory::{Memories, evidence_of_question};
use crate::record::{AppendError, RecordError};

use super::open::Study;
use super::request::NotSaved;

/// How often a commit is tried again when another copy of the program was quicker.
const TRIES: usize = 20;

impl Study {
    /// Stages what happened in a sitting, stamped with the present moment. The entries come back so that the screen's
    /// own copy of the sitting can apply them.
    pub fn stage(&mut self, sitting: SittingId, acts: Vec<Act>) -> Vec<Entry> {
        let entries: Vec<Entry> =
            acts.into_iter().map(|act| self.entry(What::Act { sitting, act })).collect();
        self.staged.extend(entries.iter().cloned());
        entries
    }

    /// Stages a fault found with an item.
    pub fn report(&mut self, item: &ItemId, text: &str) {
        let entry = self.entry(What::Reported { item: item.clone(), text: text.to_owned() });
        self.staged.push(entry);
    }

    /// The next entry of this run.
    pub(super) fn entry(&mut self, what: What) -> Entry {
        let seq = self.next_seq;
        self.next_seq += 1;
        Entry { seq, moment: self.now(), what }
    }

    /// Keeps everything staged, in one durable transaction. On failure nothing that was staged has happened.
    pub fn commit(&mut self) -> Result<(), NotSaved> {
        if self.staged.is_empty() {
            return Ok(());
        }
        let staged = std::mem::take(&mut self.staged);
        let mut last = None;
        for _ in 0..TRIES {
            match self.record.append(&staged, self.position) {
                Ok(position) => {
                    self.position = position;
                    for entry in &staged {
                        self.absorb(entry);
                    }
                    return Ok(());
                }
                Err(AppendError::Moved { .. }) => {
                    if self
                        .read_on()
                        .map_err(|e| not_saved(&e))?
                        .iter()
                        .any(|other| touches(other, &staged))
                    {
                        return Err(NotSaved {
                            message: "this sitting goes on in another copy of prelims; this copy has let go of it"
                                .into(),
                            elsewhere: true,
                        });
                    }
                }
                Err(error) => {
                    last = Some(error);
                    break;
                }
            }
        }
        Err(last.map_or_else(
            || NotSaved {
                message:
                    "another copy of prelims keeps writing; the last step was not saved: try again"
                        .into(),
                elsewhere: false,
            },
            |error| not_saved(&error),
        ))
    }

    /// Reads what has been added to the record, by this or another copy of the program, and folds it. Says which sittings it
    /// belongs to.
    pub(super) fn read_on(&mut self) -> Result<Vec<SittingId>, RecordError> {
        let mut touched = Vec::new();
        for (position, entry) in self.record.read(self.position)? {
            self.position = position;
            if let What::Act { sitting, .. } = &entry.what {
                touched.push(*sitting);
            }
            self.absorb(&entry);
        }
        Ok(touched)
    }

    /// Folds one kept entry into journal and memory.
    fn absorb(&mut self, entry: &Entry) {
        self.journal.apply(entry);
        let What::Act { sitting: id, act } = &entry.what else { return };
        let Some(sitting) = self.journal.sitting(id) else { return };
        let questions = match act {
            Act::Committed { question } => *question..question + 1,
            Act::Submitted { .. } if sitting.terms().rules.reveal == Reveal::AtEnd => {
                0..sitting.paper().len()
            }
            Act::Withdrawn { .. } => {
                // What it taught has to be unlearnt, and memory is a fold: it is folded again.
                self.memories = Memories::of(&self.journal, self.shelf.catalogue());
                return;
            }
            _ => return,
        };
        for question in questions {
            for evidence in evidence_of_question(sitting, question, self.shelf.catalogue()) {
                self.memories.learn(&evidence);
            }
        }
    }

    /// Hands in the sittings whose time has passed while the program was closed.
    pub(super) fn hand_in_what_ran_out(&mut self) -> Result<(), NotSaved> {
        let now = self.now();
        let over: Vec<(SittingId, Act)> = self
            .journal
            .sittings()
            .iter()
            .filter_map(|(id, sitting)| Some((*id, sitting.found_again(&now)?)))
            .collect();
        for (id, act) in over {
            self.stage(id, vec![act]);
        }
        self.commit()
    }
}

fn touches(other: &SittingId, staged: &[Entry]) -> bool {
    staged.iter().any(|entry| matches!(&entry.what, What::Act { sitting, .. } if sitting == other))
}

fn not_saved(error: &impl ToString) -> NotSaved {
    NotSaved { message: error.to_string(), elsewhere: false }
}
