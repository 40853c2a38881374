//! Files beside the record: their names, and how a file is made private, synced and put in place.
//!
//! Where a process closes a file, the system takes away all locks that it has on it. So none of
//! this is done to a file that a connection of this process has open. This file must not know of
//! connections nor of entries.

#![expect(clippy::disallowed_methods, reason = "the record's room handles files")]

use std::fmt::Write as _;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::error::RecordError;

/// What SQLite keeps beside a database: the log, its index, and the journal of a file without a
/// log.
pub const LOG: &str = "-wal";
pub const INDEX: &str = "-shm";
pub const ROLLBACK: &str = "-journal";

/// All of them.
pub const COMPANIONS: [&str; 3] = [LOG, INDEX, ROLLBACK];

/// What the name of a file of ours ends with until it is whole.
pub const UNFINISHED: &str = ".unfinished";

/// The file whose name is that of `path` with `ending` after it.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// How long the file beside `path` is; nothing where there is none.
pub fn length(path: &Path, ending: &str) -> u64 {
    beside(path, ending).metadata().map_or(0, |file| file.len())
}

/// The file itself, where `path` is a link: SQLite keeps its own files beside that.
pub fn resolved(path: &Path) -> Result<PathBuf, RecordError> {
    if !path.is_symlink() {
        return Ok(path.to_owned());
    }
    path.canonicalize().map_err(|_| RecordError::Folder {
        path: path.to_owned(),
        problem: "it is a link to a file that is not there",
    })
}

/// Why there can be no file at `path`, where that can be told from the folders that lead to it.
pub fn unfit_place(path: &Path) -> Option<RecordError> {
    let folder =
        |path: &Path, problem| Some(RecordError::Folder { path: path.to_owned(), problem });
    if path.is_dir() {
        return folder(path, "it is a folder");
    }
    let file = path.ancestors().skip(1).find(|part| part.exists() && !part.is_dir());
    if let Some(file) = file {
        return folder(file, "it is not a folder");
    }
    None
}

/// What every SQLite file begins with.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Where a file says whether it is written through a log (2) or not (1).
const WRITE_VERSION: usize = 18;

/// Refuses a file that lies beside a log that cannot be its own: it was copied here, or the file to
/// the log was removed. SQLite would take the log for the file's own, and destroy one of them.
pub fn refuse_strange_log(path: &Path) -> Result<(), RecordError> {
    // The log is looked at first: a file says that it has one before it has one.
    if length(path, LOG) == 0 {
        return Ok(());
    }
    let (path, log) = (path.to_owned(), beside(path, LOG));
    if path.metadata().map_or(true, |file| file.len() == 0) {
        return Err(RecordError::LogAlone { path, log });
    }
    let mut head = [0; WRITE_VERSION + 1];
    let read = File::open(&path).and_then(|mut file| file.read_exact(&mut head));
    if read.is_ok() && head.starts_with(MAGIC) && head[WRITE_VERSION] == 1 {
        return Err(RecordError::StrangeLog { path, log });
    }
    Ok(())
}

/// To make a file that only its owner may read, and that was not there.
pub fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Copies a file to a private one that was not there, and syncs that.
pub fn copy_private(from: &Path, to: &Path) -> io::Result<()> {
    let mut from = File::open(from)?;
    let mut copy = private_file().open(to)?;
    io::copy(&mut from, &mut copy)?;
    copy.sync_all()
}

/// To make a folder, and those above it, that only its owner may look into.
pub fn private_folder() -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// The address by which SQLite opens a file with that option: the path, with what would mean
/// something in an address spelt out.
pub fn address(path: &Path, option: &str) -> String {
    let mut text = String::from("file:");
    if path.is_absolute() {
        // Else what follows two slashes is the name of a machine.
        text.push_str(if cfg!(windows) { "///" } else { "//" });
    }
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => text.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                text.push(char::from(*byte));
            }
            // Writing to a string cannot fail.
            byte => {
                let _ = write!(text, "%{byte:02X}");
            }
        }
    }
    text.push('?');
    text.push_str(option);
    text
}

/// A name beside `path` that nothing has, neither itself nor with one of SQLite's endings.
pub fn free_name(path: &Path, ending: &str) -> PathBuf {
    let name = |n: u32| {
        let number = if n > 1 { format!("-{n}") } else { String::new() };
        beside(path, &format!("{ending}{number}"))
    };
    (1..=u32::MAX).map(name).find(|path| in_the_way(path).is_none()).unwrap_or_else(|| name(1))
}

/// What is there already under that name, or under it with one of SQLite's endings: it would be
/// taken for a part of the file.
pub fn in_the_way(path: &Path) -> Option<PathBuf> {
    let names = std::iter::once(path.to_owned()).chain(COMPANIONS.map(|end| beside(path, end)));
    names.into_iter().find(|name| name.symlink_metadata().is_ok())
}

/// Sees to it that what was written to a file is on the disk.
pub fn sync(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Sees to it that the names in the folder of `path` are on the disk, where a system has that.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder(path))?.sync_all()?;
    }
    Ok(())
}

/// The folder that a file is in.
pub fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Gives a file another name in its folder, unless something has that name.
pub fn put_in_place(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // Some file systems cannot do this in one step.
            Err(
                rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP,
            ) => {}
            Err(error) => return Err(error.into()),
            Ok(()) => return sync_folder(to),
        }
    }
    // The name is taken first, by an empty file that nobody else can have made.
    private_file().open(to)?;
    fs::rename(from, to).inspect_err(|_| drop(fs::remove_file(to)))?;
    sync_folder(to)
}

/// A file of ours that is not finished: taken away again, with what SQLite made beside it, unless
/// it is kept.
pub struct Unfinished {
    path: PathBuf,
    kept: bool,
}

impl Unfinished {
    /// Of that file, which nobody else makes.
    pub fn new(path: PathBuf) -> Self {
        Self { path, kept: false }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// It is finished, or has another name now.
    pub fn keep(mut self) {
        self.kept = true;
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if self.kept {
            return;
        }
        // What cannot be removed is in nobody's way.
        for ending in COMPANIONS {
            drop(fs::remove_file(beside(&self.path, ending)));
        }
        drop(fs::remove_file(&self.path));
    }
}
