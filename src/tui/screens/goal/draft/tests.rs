//! The goal as it is typed and moved, and what is said of one that cannot be.

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

const TODAY: &str = "2026-11-22";

fn draft() -> GoalDraft {
    let paper = |name: &str| GoalPaper {
        blueprint: "upsc-cse".into(),
        paper: name.into(),
        exam: "UPSC CSE".into(),
        title: name.into(),
    };
    GoalDraft {
        cursor: 1,
        papers: [paper("gs-1"), paper("csat")].into(),
        paper: 0,
        date: None,
        typed: String::new(),
        minutes: "25".into(),
    }
}

fn typed(digits: &str) -> GoalDraft {
    let mut draft = draft();
    digits.chars().for_each(|c| draft.digit(c));
    draft
}

#[test]
fn a_day_is_typed_in_digits_and_taken_back_one_by_one() {
    let mut draft = typed("2027-05-23");
    assert_eq!(draft.date, Some(day("2027-05-23")));
    assert_eq!(draft.typing(), None);
    draft.erase();
    assert_eq!((draft.date, draft.typing().as_deref()), (None, Some("2027-05-2")));
    assert!(draft.day_fault(day(TODAY)).unwrap().contains("written 2027-05-23"));
    (0..7).for_each(|_| draft.erase());
    assert_eq!((draft.day_fault(day(TODAY)), draft.goal(day(TODAY)).unwrap().date), (None, None));
}

#[test]
fn a_day_that_cannot_be_aimed_at_says_why() {
    let fault = |digits: &str| typed(digits).day_fault(day(TODAY)).unwrap_or_default();
    assert_eq!(fault("20270230"), "There is no day 2027-02-30.");
    assert_eq!(fault("20261121"), "21 Nov 2026 has passed; set a day to come, or none.");
    assert!(fault("21400101").starts_with("That is more than 5 years off"));
    assert_eq!(fault("20261122"), "", "today can be aimed at");
}

#[test]
fn the_day_moves_by_days_weeks_and_months_from_today_on() {
    let today = day(TODAY);
    let mut draft = draft();
    draft.shift(Stride::Month, true, today);
    assert_eq!(draft.date, Some(day("2026-12-22")));
    draft.shift(Stride::Week, true, today);
    draft.turn(true, today);
    assert_eq!(draft.date, Some(day("2026-12-30")));
    (0..3).for_each(|_| draft.shift(Stride::Month, false, today));
    assert_eq!(draft.date, Some(today), "no further back than today");
    draft.shift(Stride::Month, true, day("2027-01-31"));
    assert_eq!(draft.date, Some(day("2027-02-28")));
}

#[test]
fn minutes_are_between_one_and_a_day() {
    let today = day(TODAY);
    let mut draft = draft();
    draft.cursor = 2;
    (0..4).for_each(|_| draft.erase());
    assert_eq!(draft.goal(today).unwrap_err().1, "At least a minute a day.");
    "01441".chars().for_each(|c| draft.digit(c));
    assert_eq!(
        draft.goal(today).unwrap_err(),
        (GoalRow::Minutes, "A day has 1440 minutes.".into())
    );
    draft.minutes = "27".into();
    draft.turn(true, today);
    assert_eq!(draft.minutes, "30");
    draft.turn(false, today);
    assert_eq!(draft.goal(today).unwrap().minutes, 25);
}
