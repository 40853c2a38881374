//! Insight: what the past says about topics, time and marks.
//!
//! Pure sums over journal, memory and catalogue. This room draws nothing and decides nothing.

mod analysis;
mod past;
mod remark;
mod topics;

pub use analysis::{
    Analysis, Booklet, Change, Guesses, Halves, Marked, Part, SheetReview, Slip, SlipKind, Speed,
    Way,
};
pub use past::{Past, past};
pub use remark::{Remarking, remarkings};
pub use topics::{TopicProgress, topic_progress};
