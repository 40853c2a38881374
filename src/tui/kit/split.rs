//! A list above, and below it what is said of the row under the cursor.

use ratatui::layout::Rect;

use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::TextStyle;

/// Divides a body into the list's area and that of what is said, which is `height` high; on a small
/// terminal the list has it all.
pub fn areas(body: Rect, height: u16) -> (Rect, Rect) {
    let height = if body.height > 3 * height { height } else { 0 };
    let list = Rect { height: body.height - height, ..body };
    (list, Rect { y: list.bottom(), height, ..body })
}

/// What is said, under a rule of so many columns.
pub fn detail(area: Rect, said: Vec<Row>, columns: usize, style: TextStyle) -> Pane {
    let mut rows = vec![style.rule(columns)];
    rows.extend(said);
    Pane::still(area, rows)
}
