//! The plan: what is asked today and what it comes to on the day of the exam, for the goal that is
//! set.
//!
//! [`Study::planning`](super::Study::planning) takes everything that a plan follows from; the work
//! is done by [`Planning::run`], on whichever thread has the time. What it takes longest to make is
//! kept between plans.

mod answered;
mod asked;
mod fit;
mod forecast;
mod goal;
mod kept;
mod leeches;
mod making;
mod planning;
mod raises;
mod sorts;
mod today;
mod trend;

pub use fit::FitTask;
pub use goal::{CannotSet, FURTHEST};
pub(super) use kept::PlanCache;
pub use planning::Planning;
