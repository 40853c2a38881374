//! Formats: questions as other programs and people write them, in and out.
//!
//! Each format is read into one plain structure, [`Question`], and written from it. What comes out
//! of a file is settled by the readers of banks before it is kept. This room must not know of files
//! on disk.

mod decode;
mod guess;
mod legacy;
mod merge;
mod name;
mod plain;
mod question;
mod settle;

pub use guess::{Format, guess};
pub use merge::{Imported, Line, Merged, Target, What, merge};
pub use name::topic as name_of_topic;
pub use question::{Choice, Found, Key, Question, Said};

/// A file to be read.
#[derive(Debug, Clone)]
pub struct Source<'s> {
    /// Its name, of which the end tells its format.
    pub name: &'s str,
    /// What it holds.
    pub bytes: &'s [u8],
}

/// How files are to be read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The format; without it, it is guessed.
    pub from: Option<Format>,
    /// A second file of answers to numbered questions: its name and what it holds.
    pub answers: Option<(String, Vec<u8>)>,
    /// Names of columns, each with what it is to be taken for.
    pub columns: Vec<(String, String)>,
}

/// The questions of a file.
pub fn read(source: &Source<'_>, options: &Options) -> Vec<Found> {
    let text = match decode::decode(source.name, source.bytes) {
        Ok(decoded) => decoded,
        Err(why) => return vec![Found::refused(1, "", why)],
    };
    let mut out: Vec<Found> =
        text.changed.iter().map(|what| Found::note(1, "", what.as_str())).collect();
    let text = text.text;
    if let Some(font) = legacy::font(&text) {
        let why = format!(
            "the text was typed for the font {font} and means nothing without it: convert it to Unicode, and import that"
        );
        return vec![Found::refused(1, "", why)];
    }
    let answers =
        match options.answers.as_ref().map(|(name, bytes)| decode::decode(name, bytes)).transpose()
        {
            Ok(answers) => answers.map(|decoded| decoded.text),
            Err(why) => {
                return vec![Found::refused(
                    1,
                    "",
                    format!("the file of answers cannot be read: {why}"),
                )];
            }
        };
    let format = options.from.unwrap_or_else(|| guess(source.name, &text));
    out.extend(match format {
        Format::Text => plain::read(&text, answers.as_deref()),
        _ => Vec::new(),
    });
    out
}
