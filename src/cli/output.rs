//! Writing: results to stdout, complaints to stderr, and nothing of either that a terminal would
//! obey.

use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};

use serde::Serialize;

use crate::text::{Glyphs, clean};

/// Writes `text` and a line's end to stdout; nothing, if there is none. A reader that has gone away
/// (`| head`) is no error.
pub fn line(text: &str) -> anyhow::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    match writeln!(io::stdout().lock(), "{text}") {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// The same for text that came from a bank: made harmless first.
pub fn bank_line(text: &str) -> anyhow::Result<()> {
    line(&clean(text, Glyphs::Unicode))
}

/// Writes a file's text to stdout: as it stands for a program, made harmless for a terminal.
pub fn text(text: &str) -> anyhow::Result<()> {
    if io::stdout().is_terminal() {
        return bank_line(text.trim_end());
    }
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// Writes what a program asked for as JSON. Keys stand in the order of their letters, in whatever
/// order a structure has its fields.
pub fn json(of: &impl Serialize) -> anyhow::Result<()> {
    line(&serde_json::to_string_pretty(&serde_json::to_value(of)?)?)
}

/// Writes JSON that may hold a stranger's text, laid out in lines: what a terminal would obey, or a
/// reader not see, is spelt out.
pub fn json_lines(json: &str) -> anyhow::Result<()> {
    line(&spelt_out(json, |c| c == '\n'))
}

/// The same as one line.
pub fn json_line(json: &str) -> anyhow::Result<()> {
    line(&spelt_out(json, |_| false))
}

/// JSON that means the same, with every harmful character as an escape. `stays` says which white
/// space is layout.
fn spelt_out(json: &str, stays: impl Fn(char) -> bool) -> String {
    if json.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return json.to_owned();
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        let plain = c.is_ascii_graphic() || c == ' ' || stays(c) || c.is_alphanumeric();
        if plain
            || (!c.is_control()
                && clean(c.encode_utf8(&mut [0; 4]), Glyphs::Unicode).len() == c.len_utf8())
        {
            out.push(c);
        } else if matches!(c, '\n' | '\r' | '\t') {
            // JSON has none of these within a text.
            out.push(' ');
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}

/// Writes an error to stderr; there is nowhere left to say that this failed.
pub fn complain(text: &str) {
    drop(writeln!(io::stderr().lock(), "prelims: {}", clean(text, Glyphs::Unicode)));
}
