//! Texts as TOML, the way a person writes them: no escapes where other quotes do without.
//!
//! This file must not know what a text is about.

use std::fmt::Write as _;

/// The text as a TOML string. One of several lines stands on lines of its own.
pub(crate) fn literal(text: &str) -> String {
    let is_plain = |c: char| !c.is_control();
    if text.contains('\n') && text.chars().all(|c| is_plain(c) || matches!(c, '\n' | '\t')) {
        let body = text.strip_suffix('\n').unwrap_or(text);
        if !text.contains('\\') && !text.contains("\"\"\"") {
            return format!("\"\"\"\n{body}\n\"\"\"");
        }
        if !text.contains("'''") {
            return format!("'''\n{body}\n'''");
        }
    }
    if !text.contains(['"', '\\']) && text.chars().all(is_plain) {
        return format!("\"{text}\"");
    }
    if !text.contains('\'') && text.chars().all(is_plain) {
        return format!("'{text}'");
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Texts as a TOML array.
pub(crate) fn literals(texts: &[String]) -> String {
    let all: Vec<String> = texts.iter().map(|text| literal(text)).collect();
    let line = all.join(", ");
    // An array that is longer than a line of an editor has a line for each text.
    if line.chars().count() <= 88 && !line.contains('\n') {
        return format!("[{line}]");
    }
    let lines: Vec<String> = all.iter().map(|one| format!("  {one},\n")).collect();
    format!("[\n{}]", lines.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in [
            "",
            "a",
            "a \"b\"",
            "it's",
            "\"it's\"",
            "a\\b",
            "a\nb",
            "a\nb\n",
            "a\\\nb",
            "'''\\\n\"\"\"",
            "a\tb\nc",
            "\u{1}",
            "é कख\n\"\"\"",
            "\"",
            "x\n\"",
            "'\"\\",
        ] {
            let file = format!("x = {}", literal(text));
            let read: toml::Table = file.parse().unwrap_or_else(|error| panic!("{file}: {error}"));
            assert_eq!(read["x"].as_str().map(str::trim_end), Some(text.trim_end()), "{file}");
        }
        let many = ["long ".repeat(20), "b".into()];
        let read: toml::Table = format!("x = {}", literals(&many)).parse().unwrap();
        assert_eq!(read["x"].as_array().map(Vec::len), Some(2));
    }
}
