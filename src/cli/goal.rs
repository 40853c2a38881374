//! `prelims goal`: what is aimed at, shown or set.

use jiff::civil::Date;

use crate::report::GoalView;
use crate::study::{self, Study};

use super::call::{Call, World};
use super::exit::FINE;
use super::format::Format;
use super::{named, output, paths};

/// Show or set your goal: the day of the exam, the paper, the minutes a day
#[derive(Debug, clap::Args)]
pub struct Goal {
    /// The day of the exam, such as 2027-05-23
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    /// Set no day: practise to keep what you know
    #[arg(long, conflicts_with = "date")]
    no_date: bool,
    /// The minutes a day, 1 to 1440
    #[arg(long, value_name = "N")]
    minutes: Option<u32>,
    /// The minutes of each day of the week, Monday first, if they differ
    #[arg(long, value_name = "N,N,N,N,N,N,N", value_delimiter = ',', num_args = 1, conflicts_with = "minutes", value_parser = clap::value_parser!(u32).range(..=1440))]
    week: Vec<u32>,
    /// The paper, as `prelims blueprints` names it: `upsc-cse/gs-1`, or `upsc-cse` for the first
    #[arg(long, value_name = "BLUEPRINT/PAPER")]
    paper: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Goal {
    /// Shows the goal, or sets what was named of it.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let study = if self.names_something() {
            set(call.world, self)?
        } else {
            paths::study_to_read(call.world)?
        };
        match self.format {
            Format::Json => output::json(&view(&study))?,
            Format::Text => output::bank_line(&as_text(&view(&study)))?,
        }
        Ok(FINE)
    }

    /// Whether anything is to be set.
    fn names_something(&self) -> bool {
        self.date.is_some()
            || self.no_date
            || self.minutes.is_some()
            || !self.week.is_empty()
            || self.paper.is_some()
    }
}

/// Sets what was named.
fn set(world: &World, asked: &Goal) -> anyhow::Result<Study> {
    let mut study = Study::open(&paths::options(world)?, paths::clock())?;
    paths::say_problems(study.problems());
    let before = study.goal();
    let goal = changed(&study, &before, asked)?;
    if goal != before || !study.goal_set() {
        study.set_goal(&goal)?;
    }
    Ok(study)
}

/// The goal with what was named of it.
fn changed(study: &Study, before: &study::Goal, asked: &Goal) -> anyhow::Result<study::Goal> {
    let mut goal = before.clone();
    if let Some(name) = &asked.paper {
        let (blueprint, paper) =
            name.split_once('/').map_or((&**name, None), |(b, p)| (b, Some(p)));
        let blueprint = named::blueprint(blueprint, study.blueprints())?;
        let paper = match paper {
            Some(paper) => Some(named::paper(paper, blueprint)?),
            None => blueprint.papers.first(),
        };
        goal.blueprint = blueprint.id.to_string();
        goal.paper = paper.map(|paper| paper.id.to_string()).unwrap_or_default();
    }
    if asked.no_date {
        goal.date = None;
    }
    goal.date = asked.date.or(goal.date);
    if let Some(minutes) = asked.minutes {
        goal = study::Goal { minutes, week: None, ..goal };
    }
    if !asked.week.is_empty() {
        let week = <[u32; 7]>::try_from(asked.week.as_slice());
        let days = asked.week.len();
        let wrong =
            || format!("--week names the minutes of {days} days: a week has 7, Monday first");
        goal = goal.with_week(week.ok().ok_or_else(|| anyhow::anyhow!(wrong()))?);
    }
    Ok(goal)
}

fn view(study: &Study) -> GoalView {
    GoalView::of(study.goal(), study.goal_set(), study.goal_paper(), study.now().date())
}

fn as_text(view: &GoalView) -> String {
    let mut text = view.in_words();
    if !view.set {
        text.push_str("\nno goal is set yet: `prelims goal --date YYYY-MM-DD --minutes N`");
    }
    text
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "write a real date, such as 2027-05-23".to_owned())
}
