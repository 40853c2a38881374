//! Restoring: a backup takes the place of the present record, which is kept beside it.
//!
//! A kill at any instant leaves the old record or the new one, whole. Where the present file can be
//! opened, its contents are replaced in one transaction of SQLite: no other file takes its name, so
//! no program that waits for it goes on with one that is gone. Where it cannot be opened, it is
//! moved aside with everything beside it before the new file takes its name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::compare::Comparison;
use super::error::RecordError;
use super::files::{self, COMPANIONS, INDEX, UNFINISHED, beside};
use super::log::Alone;
use super::schema::{self, Found, MIGRATIONS};
use super::store::Record;
use super::whole;

/// What the name of the record that was before ends with.
const BEFORE: &str = ".before-restore";

/// How long to wait for a program that has the record open: a commit takes a millisecond, and who
/// has it open keeps it open.
const PATIENCE: Duration = Duration::from_millis(500);

/// Why nothing was restored. The record is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// There is no backup.
    #[error("`{}` is not there, or holds nothing", .0.display())]
    NoBackup(PathBuf),
    /// The backup is the record.
    #[error("`{}` is the record itself: name a backup of it", .0.display())]
    Same(PathBuf),
    /// The backup cannot be used.
    #[error("nothing can be restored from it: {0}")]
    Backup(RecordError),
    /// The record cannot be replaced.
    #[error(transparent)]
    Record(#[from] RecordError),
}

/// What was restored.
#[derive(Debug, PartialEq, Eq)]
pub struct Restored {
    /// How many entries the record holds now.
    pub entries: u64,
    /// Where the record that was before is kept, if there was any.
    pub kept: Option<PathBuf>,
}

/// What restoring would change. Nothing is written.
pub fn compare(record: &Path, backup: &Path) -> Result<Comparison, RestoreError> {
    refuse_same(record, backup)?;
    Comparison::of(record, backup)
        .map_err(RestoreError::Backup)?
        .ok_or_else(|| RestoreError::NoBackup(backup.to_owned()))
}

/// Puts the entries of `backup` in the place of those of `record`. When this returns, they are on
/// the disk.
pub fn restore(record: &Path, backup: &Path) -> Result<Restored, RestoreError> {
    refuse_same(record, backup)?;
    let record = files::resolved(record)?;
    if let Some(error) = files::unfit_place(&record) {
        return Err(error.into());
    }
    let folder = files::folder(&record);
    files::private_folder().create(folder).map_err(|error| RecordError::io(folder, &error))?;
    let (new, entries) = whole::copy(backup, &files::free_name(&record, UNFINISHED))
        .map_err(|error| of_backup(error, &record))?
        .ok_or_else(|| RestoreError::NoBackup(backup.to_owned()))?;
    let kept = files::free_name(&record, BEFORE);
    let any = if let Some(mut present) = alone(&record)? {
        keep(&present, &record, &kept)?;
        replace(&mut present, new.path(), &record)?;
        true
    } else {
        let any = move_aside(&record, &kept).map_err(|error| RecordError::io(&record, &error))?;
        let put = if record.exists() {
            fs::rename(new.path(), &record).and_then(|()| files::sync_folder(&record))
        } else {
            files::put_in_place(new.path(), &record)
        };
        put.map_err(|error| RecordError::io(&record, &error))?;
        any
    };
    Ok(Restored { entries, kept: any.then_some(kept) })
}

/// An error while the backup was copied is the backup's, unless it is the record's disk that
/// failed.
fn of_backup(error: RecordError, record: &Path) -> RestoreError {
    match error {
        RecordError::NoRoom { .. } => RecordError::NoRoom { path: record.to_owned() }.into(),
        RecordError::ReadOnly { .. } => RecordError::ReadOnly { path: record.to_owned() }.into(),
        other => RestoreError::Backup(other),
    }
}

fn refuse_same(record: &Path, backup: &Path) -> Result<(), RestoreError> {
    let same = match (record.canonicalize(), backup.canonicalize()) {
        (Ok(one), Ok(other)) => one == other || is_one_file(&one, &other),
        _ => false,
    };
    if same { Err(RestoreError::Same(backup.to_owned())) } else { Ok(()) }
}

/// Whether two names are of one file.
#[cfg(unix)]
fn is_one_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let name = |path: &Path| path.metadata().map(|file| (file.dev(), file.ino())).ok();
    name(one).is_some() && name(one) == name(other)
}

#[cfg(not(unix))]
fn is_one_file(_: &Path, _: &Path) -> bool {
    false
}

/// The present file, opened so that nobody else can open it, its log folded in and gone; `None`
/// where there is none that can be opened.
fn alone(record: &Path) -> Result<Option<Connection>, RecordError> {
    let empty = record.metadata().map_or(true, |file| file.len() == 0);
    if empty || files::refuse_strange_log(record).is_err() {
        return nobody_has(record).map(|()| None);
    }
    match take(record) {
        Ok(db) => Ok(Some(db)),
        Err(
            RecordError::Corrupt { .. }
            | RecordError::NotSqlite { .. }
            | RecordError::StrangeLog { .. },
        ) => nobody_has(record).map(|()| None),
        Err(RecordError::Locked { path }) => Err(RecordError::InUse { path }),
        Err(error) => Err(error),
    }
}

fn take(record: &Path) -> Result<Connection, RecordError> {
    let wrong = |error| RecordError::opening(record, &error);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let alone = Alone::of(record, MIGRATIONS);
    let db = Connection::open_with_flags(record, flags).map_err(wrong)?;
    // Should the log be another file's, it is not to be folded in when we let go.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(wrong)?;
    db.busy_timeout(PATIENCE).map_err(wrong)?;
    if let Some(alone) = alone {
        alone.refuse_strange(&db, MIGRATIONS, record)?;
    }
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    match schema::recognise(&db, MIGRATIONS).map_err(wrong)? {
        Found::Foreign => return Err(RecordError::Foreign { path: record.to_owned() }),
        Found::Ours(found) if found > known => {
            return Err(RecordError::Newer { path: record.to_owned(), found, known });
        }
        Found::Ours(_) | Found::Empty => {}
    }
    if db.is_readonly("main").map_err(wrong)? {
        return Err(RecordError::ReadOnly { path: record.to_owned() });
    }
    // To leave the log behind takes the file alone: whoever has it open stands in the way.
    let mode: String =
        db.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0)).map_err(wrong)?;
    if mode != "delete" {
        return Err(RecordError::InUse { path: record.to_owned() });
    }
    // From here on nobody else can open it, until this connection is closed.
    let hold =
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT;";
    db.execute_batch(hold).map_err(wrong)?;
    Ok(db)
}

/// Refuses where another program has the file, or what is beside it, open, though SQLite cannot
/// open it.
#[cfg(unix)]
fn nobody_has(record: &Path) -> Result<(), RecordError> {
    use rustix::fs::{FlockOperation, fcntl_lock};
    for path in [record.to_owned(), beside(record, INDEX)] {
        // Every connection keeps a lock on one of these for as long as it is open; and ours ends
        // with this file.
        let Ok(file) = fs::OpenOptions::new().write(true).open(&path) else { continue };
        // A file system without locks gives another error, and tells nothing.
        let locked = fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive);
        if matches!(locked, Err(rustix::io::Errno::AGAIN | rustix::io::Errno::ACCESS)) {
            return Err(RecordError::InUse { path: record.to_owned() });
        }
    }
    Ok(())
}

/// Elsewhere a file that is open cannot be given another name.
#[cfg(not(unix))]
fn nobody_has(_: &Path) -> Result<(), RecordError> {
    Ok(())
}

/// Copies the present file, page by page, as it is: damaged pages too.
fn keep(present: &Connection, record: &Path, kept: &Path) -> Result<(), RecordError> {
    // Under its name only once it is whole.
    let half = files::Unfinished::new(files::free_name(record, UNFINISHED));
    let failed = |error: io::Error| RecordError::io(half.path(), &error);
    files::private_file().open(half.path()).map_err(failed)?;
    let mut copy =
        Connection::open(half.path()).map_err(|error| RecordError::opening(half.path(), &error))?;
    pour(present, &mut copy, record)?;
    drop(copy);
    files::sync(half.path())
        .and_then(|()| files::put_in_place(half.path(), kept))
        .map_err(failed)?;
    half.keep();
    Ok(())
}

/// Replaces everything in the present file, in one transaction.
fn replace(present: &mut Connection, new: &Path, record: &Path) -> Result<(), RecordError> {
    let new = Record::open_to_read(new)?.ok_or_else(|| RecordError::Corrupt {
        path: record.to_owned(),
        detail: "what was to be put in its place is gone".into(),
    })?;
    pour(new.db(), present, record)?;
    // So that what SQLite kept for the way back is taken away.
    let leave = "PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema;";
    drop(present.execute_batch(leave));
    Ok(())
}

fn pour(from: &Connection, to: &mut Connection, record: &Path) -> Result<(), RecordError> {
    let wrong = |error| RecordError::opening(record, &error);
    let all = Backup::new(from, to).map_err(wrong)?;
    match all.step(-1).map_err(wrong)? {
        StepResult::Done => Ok(()),
        _ => Err(RecordError::InUse { path: record.to_owned() }),
    }
}

/// Gives the file and what is beside it another name, where they are there; says whether any was.
/// The file itself stays under its own name too, until another takes it.
fn move_aside(record: &Path, kept: &Path) -> io::Result<bool> {
    let mut any = false;
    if record.metadata().is_ok_and(|file| file.len() > 0) {
        any = true;
        // Some file systems give a file one name only.
        fs::hard_link(record, kept).or_else(|_| files::copy_private(record, kept))?;
    }
    for ending in COMPANIONS {
        match fs::rename(beside(record, ending), beside(kept, ending)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            moved => any = moved.map(|()| true)?,
        }
    }
    files::sync_folder(kept)?;
    Ok(any)
}
