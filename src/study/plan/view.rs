//! What is said of a plan: plain data, ready to be shown.

use std::time::Duration;

use jiff::civil::Date;

use crate::bank::{FactId, ItemId, TopicId};
use crate::journal::Goal;
use crate::memory::Habits;
use crate::plan::{Aim, Load, NoForecast, Why};

use super::super::made_of::MadeOf;

/// A plan for today and for what is left until the exam.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanView {
    /// What is aimed at: the goal on record, but for a day that is too far to be planned for.
    pub goal: Goal,
    /// Whether that was ever said; if not, it is the default.
    pub goal_set: bool,
    /// The day on record where it is more than [`FURTHEST`](super::FURTHEST) years away: none is then planned for.
    pub too_far: Option<Date>,
    /// The paper: "UPSC Civil Services (Preliminary) · General Studies Paper I". Where it is not loaded, its ids, and the plan is over
    /// everything that is.
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
    /// How many facts were worth asking today for which no question could be made, or for whose questions there is no time.
    pub left_out: usize,
    /// Day by day until the exam (or for thirty days): facts asked again, and for the first time.
    pub load: Vec<Load>,
    /// How many facts will never have been asked by the day of the exam; none where there is none to come.
    pub unreached: usize,
    /// How much more time a day would reach them all; `None` if they are reached, or if no time would do.
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
    /// The share to be expected if the paper were sat the morning after, of the last fourteen learning days on record, oldest first.
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

/// A fact of today's plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedFact {
    /// The fact.
    pub fact: FactId,
    /// As a sentence or a line.
    pub text: String,
    /// Why it is asked.
    pub why: Why,
}

/// What share of the questions of a paper on what is loaded would be answered rightly. What comes first here is shown first.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastView {
    /// Of how many questions, none of them asked before.
    pub questions: u32,
    /// If the paper were sat tomorrow; on the day of the exam, if it is sat then.
    pub tomorrow: ShareView,
    /// On the day of the exam, if the plan is kept; `None` where there is none to come, or where that is tomorrow.
    pub on_day: Option<ShareView>,
    /// The latest answers to questions asked for the first time, against which it was held.
    pub first_answers: usize,
    /// How many of those were right.
    pub first_right: usize,
    /// The paper's marks; `None` where too little of it is loaded for its score to be spoken of.
    pub paper: Option<PaperForecast>,
}

/// A share of right answers and how sure it is. All are parts of one.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareView {
    /// In the mean.
    pub mean: f64,
    /// The lower end of the interval that holds it with a chance of 80 %.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Shares and their chances, thinned so that they can be drawn; the chances add up to one.
    pub shares: Vec<(f64, f64)>,
}

/// The marks of a paper of which enough is loaded.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperForecast {
    /// Full marks.
    pub of: f64,
    /// If it were sat tomorrow.
    pub tomorrow: MarksView,
    /// On the day, as in [`ForecastView::on_day`].
    pub on_day: Option<MarksView>,
    /// The cut-offs of the last year on record.
    pub cutoffs: Vec<CutoffChance>,
}

/// Marks and how sure they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarksView {
    /// In the mean.
    pub mean: f64,
    /// The lower end of the interval that holds them with a chance of 80 %.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The chances of reaching a cut-off.
#[derive(Debug, Clone, PartialEq)]
pub struct CutoffChance {
    /// The year of the examination.
    pub year: u16,
    /// The category, as it is published.
    pub category: String,
    /// The marks.
    pub marks: f64,
    /// The chance of at least so many, if the paper were sat tomorrow.
    pub tomorrow: f64,
    /// The same on the day.
    pub on_day: Option<f64>,
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

/// With whose memory is planned, and how far there are answers to fit it to.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitting {
    /// How many answers there are that tell of forgetting: those to facts asked before.
    pub answers: u32,
    /// How many it takes to fit a memory to them.
    pub needed: u32,
    /// Whether a fit is worth making without being asked for.
    pub due: bool,
    /// The fit that was made last; `None` plans with the average learner's memory.
    pub fitted: Option<FitView>,
}

/// A fit of memory to the learner's own answers.
#[derive(Debug, Clone, PartialEq)]
pub struct FitView {
    /// The learning day on which it was made, or the average learner's memory put back.
    pub day: Date,
    /// What it came to.
    pub habits: Habits,
    /// From how many answers.
    pub answers: u32,
    /// How many of them were held back to try it out.
    pub held_back: u32,
    /// The mean log loss on those by the average learner's memory: how badly they were foreseen.
    pub before: f64,
    /// The same by one fitted to the others.
    pub after: f64,
    /// Whether it is used.
    pub kept: bool,
    /// Whether the learner put the average learner's memory back in its place.
    pub put_back: bool,
}
