//! The desk: what screens and commands ask for, answered from library and session.
//!
//! Each file has one subject: what can be asked about it, as methods of
//! [`Study`](crate::study::Study), beside the plain data that is answered.

mod again;
mod begin;
mod beside;
mod day;
mod exam;
mod exam_request;
mod fit;
mod goal;
mod histories;
mod home;
mod kept_notebook;
mod language;
mod lost;
mod note;
mod notebook;
mod offers;
mod pages;
mod paper;
mod plan;
mod planned;
mod request;
mod result;
mod revise;
mod score;
mod seen;
mod show;
mod topics;

pub use beside::BesideQuestion;
pub use day::NextPaper;
pub use exam_request::ExamRequest;
pub use fit::FitTask;
pub use goal::CannotSet;
pub use histories::{AnswerTold, FactPage, QuestionPage, ReviewTold};
pub use home::{Home, Unfinished};
pub(super) use kept_notebook::KeptNotebook;
pub use note::{FactState, Memory, NoteView};
pub use notebook::NotebookTask;
pub use offers::{ExamOffer, PaperOffer};
pub(super) use plan::PlanCache;
pub use plan::{FURTHEST, Planning};
pub use request::{CannotBegin, Preview, Request};
pub use revise::{CannotRevise, Rescored, Revised};
pub use show::OpenSitting;
