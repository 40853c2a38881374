//! Reading writes nothing, whatever lies there, and stops at nothing that is bad.

use std::time::SystemTime;

use super::*;

/// Every file in a folder, with its bytes and the time of its last change.
fn lie(dir: &Path) -> Vec<(PathBuf, Vec<u8>, SystemTime)> {
    let mut files: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| {
            let changed = fs::metadata(&path).unwrap().modified().unwrap();
            (path.clone(), fs::read(&path).unwrap(), changed)
        })
        .collect();
    files.sort();
    files
}

/// What can be read, from a folder in which nothing changes by that.
fn looked_at(path: &Path) -> Vec<Entry> {
    let dir = path.parent().unwrap();
    let before = lie(dir);
    let record = Record::open_to_read(path).unwrap().expect("a record");
    let found = all(&record);
    assert!(record.stood_still());
    drop(record);
    assert!(lie(dir) == before, "reading changed what lies in the folder");
    found
}

#[test]
fn a_record_that_was_closed() {
    let (_dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..3), Position::START).unwrap();
    assert!(!path.with_extension("db-wal").exists());
    assert_eq!(looked_at(&path), entries(1, 0..3));
}

#[test]
fn a_record_that_another_copy_writes_to() {
    let (_dir, path) = folder();
    let mut writer = Record::open(&path).unwrap();
    let mut end = writer.append(&entries(1, 0..3), Position::START).unwrap();
    for n in 3..30 {
        let files = || {
            let index = |path: &Path| path.to_string_lossy().ends_with("-shm");
            // Within one process SQLite shares the index; two processes are tried on the built
            // program.
            lie(path.parent().unwrap())
                .into_iter()
                .filter(|(path, ..)| !index(path))
                .collect::<Vec<_>>()
        };
        let before = files();
        let reader = Record::open_to_read(&path).unwrap().unwrap();
        assert_eq!(all(&reader), entries(1, 0..n));
        assert!(files() == before);
        // Whoever reads stands in nobody's way.
        end = writer.append(&[entry(1, n)], end).unwrap();
    }
}

#[test]
fn what_a_kill_leaves_with_and_without_the_index_of_the_log() {
    let (dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    record.append(&entries(1, 0..20), Position::START).unwrap();
    for index in [true, false] {
        let left = tempfile::tempdir_in(dir.path()).unwrap();
        let copy = crash(&path, left.path());
        if index {
            fs::copy(path.with_extension("db-shm"), copy.with_extension("db-shm")).unwrap();
        }
        assert_eq!(looked_at(&copy), entries(1, 0..20), "index: {index}");
        // An index that is of no use is no hindrance either.
        fs::write(copy.with_extension("db-shm"), vec![0; 32768]).unwrap();
        assert_eq!(looked_at(&copy), entries(1, 0..20));
    }
}

#[test]
fn a_step_that_was_cut_short_without_a_log() {
    let (dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..50), Position::START).unwrap();
    let db = Connection::open(&path).unwrap();
    db.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())).unwrap();
    // So small a cache writes pages to the file before the end of the transaction.
    db.execute_batch("PRAGMA cache_size = 1; BEGIN; CREATE TABLE more (x);").unwrap();
    db.execute("INSERT INTO more SELECT randomblob(3000) FROM entry", []).unwrap();
    let left = tempfile::tempdir_in(dir.path()).unwrap();
    let copy = left.path().join("progress.db");
    for ending in ["", "-journal"] {
        let of = |path: &Path| format!("{}{ending}", path.display());
        fs::copy(of(&path), of(&copy)).unwrap();
    }
    assert!(fs::metadata(&copy).unwrap().len() > 50 * 3000, "nothing was written yet");
    assert_eq!(looked_at(&copy), entries(1, 0..50));
}

#[test]
fn an_older_form_is_read_and_left() {
    let (_dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..3), Position::START).unwrap();
    let before = lie(path.parent().unwrap());
    let steps = [schema::MIGRATIONS[0], "CREATE TABLE shelf (x INTEGER) STRICT"];
    let next = OpenOptions { migrations: &steps, ..OpenOptions::default() };
    let record = Record::open_to_read_as(&path, &next).unwrap().unwrap();
    assert_eq!(all(&record), entries(1, 0..3));
    assert_eq!(schema::look(record.db()).unwrap(), schema::Found::Ours(2));
    drop(record);
    assert!(lie(path.parent().unwrap()) == before);
}

#[test]
fn where_there_is_nothing_yet_nothing_is_made() {
    let (dir, path) = folder();
    assert!(Record::open_to_read(&path).unwrap().is_none());
    let deep = dir.path().join("a/b/progress.db");
    assert!(Record::open_to_read(&deep).unwrap().is_none());
    assert!(lie(dir.path()).is_empty() && !dir.path().join("a").exists());
    fs::write(&path, "").unwrap();
    assert!(Record::open_to_read(&path).unwrap().is_none());
    assert_eq!(fs::read(&path).unwrap(), b"");
}

#[test]
fn what_is_no_record_is_refused_for_the_same_reasons() {
    let (dir, path) = folder();
    fs::write(&path, "hello, this is a diary").unwrap();
    let error = Record::open_to_read(&path).unwrap_err();
    assert!(matches!(error, RecordError::NotSqlite { .. }), "{error:?}");
    let error = Record::open_to_read(&path.join("below")).unwrap_err();
    assert!(matches!(error, RecordError::Folder { .. }), "{error:?}");
    let error = Record::open_to_read(dir.path()).unwrap_err();
    assert!(matches!(error, RecordError::Folder { .. }), "{error:?}");
    let other = dir.path().join("other.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE cards (x)").unwrap();
    let error = Record::open_to_read(&other).unwrap_err();
    assert!(matches!(error, RecordError::Foreign { .. }), "{error:?}");
    let newer = dir.path().join("newer.db");
    drop(Record::open(&newer).unwrap());
    Connection::open(&newer).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let error = Record::open_to_read(&newer).unwrap_err();
    assert!(matches!(error, RecordError::Newer { found: 99, .. }), "{error:?}");
}

#[test]
fn a_name_that_means_something_in_an_address_is_a_name() {
    let (dir, _) = folder();
    for name in ["a?mode=memory#x.db", "50%25 & ü ?immutable=0.db", " space.db", "file:x.db"] {
        let path = dir.path().join(name);
        Record::open(&path).unwrap().append(&entries(1, 0..2), Position::START).unwrap();
        assert_eq!(looked_at(&path), entries(1, 0..2), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_read_with_the_log_beside_its_file() {
    let (dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    record.append(&entries(1, 0..4), Position::START).unwrap();
    fs::create_dir(dir.path().join("elsewhere")).unwrap();
    let link = dir.path().join("elsewhere/link.db");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert_eq!(looked_at(&link), entries(1, 0..4));
}

#[test]
fn a_file_that_is_written_meanwhile_is_noticed() {
    let (_dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..3), Position::START).unwrap();
    let reader = Record::open_to_read(&path).unwrap().unwrap();
    assert!(reader.stood_still());
    let mut writer = Record::open(&path).unwrap();
    let end = writer.end().unwrap();
    writer.append(&entries(1, 3..4), end).unwrap();
    assert!(!reader.stood_still());
}

/// Rows that only damage can make, each with what is said of it. They stand between good ones.
const BAD: &[(&str, &str)] = &[
    ("zeroblob(15), 1, 0, 0, 0, 'seen', '{}'", "the name of its run is not 16 bytes"),
    ("'0123456789abcdef', 2, 0, 0, 0, 'seen', '{}'", "the name of its run is not 16 bytes"),
    (
        "zeroblob(16), -1, 0, 0, 0, 'seen', '{}'",
        "its number in its run is -1, which is out of range",
    ),
    ("zeroblob(16), 3.5, 0, 0, 0, 'seen', '{}'", "its number in its run is not a whole number"),
    ("zeroblob(16), 4, 'noon', 0, 0, 'seen', '{}'", "its time is not a whole number"),
    (
        "zeroblob(16), 5, 0, 5000000000, 0, 'seen', '{}'",
        "its time zone is 5000000000, which is out of range",
    ),
    (
        "zeroblob(16), 6, 0, 0, -7, 'seen', '{}'",
        "its time since its run began is -7, which is out of range",
    ),
    ("zeroblob(16), 7, 0, 0, 0, x'73', '{}'", "its kind is not text"),
    ("zeroblob(16), 8, 0, 0, 0, CAST(x'ff' AS TEXT), '{}'", "its kind is not Unicode"),
    ("zeroblob(16), 9, 0, 0, 0, 'seen', NULL", "its body is not text"),
    ("zeroblob(16), 10, 0, 0, 0, 'seen', CAST(x'7bff' AS TEXT)", "its body is not Unicode"),
];

/// Puts the rows of [`BAD`] among good entries, as a damaged file may have them, and gives their
/// places.
fn spoil(path: &Path) -> Vec<i64> {
    drop(Record::open(path).unwrap());
    let loosen = "PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT', ')'), 'NOT NULL', '') WHERE name = 'entry';";
    Connection::open(path).unwrap().execute_batch(loosen).unwrap();
    let db = Connection::open(path).unwrap();
    db.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
    let mut end = Position::START;
    let mut places = Vec::new();
    for (n, (values, _)) in BAD.iter().enumerate() {
        Record::open(path).unwrap().append(&[entry(1, n as u64)], end).unwrap();
        let insert =
            format!("INSERT INTO entry (run, seq, at, zone, mono, kind, body) VALUES ({values})");
        db.execute(&insert, []).unwrap();
        places.push(db.last_insert_rowid());
        end = Record::open(path).unwrap().end().unwrap();
    }
    places
}

#[test]
fn a_row_that_cannot_be_read_is_told_with_its_place_and_stops_nothing() {
    let (_dir, path) = folder();
    let places = spoil(&path);
    let open: [fn(&Path) -> Record; 2] =
        [|path| Record::open(path).unwrap(), |path| Record::open_to_read(path).unwrap().unwrap()];
    for open in open {
        let record = open(&path);
        let mut bad = Vec::new();
        let mut last = Position::START;
        record
            .for_each(Position::START, |position, row| {
                assert!(position > last);
                last = position;
                bad.extend(row.err().map(|unread| (position.number(), unread)));
            })
            .unwrap();
        let said: Vec<_> = bad.iter().map(|(_, unread)| &*unread.problem).collect();
        assert_eq!(said, BAD.iter().map(|(_, said)| *said).collect::<Vec<_>>());
        assert_eq!(bad.iter().map(|(place, _)| *place).collect::<Vec<_>>(), places);
        // What is sound of a row is told.
        assert_eq!(
            (bad[4].1.seq, bad[4].1.at, bad[4].1.kind.as_deref()),
            (Some(4), None, Some("seen"))
        );
        assert_eq!(bad[0].1.run, None);
        assert_eq!(all(&record), entries(1, 0..BAD.len() as u64));
        assert_eq!(record.end().unwrap(), last, "places are counted over what cannot be read");
    }
    // A value is no damage of the file.
    let record = Record::open_to_read(&path).unwrap().unwrap();
    assert_eq!(record.faults().unwrap(), Vec::<String>::new());
    assert_eq!(record.count().unwrap(), 2 * BAD.len() as u64);
}

#[test]
fn entries_are_appended_merged_and_backed_up_beside_bad_rows() {
    let (dir, path) = folder();
    spoil(&path);
    let count = BAD.len() as u64;
    let mut record = Record::open(&path).unwrap();
    let mut end = Position::START;
    record.for_each(end, |position, _| end = position).unwrap();
    record.append(&entries(1, count..count + 2), end).unwrap();
    // The first of these has the name of a row whose time is not to be read.
    let merged = record.merge(&[entry(0, 4), entry(2, 0), entry(1, 0)]).unwrap();
    assert_eq!(merged.added, 1);
    let to = dir.path().join("backup.db");
    assert_eq!(backup(&path, &to).unwrap(), 2 * count + 3);
    assert_eq!(all(&Record::open_to_read(&to).unwrap().unwrap()), all(&record));
}

#[test]
fn entries_on_damaged_pages_are_named_and_the_others_read() {
    let (_dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..3000), Position::START).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    // A leaf of the table, found by the body of an entry that is on it.
    let body = b"{ \"n\" : 1500.0 }";
    let at = bytes.windows(body.len()).position(|bytes| bytes == body).unwrap();
    let page = at / 4096 * 4096;
    bytes[page..page + 4096].fill(0xA5);
    fs::write(&path, &bytes).unwrap();
    let record = Record::open_to_read(&path).unwrap().unwrap();
    let (mut read, mut lost) = (Vec::new(), Vec::new());
    record
        .for_each(Position::START, |position, row| match row {
            Ok(entry) => read.push(entry),
            Err(unread) => lost.push((position, unread)),
        })
        .unwrap();
    assert_eq!(read.len() + lost.len(), 3000);
    assert!((10..200).contains(&lost.len()), "{}", lost.len());
    assert!(
        lost.iter().any(|(_, unread)| unread.seq == Some(1500) && unread.run == Some(RunId(1)))
    );
    assert!(read.iter().any(|entry| entry.seq == 2999) && read.iter().any(|entry| entry.seq == 0));
    assert!(!record.faults().unwrap().is_empty());
    drop(record);
    assert!(fs::read(&path).unwrap() == bytes);
    // Whoever would write to it is refused, and so is a backup that would not be whole.
    let refused = Record::open(&path).unwrap().read(Position::START);
    assert!(matches!(refused, Err(RecordError::Corrupt { .. })), "{refused:?}");
    let to = path.with_file_name("backup.db");
    assert!(matches!(backup(&path, &to), Err(BackupError::Record(RecordError::Corrupt { .. }))));
    assert!(!to.exists());
}
