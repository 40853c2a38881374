//! Whether the file is still the one that was opened: by its name, by its log's, and by what nobody
//! else should have written.
//!
//! SQLite goes on writing to a file that was removed or replaced under it, and says that all is
//! well. This file must not know of entries.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::files::{INDEX, LOG, beside};
use super::loss::Loss;

/// Which file it is, as far as the system tells.
#[cfg(unix)]
type Identity = (u64, u64);
#[cfg(not(unix))]
type Identity = ();

/// What changes when something is written to a file: its length, and when it was last written.
type Stamp = (u64, Option<SystemTime>);

/// How the record and its log looked when we last wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamps {
    record: Stamp,
    log: Option<Stamp>,
}

impl Stamps {
    /// Whether the record itself is as it was, whatever became of its log.
    pub fn same_record(&self, other: &Self) -> bool {
        self.record == other.record
    }
}

/// The files of an open record, as they were when it was opened.
#[derive(Debug)]
pub struct Guard {
    path: PathBuf,
    /// The file itself, where the path is a link or leads through one: the log is beside it.
    real: PathBuf,
    record: Identity,
    log: Option<(PathBuf, Identity)>,
    /// The index of the log, through which all who have the record open agree on it.
    index: Option<(PathBuf, Identity)>,
    stamps: Stamps,
}

impl Guard {
    /// Takes down which files these are; the record is open, and its log with it.
    pub fn over(path: &Path) -> io::Result<Self> {
        let record = fs::metadata(path)?;
        // SQLite names the log after the file that a link leads to.
        let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let there = |ending: &str| {
            let path = beside(&real, ending);
            let is = path.metadata().ok()?;
            Some((path, is))
        };
        let (log, index) = (there(LOG), there(INDEX));
        let stamps = Stamps { record: stamp(&record), log: log.as_ref().map(|(_, is)| stamp(is)) };
        let identified = |(path, is): (PathBuf, Metadata)| (path, identity(&is));
        Ok(Self {
            path: path.to_owned(),
            real,
            record: identity(&record),
            log: log.map(identified),
            index: index.map(identified),
            stamps,
        })
    }

    /// How the files look, if they still are the ones that were opened.
    ///
    /// # Errors
    /// What became of them.
    pub fn look(&self) -> Result<Stamps, Loss> {
        let record = same(&self.path, self.record)?;
        // Who opens it next looks for the log beside what the path leads to then.
        if self.path.canonicalize().is_ok_and(|real| real != self.real) {
            return Err(Loss::Replaced(self.path.clone()));
        }
        let log = self.log.as_ref().map(|(path, is)| same(path, *is)).transpose()?;
        self.index.as_ref().map(|(path, is)| same(path, *is)).transpose()?;
        Ok(Stamps { record: stamp(&record), log: log.as_ref().map(stamp) })
    }

    /// How they looked when we last wrote.
    pub fn stamps(&self) -> &Stamps {
        &self.stamps
    }

    /// Takes down how they look now.
    pub fn note(&mut self, stamps: Stamps) {
        self.stamps = stamps;
    }
}

/// The file of that name, if it is the same as before.
fn same(path: &Path, before: Identity) -> Result<Metadata, Loss> {
    match fs::metadata(path) {
        Ok(now) if identity(&now) == before => Ok(now),
        Ok(_) => Err(Loss::Replaced(path.to_owned())),
        Err(error) => Err(match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                Loss::Removed(path.to_owned())
            }
            _ => Loss::Unreachable { path: path.to_owned(), detail: error.to_string() },
        }),
    }
}

#[cfg(unix)]
fn identity(file: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (file.dev(), file.ino())
}

/// Elsewhere an open file can be neither removed nor replaced: that it is there is enough.
#[cfg(not(unix))]
fn identity(_: &Metadata) -> Identity {}

fn stamp(file: &Metadata) -> Stamp {
    (file.len(), file.modified().ok())
}
