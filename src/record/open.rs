//! Finding, creating and opening the file.
//!
//! A file is looked at before anything is written to it, and what is not a record is left untouched. This
//! file must not know of entries.

use std::fs::{DirBuilder, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::RecordError;
use super::schema::{self, Found};

/// How long to wait for another program that holds the file. Our own transactions take a millisecond;
/// a sync or a backup may take seconds.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// What differs between the program and its tests.
pub struct Manner<'m> {
    pub patience: Duration,
    pub migrations: &'m [&'m str],
    pub flags: OpenFlags,
}

impl Default for Manner<'_> {
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
pub fn open(path: &Path, manner: &Manner<'_>) -> Result<Connection, RecordError> {
    make_file(path)?;
    let wrong = |error| RecordError::sqlite(path, &error);
    let mut db = Connection::open_with_flags(path, manner.flags).map_err(wrong)?;
    // Should it be another program's, its log is not ours to fold in when we leave. Where there is none,
    // leaving as usual takes away what looking made.
    let log = has_log(path);
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, log).map_err(wrong)?;
    db.busy_timeout(manner.patience).map_err(wrong)?;
    let version = look(&mut db).map_err(wrong)?;
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
    settle(&db).map_err(wrong)?;
    if version < known {
        if version > 0 {
            copy(&db, path, &free_name(path, known))?;
        }
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(wrong)?;
        schema::migrate(&tx, manner.migrations).map_err(wrong)?;
        tx.commit().map_err(wrong)?;
    }
    Ok(db)
}

/// Looks at what the file is, changing nothing.
fn look(db: &mut Connection) -> rusqlite::Result<Found> {
    // One transaction, so that a file that is just being made is seen whole or empty.
    let tx = db.transaction()?;
    schema::look(&tx)
}

/// Whether a write-ahead log beside the file holds anything.
fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    Path::new(&log).metadata().is_ok_and(|log| log.len() > 0)
}

/// Makes commits last: a write-ahead log, synced at each.
fn settle(db: &Connection) -> rusqlite::Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    // On macOS a plain sync stops at the drive's own memory.
    db.pragma_update(None, "fullfsync", true)?;
    Ok(())
}

/// Sees to it that there is a file, and that nobody else can read one that we create.
fn make_file(path: &Path) -> Result<(), RecordError> {
    let folder = |path: &Path, problem| RecordError::Folder { path: path.to_owned(), problem };
    if path.is_dir() {
        return Err(folder(path, "it is a folder"));
    }
    if path.exists() {
        return Ok(());
    }
    if path.is_symlink() {
        return Err(folder(path, "it is a link to a file that is not there"));
    }
    make_folder(path)?;
    match private_file().open(path) {
        // Another copy of the program may have been quicker.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map(drop).map_err(|error| RecordError::io(path, &error)),
    }
}

/// Makes a new, empty file that nobody else can read, and the folders to it; one that is there is an error.
pub fn make_new(path: &Path) -> Result<(), RecordError> {
    make_folder(path)?;
    private_file().open(path).map(drop).map_err(|error| RecordError::io(path, &error))
}

/// Makes the folder of a file where it is missing.
fn make_folder(path: &Path) -> Result<(), RecordError> {
    let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) else {
        return Ok(());
    };
    if let Some(file) = parent.ancestors().find(|part| part.exists() && !part.is_dir()) {
        return Err(RecordError::Folder { path: file.to_owned(), problem: "it is not a folder" });
    }
    private_folder().create(parent).map_err(|error| RecordError::io(parent, &error))
}

/// Sees to it that the name of a new file lasts, as its contents do.
pub fn sync_folder(path: &Path) -> Result<(), RecordError> {
    #[cfg(unix)]
    {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let synced = OpenOptions::new().read(true).open(folder).and_then(|file| file.sync_all());
        synced.map_err(|error| RecordError::io(folder, &error))?;
    }
    Ok(())
}

fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn private_folder() -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// Writes a copy of the whole record to a file that must not be there yet.
pub fn copy(db: &Connection, path: &Path, to: &Path) -> Result<(), RecordError> {
    // Made first, and empty, so that it is private and nothing is overwritten.
    private_file().open(to).map_err(|error| RecordError::io(to, &error))?;
    let Some(name) = to.to_str() else {
        return Err(RecordError::Failed {
            path: to.to_owned(),
            detail: "its name is not Unicode".into(),
        });
    };
    match db.execute("VACUUM INTO ?1", [name]) {
        Ok(_) => Ok(()),
        Err(error) => {
            // Half a copy helps nobody; that it cannot be removed changes nothing for the record.
            drop(std::fs::remove_file(to));
            let at = match error.sqlite_error_code() {
                Some(rusqlite::ErrorCode::DatabaseCorrupt) => path,
                _ => to,
            };
            Err(RecordError::sqlite(at, &error))
        }
    }
}

/// A name beside the record for the copy that is kept before it takes the form of `version`.
fn free_name(path: &Path, version: i64) -> PathBuf {
    let name = |n: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".before-v{version}"));
        if n > 1 {
            name.push(format!("-{n}"));
        }
        PathBuf::from(name)
    };
    (1..=u32::MAX).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(1))
}
