//! The break: which paper comes next, and when.

use std::time::Duration;

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::words;
use crate::tui::texts;

/// How the break before the paper of that title looks.
pub fn view(title: &str, left: Duration, style: TextStyle, body: Rect) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width);
    let clock = words::clock_left(left);
    let (text, text_style): (String, _) = if left.is_zero() {
        (texts::BREAK_OVER.into(), theme.caution())
    } else {
        (texts::BreakLeft { time: clock.as_str() }.say(), theme.strong())
    };
    let parts = [
        style.text(&texts::BREAK_NEXT, columns, theme.plain()),
        style.text(title, columns, theme.accent()),
        style.text(&text, columns, text_style),
        style.quiet(&texts::BREAK_SAYS, columns),
    ];
    let mut rows = Vec::new();
    for part in parts {
        rows.push(Row::default());
        rows.extend(part);
    }
    Content::new(
        Span::styled(texts::BREAK, theme.strong()),
        Span::styled(clock, text_style),
        vec![Pane::still(body, rows)],
    )
}
