//! What tests need of a program that they run: a clock that they set, and one that fails on
//! purpose, so that it is seen what becomes of the terminal. Only debug builds have it.

use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;

use crate::study::{Clock, SystemClock};

/// The machine's clocks, but for what a test wants of them.
struct TestClock {
    clock: SystemClock,
    /// What the wall clock was set to, and what the other then said: it goes on from there.
    set: Option<(Timestamp, Duration)>,
    /// Once this file is there, reading the time panics.
    fault: Option<PathBuf>,
}

impl Clock for TestClock {
    fn wall(&self) -> Timestamp {
        let fails = self.fault.as_ref().is_some_and(|file| file.exists());
        assert!(!fails, "a fault on purpose");
        let Some((at, since)) = self.set else { return self.clock.wall() };
        at.saturating_add(self.mono().saturating_sub(since)).unwrap_or(at)
    }

    fn mono(&self) -> Duration {
        self.clock.mono()
    }

    fn offset(&self, at: Timestamp) -> i32 {
        self.clock.offset(at)
    }

    fn boot(&self) -> Option<u128> {
        // A clock that was set tells nothing of other runs on this machine.
        self.set.is_none().then(|| self.clock.boot()).flatten()
    }
}

/// The clock that begins at the instant that `PRELIMS_NOW` says, and fails as soon as the file that
/// `PRELIMS_PANIC` names is there; `None` where neither is set.
#[expect(clippy::disallowed_methods, reason = "the command line's room reads the environment")]
pub fn clock() -> Option<Box<dyn Clock>> {
    let clock = SystemClock::new();
    let now = std::env::var("PRELIMS_NOW").ok().and_then(|now| now.parse().ok());
    let set = now.map(|now| (now, clock.mono()));
    let fault = std::env::var_os("PRELIMS_PANIC").map(PathBuf::from);
    (set.is_some() || fault.is_some()).then(|| Box::new(TestClock { clock, set, fault }) as Box<_>)
}
