//! Restoring keeps everything: the old record beside, the new one in place, and neither halfway.

use super::*;

/// A record with entries `0..old`, and a backup beside it with `0..new` of another run.
fn both(old: u64, new: u64) -> (TempDir, PathBuf, PathBuf) {
    let (dir, path) = folder();
    Record::open(&path).unwrap().append(&entries(1, 0..old), Position::START).unwrap();
    let other = dir.path().join("other.db");
    Record::open(&other).unwrap().append(&entries(2, 0..new), Position::START).unwrap();
    let to = dir.path().join("backup.db");
    backup(&other, &to).unwrap();
    fs::remove_file(other).unwrap();
    (dir, path, to)
}

fn found(path: &Path) -> Vec<Entry> {
    all(&Record::open_to_read(path).unwrap().expect("a record"))
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    files::beside(path, ending)
}

/// Leaves a record as a kill leaves it: with its log beside it.
fn kill(path: &Path, run: u128, seqs: std::ops::Range<u64>) {
    let dir = tempfile::tempdir().unwrap();
    let live = dir.path().join("progress.db");
    let mut record = Record::open(&live).unwrap();
    record.append(&entries(run, seqs), Position::START).unwrap();
    for ending in ["", "-wal", "-shm"] {
        fs::copy(beside(&live, ending), beside(path, ending)).unwrap();
    }
}

#[test]
fn a_backup_takes_the_place_of_the_record_which_is_kept() {
    let (dir, path, from) = both(5, 900);
    let before = fs::read(&from).unwrap();
    let done = restore(&path, &from).unwrap();
    let kept = beside(&path, ".before-restore");
    assert_eq!(done, Restored { entries: 900, kept: Some(kept.clone()) });
    assert_eq!((found(&path), found(&kept)), (entries(2, 0..900), entries(1, 0..5)));
    // And back, under the next free name.
    let done = restore(&path, &kept).unwrap();
    assert_eq!(done.kept, Some(beside(&path, ".before-restore-2")));
    assert_eq!(found(&path), entries(1, 0..5));
    let mut record = Record::open(&path).unwrap();
    let end = record.end().unwrap();
    record.append(&entries(1, 5..6), end).unwrap();
    drop(record);
    assert_eq!(found(&path), entries(1, 0..6));
    assert!(fs::read(&from).unwrap() == before, "the backup was changed");
    let mut names: Vec<_> =
        fs::read_dir(dir.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    names.sort();
    let want =
        ["backup.db", "progress.db", "progress.db.before-restore", "progress.db.before-restore-2"];
    assert_eq!(names, want);
}

#[test]
fn a_record_with_a_log_is_kept_with_what_is_in_it() {
    let (_dir, path, from) = both(1, 31);
    fs::remove_file(&path).unwrap();
    kill(&path, 1, 0..1437);
    let done = restore(&path, &from).unwrap();
    assert_eq!(found(&path), entries(2, 0..31));
    assert_eq!(found(&done.kept.unwrap()), entries(1, 0..1437));
    assert!(!beside(&path, "-wal").exists() && !beside(&path, "-shm").exists());
}

#[test]
fn a_backup_copied_beside_the_log_of_another_file_is_not_destroyed() {
    let (_dir, path, from) = both(1, 31);
    fs::remove_file(&path).unwrap();
    kill(&path, 1, 0..1437);
    // By hand, as nobody should.
    fs::copy(&from, &path).unwrap();
    let bytes = |path: &Path| (fs::read(path).unwrap(), fs::read(beside(path, "-wal")).unwrap());
    let before = bytes(&path);
    for error in [Record::open(&path).map(drop), Record::open_to_read(&path).map(drop)] {
        let error = error.unwrap_err();
        assert!(matches!(error, RecordError::StrangeLog { .. }), "{error:?}");
        assert!(bytes(&path) == before);
    }
    let done = restore(&path, &from).unwrap();
    assert_eq!(found(&path), entries(2, 0..31));
    let kept = done.kept.unwrap();
    assert!(bytes(&kept) == before, "the log is kept under the name of its file");
}

#[test]
fn a_log_without_its_file_is_kept_and_not_destroyed() {
    let (_dir, path, from) = both(1, 31);
    for empty in [false, true] {
        kill(&path, 1, 0..50);
        let log = fs::read(beside(&path, "-wal")).unwrap();
        fs::remove_file(&path).unwrap();
        if empty {
            fs::write(&path, "").unwrap();
        }
        for error in [Record::open(&path).map(drop), Record::open_to_read(&path).map(drop)] {
            let error = error.unwrap_err();
            assert!(matches!(error, RecordError::LogAlone { .. }), "{error:?}");
        }
        assert!(fs::read(beside(&path, "-wal")).unwrap() == log);
        let done = restore(&path, &from).unwrap();
        assert_eq!(found(&path), entries(2, 0..31));
        assert!(fs::read(beside(&done.kept.unwrap(), "-wal")).unwrap() == log);
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_backup_with_a_log_of_its_own_is_taken_whole_and_left_as_it_is() {
    let (dir, path, _) = both(3, 1);
    let from = dir.path().join("stick/copied.db");
    fs::create_dir(from.parent().unwrap()).unwrap();
    kill(&from, 7, 0..400);
    for index in [true, false] {
        if !index {
            fs::remove_file(beside(&from, "-shm")).unwrap();
        }
        let lie = || {
            let mut files: Vec<_> = fs::read_dir(from.parent().unwrap())
                .unwrap()
                .map(|file| file.unwrap().path())
                .map(|file| (fs::read(&file).unwrap(), file))
                .collect();
            files.sort();
            files
        };
        let before = lie();
        assert_eq!(compare(&path, &from).unwrap().backup.entries, 400);
        restore(&path, &from).unwrap();
        assert!(lie() == before, "the backup, or what is beside it, was changed");
        assert_eq!(found(&path), entries(7, 0..400));
    }
}

#[test]
fn a_damaged_record_makes_way_and_is_kept_to_the_letter() {
    for damage in ["all", "pages", "text"] {
        let (_dir, path, from) = both(2000, 10);
        let mut bytes = fs::read(&path).unwrap();
        match damage {
            "all" => bytes.fill(0xA5),
            "pages" => bytes[4096 * 3..].fill(0xA5),
            _ => bytes = b"Dear diary".to_vec(),
        }
        fs::write(&path, &bytes).unwrap();
        let compared = compare(&path, &from).unwrap();
        assert_eq!(compared.only_backup, 10, "{damage}");
        let done = restore(&path, &from).unwrap();
        assert_eq!(found(&path), entries(2, 0..10), "{damage}");
        let kept = fs::read(done.kept.unwrap()).unwrap();
        if damage == "pages" {
            // Opened by SQLite, which counts its own changes in the first page.
            assert!(kept[4096..] == bytes[4096..]);
        } else {
            assert!(kept == bytes, "{damage}");
        }
    }
}

#[test]
fn where_there_is_no_record_yet_it_is_made() {
    let (dir, _, from) = both(1, 10);
    let path = dir.path().join("new/home/progress.db");
    let done = restore(&path, &from).unwrap();
    assert_eq!((done.kept, found(&path)), (None, entries(2, 0..10)));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    }
}

#[test]
fn a_record_that_is_open_elsewhere_is_not_replaced() {
    let (_dir, path, from) = both(5, 10);
    let mut other = Record::open(&path).unwrap();
    let before = fs::read(&path).unwrap();
    for busy in [false, true] {
        if busy {
            other.db().execute_batch("BEGIN IMMEDIATE").unwrap();
        }
        let refused = restore(&path, &from);
        assert!(
            matches!(refused, Err(RestoreError::Record(RecordError::InUse { .. }))),
            "{refused:?}"
        );
    }
    other.db().execute_batch("ROLLBACK").unwrap();
    assert!(fs::read(&path).unwrap() == before);
    assert!(!beside(&path, ".before-restore").exists() && !beside(&path, ".unfinished").exists());
    let end = other.end().unwrap();
    other.append(&entries(1, 5..6), end).unwrap();
    drop(other);
    restore(&path, &from).unwrap();
    assert_eq!(found(&path), entries(2, 0..10));
}

#[test]
fn what_is_no_backup_is_refused_and_the_record_left() {
    let (dir, path, from) = both(5, 10);
    let before = fs::read(&path).unwrap();
    let refused = |from: &Path| {
        let compared = compare(&path, from).map(|_| ()).unwrap_err();
        let restored = restore(&path, from).unwrap_err();
        assert_eq!(compared.to_string(), restored.to_string());
        assert!(fs::read(&path).unwrap() == before);
        restored
    };
    let text = dir.path().join("diary.txt");
    fs::write(&text, "Dear diary").unwrap();
    let error = refused(&text);
    assert!(matches!(error, RestoreError::Backup(RecordError::NotSqlite { .. })), "{error:?}");
    let foreign = dir.path().join("cards.db");
    Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE cards (x)").unwrap();
    let error = refused(&foreign);
    assert!(matches!(error, RestoreError::Backup(RecordError::Foreign { .. })), "{error:?}");
    assert!(matches!(refused(&dir.path().join("none.db")), RestoreError::NoBackup(_)));
    let newer = dir.path().join("newer.db");
    fs::copy(&from, &newer).unwrap();
    Connection::open(&newer).unwrap().pragma_update(None, "user_version", 9).unwrap();
    let error = refused(&newer);
    assert!(matches!(error, RestoreError::Backup(RecordError::Newer { .. })), "{error:?}");
    assert!(matches!(refused(&path), RestoreError::Same(_)));
    let link = dir.path().join("same.db");
    fs::hard_link(&path, &link).unwrap();
    assert!(matches!(refused(&link), RestoreError::Same(_)));
    let damaged = dir.path().join("damaged.db");
    Record::open(&damaged).unwrap().append(&entries(2, 0..900), Position::START).unwrap();
    let mut bytes = fs::read(&damaged).unwrap();
    bytes[4096 * 4..].fill(0xA5);
    fs::write(&damaged, &bytes).unwrap();
    let error = restore(&path, &damaged).unwrap_err();
    assert!(matches!(error, RestoreError::Backup(RecordError::Corrupt { .. })), "{error:?}");
    assert!(fs::read(&path).unwrap() == before);
    assert!(!beside(&path, ".unfinished").exists());
}

#[test]
fn a_record_of_a_newer_version_or_another_program_is_not_replaced() {
    let (_dir, path, from) = both(5, 10);
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 9).unwrap();
    let refused = restore(&path, &from).unwrap_err();
    assert!(matches!(refused, RestoreError::Record(RecordError::Newer { .. })), "{refused:?}");
    fs::remove_file(&path).unwrap();
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE cards (x)").unwrap();
    let refused = restore(&path, &from).unwrap_err();
    assert!(matches!(refused, RestoreError::Record(RecordError::Foreign { .. })), "{refused:?}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let (dir, path, from) = both(5, 10);
    let link = dir.path().join("link.db");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let done = restore(&link, &from).unwrap();
    assert_eq!(done.kept, Some(beside(&path, ".before-restore")));
    assert!(link.is_symlink());
    assert_eq!((found(&link), found(&path)), (entries(2, 0..10), entries(2, 0..10)));
}

#[test]
fn a_comparison_says_what_is_where() {
    let (dir, path, from) = both(5, 10);
    let mut record = Record::open(&path).unwrap();
    let mut edited = entry(2, 8);
    edited.what = What::Unknown { kind: "seen".into(), body: "{}".into() };
    record.merge(&[entries(2, 0..3), vec![edited]].concat()).unwrap();
    drop(record);
    let compared = compare(&path, &from).unwrap();
    let Present::Read(present) = compared.present else { panic!("{compared:?}") };
    assert_eq!((compared.backup.entries, present.entries), (10, 9));
    let Comparison { both, different, only_backup, only_present, .. } = compared;
    assert_eq!((both, different, only_backup, only_present), (4, 1, 6, 5));
    let compared = compare(&dir.path().join("none.db"), &from).unwrap();
    assert!(matches!(compared.present, Present::None) && compared.only_backup == 10);
}

/// A log that was left by a crash, and a file of the same history that was copied to it from
/// elsewhere.
#[test]
fn a_log_of_another_time_is_refused_and_nothing_is_folded_in() {
    let (dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    let after = |record: &mut Record, from: u64, upto: u64, end| {
        (from..upto).fold(end, |end, n| record.append(&entries(1, n..n + 1), end).unwrap())
    };
    let end = after(&mut record, 0, 150, Position::START);
    let folder = |name: &str| {
        let folder = dir.path().join(name);
        fs::create_dir(&folder).unwrap();
        folder
    };
    let early = crash(&path, &folder("early"));
    record.db().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    after(&mut record, 150, 400, end);
    let late = crash(&path, &folder("late"));
    drop(record);
    let log = |path: &Path| path.with_extension("db-wal");
    // The newer file with the older log, and the older file with the newer log.
    for (name, file, of_log) in [("newer", &path, &early), ("older", &early, &late)] {
        let to = folder(name).join("progress.db");
        fs::copy(file, &to).unwrap();
        fs::copy(log(of_log), log(&to)).unwrap();
        let before = (fs::read(&to).unwrap(), fs::read(log(&to)).unwrap());
        for error in [
            Record::open(&to).map(drop).unwrap_err(),
            Record::open_to_read(&to).map(drop).unwrap_err(),
        ] {
            assert!(matches!(error, RecordError::StrangeLog { .. }), "{name}: {error:?}");
        }
        assert!((fs::read(&to).unwrap(), fs::read(log(&to)).unwrap()) == before, "{name}");
        // A backup takes their place, and both are kept.
        let restored = restore(&to, &path).unwrap();
        assert_eq!(all(&Record::open(&to).unwrap()), entries(1, 0..400), "{name}");
        let kept = restored.kept.unwrap();
        let kept_log = PathBuf::from(format!("{}-wal", kept.display()));
        assert!((fs::read(kept).unwrap(), fs::read(kept_log).unwrap()) == before, "{name}");
    }
    // What belongs together opens, and so does what another copy has open.
    assert_eq!(all(&Record::open(&late).unwrap()), entries(1, 0..400));
    let open = Record::open(&early).unwrap();
    assert_eq!(all(&Record::open(&early).unwrap()), all(&open));
}
