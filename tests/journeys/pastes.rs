//! Pasted text: typed where text is typed, and nothing anywhere else.

use prelims::exam::Answer;
use prelims::study::Request;
use prelims::tui::runtime::Input;
use prelims::tui::{AnyScreen, Find, GoalDraft, GoalRow, Start};

use crate::journey::{Journey, PLAIN};

const SMALL: (u16, u16) = (80, 24);

/// Two lines with the letters of choices, a hand-in and an end in them.
const LINES: &str = "as\rSy\r\nyq\r";

fn paste(text: &str) -> Vec<Input> {
    vec![Input::Paste(text.into())]
}

#[test]
fn on_a_question_a_paste_changes_nothing() {
    let strict = Journey::sitting(10, SMALL, |terms| terms);
    let journeys = [
        strict,
        Journey::new(SMALL).keys("jjjp<enter>"),
        Journey::new(SMALL).keys("jjjt<enter>"),
        Journey::new(SMALL).keys("jjjp<enter>a<enter><enter>"),
    ];
    for journey in journeys {
        let before = journey.on_disk();
        let screens = journey.model().screens.len();
        let journey = journey.inputs(paste(LINES));
        journey.has("Pasting does nothing here.");
        assert_eq!(journey.on_disk(), before);
        assert_eq!(journey.model().screens.len(), screens);
        // It is said once.
        journey.keys("m").lacks("Pasting");
    }
}

#[test]
fn on_no_other_screen_does_a_paste_do_anything() {
    for keys in
        ["", "p", "t", "x", "i", "n", "n<enter>", "h", "?", "jjjt<enter><tab>", "jjjt<enter>q"]
    {
        let journey = Journey::new(SMALL).keys(keys);
        let (before, screens) = (journey.on_disk(), journey.model().screens.len());
        let journey = journey.inputs(paste(LINES));
        assert_eq!(journey.on_disk(), before, "{keys}");
        assert_eq!(journey.model().screens.len(), screens, "{keys}");
        assert!(journey.exit.is_none(), "{keys}");
        journey.has("Pasting does nothing here.");
    }
}

#[test]
fn enter_and_tab_in_one_paste_are_no_keys() {
    for keys in [
        "",
        "t",
        "jjjt<enter>",
        "jjjt<enter><tab>",
        "jjjp<enter>a<enter>",
        "jjjp<enter>S",
        "i",
        "h",
        "x",
    ] {
        let journey = Journey::new(SMALL).keys(keys);
        let (before, text) = (journey.on_disk(), journey.text());
        let journey = journey.inputs(paste("\r\t\n\ty"));
        journey.has("Pasting does nothing here.");
        assert_eq!(journey.on_disk(), before, "{keys}");
        // But for the message, the screen is as it was.
        let same = text.lines().zip(journey.text().lines()).filter(|(a, b)| a == b).count();
        assert_eq!(same, 23, "{keys}");
    }
}

#[test]
fn a_paste_on_a_sheet_blackens_no_circle() {
    let drill = |mut terms: prelims::exam::Terms| {
        terms.rules.sheet = prelims::exam::AnswerSheet::Ink;
        terms
    };
    let journey = Journey::sitting(10, SMALL, drill).keys("o").inputs(paste("abcd\n"));
    journey.has("Pasting does nothing here.");
    let hall = journey.model().current.as_ref().unwrap();
    assert!(hall.sitting.responses().iter().all(|r| r.sheet == Some(Answer::Blank)));
}

fn find(journey: &Journey) -> &Find {
    let AnyScreen::Find(find) = journey.model().top() else { panic!("left the search") };
    find
}

#[test]
fn a_paste_into_a_search_keeps_its_words_apart() {
    let journey = Journey::new(SMALL).keys("/").inputs(paste("tungabhadra\r\n\tkrishna"));
    journey.has("Find tungabhadra krishna").has("fact");
    let search = find(&journey);
    assert_eq!(search.text(), "tungabhadra krishna");
    assert!(!search.is_waiting() && !search.hits().is_empty());
    // What is too long is cut where typing would have stopped.
    let journey = journey.inputs(paste(&"x".repeat(100_000)));
    assert_eq!(find(&journey).text().chars().count(), 200);
}

#[test]
fn a_paste_into_a_report_is_its_text() {
    let request = Request::These { items: vec!["rivers/courses/which-flow".parse().unwrap()] };
    let journey = Journey::with(Start::Sit(request), PLAIN, SMALL, true).keys("a<enter>!");
    let journey = journey.inputs(paste("a\nb\u{1b}c\n"));
    let AnyScreen::Report(report) = journey.model().top() else { panic!("left the report") };
    assert_eq!(report.text(), "a bc ");
}

fn goal(journey: &Journey) -> &GoalDraft {
    let AnyScreen::Goal(goal) = journey.model().top() else { panic!("left the goal") };
    goal.draft()
}

#[test]
fn a_paste_into_the_goal_is_what_its_digits_would_be() {
    let journey = Journey::new(SMALL).keys("g").inputs(paste("2027-05-23\n"));
    let draft = goal(&journey);
    assert_eq!(draft.date, Some("2027-05-23".parse().unwrap()));
    assert_eq!(draft.row(), GoalRow::Day);
    let journey = journey.keys("<down><bs><bs><bs><bs>").inputs(paste("45 minutes\n"));
    let draft = goal(&journey);
    assert_eq!(draft.minutes(GoalRow::Minutes), "45");
    assert_eq!(journey.on_disk().goal(), None);
}
