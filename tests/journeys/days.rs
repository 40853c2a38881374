//! The day turns by itself: what is left open shows the new day and its plan without a key.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use prelims::study::Goal;

use crate::journey::Journey;
use crate::learner::learn;

const SMALL: (u16, u16) = (80, 24);
const HOUR: u64 = 3600;
const DAY: i64 = 24 * 3600;

fn goal(date: &str) -> Goal {
    let date = Some(date.parse().unwrap());
    Goal { date, blueprint: "large".into(), paper: "hundred".into(), minutes: 4, week: None }
}

/// Home at noon of 25 November, after three days of answers, the last of them the day before.
fn home(exam: &str) -> Journey {
    let journey = Journey::studied(3, &goal(exam), SMALL);
    journey.has("Wed 25 Nov 2026").has("Today").lacks("done");
    journey
}

/// The same once everything that the plan asks today is answered.
fn done(exam: &str) -> Journey {
    let mut journey = home(exam);
    learn(&mut journey.runtime.desk_mut().study, 1, |_: Duration| ());
    let journey = journey.keys("n<esc>");
    journey.has("done");
    journey
}

/// The day of the plan that is in force.
fn planned(journey: &Journey) -> Date {
    journey.model().plan_of_today().unwrap().day
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn home_left_open_over_four_plans_the_new_day() {
    let mut journey = done("2026-12-20").wait(16 * HOUR - 1);
    journey.has("Thu 26 Nov 2026").has("done; more from 4:00");
    assert_eq!(planned(&journey), day("2026-11-25"));
    // Midnight woke the loop, and nothing else did.
    assert_eq!(journey.runtime.world_mut().ticks, 1);
    let mut journey = journey.wait(1);
    journey.has("Thu 26 Nov 2026").has("start").lacks("done").lacks("; more ");
    assert_eq!(planned(&journey), day("2026-11-26"));
    assert_eq!(journey.runtime.world_mut().ticks, 2);
    // What Home counts is of the plan that is in force.
    let view = journey.model().plan_of_today().unwrap().clone();
    let home = &journey.model().home;
    assert!(home.planned);
    assert_eq!(home.due_questions, view.today.len());
    assert_eq!(home.topics.iter().map(|topic| topic.due).sum::<usize>(), view.facts_today());
}

#[test]
fn the_first_key_of_a_new_day_is_not_pressed_on_the_old_plan() {
    // The clock jumps over four, and the key is there before the machine has looked at the clock.
    let journey = done("2026-12-20");
    journey.set_clock(17 * 3600, true);
    let journey = journey.keys("<enter>");
    journey.has("Today · ").has("1 of");
    let hall = journey.model().current.as_ref().unwrap();
    assert_eq!(hall.reasons.as_ref().unwrap().day, day("2026-11-26"));
}

#[test]
fn home_left_open_for_two_days_shows_the_third() {
    let mut journey = home("2026-12-20").wait(48 * HOUR);
    journey.has("Fri 27 Nov 2026").has("23 days to 20 Dec").has("start");
    assert_eq!(planned(&journey), day("2026-11-27"));
    assert_eq!(journey.runtime.world_mut().ticks, 4, "twice midnight, twice four");
}

#[test]
fn other_screens_over_home_turn_too() {
    for (keys, text) in [("w", "Today"), ("i", "Insight"), ("g", "today is Fri 27 Nov 2026")] {
        let journey = home("2026-12-20").keys(keys).wait(44 * HOUR);
        journey.has(text);
        assert_eq!(planned(&journey), day("2026-11-27"), "{keys}");
        journey.keys("<esc>").has("Fri 27 Nov 2026").has("start").lacks("being planned");
    }
}

#[test]
fn a_machine_that_slept_and_a_clock_that_was_set_are_noticed() {
    for slept in [true, false] {
        let journey = done("2026-12-20").jump(DAY, slept);
        journey.has("Thu 26 Nov 2026").has("start").lacks("done");
        assert_eq!(planned(&journey), day("2026-11-26"));
    }
    let journey = home("2026-12-20").jump(-3 * DAY, false);
    journey.has("Sun 22 Nov 2026").has("is the date right?");
    assert_eq!(planned(&journey), day("2026-11-22"));
}

#[test]
fn a_sitting_is_left_alone_while_the_day_turns() {
    let journey = home("2026-12-20").keys("<enter>a");
    let before = journey.model().current.as_ref().unwrap().sitting.clone();
    let journey = journey.jump(DAY, true);
    journey.has("1 of ").has("▸ a");
    assert_eq!(journey.model().current.as_ref().unwrap().sitting, before);
    let journey = journey.keys("q");
    journey.has("Thu 26 Nov 2026").has("start").lacks("done").lacks("being planned");
    assert_eq!(planned(&journey), day("2026-11-26"));
}

#[test]
fn the_exam_is_counted_by_the_calendar_and_the_plan_by_the_learning_day() {
    // Noon of the day before the exam, then half past midnight, noon and half past midnight again.
    let journey = home("2026-11-26");
    journey.has("Wed 25 Nov 2026 · the exam is tomorrow").lacks("until 4:00");
    let journey = journey.wait(12 * HOUR + 1800);
    journey.has("Thu 26 Nov 2026 · the exam is today").has("start");
    journey.has("until 4:00 this is still the plan of Wed 25 Nov");
    assert_eq!(planned(&journey), day("2026-11-25"), "the evening before still has its questions");
    journey.keys("g").has("today is Thu 26 Nov 2026").has("That is today").lacks("tomorrow");
    let journey = home("2026-11-26").wait(24 * HOUR);
    journey.has("the exam is today").has("the exam: no more questions");
    assert_eq!(planned(&journey), day("2026-11-26"));
    let journey = journey.wait(12 * HOUR + 1800);
    journey.has("Fri 27 Nov 2026 · the exam was on 26 Nov").lacks("no more questions");
}

#[test]
fn no_goal_is_set_for_a_day_that_the_calendar_has_passed() {
    let mut journey = home("2026-11-25").wait(12 * HOUR + 1800);
    let refused = journey.runtime.desk_mut().study.check_goal(&goal("2026-11-25"));
    let why = refused.unwrap_err().to_string();
    assert!(why.contains("today is 2026-11-26"), "{why}");
    assert_eq!(journey.runtime.desk_mut().study.check_goal(&goal("2026-11-26")), Ok(()));
}

/// Clocks that no computer should have, and whether the record can hold their time.
fn absurd() -> [(Timestamp, bool); 9] {
    let at = |text: &str| text.parse().unwrap();
    [
        (Timestamp::MIN, false),
        (at("-009998-12-31T23:59:59Z"), false),
        (at("0001-01-01T00:00:00Z"), false),
        (at("1678-01-01T00:00:00Z"), true),
        (at("1970-01-01T00:00:00Z"), true),
        (at("2262-04-11T00:00:00Z"), true),
        (at("2262-04-12T00:00:00Z"), false),
        (at("9999-12-30T20:00:00Z"), false),
        (Timestamp::MAX, false),
    ]
}

#[test]
fn an_absurd_clock_is_shown_planned_with_and_not_kept() {
    for (at, can_be_kept) in absurd() {
        let journey = home("2026-12-20").clock_at(at);
        // Every screen that reckons with days.
        let all = "w<down><enter><esc><esc>i<tab><down><pgdn><tab><tab><esc>x<esc>h<esc>n<enter><esc><esc>";
        let journey = journey.keys(all).keys("g<pgdn><pgup><left><right><esc>");
        assert!(journey.model().is_at_home(), "{at}: {}", journey.text());
        let journey = journey.keys("jjjp<enter>");
        if can_be_kept {
            journey.has("1 of");
            journey.keys("a<enter>").has("next");
        } else {
            journey.has("The computer's clock says").has("set the clock");
        }
    }
}

#[test]
fn an_absurd_clock_hands_nothing_in_and_its_journal_is_read_again() {
    for (at, can_be_kept) in absurd() {
        // A quiz whose time is over by this clock, if it is ahead.
        let journey = Journey::new(SMALL).keys("jjjt<enter>a");
        journey.time.lock().unwrap().0 = at;
        let opened = journey.reopened();
        let ahead = at > "2026-11-22T06:30:00Z".parse().unwrap();
        match opened {
            Err(why) => {
                assert!(ahead && !can_be_kept, "{at}: {why}");
                assert!(why.contains("the computer's clock says"), "{why}");
            }
            Ok(study) => {
                assert!(!ahead || can_be_kept, "{at}");
                let running = study.journal().sittings()[0].1.is_running();
                assert_eq!(running, !ahead, "{at}");
                drop(study.home());
                drop(study.plan());
            }
        }
        // Put right, the clock finds the journal whole.
        journey.time.lock().unwrap().0 = "2026-11-22T06:31:00Z".parse().unwrap();
        assert!(journey.reopened().is_ok(), "{at}");
    }
}
