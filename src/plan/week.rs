//! The week: the time that is declared for each of its days, and what is to be expected of them.
//!
//! A plan spends today what is declared for today; ahead it reckons with the days on which this
//! learner comes, and for how long. This file must not know what the time is spent on.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;

/// The time of each weekday, Monday first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week(pub [Duration; 7]);

/// So many days are looked back on: what was four weeks ago says little of a learner's days now.
const LOOKED_BACK: i64 = 28;

/// So many of each weekday, kept as declared, are put to those on record.
const USUAL: u32 = 1;

/// The most of a day that is reckoned with, by what is declared: a single long Sunday does not make
/// a habit.
const MOST: u32 = 4;

impl Week {
    /// The same time every day.
    #[cfg(test)]
    pub fn even(daily: Duration) -> Self {
        Self([daily; 7])
    }

    /// The time of a day in the mean.
    pub fn mean(&self) -> Duration {
        self.0.iter().fold(Duration::ZERO, |sum, time| sum.saturating_add(*time)) / 7
    }

    /// The time of a day.
    pub fn of(&self, day: Date) -> Duration {
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        self.0.get(weekday).copied().unwrap_or_default()
    }

    /// The first day that is looked back on.
    pub fn looked_back_from(today: Date) -> Date {
        today.checked_sub(LOOKED_BACK.days()).unwrap_or(Date::MIN)
    }

    /// The time that is to be expected of each weekday from tomorrow on, when so much was `spent` on
    /// days since `first` and before today.
    #[must_use]
    pub fn as_kept(&self, spent: &BTreeMap<Date, Duration>, first: Date, today: Date) -> Self {
        let from = first.max(Self::looked_back_from(today));
        let mut sums = self.0.map(|declared| (declared * USUAL, USUAL));
        let mut day = from;
        while day < today {
            let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
            if let Some((sum, count)) = sums.get_mut(weekday) {
                let most = self.of(day).saturating_mul(MOST).max(Duration::from_secs(3600));
                let time = spent.get(&day).copied().unwrap_or_default();
                *sum = sum.saturating_add(time.min(most));
                *count += 1;
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        Self(sums.map(|(sum, count)| sum / count.max(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONDAY: Date = Date::constant(2026, 11, 2);

    fn minutes(n: u64) -> Duration {
        Duration::from_secs(60 * n)
    }

    /// What is expected after four weeks of days on which so many minutes were spent, Monday first.
    fn after(week: [u64; 7]) -> [u64; 7] {
        let mut spent = BTreeMap::new();
        for (at, day) in (0..28_usize).zip(MONDAY.series(1.day())) {
            spent.insert(day, minutes(week[at % 7]));
        }
        let today = MONDAY.saturating_add(28.days());
        let kept = Week::even(minutes(20)).as_kept(&spent, MONDAY, today);
        kept.0.map(|time| time.as_secs() / 60)
    }

    #[test]
    fn who_keeps_to_what_is_declared_is_expected_to() {
        assert_eq!(after([20; 7]), [20; 7]);
        let none = Week::even(minutes(20)).as_kept(&BTreeMap::new(), MONDAY, MONDAY);
        assert_eq!(none, Week::even(minutes(20)));
    }

    #[test]
    fn who_comes_on_weekends_is_expected_on_weekends() {
        assert_eq!(after([0, 0, 0, 0, 0, 70, 70]), [4, 4, 4, 4, 4, 60, 60]);
    }
}
