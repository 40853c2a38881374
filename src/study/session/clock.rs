//! The clock: the only place where time is read.

#![expect(clippy::disallowed_methods, reason = "this is where the program reads its clocks")]

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::exam::{Moment, RunId};
use crate::journal::Started;

/// Where the study reads the time; tests give another.
pub trait Clock: Send {
    /// The wall clock.
    fn wall(&self) -> Timestamp;

    /// Time since some fixed point before the run began, by a clock that nobody sets and that
    /// counts suspend.
    fn mono(&self) -> Duration;

    /// The local zone's offset from UTC at `at`, in seconds east.
    fn offset(&self, at: Timestamp) -> i32;

    /// The name of the machine's present start, if [`Clock::mono`] counts from there and the
    /// machine gives it one.
    fn boot(&self) -> Option<u128> {
        None
    }
}

/// The machine's clocks.
#[derive(Debug)]
pub struct SystemClock {
    zone: TimeZone,
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    began: std::time::Instant,
}

impl SystemClock {
    /// Finds the local zone.
    pub fn new() -> Self {
        Self {
            zone: TimeZone::system(),
            #[cfg(not(any(target_os = "linux", target_os = "android")))]
            began: std::time::Instant::now(),
        }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    /// A clock beyond what can be told says the first or the last moment that can: the record
    /// refuses it as it refuses those.
    fn wall(&self) -> Timestamp {
        let now = SystemTime::now();
        let beyond = if now < SystemTime::UNIX_EPOCH { Timestamp::MIN } else { Timestamp::MAX };
        Timestamp::try_from(now).unwrap_or(beyond)
    }

    /// On Linux `Instant` stops in suspend, so the boot-time clock is asked; elsewhere `Instant`
    /// goes on.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn mono(&self) -> Duration {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        time.try_into().unwrap_or(Duration::ZERO)
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn mono(&self) -> Duration {
        self.began.elapsed()
    }

    fn offset(&self, at: Timestamp) -> i32 {
        self.zone.to_offset(at).seconds()
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn boot(&self) -> Option<u128> {
        let name = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
        u128::from_str_radix(&name.trim().replace('-', ""), 16).ok()
    }
}

/// A clock and what is the same in all of a run's moments.
pub(super) struct Watch {
    clock: Box<dyn Clock>,
    run: RunId,
    zero: Duration,
}

impl Watch {
    pub(super) fn start(clock: Box<dyn Clock>, run: RunId) -> Self {
        let zero = clock.mono();
        Self { clock, run, zero }
    }

    /// How long the machine had been up when the run began, if that is known.
    pub(super) fn started(&self) -> Option<Started> {
        let up = u64::try_from(self.zero.as_millis()).unwrap_or(u64::MAX);
        self.clock.boot().map(|boot| Started { boot: RunId(boot), up })
    }

    pub(super) fn now(&self) -> Moment {
        let at = self.clock.wall();
        Moment {
            run: self.run,
            at,
            offset: self.clock.offset(at),
            // To the millisecond, as the journal keeps it: what is read back is then what was.
            mono: to_millisecond(self.clock.mono().saturating_sub(self.zero)),
        }
    }
}

fn to_millisecond(time: Duration) -> Duration {
    Duration::new(time.as_secs(), time.subsec_millis() * 1_000_000)
}
