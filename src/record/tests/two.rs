//! Two copies of the program, or two machines, and one record.

use super::*;

#[test]
fn who_decided_on_an_old_reading_is_told() {
    let (_dir, path) = folder();
    let (mut one, mut two) = (Record::open(&path).unwrap(), Record::open(&path).unwrap());
    let first = one.append(&entries(1, 0..1), Position::START).unwrap();
    let Err(AppendError::Moved { end }) = two.append(&entries(2, 0..2), Position::START) else {
        panic!("appended after what it had not read")
    };
    assert_eq!(end, first);
    assert_eq!(two.read(Position::START).unwrap(), [(first, entry(1, 0))]);
    two.append(&entries(2, 0..2), first).unwrap();
    let seen = one.read(first).unwrap();
    assert_eq!(seen.into_iter().map(|(_, e)| e).collect::<Vec<_>>(), entries(2, 0..2));
}

#[test]
fn an_entry_is_appended_once() {
    let (_dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    let end = record.append(&entries(1, 0..2), Position::START).unwrap();
    let refused = record.append(&[entry(1, 2), entry(1, 1)], end);
    assert!(matches!(refused, Err(AppendError::Conflict(id)) if id == entry(1, 1).id()));
    assert_eq!(all(&record), entries(1, 0..2));
}

#[test]
fn a_merge_is_a_union() {
    let (_dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    record.append(&entries(1, 0..3), Position::START).unwrap();
    let theirs = [entries(2, 0..2), entries(1, 1..3), entries(2, 1..2)].concat();
    let merged = record.merge(&theirs).unwrap();
    assert_eq!(merged, Merged { added: 2, end: record.end().unwrap() });
    assert_eq!(all(&record), [entries(1, 0..3), entries(2, 0..2)].concat());
    assert_eq!(record.merge(&theirs).unwrap(), Merged { added: 0, end: merged.end });
}

#[test]
fn a_merge_of_what_contradicts_adds_nothing() {
    let (_dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    record.append(&entries(1, 0..3), Position::START).unwrap();
    let mut edited = entry(1, 1);
    edited.what = What::Unknown { kind: "seen".into(), body: "{}".into() };
    let refused = record.merge(&[entry(2, 0), edited]);
    assert!(matches!(refused, Err(AppendError::Conflict(_))));
    assert_eq!(all(&record), entries(1, 0..3));
}

#[test]
fn a_reading_finer_than_a_millisecond_is_no_contradiction() {
    let (_dir, path) = folder();
    let mut record = Record::open(&path).unwrap();
    let mut fine = entry(1, 0);
    fine.moment.mono += Duration::from_micros(7);
    record.append(std::slice::from_ref(&fine), Position::START).unwrap();
    assert_eq!(record.merge(&[fine, entry(1, 0)]).unwrap().added, 0);
}

#[test]
fn many_writers_lose_nothing() {
    const WRITERS: u128 = 4;
    const EACH: u64 = 25;
    let (_dir, path) = folder();
    std::thread::scope(|scope| {
        for run in 1..=WRITERS {
            let path = &path;
            scope.spawn(move || {
                // All of them find no file, and one makes it.
                let mut record = Record::open(path).unwrap();
                for seq in 0..EACH {
                    let mut end = record.end().unwrap();
                    loop {
                        match record.append(&[entry(run, seq)], end) {
                            Ok(_) => break,
                            Err(AppendError::Moved { end: now }) => end = now,
                            Err(other) => panic!("{other}"),
                        }
                    }
                }
            });
        }
    });
    let found = all(&Record::open(&path).unwrap());
    for run in 1..=WRITERS {
        let of_run: Vec<_> = found.iter().filter(|e| e.moment.run == RunId(run)).cloned().collect();
        assert_eq!(of_run, entries(run, 0..EACH));
    }
}
