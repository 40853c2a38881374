//! How long a question takes this learner.

use std::time::Duration;

use crate::journal::Journal;

/// The time a question is taken to need until enough were answered: 120 minutes for 100 questions, UPSC's own pace.
pub const DEFAULT_PACE: Duration = Duration::from_secs(72);

/// How many answers it takes before the learner's own pace is believed, and how many of the latest are looked at.
const ENOUGH: usize = 10;
const LATEST: usize = 200;

/// The median time that the latest answered questions were on the screen; [`DEFAULT_PACE`] until there are ten. The median, since
/// one question left open over lunch must not count.
pub fn pace(journal: &Journal) -> Duration {
    let answered = journal.sittings().iter().rev().flat_map(|(_, sitting)| {
        sitting.responses().iter().filter(|r| r.chosen().is_some() && !r.time.is_zero())
    });
    let mut times: Vec<Duration> = answered.map(|r| r.time).take(LATEST).collect();
    if times.len() < ENOUGH {
        return DEFAULT_PACE;
    }
    times.sort_unstable();
    times[times.len() / 2]
}
