//! The columns of pairs: by bars, as the format has them, or by what papers print between them.
//!
//! This file must not know which pairs are right.

use crate::wording::rows::Row;

/// What papers print between the cells of a pair, in the order in which it is looked for.
const BETWEEN: [&str; 12] =
    ["|", "\t", " : ", " – ", " — ", " - ", " → ", ": ", "....", " = ", " :", "   "];

/// What stands between the cells of every one of these lines, once or, as columns of a table, as
/// often in each.
pub(super) fn between(lines: &[&str]) -> &'static str {
    if lines.iter().any(|line| line.contains('|')) {
        return "|";
    }
    let parts = |sign: &&&str| {
        let mut counts = lines.iter().map(|line| cells(line, sign).len());
        let first = counts.next().unwrap_or(0);
        (2..=4).contains(&first) && counts.all(|count| count == first)
    };
    BETWEEN.iter().find(parts).copied().unwrap_or("|")
}

/// The cells of a row; outer bars are Markdown's and mean nothing.
pub(super) fn cells(text: &str, between: &str) -> Vec<String> {
    let text = text.trim();
    let text = text.strip_prefix('|').unwrap_or(text);
    let text = text.strip_suffix('|').unwrap_or(text);
    let cells = text.split(between).map(|cell| cell.trim_matches(['.', ' ', '\t', ':']).trim());
    if between == "|" {
        return text.split('|').map(|cell| cell.trim().to_owned()).collect();
    }
    cells.filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
}

/// Rows of a Markdown table without the bar before the number in their first column.
pub(super) fn without_bars<'a>(rows: &[Row<'a>]) -> Vec<Row<'a>> {
    let bare = |row: &Row<'a>| {
        let rest = row.text.strip_prefix('|').map_or(row.text, str::trim_start);
        let (first, _) = rest.split_once('|').unwrap_or(("", ""));
        let first = first.trim().trim_matches(['.', '(', ')']);
        let counts = |c: char| c.is_numeric() || matches!(c, 'I' | 'V' | 'X' | 'i' | 'v' | 'x');
        let numbered = !first.is_empty() && first.chars().all(counts);
        if numbered { Row { start: row.place_of_rest(rest).start, text: rest } } else { *row }
    };
    rows.iter().map(bare).collect()
}
