//! Practice that is left: it is kept, gone on with, and makes a result of nothing but what was
//! answered.

use std::time::Duration;

use prelims::exam::Phase;
use prelims::journal::Journal;
use prelims::study::Request;
use prelims::tui::Start;

use crate::journey::{Journey, PLAIN};

const SMALL: (u16, u16) = (80, 24);
const DAY: Duration = Duration::from_secs(24 * 3600);

fn running(disk: &Journal) -> usize {
    disk.sittings().iter().filter(|(_, sitting)| sitting.phase() == Phase::Running).count()
}

#[test]
fn leaving_keeps_it_and_makes_no_result() {
    for key in ["q", "<esc>"] {
        let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter><enter><space>").keys(key);
        journey.has("Resume").has("Practice").has("question 2 of 4").has("saved");
        journey.lacks("clock").lacks("result").lacks("left");
        assert_eq!(running(&journey.on_disk()), 1);
        let journey = journey.keys("h");
        journey.has("You have not finished a sitting yet");
        let journey = journey.keys("qr");
        journey.has("2 of 4").has("Enter answer");
        // It goes on after a restart too, and from after the answer.
        let journey = journey.keys("a<enter><enter>").keys(key).restart(DAY);
        journey.has("question 2 of 4");
        let journey = journey.keys("r");
        journey.has("2 of 4").has("Space next");
    }
}

#[test]
fn the_time_away_is_not_time_taken() {
    let journey = Journey::new(SMALL).keys("jjjp<enter>a").wait(10).keys("q").wait(3600).keys("r");
    let elapsed = |journey: &Journey| {
        let model = journey.model();
        model.current.as_ref().unwrap().sitting.elapsed(&model.now)
    };
    assert_eq!(elapsed(&journey), Duration::from_secs(10));
    let journey = journey.wait(5).keys("m").restart(DAY).keys("r");
    assert_eq!(elapsed(&journey), Duration::from_secs(15), "cut short, not left");
    // Of the time before the question only what was not known when it was cut short is lost.
    let journey = journey.wait(1).keys("q").wait(60).keys("r");
    let hall = journey.model().current.as_ref().unwrap();
    assert_eq!(hall.sitting.responses()[0].time, Duration::from_secs(11));
}

#[test]
fn ended_early_it_says_what_was_answered_and_no_percentage() {
    // Whichever of these is wrong: both ways are looked at.
    for letter in ["a", "b"] {
        let keys = format!("jjjp<enter>{letter}<enter><enter>S<rest>y");
        let journey = Journey::new(SMALL).keys(&keys);
        journey.has("1 of 4 answered").has("of 2.00").lacks("%").lacks("blank");
        // Not under a scheme that punishes blanks either.
        let journey = journey.keys("rrrr");
        journey.has("for wrong and blank").has("of 2.00").has("1 of 4 answered");
        let journey = journey.keys("h");
        journey.has("1 of 4 answered").lacks("%");
    }
}

#[test]
fn what_was_looked_at_and_not_answered_is_listed_and_not_scored() {
    let journey =
        Journey::new(SMALL).keys("jjjp<enter><enter><enter><space>a<enter><enter>S<rest>y");
    journey.has("1 of 4 answered").has("of 2.00").has("unanswered 1");
    let journey = journey.keys("b<enter>");
    journey.has("answer:");
    // Nothing answered is no result, though answers were looked at.
    let journey = Journey::new(SMALL).keys("jjjp<enter><enter><enter>S");
    journey.has("You have answered nothing");
    let journey = journey.keys("<rest>y");
    journey.has("You answered nothing").has("Today");
    assert!(journey.keys("h").text().contains("You have not finished a sitting yet"));
}

#[test]
fn all_answered_it_is_over_and_has_its_percentage() {
    let one = || Request::These { items: vec!["rivers/courses/which-flow".parse().unwrap()] };
    for key in ["<space>", "q"] {
        let journey = Journey::with(Start::Sit(one()), PLAIN, SMALL, true).keys("a<enter>");
        let journey = journey.keys(key);
        journey.has("1 of 1 answered").has("%)");
        assert_eq!(running(&journey.on_disk()), 0);
    }
}

#[test]
fn the_next_practice_ends_the_one_before() {
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter><enter>q");
    let journey = journey.keys("jjjt<enter>bq<rest>y");
    journey.has("Quiz").has("Practice");
    assert_eq!(running(&journey.on_disk()), 2, "a quiz ends nothing");
    let journey = journey.keys("jjjp<enter>b<enter><enter>q");
    let disk = journey.on_disk();
    assert_eq!(running(&disk), 2);
    assert_ne!(disk.sittings()[0].1.phase(), Phase::Running);
    journey.keys("h").has("1 of 4 answered").has("1 sitting");
}

#[test]
fn many_that_were_only_looked_at_leave_nothing_behind() {
    let mut journey = Journey::new(SMALL);
    for _ in 0..5 {
        journey = journey.keys("jjjp<enter>q");
    }
    assert_eq!(running(&journey.on_disk()), 1);
    journey.keys("h").has("You have not finished a sitting yet");
}

#[test]
fn the_cursor_stays_on_its_topic() {
    let journey = Journey::new(SMALL).keys("<end>");
    journey.has("▸ Dams");
    let journey = journey.keys("p<enter>a<enter><enter>q");
    journey.has("▸ Dams").has("Practice · Dams, question 2 of 3");
    // On the row itself it stays too, and where that goes it is somewhere.
    let journey = journey.keys("<home><down>");
    journey.has("▸ Resume");
    let journey = journey.keys("rS<rest>yq");
    journey.lacks("Resume").has("▸ Mistakes");
}

#[test]
fn today_is_gone_on_with_where_it_stood() {
    let journey = Journey::new(SMALL).keys("<enter>a<enter><enter><space>");
    let id = journey.model().current.as_ref().unwrap().id;
    let of = journey.model().current.as_ref().unwrap().len();
    assert!(of > 2, "{of}");
    let journey = journey.keys("q");
    journey.has(&format!("question 2 of {of}, where you left it")).has("Enter go on");
    let journey = journey.keys("<enter>");
    assert_eq!(journey.model().current.as_ref().unwrap().id, id);
    journey.has(&format!("2 of {of}"));
    // After a restart too.
    let journey = journey.restart(Duration::from_secs(3600)).keys("<enter>");
    assert_eq!(journey.model().current.as_ref().unwrap().id, id);
    let journey = journey.keys("a<enter>w");
    journey.has("Why ·");
    assert_eq!(journey.on_disk().sittings().len(), 1);
}

#[test]
fn a_day_later_today_is_another() {
    let journey = Journey::new(SMALL).keys("<enter>a<enter><enter><space>q");
    let id = journey.on_disk().sittings()[0].0;
    let journey = journey.restart(DAY);
    journey.lacks("Resume").lacks("where you left it");
    assert_eq!(running(&journey.on_disk()), 1, "looking writes nothing");
    let journey = journey.keys("<enter>");
    let disk = journey.on_disk();
    assert_ne!(journey.model().current.as_ref().unwrap().id, id);
    assert_ne!(disk.sitting(&id).unwrap().phase(), Phase::Running);
    assert_eq!(running(&disk), 1);
    journey.keys("qh").has("Today").has("1 of");
}

#[test]
fn a_practice_waits_beside_today() {
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter><enter>q").keys("<home><enter>");
    assert!(journey.model().current.as_ref().unwrap().is_of_plan());
    let journey = journey.keys("q");
    journey.has("Practice").has("where you left it");
    assert_eq!(running(&journey.on_disk()), 2);
}

#[test]
fn review_goes_on_with_today() {
    let review = || Request::Review { topics: vec![], count: None, seed: None };
    let journey = Journey::with(Start::Sit(review()), PLAIN, SMALL, true).keys("a<enter><enter>q");
    journey.has("where you left it");
    let id = journey.on_disk().sittings()[0].0;
    let journey = journey.keys("<enter>");
    assert_eq!(journey.model().current.as_ref().unwrap().id, id);
}
