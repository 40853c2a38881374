//! Memory: what each response says about each fact, what is remembered of it, and what is due.
//!
//! Everything here is a pure function of journal and catalogue and can be thrown away and rebuilt. This room
//! must not know where either is kept, nor read a clock.

mod belief;
mod cover;
mod evidence;
mod forecast;
mod grade;
mod leech;
mod planner;
mod state;
mod trace;

pub use belief::{Belief, beliefs};
pub use cover::{Composes, Covering, Means, covering_items, seen_recently};
pub use evidence::{Evidence, evidence_of, evidence_of_question};
pub use forecast::{
    FEWEST_ANSWERS, Forecast, Guessing, LEAST_SEEN, MOST_QUESTIONS, NoForecast, Questions, Trust,
};
pub use grade::{Rating, Verdict, verdicts};
pub use leech::{ENOUGH_SUCCESSES, FEWEST_LAPSES, Leech, leeches};
pub use planner::{
    Aim, Answer, Budget, Cause, Curve, Exam, FEWEST_TO_FIT, Gain, Load, Outlook, Pick, Planner,
    State, States, Traces, Why,
};
pub use state::{DESIRED_RETENTION, FactMemory, Memories, Parameters};
