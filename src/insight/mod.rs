//! Insight: what the past says about topics, time and marks.
//!
//! Pure sums over journal, memory and catalogue. This room draws nothing and decides nothing.

mod analysis;
mod lost;
mod mistakes;
mod past;
mod present;
mod remark;
mod topics;

pub use analysis::{
    Analysis, Booklet, Change, Guesses, Halves, Marked, Part, SheetReview, Slip, SlipKind, Speed,
    Way,
};
pub use lost::{Lost, LostKind, lost};
pub use mistakes::{AnswerHistory, Answered, Flaws, ItemHistory, Mistake, Since, answers_to};
pub use past::{Past, past};
pub use present::{Likely, LikelyBy};
pub use remark::{Remarking, remarkings};
pub use topics::{TopicProgress, topic_progress};
