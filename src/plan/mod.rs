//! The plan: what is worth asking on a day, by which questions, and what it comes to on the day of
//! the exam.
//!
//! Everything here is a pure function of memory, catalogue and goal, and returns ids. This room
//! must not know where banks are kept, how questions are shown, nor read a clock.

mod choice;
mod forecast;
mod pace;
mod planner;
mod share;
mod week;

pub use choice::{Composes, Covering, Means, Worthy, choose_questions, seen_recently};
#[cfg(feature = "internals")]
pub use forecast::Trust;
pub use forecast::{
    FEWEST_ANSWERS, Forecast, Guessing, LEAST_SEEN, MOST_QUESTIONS, NoForecast, Questions,
    fewest_seen,
};
pub use pace::{DEFAULT_PACE, LEAST_PACE, Pace, time_spent};
pub use planner::{Aim, Budget, Cause, Exam, Gain, Load, Outlook, Pick, Planner, Wanted, Why};
pub use share::{Expected, FirstAnswer, LATEST, Share};
pub use week::Week;
