//! What is told of the learner's notebook: questions with their mistakes, notes and stars, and the
//! faults that were reported.

mod json;
mod reported;
mod row;
mod view;
mod words;

pub use json::rows_as_json;
pub use reported::{Fault, ReportedItem, reported_in_words};
pub use row::{Prose, QuestionRow, choice_in_words};
pub use view::{NotebookView, Sort};
pub use words::{flaws, why_wrong};
