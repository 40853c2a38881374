//! A box over another screen.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::tui::kit::page::{Pane, Row, Scroll};
use crate::tui::kit::style::TextStyle;

/// The widest that a box is: a line of prose and its border.
const WIDEST: u16 = 72;

/// How many columns there are for what stands in the box.
pub fn columns(body: Rect) -> usize {
    usize::from(body.width.min(WIDEST).saturating_sub(4))
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
