//! The goal: what is aimed at.
//!
//! Of several on record the one set last holds. This file must not know what is planned for it, nor
//! which papers there are.

use jiff::Timestamp;
use jiff::civil::Date;

/// The most minutes that a day has.
pub const MOST_MINUTES: u32 = 24 * 60;

/// What is aimed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The day of the exam; `None` plans for no day, by desired retention.
    pub date: Option<Date>,
    /// The blueprint, by its id.
    pub blueprint: String,
    /// Its paper, by its id.
    pub paper: String,
    /// The time for it, in minutes a day: 1 to [`MOST_MINUTES`]. Where weekdays differ, the mean of
    /// them, upwards.
    pub minutes: u32,
    /// The minutes of each weekday, Monday first, where they differ; some of them may be none.
    pub week: Option<[u32; 7]>,
}

impl Goal {
    /// The same with these minutes on each weekday, Monday first.
    #[must_use]
    pub fn with_week(self, week: [u32; 7]) -> Self {
        let sum = week.iter().fold(0_u32, |sum, minutes| sum.saturating_add(*minutes));
        let even = week.iter().all(|minutes| *minutes == week[0]);
        Self { minutes: sum.div_ceil(7), week: (!even).then_some(week), ..self }
    }

    /// The minutes of each weekday, Monday first.
    pub fn week(&self) -> [u32; 7] {
        self.week.unwrap_or([self.minutes; 7])
    }

    /// Whether days have so many minutes, and the mean is that of the week.
    pub fn is_possible(&self) -> bool {
        let fits = self.week.is_none_or(|week| {
            week.iter().all(|minutes| *minutes <= MOST_MINUTES)
                && self.clone().with_week(week) == *self
        });
        fits && (1..=MOST_MINUTES).contains(&self.minutes)
    }

    /// The paper by its ids: `upsc-cse/gs-1`.
    pub fn paper_name(&self) -> String {
        format!("{}/{}", self.blueprint, self.paper)
    }
}

impl Default for Goal {
    /// No date; UPSC's General Studies Paper I; 25 minutes.
    fn default() -> Self {
        Self {
            date: None,
            blueprint: "upsc-cse".into(),
            paper: "gs-1".into(),
            minutes: 25,
            week: None,
        }
    }
}

/// A goal as it was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalSet {
    /// The goal.
    pub goal: Goal,
    /// When the goal before it counted as set, where that is not before this entry's own time.
    pub after: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::exam::{Moment, RunId};
    use crate::journal::{Entry, Journal, What};

    fn set(run: u128, seq: u64, second: i64, minutes: u32, after: Option<i64>) -> Entry {
        let at = |second| Timestamp::from_second(second).unwrap();
        let moment = Moment { run: RunId(run), at: at(second), offset: 0, mono: Duration::ZERO };
        let goal = Goal { minutes, ..Goal::default() };
        Entry { seq, moment, what: What::GoalSet(GoalSet { goal, after: after.map(at) }) }
    }

    fn minutes<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Option<u32> {
        Journal::fold(entries).goal().map(|goal| goal.minutes)
    }

    #[test]
    fn the_latest_holds_in_whatever_order_they_are_read() {
        let all = [set(1, 0, 50, 10, None), set(2, 0, 70, 20, None), set(1, 1, 60, 30, None)];
        assert_eq!(minutes(&all), Some(20));
        assert_eq!(minutes(all.iter().rev()), Some(20));
        let tie = [set(1, 0, 50, 10, None), set(2, 0, 50, 20, None)];
        assert_eq!((minutes(&tie), minutes(tie.iter().rev())), (Some(20), Some(20)));
        assert_eq!(minutes(&[]), None);
    }

    #[test]
    fn a_goal_set_while_the_clock_was_ahead_gives_way_to_one_that_knew_of_it() {
        let all = [set(1, 0, 9000, 10, None), set(2, 0, 100, 20, Some(9000))];
        assert_eq!((minutes(&all), minutes(all.iter().rev())), (Some(20), Some(20)));
    }

    #[test]
    fn minutes_by_weekday_are_kept_and_read_again() {
        let week = [20, 20, 20, 20, 0, 70, 70];
        let goal = Goal::default().with_week(week);
        assert_eq!((goal.minutes, goal.week()), (32, week));
        let even = Goal::default().with_week([25; 7]);
        assert_eq!(even, Goal::default());
        let entry = |goal| Entry {
            what: What::GoalSet(GoalSet { goal, after: None }),
            ..set(1, 0, 50, 1, None)
        };
        let line = entry(goal).to_json().unwrap();
        assert!(line.contains(r#""minutes":32,"week":[20,20,20,20,0,70,70]"#), "{line}");
        assert_eq!(minutes([&Entry::from_json(&line).unwrap()]), Some(32));
        let read = |week: &str| {
            let line = line.replace("[20,20,20,20,0,70,70]", week);
            matches!(Entry::from_json(&line).unwrap().what, What::GoalSet(_))
        };
        assert!(read("[32,32,32,32,31,32,32]"));
        for other in ["[32,32,32,32,32,32,32]", "[0,0,0,0,0,0,0]", "[20,20]", "[1441,0,0,0,0,0,0]"]
        {
            assert!(!read(other), "{other}");
        }
    }

    #[test]
    fn what_is_kept_is_read_again_and_what_is_not_understood_stays() {
        let entry = set(1, 0, 50, 10, Some(40));
        assert_eq!(Entry::from_json(&entry.to_json().unwrap()).unwrap(), entry);
        let line = set(1, 0, 50, 10, None).to_json().unwrap();
        let body = r#"{"blueprint":"upsc-cse","paper":"gs-1","minutes":10}"#;
        assert!(line.contains(r#""kind":"goal-set""#) && line.contains(body), "{line}");
        for other in
            [body.replace("10", "0"), body.replace("10", "1441"), body.replace('}', ",\"more\":1}")]
        {
            let line = line.replace(body, &other);
            let read = Entry::from_json(&line).unwrap();
            assert!(matches!(&read.what, What::Unknown { body, .. } if *body == other), "{other}");
            assert_eq!(read.to_json().unwrap(), line);
        }
    }
}
