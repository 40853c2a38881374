//! Every way in which a file can be unfit, and that it is left as it was.

use super::*;

/// Opens what must be refused, and checks that no byte of it or beside it changed.
fn refused(path: &Path) -> RecordError {
    let files = |dir: &Path| {
        let mut files: Vec<_> = fs::read_dir(dir).unwrap().map(|f| f.unwrap().path()).collect();
        files.sort();
        files.into_iter().map(|f| (fs::read(&f).ok(), f)).collect::<Vec<_>>()
    };
    let before = files(path.parent().unwrap());
    let error = Record::open(path).expect_err("was opened");
    assert!(files(path.parent().unwrap()) == before, "changed something: {error}");
    assert!(error.to_string().contains(": "), "does not say what to do: {error}");
    error
}

#[test]
fn what_is_not_a_database() {
    let (_dir, path) = folder();
    for text in ["hello", &"a diary, line by line\n".repeat(1000)] {
        fs::write(&path, text).unwrap();
        let error = refused(&path);
        assert!(matches!(error, RecordError::NotSqlite { .. }), "{error:?}");
    }
}

#[test]
fn another_programs_database() {
    for journal in ["delete", "wal"] {
        for sql in
            ["CREATE TABLE cards (x)", "PRAGMA application_id = 77", "PRAGMA user_version = 3"]
        {
            let (_dir, path) = folder();
            let db = Connection::open(&path).unwrap();
            db.pragma_update(None, "journal_mode", journal).unwrap();
            db.execute_batch(sql).unwrap();
            drop(db);
            let error = refused(&path);
            assert!(matches!(error, RecordError::Foreign { .. }), "{sql}: {error:?}");
        }
    }
}

#[test]
fn what_only_looks_like_a_record() {
    let endless = "CREATE VIEW entry AS WITH RECURSIVE n(position) AS (SELECT 1 UNION ALL SELECT position + 1 FROM n)
        SELECT position, x'00' AS run, 0 AS seq, 0 AS at, 0 AS zone, 0 AS mono, '' AS kind, '' AS body FROM n";
    let made = crate::record::schema::MIGRATIONS.concat();
    let columns =
        made.replace("body     TEXT    NOT NULL", "more TEXT AS (kind), body TEXT NOT NULL");
    let trigger = format!(
        "{made} CREATE TRIGGER more AFTER INSERT ON entry BEGIN SELECT raise(ABORT, 'no'); END;"
    );
    assert_ne!(columns, made);
    for sql in [endless, &columns, &trigger] {
        let (_dir, path) = folder();
        let db = Connection::open(&path).unwrap();
        db.execute_batch(sql).unwrap();
        let id = crate::record::schema::APPLICATION_ID;
        db.pragma_update(None, "application_id", id).unwrap();
        db.pragma_update(None, "user_version", 1).unwrap();
        drop(db);
        let error = refused(&path);
        assert!(matches!(error, RecordError::Foreign { .. }), "{sql}: {error:?}");
        let read = Record::open_to_read(&path);
        assert!(matches!(read, Err(RecordError::Foreign { .. })), "{sql}: {read:?}");
    }
}

#[test]
fn another_programs_log_is_left_to_it() {
    let (dir, path) = folder();
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "journal_mode", "wal").unwrap();
    db.execute_batch("CREATE TABLE cards (x)").unwrap();
    let copies = tempfile::tempdir_in(dir.path()).unwrap();
    let copy = crash(&path, copies.path());
    let log = || fs::read(copy.with_extension("db-wal")).unwrap();
    let before = (fs::read(&copy).unwrap(), log());
    assert!(matches!(Record::open(&copy), Err(RecordError::Foreign { .. })));
    assert!((fs::read(&copy).unwrap(), log()) == before);
}

#[test]
fn a_newer_versions_record() {
    let (_dir, path) = folder();
    let record = Record::open(&path).unwrap();
    record.db().pragma_update(None, "user_version", 99).unwrap();
    drop(record);
    let error = refused(&path);
    assert!(matches!(error, RecordError::Newer { found: 99, known: 1, .. }), "{error:?}");
}

#[test]
fn an_empty_file_and_absent_folders_are_no_trouble() {
    let (dir, path) = folder();
    fs::write(&path, "").unwrap();
    Record::open(&path).unwrap().append(&entries(1, 0..1), Position::START).unwrap();
    let deep = dir.path().join("a/b/c/progress.db");
    Record::open(&deep).unwrap();
    assert!(deep.is_file());
}

#[test]
fn folders_that_are_files_and_files_that_are_folders() {
    let (dir, path) = folder();
    fs::create_dir(dir.path().join("data")).unwrap();
    let error = refused(&dir.path().join("data"));
    assert!(matches!(&error, RecordError::Folder { problem: "it is a folder", .. }), "{error:?}");
    fs::write(&path, "x").unwrap();
    for below in ["progress.db", "a/progress.db"] {
        let error = Record::open(&path.join(below)).expect_err("was opened");
        assert!(matches!(&error, RecordError::Folder { path: at, .. } if *at == path), "{error:?}");
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "x");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere() {
    let (dir, path) = folder();
    std::os::unix::fs::symlink(dir.path().join("unplugged/progress.db"), &path).unwrap();
    let error = refused(&path);
    assert!(matches!(error, RecordError::Folder { .. }), "{error:?}");
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let (dir, _) = folder();
    let path = dir.path().join("data/progress.db");
    let _open = Record::open(&path).unwrap();
    backup(&path, &dir.path().join("data/copy.db")).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    for file in ["progress.db", "progress.db-wal", "progress.db-shm", "copy.db"] {
        assert_eq!(mode(&path.with_file_name(file)), 0o600, "{file}");
    }
}

#[test]
fn a_file_that_may_only_be_read() {
    let (_dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..2), Position::START).unwrap();
    // As the system would open it for us; permissions do not bind the tests' user where that is
    // root.
    let manner = OpenOptions { flags: OpenFlags::SQLITE_OPEN_READ_ONLY, ..OpenOptions::default() };
    let error = Record::open_as(&path, &manner).expect_err("was opened");
    assert!(matches!(error, RecordError::ReadOnly { .. }), "{error:?}");
    assert_eq!(all(&Record::open(&path).unwrap()), entries(1, 0..2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_may_only_be_read() {
    // The kernel lets nobody, root included, make a file here.
    for path in ["/sys/progress.db", "/sys/a/progress.db"] {
        let error = Record::open(Path::new(path)).expect_err("was opened");
        assert!(matches!(error, RecordError::ReadOnly { .. }), "{error:?}");
    }
}

#[test]
fn a_full_disk_keeps_what_was_saved() {
    let (_dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    let limit = |record: &Record, pages: u32| {
        record.db().query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
    };
    limit(&record, 8);
    let mut end = Position::START;
    let mut saved = 0;
    let error = loop {
        match record.append(&entries(1, saved..saved + 10), end) {
            Ok(now) => (end, saved) = (now, saved + 10),
            Err(error) => break error,
        }
    };
    assert!(matches!(error, AppendError::Record(RecordError::DiskFull { .. })), "{error:?}");
    assert_eq!(all(&record), entries(1, 0..saved));
    limit(&record, 1000);
    record.append(&entries(1, saved..saved + 10), end).unwrap();
    assert_eq!(all(&Record::open(&path).unwrap()), entries(1, 0..saved + 10));
}

#[test]
fn a_file_that_another_program_holds() {
    let (_dir, path) = folder();
    let manner = OpenOptions { patience: Duration::from_millis(30), ..OpenOptions::default() };
    let mut record = Record::open_as(&path, &manner).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = record.append(&entries(1, 0..1), Position::START).unwrap_err();
    assert!(matches!(error, AppendError::Record(RecordError::Locked { .. })), "{error:?}");
    // Reading goes on, and so does writing once the other lets go.
    assert!(all(&record).is_empty());
    other.execute_batch("ROLLBACK").unwrap();
    record.append(&entries(1, 0..1), Position::START).unwrap();
}

#[test]
fn how_long_another_is_waited_for_can_be_said() {
    let (_dir, path) = folder();
    let record = Record::open(&path).unwrap();
    let patience =
        || -> i64 { record.db().query_row("PRAGMA busy_timeout", [], |row| row.get(0)).unwrap() };
    assert_eq!(patience(), 5000);
    record.wait_at_most(Duration::from_millis(200));
    assert_eq!(patience(), 200);
}

#[test]
fn a_file_that_is_held_while_it_is_made() {
    let (_dir, path) = folder();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let manner = OpenOptions { patience: Duration::from_millis(30), ..OpenOptions::default() };
    let error = Record::open_as(&path, &manner).expect_err("was opened");
    assert!(matches!(error, RecordError::Locked { .. }), "{error:?}");
}

#[test]
fn a_damaged_file() {
    let (_dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..400), Position::START).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    // All but the pages that hold the schema and the roots.
    bytes[4096 * 3..].fill(0xA5);
    fs::write(&path, &bytes).unwrap();
    let record = Record::open(&path).unwrap();
    let error = record.read(Position::START).unwrap_err();
    assert!(matches!(error, RecordError::Corrupt { .. }), "{error:?}");
    drop(record);
    assert!(fs::read(&path).unwrap() == bytes);
}
