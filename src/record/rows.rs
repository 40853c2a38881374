//! From columns to entries, row by row: what cannot be read as an entry is told apart and not
//! passed over.
//!
//! This file must not know what an entry means.

use std::time::Duration;

use jiff::Timestamp;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, Row};

use crate::journal::{Entry, EntryId, Moment, RunId, What};

/// What can be told of an entry that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unread {
    /// The run of the program that wrote it.
    pub run: Option<RunId>,
    /// Its number in that run.
    pub seq: Option<u64>,
    /// When it was written.
    pub at: Option<Timestamp>,
    /// Its kind.
    pub kind: Option<String>,
    /// What is the matter with it, to be read after "it cannot be read".
    pub problem: String,
}

/// The name of an entry, as far as that can be read.
pub(super) fn name(row: &Result<Entry, Unread>) -> Option<EntryId> {
    match row {
        Ok(entry) => Some(entry.id()),
        Err(Unread { run, seq, .. }) => Some(EntryId { run: (*run)?, seq: (*seq)? }),
    }
}

/// Tells each row after a place and up to another, in order. `tell` is given the row's own place.
pub(super) fn each(
    db: &Connection,
    after: i64,
    upto: i64,
    tell: &mut impl FnMut(i64, Result<Entry, Unread>),
) -> rusqlite::Result<()> {
    let mut select = db.prepare_cached(
        "SELECT position, run, seq, at, zone, mono, kind, body FROM entry
         WHERE position > ?1 AND position <= ?2 ORDER BY position",
    )?;
    let mut rows = select.query([after, upto])?;
    while let Some(row) = rows.next()? {
        let (position, entry) = entry(row)?;
        tell(position, entry);
    }
    Ok(())
}

/// Whether pages of the file are damaged.
pub(super) fn is_damage(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt)
}

/// Tells the rows after a place of which the file's index knows, one by one: what is on a damaged
/// page is told as unread.
pub(super) fn salvage(
    db: &Connection,
    after: i64,
    tell: &mut impl FnMut(i64, Result<Entry, Unread>),
) -> rusqlite::Result<()> {
    let (names, whole) = names(db, after)?;
    let mut select = db.prepare_cached(
        "SELECT position, run, seq, at, zone, mono, kind, body FROM entry WHERE position = ?1",
    )?;
    let mut last = after;
    for (position, run, seq) in names {
        last = position;
        let row = match select.query_row([position], entry) {
            Ok((_, row)) => row,
            Err(error) if is_damage(&error) || error == rusqlite::Error::QueryReturnedNoRows => {
                Err(Unread {
                    run,
                    seq,
                    problem: "its page of the file is damaged".into(),
                    ..Unread::default()
                })
            }
            Err(error) => return Err(error),
        };
        tell(position, row);
    }
    if !whole {
        let problem =
            "the file is damaged here, and how many entries there were is not known".into();
        tell(last.saturating_add(1), Err(Unread { problem, ..Unread::default() }));
    }
    Ok(())
}

/// The place, run and number of an entry.
type Name = (i64, Option<RunId>, Option<u64>);

/// The names of the entries after a place, as far as the index can be read, and whether it could be
/// read to its end.
fn names(db: &Connection, after: i64) -> rusqlite::Result<(Vec<Name>, bool)> {
    // Of all columns these three are in the index, which is read without the entries' own pages.
    let mut select = db.prepare(
        "SELECT position, run, seq FROM entry INDEXED BY sqlite_autoindex_entry_1 WHERE position > ?1",
    )?;
    let mut names = Vec::new();
    let mut rows = select.query([after])?;
    let whole = loop {
        match rows.next() {
            Ok(Some(row)) => {
                names.push((row.get(0)?, run(row.get_ref(1)?).ok(), seq(row.get_ref(2)?).ok()));
            }
            Ok(None) => break true,
            Err(error) if is_damage(&error) => break false,
            Err(error) => return Err(error),
        }
    };
    names.sort_unstable();
    Ok((names, whole))
}

/// Reads the columns of [`each`].
pub(super) fn entry(row: &Row<'_>) -> rusqlite::Result<(i64, Result<Entry, Unread>)> {
    let position = row.get(0)?;
    let (run, seq, at) = (run(row.get_ref(1)?), seq(row.get_ref(2)?), at(row.get_ref(3)?));
    let (kind, body) = (text(row.get_ref(6)?, "kind"), text(row.get_ref(7)?, "body"));
    let read = || {
        let moment = Moment {
            run: run.clone()?,
            at: at.clone()?,
            offset: zone(row.get_ref(4))?,
            mono: mono(row.get_ref(5))?,
        };
        let what = What::Unknown { kind: String::new(), body: String::new() };
        let mut entry = Entry { seq: seq.clone()?, moment, what };
        entry.what = What::from_parts(entry.id(), kind.clone()?, body.clone()?);
        Ok(entry)
    };
    let entry = read().map_err(|problem| Unread {
        run: run.clone().ok(),
        seq: seq.clone().ok(),
        at: at.clone().ok(),
        kind: kind.clone().ok().map(str::to_owned),
        problem,
    });
    Ok((position, entry))
}

pub(super) fn run(value: ValueRef<'_>) -> Result<RunId, String> {
    let bytes = match value {
        ValueRef::Blob(bytes) => <[u8; 16]>::try_from(bytes).ok(),
        _ => None,
    };
    bytes
        .map(|bytes| RunId(u128::from_be_bytes(bytes)))
        .ok_or("the name of its run is not 16 bytes".into())
}

pub(super) fn seq(value: ValueRef<'_>) -> Result<u64, String> {
    integer(value, "number in its run")
}

fn at(value: ValueRef<'_>) -> Result<Timestamp, String> {
    let at: i64 = integer(value, "time")?;
    Timestamp::from_nanosecond(at.into())
        .map_err(|_| format!("its time is {at}, which no clock says"))
}

fn zone(value: rusqlite::Result<ValueRef<'_>>) -> Result<i32, String> {
    integer(value.map_err(|error| error.to_string())?, "time zone")
}

fn mono(value: rusqlite::Result<ValueRef<'_>>) -> Result<Duration, String> {
    let ms = integer(value.map_err(|error| error.to_string())?, "time since its run began")?;
    Ok(Duration::from_millis(ms))
}

/// A whole number within the range of `T`.
fn integer<T: TryFrom<i64>>(value: ValueRef<'_>, what: &str) -> Result<T, String> {
    match value {
        ValueRef::Integer(n) => {
            T::try_from(n).map_err(|_| format!("its {what} is {n}, which is out of range"))
        }
        _ => Err(format!("its {what} is not a whole number")),
    }
}

fn text<'a>(value: ValueRef<'a>, what: &str) -> Result<&'a str, String> {
    match value {
        ValueRef::Text(bytes) => {
            std::str::from_utf8(bytes).map_err(|_| format!("its {what} is not Unicode"))
        }
        _ => Err(format!("its {what} is not text")),
    }
}
