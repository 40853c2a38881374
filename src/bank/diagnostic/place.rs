//! Places: a range of a file's bytes, with its lines and columns and the lines themselves.
//!
//! A place carries its own excerpt, so that a problem can be shown after the file's text is gone. This
//! file must not know what is wrong at the place.

use std::ops::Range;
use std::sync::Arc;

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file's path, as it was given.
    pub file: Arc<str>,
    /// The bytes.
    pub span: Range<usize>,
    /// The line, from 1; 0 where the whole file (or folder) is meant.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The line of the end.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
    /// The lines from `line` on (at most `MOST_LINES` of them, and of a long line the part around the place).
    pub excerpt: String,
    /// Where the span stands within the excerpt.
    pub within: Range<usize>,
}

/// So many lines of a long place are shown.
const MOST_LINES: usize = 4;
/// So many bytes before and after the place are shown of a long line.
const AROUND: usize = 160;

/// A file's text with the starts of its lines, so that places are found quickly.
#[derive(Debug, Clone)]
pub(crate) struct Lines<'t> {
    file: Arc<str>,
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Looks for the lines of a text.
    pub(crate) fn of(file: &str, text: &'t str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1);
        Self { file: file.into(), text, starts: std::iter::once(0).chain(ends).collect() }
    }

    /// The file's text.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// The file's path.
    pub(crate) fn file(&self) -> &Arc<str> {
        &self.file
    }

    fn line_of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    /// Line and column of a byte, both from 1.
    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.line_of(at);
        (line + 1, self.text[self.starts[line]..at].chars().count() + 1)
    }

    /// The place of those bytes; whatever they are, the place is within the file.
    pub(crate) fn place(&self, span: &Range<usize>) -> Place {
        let start = floor(self.text, span.start);
        let end = ceil(self.text, span.end.max(start));
        let (line, column) = self.position(start);
        let (end_line, end_column) = self.position(end);
        let first = self.starts[line - 1];
        let last_line = end_line.min(line + MOST_LINES - 1);
        let last = self.starts.get(last_line).copied().unwrap_or(self.text.len());
        let from = if start - first > AROUND { floor(self.text, start - AROUND) } else { first };
        let shown_end = end.min(start + 2 * AROUND).min(last);
        let to = last.min(ceil(self.text, shown_end + AROUND));
        let excerpt = self.text[from..to].trim_end_matches(['\n', '\r']).to_owned();
        let limit = excerpt.len();
        let within = (start - from).min(limit)..(shown_end.max(start) - from).min(limit);
        let within = floor(&excerpt, within.start)..ceil(&excerpt, within.end);
        Place {
            file: self.file.clone(),
            span: start..end,
            line,
            column,
            end_line,
            end_column,
            excerpt,
            within,
        }
    }
}

impl Place {
    /// A file or folder as a whole.
    pub fn whole(file: &str) -> Self {
        Self {
            file: file.into(),
            span: 0..0,
            line: 0,
            column: 0,
            end_line: 0,
            end_column: 0,
            excerpt: String::new(),
            within: 0..0,
        }
    }

    /// The place of a byte of data that is not text, for which there is no excerpt.
    pub fn of_byte(file: &str, at: usize, line: usize, column: usize) -> Self {
        Self { span: at..at, line, column, end_line: line, end_column: column, ..Self::whole(file) }
    }
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceil(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let lines = Lines::of("f", "a\nभारत = 1\n");
        let place = lines.place(&(2..14));
        assert_eq!((place.line, place.column, place.end_line, place.end_column), (2, 1, 2, 5));
        assert_eq!(place.excerpt, "भारत = 1");
        assert_eq!(&place.excerpt[place.within], "भारत");
    }

    #[test]
    fn any_span_has_a_place() {
        let text = format!("é\r\n{}\n\n", "é".repeat(1000));
        let lines = Lines::of("f", &text);
        for start in 0..text.len() + 3 {
            for len in [0, 1, 2, 700, 5000] {
                let place = lines.place(&(start..start + len));
                assert!(place.excerpt.get(place.within.clone()).is_some());
                assert!(place.excerpt.len() < 1000);
            }
        }
        assert_eq!(Lines::of("f", "").place(&(0..9)).line, 1);
    }
}
