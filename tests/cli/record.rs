//! The file of progress at the command line: what is set aside, exports, backups, and what reading
//! leaves alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};
use std::time::Duration;

use prelims::journal::Position;
use prelims::record::{Record, backup};
use rusqlite::Connection;
use serde_json::Value;
use tempfile::TempDir;

use crate::{complaint, home, practised, prelims};

/// What it says on stdout and stderr, ending with `code`.
fn said(home: &TempDir, record: &Path, args: &[&str], code: i32) -> (String, String) {
    let mut command = prelims(home);
    let output = command.arg("--record").arg(record).args(args).assert().code(code);
    let output = output.get_output();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_owned()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

/// Changes entries as damage would, which the file itself does not let anybody do.
fn damage(record: &Path, sql: &str) {
    let db = Connection::open(record).unwrap();
    db.execute_batch("DROP TRIGGER entries_stand; DROP TRIGGER entries_stay;").unwrap();
    assert!(db.execute(sql, []).unwrap() > 0, "{sql}");
}

fn entries(record: &Path) -> usize {
    Record::open_to_read(record).unwrap().unwrap().read(Position::START).unwrap().len()
}

#[test]
fn a_sound_record_is_said_to_be() {
    let home = home();
    let record = practised(&home);
    let count = entries(&record);
    let (out, err) = said(&home, &record, &["record", "check"], 0);
    assert_eq!(out, format!("`{}`: {count} entries\nAll is well.\n", record.display()));
    assert_eq!(err, "");
    let (out, _) = said(&home, &record, &["record", "check", "--format", "json"], 0);
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((&found["entries"], &found["damage"]), (&count.into(), &Value::Array(vec![])));
    assert_eq!(found["set_aside"], Value::Array(vec![]));
    // Where there is no record, its name may be mistyped: nothing is said to be well, and none is
    // made.
    let none = home.path().join("none.sqlite");
    let (out, err) = said(&home, &none, &["record", "check", "--format", "json"], 2);
    assert_eq!(out, "");
    assert!(err.contains("no progress yet"), "{err}");
    assert!(!none.exists());
}

#[test]
fn a_sitting_whose_beginning_is_damaged_does_not_vanish_unsaid() {
    let began = "WHERE kind = 'began'";
    for (change, reason, exported) in [
        ("kind = 'begun'", "unknown-kind", true),
        ("body = replace(body, '\"seed\"', '\"sead\"')", "unknown-form", true),
        ("body = replace(body, '\"title\":\"Practice\"', '\"title\":12')", "unreadable", true),
        ("body = substr(body, 1, 40)", "unreadable", false),
        ("body = replace(body, '\"choices\"', '\"choises\"')", "unknown-form", true),
        ("body = replace(body, '\"lines\"', '\"lanes\"')", "unknown-form", true),
    ] {
        let home = home();
        let record = practised(&home);
        let all = entries(&record);
        let sql = format!("UPDATE entry SET {change} {began}");
        damage(&record, &sql);
        let (out, _) = said(&home, &record, &["record", "check", "--format", "json"], 1);
        let found: Value = serde_json::from_str(&out).unwrap();
        let aside = found["set_aside"].as_array().unwrap();
        assert_eq!(found["entries"], all, "{change}");
        let reasons: Vec<&str> = aside.iter().map(|one| one["reason"].as_str().unwrap()).collect();
        assert_eq!(reasons[0], reason, "{change}: {out}");
        // All that was done in the sitting hangs on that entry.
        assert!(reasons.len() > 2 && reasons[1..].iter().all(|reason| *reason == "no-beginning"));
        assert!(aside.iter().all(|one| one["id"].is_string() && one["at"].is_string()));
        let count = reasons.len();
        let (out, err) = said(&home, &record, &["results"], 0);
        assert_eq!(out, "");
        let told = format!(
            "{count} entries of your record cannot be used; they are kept. `prelims record check`"
        );
        assert!(err.contains(&told), "{err}");
        let (out, err) = said(&home, &record, &["record", "check"], 1);
        assert!(out.contains("whose beginning is not in the record"), "{out}");
        assert!(
            out.ends_with(&format!("{count} entries are set aside: kept, but have no effect.\n"))
        );
        assert_eq!(err, "");
        let (out, err) = said(&home, &record, &["record", "export"], i32::from(!exported));
        assert_eq!(out.lines().count(), all - usize::from(!exported), "{change}");
        assert_eq!(err.contains("left out: entry ") && err.contains("`began`"), !exported, "{err}");
    }
}

#[test]
fn what_a_newer_version_wrote_is_told_from_what_is_damaged_and_exported_to_the_letter() {
    let home = home();
    let record = practised(&home);
    let good = entries(&record);
    let db = Connection::open(&record).unwrap();
    let insert = "INSERT INTO entry (run, seq, at, zone, mono, kind, body) VALUES (zeroblob(16), ?1, 0, 19800, 0, ?2, ?3)";
    let odd = [
        ("dreamt", r#"{ "of" : [1.0,  "ship"] }"#, "unknown-kind"),
        ("reported", r#"{"item":"a/b/c","text":"x","mood":"cross"}"#, "unknown-form"),
        (
            "submitted",
            r#"{"sitting":"00000000000000000000000000000007.3","by":"comet"}"#,
            "unknown-form",
        ),
        ("reported", r#"{"item":"a/b/c"}"#, "unreadable"),
        ("goal-set", r#"{"blueprint":"x","paper":"y","minutes":9999}"#, "unreadable"),
        ("moved", r#"{"sitting":"00000000000000000000000000000007.3","to":1}"#, "no-beginning"),
    ];
    for (n, (kind, body, _)) in (0_i64..).zip(&odd) {
        db.execute(insert, rusqlite::params![n, kind, body]).unwrap();
    }
    // A question that the sitting does not have.
    let sitting: String = db
        .query_row(
            "SELECT lower(hex(run)) || '.' || seq FROM entry WHERE kind = 'began'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    db.execute(
        insert,
        rusqlite::params![99, "moved", format!(r#"{{"sitting":"{sitting}","to":1}}"#)],
    )
    .unwrap();
    drop(db);
    let (out, _) = said(&home, &record, &["record", "check", "--format", "json"], 1);
    let found: Value = serde_json::from_str(&out).unwrap();
    let aside = found["set_aside"].as_array().unwrap();
    let reasons: Vec<&str> = aside.iter().map(|one| one["reason"].as_str().unwrap()).collect();
    let want: Vec<&str> = odd.iter().map(|odd| odd.2).chain(["no-such-question"]).collect();
    assert_eq!(reasons, want);
    for (one, newer) in aside.iter().zip([true, true, true, false, false, false, false]) {
        assert_eq!(one["message"].as_str().unwrap().contains("a newer version"), newer, "{one}");
    }
    let places: Vec<u64> = aside.iter().map(|one| one["position"].as_u64().unwrap()).collect();
    let (first, count) = (good as u64 + 1, want.len() as u64);
    assert_eq!(places, (first..first + count).collect::<Vec<_>>());
    let (out, err) = said(&home, &record, &["record", "export"], 0);
    assert_eq!((out.lines().count(), &*err), (good + want.len(), ""));
    for (_, body, _) in odd {
        assert!(out.contains(body), "{body} is not in\n{out}");
    }
}

#[test]
fn an_export_goes_on_past_what_cannot_be_read_and_acts_on_no_terminal() {
    let home = home();
    let record = practised(&home);
    let all = entries(&record);
    let body = "{\n\"a\u{9b}31m\":\"\u{202e}\u{200b}\u{7f}\u{e0041}\",\t\"हिन्दी\":1}";
    let db = Connection::open(&record).unwrap();
    db.execute(
        "INSERT INTO entry VALUES (1000, zeroblob(16), 0, 0, 0, 0, ?1, ?2)",
        ("k\u{9b}", body),
    )
    .unwrap();
    db.execute(
        "INSERT INTO entry VALUES (1001, zeroblob(16), 1, 0, 5000000000, 0, 'k\u{9b}', '{}')",
        [],
    )
    .unwrap();
    db.execute("INSERT INTO entry VALUES (1002, zeroblob(16), 2, 0, 0, 0, 'seen', 'no JSON')", [])
        .unwrap();
    db.execute("INSERT INTO entry VALUES (1003, zeroblob(16), 3, 0, 0, 0, 'seen', '{}')", [])
        .unwrap();
    drop(db);
    let (out, err) = said(&home, &record, &["record", "export"], 1);
    assert_eq!(out.lines().count(), all + 2);
    let harmful =
        |c: char| c.is_control() && c != '\n' || matches!(c, '\u{200b}' | '\u{202e}' | '\u{e0041}');
    for text in [&out, &err, &said(&home, &record, &["record", "check"], 1).0] {
        assert!(!text.contains(harmful), "{text:?}");
    }
    let line: Value = serde_json::from_str(out.lines().nth(all).unwrap()).unwrap();
    assert_eq!(line["body"], serde_json::from_str::<Value>(body).unwrap());
    assert!(out.contains("हिन्दी"), "what does no harm stays as it is");
    for place in
        ["left out: entry 1001 (", "left out: entry 1002 (", "2 entries could not be exported"]
    {
        assert!(err.contains(place), "{err}");
    }
    assert!(err.contains("its time zone is 5000000000, which is out of range"), "{err}");
}

#[test]
fn a_backup_says_what_is_in_it_and_overwrites_nothing() {
    let home = home();
    let record = practised(&home);
    let to = home.path().join("backup.sqlite");
    let to = to.to_str().unwrap();
    let count = entries(&record);
    let (out, err) = said(&home, &record, &["record", "backup", to], 0);
    assert_eq!((out, err), (format!("backed up: {count} entries, in `{to}`\n"), String::new()));
    let before = fs::read(to).unwrap();
    let (out, err) = said(&home, &record, &["record", "backup", to], 2);
    assert!(
        out.is_empty() && err.contains("there already") && err.contains("name another file"),
        "{err}"
    );
    assert!(fs::read(to).unwrap() == before);
    let none = home.path().join("none.sqlite");
    let (_, err) = said(&home, &none, &["record", "backup", &format!("{to}2")], 2);
    assert!(err.contains("there is no progress yet"), "{err}");
    assert!(!none.exists());
}

#[test]
fn nothing_is_restored_before_somebody_says_so() {
    let home = home();
    let record = practised(&home);
    let to = home.path().join("backup.sqlite");
    let old = backup(&record, &to).unwrap();
    said(&home, &record, &["goal", "--minutes", "40"], 0);
    let now = entries(&record) as u64;
    let more = now - old;
    let to = to.to_str().unwrap();
    let before = fs::read(&record).unwrap();
    let (out, err) = said(&home, &record, &["record", "restore", to], 2);
    assert!(
        out.contains(&format!("in both {old}, only in the backup 0, only in the record {more}\n")),
        "{out}"
    );
    assert!(err.contains("nothing was changed") && err.contains("--yes"), "{err}");
    assert!(fs::read(&record).unwrap() == before);
    let (out, _) = said(&home, &record, &["record", "restore", "--yes", to], 0);
    let kept = home.path().join("record.sqlite.before-restore");
    assert!(out.ends_with(&format!("kept as `{}`\n", kept.display())), "{out}");
    assert_eq!((entries(&record) as u64, entries(&kept) as u64), (old, now));
    let said =
        complaint(prelims(&home).args(["record", "restore", "--yes", "/nowhere/x.sqlite"]), 2);
    assert!(said.contains("`/nowhere/x.sqlite` is not there"), "{said}");
}

/// A record of so many entries.
fn long(path: &Path, count: u64) {
    use prelims::journal::{Entry, Moment, RunId, What};
    let entry = |seq| {
        let moment = Moment {
            run: RunId(7),
            at: jiff::Timestamp::UNIX_EPOCH,
            offset: 0,
            mono: Duration::ZERO,
        };
        let what = What::Unknown { kind: "seen".into(), body: format!(r#"{{"n":{seq}}}"#) };
        Entry { seq, moment, what }
    };
    let all: Vec<Entry> = (0..count).map(entry).collect();
    Record::open(path).unwrap().append(&all, Position::START).unwrap();
}

#[test]
fn a_restore_that_is_killed_at_any_instant_leaves_one_record_or_the_other() {
    const OLD: u64 = 4000;
    const NEW: u64 = 6000;
    let home = home();
    let (old, new) = (home.path().join("old.sqlite"), home.path().join("new.sqlite"));
    long(&old, OLD);
    long(&new, NEW);
    let mut found = BTreeMap::new();
    for turn in 0..40 {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("record.sqlite");
        fs::copy(&old, &record).unwrap();
        let mut restoring = Process::new(assert_cmd::cargo::cargo_bin!("prelims"))
            .args(["--record", record.to_str().unwrap(), "record", "restore", "--yes"])
            .arg(&new)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(turn * 4));
        drop(restoring.kill());
        restoring.wait().unwrap();
        // As it is read, and as the program that is started next finds it.
        let read = entries(&record) as u64;
        let opened = Record::open(&record).unwrap();
        assert_eq!(opened.read(Position::START).unwrap().len() as u64, read);
        assert_eq!(opened.faults().unwrap(), Vec::<String>::new());
        assert!([OLD, NEW].contains(&read), "{read} entries after {turn}");
        *found.entry(read).or_insert(0) += 1;
    }
    assert!(found.contains_key(&OLD), "it was never killed in time: {found:?}");
}

#[test]
fn a_backup_that_is_killed_leaves_the_record_and_no_half_of_a_backup() {
    let home = home();
    let record = home.path().join("record.sqlite");
    long(&record, 6000);
    let before = fs::read(&record).unwrap();
    for turn in 0..15 {
        let to: PathBuf = home.path().join(format!("backup-{turn}.sqlite"));
        let mut making = Process::new(assert_cmd::cargo::cargo_bin!("prelims"))
            .args(["--record", record.to_str().unwrap(), "record", "backup"])
            .arg(&to)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(turn * 5));
        drop(making.kill());
        making.wait().unwrap();
        assert!(!to.exists() || entries(&to) == 6000);
        assert!(fs::read(&record).unwrap() == before);
    }
}

#[test]
fn what_stands_on_sound_pages_of_a_damaged_file_is_still_read() {
    const COUNT: u64 = 3000;
    let home = home();
    let record = home.path().join("record.sqlite");
    long(&record, COUNT);
    let mut bytes = fs::read(&record).unwrap();
    let body = br#"{"n":1500}"#;
    let at = bytes.windows(body.len()).position(|bytes| bytes == body).unwrap();
    let page = at / 4096 * 4096;
    bytes[page..page + 4096].fill(0xA5);
    fs::write(&record, &bytes).unwrap();
    let (out, err) = said(&home, &record, &["record", "export"], 1);
    let (exported, left_out) = (out.lines().count(), err.matches("left out: entry ").count());
    assert_eq!(exported + left_out, usize::try_from(COUNT).unwrap());
    assert!(
        left_out > 0 && err.contains("(00000000000000000000000000000007.1500): it cannot be read")
    );
    let (out, _) = said(&home, &record, &["record", "check"], 1);
    assert!(
        out.contains("the file is damaged: ") && out.contains("`prelims record restore FILE`"),
        "{out}"
    );
    let (_, err) = said(&home, &record, &["results"], 0);
    assert!(err.contains("3000 entries of your record cannot be used"), "{err}");
    // Nothing is written to it, and it is no backup.
    let (_, err) = said(&home, &record, &["goal", "--minutes", "7"], 2);
    assert!(err.contains("is damaged") && err.contains("nothing was written to it"), "{err}");
    let to = home.path().join("b.sqlite");
    let (_, err) = said(&home, &record, &["record", "backup", to.to_str().unwrap()], 2);
    assert!(err.contains("is damaged") && !to.exists(), "{err}");
    assert!(fs::read(&record).unwrap() == bytes);
}
