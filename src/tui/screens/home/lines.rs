//! How a line of Home is written: a label before it, a key at its right end.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::width;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::line_width;

/// The width of a label and the space before it.
pub const LABEL: usize = 14;

/// What stands before a line.
pub fn label(text: &str, style: TextStyle) -> Span<'static> {
    label_in(text, style.theme.strong())
}

/// The same in a style of its own.
pub fn label_in(text: &str, text_style: Style) -> Span<'static> {
    Span::styled(format!("  {text:<0$}", LABEL - 2), text_style)
}

/// A line with the key that acts on it, at the right where there is room.
pub fn with_key(
    mut line: Line<'static>,
    key: &str,
    does: &str,
    style: TextStyle,
    columns: usize,
) -> Row {
    let theme = style.theme;
    let hint = format!("{} {key}", theme.symbols().chosen);
    let does = format!("  {does}");
    let free = columns.saturating_sub(line_width(&line) + width(&hint));
    // The word goes first: the key says enough.
    let does = if free > width(&does) + 1 { does } else { String::new() };
    let space = free.saturating_sub(width(&does));
    if space > 1 {
        line.spans.push(Span::raw(" ".repeat(space)));
        line.spans.push(Span::styled(hint, theme.accent()));
        line.spans.push(Span::styled(does, theme.quiet()));
    }
    Row::new(line)
}
