//! Disks that are full or may only be read. They are mounted in a namespace of their own, where the
//! machine lets the tests do that.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use crate::{home, practised};

/// Runs a script as a machine with mounts of its own, the program being `$P`; `None`, said on
/// stderr, where that cannot be.
fn with_mounts(home: &Path, script: &str) -> Option<String> {
    let possible =
        |command: &mut Command| command.output().is_ok_and(|tried| tried.status.success());
    let unshare = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--mount", "--map-root-user", "sh", "-euc", script]);
        command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").env("HOME", home);
        command.env("P", assert_cmd::cargo::cargo_bin!("prelims")).current_dir(home);
        command
    };
    if !possible(&mut unshare("mkdir -p try && mount -t tmpfs tmpfs try")) {
        // Not `eprintln`, which the test harness hides.
        drop(writeln!(
            std::io::stderr(),
            "SKIPPED: no file systems can be mounted here, so full and read-only disks are not tried"
        ));
        return None;
    }
    let output = unshare(script).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let said = text(&output.stdout) + &text(&output.stderr);
    assert!(output.status.success(), "{said}");
    Some(said)
}

/// Every command that only reads, each of which must end well and leave the folder `disk` as it is.
const READ_ALL: &str = r#"
R=disk/record.sqlite
lie() { ls -l --time-style=full-iso disk; for f in disk/*; do cksum "$f"; done; }
lie > before
for c in "results" "results last" "plan" "goal" "topics" "record export" "record check" "record path" "paper --count 2 --out paper --force"; do
    $P --record $R $c > out 2>&1 || { echo "failed: $c"; cat out; exit 1; }
done
lie > after
cmp before after
$P --record $R results last | grep "2.00 of 2.00"
"#;

#[test]
fn a_disk_that_may_only_be_read_is_read() {
    let home = home();
    practised(&home);
    fs::create_dir(home.path().join("disk")).unwrap();
    let script = format!(
        "mv record.sqlite disk/; mount --bind disk disk; mount -o remount,bind,ro disk; {READ_ALL}
         $P --record $R goal --minutes 30 2>&1 && exit 1
         $P --record disk/none.sqlite goal --minutes 30 2>&1 && exit 1
         $P --record $R record backup disk/b.sqlite 2>&1 && exit 1
         $P --record $R record backup elsewhere.sqlite"
    );
    let Some(said) = with_mounts(home.path(), &script) else { return };
    assert_eq!(said.matches("may only be read, so no progress can be kept").count(), 2, "{said}");
    assert!(
        said.contains("the folder of `disk/b.sqlite` may only be read, so there is no backup"),
        "{said}"
    );
    assert!(said.contains("in `elsewhere.sqlite`"), "{said}");
}

#[test]
fn what_a_kill_left_is_read_where_nothing_can_be_written() {
    for index in [true, false] {
        let home = home();
        let record = practised(&home);
        let disk = home.path().join("disk");
        fs::create_dir(&disk).unwrap();
        // Its log holds all of it, as after a kill.
        let db = rusqlite::Connection::open(&record).unwrap();
        let copy = |from: &str| fs::copy(home.path().join(from), disk.join(from)).unwrap();
        db.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA journal_mode = WAL;").unwrap();
        db.execute_batch("DROP TRIGGER entries_stand; UPDATE entry SET mono = mono;").unwrap();
        copy("record.sqlite");
        copy("record.sqlite-wal");
        if index {
            copy("record.sqlite-shm");
        }
        let script = format!("mount --bind disk disk; mount -o remount,bind,ro disk; {READ_ALL}");
        if with_mounts(home.path(), &script).is_none() {
            return;
        }
    }
}

#[test]
fn a_full_disk_is_named_and_what_is_on_it_is_read() {
    let home = home();
    practised(&home);
    let script = format!(
        "mkdir disk; mount -t tmpfs -o size=512k tmpfs disk
         cp record.sqlite disk/; dd if=/dev/zero of=disk/fill bs=4096 2>/dev/null || true
         {READ_ALL}
         $P --record $R goal --minutes 30 2>&1 && exit 1
         $P --record disk/none.sqlite goal --minutes 30 2>&1 && exit 1
         $P --record $R record backup disk/b.sqlite 2>&1 && exit 1
         $P --record $R record backup b.sqlite
         $P --record $R record restore --yes b.sqlite 2>&1 && exit 1
         $P --record $R record check
         rm disk/fill; $P --record $R goal --minutes 30; $P --record $R record restore --yes b.sqlite; ls disk"
    );
    let Some(said) = with_mounts(home.path(), &script) else { return };
    assert!(!said.contains("last step"), "{said}");
    let full = "`disk/record.sqlite` is full, so no progress can be kept";
    assert_eq!(said.matches(full).count(), 2, "{said}");
    assert!(said.contains("`disk/none.sqlite` is full"), "{said}");
    assert!(
        said.contains("the disk that is to hold `disk/b.sqlite` is full, so there is no backup"),
        "{said}"
    );
    assert!(said.ends_with("record.sqlite\nrecord.sqlite.before-restore\n"), "{said}");
}

#[test]
fn a_folder_that_may_not_be_looked_into_is_not_taken_for_an_empty_one() {
    let home = home();
    practised(&home);
    // Permissions bind nobody who is root, so the program runs as somebody else.
    let script = "
        mkdir hidden; mv record.sqlite hidden/; chmod 0 hidden; chmod 755 .
        for c in results plan 'record export' 'record check'; do
            setpriv --reuid=65534 --regid=65534 --clear-groups $P --record \"$PWD/hidden/record.sqlite\" $c 2>&1 && exit 1
        done; true";
    let root = Command::new("sh")
        .args(["-c", "setpriv --reuid=65534 --regid=65534 --clear-groups true && test -x \"$P\""])
        .env("P", assert_cmd::cargo::cargo_bin!("prelims"))
        .status()
        .is_ok_and(|status| status.success());
    if !root {
        drop(writeln!(
            std::io::stderr(),
            "SKIPPED: nobody can be made another user here, so hidden folders are not tried"
        ));
        return;
    }
    let output = Command::new("sh")
        .args(["-euc", script])
        .current_dir(home.path())
        .env_clear()
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .env("P", assert_cmd::cargo::cargo_bin!("prelims"))
        .env("HOME", home.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.matches("may not be looked into").count(), 4, "{said}");
}
