//! Settings: which of several that were made at different times, by different copies of the
//! program, holds.
//!
//! A setting is kept whole each time it changes. This file must not know what is set.

use jiff::Timestamp;

use crate::exam::Moment;

use super::entry::Entry;
use super::entry_id::EntryId;

/// The setting that holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Holding<T> {
    /// What was set.
    pub value: T,
    /// When, by the clock of then.
    pub moment: Moment,
    /// When it counts as set.
    pub at: Timestamp,
    id: EntryId,
}

impl<T: Clone> Holding<T> {
    /// That value, set by `entry`; `after` is when the one before it counted as set, where that is
    /// not before the entry's own time: a clock that was wrong once must not hold a setting for
    /// years.
    pub fn of(value: &T, after: Option<Timestamp>, entry: &Entry) -> Self {
        let just_after = |t: Timestamp| t.as_nanosecond().saturating_add(1_000_000);
        let after = after.and_then(|t| Timestamp::from_nanosecond(just_after(t)).ok());
        let (moment, id) = (entry.moment, entry.id());
        let at = after.map_or(moment.at, |after| after.max(moment.at));
        Self { value: value.clone(), moment, at, id }
    }

    /// Takes the place of the `other` that holds, if this is the later; of two of the same time the
    /// one with the greater name, so that the order in which they are read does not matter.
    pub fn unless_later(self, other: &mut Option<Self>) {
        if other.as_ref().is_none_or(|other| (self.at, self.id) > (other.at, other.id)) {
            *other = Some(self);
        }
    }
}

/// What a setting that is made `now` has to say it comes after, when the one that holds counts as
/// set `since`.
pub fn after(since: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
    since.filter(|since| *since >= now)
}
