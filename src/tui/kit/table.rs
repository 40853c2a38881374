//! Tables: a title that takes the room there is, between columns of figures that are as wide as
//! they always are.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::{width, wrap_hanging};
use crate::tui::kit::list::{pointer, text_style};
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::line_width;
use crate::tui::texts::Text;

/// The narrowest that a title may become, if nothing else is said; where it would be narrower, no
/// figures are shown.
const LEAST_TITLE: usize = 16;
/// The width of what stands before a row: the sign of the cursor.
const POINTER: usize = 2;
/// The space between a title and the figures that stand at the left of a column after it.
const GAP: usize = 2;

/// A column of figures.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    head: &'static str,
    headed: Option<Text>,
    width: usize,
    side: Side,
    /// The space after it.
    gap: usize,
}

/// At which side of a column its figures stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// What stands in a column.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    line: Line<'static>,
    /// The style of the space beside it.
    fill: Style,
}

/// The columns of a table, on a terminal of some width.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    before: &'a [Column],
    after: &'a [Column],
    /// The width of titles.
    title: usize,
    /// Whether there is room for the columns after the title.
    has_figures: bool,
    style: TextStyle,
}

impl Column {
    /// A column so wide, with figures at its right end.
    pub const fn right(head: &'static str, width: usize) -> Self {
        Self { head, headed: None, width, side: Side::Right, gap: 0 }
    }

    /// A column so wide, with figures at its left end. After the title, a gap of two comes first,
    /// which `width` includes.
    pub const fn left(head: &'static str, width: usize) -> Self {
        Self { head, headed: None, width, side: Side::Left, gap: 0 }
    }

    /// The same, under this head.
    pub const fn headed(self, head: Text) -> Self {
        Self { headed: Some(head), ..self }
    }

    fn head(&self) -> &'static str {
        self.headed.map_or(self.head, Text::get)
    }

    /// The same, with so much space after it.
    pub const fn then(self, gap: usize) -> Self {
        Self { gap, ..self }
    }

    /// What it takes of a line.
    const fn whole(self) -> usize {
        self.width + self.gap
    }

    /// What stands in it between the space around it, of which figures at the left end have `gap`
    /// before them.
    fn spans(self, cell: Cell, gap: usize) -> Vec<Span<'static>> {
        let Cell { line, fill } = cell;
        let free = self.width.saturating_sub(line_width(&line));
        let before = if self.side == Side::Left { free.min(gap) } else { free };
        let space = |columns: usize| Span::styled(" ".repeat(columns), fill);
        let mut spans = vec![space(before)];
        spans.extend(line.spans);
        spans.push(space(free - before + self.gap));
        spans
    }
}

/// A text in one style, which the space beside it has too.
impl From<Span<'static>> for Cell {
    fn from(span: Span<'static>) -> Self {
        Self { fill: span.style, line: span.into() }
    }
}

/// Something drawn, with plain space beside it.
impl From<Line<'static>> for Cell {
    fn from(line: Line<'static>) -> Self {
        Self { line, fill: Style::new() }
    }
}

impl<'a> Table<'a> {
    /// A table in so many columns of the terminal: these columns before the title, those after it.
    pub fn new(
        before: &'a [Column],
        after: &'a [Column],
        columns: usize,
        style: TextStyle,
    ) -> Self {
        Self::with_title(LEAST_TITLE, before, after, columns, style)
    }

    /// The same with titles that may become narrower, or must not be so narrow.
    pub fn with_title(
        least: usize,
        before: &'a [Column],
        after: &'a [Column],
        columns: usize,
        style: TextStyle,
    ) -> Self {
        let room = columns.saturating_sub(POINTER + sum(before));
        let beside = room.checked_sub(sum(after)).filter(|left| *left >= least);
        let title = beside.unwrap_or(room);
        Self { before, after, title, has_figures: beside.is_some(), style }
    }

    /// The same on a terminal that has `more` columns to give: the titles take of them what they
    /// need to be shown whole.
    pub fn widened<'t>(self, titles: impl Iterator<Item = &'t str>, more: usize) -> Self {
        let longest = titles.map(|title| width(&self.style.clean(title))).max().unwrap_or(0);
        Self { title: self.title + more.min(longest.saturating_sub(self.title)), ..self }
    }

    /// The row of what the columns are, with what the titles are.
    pub fn heads(&self, title: &str) -> Row {
        let head = |column: &Column| Cell::from(Span::raw(column.head()));
        let mut spans = vec![Span::raw(" ".repeat(POINTER))];
        spans.extend(cells(self.before, self.before.iter().map(head), 0));
        spans.extend(self.title(title, self.title, Style::new()));
        spans.extend(self.figures(self.after.iter().map(head)));
        Row::new(Span::styled(Line::from(spans).to_string(), self.style.theme.quiet()))
    }

    /// The row of what the columns are, with the title of a group of rows before them.
    pub fn heading(&self, title: &str, title_style: Style) -> Row {
        let quiet = self.style.theme.quiet();
        let head = |column: &Column| Cell::from(Span::styled(column.head(), quiet));
        let (before, after) = (self.before.iter().map(head), self.after.iter().map(head));
        let mut spans = cells(self.before, before, 0);
        spans.extend(self.title(title, POINTER + self.title, title_style));
        spans.extend(self.figures(after));
        Row::new(Line::from(spans))
    }

    /// A row; `here` says whether the cursor is on it.
    pub fn row(
        &self,
        before: impl IntoIterator<Item = Cell>,
        title: &str,
        after: impl IntoIterator<Item = Cell>,
        here: bool,
    ) -> Row {
        let mut spans = vec![pointer(here, self.style)];
        spans.extend(cells(self.before, before, 0));
        spans.extend(self.title(title, self.title, text_style(here, self.style)));
        spans.extend(self.figures(after));
        // Nothing stands after the last figures, so their column ends with them.
        spans.pop();
        Row::new(Line::from(spans))
    }

    /// The same with a title of as many rows as it takes; the figures stand in the first.
    pub fn wrapped(
        &self,
        title: &str,
        after: impl IntoIterator<Item = Cell>,
        here: bool,
    ) -> Vec<Row> {
        let mut lines = wrap_hanging("", &self.style.clean(title), self.title).into_iter();
        let first = lines.next().unwrap_or_default();
        let mut rows = vec![self.row([], &first, after, here)];
        rows.extend(lines.map(|line| {
            let line = Span::styled(line, text_style(here, self.style));
            Row::new(Line::from(vec![Span::raw(" ".repeat(POINTER)), line]))
        }));
        rows
    }

    /// A row whose title goes on below the figures, in all the room there is, where it is longer
    /// than its column.
    pub fn flowing(
        &self,
        before: impl IntoIterator<Item = Cell>,
        title: &str,
        after: impl IntoIterator<Item = Cell>,
        here: bool,
    ) -> Vec<Row> {
        let title = self.style.clean(title);
        let lines = wrap_hanging("", &title, self.title);
        let first = lines.first().map_or("", String::as_str);
        let mut rows = vec![self.row(before, first, after, here)];
        let rest = lines.get(1..).unwrap_or_default().join(" ");
        if rest.is_empty() {
            return rows;
        }
        let indent = " ".repeat(POINTER + sum(self.before));
        rows.extend(wrap_hanging("", &rest, self.title + sum(self.after)).into_iter().map(
            |line| {
                let line = Span::styled(line, text_style(here, self.style));
                Row::new(Line::from(vec![Span::raw(indent.clone()), line]))
            },
        ));
        rows
    }

    /// A title in its column, and the space after it.
    fn title(&self, title: &str, columns: usize, style: Style) -> [Span<'static>; 2] {
        let title = self.style.cut(title, columns);
        let space = columns.saturating_sub(width(&title));
        [Span::styled(title, style), Span::raw(" ".repeat(space))]
    }

    /// What stands after the title, where there is room.
    fn figures(&self, after: impl IntoIterator<Item = Cell>) -> Vec<Span<'static>> {
        if self.has_figures { cells(self.after, after, GAP) } else { Vec::new() }
    }
}

/// What these columns take of a line.
fn sum(columns: &[Column]) -> usize {
    columns.iter().map(|column| column.whole()).sum()
}

/// What stands in these columns.
fn cells(
    columns: &[Column],
    cells: impl IntoIterator<Item = Cell>,
    gap: usize,
) -> Vec<Span<'static>> {
    columns.iter().zip(cells).flat_map(|(column, cell)| column.spans(cell, gap)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::kit::theme::{Appearance, Palette, Theme};

    const AFTER: [Column; 2] = [Column::right("facts", 7), Column::left("last", 9)];
    const TITLE: &str = "Rivers and their courses";

    fn style() -> TextStyle {
        TextStyle::new(Theme::new(Appearance { ascii: false, palette: Palette::None }))
    }

    fn text(row: &Row) -> String {
        row.line.to_string()
    }

    fn row(table: &Table<'_>) -> String {
        text(&table.row([], TITLE, [Line::from("12").into(), Span::raw("new").into()], true))
    }

    #[test]
    fn figures_stand_under_their_heads() {
        let table = Table::new(&[], &AFTER, 44, style());
        assert_eq!(
            text(&table.heading("Bank", Style::new())),
            format!("{:28}  facts  last   ", "Bank")
        );
        assert_eq!(row(&table), format!("▸ {TITLE:26}     12  new"));
    }

    #[test]
    fn a_title_is_cut_where_there_is_no_room_and_takes_what_there_is() {
        let table = Table::new(&[], &AFTER, 36, style());
        assert_eq!(row(&table), "▸ Rivers and their…      12  new");
        let widened = |more| row(&table.widened([TITLE, "Dams"].into_iter(), more));
        assert_eq!(widened(3), "▸ Rivers and their cou…     12  new");
        assert_eq!(widened(50), format!("▸ {TITLE}     12  new"), "no more than it needs");
    }

    #[test]
    fn a_title_flows_on_below_the_figures() {
        let table = Table::new(&[], &AFTER, 36, style());
        let rows =
            table.flowing([], TITLE, [Line::from("12").into(), Span::raw("new").into()], true);
        let rows: Vec<String> = rows.iter().map(text).collect();
        assert_eq!(rows, ["▸ Rivers and their       12  new", "  courses"]);
        let short = table.flowing([], "Dams", [], false);
        assert_eq!(short.len(), 1, "{short:?}");
    }

    #[test]
    fn where_titles_would_be_too_narrow_there_are_no_figures() {
        assert_eq!(row(&Table::new(&[], &AFTER, 33, style())), format!("▸ {TITLE}"));
    }

    #[test]
    fn figures_before_the_title_keep_their_width() {
        const BEFORE: [Column; 2] = [Column::left("", 6), Column::right("", 4)];
        let table = Table::new(&BEFORE, &[], 30, style());
        let cells = [Span::raw("Mon").into(), Span::raw("7").into()];
        assert_eq!(text(&table.row(cells, " Dams", [], false)), "  Mon      7 Dams");
    }
}
