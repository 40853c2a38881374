//! `prelims record`: where progress is kept, what is in it, backups.

pub mod aside;
mod backup;
mod check;
mod export;
mod restore;

use std::path::Path;

use super::args::{RecordAction, World};
use super::{FINE, output, paths};
use crate::text::count_of;

/// Does what was asked with the record.
pub fn run(world: &World, action: &RecordAction) -> anyhow::Result<u8> {
    let path = paths::record(world)?;
    match action {
        RecordAction::Path => {
            output::line(&path.display().to_string())?;
            Ok(FINE)
        }
        RecordAction::Export => export::run(&path),
        RecordAction::Check { format } => check::run(&path, *format),
        RecordAction::Backup { file } => backup::run(&path, file),
        RecordAction::Restore { file, yes } => restore::run(&path, file, *yes),
    }
}

/// What is said where there is no record.
fn no_progress(path: &Path) {
    output::complain(&format!("there is no progress yet at `{}`", path.display()));
}

/// `1 entry`, `3 entries`
fn entries(count: u64) -> String {
    count_of(count, "entry", "entries")
}
