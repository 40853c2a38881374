//! FSRS-6, the memory model: what is taken from the crate of its authors. No other file names that
//! crate.

pub use fsrs::{DEFAULT_PARAMETERS, MemoryState};
