//! Finding, creating and opening the file.
//!
//! A file is looked at before anything is written to it, and what is not a record is left
//! untouched. This file must not know of entries.

use std::io;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::RecordError;
use super::files::{self, Unfinished};
use super::log::Alone;
use super::schema::{self, Found};

/// How long to wait for another program that holds the file. Our own transactions take a
/// millisecond; a sync or a backup may take seconds.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// How long to wait for others before the log is left as it is: nobody is to notice.
const FOLD_PATIENCE: Duration = Duration::from_millis(50);

/// How often a new file is asked to keep a log before it counts as held.
const TRIES: u32 = 50;

/// The longest pause between two of these: another copy needs a millisecond.
const SHORT: Duration = Duration::from_millis(20);

/// What differs between the program and its tests.
pub struct OpenOptions<'m> {
    pub patience: Duration,
    pub migrations: &'m [&'m str],
    pub flags: OpenFlags,
}

impl Default for OpenOptions<'_> {
    fn default() -> Self {
        Self {
            patience: PATIENCE,
            migrations: schema::MIGRATIONS,
            // Neither created by SQLite, which would let others read it, nor opened by URI.
            flags: OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        }
    }
}

/// Opens the file, creating or migrating it if need be.
pub fn open(path: &Path, manner: &OpenOptions<'_>) -> Result<Connection, RecordError> {
    let path = &*files::resolved(path)?;
    files::refuse_strange_log(path)?;
    make_file(path)?;
    let wrong = |error| RecordError::opening(path, &error);
    let alone = Alone::of(path, manner.migrations);
    let mut db = Connection::open_with_flags(path, manner.flags).map_err(wrong)?;
    // Should it be another program's, its log is not ours to fold in when we leave. Where there is
    // none, leaving as usual takes away what looking made.
    let log = files::length(path, files::LOG) > 0;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, log).map_err(wrong)?;
    db.busy_timeout(manner.patience).map_err(wrong)?;
    schema::distrust(&db).map_err(wrong)?;
    if let Some(alone) = alone {
        alone.refuse_strange(&db, manner.migrations, path)?;
    }
    let version = look(&mut db, manner.migrations).map_err(wrong)?;
    let known = i64::try_from(manner.migrations.len()).unwrap_or(i64::MAX);
    let version = match version {
        Found::Foreign => return Err(RecordError::Foreign { path: path.to_owned() }),
        Found::Ours(found) if found > known => {
            return Err(RecordError::Newer { path: path.to_owned(), found, known });
        }
        Found::Ours(version) => version,
        Found::Empty => 0,
    };
    if db.is_readonly("main").map_err(wrong)? {
        return Err(RecordError::ReadOnly { path: path.to_owned() });
    }
    settle(&db, manner.patience).map_err(wrong)?;
    if version < known {
        if version > 0 {
            copy(&db, path, &files::free_name(path, &format!(".before-v{known}")))?;
        }
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(wrong)?;
        schema::migrate(&tx, manner.migrations).map_err(wrong)?;
        tx.commit().map_err(wrong)?;
    }
    fold_log(&db);
    db.busy_timeout(manner.patience).map_err(wrong)?;
    Ok(db)
}

/// Looks at what the file is, changing nothing.
fn look(db: &mut Connection, migrations: &[&str]) -> rusqlite::Result<Found> {
    // One transaction, so that a file that is just being made is seen whole or empty.
    let tx = db.transaction()?;
    schema::recognise(&tx, migrations)
}

/// Makes commits last: a write-ahead log, synced at each.
fn settle(db: &Connection, patience: Duration) -> rusqlite::Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    keep_log(db, patience)?;
    db.pragma_update(None, "synchronous", "FULL")?;
    // On macOS a plain sync stops at the drive's own memory.
    db.pragma_update(None, "fullfsync", true)?;
    Ok(())
}

/// Has commits go through a log. Where another copy of the program is just doing that to the same
/// new file, SQLite says at once that the file is held, however long it was told to wait.
fn keep_log(db: &Connection, patience: Duration) -> rusqlite::Result<()> {
    let pause = patience / TRIES;
    db.busy_timeout(pause)?;
    let mut tries = 1..TRIES;
    let kept = loop {
        let kept = db.pragma_update(None, "journal_mode", "WAL");
        let held = kept.as_ref().is_err_and(|error| {
            error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy)
        });
        if !held || tries.next().is_none() {
            break kept;
        }
        std::thread::sleep(pause.min(SHORT));
    };
    db.busy_timeout(patience)?;
    kept
}

/// Sees to it that there is a file, and that nobody else can read one that we create.
fn make_file(path: &Path) -> Result<(), RecordError> {
    if let Some(error) = files::unfit_place(path) {
        return Err(error);
    }
    if path.exists() {
        return Ok(());
    }
    make_folder(path)?;
    match files::private_file().open(path) {
        // Another copy of the program may have been quicker.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop).map_err(|error| RecordError::io(path, &error)),
    }
}

/// Makes a new, empty file that nobody else can read, and the folders to it; one that is there is
/// an error.
pub fn make_new(path: &Path) -> Result<(), RecordError> {
    if let Some(error) = files::unfit_place(path) {
        return Err(error);
    }
    make_folder(path)?;
    files::private_file().open(path).map(drop).map_err(|error| RecordError::io(path, &error))
}

/// Makes the folder of a file where it is missing.
fn make_folder(path: &Path) -> Result<(), RecordError> {
    let folder = files::folder(path);
    files::private_folder().create(folder).map_err(|error| RecordError::io(folder, &error))
}

/// Folds the log into the file, as far as nobody is in the way: who copies just the file has nearly
/// everything then. That it cannot be done now changes nothing.
pub fn fold_log(db: &Connection) {
    drop(db.busy_timeout(FOLD_PATIENCE));
    drop(db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())));
}

/// Writes a copy of the whole record to a file that must not be there yet.
pub fn copy(db: &Connection, path: &Path, to: &Path) -> Result<(), RecordError> {
    // Made first, and empty, so that it is private and nothing is overwritten.
    files::private_file().open(to).map_err(|error| RecordError::io(to, &error))?;
    // Half a copy helps nobody.
    let half = Unfinished::new(to.to_owned());
    let name = ToSqlOutput::Borrowed(ValueRef::Text(to.as_os_str().as_encoded_bytes()));
    db.execute("VACUUM INTO ?1", [name]).map_err(|error| {
        let at = match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DatabaseCorrupt) => path,
            _ => to,
        };
        RecordError::opening(at, &error)
    })?;
    files::sync(to).map_err(|error| RecordError::io(to, &error))?;
    half.keep();
    Ok(())
}
