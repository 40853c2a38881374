//! How long a question takes this learner.

use std::time::Duration;

use crate::journal::Journal;

/// The time a question is taken to need until enough were answered: 120 minutes for 100 questions,
/// UPSC's own pace.
pub const DEFAULT_PACE: Duration = Duration::from_secs(72);

/// So many answers at the usual pace are put to those on record, so that the first few say little.
const USUAL: u32 = 10;

/// How many of the latest answers are looked at.
const LATEST: usize = 200;

/// No question is taken to need less: its sixty words and its choices take a quick reader (240
/// words a minute) fifteen seconds, and a choice a few more. What was answered faster was tapped
/// through, and a plan by that pace would ask hundreds.
pub const LEAST_PACE: Duration = Duration::from_secs(20);

/// How long a question takes: the median time that the latest answered ones were on the screen,
/// drawn towards [`DEFAULT_PACE`] while they are few, and never under [`LEAST_PACE`]. The median,
/// since one question left open over lunch must not count.
pub fn pace(journal: &Journal) -> Duration {
    let answered = journal.sittings().iter().rev().flat_map(|(_, sitting)| {
        sitting.responses().iter().filter(|r| r.chosen().is_some() && !r.time.is_zero())
    });
    let mut times: Vec<Duration> = answered.map(|r| r.time).take(LATEST).collect();
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or(DEFAULT_PACE).max(LEAST_PACE);
    let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
    let sum = median.saturating_mul(count).saturating_add(DEFAULT_PACE * USUAL);
    sum / (count + USUAL)
}
