//! Opening the file for reading alone: no byte is written to it or beside it.
//!
//! SQLite keeps a log and its index beside a file and would make them for reading too. So the file
//! is read as it lies where it has no log, with the index that is there where another program has
//! it open, and else from a copy in a private folder. This file must not know of entries.
#![expect(clippy::disallowed_methods, reason = "the record's room handles files")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use super::error::RecordError;
use super::files::{self, INDEX, LOG, ROLLBACK, beside, length};
use super::log::Alone;
use super::open::{self, OpenOptions};
use super::schema::{self, Found};

/// How often a file that another program is changing is looked at again.
const TRIES: usize = 5;

/// From where a record is read.
#[derive(Debug)]
pub enum Source {
    /// The file as it lies: it has no log.
    Still(PathBuf, State),
    /// The file with its log, as another program has it open or has left it.
    Shared,
    /// A copy in a folder that is taken away in the end.
    Copy(#[expect(dead_code, reason = "it is held so that the folder stays")] TempDir),
}

/// What shows that a file was written to.
#[derive(Debug, PartialEq, Eq)]
pub struct State {
    length: u64,
    modified: Option<SystemTime>,
    log: u64,
    rollback: u64,
}

impl State {
    fn of(path: &Path) -> io::Result<Self> {
        let file = path.metadata()?;
        Ok(Self {
            length: file.len(),
            modified: file.modified().ok(),
            log: length(path, LOG),
            rollback: length(path, ROLLBACK),
        })
    }
}

impl Source {
    /// Whether the file is as it was when it was opened, where that matters.
    pub fn stood_still(&self) -> bool {
        match self {
            Self::Still(path, state) => State::of(path).is_ok_and(|now| now == *state),
            Self::Shared | Self::Copy(_) => true,
        }
    }
}

/// Opens the file; `None` where nothing has been kept yet.
pub fn open(
    path: &Path,
    manner: &OpenOptions<'_>,
) -> Result<Option<(Connection, Source)>, RecordError> {
    if !is_there(path)? {
        return Ok(None);
    }
    let path = &*files::resolved(path)?;
    files::refuse_strange_log(path)?;
    let alone = Alone::of(path, manner.migrations);
    let connected = connect(path, manner).map_err(|error| match &alone {
        Some(alone) => alone.or_strange(error, path),
        None => error,
    })?;
    let Some((db, source)) = connected else { return Ok(None) };
    if let Some(alone) = alone {
        alone.refuse_strange(&db, manner.migrations, path)?;
    }
    let known = i64::try_from(manner.migrations.len()).unwrap_or(i64::MAX);
    let found = schema::recognise(&db, manner.migrations);
    match found.map_err(|error| RecordError::opening(path, &error))? {
        Found::Empty => Ok(None),
        Found::Foreign => Err(RecordError::Foreign { path: path.to_owned() }),
        Found::Ours(found) if found > known => {
            Err(RecordError::Newer { path: path.to_owned(), found, known })
        }
        Found::Ours(version) if version < known => migrated(&db, path, manner).map(Some),
        Found::Ours(_) => Ok(Some((db, source))),
    }
}

/// Whether there is a file with anything in it.
fn is_there(path: &Path) -> Result<bool, RecordError> {
    match path.metadata() {
        Ok(file) if file.is_dir() => {
            Err(RecordError::Folder { path: path.to_owned(), problem: "it is a folder" })
        }
        Ok(file) if file.len() == 0 => files::refuse_strange_log(path).map(|()| false),
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            Err(RecordError::Hidden { path: path.to_owned() })
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            // A link that leads nowhere says so.
            files::refuse_strange_log(&files::resolved(path)?).map(|()| false)
        }
        Err(error) => {
            Err(files::unfit_place(path).unwrap_or_else(|| RecordError::io(path, &error)))
        }
    }
}

/// A connection that writes nothing, by the first way that leads to one.
fn connect(
    path: &Path,
    manner: &OpenOptions<'_>,
) -> Result<Option<(Connection, Source)>, RecordError> {
    for _ in 0..TRIES {
        let Ok(state) = State::of(path) else { return Ok(None) };
        let indexed = beside(path, INDEX).exists();
        if state.rollback > 0 || (state.log > 0 && !indexed) {
            // Another program that is just about to have made the index, or is done, changes the
            // files meanwhile.
            if let Some(copied) = copied(path, &state, manner)? {
                return Ok(Some(copied));
            }
        } else if indexed && beside(path, LOG).exists() {
            match with(path, "readonly_shm=1", manner) {
                Ok(db) => return Ok(Some((db, Source::Shared))),
                // The index that was left is of no use, or is gone.
                Err(_) => {
                    if let Some(copied) = copied(path, &state, manner)? {
                        return Ok(Some(copied));
                    }
                }
            }
        } else {
            let db = with(path, "immutable=1", manner);
            if State::of(path).is_ok_and(|now| now == state) {
                let db = db.map_err(|error| unreadable(path, &error))?;
                return Ok(Some((db, Source::Still(path.to_owned(), state))));
            }
        }
    }
    Err(RecordError::Locked { path: path.to_owned() })
}

/// What an error means for a file that was only to be read.
fn unreadable(path: &Path, error: &rusqlite::Error) -> RecordError {
    if fs::File::open(path).is_err_and(|e| e.kind() == io::ErrorKind::PermissionDenied) {
        return RecordError::Hidden { path: path.to_owned() };
    }
    RecordError::opening(path, error)
}

/// Opens the file by its address with that option, and reads from it once.
fn with(path: &Path, option: &str, manner: &OpenOptions<'_>) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let db = Connection::open_with_flags(files::address(path, option), flags)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    db.busy_timeout(manner.patience)?;
    schema::distrust(&db)?;
    schema::look(&db)?;
    Ok(db)
}

/// Opens a copy of the file and of what is kept beside it; `None` if they changed meanwhile.
fn copied(
    path: &Path,
    state: &State,
    manner: &OpenOptions<'_>,
) -> Result<Option<(Connection, Source)>, RecordError> {
    let ending = if state.rollback > 0 { ROLLBACK } else { LOG };
    let failed = |error: io::Error| RecordError::LogUnread {
        path: path.to_owned(),
        log: beside(path, ending),
        detail: error.to_string(),
    };
    let folder = tempfile::tempdir().map_err(failed)?;
    let copy = folder.path().join("record.sqlite");
    files::copy_private(path, &copy).map_err(failed)?;
    for ending in [LOG, ROLLBACK] {
        match files::copy_private(&beside(path, ending), &beside(&copy, ending)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
    }
    if !State::of(path).is_ok_and(|now| now == *state) {
        return Ok(None);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || {
        let db = Connection::open_with_flags(&copy, flags)?;
        db.busy_timeout(manner.patience)?;
        schema::distrust(&db)?;
        schema::look(&db)?;
        Ok(db)
    };
    let db = open().map_err(|error| RecordError::opening(path, &error))?;
    Ok(Some((db, Source::Copy(folder))))
}

/// A copy in the present form of a record that an older version wrote.
fn migrated(
    db: &Connection,
    path: &Path,
    manner: &OpenOptions<'_>,
) -> Result<(Connection, Source), RecordError> {
    let folder = tempfile::tempdir().map_err(|error| RecordError::NotOpened {
        path: path.to_owned(),
        detail: format!(
            "an older version wrote it, and no copy in the new form could be made: {error}"
        ),
    })?;
    let copy = folder.path().join("record.sqlite");
    open::copy(db, path, &copy)?;
    let manner = OpenOptions { flags: OpenOptions::default().flags, ..*manner };
    let db = open::open(&copy, &manner)?;
    Ok((db, Source::Copy(folder)))
}
