//! Backups: a whole copy of the record as one file, at any time.

use std::path::{Path, PathBuf};

use super::error::RecordError;
use super::files::{self, UNFINISHED};
use super::whole;

/// Why there is no backup. Nothing was changed, and no file was left.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is nothing to copy.
    #[error("there is no progress yet at `{}`, so there is nothing to back up", .0.display())]
    NothingYet(PathBuf),
    /// The folder is missing: a disk may not be plugged in.
    #[error("there is no folder `{}` to write a backup into: make it, or name another file", .0.display())]
    NoFolder(PathBuf),
    /// A file would have been overwritten, or taken for a part of the backup.
    #[error("`{}` is there already and was left as it is: name another file", .0.display())]
    Exists(PathBuf),
    /// The disk for it is full.
    #[error("the disk that is to hold `{}` is full, so there is no backup: make room, or name a file on another", .0.display())]
    NoRoom(PathBuf),
    /// The place for it may not be written.
    #[error("the folder of `{}` may only be read, so there is no backup: name a file elsewhere", .0.display())]
    ReadOnly(PathBuf),
    /// The record, or the disk, failed.
    #[error(transparent)]
    Record(#[from] RecordError),
}

/// Writes a copy of the record at `record` to the file `to`, which must not be there yet, and says
/// how many entries it holds. What was kept before this began is in it, also where another copy of
/// the program has the record open. When this returns, it is on the disk.
pub fn backup(record: &Path, to: &Path) -> Result<u64, BackupError> {
    let folder = files::folder(to);
    if !folder.is_dir() {
        return Err(BackupError::NoFolder(folder.to_owned()));
    }
    if let Some(there) = files::in_the_way(to) {
        return Err(BackupError::Exists(there));
    }
    let unfinished = files::free_name(to, UNFINISHED);
    let (made, entries) = whole::copy(record, &unfinished)
        .map_err(|error| match error {
            RecordError::NoRoom { path } if path == unfinished => {
                BackupError::NoRoom(to.to_owned())
            }
            RecordError::ReadOnly { path } if path == unfinished => {
                BackupError::ReadOnly(to.to_owned())
            }
            other => other.into(),
        })?
        .ok_or_else(|| BackupError::NothingYet(record.to_owned()))?;
    files::put_in_place(made.path(), to).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => BackupError::Exists(to.to_owned()),
        _ => RecordError::io(to, &error).into(),
    })?;
    made.keep();
    Ok(entries)
}
