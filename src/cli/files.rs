//! Writing files: several at once, none over another that is already there unless that was asked
//! for.
#![expect(clippy::disallowed_methods, reason = "writes what a command was asked to write")]

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::output;

/// Writes each text under its name in `folder`, which is made where it is missing, and says which
/// files were written. Where any of them is there already and `force` is not given, nothing is
/// written.
pub fn write(folder: &Path, files: &[(String, String)], force: bool) -> anyhow::Result<()> {
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    if !force {
        let there: Vec<String> = paths
            .iter()
            .filter(|path| path.symlink_metadata().is_ok())
            .map(|path| path.display().to_string())
            .collect();
        if !there.is_empty() {
            bail!(
                "already there, and nothing was written: {}; choose another folder with --out, or write over them with --force",
                there.join(", ")
            );
        }
    }
    fs::create_dir_all(folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    for (path, (_, text)) in paths.iter().zip(files) {
        put(path, text, force).with_context(|| format!("{} cannot be written", path.display()))?;
        output::line(&path.display().to_string())?;
    }
    Ok(())
}

/// Writes files into a folder, which is made where it is missing; each is replaced only once its new
/// text is kept. Says which were written.
pub fn put_all(folder: &Path, files: &[(String, String)]) -> anyhow::Result<Vec<PathBuf>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    fs::create_dir_all(folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    let mut written = Vec::new();
    // The topics first, so that bank.toml never names a file that is not there.
    let (heads, topics): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| name == "bank.toml");
    for (name, text) in topics.into_iter().chain(heads) {
        let path = folder.join(name);
        replace(&path, text)?;
        written.push(path);
    }
    Ok(written)
}

/// Writes a file anew, whole or not at all: what stood there is replaced only once the new text is
/// kept.
pub fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut beside = path.to_owned().into_os_string();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let done = put(&beside, text, true).and_then(|()| fs::rename(&beside, path));
    done.with_context(|| format!("{} cannot be written", path.display()))
}

fn put(path: &Path, text: &str, force: bool) -> std::io::Result<()> {
    // Without `force` the file must be new even if another program made it since we looked.
    let mut file: File = if force {
        File::create(path)?
    } else {
        OpenOptions::new().write(true).create_new(true).open(path)?
    };
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
