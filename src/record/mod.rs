//! The record: one SQLite file in which the journal's entries are kept.
//!
//! Entries go in and come out as they were; none is ever changed or taken away. This room computes
//! nothing: it must not know what an entry means, nor of banks, exams or screens.
//!
//! What [`Record::append`] has acknowledged is on the disk, through a write-ahead log that is
//! synced at every commit. Several copies of the program may have one file open.

mod backup;
mod cause;
mod compare;
mod error;
mod files;
mod guard;
mod log;
mod loss;
mod open;
mod reading;
mod rescue;
mod restore;
mod rows;
mod schema;
mod store;
mod trail;
mod whole;

pub use backup::{BackupError, backup};
pub use compare::{Comparison, Extent, Present};
pub use error::{AppendError, RecordError};
pub use files::in_the_way;
pub use loss::Loss;
pub use rescue::Salvaged;
pub use restore::{RestoreError, Restored, compare, restore};
pub use rows::Unread;
pub use store::{Merged, Record};

#[cfg(test)]
mod tests;
