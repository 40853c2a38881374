//! What is told of a goal: the paper, the day and the minutes, and what they come to.

use jiff::civil::Date;
use serde::{Serialize, Serializer};
use serde_json::json;

use crate::exam::blueprint::{Blueprint, PaperPlan};
use crate::journal::Goal;
use crate::plan::Aim;
use crate::text::count;

use super::words;

/// A goal as it stands on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalView {
    /// The goal.
    pub goal: Goal,
    /// Whether it was ever set; if not, it is the default.
    pub set: bool,
    /// The paper's title, `UPSC Civil Services (Preliminary) · General Studies Paper I`; `None`
    /// where it is not loaded.
    pub paper: Option<String>,
    /// Days to the exam by the calendar, below 0 once it has been; `None` where no day is set.
    pub days_to_go: Option<i32>,
}

impl GoalView {
    /// The goal on the date `today`, with the paper if that is loaded.
    pub fn of(goal: Goal, set: bool, paper: Option<(&Blueprint, &PaperPlan)>, today: Date) -> Self {
        let days = |date: Date| date.since(today).map_or(0, |span| span.get_days());
        Self {
            set,
            paper: paper.map(|(blueprint, paper)| paper_title(blueprint, paper)),
            days_to_go: goal.date.map(days),
            goal,
        }
    }

    /// What is aimed at.
    pub fn aim(&self) -> Aim {
        match self.days_to_go.map(u32::try_from) {
            None => Aim::Retention,
            Some(Ok(0)) => Aim::Today,
            Some(Ok(to_go)) => Aim::Exam { to_go },
            Some(Err(_)) => Aim::Passed,
        }
    }

    /// The paper, and how far it is to the exam at how many minutes a day: two lines.
    pub fn in_words(&self) -> String {
        let name = self.goal.paper_name();
        let paper = match &self.paper {
            Some(title) => format!("{title} ({name})"),
            None => format!("{name} (not loaded: everything that is loaded is planned for)"),
        };
        format!("{paper}\n{}", aimed(self.aim(), &self.goal))
    }
}

impl Serialize for GoalView {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut goal = json!({
            "set": self.set, "date": self.goal.date, "days_to_go": self.days_to_go,
            "minutes": self.goal.minutes, "paper": self.goal.paper_name(),
            "paper_loaded": self.paper.is_some(),
        });
        if let Some(week) = self.goal.week {
            goal["week"] = json!(week);
        }
        goal.serialize(to)
    }
}

/// What a paper of a blueprint is called.
pub fn paper_title(blueprint: &Blueprint, paper: &PaperPlan) -> String {
    format!("{} · {}", blueprint.title, paper.title)
}

/// What the plan does where there is no exam to come.
const AGAIN: &str = "each fact comes again when the chance that you know it has fallen to 9 in 10";

/// What is aimed at and for how long each day: `182 days to 23 May 2027; 25 minutes a day`.
pub(super) fn aimed(aim: Aim, goal: &Goal) -> String {
    let date = goal.date.map(words::date).unwrap_or_default();
    let aimed = match aim {
        Aim::Exam { to_go: 1 } => format!("tomorrow, {date}"),
        Aim::Exam { to_go } => format!("{to_go} days to {date}"),
        Aim::Today => format!("the exam is today, {date}: nothing is planned for it"),
        Aim::Passed => {
            format!("the exam of {date} has passed: until you set another day, {AGAIN}")
        }
        Aim::Retention => format!("no exam day: {AGAIN}"),
    };
    format!("{aimed}; {}", each_day(goal))
}

/// The weekdays, Monday first, as short as calendars have them.
pub const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The time of each day: `25 minutes a day`, or `20 minutes Mon-Fri, 70 Sat-Sun`.
pub fn each_day(goal: &Goal) -> String {
    let Some(week) = goal.week else { return format!("{} a day", count(goal.minutes, "minute")) };
    let days: Vec<(u32, &str)> = week.into_iter().zip(WEEKDAYS).collect();
    let runs = days.chunk_by(|a, b| a.0 == b.0).enumerate().map(|(at, run)| {
        let (first, last) = (run[0], run[run.len() - 1]);
        let minutes = if at == 0 { count(first.0, "minute") } else { first.0.to_string() };
        let through = if run.len() > 1 { format!("-{}", last.1) } else { String::new() };
        format!("{minutes} {}{through}", first.1)
    });
    runs.collect::<Vec<_>>().join(", ")
}
