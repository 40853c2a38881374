//! `prelims record backup`: a whole copy of the record, at any time.

use std::path::Path;

use crate::record::backup;

use super::super::exit::FINE;
use super::super::output;
use super::said;

/// Writes the copy, and says what is in it.
pub fn run(path: &Path, file: &Path) -> anyhow::Result<u8> {
    let entries = said::entries(backup(path, file)?);
    output::bank_line(&format!("backed up: {entries}, in `{}`", file.display()))?;
    Ok(FINE)
}
