//! Entries of the journal, read and written.

use std::path::Path;

use prelims::exam::Act;
use prelims::journal::{Entry, NotebookEntry, Position, What};
use prelims::record::Record;

/// A line of the journal, read and written again, and what it was read as.
pub fn again(line: &str) -> (String, &'static str) {
    let entry = Entry::from_json(line).unwrap();
    (entry.to_json().unwrap(), kind(&entry.what))
}

/// The kinds of entries, in the words of [`again`]. That no kind is forgotten is held by the
/// compiler, in `kind`, and by the test, which meets each of these.
pub const KINDS: [&str; 24] = [
    "began",
    "viewed",
    "moved",
    "chosen",
    "cleared",
    "declined",
    "transferred",
    "away",
    "struck",
    "restored",
    "believed",
    "confided",
    "flagged",
    "committed",
    "withdrawn",
    "paused",
    "resumed",
    "submitted",
    "reported",
    "key-revised",
    "started",
    "goal-set",
    "fitted",
    "not understood",
];

fn kind(what: &What) -> &'static str {
    match what {
        What::Act { act, .. } => match act {
            Act::Began { .. } => "began",
            Act::Viewed { .. } => "viewed",
            Act::Moved { .. } => "moved",
            Act::Chosen { .. } => "chosen",
            Act::Cleared { .. } => "cleared",
            Act::NotAttempted { .. } => "declined",
            Act::Transferred { .. } => "transferred",
            Act::Away { .. } => "away",
            Act::Struck { .. } => "struck",
            Act::Restored { .. } => "restored",
            Act::Believed { .. } => "believed",
            Act::ConfidenceSaid { .. } => "confided",
            Act::Flagged { .. } => "flagged",
            Act::Committed { .. } => "committed",
            Act::Withdrawn { .. } => "withdrawn",
            Act::Paused {} => "paused",
            Act::Resumed {} => "resumed",
            Act::Submitted { .. } => "submitted",
        },
        What::Reported { .. } => "reported",
        What::KeyRevised(_) => "key-revised",
        What::Started(_) => "started",
        What::GoalSet(_) => "goal-set",
        What::Fitted(_) => "fitted",
        What::LanguageSet(_) => "language-set",
        What::Notebook(NotebookEntry::Noted { .. }) => "noted",
        What::Notebook(NotebookEntry::Starred { .. }) => "starred",
        What::Notebook(NotebookEntry::Listed { .. }) => "listed",
        What::Notebook(NotebookEntry::Reasoned { .. }) => "reasoned",
        What::Unknown { .. } => "not understood",
    }
}

/// Writes lines of the journal into a new record.
pub fn keep(file: &Path, lines: &[&str]) {
    let entries: Vec<Entry> = lines.iter().map(|line| Entry::from_json(line).unwrap()).collect();
    Record::open(file).unwrap().append(&entries, Position::START).unwrap();
}
