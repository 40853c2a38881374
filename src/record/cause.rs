//! Why a disk takes nothing more: SQLite says only that something failed, the file system says why.

use std::path::Path;

/// What the file system says of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// No room is left.
    Full,
    /// It may only be read: the whole of it, or this folder.
    ReadOnly,
    /// Nothing that would explain a failure.
    Unknown,
}

/// Less room than this is none: SQLite makes the index of a log at this size, and cannot open a
/// file without it.
#[cfg(unix)]
const LEAST_ROOM: u64 = 32 * 1024;

/// Why `path` could not be written.
#[cfg(unix)]
pub fn why_not_written(path: &Path) -> Cause {
    use rustix::fs::{Access, StatVfsMountFlags, access, statvfs};
    // The nearest folder that there is: the others were to be made in it.
    let Some(folder) = path.ancestors().skip(1).find(|folder| {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        folder.is_dir()
    }) else {
        return Cause::Unknown;
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    if let Ok(disk) = statvfs(folder) {
        if disk.f_flag.contains(StatVfsMountFlags::RDONLY) {
            return Cause::ReadOnly;
        }
        let unit = disk.f_frsize.max(1);
        // What is set aside for the system's own use is room for nobody else, nor surely for it.
        if disk.f_blocks > 0 && disk.f_bavail.saturating_mul(unit) < LEAST_ROOM {
            return Cause::Full;
        }
    }
    let writable = |path: &Path| access(path, Access::WRITE_OK).is_ok();
    if !writable(folder) || (path.exists() && !writable(path)) {
        return Cause::ReadOnly;
    }
    Cause::Unknown
}

/// Why `path` could not be written.
#[cfg(not(unix))]
pub fn why_not_written(path: &Path) -> Cause {
    let read_only = |path: &Path| path.metadata().is_ok_and(|file| file.permissions().readonly());
    if path.ancestors().take(2).any(read_only) { Cause::ReadOnly } else { Cause::Unknown }
}
