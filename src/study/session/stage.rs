//! Staging: what happens becomes entries of this run, which are kept by the next commit.

use crate::exam::{Act, Terms};
use crate::journal::{Entry, SittingId, What};

use super::Session;

impl Session {
    /// Stages what happened, stamped with the present moment.
    pub fn stage(&mut self, what: What) {
        let entry = self.entry(what);
        self.staged.push(entry);
    }

    /// Stages what happened in a sitting. The entries come back so that the screen's own copy of
    /// the sitting can apply them.
    pub fn stage_acts(&mut self, sitting: SittingId, acts: Vec<Act>) -> Vec<Entry> {
        let entries: Vec<Entry> =
            acts.into_iter().map(|act| self.entry(What::Act { sitting, act })).collect();
        self.staged.extend(entries.iter().cloned());
        entries
    }

    /// Stages the beginning of a sitting, which is named after its first entry.
    pub fn stage_beginning(&mut self, terms: Terms) -> SittingId {
        let id = SittingId { run: self.run, seq: self.next_seq };
        self.stage(What::Act { sitting: id, act: Act::Began { terms: Box::new(terms) } });
        id
    }

    /// Stages that a running sitting goes on in this run of the program: its present question is on
    /// the screen again. A copy of the program in which it was still open then lets go of it. A
    /// clock that was stopped stays so.
    pub fn stage_resuming(&mut self, id: SittingId) {
        let running = self.journal().sitting(&id).filter(|sitting| sitting.is_running());
        let Some(sitting) = running else { return };
        let set_aside = sitting.is_paused() && sitting.terms().rules.limit().is_none();
        let resumed = set_aside.then_some(Act::Resumed {});
        let moved = Act::Moved { to: sitting.at() };
        self.stage_acts(id, resumed.into_iter().chain([moved]).collect());
    }

    /// The next entry of this run.
    pub(super) fn entry(&mut self, what: What) -> Entry {
        let seq = self.next_seq;
        self.next_seq += 1;
        Entry { seq, moment: self.now(), what }
    }
}
