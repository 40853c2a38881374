//! What every screen looks like, at the smallest supported size and at a wide one, styles included.

use prelims::study::Request;
use prelims::tui::runtime::Input;
use prelims::tui::{Appearance, Palette, Pointer, Start};
use ratatui::layout::Position;

use crate::journey::{Journey, PLAIN};

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

/// Types keys at both sizes and keeps what is then on the screen.
fn at_both(name: &str, keys: &str) {
    for (size, word) in [(SMALL, "small"), (WIDE, "wide")] {
        insta::assert_snapshot!(format!("{name}-{word}"), Journey::new(size).keys(keys).screen());
    }
}

/// One item's question, with keys typed at it, at both sizes.
fn item(id: &str, keys: &str, name: &str) {
    for (size, word) in [(SMALL, "small"), (WIDE, "wide")] {
        let request = Request::These { items: vec![id.parse().unwrap()] };
        let journey = Journey::with(Start::Sit(request), PLAIN, size, true).keys(keys);
        insta::assert_snapshot!(format!("{name}-{word}"), journey.screen());
    }
}

#[test]
fn home() {
    at_both("home", "<down>");
}

#[test]
fn home_with_something_unfinished_and_something_due() {
    let day = std::time::Duration::from_secs(3 * 24 * 3600);
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter><enter><space>c<enter><enter>q");
    let journey = journey.restart(day).keys("jjjt<enter>b<enter>q<rest>y");
    insta::assert_snapshot!("home-busy", journey.screen());
}

#[test]
fn picker() {
    at_both("picker", "jjjt<down><down>");
}

#[test]
fn statements() {
    item("rivers/courses/which-flow", "1<enter>d2b<enter>", "statements");
}

#[test]
fn statements_before_the_answer() {
    at_both("asking", "jjjp<enter>122dddAm");
}

#[test]
fn pairs() {
    item("rivers/courses/matched", "c1<enter>", "pairs");
}

#[test]
fn a_single_with_a_passage() {
    item("rivers/courses/estuary", "a<enter>", "single");
}

#[test]
fn reasons() {
    item("rivers/dams/reasons", "d<enter>", "reasons");
}

#[test]
fn a_match() {
    item("rivers/dams/match", "a<enter>", "match");
}

#[test]
fn a_sequence() {
    item("rivers/dams/order", "a<enter>", "sequence");
}

#[test]
fn quiz() {
    at_both("quiz", "jjjt<enter>bb<right>m");
}

#[test]
fn palette() {
    at_both("palette", "jjjt<enter>b<right>m<right>am<tab>");
}

#[test]
fn summary() {
    at_both("summary", "jjjt<enter>b<right>mS");
}

#[test]
fn leave() {
    at_both("leave", "jjjt<enter>bq");
}

#[test]
fn result() {
    at_both("result", "taa<enter>b<enter>ccm<enter>bbb<enter>a<enter>S<rest>yf<down>");
}

/// A quiz in which answers are changed, guessed and struck out, and one question takes long.
fn quiz_with_a_story(size: (u16, u16)) -> Journey {
    let journey = Journey::new(size).keys("taa<enter>a").wait(20).keys("b<enter>ccc").wait(200);
    let journey = journey.keys("<enter>ABm<enter>db").wait(90).keys("<enter>b").wait(61);
    journey.keys("<enter>aa<enter>").wait(40).keys("S<rest>y")
}

#[test]
fn result_in_parts() {
    for (size, word) in [(SMALL, "small"), (WIDE, "wide")] {
        let journey = quiz_with_a_story(size);
        insta::assert_snapshot!(format!("result-overview-{word}"), journey.screen());
        let journey = journey.keys("<tab>");
        insta::assert_snapshot!(format!("result-tab-{word}"), journey.screen());
        let journey = journey.keys("xr");
        insta::assert_snapshot!(format!("result-again-{word}"), journey.screen());
    }
}

#[test]
fn past_results() {
    for (size, word) in [(SMALL, "small"), (WIDE, "wide")] {
        let journey = quiz_with_a_story(size).keys("q").wait(3600);
        let journey = journey.keys("t<enter>b<enter>b<enter>b<enter>b<enter>b<enter>b<enter>b");
        let journey = journey.wait(100).keys("S<rest>yqp<enter>a<enter><enter>S<rest>yqh<down>");
        insta::assert_snapshot!(format!("results-{word}"), journey.screen());
    }
}

#[test]
fn no_past_results() {
    at_both("results-none", "h");
}

#[test]
fn notes() {
    at_both("notes", "n");
}

#[test]
fn note() {
    at_both("note", "jjjp<enter>a<enter><enter><space>qn<enter>");
}

#[test]
fn find() {
    at_both("find", "/river");
}

#[test]
fn sources() {
    at_both("sources", "/luni<down><down><enter>o");
}

#[test]
fn report() {
    item("rivers/courses/which-flow", "a<enter>!typo", "report");
}

#[test]
fn help() {
    at_both("help", "jjjp<enter>?");
}

#[test]
fn without_unicode_and_without_colour() {
    let request = Request::These { items: vec!["rivers/courses/which-flow".parse().unwrap()] };
    let appearance = Appearance { ascii: true, palette: Palette::None };
    let journey =
        Journey::with(Start::Sit(request), appearance, SMALL, true).keys("m1C<enter>d2bb<enter>");
    insta::assert_snapshot!("ascii", journey.screen());
    assert!(journey.text().is_ascii(), "{}", journey.text());
    let journey = Journey::with(Start::Home, appearance, SMALL, true).keys("jjjt<enter>m<tab>");
    insta::assert_snapshot!("ascii-palette", journey.screen());
}

#[test]
fn no_colour_is_used_where_none_is_wanted() {
    let appearance = Appearance { ascii: false, palette: Palette::None };
    let journey =
        Journey::with(Start::Home, appearance, SMALL, true).keys("jjjp<enter>a<enter><enter>");
    let coloured = ["red", "green", "yellow", "cyan"].iter().any(|c| journey.screen().contains(c));
    assert!(!coloured, "{}", journey.screen());
}

#[test]
fn what_is_scrolled_says_that_there_is_more_on_either_side() {
    let more = |journey: &Journey| {
        let text = journey.text();
        (text.contains("↑ more"), text.contains("↓ more"))
    };
    let journey = Journey::new(SMALL).keys("?");
    assert_eq!(more(&journey), (false, true), "{}", journey.text());
    let journey = journey.keys("<pgdn>");
    assert_eq!(more(&journey), (true, true), "{}", journey.text());
    let journey = journey.keys("<end>");
    assert_eq!(more(&journey), (true, false), "{}", journey.text());
}

#[test]
fn a_very_wide_terminal_has_the_page_in_its_middle() {
    let journey = Journey::new((200, 50));
    let text = journey.text();
    let rule = text.lines().nth(1).unwrap().trim_end();
    assert_eq!(rule, format!("{}{}", " ".repeat(21), "─".repeat(158)));
    // What is pressed is found where it is drawn.
    let y = text.lines().position(|line| line.contains("Forecast")).unwrap();
    let at = Position { x: 30, y: u16::try_from(y).unwrap() };
    journey.inputs(vec![Input::Pointer(Pointer::Press(at))]).has("▸ Forecast");
}
