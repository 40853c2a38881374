//! The journal: what happened, line by line, and what follows from it.
//!
//! Entries are only ever added. Every sitting is a fold of them. This room must not know where
//! entries are kept, nor judge what they mean for memory.

mod about;
mod aside;
mod entry;
mod entry_id;
mod fitted;
mod fold;
mod form;
mod goal;
mod language;
mod notebook;
mod notebook_entry;
mod position;
mod setting;

pub use about::About;
pub use aside::Reason;
pub use entry::{Entry, Started, What};
pub use entry_id::{EntryId, SittingId};
pub use fitted::{FURTHEST_HABIT, Fitted};
pub use fold::{Journal, Report};
pub use form::NotAnEntry;
pub use goal::{Goal, GoalSet, MOST_MINUTES};
pub use language::LanguageSet;
pub use notebook::Notebook;
pub use notebook_entry::{LONGEST_LIST, NotebookEntry, WhyWrong};
pub use position::Position;
pub use setting::after;

// The parts of an entry's header, so that a room that only keeps entries need not know of exams.
pub use crate::exam::{Moment, RunId};

#[cfg(test)]
mod tests;
