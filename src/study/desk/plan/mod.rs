//! The plan: what is asked today and what it comes to on the day of the exam, for the goal that is
//! set.
//!
//! [`Study::planning`](crate::study::Study::planning) takes everything that a plan follows from; the
//! work is done by [`Planning::run`], on whichever thread has the time. What it takes longest to make
//! is kept between plans.

mod answered;
mod asking;
mod fitted;
mod forecast;
mod horizon;
mod kept;
mod leeches;
mod making;
mod pasts;
mod planning;
mod raises;
mod sorts;
mod tempted;
mod today;
mod trend;

pub(in crate::study) use fitted::{fitting, recorded};
pub use horizon::FURTHEST;
pub(in crate::study) use horizon::is_too_far;
pub(in crate::study) use kept::PlanCache;
pub use planning::Planning;
