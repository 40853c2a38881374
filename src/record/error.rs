//! What can go wrong with the file of progress, said so that its owner knows what happened. Whoever
//! knows how the program is called adds what to do by one of its commands.
//!
//! SQLite's codes are turned into these here and nowhere else. In each of these cases the file is
//! as it was before.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::ErrorCode;

use super::cause::{self, Cause};
use super::loss::Loss;
use crate::journal::{EntryId, Position};

/// Why the record could not be opened, read or written. Nothing that was in it is lost by any of
/// these.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The file holds something else.
    #[error(
        "`{}` is not a file of progress, nor any SQLite database; it was left as it is: name another file or, if this was \
         your record, put a backup in its place", path.display()
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
    /// A file beside the log of another one.
    #[error(
        "`{}` and its log `{}` do not belong together: one was copied here without the other, and to open them \
         would lose entries. Both were left as they are: move the log away, or put a backup in \
         place",
        path.display(), log.display()
    )]
    StrangeLog {
        /// The file.
        path: PathBuf,
        /// The log.
        log: PathBuf,
    },
    /// A log without its file.
    #[error(
        "`{}` is not there (or is empty), but its log `{}` is, and a new file would destroy it", path.display(), log.display()
    )]
    LogAlone {
        /// The file.
        path: PathBuf,
        /// The log.
        log: PathBuf,
    },
    /// The folder may not be looked into.
    #[error(
        "`{}` may not be looked into, so nobody can tell what progress there is: change the permissions of \
         its folder, or name another file", path.display()
    )]
    Hidden {
        /// The file.
        path: PathBuf,
    },
    /// A part of the record is in a file beside it that cannot be read where it is, nor be copied.
    #[error(
        "`{}` holds entries that are not in `{}` yet, and reading them takes a copy, which could not be \
         made: {detail}: make room in the folder for temporary files", log.display(), path.display()
    )]
    LogUnread {
        /// The file.
        path: PathBuf,
        /// The file beside it.
        log: PathBuf,
        /// What the system said.
        detail: String,
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
    /// No room is left to begin with.
    #[error(
        "the disk that holds `{}` is full, so no progress can be kept; what was saved before is safe: make room \
         and try again", path.display()
    )]
    NoRoom {
        /// The file.
        path: PathBuf,
    },
    /// The file could not be opened for another reason.
    #[error("`{}` could not be opened: {detail}", path.display())]
    NotOpened {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
    /// Another program has the file open, and what is to be done takes it alone.
    #[error(
        "another copy of prelims (or another program) has `{}` open, so nothing was changed: close it and try \
         again", path.display()
    )]
    InUse {
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
        "`{}` is damaged ({detail}); nothing was written to it",
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
    /// What an error of SQLite means for this file, when something was to be kept or read.
    pub(super) fn sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        match Failure::of(path, error) {
            Failure::Named(error) => error,
            Failure::Full => Self::DiskFull { path: path.to_owned() },
            Failure::Other(detail) => Self::Failed { path: path.to_owned(), detail },
        }
    }

    /// The same while the file is opened: no step was taken that could be lost.
    pub(super) fn opening(path: &Path, error: &rusqlite::Error) -> Self {
        match Failure::of(path, error) {
            Failure::Named(error) => error,
            Failure::Full => Self::NoRoom { path: path.to_owned() },
            Failure::Other(detail) => Self::NotOpened { path: path.to_owned(), detail },
        }
    }

    /// What an error of the file system means for this file, which was to be made or opened.
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoRoom { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path }
            }
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            _ => Self::NotOpened { path, detail: error.to_string() },
        }
    }

    /// The same error with nothing in it of a last step, because none was taken.
    #[must_use]
    pub fn before_any_step(self) -> Self {
        match self {
            Self::DiskFull { path } => Self::NoRoom { path },
            Self::Failed { path, detail } => Self::NotOpened { path, detail },
            other => other,
        }
    }
}

/// An error of SQLite, as far as it is the same at every time.
enum Failure {
    Named(RecordError),
    Full,
    Other(String),
}

impl Failure {
    fn of(path: &Path, error: &rusqlite::Error) -> Self {
        let detail = error.to_string();
        let path = path.to_owned();
        let named = Self::Named;
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => named(RecordError::NotSqlite { path }),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::TypeMismatch) => {
                named(RecordError::Corrupt { path, detail })
            }
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                named(RecordError::Locked { path })
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                named(RecordError::ReadOnly { path })
            }
            // A log, its index or a page could not be made or written: SQLite does not say why.
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => {
                match cause::why_not_written(&path) {
                    Cause::Full => Self::Full,
                    Cause::ReadOnly => named(RecordError::ReadOnly { path }),
                    Cause::Unknown => Self::Other(detail),
                }
            }
            Some(_) => Self::Other(detail),
            // A value that does not fit its column's type is not SQLite's doing but the file's.
            None => named(RecordError::Corrupt { path, detail }),
        }
    }
}
