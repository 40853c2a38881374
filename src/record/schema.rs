//! The form of the file, version by version.
//!
//! [`MIGRATIONS`] only grows: what has been released is never edited. This file must not know of
//! paths.

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Transaction};

/// Marks a file as ours: `prlm`.
pub const APPLICATION_ID: i64 = 0x7072_6C6D;

/// The steps from nothing to the present form; the version of a file is how many it has taken.
pub const MIGRATIONS: &[&str] = &["
    -- What happened, in the order in which this file came to know it.
    CREATE TABLE entry (
        -- Spelt out, because a hidden one may be renumbered when the file is copied.
        position INTEGER PRIMARY KEY,
        run      BLOB    NOT NULL CHECK (length(run) = 16),
        seq      INTEGER NOT NULL CHECK (seq >= 0),
        at       INTEGER NOT NULL,                    -- nanoseconds since 1970, UTC
        zone     INTEGER NOT NULL,                    -- seconds east of UTC
        mono     INTEGER NOT NULL CHECK (mono >= 0),  -- milliseconds since the run began
        kind     TEXT    NOT NULL,
        body     TEXT    NOT NULL,                    -- JSON, to the letter
        UNIQUE (run, seq)
    ) STRICT;

    CREATE TRIGGER entries_stay BEFORE DELETE ON entry
    BEGIN SELECT raise(ABORT, 'entries are never taken away'); END;

    CREATE TRIGGER entries_stand BEFORE UPDATE ON entry
    BEGIN SELECT raise(ABORT, 'entries are never changed'); END;
"];

/// What a file turns out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing yet.
    Empty,
    /// A record whose form is of this version.
    Ours(i64),
    /// Another program's.
    Foreign,
}

/// Looks at a file without changing it.
pub fn look(db: &Connection) -> rusqlite::Result<Found> {
    let number = |pragma| db.query_row(pragma, [], |row| row.get::<_, i64>(0));
    let id = number("PRAGMA application_id")?;
    let version = number("PRAGMA user_version")?;
    let things = number("SELECT count(*) FROM sqlite_schema")?;
    Ok(match (id, version, things) {
        (APPLICATION_ID, 1.., _) => Found::Ours(version),
        (0, 0, 0) => Found::Empty,
        _ => Found::Foreign,
    })
}

/// What a file is, by what is in it: one that says it is ours but is not made as ours are is
/// another program's.
pub fn recognise(db: &Connection, migrations: &[&str]) -> rusqlite::Result<Found> {
    let found = look(db)?;
    let Found::Ours(version) = found else { return Ok(found) };
    // What a newer version's looks like is not known here.
    let made = usize::try_from(version).ok().and_then(|steps| migrations.get(..steps));
    match made {
        Some(made) if !is_as_made(db, made)? => Ok(Found::Foreign),
        _ => Ok(found),
    }
}

/// Whether a file has the tables that the first so many migrations make, as plain tables with the
/// same columns, and nothing that acts by itself. Another program's table may be a view without
/// end, or have triggers: nothing of it is asked before this is known.
fn is_as_made(db: &Connection, migrations: &[&str]) -> rusqlite::Result<bool> {
    let ours = Connection::open_in_memory()?;
    for step in migrations {
        ours.execute_batch(step)?;
    }
    for table in tables(&ours)? {
        if columns(db, &table)? != columns(&ours, &table)? {
            return Ok(false);
        }
    }
    // One of ours that is missing does no harm.
    let ours = acting(&ours)?;
    Ok(acting(db)?.iter().all(|thing| ours.contains(thing)))
}

/// What acts by itself, as sort, name and SQL with its blanks as they may come out of a repair:
/// triggers, views, virtual tables.
fn acting(db: &Connection) -> rusqlite::Result<Vec<(String, String, String)>> {
    let mut select = db.prepare(
        "SELECT type, name, sql FROM sqlite_schema
         WHERE type IN ('view', 'trigger') OR sql LIKE 'CREATE VIRTUAL%' ORDER BY type, name",
    )?;
    let rows = select.query_map([], |row| {
        let sql: String = row.get(2)?;
        let words: Vec<&str> = sql.split_whitespace().collect();
        Ok((row.get(0)?, row.get(1)?, words.join(" ")))
    })?;
    rows.collect()
}

fn tables(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut select = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    select.query_map([], |row| row.get(0))?.collect()
}

/// The columns of a table in their order, each with whether it is kept (0) or made from others.
fn columns(db: &Connection, table: &str) -> rusqlite::Result<Vec<(String, i64)>> {
    let mut select = db.prepare("SELECT name, hidden FROM pragma_table_xinfo(?1)")?;
    select.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Lets nothing in the file act by itself: it may come from anywhere.
pub fn distrust(db: &Connection) -> rusqlite::Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.pragma_update(None, "cell_size_check", true)
}

/// Takes the steps that are missing, within the caller's transaction.
pub fn migrate(tx: &Transaction<'_>, migrations: &[&str]) -> rusqlite::Result<()> {
    // Another copy of the program may have taken them while we waited for the lock.
    let done = match look(tx)? {
        Found::Ours(version) => usize::try_from(version).unwrap_or(usize::MAX),
        Found::Empty | Found::Foreign => 0,
    };
    for step in migrations.iter().skip(done) {
        tx.execute_batch(step)?;
    }
    if done < migrations.len() {
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        let version = i64::try_from(migrations.len()).unwrap_or(i64::MAX);
        tx.pragma_update(None, "user_version", version)?;
    }
    Ok(())
}
