//! Styled lines: how wide they are, and wrapped.
//!
//! What is measured and where a line ends is [`crate::text`]'s. This file must not know of
//! Markdown.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::text::{width, wrap_pieces};

/// The columns that a line takes: the sum of its spans.
pub fn line_width(line: &Line<'_>) -> usize {
    line.spans.iter().map(|span| width(&span.content)).sum()
}

/// [`crate::text::wrap`] for a styled line: each cluster keeps the style of the span in which it
/// begins.
pub fn wrap_line(line: &Line<'_>, columns: usize) -> Vec<Line<'static>> {
    let pieces = line.spans.iter().map(|span| (span.content.as_ref(), span.style));
    let spans = |pieces: Vec<(String, Style)>| {
        pieces.into_iter().map(|(text, style)| Span::styled(text, style)).collect()
    };
    let lines = wrap_pieces(pieces, columns).into_iter();
    lines.map(|pieces| Line { spans: spans(pieces), ..frame(line) }).collect()
}

/// [`crate::text::wrap_hanging`] for a styled line.
pub fn wrap_line_hanging(mark: &Span<'_>, line: &Line<'_>, columns: usize) -> Vec<Line<'static>> {
    let indent = width(&mark.content);
    let mark = Span::styled(mark.content.clone().into_owned(), mark.style);
    if indent > columns / 2 {
        let spans = std::iter::once(mark).chain(line.spans.iter().cloned()).collect();
        return wrap_line(&Line { spans, ..frame(line) }, columns);
    }
    let mut lines = wrap_line(line, columns - indent);
    for (i, line) in lines.iter_mut().enumerate() {
        if i == 0 {
            line.spans.insert(0, mark.clone());
        } else if !line.spans.is_empty() {
            line.spans.insert(0, Span::raw(" ".repeat(indent)));
        }
    }
    lines
}

/// A line without its spans.
fn frame(line: &Line<'_>) -> Line<'static> {
    Line { style: line.style, alignment: line.alignment, spans: Vec::new() }
}

#[cfg(test)]
mod tests;
