//! What a record and a backup of it have in common.
//!
//! This file must not know what an entry means.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use super::error::RecordError;
use super::store::Record;
use crate::journal::{EntryId, Moment, Position};

/// What restoring a backup would change.
#[derive(Debug)]
pub struct Comparison {
    /// The backup.
    pub backup: Extent,
    /// The present record.
    pub present: Present,
    /// How many entries are in both.
    pub both: u64,
    /// How many of those say something else in the two.
    pub different: u64,
    /// How many are in the backup alone.
    pub only_backup: u64,
    /// How many are in the present record alone.
    pub only_present: u64,
}

/// The present record.
#[derive(Debug)]
pub enum Present {
    /// There is none.
    None,
    /// It can be read.
    Read(Extent),
    /// It cannot be read, for this reason.
    Unread(RecordError),
}

/// How much a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    /// How many entries.
    pub entries: u64,
    /// When the earliest of them was written.
    pub first: Option<Moment>,
    /// When the latest of them was written.
    pub last: Option<Moment>,
}

/// A file's entries: each by its name with what it says in short, and those without a name by what
/// can be told of them.
type Entries = HashMap<(Option<EntryId>, u64), u64>;

impl Comparison {
    /// Of the record at `record` with the backup at `backup`; `None` where there is no backup.
    /// Neither is changed.
    pub(super) fn of(record: &Path, backup: &Path) -> Result<Option<Self>, RecordError> {
        let Some((backup, theirs)) = read(backup)? else { return Ok(None) };
        let (present, ours) = match read(record) {
            Ok(Some((extent, entries))) => (Present::Read(extent), entries),
            Ok(None) => (Present::None, Entries::new()),
            Err(error) => (Present::Unread(error), Entries::new()),
        };
        let shared = || theirs.iter().filter_map(|(name, said)| Some((said, ours.get(name)?)));
        let both = shared().count() as u64;
        Ok(Some(Self {
            both,
            different: shared().filter(|(said, here)| said != here).count() as u64,
            only_backup: backup.entries - both,
            only_present: ours.len() as u64 - both,
            backup,
            present,
        }))
    }
}

fn read(path: &Path) -> Result<Option<(Extent, Entries)>, RecordError> {
    let Some(record) = Record::open_to_read(path)? else { return Ok(None) };
    let mut entries = Entries::new();
    let (mut first, mut last): (Option<Moment>, Option<Moment>) = (None, None);
    record.for_each(Position::START, |position, row| {
        let (name, said) = match &row {
            Ok(entry) => {
                let what = entry.what.to_parts();
                let moment = &entry.moment;
                let said = short(&(moment.at, moment.offset, moment.mono.as_millis(), what));
                if first.is_none_or(|first| moment.at < first.at) {
                    first = Some(*moment);
                }
                if last.is_none_or(|last| moment.at >= last.at) {
                    last = Some(*moment);
                }
                ((Some(entry.id()), 0), said)
            }
            // Without a name it is known by its place.
            Err(unread) => ((None, position.number().cast_unsigned()), short(&unread.problem)),
        };
        entries.insert(name, said);
    })?;
    if !record.stood_still() {
        return Err(RecordError::Locked { path: path.to_owned() });
    }
    Ok(Some((Extent { entries: entries.len() as u64, first, last }, entries)))
}

fn short(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
