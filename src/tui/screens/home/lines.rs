//! How a line of Home is written: the cursor and a label before it, a key at its right end.

use ratatui::text::{Line, Span};

use crate::text::width;
use crate::tui::kit::list::pointer;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::line_width;
use crate::tui::texts;

/// The width of a label and the space before it.
pub const LABEL: usize = 14;

/// The beginning of a line: the cursor, where it is here, and a label.
pub fn begun(text: &str, here: bool, style: TextStyle) -> Line<'static> {
    let look = if here { style.theme.accent() } else { style.theme.strong() };
    Line::from(vec![pointer(here, style), Span::styled(label(text), look)])
}

/// A label, without the cursor or the space in its place.
pub fn label(text: &str) -> String {
    format!("{text:<0$}", LABEL - 2)
}

/// What a key does with a line.
pub struct Act<'a> {
    /// The key that does it wherever the cursor is; none where there is only Enter.
    pub key: &'a str,
    /// What is done, in a word.
    pub does: &'a str,
}

/// A line with the key that acts on it, at the right where there is room: Enter on the line under
/// the cursor, else its own.
pub fn with_key(
    mut line: Line<'static>,
    act: &Act<'_>,
    here: bool,
    style: TextStyle,
    columns: usize,
) -> Row {
    let theme = style.theme;
    let (key, look) =
        if here { (texts::KEY_NAME_ENTER.get(), theme.accent()) } else { (act.key, theme.quiet()) };
    if key.is_empty() {
        return Row::new(line);
    }
    let does = format!(" {}", act.does);
    let free = columns.saturating_sub(line_width(&line) + width(key));
    // The word goes first: the key says enough.
    let does = if free > width(&does) + 1 { does } else { String::new() };
    let space = free.saturating_sub(width(&does));
    if space > 1 {
        line.spans.push(Span::raw(" ".repeat(space)));
        line.spans.push(Span::styled(key.to_owned(), look));
        line.spans.push(Span::styled(does, theme.quiet()));
    }
    Row::new(line)
}
