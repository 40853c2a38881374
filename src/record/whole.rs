//! Whether a file is whole, and copies that are.
//!
//! This file must not know what an entry means.

use std::path::Path;

use rusqlite::{Connection, types::ValueRef};

use super::error::RecordError;
use super::files::Unfinished;
use super::open;
use super::rows;
use super::store::Record;

/// How often a file that another program is changing is copied again.
const TRIES: usize = 5;

impl Record {
    /// What SQLite finds wrong with the file, a line each; nothing where it is whole. Values that
    /// do not fit are no fault of the file: [`Record::for_each`] tells them.
    pub fn faults(&self) -> Result<Vec<String>, RecordError> {
        faults(self.db()).map_err(|error| RecordError::opening(self.path(), &error))
    }

    /// How many entries the file holds, those that cannot be read among them.
    pub fn count(&self) -> Result<u64, RecordError> {
        count(self.db()).map_err(|error| RecordError::opening(self.path(), &error))
    }
}

fn faults(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut check = db.prepare("PRAGMA integrity_check")?;
    let mut lines = check.query([])?;
    let mut faults = Vec::new();
    loop {
        let row = match lines.next() {
            Ok(Some(row)) => row,
            Ok(None) => break,
            // Damage beyond what the check can step over.
            Err(error) if rows::is_damage(&error) => {
                faults.push(error.to_string());
                break;
            }
            Err(error) => return Err(error),
        };
        let ValueRef::Text(text) = row.get_ref(0)? else { continue };
        let text = String::from_utf8_lossy(text);
        let parts = text.lines().map(str::trim).filter(|line| !line.is_empty());
        faults.extend(parts.filter(|line| !is_of_a_value(line)).map(str::to_owned));
    }
    Ok(faults)
}

/// Whether a line of the check speaks of a value that its column cannot hold, or says that all is
/// well.
fn is_of_a_value(line: &str) -> bool {
    line == "ok"
        || line.starts_with("***")
        || line.starts_with("CHECK constraint failed in entry")
        || line.contains(" value in entry.")
}

fn count(db: &Connection) -> rusqlite::Result<u64> {
    let count: i64 = db.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

/// Writes a whole, checked and synced copy of the record at `from` to the file `to`, which must not
/// be there yet, and says how many entries it holds. `None` where there is no record.
pub fn copy(from: &Path, to: &Path) -> Result<Option<(Unfinished, u64)>, RecordError> {
    for _ in 0..TRIES {
        let Some(record) = Record::open_to_read(from)? else { return Ok(None) };
        match copy_once(&record, to) {
            // Read while another program wrote, it may be anything.
            made if record.stood_still() => return made.map(Some),
            _ => {}
        }
    }
    Err(RecordError::Locked { path: from.to_owned() })
}

fn copy_once(record: &Record, to: &Path) -> Result<(Unfinished, u64), RecordError> {
    let before = record.count()?;
    open::copy(record.db(), record.path(), to)?;
    let made = Unfinished::new(to.to_owned());
    // Entries are only ever added, by other copies of the program too.
    let after = record.count()?;
    let wrong = |detail: String| RecordError::Corrupt { path: record.path().to_owned(), detail };
    let copy = Record::open_to_read(to)?.ok_or_else(|| wrong("a copy of it is empty".into()))?;
    if let Some(fault) = copy.faults()?.into_iter().next() {
        return Err(wrong(fault));
    }
    let entries = copy.count()?;
    if !(before..=after).contains(&entries) {
        return Err(wrong(format!("of {before} entries {entries} could be copied")));
    }
    Ok((made, entries))
}
