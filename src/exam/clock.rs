//! Time as a sitting sees it: moments with a wall reading and a monotonic one.
//!
//! Within one run of the program time is the monotonic clock, so that setting the system's clock
//! gains nothing; between runs it is the wall clock, and never runs backwards. This file reads no
//! clock.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

/// One start of the program: 128 random bits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RunId(pub u128);

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for RunId {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let digit = |letter: u8| char::from(letter).to_digit(16).map(u128::from);
        let add = |value: u128, letter| Some(value << 4 | digit(letter)?);
        let value = (text.len() == 32).then(|| text.bytes().try_fold(0, add)).flatten();
        value.map(Self).ok_or_else(|| format!("`{text}` is not 32 hexadecimal digits"))
    }
}

/// A point in time, as it was read in one run of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The run in which it was read.
    pub run: RunId,
    /// The wall clock.
    pub at: Timestamp,
    /// The local zone's offset from UTC, in seconds east.
    pub offset: i32,
    /// Time since the run began, by a clock that nobody can set and that counts suspend.
    pub mono: Duration,
}

/// The hour, local time, at which a learning day begins: what is done after midnight belongs to the
/// evening before.
const DAY_BEGINS: SignedDuration = SignedDuration::from_hours(4);

impl Moment {
    /// The time from this moment to a later one; zero if the clocks say that it was earlier.
    pub fn until(&self, later: &Self) -> Duration {
        if self.run == later.run {
            later.mono.saturating_sub(self.mono)
        } else {
            later.at.duration_since(self.at).try_into().unwrap_or(Duration::ZERO)
        }
    }

    /// The local date, as calendars have it.
    pub fn date(&self) -> Date {
        self.local_date(SignedDuration::ZERO)
    }

    /// The learning day: the local date, counted from 4:00.
    pub fn day(&self) -> Date {
        self.local_date(DAY_BEGINS)
    }

    /// The time until the calendar date or the learning day changes next, whichever is first, if
    /// the zone's offset stays as it is; never zero.
    pub fn until_turn(&self) -> Duration {
        const DAY: i128 = 24 * 60 * 60 * 1_000_000_000;
        let local = self.at.as_nanosecond() + i128::from(self.offset) * 1_000_000_000;
        let since_midnight = local.rem_euclid(DAY);
        let learning = DAY_BEGINS.as_nanos();
        let turn = if since_midnight < learning { learning } else { DAY };
        Duration::from_nanos(u64::try_from(turn - since_midnight).unwrap_or(1))
    }

    fn local_date(&self, earlier: SignedDuration) -> Date {
        let offset = Offset::from_seconds(self.offset).unwrap_or(Offset::UTC);
        offset.to_datetime(self.at.checked_sub(earlier).unwrap_or(self.at)).date()
    }
}

/// How much of a sitting's time has run: the fold of its moments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stopwatch {
    last: Moment,
    run: Duration,
    paused: bool,
}

impl Stopwatch {
    pub(super) fn start(at: Moment) -> Self {
        Self { last: at, run: Duration::ZERO, paused: false }
    }

    /// Takes note of `now`: what has passed since the last note counts unless it was paused.
    pub(super) fn note(&mut self, now: &Moment) {
        self.run = self.elapsed(now);
        self.last = *now;
    }

    /// Takes note of `now`, before which `passed` have passed, whatever the clocks say: they count
    /// unless it was paused.
    pub(super) fn note_after(&mut self, passed: Duration, now: &Moment) {
        if !self.paused {
            self.run = self.run.saturating_add(passed);
        }
        self.last = *now;
    }

    /// The last moment that was noted.
    pub(super) fn last(&self) -> Moment {
        self.last
    }

    pub(super) fn pause(&mut self, paused: bool) {
        self.paused = paused;
    }

    pub(super) fn is_paused(&self) -> bool {
        self.paused
    }

    pub(super) fn elapsed(&self, now: &Moment) -> Duration {
        if self.paused { self.run } else { self.run + self.last.until(now) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(run: u128, at: i64, mono: u64) -> Moment {
        let at = Timestamp::from_second(at).unwrap();
        Moment { run: RunId(run), at, offset: 0, mono: Duration::from_secs(mono) }
    }

    #[test]
    fn within_a_run_the_wall_clock_gains_nothing() {
        let mut watch = Stopwatch::start(moment(1, 1000, 0));
        watch.note(&moment(1, 10, 60));
        assert_eq!(watch.elapsed(&moment(1, 99_999, 90)), Duration::from_secs(90));
    }

    #[test]
    fn between_runs_the_wall_counts_and_never_backwards() {
        let watch = Stopwatch::start(moment(1, 1000, 500));
        assert_eq!(watch.elapsed(&moment(2, 1300, 0)), Duration::from_secs(300));
        assert_eq!(watch.elapsed(&moment(2, 900, 7)), Duration::ZERO);
    }

    #[test]
    fn a_pause_does_not_count() {
        let mut watch = Stopwatch::start(moment(1, 0, 0));
        watch.note(&moment(1, 10, 10));
        watch.pause(true);
        watch.note(&moment(2, 1000, 0));
        watch.pause(false);
        assert_eq!(watch.elapsed(&moment(2, 1005, 5)), Duration::from_secs(15));
    }

    #[test]
    fn a_learning_day_begins_at_four() {
        let at = |text: &str, offset| Moment {
            run: RunId(0),
            at: text.parse().unwrap(),
            offset,
            mono: Duration::ZERO,
        };
        let ist = 19_800;
        assert_eq!(at("2026-11-22T22:29:59Z", ist).day().to_string(), "2026-11-22");
        assert_eq!(at("2026-11-22T22:30:00Z", ist).day().to_string(), "2026-11-23");
    }

    #[test]
    fn the_next_turn_is_midnight_or_four_by_the_local_clock() {
        let left = |text: &str, offset| {
            let at = text.parse().unwrap();
            Moment { run: RunId(0), at, offset, mono: Duration::ZERO }.until_turn()
        };
        let ist = 19_800;
        // 3:59:59, 4:00 and 23:59:59.999 by the local clock; then the same an hour west of
        // Greenwich, before 1970.
        assert_eq!(left("2026-11-22T22:29:59Z", ist), Duration::from_secs(1));
        assert_eq!(left("2026-11-22T22:30:00Z", ist), Duration::from_secs(20 * 3600));
        assert_eq!(left("2026-11-22T18:29:59.999Z", ist), Duration::from_millis(1));
        assert_eq!(left("2026-11-22T18:30:00Z", ist), Duration::from_secs(4 * 3600));
        assert_eq!(left("1969-12-31T04:00:00Z", -3600), Duration::from_secs(3600));
    }

    #[test]
    fn the_first_and_the_last_moment_that_can_be_told_have_a_date() {
        for at in [Timestamp::MIN, Timestamp::MAX] {
            for offset in [i32::MIN, -93_599, 0, 93_599, i32::MAX] {
                let moment = Moment { run: RunId(0), at, offset, mono: Duration::ZERO };
                let (date, day) = (moment.date(), moment.day());
                assert!(day <= date, "{at} {offset}: {day}, {date}");
                assert!(moment.until_turn() > Duration::ZERO);
            }
        }
    }
}
