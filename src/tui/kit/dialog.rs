//! A box over another screen.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::tui::kit::input::Input;
use crate::tui::kit::page::{Pane, Row, Scroll};
use crate::tui::kit::style::TextStyle;

/// The widest that a box is: a line of prose and its border.
const WIDEST: u16 = 72;

/// How many columns there are for what stands in the box.
pub fn columns(body: Rect) -> usize {
    usize::from(body.width.min(WIDEST).saturating_sub(4))
}

/// A box in which a line is typed, under what is asked or said of it.
pub fn typed(title: &str, said: &str, input: &Input, style: TextStyle, body: Rect) -> Pane {
    let (theme, columns) = (style.theme, columns(body));
    let mut rows = style.text(said, columns, theme.quiet());
    rows.push(Row::default());
    let line = input.lines(&Span::raw(""), theme.plain(), style, columns);
    rows.extend(line.into_iter().map(Row::new));
    pane(title, rows, Scroll::Still, style, body)
}

/// The box, in the middle of the body and as high as its rows ask for.
pub fn pane(title: &str, rows: Vec<Row>, scroll: Scroll, style: TextStyle, body: Rect) -> Pane {
    let width = body.width.min(WIDEST);
    let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX).min(body.height);
    let area = Rect {
        x: body.x + (body.width - width) / 2,
        y: body.y + (body.height - height) / 2,
        width,
        height,
    };
    let title = Line::from(Span::styled(format!(" {title} "), style.theme.strong()));
    let border = Some((style.theme.accent(), title));
    let ascii = style.theme.symbols().rule == "-";
    Pane { area, rows, scroll, mark: 0, border, ascii }
}
