//! A slip as it is told, and that of a backslash, which stands in texts of any length.

use std::ops::Range;

/// A slip.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::document) struct Slip {
    /// The bytes at which it is told.
    pub place: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// The bytes whose faults follow from it.
    pub explains: Range<usize>,
    /// Another place that belongs to it, with what stands there.
    pub other: Option<(Range<usize>, &'static str)>,
}

impl Slip {
    pub fn of(place: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Self {
        let explains = place.clone();
        Self { place, message: message.into(), help: help.into(), explains, other: None }
    }

    pub fn explaining(mut self, bytes: Range<usize>) -> Self {
        self.explains = bytes;
        self
    }
}

/// A backslash in a text between double quotes that begins no escape.
pub(super) fn bad_escape(inner: &str, start: usize, long: bool) -> Option<Slip> {
    let mut chars = inner.char_indices();
    while let Some((at, c)) = chars.next() {
        if c != '\\' {
            continue;
        }
        let next = chars.next().map(|(_, c)| c);
        let fine = match next {
            Some('b' | 't' | 'n' | 'f' | 'r' | 'e' | '"' | '\\') => true,
            Some('u') => hex(&inner[at + 2..], 4),
            Some('U') => hex(&inner[at + 2..], 8),
            Some(c) if long => c.is_whitespace(),
            _ => false,
        };
        if fine {
            continue;
        }
        let sign = next.map_or_else(|| "\\".to_owned(), |c| format!("\\{c}"));
        let place = start + at..start + at + sign.len();
        let help = if long {
            "write ''' in place of each of the two \"\"\": between them a backslash is only a backslash".to_owned()
        } else {
            "write ' in place of the two \" round the text: between them a backslash is only a backslash".to_owned()
        };
        let message = format!(
            "a backslash between double quotes changes the sign behind it, and `{sign}` means nothing"
        );
        return Some(Slip::of(place, message, help).explaining(start..start + inner.len()));
    }
    None
}

fn hex(text: &str, digits: usize) -> bool {
    text.len() >= digits && text.bytes().take(digits).all(|b| b.is_ascii_hexdigit())
}
