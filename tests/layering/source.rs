//! The source files of the crate, each read once: which module a file is, and what it holds.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::found::Scanned;
use crate::scan::scan;

/// A file under `src`.
pub struct Source {
    /// Its path from the root of the crate, as in `src/exam/marks.rs`.
    pub file: String,
    /// The module that it is, from the root of the crate.
    pub module: Vec<String>,
    /// Whether it is only for tests.
    pub test: bool,
    pub scanned: Scanned,
}

impl Source {
    /// The room that the file is in; the roots `lib.rs` and `main.rs` are in none.
    pub fn room(&self) -> Option<&str> {
        self.module.first().map(String::as_str)
    }
}

/// Every file under `src`, in the order of their names.
pub static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let mut files = Vec::new();
    read(Path::new(env!("CARGO_MANIFEST_DIR")), Path::new("src"), &mut files);
    files.sort();
    sources(files)
});

/// Files with their texts, as sources.
pub fn sources(files: impl IntoIterator<Item = (String, String)>) -> Vec<Source> {
    let read = files.into_iter().map(|(file, text)| {
        let module = module(&file);
        let scanned = scan(&text, &module).unwrap_or_else(|error| panic!("{file}: {error}"));
        Source { file, module, test: false, scanned }
    });
    let mut sources: Vec<Source> = read.collect();
    let tests: Vec<Vec<String>> =
        sources.iter().flat_map(|source| source.scanned.test_modules.clone()).collect();
    for source in &mut sources {
        source.test = tests.iter().any(|test| source.module.starts_with(test));
    }
    sources
}

/// Reads the Rust files in a folder and those below it.
fn read(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(root.join(folder)).expect("the folder is there") {
        let entry = entry.expect("the folder can be read");
        let file = folder.join(entry.file_name());
        if entry.path().is_dir() {
            read(root, &file, files);
        } else if file.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(entry.path()).expect("source is text");
            let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
            files.push((parts.join("/"), text));
        }
    }
}

/// The module that a file is.
fn module(file: &str) -> Vec<String> {
    let inside = file.trim_start_matches("src/").trim_end_matches(".rs");
    let mut module: Vec<String> = inside.split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|name| name == "mod") || matches!(inside, "lib" | "main") {
        module.pop();
    }
    module
}

#[test]
fn a_file_is_its_module() {
    for (file, want) in [
        ("src/lib.rs", ""),
        ("src/exam/mod.rs", "exam"),
        ("src/exam/marks.rs", "exam::marks"),
        ("src/tui/view/main.rs", "tui::view::main"),
    ] {
        assert_eq!(module(file).join("::"), want);
    }
}

#[test]
fn the_source_is_read() {
    assert!(SOURCES.iter().map(|source| source.scanned.paths.len()).sum::<usize>() > 500);
}
