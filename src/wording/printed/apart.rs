//! Lines that share a row, set apart: two entries of a list beside each other, a whole list in one
//! paragraph, "Assertion (A): ... Reason (R): ...".

use super::label::Series;
use crate::wording::rows::Row;

/// Those whose labels are looked for inside rows; single letters stand there by chance.
const INSIDE: [Series; 5] =
    [Series::Assertion, Series::Statement, Series::Arabic, Series::Roman, Series::SmallRoman];

/// No row with a list in it is longer, in bytes; so the work on a hostile text stays in bounds.
const LONGEST: usize = 8000;

/// The rows, those with more than one line of a list parted.
pub(super) fn apart<'a>(rows: &[Row<'a>]) -> Vec<Row<'a>> {
    INSIDE.into_iter().fold(rows.to_vec(), |rows, series| of_series(&rows, series))
}

fn of_series<'a>(rows: &[Row<'a>], series: Series) -> Vec<Row<'a>> {
    let number = |text: &str| series.label(text).map(|(number, _)| number);
    let starts: Vec<usize> = rows.iter().filter_map(|row| number(row.text)).collect();
    let mut apart = Vec::with_capacity(rows.len());
    let mut last = 0;
    let mut parted = 0;
    for row in rows {
        if let Some(found) = number(row.text) {
            last = found;
        }
        let mut rest = *row;
        while let Some(at) = inside(rest.text, series, last + 1, &starts) {
            let (before, after) = rest.text.split_at_checked(at).unwrap_or((rest.text, ""));
            let (start, before) = (rest.start, before.trim_end());
            if !before.is_empty() {
                apart.push(Row { start, text: before });
            }
            rest = Row { start: start + at, text: after };
            last += 1;
            parted += 1;
        }
        apart.push(rest);
    }
    // A lone label inside a row is no list.
    if parted > 0 && starts.len() + parted > 1 { apart } else { rows.to_vec() }
}

/// Where in the text that number of the series stands as a label, behind a blank, if no row begins
/// with it.
fn inside(text: &str, series: Series, wanted: usize, starts: &[usize]) -> Option<usize> {
    if starts.contains(&wanted) || text.len() > LONGEST || text.contains('|') {
        return None;
    }
    let mut blank = false;
    for (at, c) in text.char_indices() {
        if blank && !c.is_whitespace() && c.is_alphanumeric() | matches!(c, '(' | '[' | '*') {
            let found = series.label(&text[at..]);
            if found.is_some_and(|(number, rest)| number == wanted && !rest.is_empty()) {
                return Some(at);
            }
        }
        blank = c.is_whitespace();
    }
    None
}
