//! Entries in, entries out.
//!
//! This file must not know what an entry means; it turns headers into columns and back.

use std::cell::{Ref, RefCell};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};

use super::error::{AppendError, RecordError};
use super::guard::Guard;
use super::open::{self, Manner};
use super::trail::Trail;
use crate::journal::{Entry, Moment, RunId, What};

/// A place in one record: after how many of its entries. Another file has them in another order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Position(i64);

impl Position {
    /// Before the first entry.
    pub const START: Self = Self(0);

    /// As a number, for keys of caches: it grows with every entry.
    pub fn number(self) -> u64 {
        self.0.unsigned_abs()
    }

    pub(super) fn at(place: i64) -> Self {
        Self(place)
    }

    pub(super) fn place(self) -> i64 {
        self.0
    }
}

/// What came of a merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// How many entries were new here.
    pub added: usize,
    /// Where the record ends now.
    pub end: Position,
}

/// The file of progress, open.
#[derive(Debug)]
pub struct Record {
    db: Connection,
    path: PathBuf,
    guard: Guard,
    /// What was read and appended so far. Reading changes nothing but this.
    trail: RefCell<Trail>,
}

impl Record {
    /// Opens the record, creating it and its folder if they are not there.
    pub fn open(path: &Path) -> Result<Self, RecordError> {
        Self::open_as(path, &Manner::default())
    }

    pub(super) fn open_as(path: &Path, manner: &Manner<'_>) -> Result<Self, RecordError> {
        let db = open::open(path, manner)?;
        // Reading something, whatever it is, opens the log, which is looked at next.
        db.pragma_query(None, "user_version", |_| Ok(()))
            .map_err(|error| RecordError::sqlite(path, &error))?;
        let guard = Guard::over(path).map_err(|error| RecordError::io(path, &error))?;
        Ok(Self { db, path: path.to_owned(), guard, trail: RefCell::default() })
    }

    pub(super) fn guard(&self) -> &Guard {
        &self.guard
    }

    pub(super) fn guard_mut(&mut self) -> &mut Guard {
        &mut self.guard
    }

    pub(super) fn trail(&self) -> Ref<'_, Trail> {
        self.trail.borrow()
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the record ends.
    pub fn end(&self) -> Result<Position, RecordError> {
        end(&self.db).map_err(|error| self.wrong(&error))
    }

    /// Appends all of `entries` or none, and says where the record then ends. When this returns, they are
    /// on the disk.
    ///
    /// `after` is as far as the caller has read: if the record has grown since, what was decided may no
    /// longer hold, and nothing is written.
    ///
    /// That the file still is the one that was opened is looked at before and after: what was written to one that is gone is not kept.
    pub fn append(&mut self, entries: &[Entry], after: Position) -> Result<Position, AppendError> {
        self.check()?;
        let mut places = Vec::with_capacity(entries.len());
        let written = self.write(|tx, path| {
            let now = end(tx).map_err(|error| RecordError::sqlite(path, &error))?;
            if now != after {
                return Err(AppendError::Moved { end: now });
            }
            for entry in entries {
                if !put(tx, path, entry)? {
                    return Err(AppendError::Conflict(entry.id()));
                }
                places.push((tx.last_insert_rowid(), entry.id()));
            }
            Ok(())
        });
        let stamps = self.guard.look()?;
        let end = written?;
        self.guard.note(stamps);
        let trail = self.trail.get_mut();
        places.into_iter().for_each(|(place, id)| trail.add(place, id));
        Ok(end)
    }

    /// Adds those of `entries` that are not here yet: the union of two journals. All or none are added.
    pub fn merge(&mut self, entries: &[Entry]) -> Result<Merged, AppendError> {
        let mut added = 0;
        let end = self.write(|tx, path| {
            for entry in entries {
                if put(tx, path, entry)? {
                    added += 1;
                } else if !same(tx, entry).map_err(|error| RecordError::sqlite(path, &error))? {
                    return Err(AppendError::Conflict(entry.id()));
                }
            }
            Ok(())
        })?;
        Ok(Merged { added, end })
    }

    /// Every entry after a place, in the order in which they came, each with the place after it.
    pub fn read(&self, after: Position) -> Result<Vec<(Position, Entry)>, RecordError> {
        let mut entries = Vec::new();
        self.for_each(after, |position, entry| entries.push((position, entry)))?;
        Ok(entries)
    }

    /// [`Record::read`], one at a time: what was appended while this goes on is not seen.
    pub fn for_each(
        &self,
        after: Position,
        mut tell: impl FnMut(Position, Entry),
    ) -> Result<(), RecordError> {
        self.each(after, Position(i64::MAX), |position, entry| {
            // What stands after entries that were not read would leave a gap.
            if after.0 <= self.trail.borrow().end() {
                self.trail.borrow_mut().add(position.0, entry.id());
            }
            tell(position, entry);
        })
    }

    /// Every entry after one place and up to another.
    pub(super) fn between(
        &self,
        after: Position,
        upto: Position,
    ) -> Result<Vec<(Position, Entry)>, RecordError> {
        let mut entries = Vec::new();
        self.each(after, upto, |position, entry| entries.push((position, entry)))?;
        Ok(entries)
    }

    fn each(
        &self,
        after: Position,
        upto: Position,
        mut tell: impl FnMut(Position, Entry),
    ) -> Result<(), RecordError> {
        let mut read = || {
            let mut select = self.db.prepare_cached(
                "SELECT position, run, seq, at, zone, mono, kind, body FROM entry
                 WHERE position > ?1 AND position <= ?2 ORDER BY position",
            )?;
            let mut rows = select.query([after.0, upto.0])?;
            while let Some(row) = rows.next()? {
                tell(Position(row.get(0)?), entry(row)?);
            }
            Ok(())
        };
        read().map_err(|error| self.wrong(&error))
    }

    /// Writes a copy to a file that must not be there yet.
    pub fn copy_to(&self, path: &Path) -> Result<(), RecordError> {
        open::copy(&self.db, &self.path, path)
    }

    /// Does `work` in one transaction, and undoes it if it fails.
    fn write(
        &mut self,
        work: impl FnOnce(&Transaction<'_>, &Path) -> Result<(), AppendError>,
    ) -> Result<Position, AppendError> {
        let path = &self.path;
        let wrong = |error| AppendError::from(RecordError::sqlite(path, &error));
        // Taken at once: a transaction that reads first may find that it cannot write any more.
        let tx =
            self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(wrong)?;
        work(&tx, path)?;
        let end = end(&tx).map_err(wrong)?;
        tx.commit().map_err(wrong)?;
        Ok(end)
    }

    fn wrong(&self, error: &rusqlite::Error) -> RecordError {
        RecordError::sqlite(&self.path, error)
    }

    #[cfg(test)]
    pub(super) fn db(&self) -> &Connection {
        &self.db
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        // When the last connection goes, SQLite writes the log into the file and takes it away by its name. Where either is another's by
        // now, that is not ours to do.
        if self.check().is_err() {
            drop(self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true));
        }
    }
}

fn end(db: &Connection) -> rusqlite::Result<Position> {
    let mut last = db.prepare_cached("SELECT coalesce(max(position), 0) FROM entry")?;
    last.query_row([], |row| row.get(0).map(Position))
}

/// Inserts an entry, unless one of its name is there; says whether it did.
fn put(db: &Connection, path: &Path, entry: &Entry) -> Result<bool, AppendError> {
    let out_of_range = || AppendError::OutOfRange(entry.id());
    let seq = i64::try_from(entry.seq).map_err(|_| out_of_range())?;
    let at = i64::try_from(entry.moment.at.as_nanosecond())
        .map_err(|_| AppendError::Clock(entry.moment.at))?;
    let mono = i64::try_from(entry.moment.mono.as_millis()).map_err(|_| out_of_range())?;
    let (kind, body) = entry.what.to_parts();
    let insert = || {
        let mut insert = db.prepare_cached(
            "INSERT INTO entry (run, seq, at, zone, mono, kind, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (run, seq) DO NOTHING",
        )?;
        let run = entry.moment.run.0.to_be_bytes();
        insert.execute(params![run, seq, at, entry.moment.offset, mono, kind, body])
    };
    Ok(insert().map_err(|error| RecordError::sqlite(path, &error))? == 1)
}

/// Whether the entry of this name that is here says the same.
fn same(db: &Connection, entry: &Entry) -> rusqlite::Result<bool> {
    let mut select = db.prepare_cached(
        "SELECT position, run, seq, at, zone, mono, kind, body FROM entry
         WHERE run = ?1 AND seq = ?2",
    )?;
    let run = entry.moment.run.0.to_be_bytes();
    let here = select.query_row(params![run, entry.seq.cast_signed()], self::entry).optional()?;
    let mut whole = entry.clone();
    // As it would be kept: the finer part of the reading is not.
    whole.moment.mono = Duration::from_millis(millis(entry.moment.mono));
    Ok(here == Some(whole))
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// Reads an entry from the columns of [`Record::for_each`].
fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let run = RunId(u128::from_be_bytes(row.get(1)?));
    let seq: i64 = row.get(2)?;
    let seq = u64::try_from(seq).map_err(|_| out_of_range(2, seq))?;
    let at: i64 = row.get(3)?;
    let at = Timestamp::from_nanosecond(at.into()).map_err(|_| out_of_range(3, at))?;
    let mono: i64 = row.get(5)?;
    let mono = Duration::from_millis(u64::try_from(mono).map_err(|_| out_of_range(5, mono))?);
    let moment = Moment { run, at, offset: row.get(4)?, mono };
    let mut entry =
        Entry { seq, moment, what: What::Unknown { kind: String::new(), body: String::new() } };
    entry.what = What::from_parts(entry.id(), row.get_ref(6)?.as_str()?, row.get_ref(7)?.as_str()?);
    Ok(entry)
}

fn out_of_range(column: usize, value: i64) -> rusqlite::Error {
    rusqlite::Error::IntegralValueOutOfRange(column, value)
}
