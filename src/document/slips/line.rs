//! Lines of a file, and what can be told of one by itself.

use std::ops::Range;

/// A line.
#[derive(Debug, Clone)]
pub(super) struct Line<'t> {
    /// Its text, without the line end.
    pub text: &'t str,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |whole| {
        let from = start;
        start += whole.len();
        let text = whole.trim_end_matches(['\n', '\r']);
        Line { text, span: from..from + text.len() }
    })
}

impl<'t> Line<'t> {
    /// Its bytes without the blanks around it.
    pub fn trimmed(&self) -> Range<usize> {
        let from = self.text.len() - self.text.trim_start().len();
        let start = self.span.start + from;
        start..start + self.text.trim().len()
    }

    /// The name before the first `=`, and what follows it.
    pub fn assignment(&self) -> Option<(&'t str, &'t str)> {
        let (key, value) = self.text.split_once('=')?;
        let key = key.trim();
        let plain =
            |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '"' | '\'');
        (!key.is_empty() && key.chars().all(plain)).then_some((key, value))
    }

    /// The byte in the file at which a part of this line begins.
    pub fn place_of(&self, part: &str) -> usize {
        // A part is a slice of the line's own text.
        let at = part.as_ptr() as usize - self.text.as_ptr() as usize;
        self.span.start + at.min(self.text.len())
    }

    /// Whether the line looks like one that sets a field, and not like one of a text.
    pub fn looks_like_field(&self) -> bool {
        let Some((key, value)) = self.assignment() else { return false };
        let name = |key: &str| {
            key.starts_with(|c: char| c.is_ascii_lowercase())
                && key
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.'))
        };
        let value = value.trim_start();
        let begins = value.starts_with(['"', '\'', '[', '{', '“']);
        let word =
            matches!(value.trim_end(), "true" | "false") || value.trim_end().parse::<i64>().is_ok();
        name(key) && (begins || word)
    }

    /// Whether the line is the header of a table.
    pub fn is_header(&self) -> bool {
        let said = self.text.trim();
        let name = said.trim_start_matches('[').trim_end_matches(']');
        said.starts_with('[')
            && said.ends_with(']')
            && name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '.' | '_'))
    }

    /// The beginning of the line up to its first text, where the line is no part of one.
    pub fn outside_of_quotes(&self) -> &'t str {
        let end = self.text.find(['"', '\'', '#', '“', '”', '‘', '’']);
        &self.text[..end.unwrap_or(self.text.len())]
    }
}
