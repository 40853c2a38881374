//! What went on while the program was closed: clocks that were set, and sittings whose time ran out.

use std::time::Duration;

use crate::exam::{Act, Moment};
use crate::journal::{SittingId, Started};

use super::Session;

/// By how much two clocks may differ before one of them was set.
const APART: Duration = Duration::from_secs(1);

impl Session {
    /// Stages how long running sittings were left, where the wall clock was set meanwhile and
    /// another knows better.
    pub(super) fn stage_corrected_clocks(&mut self) {
        let now = self.now();
        let here = self.watch.started();
        let journal = self.journal();
        let running = journal
            .sittings()
            .iter()
            .filter(|(_, s)| s.is_running() && !s.is_paused() && s.terms().rules.limit().is_some());
        let wrong: Vec<(SittingId, u64)> = running
            .filter_map(|(id, sitting)| {
                let last = sitting.last();
                let before = journal.started(last.run);
                away(&last, before, &now, here).map(|ms| (*id, ms))
            })
            .collect();
        for (id, ms) in wrong {
            self.stage_acts(id, vec![Act::Away { ms }]);
        }
    }

    /// Stages that the sittings are handed in whose time has passed while the program was closed.
    pub(super) fn stage_what_ran_out(&mut self) {
        let now = self.now();
        let all = self.journal().sittings().iter();
        let over: Vec<(SittingId, Act)> =
            all.filter_map(|(id, sitting)| Some((*id, sitting.found_again(&now)?))).collect();
        for (id, act) in over {
            self.stage_acts(id, vec![act]);
        }
    }
}

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
