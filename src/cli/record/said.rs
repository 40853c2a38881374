//! What several of the record's commands say.

use std::path::Path;

use crate::text::count_of;

use super::super::output;

/// What is said where there is no record.
pub fn no_progress(path: &Path) {
    output::complain(&format!("there is no progress yet at `{}`", path.display()));
}

/// `1 entry`, `3 entries`
pub fn entries(count: u64) -> String {
    count_of(count, "entry", "entries")
}
