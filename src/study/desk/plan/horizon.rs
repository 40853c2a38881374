//! How far ahead is planned.

use jiff::civil::Date;

use crate::journal::Goal;

/// The furthest year that can be aimed at, from this one: nobody plans for longer, and a slip of
/// the key is found.
pub const FURTHEST: i16 = 5;

/// Whether a day is further from `today` than anybody plans.
pub(in crate::study) fn is_too_far(date: Date, today: Date) -> bool {
    i32::from(date.year()) - i32::from(today.year()) > i32::from(FURTHEST)
}

/// The goal as it is planned for, and the day on record that is too far to be: a record may come
/// from elsewhere, or the clock have gone back by years, and a plan for a hundred years would take
/// as long as twenty for five.
pub(super) fn planned(goal: Goal, today: Date) -> (Goal, Option<Date>) {
    let too_far = goal.date.filter(|date| is_too_far(*date, today));
    let date = goal.date.filter(|_| too_far.is_none());
    (Goal { date, ..goal }, too_far)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_beyond_the_furthest_is_not_planned_for() {
        let today = Date::constant(2026, 11, 22);
        let goal = |year| Goal { date: Some(Date::constant(year, 1, 1)), ..Goal::default() };
        for year in [-9999, 2020, 2026, 2031] {
            assert_eq!(planned(goal(year), today), (goal(year), None));
        }
        for year in [2032, 2126, 9999] {
            assert_eq!(planned(goal(year), today), (Goal::default(), goal(year).date));
        }
        assert_eq!(planned(Goal::default(), today), (Goal::default(), None));
    }
}
