//! Whether the log beside a file is the file's own.
//!
//! Entries are only ever added, and the file holds what the log held when it was last folded in. So
//! the file with its log never holds less than the file alone, and is whole where the file alone
//! is. Where that is not so, one of the two was copied here without the other: SQLite would take
//! the log for the file's own, and fold older pages over newer ones. This file must not know of
//! entries.

use std::path::Path;
use std::time::{Duration, SystemTime};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::error::RecordError;
use super::files::{self, LOG, beside};
use super::schema::{self, Found};

/// The file without its log, as it was when it was looked at.
pub struct Alone {
    /// The place of its last entry.
    last: Option<i64>,
    /// Whether all its pages fit together.
    whole: bool,
    /// How file and log looked.
    stamps: Stamps,
}

/// The lengths of file and log, and when they were last written to.
type Stamps = [Option<(u64, SystemTime)>; 2];

/// How long a file must have stood still for what was found of it to be believed: another copy at
/// work writes within that time, and file systems tell times apart that are this far from each
/// other.
const STILL: Duration = Duration::from_millis(30);

fn stamps(path: &Path) -> Stamps {
    [path.to_owned(), beside(path, LOG)].map(|path| {
        let file = path.metadata().ok()?;
        Some((file.len(), file.modified().ok()?))
    })
}

impl Alone {
    /// Looks at the file without its log, where that holds anything and the file alone is a record.
    /// To be called before the file is opened with its log: what others add meanwhile is then in
    /// the log and not in what was seen here.
    pub fn of(path: &Path, migrations: &[&str]) -> Option<Self> {
        if files::length(path, LOG) == 0 {
            return None;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_URI;
        let db = Connection::open_with_flags(files::address(path, "immutable=1"), flags).ok()?;
        let stamps = stamps(path);
        schema::distrust(&db).ok()?;
        let Ok(Found::Ours(1..)) = schema::recognise(&db, migrations) else { return None };
        let (last, whole) = (last(&db).ok().flatten(), is_whole(&db).is_ok());
        Some(Self { last, whole, stamps })
    }

    /// Refuses the log where it cannot be the file's own; `db` is the file with it.
    pub fn refuse_strange(
        &self,
        db: &Connection,
        migrations: &[&str],
        path: &Path,
    ) -> Result<(), RecordError> {
        let fits = match schema::recognise(db, migrations) {
            Ok(Found::Ours(_)) => match last(db) {
                Ok(with) => {
                    with >= self.last
                        && !(self.whole && is_whole(db).is_err_and(|error| is_damage(&error)))
                }
                Err(error) => !(self.whole && is_damage(&error)),
            },
            Ok(_) => false,
            Err(error) => !(self.whole && is_damage(&error)),
        };
        if fits || self.was_written_to(path) { Ok(()) } else { Err(strange(path)) }
    }

    /// Whether another program writes to it: then file and log were not seen at one time, and
    /// nothing follows from what was found.
    fn was_written_to(&self, path: &Path) -> bool {
        std::thread::sleep(STILL);
        stamps(path) != self.stamps
    }

    /// What is said where the file cannot even be opened with the log.
    pub fn or_strange(&self, error: RecordError, path: &Path) -> RecordError {
        match error {
            RecordError::Corrupt { .. } | RecordError::NotSqlite { .. }
                if self.whole && !self.was_written_to(path) =>
            {
                strange(path)
            }
            error => error,
        }
    }
}

fn strange(path: &Path) -> RecordError {
    RecordError::StrangeLog { path: path.to_owned(), log: beside(path, LOG) }
}

fn last(db: &Connection) -> rusqlite::Result<Option<i64>> {
    db.query_row("SELECT max(position) FROM entry", [], |row| row.get(0))
}

/// Reads every page of the entries and of their index once. That is only asked where a log was
/// left: after a kill, or while another copy of the program is at work.
fn is_whole(db: &Connection) -> rusqlite::Result<()> {
    let count = |sql| db.query_row(sql, [], |row| row.get::<_, i64>(0));
    // The length is known only once all of a body's pages were read.
    count("SELECT total(length(CAST(body AS BLOB))) >= 0 FROM entry NOT INDEXED")?;
    // Without a wish of ours SQLite counts the index, which is smaller.
    if count("SELECT count(*) FROM entry NOT INDEXED")? == count("SELECT count(*) FROM entry")? {
        return Ok(());
    }
    let damage = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
    Err(rusqlite::Error::SqliteFailure(damage, None))
}

/// Whether something failed because pages do not fit together, and for no other reason.
fn is_damage(error: &rusqlite::Error) -> bool {
    use ErrorCode::{DatabaseCorrupt, NotADatabase, SystemIoFailure};
    matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase | SystemIoFailure))
}
