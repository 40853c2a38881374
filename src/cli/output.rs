//! Writing: results to stdout, complaints to stderr, and nothing of either that a terminal would obey.

use std::io::{self, Write};

use crate::tui::text::{Glyphs, clean};

/// Writes `text` and a line's end to stdout; nothing, if there is none. A reader that has gone away (`| head`) is no error.
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

/// Writes an error to stderr; there is nowhere left to say that this failed.
pub fn complain(text: &str) {
    drop(writeln!(io::stderr().lock(), "prelims: {}", clean(text, Glyphs::Unicode)));
}
