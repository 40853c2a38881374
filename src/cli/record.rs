//! `prelims record`: where progress is kept, and what is in it.

use crate::record::{Position, Record};

use super::args::{RecordAction, World};
use super::{FINE, output, paths};

/// Prints the path, or every entry as a line of JSON.
pub fn run(world: &World, action: &RecordAction) -> anyhow::Result<u8> {
    let path = paths::record(world)?;
    match action {
        RecordAction::Path => output::line(&path.display().to_string())?,
        RecordAction::Export if !path.exists() => {
            output::complain(&format!("there is no progress yet at `{}`", path.display()));
        }
        RecordAction::Export => {
            let record = Record::open(&path)?;
            for (_, entry) in record.read(Position::START)? {
                output::line(&entry.to_json()?)?;
            }
        }
    }
    Ok(FINE)
}
