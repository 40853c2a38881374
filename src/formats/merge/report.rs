//! The report: what became of everything that was found.

use std::collections::HashMap;

/// What became of something that stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum What {
    /// It is a question of the bank now.
    Taken,
    /// The same, and something was changed for it.
    Changed,
    /// The same, and its author should look at it.
    Doubtful,
    /// The bank has it as it is.
    Known,
    /// The bank has it, and it was brought up to date.
    Updated,
    /// The bank has it otherwise, and that was left.
    Differs,
    /// It is not taken.
    Refused,
    /// It is no question, and was left out.
    Note,
}

impl What {
    /// All of them, in the order of a summary.
    pub const ALL: [Self; 8] = [
        Self::Taken,
        Self::Changed,
        Self::Doubtful,
        Self::Updated,
        Self::Known,
        Self::Differs,
        Self::Refused,
        Self::Note,
    ];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Changed => "changed",
            Self::Doubtful => "doubtful",
            Self::Known => "known",
            Self::Updated => "updated",
            Self::Differs => "differs",
            Self::Refused => "refused",
            Self::Note => "note",
        }
    }
}

/// A line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What became of what stands there.
    pub what: What,
    /// The question's name in the bank, `topic/id`.
    pub id: Option<String>,
    /// The kind that it became.
    pub kind: Option<&'static str>,
    /// What stands there, shortened.
    pub about: String,
    /// What was changed, is doubtful, or why it was refused.
    pub why: Vec<String>,
}

/// The bank as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The files that are new or change, by name.
    pub files: Vec<(String, String)>,
    /// What became of everything.
    pub report: Vec<Entry>,
}

/// The lines of each file in order, the files as they were given.
pub(super) fn in_order(mut lines: Vec<Entry>) -> Vec<Entry> {
    let mut files: HashMap<String, usize> = HashMap::new();
    for line in &lines {
        let next = files.len();
        files.entry(line.file.clone()).or_insert(next);
    }
    lines.sort_by_key(|line| (files.get(&line.file).copied(), line.line));
    lines
}
