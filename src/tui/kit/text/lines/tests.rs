//! Tests of styled lines.

use crate::text::wrap;
use crate::tui::kit::text::lines::*;
use proptest::prelude::*;
use ratatui::buffer::CellWidth;
use ratatui::style::Stylize;

#[test]
fn a_line_is_as_wide_as_its_spans() {
    assert_eq!(line_width(&Line::from(vec!["கா".into(), " 日".into()])), 5);
}

#[test]
fn hanging_lines_stand_under_the_first() {
    let lines = wrap_line_hanging(&"1 ".bold(), &Line::from("one two"), 5);
    assert_eq!(
        lines,
        [Line::from(vec!["1 ".bold(), "one".into()]), Line::from(vec!["  ".into(), "two".into()])]
    );
}

#[test]
fn styles_go_with_their_words() {
    let line =
        Line::from(vec!["the ".into(), "Industrial Security".bold(), " Annex".into()]).green();
    let want = [
        Line::from(vec!["the ".into(), "Industrial".bold()]).green(),
        Line::from(vec!["Security".bold(), " Annex".into()]).green(),
    ];
    assert_eq!(wrap_line(&line, 16), want);
}

proptest! {
    #[test]
    fn styled_text_breaks_where_plain_text_does(words in prop::collection::vec("[a-z]{1,9} ?", 0..12), columns in 1_usize..20) {
        let line: Line = words.iter().enumerate()
            .map(|(i, w)| if i % 2 == 0 { w.as_str().bold() } else { w.as_str().into() })
            .collect();
        let plain = wrap(&words.concat(), columns);
        let styled: Vec<String> = wrap_line(&line, columns).iter().map(ToString::to_string).collect();
        prop_assert_eq!(styled, plain);
    }

    #[test]
    fn a_hanging_mark_never_widens(mark in "[0-9]{0,4}\\. ", text in "\\PC{0,40}", columns in 0_usize..20) {
        for line in wrap_line_hanging(&mark.as_str().into(), &Line::from(text.as_str()), columns) {
            prop_assert!(line_width(&line) <= columns.max(1), "{line:?}");
        }
    }

    /// The buffer skips as many cells as it takes a cluster to cover.
    #[test]
    fn no_cluster_covers_more_cells_than_it_is_given(text in "\\PC{0,8}|[ｶﾞﾟ⚔\u{FE0F}👍🏽க-ௌ]{0,6}") {
        use unicode_segmentation::UnicodeSegmentation;
        for cluster in text.graphemes(true) {
            prop_assert!(usize::from(cluster.cell_width()) <= width(cluster), "{cluster}");
        }
    }
}
