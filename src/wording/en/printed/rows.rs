//! The rows of a printed text: its lines, without the space around them.

use super::Row;

pub(super) fn rows(text: &str) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let lead = line.len() - line.trim_start().len();
        rows.push(Row { start: start + lead, text: line.trim() });
        start += line.len();
    }
    rows
}
