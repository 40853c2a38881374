//! What the model does with what terminals are sent.

use super::*;

fn shown(widths: Widths, written: &str) -> String {
    let mut model = Model::new(widths, 2, 8);
    model.take(written.as_bytes());
    model.text()
}

#[test]
fn each_notion_of_widths_gives_a_cluster_its_own_columns() {
    let after = |widths, text: &str| {
        let mut model = Model::new(widths, 1, 12);
        model.take(text.as_bytes());
        model.column
    };
    for (text, columns) in [
        ("का", [2, 2, 2, 1]),
        ("கா", [2, 2, 1, 1]),
        ("क्षि", [3, 3, 3, 1]),
        ("🇮🇳", [2, 4, 2, 2]),
        ("⚔\u{FE0F}", [1, 1, 2, 2]),
        ("👩\u{200D}👧", [4, 4, 2, 2]),
        ("e\u{301}", [1, 1, 1, 1]),
    ] {
        assert_eq!(Widths::ALL.map(|widths| after(widths, text)), columns, "{text}");
    }
}

#[test]
fn what_is_printed_over_a_part_takes_away_the_whole() {
    assert_eq!(shown(Widths::Characters, "a日b\u{1b}[1;3Hx"), "a xb\n\n");
    assert_eq!(
        shown(Widths::Characters, "काb\u{1b}[1;1Hx"),
        "x\u{93E}b\n\n",
        "a sign is left behind"
    );
    assert_eq!(shown(Widths::Clusters, "काb\u{1b}[1;1Hx"), "x b\n\n");
}

#[test]
fn a_full_row_goes_on_in_the_next_unless_told_not_to() {
    assert_eq!(shown(Widths::Characters, "1234567日"), "1234567\n日\n");
    assert_eq!(shown(Widths::Characters, "\u{1b}[?7l12345678日"), "123456日\n\n");
    assert_eq!(shown(Widths::Characters, "1\u{1b}[2;8H23"), "       2\n3\n");
    assert_eq!(shown(Widths::Characters, "\u{1b}[2;8He\u{301}"), "\n       e\u{301}\n");
}

#[test]
fn sequences_may_come_in_pieces() {
    let mut whole = Model::new(Widths::Characters, 2, 8);
    let written = "\u{1b}[1;31mका\u{1b}[0m \u{1b}[2;2H\u{1b}[38;5;9mx";
    whole.take(written.as_bytes());
    let mut pieces = Model::new(Widths::Characters, 2, 8);
    written.bytes().for_each(|byte| pieces.take(&[byte]));
    assert_eq!(whole.cells, pieces.cells);
    assert_ne!(whole.cells[0].style, whole.cells[2].style);
}
