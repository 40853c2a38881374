//! Lists: rows under each other, of which one is under the cursor.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use crate::tui::app::msg::Target;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::TextStyle;

/// A list as it is put together, from above.
#[derive(Debug, Default)]
pub struct List {
    /// The number of the choice under the cursor.
    cursor: usize,
    rows: Vec<Row>,
    /// The first and the last row of the choice under the cursor.
    here: (usize, usize),
}

impl List {
    /// An empty list whose cursor is on the choice of this number, from 0.
    pub fn new(cursor: usize) -> Self {
        Self { cursor, ..Self::default() }
    }

    /// Whether the cursor is on the choice of this number.
    pub fn is_at(&self, choice: usize) -> bool {
        self.cursor == choice
    }

    /// Adds a row that the cursor passes over.
    pub fn push(&mut self, row: impl Into<Row>) {
        self.rows.push(row.into());
    }

    /// Adds rows that the cursor passes over.
    pub fn extend(&mut self, rows: impl IntoIterator<Item = Row>) {
        self.rows.extend(rows);
    }

    /// Adds the choice of this number; pressing it brings it under the cursor.
    pub fn choice(&mut self, choice: usize, row: impl Into<Row>) {
        self.choice_of(choice, [row]);
    }

    /// Adds the choice of this number, which takes several rows.
    pub fn choice_of(&mut self, choice: usize, rows: impl IntoIterator<Item = impl Into<Row>>) {
        let first = self.rows.len();
        let rows = rows.into_iter().map(|row| row.into().target(Target::Row(choice)));
        self.rows.extend(rows);
        if self.is_at(choice) {
            self.here = (first, self.rows.len().saturating_sub(1));
        }
    }

    /// How many rows it has so far.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// The list in an area, with the choice under the cursor in sight.
    pub fn into_pane(self, area: Rect) -> Pane {
        // While the cursor is on the first rows, the top stays in sight.
        let (first, last) = self.here;
        let at_top = last < usize::from(area.height).saturating_sub(1);
        Pane::follow(area, self.rows, if at_top { 0 } else { first })
    }
}

/// What stands before a choice: the sign of the cursor, or as much space.
pub fn pointer(here: bool, style: TextStyle) -> Span<'static> {
    let sign = if here { style.theme.symbols().chosen } else { " " };
    Span::styled(format!("{sign} "), style.theme.accent())
}

/// The style of a choice's text.
pub fn text_style(here: bool, style: TextStyle) -> Style {
    if here { style.theme.accent() } else { style.theme.plain() }
}
