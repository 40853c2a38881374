//! Exams from Home: what is on offer, how it is sat, and a day of two papers.

use std::time::Duration;

use prelims::exam::{AnswerSheet, Navigation, Pause, Series};
use prelims::tui::AnyScreen;

use crate::journey::Journey;

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

/// The first paper of the day, handed in.
const FIRST_PAPER: &str = "x<enter><rest>ya<enter>b<enter>S<rest>y";

fn at_both(name: &str, keys: &str) {
    for (size, word) in [(SMALL, "small"), (WIDE, "wide")] {
        insta::assert_snapshot!(format!("{name}-{word}"), Journey::new(size).keys(keys).screen());
    }
}

#[test]
fn the_list() {
    at_both("list", "x");
}

#[test]
fn a_paper_that_the_banks_cannot_fill() {
    at_both("short", "x<down><down><down><down>");
}

#[test]
fn the_break() {
    at_both("break", FIRST_PAPER);
}

#[test]
fn home_in_the_break() {
    let journey = Journey::new(SMALL).keys(FIRST_PAPER).keys("qq");
    insta::assert_snapshot!("home-in-the-break", journey.screen());
}

#[test]
fn a_paper_is_sat_as_it_is_asked_for() {
    // Series C, extra time, relaxed, on an answer sheet; then the first paper by itself.
    let up = "<up><up><up><up>";
    let keys =
        format!("x{up}<right><right><down><right><down> <down><right><down><down><enter><rest>y");
    let journey = Journey::new(SMALL).keys(&keys);
    let hall = journey.model().current.as_ref().unwrap();
    let terms = hall.sitting.terms();
    let form = terms.form.as_ref().unwrap();
    assert_eq!((form.blueprint.as_str(), form.paper.as_str()), ("day", "one"));
    assert_eq!((form.series, form.extra_time, form.day), (Series::C, true, None));
    assert_eq!((terms.rules.pause, terms.rules.sheet), (Pause::Allowed, AnswerSheet::Ink));
    // 20 minutes an hour, of 10.
    journey.has("13:20 left").has("series C").has("1 of 4");
}

#[test]
fn the_largest_faithful_paper_is_offered() {
    let journey = Journey::new(SMALL).keys("x<down><down><down><down>");
    journey.has("the largest paper of the same").has("7 of 100");
    let journey = journey.keys("<enter><rest>y");
    journey.has("1 of 7").has("A hundred questions");
    let form = journey.model().current.as_ref().unwrap().sitting.terms().form.clone().unwrap();
    assert_eq!(form.scaled_from, Some(100));
    let journey = Journey::new(SMALL).keys("x<end><enter>");
    journey.has("have no questions for some part of Of no topic");
    assert!(journey.on_disk().sittings().is_empty());
}

#[test]
fn a_day_of_two_papers_has_a_break_between_them() {
    let journey = Journey::new(SMALL).keys(FIRST_PAPER);
    journey.has("Rivers II").has("The break ends in 30:00.");
    let mut journey = journey.wait(60);
    journey.has("29:00");
    assert!(journey.runtime.world_mut().ticks <= 62);
    let journey = journey.keys("<enter><rest>y");
    journey.has("1 of 3").has("[Courses 1-1]").has("06:00 left");
    let disk = journey.on_disk();
    let form = |at: usize| disk.sittings()[at].1.terms().form.clone().unwrap();
    assert!(form(0).day.is_some() && form(0).day == form(1).day);
    let rules = &disk.sittings()[1].1.terms().rules;
    assert_eq!((rules.pause, rules.navigation), (Pause::Never, Navigation::Free));
    let journey = journey.keys("S<rest>y");
    journey.lacks("Break").has("result");
    assert!(journey.keys("q").model().is_at_home());
}

#[test]
fn the_break_goes_on_while_the_program_is_closed() {
    let journey = Journey::new(SMALL).keys(FIRST_PAPER).keys("q");
    journey.has("result");
    let journey = journey.keys("q");
    journey.has("Next paper").has("break until 12:30").has("b next paper");
    let journey = journey.restart(Duration::from_secs(20 * 60)).keys("b");
    journey.has("The break ends in 10:00.");
    let journey = journey.wait(601);
    journey.has("You can start the next paper now.");
    let mut journey = journey.wait(600);
    assert!(journey.runtime.world_mut().ticks < 610, "what stands does not tick");
    journey = journey.keys("<enter><rest>y");
    let top = journey.model().top();
    assert!(matches!(top, AnyScreen::Question(_)), "{}", journey.text());
    let journey = journey.keys("S<rest>yq");
    journey.lacks("Next paper");
}

#[test]
fn a_paper_left_until_tomorrow_is_not_offered_any_more() {
    let journey = Journey::new(SMALL).keys(FIRST_PAPER);
    journey.restart(Duration::from_secs(24 * 3600)).lacks("Next paper");
}

#[test]
fn the_time_of_the_first_paper_may_run_out() {
    let journey = Journey::new(SMALL).keys("x<enter><rest>ya").wait(600);
    journey.has("Time is up").has("The break ends in 30:00.");
}
