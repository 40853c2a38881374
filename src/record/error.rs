//! What can go wrong with the file of progress, said so that its owner knows what happened and what to do.
//!
//! SQLite's codes are turned into these here and nowhere else. In each of these cases the file is as it
//! was before.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::ErrorCode;

use super::guard::Loss;
use super::store::Position;
use crate::journal::EntryId;

/// Why the record could not be opened, read or written. Nothing that was in it is lost by any of these.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The file holds something else.
    #[error(
        "`{}` is not a file of progress, nor any SQLite database; it was left as it is: \
         move it away or name another file", path.display()
    )]
    NotSqlite {
        /// The file.
        path: PathBuf,
    },
    /// An SQLite file, but not ours.
    #[error(
        "`{}` is the database of another program; it was left as it is: name another file",
        path.display()
    )]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// A later version of the program has changed the file's form.
    #[error(
        "`{}` was written by a newer version of prelims (its form is {found}, this version knows \
         up to {known}); it was left as it is: install the newer version", path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// The version of its form.
        found: i64,
        /// The last version that this program knows.
        known: i64,
    },
    /// The file or its folder may not be written.
    #[error(
        "`{}` or its folder may only be read, so no progress can be kept: change their permissions \
         or name another file", path.display()
    )]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// No room is left.
    #[error(
        "the disk that holds `{}` is full; what was saved before is safe, the last step was not \
         saved: make room and try again", path.display()
    )]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// Another program has held the file for longer than we wait.
    #[error(
        "`{}` is being held by another program (a backup, a sync, another prelims at work): wait \
         until it is done and try again", path.display()
    )]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// A part of the path is a file where a folder must be, or the file is a folder.
    #[error("`{}` cannot hold the file of progress, because {problem}: name another file", path.display())]
    Folder {
        /// The part of the path at fault.
        path: PathBuf,
        /// What is the matter with it.
        problem: &'static str,
    },
    /// The file is damaged.
    #[error(
        "`{}` is damaged ({detail}); nothing was written to it: copy it and the files beside it \
         before anything else, then restore a backup or ask `sqlite3` to `.recover` it",
        path.display()
    )]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// A file that would have been overwritten.
    #[error("`{}` is there already and was left as it is: name another file", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The machine failed in another way.
    #[error("`{}` could not be used: {detail}; the last step was not saved", path.display())]
    Failed {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
}

/// Why entries were not appended. None of them was: it is all or nothing.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// Another copy of the program has appended since; read what it said and decide again.
    #[error("another copy of prelims has added to the record")]
    Moved {
        /// Where the record ends now.
        end: Position,
    },
    /// An entry of this name is in the record and says something else.
    #[error(
        "entry {0} is in the record already and says something else, so nothing was added: one of \
         the two files has been edited"
    )]
    Conflict(EntryId),
    /// The time of an entry is beyond what the file can hold: some three hundred years around 1970.
    #[error(
        "the computer's clock says {}, which cannot be right, so nothing was saved: set the clock and try again",
        .0.strftime("%Y-%m-%d %H:%M UTC")
    )]
    Clock(Timestamp),
    /// The number of an entry is beyond what any run can reach.
    #[error("entry {0} has a number that cannot be right, so nothing was added")]
    OutOfRange(EntryId),
    /// The file is not the one any more that was opened: nothing that is written to it lasts.
    #[error("{0} while prelims was running, so nothing more is saved in it")]
    Lost(#[from] Loss),
    /// The file failed.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl RecordError {
    /// What an error of SQLite means for this file.
    pub(super) fn sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotSqlite { path },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::TypeMismatch) => {
                Self::Corrupt { path, detail: error.to_string() }
            }
            Some(ErrorCode::DiskFull) => Self::DiskFull { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                // A write-ahead log needs a folder in which it may be created.
                Self::ReadOnly { path }
            }
            Some(_) => Self::Failed { path, detail: error.to_string() },
            // A value that does not fit its column's type is not SQLite's doing but the file's.
            None => Self::Corrupt { path, detail: error.to_string() },
        }
    }

    /// What an error of the file system means for this file.
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path }
            }
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            _ => Self::Failed { path, detail: error.to_string() },
        }
    }
}
