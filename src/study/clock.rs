//! The clock: the only place where time is read.

use crate::exam::Moment;

/// Where the study reads the time; tests give another.
pub trait Clock: Send {
    /// The present moment.
    fn now(&self) -> Moment;
}

/// The machine's clocks: the wall clock, and the one that counts suspend and that nobody sets.
#[derive(Debug)]
pub struct SystemClock;
