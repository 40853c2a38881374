//! Tests of the wrapping.

use unicode_segmentation::UnicodeSegmentation;

use super::*;
use proptest::prelude::*;

#[test]
fn a_selector_that_makes_its_sign_wider_is_left_out_where_there_is_no_room() {
    // With the selector a star is a picture of two columns.
    assert_eq!(wrap("*\u{fe0f}b", 1), ["*", "b"]);
    assert_eq!(wrap("*\u{fe0f}b", 3), ["*\u{fe0f}b"]);
    // It may come with another style: the star has been measured without it.
    let pieces = wrap_pieces([("*", 1), ("\u{fe0f}b", 2)], 1);
    assert_eq!(pieces, [[("*".to_owned(), 1)], [("b".to_owned(), 2)]]);
}

#[test]
fn breaks_at_spaces_and_keeps_line_ends() {
    assert_eq!(
        wrap("consider the following\n\npairs", 12),
        ["consider the", "following", "", "pairs"]
    );
    assert_eq!(wrap("a   b", 2), ["a", "b"]);
    assert_eq!(wrap("  in a bit", 6), ["  in a", "bit"]);
    assert_eq!(wrap("", 5), [""]);
    assert_eq!(wrap("exactly ten", 11), ["exactly ten"]);
    assert_eq!(wrap("exactly   ", 7), ["exactly"]);
}

#[test]
fn long_words_are_broken_and_dashes_used() {
    assert_eq!(wrap("a internationalisation", 6), ["a", "intern", "ationa", "lisati", "on"]);
    assert_eq!(wrap("the India-US pact", 10), ["the India-", "US pact"]);
    assert_eq!(wrap("from 2014-15 on", 10), ["from", "2014-15 on"]);
    assert_eq!(wrap("    indented", 8), ["indented"]);
}

#[test]
fn no_room_at_all() {
    assert!(wrap("abc", 0).is_empty());
    assert_eq!(wrap("ab c", 1), ["a", "b", "c"]);
    assert_eq!(wrap("a日b", 1), ["a", "?", "b"]);
}

#[test]
fn clusters_stay_whole() {
    assert_eq!(wrap("日本語の本", 5), ["日本", "語の", "本"]);
    let lines = wrap("औद्योगिक सुरक्षा अनुलग्नक", 9);
    let clusters = |s: &str| s.graphemes(true).map(str::to_owned).collect::<Vec<_>>();
    let pieces: Vec<_> = lines.iter().flat_map(|line| clusters(line)).collect();
    assert_eq!(pieces, clusters(&lines.concat()));
    assert!(lines.len() > 1);
}

#[test]
fn hanging_lines_stand_under_the_first() {
    assert_eq!(wrap_hanging(" 1  ", "one two three", 11), [" 1  one two", "    three"]);
    assert_eq!(wrap_hanging("1. ", "", 11), ["1. "]);
    assert_eq!(wrap_hanging("100. ", "abc", 6), ["100.", "abc"]);
}

/// Everything but spaces and line ends, in order.
fn ink(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, ' ' | '\n')).collect()
}

proptest! {
    #[test]
    fn never_wider_and_nothing_lost(text in "[a-z \\-/\nक-ह्ा-ौ日本語\u{301}\u{200D}👨👩🇮🇳]{0,60}", columns in 4_usize..30) {
        let lines = wrap(&text, columns);
        for line in &lines {
            prop_assert!(width(line) <= columns, "{line:?}");
            prop_assert!(!line.ends_with(' '));
        }
        prop_assert_eq!(ink(&lines.concat()), ink(&text));
    }

    #[test]
    fn no_text_and_no_width_is_too_strange(text: String, columns in 0_usize..6) {
        let lines = wrap(&text, columns);
        prop_assert!(lines.iter().all(|line| width(line) <= columns));
        prop_assert_eq!(lines.is_empty(), columns == 0);
    }

    #[test]
    fn a_hanging_mark_never_widens(mark in "[0-9]{0,4}\\. ", text in "\\PC{0,40}", columns in 0_usize..20) {
        for line in wrap_hanging(&mark, &text, columns) {
            prop_assert!(width(&line) <= columns.max(1), "{line:?}");
        }
    }
}
