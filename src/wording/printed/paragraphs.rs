//! Paragraphs: the rows of a printed text joined again where a page had no room for more, and only
//! there.

use super::label;
use crate::text::width;
use crate::wording::rows::Row;

/// A row is taken to go on in the next where it is at least so wide, in hundredths of the widest:
/// shorter ones ended because their writer ended them.
const FULL: usize = 70;

/// Wrapped lines joined; blank lines part paragraphs. With `keep_lines` numbered lines, rows of
/// tables and lines that end before the page does stay on their own.
pub(super) fn paragraphs(rows: &[Row<'_>], keep_lines: bool) -> String {
    let widest = rows.iter().map(|row| width(row.text)).max().unwrap_or(0);
    let mut joined = String::new();
    let mut blank = false;
    let mut before: Option<&str> = None;
    for row in rows {
        if row.is_blank() {
            blank = !joined.is_empty();
            continue;
        }
        let begins = || label::any(row.text) || row.text.starts_with(['-', '*', '|', '•']);
        let own_line = keep_lines && (begins() || before.is_some_and(|text| ends(text, widest)));
        let gap = match (joined.is_empty(), blank, own_line) {
            (true, ..) => "",
            (_, true, _) => "\n\n",
            (_, _, true) => "\n",
            _ => " ",
        };
        joined.push_str(gap);
        joined.push_str(row.text);
        blank = false;
        before = Some(row.text);
    }
    joined
}

/// Whether a row ends where its writer ended it.
fn ends(text: &str, widest: usize) -> bool {
    let ended = text.trim_end_matches(['"', '\'', '”', '’', ')']);
    ended.ends_with(['.', '?', '!', ':', ';', '।', '|']) || width(text) * 100 < widest * FULL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::rows::rows;

    #[test]
    fn what_a_page_broke_is_joined_and_what_a_writer_ended_is_not() {
        for (text, expected) in [
            (
                "The river that flows west in a\nrift valley is called",
                "The river that flows west in a rift valley is called",
            ),
            (
                "Consider:\n1. A is so.\n2. B is so.\nWhich is correct?",
                "Consider:\n1. A is so.\n2. B is so.\nWhich is correct?",
            ),
            (
                "1. The Periyar rises in the Western\nGhats of Kerala.\nWhich?",
                "1. The Periyar rises in the Western Ghats of Kerala.\nWhich?",
            ),
            (
                "O wild West Wind,\nthou breath of Autumn's being,\nthou",
                "O wild West Wind,\nthou breath of Autumn's being, thou",
            ),
            ("A\n\nB", "A\n\nB"),
            (
                "So:\n| A | B |\n|---|---|\n| 1 | 2 |\nWhich?",
                "So:\n| A | B |\n|---|---|\n| 1 | 2 |\nWhich?",
            ),
        ] {
            assert_eq!(paragraphs(&rows(text), true), expected, "{text}");
        }
        assert_eq!(paragraphs(&rows("a.\nb"), false), "a. b");
    }
}
