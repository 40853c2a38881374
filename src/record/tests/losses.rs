//! The file taken away, replaced or written over while it is open: nothing is acknowledged that is
//! not there for the next to open it.

use super::*;

/// A record of some entries, a second of others, and everything of both in their files.
fn two(dir: &Path, path: &Path) -> (Record, Position, PathBuf) {
    let mut record = Record::open(path).unwrap();
    let end = record.append(&entries(1, 0..300), Position::START).unwrap();
    let other = dir.join("other.db");
    Record::open(&other).unwrap().append(&entries(9, 0..400), Position::START).unwrap();
    (record, end, other)
}

fn lost(record: &mut Record, after: Position) -> Loss {
    match record.append(&entries(1, 1000..1001), after) {
        Err(AppendError::Lost(loss)) => loss,
        other => panic!("acknowledged, or refused for another reason: {other:?}"),
    }
}

fn beside(path: &Path, end: &str) -> PathBuf {
    path.with_extension(format!("db-{end}"))
}

/// Everything is still in memory, and a new file takes it.
fn is_rescued(record: &Record, dir: &Path) {
    let salvaged = record.salvage();
    assert_eq!((salvaged.entries.len(), salvaged.missing), (300, 0));
    let new = Record::write_new(&dir.join("new.db"), &salvaged.entries).unwrap();
    assert_eq!(all(&new), entries(1, 0..300));
}

#[test]
fn a_file_that_is_removed_or_renamed() {
    for renamed in [true, false] {
        let (dir, path) = folder();
        let (mut record, end, _) = two(dir.path(), &path);
        if renamed {
            fs::rename(&path, dir.path().join("elsewhere.db")).unwrap();
        } else {
            fs::remove_file(&path).unwrap();
        }
        assert_eq!(lost(&mut record, end), Loss::Removed(path.clone()));
        is_rescued(&record, dir.path());
    }
}

#[test]
fn a_file_that_is_renamed_and_comes_back_is_written_to_again() {
    let (dir, path) = folder();
    let (mut record, end, _) = two(dir.path(), &path);
    let away = dir.path().join("away.db");
    fs::rename(&path, &away).unwrap();
    lost(&mut record, end);
    fs::rename(&away, &path).unwrap();
    record.append(&entries(1, 300..301), end).unwrap();
    drop(record);
    assert_eq!(all(&Record::open(&path).unwrap()), entries(1, 0..301));
}

#[test]
fn another_file_in_its_place() {
    let (dir, path) = folder();
    let (mut record, end, other) = two(dir.path(), &path);
    fs::rename(&other, &path).unwrap();
    assert_eq!(lost(&mut record, end), Loss::Replaced(path.clone()));
    is_rescued(&record, dir.path());
    // What is there now is not ours, and neither is a log beside it.
    for end in ["wal", "shm"] {
        fs::remove_file(beside(&path, end)).unwrap();
    }
    let theirs = Record::open(&path).unwrap();
    let log = fs::metadata(beside(&path, "wal")).unwrap();
    drop(record);
    assert!(fs::metadata(beside(&path, "wal")).is_ok_and(|now| now.len() == log.len()));
    assert_eq!(all(&theirs), entries(9, 0..400));
}

#[test]
fn a_log_that_is_removed_or_replaced() {
    for (end, replaced) in [("wal", false), ("wal", true), ("shm", false)] {
        let (dir, path) = folder();
        let (mut record, position, _) = two(dir.path(), &path);
        fs::remove_file(beside(&path, end)).unwrap();
        let is = if replaced {
            fs::write(beside(&path, end), "").unwrap();
            Loss::Replaced(beside(&path, end))
        } else {
            Loss::Removed(beside(&path, end))
        };
        assert_eq!(lost(&mut record, position), is);
        is_rescued(&record, dir.path());
    }
}

#[test]
fn a_folder_that_is_removed_or_renamed() {
    for renamed in [true, false] {
        let (dir, _) = folder();
        let inner = dir.path().join("inner");
        let path = inner.join("progress.db");
        fs::create_dir(&inner).unwrap();
        let (mut record, end, _) = two(dir.path(), &path);
        if renamed {
            fs::rename(&inner, dir.path().join("moved")).unwrap();
        } else {
            fs::remove_dir_all(&inner).unwrap();
        }
        assert_eq!(lost(&mut record, end), Loss::Removed(path.clone()));
        is_rescued(&record, dir.path());
    }
}

#[test]
fn a_file_that_is_written_over_in_place() {
    // By another record, by what is none, and by nothing: the file stays the same one, and our log
    // beside it.
    type With<'w> = &'w dyn Fn(&Path, &Path);
    let overwrite: [With<'_>; 3] = [
        &|path, other| assert!(fs::copy(other, path).unwrap() > 0),
        &|path, _| fs::write(path, "a diary").unwrap(),
        &|path, _| fs::write(path, "").unwrap(),
    ];
    for with in overwrite {
        for written_back in [true, false] {
            let (dir, path) = folder();
            let (mut record, end, other) = two(dir.path(), &path);
            if written_back {
                record.db().query_row("PRAGMA wal_checkpoint", [], |_| Ok(())).unwrap();
                record.check().unwrap();
            }
            with(&path, &other);
            match record.append(&entries(1, 300..301), end) {
                Err(AppendError::Lost(Loss::Overwritten(lost))) => assert_eq!(lost, path),
                // As long as our log holds every page, nothing is lost whatever lies under it.
                Ok(_) if !written_back => {
                    drop(record);
                    assert_eq!(all(&Record::open(&path).unwrap()), entries(1, 0..301));
                    continue;
                }
                other => panic!("{other:?}"),
            }
            // Whatever can be read is ours, and what cannot is counted.
            let salvaged = record.salvage();
            let ours = salvaged.entries.iter().all(|entry| entry.moment.run == RunId(1));
            assert!(ours, "another's entries were taken for ours");
            assert_eq!(salvaged.entries.len() as u64 + salvaged.missing, 300);
        }
    }
}

#[test]
fn an_older_copy_in_its_place_is_noticed() {
    let (dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    let middle = record.append(&entries(1, 0..200), Position::START).unwrap();
    let backup = dir.path().join("backup.db");
    super::super::backup(&path, &backup).unwrap();
    let end = record.append(&entries(1, 200..400), middle).unwrap();
    record.db().query_row("PRAGMA wal_checkpoint", [], |_| Ok(())).unwrap();
    record.check().unwrap();
    fs::copy(&backup, &path).unwrap();
    assert_eq!(lost(&mut record, end), Loss::Overwritten(path));
}

#[test]
fn a_log_that_is_cut_short_is_noticed() {
    let (dir, path) = folder();
    let (mut record, end, _) = two(dir.path(), &path);
    let log = fs::OpenOptions::new().write(true).open(beside(&path, "wal")).unwrap();
    log.set_len(0).unwrap();
    assert_eq!(lost(&mut record, end), Loss::Overwritten(path));
}

#[test]
fn what_others_may_do_is_no_loss() {
    let (dir, path) = folder();
    let (mut record, mut end, _) = two(dir.path(), &path);
    // A copy elsewhere, a backup, another name for it, a touch, another reader, another copy of the
    // program at work, a checkpoint.
    fs::copy(&path, dir.path().join("copy.db")).unwrap();
    super::super::backup(&path, &dir.path().join("backup.db")).unwrap();
    fs::hard_link(&path, dir.path().join("link.db")).unwrap();
    end = record.append(&entries(1, 300..301), end).unwrap();
    fs::File::options()
        .append(true)
        .open(&path)
        .unwrap()
        .set_modified(std::time::SystemTime::UNIX_EPOCH)
        .unwrap();
    end = record.append(&entries(1, 301..302), end).unwrap();
    drop(all(&Record::open(&path).unwrap()));
    end = record.append(&entries(1, 302..303), end).unwrap();
    let mut other = Record::open(&path).unwrap();
    other.append(&entries(2, 0..5), end).unwrap();
    other.db().query_row("PRAGMA wal_checkpoint", [], |_| Ok(())).unwrap();
    drop(other);
    let Err(AppendError::Moved { end: now }) = record.append(&entries(1, 303..304), end) else {
        panic!("not told")
    };
    record.append(&entries(1, 303..304), now).unwrap();
    drop(record);
    assert_eq!(all(&Record::open(&path).unwrap()).len(), 304 + 5);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_record_is_followed() {
    let (dir, path) = folder();
    let (record, end, other) = two(dir.path(), &path);
    drop(record);
    let link = dir.path().join("link.db");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let mut record = Record::open(&link).unwrap();
    let end = record.append(&entries(1, 300..301), end).unwrap();
    fs::remove_file(&link).unwrap();
    std::os::unix::fs::symlink(&other, &link).unwrap();
    assert_eq!(lost(&mut record, end), Loss::Replaced(link));
}

#[test]
fn a_new_record_is_written_over_nothing() {
    let (dir, path) = folder();
    let (_record, _, other) = two(dir.path(), &path);
    let taken = |path: &Path| match Record::write_new(path, &entries(1, 0..3)) {
        Err(AppendError::Record(RecordError::Exists { path })) => path,
        other => panic!("{other:?}"),
    };
    assert_eq!(taken(&path), path);
    assert_eq!(taken(dir.path()), dir.path());
    // A log without its file would be taken for the new one's.
    let free = dir.path().join("free.db");
    fs::copy(&other, beside(&free, "wal")).unwrap();
    assert_eq!(taken(&free), beside(&free, "wal"));
    assert!(!free.exists());
    // What cannot be written leaves nothing.
    let twice = [entry(1, 0), entry(1, 0)];
    let new = dir.path().join("new/new.db");
    assert!(Record::write_new(&new, &twice).is_err());
    assert_eq!(fs::read_dir(dir.path().join("new")).unwrap().count(), 0);
    let record = Record::write_new(&new, &entries(1, 0..3)).unwrap();
    assert_eq!(all(&record), entries(1, 0..3));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&new).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn an_entry_that_cannot_be_read_is_no_loss_and_is_not_carried_over() {
    let (dir, path) = folder();
    let (record, _, _) = two(dir.path(), &path);
    let bad = [
        "INSERT INTO entry VALUES (301, zeroblob(16), 0, 0, 5000000000, 0, 'seen', '{}')",
        "INSERT INTO entry VALUES (302, zeroblob(16), 1, 0, 0, 0, CAST(x'FF' AS TEXT), '{}')",
    ];
    for bad in bad {
        assert_eq!(record.db().execute(bad, []).unwrap(), 1);
    }
    drop(record);
    let mut record = Record::open(&path).unwrap();
    assert_eq!(record.read(Position::START).unwrap().len(), 300);
    let read = record.end().unwrap();
    // Another copy appends and folds the log in, so that the whole file is looked at again.
    let mut other = Record::open(&path).unwrap();
    let end = other.append(&entries(2, 0..1), read).unwrap();
    other.db().query_row("PRAGMA wal_checkpoint", [], |_| Ok(())).unwrap();
    assert_eq!(record.read(read).unwrap().len(), 1);
    record.append(&entries(1, 300..301), end).unwrap();
    fs::remove_file(&path).unwrap();
    lost(&mut record, end);
    let salvaged = record.salvage();
    assert_eq!((salvaged.entries.len(), salvaged.missing), (302, 2));
}
