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
        day: Input::new(DIGITS),
        times: Times::new(25, None),
        is_typing: false,
    }
}

fn typed(digits: &str) -> GoalDraft {
    let mut draft = draft();
    digit(&mut draft, digits);
    draft
}

fn digit(draft: &mut GoalDraft, digits: &str) {
    digits.chars().for_each(|c| draft.edit(&Msg::Type(c)));
}

fn erase(draft: &mut GoalDraft, times: usize) {
    (0..times).for_each(|_| draft.edit(&Msg::Erase));
}

#[test]
fn a_day_is_typed_in_digits_and_taken_back_one_by_one() {
    let mut draft = typed("2027-05-23");
    assert_eq!(draft.date, Some(day("2027-05-23")));
    assert_eq!((draft.typing(), draft.typed_day()), (None, None));
    erase(&mut draft, 1);
    assert_eq!((draft.date, draft.typed_day().as_deref()), (None, Some("2027-05-2")));
    assert!(draft.day_fault(day(TODAY)).unwrap().contains("written 2027-05-23"));
    erase(&mut draft, 7);
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
    erase(&mut draft, 4);
    assert_eq!(draft.goal(today).unwrap_err().1, "At least a minute a day.");
    digit(&mut draft, "01441");
    assert_eq!(
        draft.goal(today).unwrap_err(),
        (GoalRow::Minutes, "A day has 1440 minutes.".into())
    );
    draft.times = Times::new(27, None);
    draft.turn(true, today);
    assert_eq!(draft.minutes(GoalRow::Minutes), "30");
    draft.turn(false, today);
    assert_eq!(draft.goal(today).unwrap().minutes, 25);
}

#[test]
fn a_digit_begins_a_new_value_where_none_is_being_typed() {
    let today = day(TODAY);
    let mut draft = draft();
    draft.step(Way::Down);
    digit(&mut draft, "35");
    assert_eq!(draft.goal(today).unwrap().minutes, 35);
    // Whoever comes back means another value, and not 3520.
    draft.step(Way::Up);
    draft.step(Way::Down);
    digit(&mut draft, "20");
    assert_eq!(draft.minutes(GoalRow::Minutes), "20");
    draft.turn(true, today);
    digit(&mut draft, "7");
    assert_eq!(draft.minutes(GoalRow::Minutes), "7");
    // A day as well, whether it was whole or not.
    draft.step(Way::Up);
    digit(&mut draft, "20270523");
    digit(&mut draft, "2026");
    assert_eq!(draft.typed_day().as_deref(), Some("2026"));
    draft.step(Way::Down);
    draft.step(Way::Up);
    digit(&mut draft, "20261223");
    assert_eq!(draft.date, Some(day("2026-12-23")));
}

#[test]
fn what_is_typed_is_edited_with_the_caret() {
    let mut draft = typed("2027053");
    draft.edit(&Msg::Edit(Edit::Left));
    assert_eq!(draft.typing().unwrap().text(), "2027-05-3");
    digit(&mut draft, "2");
    assert_eq!((draft.date, draft.is_typing()), (Some(day("2027-05-23")), false));
    draft.step(Way::Down);
    erase(&mut draft, 1);
    digit(&mut draft, "0");
    assert_eq!(draft.minutes(GoalRow::Minutes), "20", "Backspace changes the value that there is");
    draft.edit(&Msg::Edit(Edit::First));
    digit(&mut draft, "1");
    assert_eq!(draft.minutes(GoalRow::Minutes), "120");
    digit(&mut draft, "55");
    assert_eq!(draft.minutes(GoalRow::Minutes), "1520");
    assert_eq!(
        draft.fault(GoalRow::Minutes, day(TODAY)).as_deref(),
        Some("A day has 1440 minutes."),
        "at once"
    );
}

/// A draft with these minutes by weekday, the cursor on the row that says so.
fn by_weekday(week: [u32; 7]) -> GoalDraft {
    GoalDraft { times: Times::new(35, Some(week)), cursor: 2, ..draft() }
}

#[test]
fn minutes_by_weekday_are_set_one_by_one() {
    let today = day(TODAY);
    let mut draft = draft();
    draft.step(Way::Last);
    assert_eq!(draft.row(), GoalRow::Weekdays);
    draft.turn(true, today);
    assert_eq!((draft.row(), draft.rows().len()), (GoalRow::Weekdays, 10));
    assert_eq!(draft.goal(today).unwrap(), self::draft().goal(today).unwrap());
    // Sunday, by typing; Saturday, by turning.
    draft.step(Way::Last);
    digit(&mut draft, "70");
    draft.step(Way::Up);
    (0..9).for_each(|_| draft.turn(true, today));
    let goal = draft.goal(today).unwrap();
    assert_eq!((goal.minutes, goal.week), (38, Some([25, 25, 25, 25, 25, 70, 70])));
    // All alike again, by the mean: 265 minutes of seven days, upwards.
    draft.step(Way::First);
    (0..2).for_each(|_| draft.step(Way::Down));
    draft.turn(false, today);
    let goal = draft.goal(today).unwrap();
    assert_eq!((draft.row(), goal.minutes, goal.week), (GoalRow::Weekdays, 38, None));
}

#[test]
fn a_weekday_may_have_no_minutes_but_not_every_one() {
    let today = day(TODAY);
    let mut draft = by_weekday([0, 0, 0, 0, 0, 0, 5]);
    assert_eq!(draft.goal(today).unwrap().week, Some([0, 0, 0, 0, 0, 0, 5]));
    draft.step(Way::Last);
    draft.turn(false, today);
    assert_eq!(draft.minutes(GoalRow::Weekday(6)), "0", "no further");
    assert_eq!(draft.goal(today).unwrap_err().1, "At least a minute on one of the days.");
    digit(&mut draft, "1441");
    let fault = (GoalRow::Weekday(6), "A day has 1440 minutes.".to_owned());
    assert_eq!(draft.goal(today).unwrap_err(), fault);
    // A day left empty has none.
    erase(&mut draft, 4);
    draft.step(Way::Up);
    digit(&mut draft, "30");
    assert_eq!(draft.goal(today).unwrap().week, Some([0, 0, 0, 0, 0, 30, 0]));
}

#[test]
fn weekdays_with_the_same_minutes_are_a_goal_without_weekdays() {
    let goal = by_weekday([35; 7]).goal(day(TODAY)).unwrap();
    assert_eq!((goal.minutes, goal.week), (35, None));
}
