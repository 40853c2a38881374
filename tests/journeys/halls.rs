//! The exam hall: what its screens look like, and its rules one by one, on papers made by hand.

use std::time::Duration;

use prelims::exam::{
    Answer, AnswerSheet, Decline, Fraction, MarkingScheme, Navigation, Pause, Phase, Section,
    SubmittedBy, Terms,
};
use prelims::tui::runtime::Input;
use prelims::tui::{Appearance, Palette, Pointer};
use ratatui::layout::Position;

use crate::journey::Journey;

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

fn strict(terms: Terms) -> Terms {
    terms
}

fn relaxed(mut terms: Terms) -> Terms {
    terms.rules.pause = Pause::Allowed;
    terms
}

/// As Rajasthan's: a fifth circle, and blanks that cost marks and, if more than a tenth, the paper.
fn declining(mut terms: Terms) -> Terms {
    terms.rules.decline = Decline::Offered;
    terms.scheme = MarkingScheme::parse("4/3,-4/9,-4/9").unwrap();
    if let Some(form) = &mut terms.form {
        form.blank_limit = Some(Fraction::new(1, 10));
    }
    terms
}

/// Two sections, a third of the questions and two thirds.
fn sections(mut terms: Terms) -> Terms {
    let (all, first) = (terms.paper.len(), terms.paper.len() / 3);
    let section = |title: &str, first, count| Section {
        title: title.into(),
        first,
        count,
        scheme: None,
        ms: None,
    };
    if let Some(form) = &mut terms.form {
        form.sections = vec![section("English", 0, first), section("General", first, all - first)];
    }
    terms
}

/// The same, each with a time of its own.
fn timed_sections(terms: Terms) -> Terms {
    let mut terms = sections(terms);
    terms.rules.navigation = Navigation::WithinSection;
    for section in terms.form.iter_mut().flat_map(|form| &mut form.sections) {
        section.ms = Some(72_000 * section.count as u64);
    }
    terms
}

fn drill(mut terms: Terms) -> Terms {
    terms.rules.sheet = AnswerSheet::Ink;
    terms
}

fn at_both(name: &str, count: usize, make: fn(Terms) -> Terms, keys: &str) {
    for (size, word) in [(SMALL, "small"), (WIDE, "wide")] {
        let journey = Journey::sitting(count, size, make).keys(keys);
        insta::assert_snapshot!(format!("{name}-{word}"), journey.screen());
    }
}

/// Something of everything: answered, flagged, both, left blank, not visited.
const SOME: &str = "a<enter>b<enter>m<enter>cm<enter><enter>dd<enter>am<enter>";

#[test]
fn the_hall() {
    at_both("hall", 100, strict, SOME);
}

#[test]
fn the_hall_with_sections() {
    at_both("sections", 30, sections, SOME);
}

#[test]
fn the_palette_of_a_hundred() {
    at_both("palette-hundred", 100, strict, &format!("{SOME}<tab><down>"));
}

#[test]
fn handing_in_where_blanks_cost() {
    at_both("blanks", 30, declining, &format!("{SOME}e<enter>S"));
}

#[test]
fn the_answer_sheet() {
    at_both("answer-sheet", 100, drill, &format!("{SOME}oabb<down>b<down><down><down>c<enter>"));
}

#[test]
fn a_sheet_of_several_pages_says_that_there_is_more() {
    let journey = Journey::sitting(100, SMALL, drill).keys("o");
    journey.has("↓ more").lacks("↑ more").lacks(" 100  (a)");
    let journey = journey.keys("<pgdn>");
    journey.has("↑ more").lacks("↓ more").has(" 55  (a)").has(" 100  (a)");
}

#[test]
fn handing_in_a_sheet() {
    at_both("hand-in-sheet", 100, drill, &format!("{SOME}oa<down>bS"));
}

#[test]
fn a_stopped_clock() {
    at_both("stopped", 30, relaxed, "aP");
}

#[test]
fn the_hall_without_unicode_and_without_colour() {
    let appearance = Appearance { ascii: true, palette: Palette::None };
    let journey = Journey::sitting_with(100, appearance, SMALL, drill).keys(SOME);
    insta::assert_snapshot!("ascii-hall", journey.screen());
    assert!(journey.text().is_ascii(), "{}", journey.text());
    let journey = journey.keys("oa<down>bcc");
    insta::assert_snapshot!("ascii-answer-sheet", journey.screen());
    assert!(journey.text().is_ascii(), "{}", journey.text());
}

#[test]
fn the_palette_stands_beside_a_question_where_it_fits() {
    Journey::sitting(100, WIDE, strict).has("on pace");
    Journey::sitting(100, (100, 24), strict).has("on pace");
    Journey::sitting(100, SMALL, strict).has("on pace");
    Journey::sitting(100, (80, 12), strict).lacks("on pace");
    let journey = Journey::sitting(100, (80, 16), strict).keys("<tab><pgdn>");
    journey.has("100·").has("on pace");
}

#[test]
fn pace_is_against_the_clock() {
    let journey = Journey::sitting(100, WIDE, strict).wait(72);
    journey.has("1 answer behind");
    // Three are answered and one is skipped, where one answer was due.
    let journey = journey.keys("a<enter>b<enter>m<enter>b<enter>");
    journey.has("2 answers ahead");
    let journey = Journey::sitting(2, WIDE, strict).keys("<right>");
    journey.has("on pace").lacks("all answered");
    journey.keys("a<left>a").has("all answered");
}

#[test]
fn sections_are_gone_to_by_key_and_by_pointer() {
    let journey = Journey::sitting(30, SMALL, sections).keys("]");
    journey.has("[General 11-30]").has("11 of 30");
    let journey = journey.keys("[");
    journey.has("[English 1-10]").has("1 of 30");
    let at = Position { x: 20, y: 2 };
    journey.inputs(vec![Input::Pointer(Pointer::Press(at))]).has("11 of 30");
}

#[test]
fn a_section_with_a_time_of_its_own_closes_by_itself() {
    let journey = Journey::sitting(30, SMALL, timed_sections).keys("a");
    journey.has("12:00 left in this section").lacks("next section");
    let journey = journey.keys("<tab><end><enter>");
    journey.has("in another section").has("1 of 30");
    let journey = journey.wait(420);
    journey.has("5 minutes left in English.");
    let journey = journey.wait(300);
    journey.has("Time is up for the last section. General is open now.").has("11 of 30");
    let journey = journey.keys("<left>");
    journey.has("in another section").has("24:00 left in this section");
}

#[test]
fn there_is_a_choice_for_what_is_not_attempted() {
    let journey = Journey::sitting(30, SMALL, declining).keys("e");
    journey.has("▸ e  Question not attempted");
    let hall = journey.model().current.as_ref().unwrap();
    assert_eq!(hall.sitting.responses()[0].answer, Answer::NotAttempted);
    let journey = journey.keys("e");
    journey.lacks("▸ e");
    let journey = journey.keys("f");
    journey.has("The choices are a to e.");
    Journey::sitting(30, SMALL, strict).keys("e").has("The choices are a to d.");
}

#[test]
fn blanks_that_cost_are_spoken_of_before_handing_in() {
    let journey = Journey::sitting(30, SMALL, declining).keys("S");
    journey.has("You left 30 unanswered. That costs 13.33 marks; choosing e");
    journey.has("At most 3 may be unanswered. Handed in");
    let free = Journey::sitting(30, SMALL, strict).keys("S");
    free.lacks("cost").lacks("At most 3");
    let journey = Journey::sitting(30, SMALL, declining).keys(&"e<enter>".repeat(28)).keys("S");
    journey
        .has("You left 2 unanswered. That costs 0.89 marks")
        .has("At most 3 may be unanswered. With more");
}

#[test]
fn the_clock_of_a_strict_exam_is_not_stopped() {
    let journey = Journey::sitting(30, SMALL, strict).keys("P");
    journey.lacks("stopped").lacks("P pause");
    let journey = journey.keys("q");
    journey.has("The clock keeps running").lacks("pause");
    let journey = journey.keys("<rest>y").restart(Duration::from_secs(600)).keys("r");
    journey.has("26:00 left");
}

#[test]
fn a_relaxed_clock_is_stopped_and_runs_again() {
    let journey = Journey::sitting(30, SMALL, relaxed).keys("a").wait(60);
    let journey = journey.keys("P");
    journey.has("The clock is stopped.").has("35:00 left").lacks("following statements");
    let mut journey = journey.wait(600);
    journey.has("35:00 left");
    assert_eq!(journey.runtime.world_mut().ticks, 60, "a stopped clock wakes nobody");
    let journey = journey.keys("bm<tab><right>");
    let hall = journey.model().current.as_ref().unwrap();
    assert!(hall.sitting.responses()[0].chosen().is_some() && !hall.sitting.responses()[0].flagged);
    let journey = journey.keys("q").restart(Duration::from_secs(3600)).keys("r");
    journey.has("The clock is stopped.");
    let journey = journey.keys("P").wait(60);
    journey.has("34:00 left").has("1 of 30");
    let journey = journey.keys("q<rest>P");
    journey.has("The clock is stopped. Press r to go back");
    journey.restart(Duration::from_secs(7200)).keys("r<enter>").has("34:00 left");
}

#[test]
fn the_time_is_warned_of_once_and_long_enough_to_be_read() {
    let journey = Journey::sitting(100, SMALL, strict).wait(90 * 60);
    journey.has("30 minutes left.");
    let journey = journey.wait(3).keys("a");
    journey.has("29:57 left.").has("▸ a");
    let journey = journey.wait(10).keys("<enter>");
    journey.lacks("left.").has("2 of 100");
    let journey = journey.wait(19 * 60 + 47);
    journey.has("10 minutes left.");
    // What fell due while the program was closed is said on coming back.
    let journey = journey.restart(Duration::from_secs(330)).keys("r");
    journey.has("04:30 left. ");
}

#[test]
fn an_exam_is_handed_in_by_the_clock_with_no_key() {
    for keys in ["a", "a<tab>", "aS", "aq", "a?"] {
        let journey = Journey::sitting(10, SMALL, strict).keys(keys).wait(720);
        journey.has("Time is up").has("result");
        let phase = journey.on_disk().sittings()[0].1.phase();
        assert!(matches!(phase, Phase::Submitted { by: SubmittedBy::Clock, .. }), "{phase:?}");
    }
    Journey::sitting(10, SMALL, drill).keys("ao").wait(720).has("Time is up").has("0 right");
}

#[test]
fn what_counts_is_the_sheet() {
    // Chosen rightly or not, only what is on the sheet is marked; here a row too far down.
    let journey = Journey::sitting(10, SMALL, drill).keys("a<enter>b<enter>c<enter>o");
    journey.has("row 1 of 10").has("Booklet  1 a  2 b  3 c  4 –");
    let journey = journey.keys("<down>a<enter>b<enter>");
    let hall = journey.model().current.as_ref().unwrap();
    let responses = hall.sitting.responses();
    assert_eq!(responses[0].sheet, Some(Answer::Blank));
    assert_eq!(
        responses[1].sheet,
        Some(Answer::Chosen(hall.sitting.paper()[1].choices[0].clone()))
    );
    let journey = journey.keys("S");
    journey
        .has("2 of 10 rows are filled in")
        .has("1 answer is in the booklet but not on the sheet");
    let journey = journey.keys("<rest>y");
    journey.has("8 unanswered").has("shifted row");
    journey.keys("<enter><enter>").has("not on the answer sheet");
}

#[test]
fn ink_stays() {
    let journey = Journey::sitting(10, SMALL, drill).keys("oa<bs>");
    journey.has("  1  (●) (b)");
    // A second circle spoils the row for good: that is said before it is done.
    let journey = journey.keys("c");
    journey.has("  1  (●) (b) (c) (d)").has("Press c again for a second");
    let journey = journey.keys("c");
    journey.has("  1  (●) (b) (●) (d)");
    let hall = journey.model().current.as_ref().unwrap();
    assert!(
        matches!(hall.sitting.responses()[0].counted(), Answer::Multiple(two) if two.len() == 2)
    );
    journey.keys("g").has("The circles of this row are a to d.");
}

#[test]
fn the_pen_moves_over_the_sheet_and_stays_where_it_was_left() {
    let journey = Journey::sitting(100, SMALL, drill).keys("o<right>a");
    let row = journey.model().current.as_ref().unwrap().row;
    assert!(row > 10, "a column further");
    let journey = journey.keys("q<right>o");
    journey.has(&format!("row {} of 100", row + 1));
    let journey = journey.keys("<end>");
    journey.has("100  (a)").has("Booklet  91 –");
    let journey = journey.keys("<home>");
    let text = journey.text();
    let y = text.lines().position(|line| line.contains("   3  (a)")).unwrap();
    let x = text.lines().nth(y).unwrap().find("(b)").unwrap();
    let at = Position { x: u16::try_from(x).unwrap() + 1, y: u16::try_from(y).unwrap() };
    journey
        .inputs(vec![Input::Pointer(Pointer::Press(at))])
        .has("▸  3  (a) (●)")
        .has("row 3 of 100");
}
