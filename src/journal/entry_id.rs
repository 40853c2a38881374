//! The names of entries, and of the sittings that they begin.

use std::fmt;
use std::str::FromStr;

use crate::exam::RunId;

/// An entry's name: the run of the program that wrote it, and its number in that run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId {
    /// The run.
    pub run: RunId,
    /// Its number, from 0.
    pub seq: u64,
}

/// A sitting is called by the entry that began it.
pub type SittingId = EntryId;

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.run, self.seq)
    }
}

impl FromStr for EntryId {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("`{text}` is not an entry's id");
        let (run, seq) = text.split_once('.').ok_or_else(bad)?;
        Ok(Self { run: run.parse()?, seq: seq.parse().map_err(|_| bad())? })
    }
}
