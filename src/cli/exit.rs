//! What the program ends with, for whoever called it.

/// It did what was asked.
pub const FINE: u8 = 0;
/// What was checked has problems.
pub const PROBLEMS: u8 = 1;
/// It could not run.
pub const COULD_NOT_RUN: u8 = 2;
