//! Tests of the record, on real files: what it keeps, and what it refuses.
#![expect(clippy::disallowed_methods, reason = "files are what is tested")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use proptest::prelude::*;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use super::open::OpenOptions;
use super::*;
use crate::journal::{Entry, Moment, Position, RunId, What};

mod backups;
mod losses;
mod reads;
mod refusals;
mod restores;
mod two;

fn folder() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("progress.db");
    (dir, path)
}

fn entry(run: u128, seq: u64) -> Entry {
    let at = Timestamp::from_second(1_795_000_000).unwrap();
    let mono = Duration::from_millis(seq * 1000);
    let moment = Moment { run: RunId(run), at, offset: 19_800, mono };
    let what = What::Unknown { kind: "seen".into(), body: format!("{{ \"n\" : {seq}.0 }}") };
    Entry { seq, moment, what }
}

fn entries(run: u128, seqs: std::ops::Range<u64>) -> Vec<Entry> {
    seqs.map(|seq| entry(run, seq)).collect()
}

fn all(record: &Record) -> Vec<Entry> {
    record.read(Position::START).unwrap().into_iter().map(|(_, entry)| entry).collect()
}

#[test]
fn what_was_appended_is_read_in_order_and_from_any_place() {
    let (_dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    assert_eq!(record.end().unwrap(), Position::START);
    let middle = record.append(&entries(7, 0..3), Position::START).unwrap();
    let end = record.append(&entries(7, 3..5), middle).unwrap();
    drop(record);
    let record = Record::open(&path).unwrap();
    assert_eq!(record.end().unwrap(), end);
    assert_eq!(all(&record), entries(7, 0..5));
    let tail = record.read(middle).unwrap();
    assert_eq!(tail.iter().map(|(_, e)| e.clone()).collect::<Vec<_>>(), entries(7, 3..5));
    assert_eq!(tail.last().unwrap().0, end);
    assert!(tail.iter().all(|(position, _)| *position > middle));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn headers_and_unknown_bodies_come_back_to_the_letter(
        run: u128, seq in 0..=i64::MAX.cast_unsigned(), at: i64, offset: i32, mono in 0..=u64::MAX / 4,
        kind in "\\PC{0,12}", body in "[\\PC\n]{0,40}",
    ) {
        let at = Timestamp::from_nanosecond(at.into()).unwrap();
        let mono = Duration::from_millis(mono);
        let moment = Moment { run: RunId(run), at, offset, mono };
        let whole = Entry { seq, moment, what: What::Unknown { kind, body } };
        let (_dir, path) = folder();
        let mut record = Record::open(&path).unwrap();
        record.append(std::slice::from_ref(&whole), Position::START).unwrap();
        prop_assert_eq!(all(&record), [whole]);
    }
}

#[test]
fn what_no_clock_can_say_is_not_kept_wrongly() {
    let (_dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    for at in ["-009999-06-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-30T21:59:59Z"] {
        let mut bad = entry(1, 0);
        bad.moment.at = at.parse().unwrap();
        let refused = record.append(&[entry(1, 5), bad], Position::START);
        assert!(matches!(refused, Err(AppendError::Clock(_))), "{refused:?}");
    }
    let mut far = entry(1, 1);
    far.seq = u64::MAX;
    let refused = record.append(&[entry(1, 5), far], Position::START);
    assert!(matches!(refused, Err(AppendError::OutOfRange(_))), "{refused:?}");
    assert!(all(&record).is_empty());
}

#[test]
fn entries_are_never_changed_nor_taken_away() {
    let (_dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    record.append(&entries(1, 0..2), Position::START).unwrap();
    for sql in ["DELETE FROM entry", "UPDATE entry SET body = ''"] {
        assert!(record.db().execute(sql, []).is_err(), "{sql}");
    }
    assert_eq!(all(&record), entries(1, 0..2));
}

#[test]
fn commits_are_synced() {
    let (_dir, path) = folder();
    let record = Record::open(&path).unwrap();
    let pragma = |name| {
        record
            .db()
            .pragma_query_value(None, name, |r| r.get::<_, rusqlite::types::Value>(0))
            .unwrap()
    };
    assert_eq!(pragma("journal_mode"), "wal".to_owned().into());
    assert_eq!(pragma("synchronous"), 2.into());
}

/// Copies the files as they lie on the disk, the shared memory (which a power cut takes) left out.
fn crash(path: &Path, to: &Path) -> PathBuf {
    let copy = to.join("progress.db");
    fs::copy(path, &copy).unwrap();
    let wal = |path: &Path| path.with_extension("db-wal");
    fs::copy(wal(path), wal(&copy)).unwrap();
    copy
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let (dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    let mut end = Position::START;
    for n in 0..20 {
        end = record.append(&[entry(1, n)], end).unwrap();
        let after = tempfile::tempdir_in(dir.path()).unwrap();
        let after = Record::open(&crash(&path, after.path())).unwrap();
        assert_eq!(all(&after), entries(1, 0..n + 1));
    }
    // The same file, without the first having been closed.
    std::mem::forget(record);
    assert_eq!(all(&Record::open(&path).unwrap()), entries(1, 0..20));
}

#[test]
fn a_commit_that_was_cut_short_leaves_the_ones_before() {
    let (dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    let mut end = Position::START;
    for n in 0..4 {
        end = record.append(&entries(1, n * 3..n * 3 + 3), end).unwrap();
    }
    let whole = fs::metadata(path.with_extension("db-wal")).unwrap().len();
    for cut in (0..whole).step_by(509) {
        let after = tempfile::tempdir_in(dir.path()).unwrap();
        let copy = crash(&path, after.path());
        let wal = fs::OpenOptions::new().write(true).open(copy.with_extension("db-wal")).unwrap();
        wal.set_len(whole - cut).unwrap();
        let found = all(&Record::open(&copy).unwrap());
        assert_eq!(found.len() % 3, 0, "half a transaction after losing {cut} bytes");
        assert_eq!(found, entries(1, 0..found.len() as u64));
    }
}

#[test]
fn a_copy_holds_everything_and_overwrites_nothing() {
    let (dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    record.append(&entries(1, 0..9), Position::START).unwrap();
    let to = dir.path().join("copy.db");
    assert_eq!(backup(&path, &to).unwrap(), 9);
    assert_eq!(all(&Record::open(&to).unwrap()), entries(1, 0..9));
    assert!(matches!(backup(&path, &to), Err(BackupError::Exists(_))));
    assert!(matches!(backup(&path, &path), Err(BackupError::Exists(_))));
    assert_eq!(all(&record), entries(1, 0..9));
}

#[test]
fn a_new_form_is_taken_once_and_what_was_is_kept_beside() {
    let (dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..3), Position::START).unwrap();
    let steps = [schema::MIGRATIONS[0], "CREATE TABLE shelf (x INTEGER) STRICT"];
    let next = OpenOptions { migrations: &steps, ..OpenOptions::default() };
    let record = Record::open_as(&path, &next).unwrap();
    assert_eq!(all(&record), entries(1, 0..3));
    assert_eq!(schema::look(record.db()).unwrap(), schema::Found::Ours(2));
    let before = dir.path().join("progress.db.before-v2");
    assert_eq!(all(&Record::open(&before).unwrap()), entries(1, 0..3));
    drop((record, Record::open_as(&path, &next).unwrap()));
    let kept = fs::read_dir(dir.path())
        .unwrap()
        .filter(|f| f.as_ref().unwrap().path().to_string_lossy().contains("before"));
    assert_eq!(kept.count(), 1);
}

#[test]
fn a_step_that_fails_changes_nothing() {
    let (_dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..3), Position::START).unwrap();
    let steps = [schema::MIGRATIONS[0], "CREATE TABLE shelf (x INTEGER) STRICT", "nonsense"];
    let next = OpenOptions { migrations: &steps, ..OpenOptions::default() };
    assert!(Record::open_as(&path, &next).is_err());
    let record = Record::open(&path).unwrap();
    assert_eq!(schema::look(record.db()).unwrap(), schema::Found::Ours(1));
    assert_eq!(all(&record), entries(1, 0..3));
}
