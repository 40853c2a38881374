//! Text of a stranger, made safe to print.
//!
//! A bank can hold escape sequences, and characters that turn the direction of what follows or that
//! cannot be seen. Everything that is echoed passes here. This file must not know what is echoed.

use std::fmt::Write;

/// Characters that change the direction of the text around them.
pub(crate) fn turns(c: char) -> bool {
    matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters that are not seen. The joiners among them are lawful in texts (Indic scripts need them).
fn hidden(c: char) -> bool {
    matches!(
        c,
        '\u{00ad}' | '\u{034f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}'
            | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Whether a character may do something else to a terminal than be seen.
pub(crate) fn is_harmful(c: char) -> bool {
    c.is_control() || turns(c) || hidden(c)
}

/// The text with every harmful character written as `\u{..}`; tabs and line ends are kept where `lines` says so.
fn escape(text: &str, keep: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if keep.contains(&c) || !is_harmful(c) {
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
pub(super) fn harmless_lines(text: &str) -> String {
    escape(text, &['\n', '\t'])
}

/// A text of the bank, quoted in a message: harmless and not too long.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    harmless(&short)
}

/// JSON text whose harmful characters are written as `\uXXXX`, so that it can be printed and still reads the same.
pub(super) fn harmless_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || !is_harmful(c) {
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
