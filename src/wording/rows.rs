//! The rows of a printed text: its lines, without the space around them.

use std::ops::Range;

/// One line of the text, without the space around it.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Where it begins in the text.
    pub start: usize,
    /// What it says.
    pub text: &'a str,
}

impl Row<'_> {
    /// Where it stands.
    pub fn place(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Whether nothing is in it.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Where `rest`, the end of this row's text, stands.
    pub fn place_of_rest(&self, rest: &str) -> Range<usize> {
        let end = self.start + self.text.len();
        end - rest.len().min(self.text.len())..end
    }
}

/// What stands round a row and cannot be seen: the pages of the web leave spaces of no width.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// The rows of a text.
pub fn rows(text: &str) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let lead = line.len() - line.trim_start_matches(is_space).len();
        rows.push(Row { start: start + lead, text: line.trim_matches(is_space) });
        start += line.len();
    }
    rows
}

/// Where the rows stand, from the first to the last that is not blank.
pub fn place_of(all: &[Row<'_>]) -> Range<usize> {
    let mut written = all.iter().filter(|row| !row.is_blank());
    let first = written.next();
    let last = written.next_back().or(first);
    first.map_or(0, |row| row.start)..last.map_or(0, |row| row.place().end)
}
