//! Entries that are set aside: what is said of them, and where each of them is.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::journal::{Entry, Journal, Position, Reason};
use crate::record::{Record, RecordError, Unread};
use crate::text::by_count;

/// What is said of so many of them, on Home and on stderr.
pub fn notice(count: usize) -> String {
    let (entries, they) = by_count(count, ("entry", "it is"), ("entries", "they are"));
    format!(
        "{count} {entries} of your record cannot be used; {they} kept. `prelims record check` says which and why."
    )
}

/// One of them.
pub struct SetAside {
    position: i64,
    id: Option<String>,
    at: Option<Timestamp>,
    kind: Option<String>,
    name: &'static str,
    reason: String,
}

impl SetAside {
    /// An entry that was read, and has no effect for this reason.
    pub fn of(position: Position, entry: &Entry, reason: &Reason) -> Self {
        Self {
            position: position.number(),
            id: Some(entry.id().to_string()),
            at: Some(entry.moment.at),
            kind: Some(entry.what.to_parts().0),
            name: reason.name(),
            reason: reason.to_string(),
        }
    }

    /// One that could not be read.
    pub fn unread(position: Position, unread: &Unread) -> Self {
        let id = unread.run.zip(unread.seq).map(|(run, seq)| format!("{run}.{seq}"));
        let reason = Reason::Unreadable(unread.problem.clone());
        Self {
            position: position.number(),
            id,
            at: unread.at,
            kind: unread.kind.clone(),
            name: reason.name(),
            reason: reason.to_string(),
        }
    }

    /// Where it is and why, for a person.
    pub fn in_words(&self) -> String {
        let Self { position, id, at, kind, reason, .. } = self;
        let id = id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
        let kind = kind.as_ref().map(|kind| format!(", `{kind}`")).unwrap_or_default();
        let at = at.map(|at| format!(", {}", at.strftime("%Y-%m-%d %H:%M:%S UTC")));
        format!("entry {position}{id}{kind}{}: {reason}", at.unwrap_or_default())
    }

    /// The same for a program.
    pub fn as_json(&self) -> Value {
        json!({
            "position": self.position, "id": self.id, "at": self.at, "kind": self.kind, "reason": self.name,
            "message": self.reason,
        })
    }
}

/// How many entries a record holds, and those of them that are set aside.
pub fn read(record: &Record) -> Result<(u64, Vec<SetAside>), RecordError> {
    let mut journal = Journal::default();
    let (mut entries, mut aside) = (0, Vec::new());
    record.for_each(Position::START, |position, row| {
        entries += 1;
        match row {
            Ok(entry) => aside.extend(
                journal.apply(&entry).map(|reason| SetAside::of(position, &entry, &reason)),
            ),
            Err(unread) => aside.push(SetAside::unread(position, &unread)),
        }
    })?;
    Ok((entries, aside))
}
