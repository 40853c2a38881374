//! The file of progress removed, replaced or written over while the program runs: said at once, and
//! nothing is lost.
#![expect(clippy::disallowed_methods, reason = "files are what is taken away")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use prelims::exam::{Phase, Rules, SubmittedBy, Terms};
use prelims::journal::Journal;
use prelims::record::Record;
use prelims::study::{Options, Study};
use prelims::tui::AnyScreen;

use crate::journey::{Journey, bank};

const SMALL: (u16, u16) = (80, 24);

/// A way to lose the file: its name, how, and what is said of it.
type LostBy = (&'static str, fn(&Path), &'static str);

const WAYS: [LostBy; 7] = [
    ("removed", |path| fs::remove_file(path).unwrap(), "was removed or renamed"),
    (
        "renamed",
        |path| fs::rename(path, path.with_extension("old")).unwrap(),
        "was removed or renamed",
    ),
    ("replaced", |path| fs::rename(other(path), path).unwrap(), "was replaced by another file"),
    ("written over", |path| written_over(path), "was written over by another program"),
    (
        "log removed",
        |path| fs::remove_file(beside(path, "-wal")).unwrap(),
        "was removed or renamed",
    ),
    ("log replaced", |path| replace_log(path), "was replaced by another file"),
    (
        "folder removed",
        |path| fs::remove_dir_all(path.parent().unwrap()).unwrap(),
        "was removed or renamed",
    ),
];

fn beside(path: &Path, end: &str) -> PathBuf {
    PathBuf::from(format!("{}{end}", path.display()))
}

/// A whole record of somebody else.
fn other(path: &Path) -> PathBuf {
    let other = path.with_extension("other");
    drop(Record::open(&other).unwrap());
    other
}

/// Another record is copied over the file, after the log was written back by another program: the
/// file itself stays the same one.
fn written_over(path: &Path) {
    let db = rusqlite::Connection::open(path).unwrap();
    db.query_row("PRAGMA wal_checkpoint", [], |_| Ok(())).unwrap();
    drop(db);
    fs::copy(other(path), path).unwrap();
}

fn replace_log(path: &Path) {
    fs::remove_file(beside(path, "-wal")).unwrap();
    fs::write(beside(path, "-wal"), "").unwrap();
}

fn record(journey: &Journey) -> PathBuf {
    journey.folder.path().join("record.sqlite")
}

/// One question of a practice answered, then the file is lost and the key for the next question
/// pressed.
fn lost(lose: fn(&Path)) -> Journey {
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter>");
    journey.has("1 of 4");
    lose(&record(&journey));
    let journey = journey.keys("<space>");
    assert!(matches!(journey.model().top(), AnyScreen::Lost(_)), "{}", journey.text());
    journey
}

/// Where the screen proposes to write.
fn proposed(journey: &Journey) -> PathBuf {
    journey.model().lost.as_ref().unwrap().proposed.clone()
}

/// What a file of progress holds, read as the next start of the program reads it.
fn journal(journey: &Journey, path: &Path) -> Journal {
    let options = Options {
        banks: vec![bank().to_owned()],
        record: path.to_owned(),
        without_embedded: true,
        ..Options::default()
    };
    Study::open(&options, journey.clock()).unwrap().journal().clone()
}

/// What the screen shows of its sitting is in that file, to the act.
fn is_kept(journey: &Journey, path: &Path) {
    let hall = journey.model().current.as_ref().unwrap();
    assert_eq!(journal(journey, path).sitting(&hall.id), Some(&*hall.sitting));
}

#[test]
fn what_happened_is_said_at_once_and_nothing_is_shown_as_done() {
    for (way, lose, said) in WAYS {
        let journey = lost(lose);
        let text = journey.text().split_whitespace().collect::<Vec<_>>().join(" ");
        for part in
            ["Not saved", said, "while prelims was running", "Nothing since 12:00 has been saved"]
        {
            assert!(text.contains(part), "{way}: no `{part}` in\n{text}");
        }
        journey.has("Enter save").has("Esc back");
        assert_eq!(
            journey.model().current.as_ref().unwrap().at(),
            0,
            "{way}: the key has not happened"
        );
    }
}

#[test]
fn it_goes_on_with_a_new_file_as_if_nothing_had_happened() {
    for (way, lose, _) in WAYS {
        let journey = lost(lose);
        let new = proposed(&journey);
        assert!(!new.exists(), "{way}");
        let journey = journey.keys("<enter>");
        // The key that was not kept is kept with the rest.
        journey.has("2 of 4").has("Saved in");
        is_kept(&journey, &new);
        // It opens by itself next time only where it has the old name.
        assert_eq!(journey.model().moved.is_some(), new != record(&journey), "{way}");
        let journey = journey.keys("a<enter><enter><space>");
        journey.has("3 of 4").lacks("Not saved").lacks("Nothing is being saved");
        is_kept(&journey, &new);
    }
}

#[test]
fn the_way_to_open_the_new_file_is_said() {
    let journey = lost(|path| fs::rename(other(path), path).unwrap()).keys("<enter>");
    let text = journey.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Next time: prelims --record "), "{text}");
}

#[test]
fn it_is_written_where_the_person_says_and_never_over_anything() {
    let journey = lost(|path| fs::remove_file(path).unwrap());
    let there = journey.folder.path().join("diary.txt");
    fs::write(&there, "a diary").unwrap();
    let typed = |path: &Path| format!("<c-u>{}<enter>", path.display());
    let journey = journey.keys(&typed(&there));
    journey.has("Not written").has("is there already").has("diary.txt");
    assert_eq!(fs::read_to_string(&there).unwrap(), "a diary");
    let journey = journey.keys("<c-u><enter>");
    journey.has("name a file");
    let journey = journey.keys(&typed(&there.join("record.sqlite")));
    journey.has("Not written").has("not a folder");
    let new = journey.folder.path().join("a new/place.sqlite");
    let journey = journey.keys(&typed(&new));
    journey.has("2 of 4").has("place.sqlite'");
    is_kept(&journey, &new);
}

#[test]
fn who_goes_back_keeps_the_warning_and_is_asked_again() {
    let journey = lost(|path| fs::remove_file(path).unwrap());
    let new = proposed(&journey);
    let journey = journey.keys("<esc>");
    journey.has("1 of 4").has("Nothing is being saved");
    let journey = journey.keys("?<esc>");
    journey.has("1 of 4").has("Nothing is being saved");
    // The next key that is to be kept asks again; what was dropped by going back does not come back
    // with it.
    let journey = journey.keys("m");
    journey.has("Not saved");
    let journey = journey.keys("<enter>");
    journey.has("1 of 4").has("Saved in");
    assert!(journey.model().current.as_ref().unwrap().sitting.responses()[0].flagged);
    is_kept(&journey, &new);
}

#[test]
fn a_file_that_comes_back_is_used_again() {
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter>");
    let (path, away) = (record(&journey), journey.folder.path().join("away"));
    fs::rename(&path, &away).unwrap();
    let journey = journey.keys("<space><esc>");
    journey.has("Nothing is being saved");
    fs::rename(&away, &path).unwrap();
    let journey = journey.keys("<space>");
    journey.has("2 of 4").lacks("Nothing is being saved");
    is_kept(&journey, &path);
}

#[test]
fn who_leaves_is_told_what_is_lost() {
    let journey = lost(|path| fs::remove_file(path).unwrap()).keys("<c-c>");
    let error = journey.error.unwrap();
    assert!(error.contains("left without saving") && error.contains("was removed"), "{error}");
    // From Home, too, nobody leaves without having been asked.
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter>q");
    fs::remove_file(record(&journey)).unwrap();
    let journey = journey.keys("jjjp<enter><esc><esc>");
    assert!(journey.model().is_at_home(), "{}", journey.text());
    let journey = journey.keys("q");
    journey.has("Not saved");
    assert_eq!(journey.exit, None);
}

#[test]
fn nobody_leaves_believing_that_all_is_kept() {
    // A clock that runs on: the page before leaving would say that every answer is kept.
    let journey = Journey::sitting(4, SMALL, strict).keys("b<enter>");
    fs::remove_file(record(&journey)).unwrap();
    journey.keys("q").has("Not saved").lacks("Your answers are saved");
    // From Home, `q` asks first.
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter>q");
    fs::remove_file(record(&journey)).unwrap();
    let journey = journey.keys("q");
    journey.has("Not saved");
    assert_eq!(journey.exit, None);
    // Ctrl-C leaves at once, and what is lost is named.
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter>q");
    fs::remove_file(record(&journey)).unwrap();
    let error = journey.keys("<c-c>").error.unwrap();
    assert!(error.contains("left without saving") && error.contains("was removed"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_record_that_became_a_link_to_itself_is_lost() {
    let journey = Journey::new(SMALL).keys("jjjp<enter>");
    let (path, away) = (record(&journey), record(&journey).with_extension("elsewhere"));
    fs::rename(&path, &away).unwrap();
    std::os::unix::fs::symlink(&away, &path).unwrap();
    journey.keys("a").has("Not saved").has("was replaced");
}

#[test]
fn nothing_begins_until_it_is_settled() {
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter>q");
    assert!(journey.model().is_at_home());
    fs::remove_file(record(&journey)).unwrap();
    let journey = journey.keys("p<enter>");
    journey.has("Not saved");
    let new = proposed(&journey);
    // What would have begun has not, and can be begun in the new file.
    let journey = journey.keys("<enter>");
    journey.has("Saved in").has("Enter start");
    let journey = journey.keys("<enter>a");
    journey.has("1 of 4");
    is_kept(&journey, &new);
    assert_eq!(journal(&journey, &new).sittings().len(), 2);
}

fn strict(terms: Terms) -> Terms {
    let rules = Rules::exam(Duration::from_secs(600));
    Terms { rules, ..terms }
}

#[test]
fn the_clock_of_an_exam_runs_on_meanwhile() {
    let lose = |journey: Journey| {
        fs::remove_file(record(&journey)).unwrap();
        let journey = journey.keys("b");
        journey.has("Not saved").has("10:00 left").has("keeps running");
        journey
    };
    let journey = lose(Journey::sitting(4, SMALL, strict)).wait(60);
    journey.has("Not saved").has("09:00 left");
    let new = proposed(&journey);
    let journey = journey.keys("<enter>");
    journey.has("09:00").has("▸ b");
    is_kept(&journey, &new);
    // Its time can run out over the screen; the answer was given before.
    let journey = lose(Journey::sitting(4, SMALL, strict)).wait(700);
    journey.has("Not saved").has("00:00 left");
    let new = proposed(&journey);
    let journey = journey.keys("<enter>").wait(2);
    journey.has("Time is up");
    let journal = journal(&journey, &new);
    let (_, sitting) = &journal.sittings()[0];
    assert!(matches!(sitting.phase(), Phase::Submitted { by: SubmittedBy::Clock, .. }));
    assert!(sitting.responses()[0].chosen().is_some());
}

#[test]
fn how_it_looks() {
    // The path is the folder's, which is another each time.
    let text = lost(|path| fs::remove_file(path).unwrap()).text();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with(" Not saved"), "{text}");
    assert!(
        lines[23].contains("Enter save · Ctrl-U clear · Esc back · Ctrl-C quit without saving"),
        "{text}"
    );
    // At every size there is something to read and nothing to panic about.
    let mut journey = lost(|path| fs::remove_file(path).unwrap());
    for size in [(1, 1), (20, 5), (40, 10), (200, 60)] {
        journey = journey.resize(size.0, size.1);
    }
    journey.resize(80, 24).has("Not saved");
}
