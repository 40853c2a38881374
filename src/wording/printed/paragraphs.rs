//! Paragraphs: the rows of a printed text joined again.

use super::label;
use crate::wording::rows::Row;

/// Wrapped lines joined; blank lines part paragraphs. `keep_lists` keeps numbered lines on their
/// own.
pub(super) fn paragraphs(rows: &[Row<'_>], keep_lists: bool) -> String {
    let mut joined = String::new();
    let mut blank = false;
    for row in rows {
        if row.is_blank() {
            blank = !joined.is_empty();
            continue;
        }
        let own_line =
            keep_lists && (label::any(row.text) || row.text.starts_with(['-', '*', '|']));
        let gap = match (joined.is_empty(), blank, own_line) {
            (true, ..) => "",
            (_, true, _) => "\n\n",
            (_, _, true) => "\n",
            _ => " ",
        };
        joined.push_str(gap);
        joined.push_str(row.text);
        blank = false;
    }
    joined
}
