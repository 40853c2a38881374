//! What is told of a plan: what is aimed at, what is asked today and why, the days ahead.

use std::time::Duration;

use jiff::civil::Date;

use crate::bank::{FactId, ItemId, TopicId};
use crate::journal::Goal;
use crate::plan::{Aim, Load, NoForecast, Why};

use super::super::fit::Fitting;
use super::super::forecast::ForecastView;
use super::super::made_of::MadeOf;

/// A plan for today and for what is left until the exam.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanView {
    /// What is aimed at: the goal on record, but for a day that is too far to be planned for.
    pub goal: Goal,
    /// Whether that was ever said; if not, it is the default.
    pub goal_set: bool,
    /// The day on record where it is further away than anybody plans: none is then planned for.
    pub too_far: Option<Date>,
    /// The paper: "UPSC Civil Services (Preliminary) · General Studies Paper I". Where it is not
    /// loaded, its ids, and the plan is over everything that is.
    pub paper_title: String,
    /// Whether the paper is loaded.
    pub paper_known: bool,
    /// The learning day of the plan.
    pub day: Date,
    /// What the plan for that day aims at.
    pub aim: Aim,
    /// Today's questions, in the order of asking.
    pub today: Vec<PlannedQuestion>,
    /// About how long they take, at this learner's pace.
    pub time: Duration,
    /// About how long each fact takes on the days ahead.
    pub each: Duration,
    /// How many facts were worth asking today for which no question could be made, or for whose
    /// questions there is no time.
    pub left_out: usize,
    /// Day by day until the exam (or for thirty days): facts asked again, and for the first time.
    pub load: Vec<Load>,
    /// How many facts will never have been asked by the day of the exam; none where there is none
    /// to come.
    pub unreached: usize,
    /// How much more time a day would reach them all; `None` if they are reached, or if no time
    /// would do.
    pub more: Option<Duration>,
    /// How many facts of the banks that are loaded the paper can ask.
    pub facts: usize,
    /// How many of those were ever asked.
    pub seen: usize,
    /// How many of those are known.
    pub known: usize,
    /// How many were believed wrongly when they were last asked.
    pub mistaken: usize,
    /// What the paper would be made of, if it asked what is loaded.
    pub made_of: MadeOf,
    /// The share of right answers in a paper that asks what is loaded, every fact alike.
    pub forecast: Result<ForecastView, NoForecast>,
    /// What would raise that share, what raises it most first.
    pub raises: Vec<Raise>,
    /// The share to be expected if the paper were sat the morning after, of the last fourteen
    /// learning days on record, oldest first.
    pub trend: Vec<(Date, f64)>,
    /// Facts that are failed again and again, the worst first.
    pub leeches: Vec<Leech>,
    /// By which parameters memory is planned with.
    pub fit: Fitting,
}

impl PlanView {
    /// How many facts today's questions are asked for.
    pub fn facts_today(&self) -> usize {
        self.today.iter().map(|question| question.facts.len()).sum()
    }

    /// The first day after this on which something is to be asked, of the days that are looked at.
    pub fn next_day(&self) -> Option<Date> {
        let days = self.load.iter().filter(|load| load.day > self.day);
        days.filter(|load| load.again + load.new > 0).map(|load| load.day).next()
    }
}

/// A question of today's plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedQuestion {
    /// The item.
    pub item: ItemId,
    /// Whether it was composed.
    pub composed: bool,
    /// The title of its topic.
    pub topic: String,
    /// For which facts it is asked; it may ask others besides.
    pub facts: Vec<PlannedFact>,
    /// About how long it takes.
    pub time: Duration,
}

impl PlannedQuestion {
    /// The marks that it adds on the day of the exam, its facts together; `None` where there is no
    /// exam.
    pub fn gain(&self) -> Option<f32> {
        let gains = self.facts.iter().filter_map(|fact| fact.why.exam);
        gains.map(|gain| gain.marks).reduce(|sum, marks| sum + marks)
    }
}

/// A fact of today's plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedFact {
    /// The fact.
    pub fact: FactId,
    /// As a sentence or a line.
    pub text: String,
    /// Why it is asked.
    pub why: Why,
    /// What is on record of it.
    pub past: Past,
}

/// What is on record of a fact, as far as it is a reason to ask it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Past {
    /// The learning day on which it was last asked.
    pub last: Option<Date>,
    /// Whether that answer was wrong.
    pub wrong: bool,
    /// Whether that answer was wrong, and said to be sure.
    pub sure: bool,
    /// Whether it chose a false wording.
    pub chose_false: bool,
    /// What was more than once chosen in its place: `COMCASA`.
    pub confused_with: Option<String>,
}

/// Something that would raise the share of right answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Raise {
    /// What.
    pub what: RaiseBy,
    /// By about so much of one.
    pub share: f64,
}

/// What would raise the share of right answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RaiseBy {
    /// So many minutes more a day.
    Minutes(u32),
    /// Everything of a topic known.
    Topic {
        /// The topic.
        topic: TopicId,
        /// Its title.
        title: String,
    },
}

/// A fact that is failed again and again.
#[derive(Debug, Clone, PartialEq)]
pub struct Leech {
    /// The fact.
    pub fact: FactId,
    /// As a sentence or a line.
    pub text: String,
    /// The title of its topic.
    pub topic: String,
    /// How many of its reviews were failures.
    pub lapses: u32,
    /// How many reviews counted.
    pub reviews: u32,
    /// The wrong wordings that were believed, and how often; the most believed first.
    pub traps: Vec<(String, u32)>,
    /// What to do about it.
    pub suggestion: String,
}
