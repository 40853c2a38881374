//! The banks that ship inside the program.

use include_dir::{Dir, include_dir};

use super::folder::Folder;
use crate::document::SourceFile;

static BANKS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/question-banks");

/// The folders of the embedded banks, with the names that problems call them by.
pub(super) fn folders() -> Vec<(String, Folder)> {
    let folder = |dir: &Dir<'_>| {
        let files = dir.files().filter_map(|file| {
            let path = format!("question-banks/{}", file.path().display());
            // What is not text would be found by the tests.
            let text = file.contents_utf8()?.to_owned();
            let is_toml = file.path().extension().is_some_and(|end| end == "toml");
            is_toml.then_some(SourceFile { path, text })
        });
        let mut files: Vec<SourceFile> = files.collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let name = format!("the embedded bank `{}`", dir.path().display());
        (name, Folder { files, ..Folder::default() })
    };
    BANKS.dirs().map(folder).collect()
}
