//! A terminal, as small as it can be: cells, a cursor, and a notion of widths.
//!
//! It takes what a program writes and knows only what this program uses; anything else fails the
//! test, so that nothing is misread in silence. This file must not know which program writes.

use unicode_segmentation::UnicodeSegmentation;

use crate::notion::Widths;

/// Colours and attributes, as the sequences that set them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Style {
    attributes: Vec<u16>,
    foreground: Vec<u16>,
    background: Vec<u16>,
}

/// A cell: what stands in it, or of what it is a part.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cell {
    text: String,
    /// How many cells to the left what it is a part of begins.
    part: usize,
    style: Style,
}

/// The terminal.
#[derive(Debug, Clone)]
pub struct Model {
    widths: Widths,
    rows: usize,
    columns: usize,
    cells: Vec<Cell>,
    row: usize,
    /// One beyond the last while the next character is to go on in the next row.
    column: usize,
    wraps: bool,
    style: Style,
    /// Where what was printed last stands, if nothing but printing came since.
    last: Option<usize>,
    /// What has come of a sequence, or of a character, that is not all there yet.
    rest: Vec<u8>,
}

impl Model {
    /// A blank one.
    pub fn new(widths: Widths, rows: u16, columns: u16) -> Self {
        let (rows, columns) = (usize::from(rows), usize::from(columns));
        let style = Style::default();
        let blank = Cell { text: " ".into(), part: 0, style: style.clone() };
        Self {
            widths,
            rows,
            columns,
            cells: vec![blank; rows * columns],
            row: 0,
            column: 0,
            wraps: true,
            style,
            last: None,
            rest: Vec::new(),
        }
    }

    /// Takes what the program writes.
    pub fn take(&mut self, bytes: &[u8]) {
        self.rest.extend_from_slice(bytes);
        let bytes = std::mem::take(&mut self.rest);
        let text = match std::str::from_utf8(&bytes) {
            Ok(text) => text,
            Err(error) => {
                assert!(error.error_len().is_none(), "no UTF-8 was written");
                std::str::from_utf8(&bytes[..error.valid_up_to()]).expect("it is valid so far")
            }
        };
        let mut done = 0;
        while let Some(c) = text[done..].chars().next() {
            done += if c == '\u{1b}' {
                let Some(length) = self.sequence(&text[done..]) else { break };
                length
            } else {
                self.print(c);
                c.len_utf8()
            };
        }
        self.rest = bytes[done..].to_vec();
    }

    /// Its notion of widths.
    pub fn widths(&self) -> Widths {
        self.widths
    }

    /// Whether it goes on in the next row when one is full.
    pub fn wraps(&self) -> bool {
        self.wraps
    }

    /// What is seen: the text of each row.
    pub fn text(&self) -> String {
        let rows = self.cells.chunks(self.columns);
        let rows = rows.map(|row| row.iter().map(|cell| cell.text.as_str()).collect::<String>());
        rows.map(|row| row.trim_end().to_owned() + "\n").collect()
    }

    /// What stands in these cells of a row.
    pub fn stands(&self, row: usize, columns: std::ops::Range<usize>) -> String {
        let cells = &self.cells[row * self.columns..][columns];
        cells.iter().map(|cell| cell.text.as_str()).collect()
    }

    /// In which rows cells differ, with what each shows; `same` says of a character how it is
    /// compared.
    pub fn differences(&self, other: &Self, same: impl Fn(usize, &str) -> String) -> Vec<String> {
        let rows = self.cells.chunks(self.columns).zip(other.cells.chunks(self.columns));
        let mut out = Vec::new();
        for (row, (here, there)) in rows.enumerate() {
            let seen = |cells: &[Cell]| -> Vec<(String, usize, Style)> {
                let cells = cells.iter();
                cells.map(|c| (same(row, &c.text), c.part, c.style.clone())).collect()
            };
            if seen(here) != seen(there) {
                let show = |cells: &[Cell]| {
                    let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
                    texts.join("|")
                };
                out.push(format!("row {row}\n  {}\n  {}", show(here), show(there)));
            }
        }
        out
    }

    fn print(&mut self, c: char) {
        assert!(!c.is_control(), "no control character is known but ESC: {c:?}");
        let mut buffer = [0; 4];
        let text = &*c.encode_utf8(&mut buffer);
        if self.widths.by_cluster()
            && let Some(head) = self.last
        {
            let joined = format!("{}{text}", self.cells[head].text);
            if joined.graphemes(true).count() == 1 {
                self.column = head % self.columns;
                let width = self.widths.of(&joined).max(1);
                self.place(&joined, width);
                return;
            }
        }
        match self.widths.of(text) {
            0 => self.put_on(text),
            width => self.place(text, width),
        }
    }

    /// Puts a sign on what was printed last, or on what stands before the cursor.
    fn put_on(&mut self, sign: &str) {
        let before = (self.column > 0).then(|| self.row * self.columns + self.column - 1);
        if let Some(at) = self.last.or(before) {
            let head = at - self.cells[at].part;
            self.cells[head].text.push_str(sign);
        }
    }

    fn place(&mut self, text: &str, width: usize) {
        if self.column + width > self.columns {
            if self.wraps {
                self.column = 0;
                self.row += 1;
                if self.row == self.rows {
                    self.row -= 1;
                    self.cells.rotate_left(self.columns);
                    self.blank((self.rows - 1) * self.columns..self.rows * self.columns);
                }
            } else {
                self.column = self.columns.saturating_sub(width);
            }
        }
        let from = self.row * self.columns + self.column;
        let width = width.min(self.columns - self.column);
        for at in from..from + width {
            self.take_apart(at);
        }
        for part in 0..width {
            let text = if part == 0 { text.to_owned() } else { String::new() };
            self.cells[from + part] = Cell { text, part, style: self.style.clone() };
        }
        self.last = Some(from);
        self.column += width;
        if !self.wraps {
            self.column = self.column.min(self.columns - 1);
        }
    }

    /// Blanks all of what a cell is a part of.
    fn take_apart(&mut self, at: usize) {
        let head = at - self.cells[at].part;
        let rest = self.cells[head + 1..].iter().take_while(|cell| cell.part > 0).count();
        for cell in &mut self.cells[head..=head + rest] {
            cell.text = " ".into();
            cell.part = 0;
        }
    }

    fn blank(&mut self, cells: std::ops::Range<usize>) {
        for cell in &mut self.cells[cells] {
            *cell = Cell { text: " ".into(), part: 0, style: Style::default() };
        }
    }

    /// Does what a sequence at the beginning of the text says; how long it is, if it is all there.
    fn sequence(&mut self, text: &str) -> Option<usize> {
        self.last = None;
        let body = text.get(1..)?;
        let Some(body) = body.strip_prefix('[') else {
            assert!(body.is_empty(), "not known: {:?}", body.chars().next());
            return None;
        };
        let end = body.find(|c: char| ('@'..='~').contains(&c))?;
        let (parameters, rest) = body.split_at(end);
        let last = rest.chars().next()?;
        self.act(parameters, last);
        Some(2 + end + last.len_utf8())
    }

    fn act(&mut self, parameters: &str, last: char) {
        let numbers = |text: &str| -> Vec<u16> {
            text.split([';', ':']).map(|n| n.parse().unwrap_or(0)).collect()
        };
        if let Some(mode) = parameters.strip_prefix('?') {
            assert!(matches!(last, 'h' | 'l'), "not known: ?{mode}{last}");
            if mode == "7" {
                self.wraps = last == 'h';
            }
            return;
        }
        let numbers = numbers(parameters);
        let first = numbers.first().copied().unwrap_or(0);
        let place = |n: u16, most: usize| usize::from(n.max(1)).min(most) - 1;
        match last {
            'H' => {
                self.row = place(first, self.rows);
                self.column = place(numbers.get(1).copied().unwrap_or(0), self.columns);
            }
            'G' => self.column = place(first, self.columns),
            'J' if first == 2 => self.blank(0..self.rows * self.columns),
            'm' => self.colour(&numbers),
            _ => panic!("not known: {parameters}{last}"),
        }
    }

    fn colour(&mut self, numbers: &[u16]) {
        let mut rest = numbers;
        while let Some((first, after)) = rest.split_first() {
            let long = match (first, after) {
                (38 | 48 | 58, [5, _, ..]) => 2,
                (38 | 48 | 58, [2, _, _, _, ..]) => 4,
                _ => 0,
            };
            let all = rest[..=long].to_vec();
            rest = &after[long..];
            match first {
                0 => self.style = Style::default(),
                1..=9 => {
                    self.style.attributes.push(*first);
                    self.style.attributes.sort_unstable();
                    self.style.attributes.dedup();
                }
                22 => self.style.attributes.retain(|a| !matches!(a, 1 | 2)),
                23..=29 => self.style.attributes.retain(|a| a + 20 != *first),
                39 => self.style.foreground.clear(),
                49 => self.style.background.clear(),
                30..=38 | 90..=97 => self.style.foreground = all,
                40..=48 | 100..=107 => self.style.background = all,
                // Colours of underlines are never set.
                59 => {}
                _ => panic!("not known: colour {first}"),
            }
        }
    }
}

#[cfg(test)]
mod tests;
