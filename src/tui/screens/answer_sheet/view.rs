//! The answer sheet: rows by number, a circle for each choice, as the optical readers' sheets have
//! them.
//!
//! Above it stand the booklet's answers, ten at a time and apart from the rows, as they are carried
//! over in the hall: nothing here keeps anybody from the wrong row.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exam::Answer;

use crate::text::{self, width};
use crate::tui::app::msg::Target;
use crate::tui::kit::heading::{clock, titled};
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::question::circles::{filled, letters};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::line_width;
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;
use crate::tui::state::drawn::Layout;
use crate::tui::texts;

/// Before the circles of a row: the pen, the number.
const NUMBER: usize = 6;
/// A circle, with the space after it.
const CIRCLE: usize = 4;
/// Between columns of rows.
const GAP: usize = 2;
/// How many of the booklet's answers are in sight.
const TEN: usize = 10;

/// How the rows stand in an area.
struct Sheet {
    /// Rows one below the other.
    rows: usize,
    /// Such columns side by side.
    columns: usize,
    /// The most circles of a row.
    circles: usize,
}

impl Sheet {
    fn of(current: &CurrentSitting, area: Rect) -> Self {
        let circles =
            (0..current.len()).map(|row| current.circles(row).len()).max().unwrap_or(0).max(1);
        let column = NUMBER + CIRCLE * circles + GAP;
        let columns = ((usize::from(area.width) + GAP) / column).max(1);
        let rows = usize::from(area.height).max(1);
        // No more columns than are needed, so that the last is not empty.
        Self { rows, columns: columns.min(current.len().div_ceil(rows).max(1)), circles }
    }

    /// How many rows go on a page.
    fn page(&self) -> usize {
        self.rows * self.columns
    }
}

/// Where the booklet's answers stand, and where the rows.
fn areas(current: &CurrentSitting, style: TextStyle, body: Rect) -> (Rect, Rect) {
    // As high for every ten, so that the rows below stay where they are.
    let tens = (0..current.len()).step_by(TEN);
    let lines =
        tens.map(|at| booklet(current, at, style, body.width.into()).len()).max().unwrap_or(0);
    let height = u16::try_from(lines + 1).unwrap_or(u16::MAX).min(body.height / 3);
    let top = Rect { height, ..body };
    let rest = Rect { y: body.y + height, height: body.height - height, ..body };
    (top, rest)
}

/// The sheet, with the booklet's answers above it.
pub fn view(shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let Some(current) = &shared.current else { return Content::default() };
    let (top, rest) = areas(current, style, body);
    let sheet = Sheet::of(current, rest);
    let page = current.row / sheet.page();
    let first = page * sheet.page();
    let line = |y: usize| {
        let mut row = Row::default();
        let mut from = 0;
        for x in 0..sheet.columns {
            let at = first + x * sheet.rows + y;
            if at < current.len() {
                let column = x * (NUMBER + CIRCLE * sheet.circles + GAP);
                row.line.spans.push(Span::raw(" ".repeat(column.saturating_sub(from))));
                from = column + sheet_row(current, at, column, style, &mut row);
            }
        }
        row
    };
    // The other pages stand empty above and below, so that the frame says that there is more.
    let mut rows = vec![Row::default(); page * sheet.rows];
    rows.extend((0..sheet.rows).map(line));
    rows.resize(current.len().div_ceil(sheet.page()) * sheet.rows, Row::default());
    let number = texts::SheetRow { row: current.row + 1, rows: current.len() }.say();
    let number = Span::raw(format!("   {number}"));
    let right = Line::from(vec![clock(shared, current, style), number]);
    let booklet = booklet(current, current.row, style, body.width.into());
    let heading = titled(shared, current, style, &texts::SHEET, right);
    let panes = vec![Pane::still(top, booklet), Pane::by(rest, rows, page * sheet.rows)];
    let layout = Layout { rows: sheet.rows, columns: sheet.columns, ..Layout::default() };
    Content { heading, panes, ..Content::default() }.divided(layout)
}

/// The answers of the booklet around a row, ten at a time: `Booklet  11 b  12 c  13 –`.
fn booklet(current: &CurrentSitting, row: usize, style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let first = row / TEN * TEN;
    let mut rows = Vec::new();
    let mut line = Line::from(Span::styled(texts::SHEET_BOOKLET, theme.strong()));
    for at in first..(first + TEN).min(current.len()) {
        let Some((_, dealt, response)) = current.nth(at) else { continue };
        let answer = match &response.answer {
            Answer::Blank => theme.symbols().dash.to_owned(),
            answer => letters(dealt, answer),
        };
        let text = format!("  {} ", at + 1);
        if line_width(&line) + width(&text) + width(&answer) > columns && !line.spans.is_empty() {
            rows.push(Row::new(std::mem::take(&mut line)));
            line.spans.push(Span::raw("       "));
        }
        line.spans.push(Span::styled(text, theme.quiet()));
        line.spans.push(Span::styled(answer, theme.strong()));
    }
    rows.push(Row::new(line));
    rows
}

/// Writes one row of the sheet; gives back how wide it is.
fn sheet_row(
    current: &CurrentSitting,
    at: usize,
    column: usize,
    style: TextStyle,
    row: &mut Row,
) -> usize {
    let theme = style.theme;
    let symbols = theme.symbols();
    let here = at == current.row;
    let look = if here { theme.accent() } else { theme.plain() };
    let pen = if here { symbols.chosen } else { " " };
    row.line.spans.push(Span::styled(format!("{pen}{:>3}  ", at + 1), look));
    let filled = filled(current, at);
    let circles = current.circles(at).len();
    for i in 0..circles {
        let (text, look) = if filled.contains(&i) {
            (format!("({}) ", symbols.black), theme.strong())
        } else {
            (format!("({}) ", text::letter(i)), if here { theme.plain() } else { theme.quiet() })
        };
        row.line.spans.push(Span::styled(text, look));
        let from = u16::try_from(column + NUMBER + i * CIRCLE).unwrap_or(u16::MAX);
        row.targets.push((from, from.saturating_add(3), Target::Circle(at, i)));
    }
    NUMBER + circles * CIRCLE
}
