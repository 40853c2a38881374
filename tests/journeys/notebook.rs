//! The notebook: mistakes listed and practised, reasons, notes, stars and lists kept, pages of
//! questions and facts, and what was reported.

use std::time::Duration;

use prelims::journal::{About, WhyWrong};
use prelims::study::Request;
use prelims::tui::Start;

use crate::journey::{Journey, PLAIN};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// A question that was answered wrongly and surely, its answer on the screen.
fn wrong(size: (u16, u16)) -> Journey {
    let request = Request::These { items: vec!["rivers/courses/which-flow".parse().unwrap()] };
    // d is wrong; the letter pressed four times says sure.
    Journey::with(Start::Sit(request), PLAIN, size, true).keys("dddd<enter>")
}

/// The text of the screen, without its styles.
fn text(journey: &Journey) -> String {
    journey.text()
}

#[test]
fn one_key_after_a_wrong_answer_says_why_and_again_takes_it_back() {
    let journey = wrong(SMALL).keys("<down><down><down><down>");
    assert!(text(&journey).contains("1 did not know"), "{}", text(&journey));
    let journey = journey.keys("2");
    assert!(text(&journey).contains("Why: misread."));
    let said = |journey: &Journey| {
        let study = &journey.runtime.desk().study;
        let (id, _) = study.journal().sittings()[0];
        study.journal().notebook().reason(id, 0)
    };
    assert_eq!(said(&journey), Some(WhyWrong::Misread));
    let journey = journey.keys("5");
    assert_eq!(said(&journey), Some(WhyWrong::SillySlip));
    let journey = journey.keys("5");
    assert!(text(&journey).contains("The reason is taken back."));
    assert_eq!(said(&journey), None);
}

#[test]
fn a_right_answer_has_no_reason() {
    let request = Request::These { items: vec!["rivers/courses/which-flow".parse().unwrap()] };
    let journey = Journey::with(Start::Sit(request), PLAIN, SMALL, true).keys("b<enter>2");
    let study = &journey.runtime.desk().study;
    let (id, sitting) = &study.journal().sittings()[0];
    let dealt = &sitting.paper()[0];
    let chosen = sitting.responses()[0].chosen().unwrap();
    assert!(dealt.key.accepts(chosen), "the choice that this test takes to be right");
    assert_eq!(study.journal().notebook().reason(*id, 0), None);
    assert!(text(&journey).contains("2 does nothing here"), "{}", text(&journey));
}

#[test]
fn a_note_is_typed_kept_shown_and_removed() {
    let item = || About::Item("rivers/courses/which-flow".parse().unwrap());
    let note = |journey: &Journey| {
        let study = &journey.runtime.desk().study;
        study.journal().notebook().note(&item()).map(str::to_owned)
    };
    let journey = wrong(SMALL).keys("Nwest not east<enter>");
    assert_eq!(note(&journey).as_deref(), Some("west not east"));
    assert!(text(&journey).contains("Your note is saved."));
    // It is there again to be changed, the caret at its end.
    let journey = journey.keys("N<c-w>north<enter>");
    assert_eq!(note(&journey).as_deref(), Some("west not north"));
    let journey = journey.keys("<down><down><down><down><down><down>");
    assert!(text(&journey).contains("Your note: west not north"), "{}", text(&journey));
    // Esc leaves it as it was, and nothing typed removes it.
    let journey = journey.keys("Nxx<esc>");
    assert_eq!(note(&journey).as_deref(), Some("west not north"));
    let journey = journey.keys("N<c-u><enter>");
    assert_eq!(note(&journey), None);
    assert!(text(&journey).contains("Your note is removed."));
}

#[test]
fn a_note_can_be_written_in_the_learners_editor() {
    let mut journey = wrong(SMALL);
    journey.runtime.world_mut().editor = Ok("two\nlines\u{1b}[31m\n".into());
    let mut journey = journey.keys("Nfirst<c-o><enter>");
    assert_eq!(journey.runtime.world_mut().edited, ["first"]);
    let study = &journey.runtime.desk().study;
    let item = About::Item("rivers/courses/which-flow".parse().unwrap());
    assert_eq!(study.journal().notebook().note(&item), Some("two lines[31m"));

    let journey = wrong(SMALL).keys("Nfirst<c-o>");
    assert!(text(&journey).contains("No editor is named."), "{}", text(&journey));
    assert!(text(&journey).contains("first"), "what was typed is still there");
}

#[test]
fn a_full_disk_keeps_no_star() {
    let mut journey = wrong(SMALL);
    journey.runtime.desk_mut().full = true;
    let journey = journey.keys("*");
    assert!(text(&journey).contains("The disk is full."), "{}", text(&journey));
    let item = About::Item("rivers/courses/which-flow".parse().unwrap());
    assert!(!journey.runtime.desk().study.journal().notebook().is_starred(&item));
}

#[test]
fn mistakes_are_listed_filtered_and_sorted() {
    for (size, word) in [(SMALL, "small"), (WIDE, "wide")] {
        let journey = wrong(size).keys("2*<space>qm");
        insta::assert_snapshot!(format!("mistakes-{word}"), journey.screen());
    }
    let journey = wrong(SMALL).keys("<space>qm/<c-u>unseen kind=pairs<enter>");
    let shown = text(&journey);
    assert!(shown.contains("unseen kind=pairs") && !shown.contains("wrong"), "{shown}");
    let journey = journey.keys("/<c-u>wrng<enter>");
    let shown = text(&journey);
    assert!(shown.contains("^^^^") && shown.contains("did you mean `wrong`?"), "{shown}");
    // Esc leaves the filter as it was.
    let journey = journey.keys("<esc>");
    assert!(text(&journey).contains("unseen kind=pairs"));
    let journey = journey.keys("s");
    assert!(text(&journey).contains("last answered first"));
}

#[test]
fn a_selection_is_practised_and_a_mistake_is_mended_on_a_later_day() {
    let journey = wrong(SMALL).keys("<space>q");
    journey.has("Mistakes    1 to mend, 1 of them though you were sure");
    let journey = journey.restart(DAY).keys("m<space>pb<enter><space>q");
    let sittings = journey.runtime.desk().study.journal().sittings().len();
    assert_eq!(sittings, 2, "the selected question was practised");
    journey.has("✓ wrong  The Narmada flows");
    journey.keys("q").has("Mistakes    none to mend");
}

#[test]
fn one_key_writes_what_is_listed_into_a_file() {
    let mut journey = wrong(SMALL).keys("<space>qmEm");
    assert!(text(&journey).contains("Written: /somewhere/mistakes-"), "{}", text(&journey));
    let (name, page) = journey.runtime.world_mut().exported.pop().unwrap();
    assert!(name.starts_with("mistakes-2026-11-22"), "{name}");
    assert!(page.contains("**You:** (d)") && page.contains("**Answer:** (b)"), "{page}");
    let mut journey = journey.keys("Ej");
    let (_, json) = journey.runtime.world_mut().exported.pop().unwrap();
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(rows[0]["id"], "rivers/courses/which-flow");
}

#[test]
fn named_lists_hold_what_is_put_on_them() {
    let journey = wrong(SMALL).keys("<space>qmlmaps<enter>");
    assert!(text(&journey).contains("On your list \"maps\"."), "{}", text(&journey));
    let journey = journey.keys("/<c-u>list=maps<enter>");
    assert!(text(&journey).contains("1 of "), "{}", text(&journey));
    let journey = journey.keys("l<tab><enter>");
    assert!(text(&journey).contains("Taken off your list \"maps\"."), "{}", text(&journey));
}

#[test]
fn the_page_of_a_question_and_of_a_fact() {
    let journey = wrong(SMALL).keys("3*Nlook at a map<enter><space>q").restart(3 * DAY);
    let journey = journey.keys("m<enter>");
    insta::assert_snapshot!("question-page", journey.screen());
    let journey = journey.keys("<down><enter>");
    insta::assert_snapshot!("fact-page", journey.screen());
    let shown = text(&journey.keys("Nthe fact's own<enter>"));
    assert!(shown.contains("Your note: the fact's own"), "{shown}");
}

#[test]
fn reported_questions_are_listed_with_what_was_said() {
    let journey = wrong(SMALL).keys("!the key is odd<enter><space>qmR");
    let shown = text(&journey);
    assert!(shown.contains("rivers/courses/which-flow"), "{shown}");
    assert!(shown.contains("the key is odd"), "{shown}");
    let shown = text(&journey.keys("<enter>"));
    assert!(shown.contains("Reported: the key is odd"), "{shown}");
}
