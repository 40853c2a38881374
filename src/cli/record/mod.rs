//! `prelims record`: where progress is kept, what is in it, backups.

pub mod aside;
mod backup;
mod check;
mod export;
mod restore;
mod said;

use std::path::PathBuf;

use clap::Subcommand;

use super::call::Call;
use super::exit::FINE;
use super::format::Format;
use super::{output, paths};

/// Where progress is kept and what is in it; back it up, restore it, check it
#[derive(Debug, clap::Args)]
pub struct Record {
    #[command(subcommand)]
    action: Action,
}

/// What to do with it.
#[derive(Debug, Subcommand)]
enum Action {
    /// Print where progress is kept
    Path,
    /// Print every entry as a line of JSON
    Export,
    /// Check the file; list the entries that have no effect, and why
    Check {
        /// How to print it
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Copy the whole record to a new file; this is safe while prelims is running
    ///
    /// A copy made in another way may lack your latest answers: until prelims is closed, they are
    /// in a second file beside the record.
    Backup {
        /// The file to write, which must not be there yet
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Replace the record with a backup, after saying what that changes
    ///
    /// The present record stays beside it under another name. Close prelims first.
    Restore {
        /// The backup; it is only read
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

impl Record {
    /// Does what was asked with the record.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let path = paths::record(call.world)?;
        match &self.action {
            Action::Path => {
                output::line(&path.display().to_string())?;
                Ok(FINE)
            }
            Action::Export => export::run(&path),
            Action::Check { format } => check::run(&path, *format),
            Action::Backup { file } => backup::run(&path, file),
            Action::Restore { file, yes } => restore::run(&path, file, *yes),
        }
    }
}
