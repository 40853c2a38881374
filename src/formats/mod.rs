//! Formats: questions as other programs and people write them, in and out.
//!
//! Each format is read into one plain structure, [`Question`], and written from it. What comes out
//! of a file is settled by the readers of banks before it is kept. This room must not know of files
//! on disk.

mod aiken;
mod anki;
mod answer;
mod decode;
mod export;
mod finish;
mod gift;
mod guess;
mod html;
mod json;
#[cfg(test)]
mod laws;
mod legacy;
mod mdbook;
mod merge;
mod moodle;
mod name;
mod plain;
mod question;
mod settle;
mod table;

pub use export::{Exported, Loss, export};
pub use guess::{Format, guess};
pub use merge::{Entry, Imported, Merged, Target, What, merge};
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
    out.extend(read_as(format, &text, answers.as_deref(), &options.columns));
    out
}

/// The questions of a text in that format.
fn read_as(
    format: Format,
    text: &str,
    answers: Option<&str>,
    columns: &[(String, String)],
) -> Vec<Found> {
    match format {
        Format::Text => plain::read(text, answers),
        Format::Gift => gift::read(text),
        Format::Aiken => aiken::read(text),
        Format::Moodle => moodle::read(text),
        Format::Csv => table::read(text, columns),
        Format::Anki => anki::read(text),
        Format::MdbookQuiz => mdbook::read(text),
        Format::Json => json::read(text),
    }
}

/// Questions in that format; none for plain text, which is only read.
fn write_as(format: Format, questions: &[Question]) -> Option<String> {
    Some(match format {
        Format::Text => return None,
        Format::Gift => gift::write(questions),
        Format::Aiken => aiken::write(questions),
        Format::Moodle => moodle::write(questions),
        Format::Csv => table::write(questions),
        Format::Anki => anki::write(questions),
        Format::MdbookQuiz => mdbook::write(questions),
        Format::Json => json::write(questions),
    })
}
