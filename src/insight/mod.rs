//! Insight: what the past says about topics, time and marks.
//!
//! Pure sums over journal, memory and catalogue. This room draws nothing and decides nothing.

mod pace;
mod topics;

pub use pace::{DEFAULT_PACE, pace};
pub use topics::{TopicProgress, topic_progress};
