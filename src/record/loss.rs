//! Loss: what has become of the file of a record while it was open.

use std::path::PathBuf;

/// What became of the file while it was open. What was written to it since is gone when the program
/// ends.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Loss {
    /// Its name is gone: it was removed or renamed, or its folder was.
    #[error("`{}` was removed or renamed", .0.display())]
    Removed(PathBuf),
    /// Its name is another file's now.
    #[error("`{}` was replaced by another file", .0.display())]
    Replaced(PathBuf),
    /// Something else was written into it.
    #[error("`{}` was written over by another program", .0.display())]
    Overwritten(PathBuf),
    /// The system does not let it be looked at any more.
    #[error("`{}` cannot be reached any more ({detail})", path.display())]
    Unreachable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
}
