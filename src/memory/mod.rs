//! Memory: what each response says about each fact, what is remembered of it, and what is due.
//!
//! Everything here is a pure function of journal and catalogue and can be thrown away and rebuilt. This room
//! must not know where either is kept, nor read a clock.

mod belief;
mod calibration;
mod cover;
mod evidence;
mod fit;
mod forecast;
mod grade;
mod hindsight;
mod known;
mod leech;
mod model;
mod planner;
mod share;
mod state;
mod tally;

pub use belief::{Belief, beliefs};
pub use calibration::{Calibration, Foretold};
pub use cover::{Composes, Covering, Means, covering_items, seen_recently};
pub use evidence::{Evidence, Gathered, evidence_of_question, is_ahead};
pub use fit::{Answer, FEWEST_TO_FIT, Fit, FitProgress, NoFit, fit};
#[cfg(feature = "internals")]
pub use forecast::Trust;
pub use forecast::{
    FEWEST_ANSWERS, Forecast, Guessing, LEAST_SEEN, MOST_QUESTIONS, NoForecast, Questions,
    fewest_seen,
};
pub use grade::{ByLuck, Rating, Verdict, verdicts};
pub use known::{Asked, KNOWN};
pub use leech::{ENOUGH_SUCCESSES, FEWEST_LAPSES, Leech, leeches};
pub use model::{Habits, MemoryModel};
pub use planner::{
    Aim, Budget, Cause, Exam, Gain, Load, Outlook, Pick, Planner, State, States, Why,
};
pub use share::{Expected, FirstAnswer, LATEST, Progress, Share};
pub use state::{DESIRED_RETENTION, FactMemory, Memories};
