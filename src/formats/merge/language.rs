//! The language of a new bank.

use super::target::Imported;
use crate::formats::question::Found;

/// The language in which most is written.
pub(super) fn language(imported: &[Imported]) -> String {
    // Scripts that one language of papers is written in.
    const SCRIPTS: [(char, char, &str); 9] = [
        ('\u{900}', '\u{97F}', "hi"),
        ('\u{980}', '\u{9FF}', "bn"),
        ('\u{A00}', '\u{A7F}', "pa"),
        ('\u{A80}', '\u{AFF}', "gu"),
        ('\u{B00}', '\u{B7F}', "or"),
        ('\u{B80}', '\u{BFF}', "ta"),
        ('\u{C00}', '\u{C7F}', "te"),
        ('\u{C80}', '\u{CFF}', "kn"),
        ('\u{D00}', '\u{D7F}', "ml"),
    ];
    let mut counts = [0usize; SCRIPTS.len()];
    let mut latin = 0usize;
    let stems = imported.iter().flat_map(|file| &file.found).filter_map(|found| match found {
        Found::Question(question) => Some(&question.stem),
        _ => None,
    });
    for c in stems.flat_map(|stem| stem.chars()) {
        latin += usize::from(c.is_ascii_alphabetic());
        for (count, (first, last, _)) in counts.iter_mut().zip(SCRIPTS) {
            *count += usize::from((first..=last).contains(&c));
        }
    }
    let most = counts.iter().zip(SCRIPTS).max_by_key(|(count, _)| **count);
    most.filter(|(count, _)| **count > latin).map_or("en", |(_, (.., tag))| tag).to_owned()
}
