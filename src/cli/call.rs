//! What every command is given: where things are, and the whole command line.

use std::path::PathBuf;

/// Where things are and how they look.
#[derive(Debug, Clone, clap::Args)]
pub struct World {
    /// A folder that holds a question bank; may be given several times, and wins over banks of the
    /// same id elsewhere
    #[arg(long = "bank", value_name = "PATH", global = true)]
    pub banks: Vec<PathBuf>,
    /// The file in which progress is kept
    #[arg(long, value_name = "FILE", env = "PRELIMS_RECORD", global = true)]
    pub record: Option<PathBuf>,
    /// Draw with ASCII characters only
    #[arg(long, global = true)]
    pub ascii: bool,
}

/// What a command is called with besides its own arguments.
#[derive(Debug, Clone, Copy)]
pub struct Call<'a> {
    /// Where things are and how they look.
    pub world: &'a World,
    /// The whole command line, for what describes it.
    pub line: fn() -> clap::Command,
}
