//! What a study says in words that are not its own.
//!
//! It says what happened; by which command more is seen or something is done about it, only
//! whoever opens it knows.

use crate::exam::KeyWords;
use crate::record::RecordError;
use crate::shelf::Problem;
use crate::text::by_count;

/// What is said besides what happened. By default nothing is.
#[derive(Debug, Clone, Copy)]
pub struct Hints {
    /// The whole notice of so many entries that were set aside.
    pub set_aside: fn(usize) -> String,
    /// What follows an error of the record; may be empty.
    pub record: fn(&RecordError) -> &'static str,
    /// What follows what is wrong with a bank; may be empty.
    pub problem: fn(&Problem) -> String,
    /// Words in the help for key files.
    pub keys: KeyWords,
}

impl Default for Hints {
    fn default() -> Self {
        Self { set_aside, record: |_| "", problem: |_| String::new(), keys: KeyWords::default() }
    }
}

impl Hints {
    /// An error of the record with what can be done about it.
    pub(super) fn told(&self, error: &RecordError) -> String {
        format!("{error}{}", (self.record)(error))
    }
}

fn set_aside(count: usize) -> String {
    let (entries, are) = by_count(count, ("entry", "is"), ("entries", "are"));
    format!("{count} {entries} of your record {are} set aside: kept, but without effect.")
}
