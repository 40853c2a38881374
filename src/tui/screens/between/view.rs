//! The break: which paper comes next, and when.

use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::words;

/// How the break before the paper of that title looks.
pub fn view(title: &str, left: Duration, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width);
    let clock = words::clock_left(left);
    let (text, text_style) = if left.is_zero() {
        ("The next paper may begin.".to_owned(), theme.caution())
    } else {
        (format!("The break lasts another {clock}."), theme.strong())
    };
    let parts = [
        style.text("The paper is handed in. The next one of the day is", columns, theme.plain()),
        style.text(title, columns, theme.accent()),
        style.text(&text, columns, text_style),
        style.quiet(
            "Enter leads to it, now or when the break is over: it waits, and its clock runs from its beginning. \
             Going back shows the result of the paper before; Home has the next one for the rest of the day.",
            columns,
        ),
    ];
    let mut rows = Vec::new();
    for part in parts {
        rows.push(Row::default());
        rows.extend(part);
    }
    Content::new(
        Span::styled("Break", theme.strong()),
        Span::styled(clock, text_style),
        vec![Pane::still(body, rows)],
    )
}
