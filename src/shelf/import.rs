//! Questions of other formats put into a bank: its folder is read, and what its files are to say is
//! made; nothing is written here.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::folder;
use crate::bank::{Bank, Slug};
use crate::document::Severity;
use crate::formats::{Imported, Merged, Options, Source, Target, merge, name_of_topic, read};

/// So many bytes of a file are read; what is larger is refused by its size.
const MOST: u64 = 17 << 20;

/// How questions are put into a bank.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// How the files are read.
    pub read: Options,
    /// The topic for all questions.
    pub topic: Option<String>,
    /// Whether questions that the bank has are changed to what was imported.
    pub update: bool,
}

/// Why nothing is imported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotImport {
    /// A file cannot be read.
    #[error("{} cannot be read: {why}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// The folder is something else.
    #[error("{} is no bank: it has files and no bank.toml; name a folder that is a bank, or one that is to be made", .0.display())]
    NoBank(PathBuf),
    /// A topic cannot be called so.
    #[error("a topic cannot be called `{0}`: use lower-case letters, digits and hyphens")]
    NoTopicName(String),
    /// The bank cannot be changed.
    #[error("{why}")]
    Unsound {
        /// Why.
        why: String,
    },
}

/// The bytes of a file, not many more than are taken.
///
/// # Errors
/// Why it cannot be read.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, CannotImport> {
    let cannot = |why: String| CannotImport::Unreadable { path: path.to_owned(), why };
    let about = fs::metadata(path).map_err(|error| cannot(error.to_string()))?;
    if !about.is_file() {
        return Err(cannot("it is no file".into()));
    }
    let file = File::open(path).map_err(|error| cannot(error.to_string()))?;
    bounded(file).map_err(|error| cannot(error.to_string()))
}

/// What a reader gives, not many more bytes than are taken.
///
/// # Errors
/// Those of the reader.
pub fn bounded(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What the files of the bank at `into` are to say when these files, each with its name and bytes,
/// are in it.
///
/// # Errors
/// Why nothing can be put into it.
pub fn import(
    files: &[(String, Vec<u8>)],
    into: &Path,
    options: &ImportOptions,
) -> Result<Merged, CannotImport> {
    let topic = options
        .topic
        .as_deref()
        .map(|name| Slug::new(name).map_err(|_| CannotImport::NoTopicName(name.to_owned())));
    let topic = topic.transpose()?;
    let bank = existing(into)?;
    let own = into.file_name().map(|name| name.to_string_lossy().into_owned());
    let title = own.unwrap_or_else(|| "bank".to_owned());
    let target =
        Target { files: bank, id: name_of_topic(&title), title, topic, update: options.update };
    let imported = files.iter().map(|(name, bytes)| {
        let found = read(&Source { name, bytes }, &options.read);
        Imported { file: name.clone(), found }
    });
    merge(imported.collect(), &target).map_err(|why| CannotImport::Unsound { why })
}

/// The bank in that folder, whole.
///
/// # Errors
/// Why it cannot be had: it has errors, and what is left out because of them would be missing.
pub fn bank_at(folder: &Path) -> Result<Bank, CannotImport> {
    let found = folder::read(folder);
    let reading = crate::reading::read(&found.files, &found.refused);
    let problems = found.problems.iter().chain(&reading.diagnostics);
    let first = problems.clone().find(|problem| problem.severity() == Severity::Error);
    let why = match first {
        None => match reading.bank {
            Some(bank) => return Ok(bank),
            None => "it cannot be read".to_owned(),
        },
        Some(problem) => problem.message.clone(),
    };
    Err(CannotImport::Unsound {
        why: format!("the bank in {} has errors: {why}", folder.display()),
    })
}

/// The files of the bank in that folder; none where the folder is empty or missing.
fn existing(folder: &Path) -> Result<Vec<crate::document::SourceFile>, CannotImport> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let unsound = |why: String| CannotImport::Unsound { why };
    if !folder.is_dir() {
        return Err(unsound(format!("{} is no folder: a bank is a folder", folder.display())));
    }
    if !folder::is_bank(folder) {
        let any = fs::read_dir(folder).is_ok_and(|mut entries| {
            entries.any(|entry| {
                entry.is_ok_and(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
            })
        });
        return if any { Err(CannotImport::NoBank(folder.to_owned())) } else { Ok(Vec::new()) };
    }
    let found = folder::read(folder);
    match found.problems.first() {
        Some(problem) => Err(unsound(format!(
            "the bank in {} has errors: {}",
            folder.display(),
            problem.message
        ))),
        None => Ok(found.files),
    }
}
