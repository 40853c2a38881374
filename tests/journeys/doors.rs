//! One-way doors in the real loop: the page before an exam, handing in, leaving; and keys that came
//! too early.

use std::time::Duration;

use prelims::exam::{Pause, Phase};
use prelims::study::{ExamRequest, Request};
use prelims::tui::runtime::Input;
use prelims::tui::{AnyScreen, ExitReason, Key, Pointer, Start};
use ratatui::layout::Position;

use crate::journey::{Journey, PLAIN};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

fn is_running(journey: &Journey) -> bool {
    journey.on_disk().sittings().iter().all(|(_, sitting)| sitting.phase() == Phase::Running)
}

#[test]
fn before_an_exam() {
    for (size, word) in [(SMALL, "small"), (WIDE, "wide")] {
        let journey = Journey::new(size).keys("x<enter>");
        insta::assert_snapshot!(format!("before-{word}"), journey.screen());
    }
    let drill = Journey::new(SMALL).keys("x<up><right><up><right><down><down><down><enter>");
    insta::assert_snapshot!("before-relaxed-drill", drill.screen());
}

#[test]
fn before_a_paper_of_sections() {
    let journey = Journey::new(SMALL).keys("x<enter><rest>yS<rest>y<enter>");
    insta::assert_snapshot!("before-sections", journey.screen());
}

#[test]
fn ending_a_practice() {
    for (keys, name) in
        [("jjjp<enter>S", "end-untouched"), ("jjjp<enter>a<enter><enter><space>S", "end-begun")]
    {
        insta::assert_snapshot!(name, Journey::new(SMALL).keys(keys).screen());
    }
}

#[test]
fn no_exam_begins_from_the_list() {
    let journey = Journey::new(SMALL).keys("x<enter><rest><enter><space>s");
    journey.has("Before you begin").has("cannot be stopped").has("y begin");
    assert!(journey.on_disk().sittings().is_empty());
    let back = journey.keys("<esc>");
    back.has("Exams");
    assert!(back.on_disk().sittings().is_empty());
    let journey = back.keys("<enter><rest>y");
    journey.has("1 of 4");
    let disk = journey.on_disk();
    assert_eq!(disk.sittings()[0].1.terms().rules.pause, Pause::Never);
}

#[test]
fn what_begins_is_what_was_shown() {
    let journey = Journey::new(SMALL).keys("x<enter>");
    let AnyScreen::Before(page) = journey.model().top() else { panic!("no page") };
    let shown = page.preview().terms.clone();
    let journey = journey.keys("<rest>y");
    let disk = journey.on_disk();
    let begun = disk.sittings()[0].1.terms();
    assert_eq!((begun.seed, &begun.paper), (shown.seed, &shown.paper));
}

#[test]
fn an_exam_asked_for_on_the_command_line_has_its_page_too() {
    let exam = || Request::Exam(ExamRequest::of("day".parse().unwrap()));
    let journey = Journey::with(Start::Sit(exam()), PLAIN, SMALL, true);
    journey.has("Before you begin");
    assert!(journey.on_disk().sittings().is_empty());
    journey.keys("<rest><esc>").has("Today");
    let journey = Journey::with(Start::Sit(exam()), PLAIN, SMALL, true).keys("<rest>y");
    journey.has("1 of 4");
    // The clock of a quiz may be stopped: it begins at once.
    Journey::new(SMALL).keys("jjjt<enter>").has("1 of 4");
    Journey::new(SMALL).keys("jjjt<enter>P").has("The clock is stopped.");
}

#[test]
fn letter_then_enter_never_hands_in() {
    // To the end of the paper and beyond it, with the slip that lies between a and d.
    let journey = Journey::sitting(5, SMALL, |terms| terms).keys(&"as<enter>".repeat(30));
    assert!(is_running(&journey));
    journey.has("Hand in?");
    let journey = journey.keys("<rest><enter><space>s<enter>");
    journey.has("Hand in?");
    assert!(is_running(&journey));
    let journey = journey.keys("<esc>s");
    journey.has("Press S to open the hand-in page.").has("5 of 5");
    let journey = journey.keys("S<rest>y");
    assert!(!is_running(&journey));
}

#[test]
fn keys_that_come_with_the_page_are_dropped() {
    for keys in ["Sy", "Syyy", "qy", "S<enter>y"] {
        let journey = Journey::sitting(5, SMALL, |terms| terms).at_once(keys);
        assert!(is_running(&journey), "{keys}");
        assert!(journey.model().current.is_some(), "{keys}");
    }
    // Nor do those that come one by one, but too soon.
    let journey = Journey::sitting(5, SMALL, |terms| terms).keys("Syy");
    let journey = journey.wait_for(Duration::from_millis(499)).keys("y");
    assert!(is_running(&journey));
    let journey = journey.wait_for(Duration::from_millis(1)).keys("y");
    assert!(!is_running(&journey));
}

#[test]
fn the_page_is_in_sight_though_its_size_changes() {
    let journey = Journey::sitting(5, SMALL, |terms| terms).keys("S");
    let journey = journey.wait_for(Duration::from_millis(300)).resize(120, 40);
    let journey = journey.wait_for(Duration::from_millis(200)).keys("y");
    assert!(!is_running(&journey));
}

#[test]
fn the_pointer_hands_nothing_in() {
    let journey = Journey::sitting(5, SMALL, |terms| terms).keys("S<rest>");
    let press = |(x, y)| Input::Pointer(Pointer::Press(Position { x, y }));
    let everywhere = (0..80).flat_map(|x| (0..24).map(move |y| (x, y))).map(press).collect();
    let journey = journey.inputs(everywhere);
    journey.has("Hand in?");
    assert!(is_running(&journey));
    let journey = journey.inputs(vec![Input::Key(Key::Ctrl('c'))]);
    assert_eq!(journey.exit, Some(ExitReason::Interrupted));
}
