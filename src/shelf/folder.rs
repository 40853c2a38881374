//! One bank's folder on disk: which files belong to it, and their texts, within limits.
//!
//! It must not know what is in the files.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::codes;
use crate::document::{Code, Diagnostic, SourceFile, SourcePlace};
use crate::reading;
use crate::text::quoted;

/// The largest file of a bank: 16 MiB, far more than any topic written by people.
const FILE_BYTES: u64 = 16 << 20;
/// All files of a bank together.
const BANK_BYTES: u64 = 256 << 20;
/// So many files a bank may have.
const FILES: usize = 1000;

/// The files of a bank, and what is wrong with those that are not among them.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// Files that could be had.
    pub files: Vec<SourceFile>,
    /// Paths of those that could not.
    pub refused: Vec<String>,
    /// Why not.
    pub problems: Vec<Diagnostic>,
}

/// Whether the folder is a bank's.
pub(super) fn is_bank(folder: &Path) -> bool {
    folder.join("bank.toml").symlink_metadata().is_ok()
}

/// Reads the folder of a bank.
pub(super) fn read(folder: &Path) -> Folder {
    let mut out = files(folder, folder);
    let readable =
        out.problems.iter().all(|p| p.place.file.as_ref() != folder.display().to_string());
    let named = out.files.iter().map(|f| &f.path).chain(&out.refused);
    if readable && !named.into_iter().any(|path| Path::new(path).ends_with("bank.toml")) {
        let help = "add a bank.toml with `format`, `id`, `title`, `language` and `topics`";
        let none =
            problem(folder, reading::codes::NO_BANK_FILE, "the folder has no bank.toml", help);
        out.problems.insert(0, none);
        out.refused.insert(0, folder.join("bank.toml").display().to_string());
    }
    out
}

/// Reads the TOML files of a folder, none of which may lie outside of `within`.
pub(super) fn files(folder: &Path, within: &Path) -> Folder {
    let mut out = Folder::default();
    let listed = within.canonicalize().and_then(|root| Ok((list(folder)?, root)));
    let (paths, root) = match listed {
        Ok(found) => found,
        Err(error) => {
            out.refuse(
                folder,
                codes::CANNOT_READ,
                format!("the folder cannot be read: {error}"),
                "look at its permissions",
            );
            return out;
        }
    };
    if paths.len() > FILES {
        let message = format!("the bank has more than {FILES} files, which is the limit");
        out.refuse(folder, codes::TOO_MANY_FILES, message, "divide it into several banks");
        return out;
    }
    out.take_misnamed(folder);
    let mut left = BANK_BYTES;
    for path in paths {
        match text(&path, &root, left) {
            Ok(text) => {
                left = left.saturating_sub(text.len() as u64);
                out.files.push(SourceFile { path: path.display().to_string(), text });
            }
            Err(problem) => {
                out.refused.push(path.display().to_string());
                out.problems.push(*problem);
            }
        }
    }
    out
}

impl Folder {
    /// Speaks of files that are named nearly as a bank's file is.
    fn take_misnamed(&mut self, folder: &Path) {
        let entries = fs::read_dir(folder).into_iter().flatten().take(FILES).flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut misnamed: Vec<(String, String)> = names
            .filter_map(|name| {
                let stem = name.strip_suffix(".toml.txt").or_else(|| name.strip_suffix(".tml"));
                let stem = stem.or_else(|| name.strip_suffix(".TOML"))?.to_owned();
                let right = format!("{stem}.toml");
                (!stem.starts_with('.') && !folder.join(&right).exists()).then_some((name, right))
            })
            .collect();
        misnamed.sort();
        for (name, right) in misnamed {
            let message = format!(
                "`{}` is not read: the name of a bank's file ends in `.toml`",
                quoted(&name)
            );
            let help = format!(
                "rename it to `{}` (your system may hide the end of names)",
                quoted(&right)
            );
            // What it would explain is not told again.
            self.refused.push(folder.join(&right).display().to_string());
            self.problems.push(problem(&folder.join(&name), codes::MISNAMED, message, &help));
        }
    }

    fn refuse(&mut self, path: &Path, code: Code, message: String, help: &str) {
        self.refused.push(path.display().to_string());
        self.problems.push(problem(path, code, message, help));
    }
}

fn problem(path: &Path, code: Code, message: impl Into<String>, help: &str) -> Diagnostic {
    Diagnostic::new(code, SourcePlace::whole(&path.display().to_string()), message).help(help)
}

/// The TOML files of a folder by name, hidden ones left out; one more than the limit at most.
fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let is_toml = path.extension().is_some_and(|end| end == "toml");
        if is_toml && !name.starts_with('.') {
            paths.push(path);
        }
        if paths.len() > FILES {
            break;
        }
    }
    paths.sort();
    Ok(paths)
}

/// One file, which may not lie outside of `within`.
pub(super) fn one(path: &Path, within: &Path) -> Result<SourceFile, Box<Diagnostic>> {
    let root = within.canonicalize().map_err(|error| {
        let message = format!("the folder cannot be read: {error}");
        Box::new(problem(within, codes::CANNOT_READ, message, "look at its permissions"))
    })?;
    text(path, &root, BANK_BYTES).map(|text| SourceFile { path: path.display().to_string(), text })
}

/// The text of a file of the bank that lies in `root`.
fn text(path: &Path, root: &Path, left: u64) -> Result<String, Box<Diagnostic>> {
    let refuse = |code, message: String, help: &str| Box::new(problem(path, code, message, help));
    let cannot = |error: io::Error| {
        refuse(
            codes::CANNOT_READ,
            format!("the file cannot be read: {error}"),
            "look at its permissions",
        )
    };
    let real = path.canonicalize().map_err(cannot)?;
    if !real.starts_with(root) {
        let message = "the file is a link that leads out of the bank's folder".to_owned();
        return Err(refuse(codes::OUTSIDE_BANK, message, "put the file itself into the folder"));
    }
    let about = fs::metadata(&real).map_err(cannot)?;
    if !about.is_file() {
        // A pipe would wait for ever.
        let message = "this is not a file".to_owned();
        return Err(refuse(codes::CANNOT_READ, message, "remove it from the bank's folder"));
    }
    let limit = FILE_BYTES.min(left);
    let too_big = |bytes: u64| {
        let (of, limit) = if limit < FILE_BYTES {
            ("the bank's files together are larger than", BANK_BYTES >> 20)
        } else {
            ("the file is larger than", FILE_BYTES >> 20)
        };
        let message = format!("{of} {limit} MiB, which is the limit; this file has {bytes} bytes");
        refuse(Code::FILE_TOO_BIG, message, "divide it into several topics or banks")
    };
    if about.len() > limit {
        return Err(too_big(about.len()));
    }
    let mut bytes = Vec::new();
    // It may have grown since its size was asked.
    File::open(&real).and_then(|f| f.take(limit + 1).read_to_end(&mut bytes)).map_err(cannot)?;
    if bytes.len() as u64 > limit {
        return Err(too_big(bytes.len() as u64));
    }
    decode(path, bytes)
}

/// Bytes as text, or the place where they are none.
fn decode(path: &Path, bytes: Vec<u8>) -> Result<String, Box<Diagnostic>> {
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        // What comes before is text.
        let before = std::str::from_utf8(&error.as_bytes()[..good]).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
        let place = SourcePlace::of_byte(&path.display().to_string(), good, line, column);
        let message = "the file is not UTF-8 text";
        Box::new(
            Diagnostic::new(Code::NOT_TEXT, place, message)
                .help("save it as UTF-8; if it is no text at all, remove it from the folder"),
        )
    })
}

/// The folders within a folder that are banks, by name.
pub(super) fn subfolders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if is_bank(&path) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
