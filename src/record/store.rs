//! Entries in, entries out.
//!
//! This file must not know what an entry means.

use std::cell::{Cell, Ref, RefCell};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::error::{AppendError, RecordError};
use super::guard::Guard;
use super::open::{self, OpenOptions};
use super::reading::{self, Source};
use super::rows::{self, Unread};
use super::trail::Trail;
use crate::journal::{Entry, Position};

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
    /// Which file it is, where it is open for writing.
    guard: Option<Guard>,
    /// From where it is read, where nothing is to be written.
    source: Option<Source>,
    /// What was read and appended so far. Reading changes nothing but this.
    trail: RefCell<Trail>,
}

impl Record {
    /// Opens the record for writing, creating it and its folder if they are not there.
    pub fn open(path: &Path) -> Result<Self, RecordError> {
        Self::open_as(path, &OpenOptions::default())
    }

    /// Opens the record for reading alone, `None` where there is none yet. Nothing is written,
    /// neither to the file nor beside it, and no other copy of the program notices.
    pub fn open_to_read(path: &Path) -> Result<Option<Self>, RecordError> {
        Self::open_to_read_as(path, &OpenOptions::default())
    }

    pub(super) fn open_as(path: &Path, manner: &OpenOptions<'_>) -> Result<Self, RecordError> {
        let db = open::open(path, manner)?;
        // Reading something, whatever it is, opens the log, which is looked at next.
        db.pragma_query(None, "user_version", |_| Ok(()))
            .map_err(|error| RecordError::opening(path, &error))?;
        let guard = Guard::over(path).map_err(|error| RecordError::io(path, &error))?;
        let path = path.to_owned();
        Ok(Self { db, path, guard: Some(guard), source: None, trail: RefCell::default() })
    }

    pub(super) fn open_to_read_as(
        path: &Path,
        manner: &OpenOptions<'_>,
    ) -> Result<Option<Self>, RecordError> {
        let opened = reading::open(path, manner)?;
        Ok(opened.map(|(db, source)| {
            let path = path.to_owned();
            Self { db, path, guard: None, source: Some(source), trail: RefCell::default() }
        }))
    }

    /// Whether what was read so far is of one state of the file: where a file is read as it lies,
    /// another program may have begun to write meanwhile. If so, open it anew and read from the
    /// beginning.
    pub fn stood_still(&self) -> bool {
        self.source.as_ref().is_none_or(Source::stood_still)
    }

    pub(super) fn guard(&self) -> Option<&Guard> {
        self.guard.as_ref()
    }

    pub(super) fn guard_mut(&mut self) -> Option<&mut Guard> {
        self.guard.as_mut()
    }

    pub(super) fn trail(&self) -> Ref<'_, Trail> {
        self.trail.borrow()
    }

    /// From now on waits no longer than this for another program that holds the file.
    pub fn wait_at_most(&self, patience: Duration) {
        // SQLite takes any time; if it did not, the time before would hold.
        drop(self.db.busy_timeout(patience));
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the record ends.
    #[cfg(test)]
    pub fn end(&self) -> Result<Position, RecordError> {
        end(&self.db).map_err(|error| self.wrong(&error))
    }

    /// Appends all of `entries` or none, and says where the record then ends. When this returns,
    /// they are on the disk.
    ///
    /// `after` is as far as the caller has read: if the record has grown since, what was decided
    /// may no longer hold, and nothing is written.
    ///
    /// That the file still is the one that was opened is looked at before and after: what was
    /// written to one that is gone is not kept.
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
        let stamps = self.guard().map(Guard::look).transpose()?;
        let end = written?;
        if let (Some(guard), Some(stamps)) = (self.guard_mut(), stamps) {
            guard.note(stamps);
        }
        let trail = self.trail.get_mut();
        trail.skip_to(after.number());
        for (place, id) in places {
            trail.add(place, id);
        }
        Ok(end)
    }

    /// Adds those of `entries` that are not here yet: the union of two journals. All or none are
    /// added.
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
    /// What cannot be read as an entry is left out; [`Record::for_each`] names it.
    pub fn read(&self, after: Position) -> Result<Vec<(Position, Entry)>, RecordError> {
        let mut entries = Vec::new();
        self.for_each(after, |position, row| {
            entries.extend(row.ok().map(|entry| (position, entry)));
        })?;
        Ok(entries)
    }

    /// What was kept after a place, one at a time, with the place after it: an entry, or what can
    /// be told of one that cannot be read. What is appended while this goes on is not seen.
    ///
    /// A damaged page ends this with an error where the record is open for writing; where it is
    /// only read, what stands on other pages is still told.
    pub fn for_each(
        &self,
        after: Position,
        mut tell: impl FnMut(Position, Result<Entry, Unread>),
    ) -> Result<(), RecordError> {
        self.trail.borrow_mut().skip_to(after.number());
        let last = Cell::new(after.number());
        let mut tell = |position, row: Result<Entry, Unread>| {
            last.set(position);
            if let Some(id) = rows::name(&row) {
                self.trail.borrow_mut().add(position, id);
            }
            tell(Position::after(position), row);
        };
        match rows::each(&self.db, after.number(), i64::MAX, &mut tell) {
            Err(error) if self.source.is_some() && rows::is_damage(&error) => {
                rows::salvage(&self.db, last.get(), &mut tell)
            }
            read => read,
        }
        .map_err(|error| self.wrong(&error))
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

    pub(super) fn db(&self) -> &Connection {
        &self.db
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        if self.source.is_some() {
            return;
        }
        // When the last connection goes, SQLite writes the log into the file and takes it away by
        // its name. Where either is another's by now, that is not ours to do.
        if self.check().is_ok() {
            open::fold_log(&self.db);
        } else {
            drop(self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true));
        }
    }
}

fn end(db: &Connection) -> rusqlite::Result<Position> {
    let mut last = db.prepare_cached("SELECT max(position) FROM entry")?;
    last.query_row([], |row| {
        Ok(row.get::<_, Option<i64>>(0)?.map_or(Position::START, Position::after))
    })
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

/// Whether the entry of this name that is here says nothing else.
fn same(db: &Connection, entry: &Entry) -> rusqlite::Result<bool> {
    let mut select = db.prepare_cached(
        "SELECT position, run, seq, at, zone, mono, kind, body FROM entry
         WHERE run = ?1 AND seq = ?2",
    )?;
    let run = entry.moment.run.0.to_be_bytes();
    let here = select.query_row(params![run, entry.seq.cast_signed()], rows::entry).optional()?;
    let mut whole = entry.clone();
    // As it would be kept: the finer part of the reading is not.
    whole.moment.mono = Duration::from_millis(millis(entry.moment.mono));
    // One that cannot be read any more contradicts nobody.
    Ok(here.is_none_or(|(_, here)| here.is_err() || here == Ok(whole)))
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
