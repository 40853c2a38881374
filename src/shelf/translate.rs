//! Translations to be filled: the files of a bank's topics in another language, brought up to date.

use std::path::{Path, PathBuf};

use super::{Shelf, folder};
use crate::bank::{Facts, LanguageCode};
use crate::document::{Severity, has_errors};
use crate::reading::{ToTranslate, read, to_translate};
use crate::wording::worded;

/// A translation's file, with what it says now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationFile {
    /// Where it stands, or is to stand.
    pub path: PathBuf,
    /// The file as it was; `None` where there was none.
    pub before: Option<String>,
    /// The file, brought up to date.
    pub now: ToTranslate,
}

/// Why nothing is to be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotTranslate {
    /// Questions cannot be worded in that language.
    #[error("questions cannot be worded in `{language}`; the languages are {}", known())]
    Unknown {
        /// The language.
        language: String,
    },
    /// It is the bank's own.
    #[error("the bank is in `{0}` itself")]
    Own(LanguageCode),
    /// The bank has no topic of that name.
    #[error("the bank has no topic `{0}`")]
    NoSuchTopic(String),
    /// The bank cannot be read, or has errors: what is wrong would be missing from the files.
    #[error("the bank in {} has errors: {first}", .path.display())]
    Unsound {
        /// Its folder.
        path: PathBuf,
        /// The first of them.
        first: String,
    },
    /// A file of a translation that is no TOML.
    #[error("{} cannot be edited: {why}", .path.display())]
    NotToml {
        /// The file.
        path: PathBuf,
        /// Where and why.
        why: String,
    },
}

fn known() -> String {
    worded().map(|language| language.to_string()).collect::<Vec<_>>().join(", ")
}

/// The translations of a bank's topics (of all, if none is named) in that language, each with what
/// is to be translated in it.
///
/// # Errors
/// Why there is nothing to be written.
pub fn translations(
    bank: &Path,
    language: &str,
    topics: &[String],
) -> Result<Vec<TranslationFile>, CannotTranslate> {
    let code = LanguageCode::of(language);
    if !worded().any(|known| known == code) {
        return Err(CannotTranslate::Unknown { language: language.to_owned() });
    }
    let found = folder::read(bank);
    let reading = read(&found.files, &found.refused);
    let problems = || found.problems.iter().chain(&reading.diagnostics);
    // Errors of translations do not make a bank unsound.
    let (is_sound, first) = (
        reading.is_sound() && !has_errors(&found.problems),
        problems().find(|problem| problem.severity() == Severity::Error),
    );
    let unsound = || CannotTranslate::Unsound {
        path: bank.to_owned(),
        first: first.map(|problem| problem.message.clone()).unwrap_or_default(),
    };
    let read = reading.bank.clone().filter(|_| is_sound).ok_or_else(unsound)?;
    if LanguageCode::of(&read.language) == code {
        return Err(CannotTranslate::Own(code));
    }
    let shelf = Shelf::of(vec![read]);
    let Some(read) = shelf.banks().first() else { return Err(unsound()) };
    if let Some(absent) =
        topics.iter().find(|name| !read.topics.iter().any(|topic| topic.id.local() == **name))
    {
        return Err(CannotTranslate::NoSuchTopic(absent.clone()));
    }
    let from = Facts { bank: read, find: &|id| shelf.fact(id) };
    let mut files = Vec::new();
    for topic in &read.topics {
        let name = topic.id.local();
        if !topics.is_empty() && !topics.iter().any(|wanted| wanted == name) {
            continue;
        }
        let path = bank.join(format!("{name}.{code}.toml"));
        let before = found.files.iter().find(|file| Path::new(&file.path) == path);
        let before = before.map(|file| file.text.clone());
        let now = to_translate(topic, code, from, before.as_deref())
            .map_err(|why| CannotTranslate::NotToml { path: path.clone(), why })?;
        files.push(TranslationFile { path, before, now });
    }
    Ok(files)
}
