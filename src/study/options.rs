//! Where the study finds what it opens, and what it says besides.

use std::path::PathBuf;

use super::hints::Hints;
use crate::bank::LanguageCode;

/// Where to look for banks and where progress is kept.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Banks named on the command line; they win over all others.
    pub banks: Vec<PathBuf>,
    /// Whether those are all the banks there are.
    pub only_named: bool,
    /// The user's folder of banks.
    pub folder: Option<PathBuf>,
    /// The file of progress; created where there is none.
    pub record: PathBuf,
    /// From what every drawing of lots follows, the run's own name among them, so that a test is
    /// the same each time. `None` draws from the system's entropy, as the program always does.
    pub seed: Option<u64>,
    /// Whether the banks that ship in the program are left out.
    pub without_embedded: bool,
    /// The language of this run, where it is not to be the one that was chosen last.
    pub language: Option<LanguageCode>,
    /// What is said besides what happened.
    pub hints: Hints,
}
