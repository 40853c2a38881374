//! The report: what is told to people and programs, once, whoever shows it.
//!
//! Plain structures, and what they are in words and in JSON, for the command line, the screens and
//! print. This room must not know what a terminal is, nor where anything is kept.

mod blueprint;
mod figures;
mod fit;
mod forecast;
mod goal;
mod grounds;
mod item;
mod judged;
mod made_of;
mod notebook;
mod plan;
mod result;
mod revised;
mod solution;
mod topics;
pub mod words;

pub use blueprint::{BlueprintView, blueprint_in_words};
pub use fit::{FitView, Fitting};
pub use forecast::{
    CutoffChance, ForecastView, MarksView, PaperForecast, ShareView, awaited, if_kept_to,
};
pub use goal::{GoalView, WEEKDAYS, each_day, paper_title};
pub use grounds::{Grounds, asked_in, asked_when};
pub use item::ItemView;
pub use judged::{Judged, Judgement, judged};
pub use made_of::{CoveredSubject, Drawn, FromBank, MadeOf, MadePart, Missing, UNKNOWN};
pub use notebook::{
    Fault, NotebookView, Prose, QuestionRow, ReportedItem, Sort, choice_in_words, flaws,
    reported_in_words, rows_as_json, why_wrong,
};
pub use plan::{
    Leech, Past, PlanView, PlannedFact, PlannedQuestion, Raise, RaiseBy, WeekLoad, cause_name,
    causes, causes_in_words,
};
pub use result::{Compared, PastResult, ResultView, TakenApart, answered};
pub use revised::RevisedKey;
pub use solution::{LineTold, choices_told, lines_told};
pub use topics::TopicSummary;
