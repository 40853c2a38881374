//! The load ahead week by week.

use jiff::civil::{Date, Weekday};

use crate::plan::{Aim, Load};

use super::view::PlanView;

/// The most minutes more a day that anybody is told to spend: as many as are declared, and an hour
/// where that is more.
const MOST: u64 = 60;
/// In the last days before an exam no advice to spend more on each day is given: too few of them are
/// left.
const LAST_DAYS: u32 = 7;

/// What the days of a week ask, from Monday or from today on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekLoad {
    /// The first of its days.
    pub first: Date,
    /// The last of them: a Sunday, or the last day that is looked at.
    pub last: Date,
    /// Facts asked for the first time.
    pub new: usize,
    /// Facts asked again.
    pub again: usize,
    /// The minutes that they take: the sum of its days.
    pub minutes: u64,
}

impl WeekLoad {
    /// `23-29 Nov`, `30 Nov - 6 Dec`, `23 Nov`.
    pub fn days(&self) -> String {
        let Self { first, last, .. } = self;
        let named = last.strftime("%-d %b");
        if first == last {
            named.to_string()
        } else if first.month() == last.month() {
            format!("{}-{named}", first.day())
        } else {
            format!("{} - {named}", first.strftime("%-d %b"))
        }
    }
}

impl PlanView {
    /// The minutes that a day of [`PlanView::load`] takes, upwards.
    pub fn minutes(&self, load: &Load) -> u64 {
        // Of today the questions are there, and their time.
        let time = if load.day == self.day {
            self.time
        } else {
            let facts = u32::try_from(load.again + load.new).unwrap_or(u32::MAX);
            self.each.saturating_mul(facts)
        };
        time.as_secs().div_ceil(60)
    }

    /// The weeks ahead, as [`PlanView::load`] has their days.
    pub fn weeks(&self) -> Vec<WeekLoad> {
        let of = |days: &[Load]| {
            let (first, last) = (days.first()?.day, days.last()?.day);
            let (new, again) =
                days.iter().fold((0, 0), |(new, again), load| (new + load.new, again + load.again));
            let minutes = days.iter().map(|load| self.minutes(load)).sum();
            Some(WeekLoad { first, last, new, again, minutes })
        };
        let weeks = self.load.chunk_by(|_, next| next.day.weekday() != Weekday::Monday);
        weeks.filter_map(of).collect()
    }

    /// How much more time a day would reach all facts, in minutes, where that can be done.
    pub(super) fn more_minutes(&self) -> Option<u64> {
        let Aim::Exam { to_go } = self.aim else { return None };
        let more = self.more?.as_secs().div_ceil(60);
        let fits = more <= MOST.max(self.goal.minutes.into());
        (fits && to_go > LAST_DAYS).then_some(more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(first: &str, last: &str) -> String {
        let day = |text: &str| text.parse().unwrap();
        WeekLoad { first: day(first), last: day(last), new: 0, again: 0, minutes: 0 }.days()
    }

    #[test]
    fn weeks_are_named_by_their_days() {
        assert_eq!(week("2026-11-23", "2026-11-29"), "23-29 Nov");
        assert_eq!(week("2026-11-30", "2026-12-06"), "30 Nov - 6 Dec");
        assert_eq!(week("2026-11-22", "2026-11-22"), "22 Nov");
    }
}
