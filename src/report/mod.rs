//! The report: what is told to people and programs, once, whoever shows it.
//!
//! Plain structures, and what they are in words and in JSON, for the command line, the screens and print. This room must
//! not know what a terminal is, nor where anything is kept.

mod fit;
mod forecast;
mod made_of;
mod plan;
mod result;
mod topics;

pub use fit::{FitView, Fitting};
pub use forecast::{CutoffChance, ForecastView, MarksView, PaperForecast, ShareView};
pub use made_of::{CoveredSubject, MadeOf, MadePart};
pub use plan::{Leech, PlanView, PlannedFact, PlannedQuestion, Raise, RaiseBy};
pub use result::{Compared, ResultView};
pub use topics::TopicSummary;
