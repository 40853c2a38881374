//! Rows and cells as CSV has them, and what spreadsheets would make of a cell.

use crate::formats::question::Found;

/// A row with its line.
pub struct Row {
    /// The line, from 1.
    pub line: usize,
    /// The cells.
    pub cells: Vec<String>,
}

/// The rows of a table, and what is wrong with it.
pub fn rows(text: &str, separator: u8, quoting: bool, out: &mut Vec<Found>) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(separator).quoting(quoting);
    let mut rows = Vec::new();
    for record in reader.from_reader(text.as_bytes()).into_records() {
        match record {
            Ok(record) => {
                let line = record
                    .position()
                    .map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
                let cells: Vec<String> =
                    record.iter().map(|cell| uncovered(cell.trim()).to_owned()).collect();
                if cells.iter().any(|cell| !cell.is_empty()) {
                    rows.push(Row { line, cells });
                }
            }
            Err(error) => out.push(Found::refused(1, "", format!("a row cannot be read: {error}"))),
        }
    }
    rows
}

/// A cell without the sign that keeps spreadsheets from taking it for a formula.
fn uncovered(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'');
    rest.filter(|rest| rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@']))
        .unwrap_or(cell)
}

/// A cell that no spreadsheet takes for a formula.
pub(super) fn covered(cell: &str) -> String {
    let is_formula = cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

/// The sign that parts the cells: the one of which the first lines have equally many.
pub fn separator(text: &str) -> u8 {
    let head: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(1).collect();
    let count = |sign: char| {
        let mut quoted = false;
        head.iter()
            .flat_map(|line| line.chars())
            .filter(|c| {
                quoted ^= *c == '"';
                *c == sign && !quoted
            })
            .count()
    };
    let best = ['\t', ';', '|', ','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(',');
    if count(best) == 0 { b',' } else { best as u8 }
}
