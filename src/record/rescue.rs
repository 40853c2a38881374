//! What can still be read of a record whose file is gone, and a new file for it.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension, Row};

use super::error::{AppendError, RecordError};
use super::files::{self, Unfinished};
use super::loss::Loss;
use super::open::{self, PATIENCE};
use super::rows;
use super::store::Record;
use super::trail::Block;
use crate::journal::{Entry, EntryId, Position};

/// What could still be read of a record.
#[derive(Debug, Default)]
pub struct Salvaged {
    /// The entries, in their order.
    pub entries: Vec<Entry>,
    /// How many of those that were known could not be read, or were no longer the same.
    pub missing: u64,
}

impl Record {
    /// Whether everything that was read from the file or appended to it is still what the file
    /// holds, for whoever opens it next.
    ///
    /// That costs a look at three names, unless somebody else has written since: then the file is
    /// read as another program would read it.
    ///
    /// # Errors
    /// That the file is lost, or that another program holds it for too long.
    pub fn check(&mut self) -> Result<(), AppendError> {
        let Some(guard) = self.guard() else { return Ok(()) };
        let (stamps, before) = (guard.look()?, *guard.stamps());
        if stamps == before {
            return Ok(());
        }
        // An append by another copy of the program touches the log alone; all the rest is unusual
        // and looked at in full.
        let found = if stamps.same_record(&before) {
            self.reread(|db, blocks| match blocks.last() {
                Some(block) => Ok(at(db, block.upto)? == Some(block.last)),
                None => Ok(true),
            })
        } else {
            self.reread(whole)
        };
        match found {
            Ok(true) => {
                if let Some(guard) = self.guard_mut() {
                    guard.note(stamps);
                }
                Ok(())
            }
            Err(error) if is_busy(&error) => Err(RecordError::sqlite(self.path(), &error).into()),
            Ok(false) | Err(_) => Err(Loss::Overwritten(self.path().to_owned()).into()),
        }
    }

    /// Looks at the file through a connection that knows nothing yet: ours would answer from its
    /// memory.
    fn reread(
        &self,
        look: impl FnOnce(&Connection, &[Block]) -> rusqlite::Result<bool>,
    ) -> rusqlite::Result<bool> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut db = Connection::open_with_flags(self.path(), flags)?;
        db.busy_timeout(PATIENCE)?;
        // One transaction: what another copy of the program does meanwhile is not seen by halves.
        let tx = db.transaction()?;
        look(&tx, self.trail().blocks())
    }

    /// Everything that is known and can still be read through the connection that is open, after
    /// the file has been lost.
    pub fn salvage(&self) -> Salvaged {
        let mut salvaged = Salvaged::default();
        for block in self.trail().blocks() {
            let mut found = Vec::new();
            let read = rows::each(self.db(), block.after, block.upto, &mut |position, row| {
                found.push((position, row));
            });
            let names = found.iter().filter_map(|(at, row)| Some((*at, rows::name(row)?)));
            if read.is_err() || !block.is_of(names) {
                salvaged.missing += block.count;
                continue;
            }
            for (_, row) in found {
                match row {
                    Ok(entry) => salvaged.entries.push(entry),
                    // It had no effect, and has nothing that could be written anew.
                    Err(_) => salvaged.missing += 1,
                }
            }
        }
        salvaged
    }

    /// A new record of these entries, in a file that must not be there yet, nor any beside it that
    /// would be taken for its log. It is on the disk and was read back when this returns; where
    /// that fails nothing is left behind.
    ///
    /// # Errors
    /// Why it could not be written.
    pub fn write_new(path: &Path, entries: &[Entry]) -> Result<Self, AppendError> {
        if let Some(there) = files::in_the_way(path) {
            return Err(RecordError::Exists { path: there }.into());
        }
        open::make_new(path)?;
        let unfinished = Unfinished::new(path.to_owned());
        let record = Self::fill(path, entries)?;
        unfinished.keep();
        Ok(record)
    }

    fn fill(path: &Path, entries: &[Entry]) -> Result<Self, AppendError> {
        Self::open(path)?.merge(entries)?;
        files::sync_folder(path).map_err(|error| RecordError::io(path, &error))?;
        let record = Self::open(path)?;
        let kept = record.read(Position::START)?;
        if kept.iter().map(|(_, entry)| entry).ne(entries) {
            let detail = "what was read back is not what was written".to_owned();
            return Err(RecordError::Failed { path: path.to_owned(), detail }.into());
        }
        Ok(record)
    }
}

/// Whether all entries that are known are there, and the file is sound.
fn whole(db: &Connection, blocks: &[Block]) -> rusqlite::Result<bool> {
    for block in blocks {
        if !block.is_of(ids(db, block)?) {
            return Ok(false);
        }
    }
    db.query_row("PRAGMA quick_check(1)", [], |row| Ok(row.get_ref(0)?.as_str()? == "ok"))
}

fn is_busy(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{DatabaseBusy, DatabaseLocked};
    matches!(error.sqlite_error_code(), Some(DatabaseBusy | DatabaseLocked))
}

/// The name of an entry from its two columns, or what is the matter with it.
fn id(row: &Row<'_>, from: usize) -> rusqlite::Result<Result<EntryId, String>> {
    let (run, seq) = (rows::run(row.get_ref(from)?), rows::seq(row.get_ref(from + 1)?));
    Ok(run.and_then(|run| Ok(EntryId { run, seq: seq? })))
}

/// The entry at a place.
fn at(db: &Connection, position: i64) -> rusqlite::Result<Option<EntryId>> {
    let found = db
        .query_row("SELECT run, seq FROM entry WHERE position = ?1", [position], |row| id(row, 0))
        .optional()?;
    Ok(found.and_then(Result::ok))
}

/// The entries in the place of a block.
fn ids(db: &Connection, block: &Block) -> rusqlite::Result<Vec<(i64, EntryId)>> {
    let mut select = db.prepare_cached(
        "SELECT position, run, seq FROM entry WHERE position > ?1 AND position <= ?2 ORDER BY position",
    )?;
    let mut found = Vec::new();
    let mut rows = select.query([block.after, block.upto])?;
    while let Some(row) = rows.next()? {
        // A name that cannot be read was not taken down either.
        if let Ok(id) = id(row, 1)? {
            found.push((row.get(0)?, id));
        }
    }
    Ok(found)
}
