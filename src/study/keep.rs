//! Keeping: entries are staged, then committed together, and only then have they happened.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::bank::{Catalogue, ItemId};
use crate::exam::{Act, Moment, Reveal};
use crate::journal::{Entry, Journal, Position, SittingId, Started, What};
use crate::memory::{Habits, Memories, evidence_of_question, is_ahead};
use crate::record::{AppendError, Record, RecordError};

use super::open::Study;
use super::request::NotSaved;

/// How often a commit is tried again when another copy of the program was quicker.
const TRIES: usize = 20;

impl Study {
    /// Stages what happened in a sitting, stamped with the present moment. The entries come back so
    /// that the screen's own copy of the sitting can apply them.
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

    /// From now on waits no longer than this for another program that holds the record: whoever is
    /// at the keys sees nothing meanwhile.
    pub fn wait_at_most(&self, patience: Duration) {
        if let Some(record) = &self.record {
            record.wait_at_most(patience);
        }
    }

    /// The next entry of this run.
    pub(super) fn entry(&mut self, what: What) -> Entry {
        let seq = self.next_seq;
        self.next_seq += 1;
        Entry { seq, moment: self.now(), what }
    }

    /// Keeps everything staged, in one durable transaction. On failure nothing that was staged has
    /// happened.
    pub fn commit(&mut self) -> Result<(), NotSaved> {
        self.commit_by(|error| error)
    }

    /// The same before anybody has taken a step that could be lost.
    pub(super) fn commit_at_start(&mut self) -> Result<(), NotSaved> {
        self.commit_by(RecordError::before_any_step)
    }

    /// The same, where `said` is what is told of an error of the record.
    fn commit_by(&mut self, said: fn(RecordError) -> RecordError) -> Result<(), NotSaved> {
        if self.staged.is_empty() {
            return Ok(());
        }
        // What begins a run is kept with the first that happens in it, and if that is not kept,
        // with the next.
        let start = self.start.take();
        let staged: Vec<Entry> =
            start.iter().cloned().chain(std::mem::take(&mut self.staged)).collect();
        let kept = self.keep(&staged, said);
        if kept.is_err() {
            self.start = start;
        }
        kept
    }

    /// Looks whether everything that was kept still is: before a screen says so, and before the
    /// program ends.
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
    pub(super) fn suppose(&mut self) {
        let staged = std::mem::take(&mut self.staged);
        self.absorb(&staged);
    }

    fn keep(
        &mut self,
        staged: &[Entry],
        said: fn(RecordError) -> RecordError,
    ) -> Result<(), NotSaved> {
        let mut last = None;
        for _ in 0..TRIES {
            let Some(record) = &mut self.record else {
                return Err(NotSaved {
                    message: "the record was opened only to be read; nothing was saved".into(),
                    elsewhere: false,
                    lost: None,
                });
            };
            match record.append(staged, self.position) {
                Ok(position) => {
                    self.position = position;
                    self.absorb(staged);
                    self.run_entries.extend(staged.iter().cloned());
                    // A record that was only away for a while is not lost.
                    self.held = None;
                    return Ok(());
                }
                Err(AppendError::Lost(loss)) => return Err(self.lose(&loss, staged.to_vec())),
                Err(AppendError::Moved { .. }) => {
                    if self
                        .read_on()
                        .map_err(|error| not_saved(self.hints.told(&error)))?
                        .iter()
                        .any(|other| touches(other, staged))
                    {
                        return Err(NotSaved {
                            message: "this sitting goes on in another copy of prelims; this copy has let go of it"
                                .into(),
                            elsewhere: true,
                            lost: None,
                        });
                    }
                }
                Err(AppendError::Record(error)) => {
                    last = Some(AppendError::Record(said(error)));
                    break;
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
                lost: None,
            },
            |error| {
                not_saved(match error {
                    AppendError::Record(error) => self.hints.told(&error),
                    error => error.to_string(),
                })
            },
        ))
    }

    /// Reads what has been added to the record, by this or another copy of the program, and folds
    /// it. Says which sittings it belongs to.
    pub(super) fn read_on(&mut self) -> Result<Vec<SittingId>, RecordError> {
        let now = self.now().at;
        let mut touched = Vec::new();
        // At first there is nothing to add to: memory is folded once everything has been read.
        let mut anew = self.position == Position::START;
        let from = self.position;
        let (journal, memories) = (&mut self.journal, &mut self.memories);
        let (end, catalogue) = (&mut self.position, self.library.catalogue());
        let last = &mut self.last;
        let Some(record) = &self.record else { return Ok(touched) };
        record.for_each(from, |position, row| {
            *end = position;
            let Ok(entry) = row else {
                Arc::make_mut(journal).pass_over();
                return;
            };
            *last = Some(entry.moment);
            if let What::Act { sitting, .. } = &entry.what
                && touched.last() != Some(sitting)
            {
                touched.push(*sitting);
            }
            // A plan that is being made on another thread keeps what it began with.
            // What is set aside is counted there, and teaches nothing.
            drop(Arc::make_mut(journal).apply(&entry));
            anew = anew || !learn(journal, memories, catalogue, &entry);
        })?;
        if anew {
            self.fold_memories(now);
        }
        Ok(touched)
    }

    /// Folds entries of our own, now kept, into journal and memory.
    fn absorb(&mut self, entries: &[Entry]) {
        let mut anew = false;
        for entry in entries {
            self.last = Some(entry.moment);
            drop(Arc::make_mut(&mut self.journal).apply(entry));
            let catalogue = self.library.catalogue();
            anew = anew || !learn(&self.journal, &mut self.memories, catalogue, entry);
        }
        if anew {
            self.fold_memories(self.now().at);
        }
    }

    /// What is remembered, as it is to be believed at `now`: where the clock was set back since, it
    /// is folded anew.
    pub(super) fn memories_at(&self, now: &Moment) -> Arc<Memories> {
        if self.memories.latest().is_none_or(|latest| !is_ahead(latest, now.at)) {
            return Arc::clone(&self.memories);
        }
        let (habits, catalogue) = (self.memories.habits(), self.library.catalogue());
        self.kept.believed(now.day(), self.position, || {
            Memories::of(&self.journal, catalogue, habits, now.at)
        })
    }

    /// Folds memory anew, as everything is to be believed at `now`.
    fn fold_memories(&mut self, now: Timestamp) {
        let (habits, catalogue) = (Habits::on_record(&self.journal), self.library.catalogue());
        self.memories = Arc::new(Memories::of(&self.journal, catalogue, habits, now));
    }

    /// Stages how long running sittings were left, where the wall clock was set meanwhile and
    /// another knows better.
    pub(super) fn stage_corrected_clocks(&mut self) {
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
    }

    /// Stages that the sittings are handed in whose time has passed while the program was closed.
    pub(super) fn stage_what_ran_out(&mut self) {
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
    if matches!(&entry.what, What::Fitted(_)) {
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
        for evidence in evidence_of_question(sitting, question, catalogue) {
            memories.learn(&evidence);
        }
    }
    true
}

/// By how much two clocks may differ before one of them was set.
const APART: Duration = Duration::from_secs(1);

/// The milliseconds between two moments by the machine's own clock, if the wall clock says
/// something else. On a machine started anew since, that is only known to be at least the time
/// since then, and only worth saying where the wall clock was set back.
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

fn not_saved(message: String) -> NotSaved {
    NotSaved { message, elsewhere: false, lost: None }
}
