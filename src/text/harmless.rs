//! Text of a stranger, written out so that it is safe to print.
//!
//! A file can hold escape sequences, and characters that turn the direction of what follows or that
//! cannot be seen. Everything that is echoed passes here. This file must not know what is echoed.

use std::fmt::Write;

use super::harm::harm;

/// The text with every harmful character written as `\u{..}`; tabs and line ends are kept where
/// `lines` says so.
fn escape(text: &str, keep: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if keep.contains(&c) || harm(c).is_none() {
            out.push(c);
        } else {
            out.extend(c.escape_unicode());
        }
    }
    out
}

/// One line that cannot do harm.
pub fn harmless(text: &str) -> String {
    escape(text, &[])
}

/// The same, for source lines: tabs and line ends are kept.
pub(crate) fn harmless_lines(text: &str) -> String {
    escape(text, &['\n', '\t'])
}

/// A text, quoted in a message: harmless and not too long.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    harmless(&short)
}

/// JSON text whose harmful characters are written as `\uXXXX`, so that it can be printed and still
/// reads the same.
pub(crate) fn harmless_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || harm(c).is_none() {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_hidden_characters_are_written_out() {
        assert_eq!(harmless("a\u{1b}[2J\u{202e}b\u{200b}"), "a\\u{1b}[2J\\u{202e}b\\u{200b}");
        assert_eq!(harmless("भारत café"), "भारत café");
        assert_eq!(quoted(&"x".repeat(61)), format!("{}…", "x".repeat(60)));
    }

    #[test]
    fn json_still_reads_the_same() {
        let text = "a\u{1b}\u{9b}\u{202e}\u{e0041}\"b\"";
        let json = harmless_json(&serde_json::to_string(text).unwrap());
        assert!(json.is_ascii(), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
