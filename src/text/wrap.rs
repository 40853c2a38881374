//! Lines no wider than they may be.
//!
//! One greedy filler serves plain and styled text, whatever a style is. It breaks at spaces, after
//! dashes within words and between ideographs, and inside a word only where the word is wider than
//! the line. This file must not know of Markdown.

use super::width::{clusters, width};

/// Stands for a character that is wider than the whole line.
const TOO_WIDE: &str = "?";

/// `text` in lines of at most `columns`, at least one unless there are no columns.
///
/// Line ends in the text are kept; spaces at a break are dropped. A grapheme cluster is split only
/// if it is itself wider than the line, and a character that is wider than the line is shown as
/// `?`.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let cells = cells([(text, ())]);
    fill(&cells, columns).into_iter().map(|line| line.iter().map(|c| c.text).collect()).collect()
}

/// [`wrap`], the first line behind `mark` and the others as far in: for numbered statements.
///
/// Where the mark would take more than half the line, it only goes in front.
pub fn wrap_hanging(mark: &str, text: &str, columns: usize) -> Vec<String> {
    let indent = width(mark);
    if indent > columns / 2 {
        return wrap(&format!("{mark}{text}"), columns);
    }
    let lines = wrap(text, columns - indent).into_iter().enumerate();
    lines.map(|(i, line)| behind(i, mark, indent, &line)).collect()
}

fn behind(index: usize, mark: &str, indent: usize, line: &str) -> String {
    match (index, line) {
        (0, _) => format!("{mark}{line}"),
        (_, "") => String::new(),
        _ => format!("{:indent$}{line}", ""),
    }
}

/// [`wrap`] for pieces of a text, each with its style. Neighbours of one style are joined.
pub(crate) fn wrap_pieces<'a, S: Copy + PartialEq>(
    pieces: impl IntoIterator<Item = (&'a str, S)>,
    columns: usize,
) -> Vec<Vec<(String, S)>> {
    fill(&cells(pieces), columns).iter().map(|line| joined(line)).collect()
}

/// One grapheme cluster with its style.
#[derive(Clone, Copy)]
struct Cell<'a, S> {
    text: &'a str,
    width: usize,
    style: S,
}

impl<S> Cell<'_, S> {
    fn is_space(&self) -> bool {
        self.text == " "
    }

    fn is_line_end(&self) -> bool {
        matches!(self.text, "\n" | "\r\n")
    }
}

/// Cuts styled pieces of text into clusters.
///
/// A mark that combines with the piece before it becomes a cell of its own: no width and never
/// first on a line, so that it is drawn where it belongs.
fn cells<'a, S: Copy>(pieces: impl IntoIterator<Item = (&'a str, S)>) -> Vec<Cell<'a, S>> {
    let mut out = Vec::new();
    for (piece, style) in pieces {
        out.extend(clusters(piece).map(|text| Cell { text, width: width(text), style }));
    }
    out
}

/// Joins neighbours of one style.
fn joined<S: Copy + PartialEq>(cells: &[Cell<'_, S>]) -> Vec<(String, S)> {
    let runs = cells.chunk_by(|a, b| a.style == b.style);
    runs.map(|run| (run.iter().map(|c| c.text).collect(), run[0].style)).collect()
}

fn fill<'a, S: Copy>(cells: &[Cell<'a, S>], columns: usize) -> Vec<Vec<Cell<'a, S>>> {
    let mut lines = Vec::new();
    if columns == 0 {
        return lines;
    }
    for paragraph in cells.split(Cell::is_line_end) {
        let mut filler =
            Filler { columns, lines: &mut lines, line: Vec::new(), width: 0, at: None };
        for cell in paragraph {
            filler.put(*cell);
        }
        filler.end();
    }
    lines
}

/// Fills the lines of one paragraph.
struct Filler<'a, 'l, S> {
    columns: usize,
    lines: &'l mut Vec<Vec<Cell<'a, S>>>,
    line: Vec<Cell<'a, S>>,
    width: usize,
    /// The place in `line` before which it may be broken, if there is one.
    at: Option<usize>,
}

impl<'a, S: Copy> Filler<'a, '_, S> {
    fn put(&mut self, cell: Cell<'a, S>) {
        if cell.width > self.columns {
            return self.put_in_parts(cell);
        }
        if self.line.last().is_some_and(|last| may_break(last, &cell)) {
            self.at = Some(self.line.len());
        }
        while self.width + cell.width > self.columns {
            if cell.is_space() {
                // It stands at the break, where spaces are dropped; so will those that follow.
                self.at = Some(self.line.len());
                return;
            }
            self.turn();
        }
        if cell.width == 0 && self.line.last().is_some_and(|last| widens(last, &cell)) {
            return;
        }
        self.width += cell.width;
        self.line.push(cell);
    }

    /// Places a cluster that is wider than a line, character by character.
    fn put_in_parts(&mut self, cell: Cell<'a, S>) {
        for (at, c) in cell.text.char_indices() {
            let text = &cell.text[at..at + c.len_utf8()];
            let text = if width(text) > self.columns { TOO_WIDE } else { text };
            self.put(Cell { text, width: width(text), ..cell });
        }
    }

    /// Ends the line at the best place and begins the next with what came after it.
    fn turn(&mut self) {
        let rest = self.line.split_off(self.at.take().unwrap_or(self.line.len()));
        if self.line.iter().all(Cell::is_space) {
            // Indentation before a word that needs the room.
            self.line.clear();
        } else {
            self.end();
        }
        self.line.extend(rest.into_iter().skip_while(Cell::is_space));
        self.width = self.line.iter().map(|c| c.width).sum();
    }

    fn end(&mut self) {
        while self.line.last().is_some_and(Cell::is_space) {
            self.line.pop();
        }
        self.lines.push(std::mem::take(&mut self.line));
    }
}

/// Whether a sign without a width of its own makes what stands before it wider than it was
/// measured: a selector (U+FE0F) makes a picture of two columns of a star. It has no ink, so it can
/// be left out.
fn widens<S>(before: &Cell<'_, S>, sign: &Cell<'_, S>) -> bool {
    width(&[before.text, sign.text].concat()) > before.width
}

/// Whether a line may end between two clusters.
fn may_break<S>(before: &Cell<'_, S>, after: &Cell<'_, S>) -> bool {
    if before.is_space() {
        return !after.is_space();
    }
    let first = |cell: &Cell<'_, S>| cell.text.chars().next().unwrap_or(' ');
    let letter = first(after).is_alphabetic();
    match first(before) {
        '-' | '/' | '\u{2010}' | '\u{2013}' | '\u{2014}' => letter,
        c => ideograph(c) && ideograph(first(after)),
    }
}

/// Whether a character is of the scripts that are written without spaces.
fn ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FFF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests;
