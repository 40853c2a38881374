//! The bank that questions are put into, and what was read to be put there.

use crate::bank::Slug;
use crate::document::SourceFile;
use crate::formats::question::Found;

/// The bank that questions are put into.
#[derive(Debug, Clone)]
pub struct Target {
    /// Its files, by their names; none for a new bank.
    pub files: Vec<SourceFile>,
    /// The name of a new bank.
    pub id: Slug,
    /// The title of a new bank.
    pub title: String,
    /// The topic for all questions; without it each goes to that of its heading, or of its file.
    pub topic: Option<Slug>,
    /// Whether questions that the bank has are changed to what was imported.
    pub update: bool,
}

impl Target {
    /// The file of that name, wherever the bank stands.
    pub(super) fn file(&self, name: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| base(&file.path) == name)
    }

    /// The bank's files with those that change in place of the old.
    pub(super) fn with(&self, files: &[(String, String)]) -> Vec<SourceFile> {
        let is_old = |file: &&SourceFile| files.iter().all(|(name, _)| *name != base(&file.path));
        let new =
            |(name, text): &(String, String)| SourceFile { path: name.clone(), text: text.clone() };
        self.files.iter().filter(is_old).cloned().chain(files.iter().map(new)).collect()
    }
}

/// What was read of one file.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The file's name.
    pub file: String,
    /// What was found in it.
    pub found: Vec<Found>,
}

/// The last part of a path.
pub(super) fn base(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
