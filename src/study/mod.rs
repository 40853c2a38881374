//! The study: the one place where banks, record, memory and insight meet.
//!
//! It opens everything, says what there is to do, deals sittings, keeps what happens (stage, then
//! commit) and answers questions about the past. It reads the clock and draws entropy; it draws
//! nothing on a screen and reads no argument.

mod choose;
mod clock;
mod exam;
mod exam_request;
mod fresh;
mod hints;
mod keep;
mod library;
mod lost;
mod offers;
mod open;
mod options;
mod paper;
mod plan;
mod request;
mod rescue;
mod result;
mod revise;
mod show;
mod summary;
mod topics;
mod unfinished;

pub use crate::journal::{Goal, MOST_MINUTES};
pub use clock::{Clock, SystemClock};
pub use exam_request::{ExamRequest, NextPaper};
pub use hints::Hints;
pub use library::{Finder, Hit, HitKind, MATCH_BEGINS, MATCH_ENDS, Question};
pub use lost::{Lost, Rescued};
pub use offers::{ExamOffer, PaperOffer};
pub use open::{CannotOpen, Study};
pub use options::Options;
pub use plan::{CannotSet, FURTHEST, FitTask, Planning};
pub use request::{CannotBegin, NotSaved, OpenSitting, Preview, Request};
pub use revise::{CannotRevise, Rescored, Revised};
pub use summary::{FactState, Home, Memory, NoteView, Unfinished};
