//! Keeping: entries are staged, then committed together, and only then have they happened.

use std::sync::Arc;
use std::time::Duration;

use crate::bank::ItemId;
use crate::exam::{Act, Moment, Reveal};
use crate::journal::{Entry, SittingId, Started, What};
use crate::memory::{Habits, Memories, evidence_of_question};
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
        // What begins a run is kept with the first that happens in it, and if that is not kept, with the next.
        let start = self.start.take();
        let staged: Vec<Entry> =
            start.iter().cloned().chain(std::mem::take(&mut self.staged)).collect();
        let kept = self.keep(&staged);
        if kept.is_err() {
            self.start = start;
        }
        kept
    }

    fn keep(&mut self, staged: &[Entry]) -> Result<(), NotSaved> {
        let mut last = None;
        for _ in 0..TRIES {
            match self.record.append(staged, self.position) {
                Ok(position) => {
                    self.position = position;
                    self.absorb(staged);
                    return Ok(());
                }
                Err(AppendError::Moved { .. }) => {
                    if self
                        .read_on()
                        .map_err(|e| not_saved(&e))?
                        .iter()
                        .any(|other| touches(other, staged))
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
        let (places, entries): (Vec<_>, Vec<_>) =
            self.record.read(self.position)?.into_iter().unzip();
        self.position = places.last().copied().unwrap_or(self.position);
        self.absorb(&entries);
        let sitting = |entry: &Entry| match &entry.what {
            What::Act { sitting, .. } => Some(*sitting),
            _ => None,
        };
        Ok(entries.iter().filter_map(sitting).collect())
    }

    /// Folds kept entries into journal and memory.
    fn absorb(&mut self, entries: &[Entry]) {
        // What taught something else until now has to be unlearnt, and memory is a fold: it is folded again, once for all of them.
        let anew = entries.iter().any(|entry| {
            matches!(&entry.what, What::Fitted(_) | What::Act { act: Act::Withdrawn { .. }, .. })
        });
        for entry in entries {
            // A plan that is being made on another thread keeps what it began with.
            Arc::make_mut(&mut self.journal).apply(entry);
            if !anew {
                self.learn(entry);
            }
        }
        if anew {
            let habits = Habits::on_record(&self.journal);
            self.memories = Arc::new(Memories::of(&self.journal, self.shelf.catalogue(), habits));
        }
    }

    /// Adds what one entry teaches.
    fn learn(&mut self, entry: &Entry) {
        let What::Act { sitting: id, act } = &entry.what else { return };
        let Some(sitting) = self.journal.sitting(id) else { return };
        let questions = match act {
            Act::Committed { question } => *question..question + 1,
            Act::Submitted { .. } if sitting.terms().rules.reveal == Reveal::AtEnd => {
                0..sitting.paper().len()
            }
            _ => return,
        };
        let memories = Arc::make_mut(&mut self.memories);
        for question in questions {
            for evidence in evidence_of_question(sitting, question, self.shelf.catalogue()) {
                memories.learn(&evidence);
            }
        }
    }

    /// Takes down how long running sittings were left, where the wall clock was set meanwhile and another knows better.
    pub(super) fn correct_clocks(&mut self) -> Result<(), NotSaved> {
        let now = self.now();
        let here = self.watch.started();
        let running =
            self.journal.sittings().iter().filter(|(_, s)| {
                s.is_running() && !s.is_paused() && s.terms().rules.limit().is_some()
            });
        let wrong: Vec<(SittingId, u64)> = running
            .filter_map(|(id, sitting)| {
                let last = sitting.last();
                let before = self.journal.started(last.run);
                away(&last, before, &now, here).map(|ms| (*id, ms))
            })
            .collect();
        for (id, ms) in wrong {
            self.stage(id, vec![Act::Away { ms }]);
        }
        self.commit()
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

/// By how much two clocks may differ before one of them was set.
const APART: Duration = Duration::from_secs(1);

/// The milliseconds between two moments by the machine's own clock, if the wall clock says something else. On a machine started anew
/// since, that is only known to be at least the time since then, and only worth saying where the wall clock was set back.
fn away(
    last: &Moment,
    before: Option<Started>,
    now: &Moment,
    here: Option<Started>,
) -> Option<u64> {
    let (before, here) = (before?, here?);
    if last.run == now.run {
        return None;
    }
    let up = |started: Started, at: &Moment| Duration::from_millis(started.up) + at.mono;
    let passed = if before.boot == here.boot {
        up(here, now).saturating_sub(up(before, last))
    } else if now.at < last.at {
        up(here, now)
    } else {
        return None;
    };
    let apart = passed.abs_diff(last.until(now)) > APART;
    apart.then(|| u64::try_from(passed.as_millis()).unwrap_or(u64::MAX))
}

fn touches(other: &SittingId, staged: &[Entry]) -> bool {
    staged.iter().any(|entry| matches!(&entry.what, What::Act { sitting, .. } if sitting == other))
}

fn not_saved(error: &impl ToString) -> NotSaved {
    NotSaved { message: error.to_string(), elsewhere: false }
}
