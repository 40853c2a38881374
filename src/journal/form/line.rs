//! An entry as one line of JSON, as `record export` prints it.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::codec::{Codec, Text};
use crate::exam::Moment;
use crate::journal::entry::{Entry, What};
use crate::journal::entry_id::EntryId;

/// A line that is not an entry.
#[derive(Debug, thiserror::Error)]
#[error("not a journal entry: {0}")]
pub struct NotAnEntry(String);

/// The header's fields, the kind and the body. Fields that are not known are not kept.
#[derive(Serialize, Deserialize)]
struct Line {
    #[serde(with = "Text")]
    id: EntryId,
    at: Timestamp,
    offset: i32,
    mono: u64,
    kind: String,
    body: Box<RawValue>,
}

impl Entry {
    /// The entry as one line of JSON, without the line's end.
    pub fn to_json(&self) -> Result<String, NotAnEntry> {
        let (kind, body) = self.what.to_parts();
        let line = Line {
            id: self.id(),
            at: self.moment.at,
            offset: self.moment.offset,
            mono: u64::try_from(self.moment.mono.as_millis()).unwrap_or(u64::MAX),
            kind,
            body: RawValue::from_string(body).map_err(|e| NotAnEntry(e.to_string()))?,
        };
        serde_json::to_string(&line).map_err(|e| NotAnEntry(e.to_string()))
    }

    /// Reads a line that [`Entry::to_json`] wrote.
    #[cfg(feature = "internals")]
    pub fn from_json(line: &str) -> Result<Self, NotAnEntry> {
        let line: Line = serde_json::from_str(line).map_err(|e| NotAnEntry(e.to_string()))?;
        let moment = Moment {
            run: line.id.run,
            at: line.at,
            offset: line.offset,
            mono: Duration::from_millis(line.mono),
        };
        let what = What::from_parts(line.id, &line.kind, line.body.get());
        Ok(Self { seq: line.id.seq, moment, what })
    }
}
