//! Places: a range of a file's bytes, with its lines and columns and the lines themselves.
//!
//! A place carries its own excerpt, so that a problem can be shown after the file's text is gone.
//! This file must not know what is wrong at the place.

use std::ops::Range;
use std::sync::Arc;

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcePlace {
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
    /// The lines from `line` on (at most `MOST_LINES` of them, and of a long line the part around
    /// the place).
    pub excerpt: String,
    /// Where the span stands within the excerpt.
    pub within: Range<usize>,
}

/// So many lines of a long place are shown.
const MOST_LINES: usize = 4;
/// So many bytes before and after the place are shown of a long line.
const AROUND: usize = 160;

/// Lines and columns are noted at every so manieth byte, and counted from there: noting the start
/// of every line would take eight times a file of blank ones, and counting from the start of a line
/// of megabytes would take long.
const STEP: usize = 4096;

/// A file's text, with notes from which places are found quickly.
#[derive(Debug, Clone)]
pub(crate) struct Lines<'t> {
    file: Arc<str>,
    text: &'t str,
    /// Line and column, both from 0, of each byte at a multiple of [`STEP`].
    steps: Vec<(usize, usize)>,
}

impl<'t> Lines<'t> {
    /// Looks through a text.
    pub(crate) fn of(file: &str, text: &'t str) -> Self {
        let mut at = (0, 0);
        let step = |bytes: &[u8]| {
            let begins = at;
            at = count(at, bytes);
            begins
        };
        let steps = text.as_bytes().chunks(STEP).map(step).collect();
        Self { file: file.into(), text, steps }
    }

    /// The file's text.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// The file's path.
    pub(crate) fn file(&self) -> &Arc<str> {
        &self.file
    }

    /// Line and column of a byte, both from 1.
    fn position(&self, at: usize) -> (usize, usize) {
        let step = (at / STEP).min(self.steps.len().saturating_sub(1));
        let known = self.steps.get(step).copied().unwrap_or_default();
        let (line, column) = count(known, &self.text.as_bytes()[step * STEP..at]);
        (line + 1, column + 1)
    }

    /// The place of those bytes; whatever they are, the place is within the file.
    pub(crate) fn place(&self, span: &Range<usize>) -> SourcePlace {
        let start = floor(self.text, span.start);
        let end = ceil(self.text, span.end.max(start));
        let (line, column) = self.position(start);
        let (end_line, end_column) = self.position(end);
        // What is too far away to be shown is not looked at.
        let before = floor(self.text, start.saturating_sub(AROUND));
        let from = self.text[before..start].rfind('\n').map_or(before, |at| before + at + 1);
        let far = start + 2 * AROUND;
        let lines = end_line.min(line + MOST_LINES - 1) + 1 - line;
        let ends = |upto: usize, n: usize| {
            let ends = self.text[start..ceil(self.text, upto)].match_indices('\n');
            ends.map(|(at, _)| start + at + 1).nth(n - 1)
        };
        let shown_end = end.min(far).min(ends(far, lines).unwrap_or(far));
        let beyond = ceil(self.text, shown_end + AROUND);
        let to = ends(beyond, lines).unwrap_or(beyond).min(beyond);
        let excerpt = self.text[from..to].trim_end_matches(['\n', '\r']).to_owned();
        let limit = excerpt.len();
        let within = (start - from).min(limit)..(shown_end.max(start) - from).min(limit);
        let within = floor(&excerpt, within.start)..ceil(&excerpt, within.end);
        SourcePlace {
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

impl SourcePlace {
    /// A file or folder as a whole.
    pub fn whole(file: &str) -> Self {
        Self::at(&file.into(), &(0..0))
    }

    /// Bytes of a file whose line is not wanted.
    pub(crate) fn at(file: &Arc<str>, span: &Range<usize>) -> Self {
        Self {
            file: Arc::clone(file),
            span: span.clone(),
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

/// Line and column after those bytes, from those before them; columns count characters.
fn count((line, column): (usize, usize), bytes: &[u8]) -> (usize, usize) {
    let characters = |bytes: &[u8]| bytes.iter().filter(|b| !matches!(b, 0x80..=0xBF)).count();
    let ends = bytes.iter().filter(|b| matches!(b, b'\n'));
    let lines = ends.count();
    match bytes.iter().rposition(|b| *b == b'\n') {
        Some(last) => (line + lines, characters(&bytes[last + 1..])),
        None => (line, column + characters(bytes)),
    }
}

pub(super) fn floor(text: &str, at: usize) -> usize {
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
    fn lines_and_columns_are_right_after_any_number_of_steps() {
        let line = format!("{}é\n", "x".repeat(70));
        let text = format!("{}{}", line.repeat(300), "भ".repeat(STEP));
        let lines = Lines::of("f", &text);
        for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)).step_by(7) {
            let (before, place) = (&text[..at], lines.place(&(at..at)));
            let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
            assert_eq!((place.line, place.column), (before.matches('\n').count() + 1, column));
        }
    }

    #[test]
    fn a_long_place_shows_its_first_lines() {
        let lines = Lines::of("f", "a\nbc\nd\ne\nf\ng\n");
        assert_eq!(lines.place(&(3..11)).excerpt, "bc\nd\ne\nf");
        assert_eq!(lines.place(&(3..4)).excerpt, "bc");
        assert_eq!(lines.place(&(3..6)).excerpt, "bc\nd");
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
