//! Backups are whole, private and put in place at once, or not at all.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};

use super::*;

fn names(dir: &Path) -> BTreeSet<String> {
    let name =
        |file: std::io::Result<fs::DirEntry>| file.unwrap().file_name().into_string().unwrap();
    fs::read_dir(dir).unwrap().map(name).collect()
}

#[test]
fn what_was_kept_before_a_backup_began_is_in_it() {
    const BACKUPS: usize = 12;
    let (dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    let kept = AtomicU64::new(0);
    let done = AtomicU64::new(0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut end = Position::START;
            while done.load(Ordering::SeqCst) == 0 {
                let seq = kept.load(Ordering::SeqCst);
                end = record.append(&[entry(1, seq)], end).unwrap();
                kept.store(seq + 1, Ordering::SeqCst);
            }
        });
        let _end = Ends(&done);
        for n in 0..BACKUPS {
            let before = loop {
                let kept = kept.load(Ordering::SeqCst);
                if kept > 0 {
                    break kept;
                }
            };
            let to = dir.path().join(format!("backup-{n}.db"));
            let count = backup(&path, &to).unwrap();
            let found = all(&Record::open_to_read(&to).unwrap().unwrap());
            assert!(count >= before, "{count} of {before}");
            assert_eq!(found, entries(1, 0..count));
        }
    });
    let made = names(dir.path()).into_iter().filter(|name| !name.starts_with("progress")).count();
    assert_eq!(made, BACKUPS, "{:?}", names(dir.path()));
}

/// Ends the writer, whatever becomes of the reader.
struct Ends<'d>(&'d AtomicU64);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.store(1, Ordering::SeqCst);
    }
}

#[test]
fn a_backup_needs_nothing_beside_it() {
    let (dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    record.append(&entries(1, 0..9), Position::START).unwrap();
    let to = dir.path().join("stick/backup.db");
    fs::create_dir(to.parent().unwrap()).unwrap();
    backup(&path, &to).unwrap();
    assert_eq!(names(to.parent().unwrap()), BTreeSet::from(["backup.db".to_owned()]));
}

#[test]
fn nothing_is_overwritten_and_nothing_left_where_there_is_no_backup() {
    let (dir, path) = folder();
    let to = dir.path().join("backup.db");
    assert!(matches!(backup(&path, &to), Err(BackupError::NothingYet(_))));
    drop(Record::open(&path).unwrap());
    let missing = dir.path().join("unplugged/backup.db");
    assert!(matches!(backup(&path, &missing), Err(BackupError::NoFolder(_))));
    // A log of another file would be taken for the backup's own.
    for there in ["backup.db", "backup.db-wal", "backup.db-journal"] {
        let there = dir.path().join(there);
        fs::write(&there, "mine").unwrap();
        let before = names(dir.path());
        let refused = backup(&path, &to);
        assert!(matches!(&refused, Err(BackupError::Exists(at)) if *at == there), "{refused:?}");
        assert_eq!(fs::read(&there).unwrap(), b"mine");
        assert_eq!(names(dir.path()), before);
        fs::remove_file(there).unwrap();
    }
    assert_eq!(backup(&path, &to).unwrap(), 0);
}

#[test]
fn the_log_is_folded_into_the_file_at_the_start_and_at_the_end() {
    let (dir, path) = folder();
    let mut one = Record::open(&path).unwrap();
    let end = one.append(&entries(1, 0..9), Position::START).unwrap();
    let log = || fs::metadata(path.with_extension("db-wal")).unwrap().len();
    assert!(log() > 0);
    let mut two = Record::open(&path).unwrap();
    assert_eq!(log(), 0);
    two.append(&entries(1, 9..12), end).unwrap();
    assert!(log() > 0);
    drop(two);
    assert_eq!(log(), 0);
    // So just the file has it all.
    let copy = dir.path().join("copy.db");
    fs::copy(&path, &copy).unwrap();
    assert_eq!(all(&Record::open(&copy).unwrap()), entries(1, 0..12));
}
