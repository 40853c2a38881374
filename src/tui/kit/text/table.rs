//! Tables: columns lined up, narrowed to the room there is, cells wrapped.
//!
//! This file must not know how a table was written.

use ratatui::text::{Line, Span};

use crate::text::Glyphs;
use crate::text::markdown::Side;
use crate::tui::kit::text::lines::{line_width, wrap_line, wrap_line_hanging};
use crate::tui::kit::text::styles::Styles;

/// The columns a line between two cells takes: ` │ `.
const BETWEEN: usize = 3;

/// Columns narrower than this cannot be read; each row is then told as a list instead.
const NARROWEST: usize = 5;

/// A table as it is read: the first row is the head.
pub struct Table {
    sides: Vec<Side>,
    rows: Vec<Vec<Line<'static>>>,
}

impl Table {
    /// A table with the side to which each column stands.
    pub fn new(sides: Vec<Side>) -> Self {
        Self { sides, rows: vec![Vec::new()] }
    }

    /// Begins the next row.
    pub fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Adds a cell to the row.
    pub fn cell(&mut self, cell: Line<'static>) {
        if let Some(row) = self.rows.last_mut() {
            row.push(cell);
        }
    }

    /// The table in lines of at most `room` columns.
    pub fn lay_out(&self, room: usize, styles: &Styles) -> Vec<Line<'static>> {
        let count = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let lines = BETWEEN * count.saturating_sub(1);
        let room_for_cells = room.saturating_sub(lines);
        if count == 0 || room_for_cells < NARROWEST * count {
            return self.tell(room, styles);
        }
        let wanted: Vec<usize> = (0..count).map(|i| self.widest(i)).collect();
        let widths = shares(&wanted, room_for_cells);
        let mut out = Vec::new();
        for (i, row) in self.rows.iter().enumerate() {
            self.put_row(row, &widths, styles, &mut out);
            if i == 0 {
                out.push(rule(&widths, styles));
            }
        }
        out
    }

    fn widest(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(column));
        cells.map(line_width).max().unwrap_or(0).max(1)
    }

    fn put_row(
        &self,
        row: &[Line<'static>],
        widths: &[usize],
        styles: &Styles,
        out: &mut Vec<Line<'static>>,
    ) {
        let none = Line::default();
        let cells = widths.iter().enumerate();
        let cells: Vec<_> =
            cells.map(|(i, width)| wrap_line(row.get(i).unwrap_or(&none), *width)).collect();
        let between = match styles.glyphs {
            Glyphs::Unicode => " │ ",
            Glyphs::Ascii => " | ",
        };
        for height in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
            let mut spans = Vec::new();
            for (i, cell) in cells.iter().enumerate() {
                if i > 0 {
                    spans.push(Span::styled(between, styles.quiet));
                }
                let line = cell.get(height).unwrap_or(&none);
                let spare = widths[i] - line_width(line);
                let before = match self.sides.get(i) {
                    Some(Side::End) => spare,
                    Some(Side::Centre) => spare / 2,
                    _ => 0,
                };
                spans.extend(blank(before));
                spans.extend(line.spans.iter().cloned());
                if i + 1 < cells.len() {
                    spans.extend(blank(spare - before));
                }
            }
            out.push(spans.into());
        }
    }

    /// Every row as a list of its cells, each behind the head of its column.
    fn tell(&self, room: usize, styles: &Styles) -> Vec<Line<'static>> {
        let Some((head, rows)) = self.rows.split_first() else { return Vec::new() };
        if rows.is_empty() {
            return head.iter().flat_map(|cell| wrap_line(cell, room)).collect();
        }
        let mut out = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            if i > 0 {
                out.push(Line::default());
            }
            for (i, cell) in row.iter().enumerate() {
                let mut spans = head.get(i).map(|head| head.spans.clone()).unwrap_or_default();
                spans.push(Span::styled(": ", styles.quiet));
                spans.extend(cell.spans.iter().cloned());
                let mark = Span::raw(if i == 0 { "" } else { "  " });
                out.extend(wrap_line_hanging(&mark, &spans.into(), room));
            }
        }
        out
    }
}

fn blank(columns: usize) -> Option<Span<'static>> {
    (columns > 0).then(|| Span::raw(" ".repeat(columns)))
}

fn rule(widths: &[usize], styles: &Styles) -> Line<'static> {
    let (line, cross) = match styles.glyphs {
        Glyphs::Unicode => ("─", "─┼─"),
        Glyphs::Ascii => ("-", "-+-"),
    };
    let parts: Vec<String> = widths.iter().map(|width| line.repeat(*width)).collect();
    Span::styled(parts.join(cross), styles.quiet).into()
}

/// How wide each column may be: what it wants where that is less than an even share of what the
/// wider ones leave, else that share.
fn shares(wanted: &[usize], room: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|i| wanted[*i]);
    let mut widths = vec![0; wanted.len()];
    let mut left = room;
    for (done, i) in order.iter().enumerate() {
        widths[*i] = wanted[*i].min(left / (wanted.len() - done));
        left -= widths[*i];
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_columns_keep_their_width_and_wide_ones_share() {
        assert_eq!(shares(&[3, 5], 20), [3, 5]);
        assert_eq!(shares(&[30, 4, 50], 24), [10, 4, 10]);
        assert_eq!(shares(&[9, 9], 11), [5, 6]);
    }
}
