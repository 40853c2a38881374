//! Where banks are looked for.

use std::path::PathBuf;

/// Where banks are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShelfOptions {
    /// Folders of banks named on the command line.
    pub banks: Vec<PathBuf>,
    /// The user's folder, each subfolder of which is a bank; it need not exist. The user's
    /// blueprints are in `blueprints` beside it.
    pub folder: Option<PathBuf>,
    /// Whether those named are all the banks there are. Blueprints are found all the same.
    pub only_named: bool,
    /// Whether the banks that ship with the program are there too.
    pub embedded: bool,
}
