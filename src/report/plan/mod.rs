//! What is told of a plan: the plan as data, in words, and as programs read it.

mod json;
mod reasons;
mod view;
mod weeks;
mod words;

pub use view::{Leech, Past, PlanView, PlannedFact, PlannedQuestion, Raise, RaiseBy};
pub use weeks::WeekLoad;
pub use words::{cause_name, causes, causes_in_words};
