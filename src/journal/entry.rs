//! One entry: its header, what happened, and its form as JSON.
//!
//! The serialized names here are for ever. A kind that this version does not know is kept to the letter and
//! written out again unchanged.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::bank::ItemId;
use crate::exam::{Act, KeyRevision, Moment, RunId};

use super::aside::Reason;
use super::fitted::Fitted;
use super::goal::{GoalSet, MOST_MINUTES};
use super::tagged;

/// An entry's name: the run of the program that wrote it, and its number in that run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
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

impl TryFrom<String> for EntryId {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<EntryId> for String {
    fn from(id: EntryId) -> Self {
        id.to_string()
    }
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number in its run.
    pub seq: u64,
    /// When, and in which run.
    pub moment: Moment,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Something in a sitting; [`Act::Began`] begins the sitting named by this very entry.
    Act {
        /// The sitting.
        sitting: SittingId,
        /// The act.
        act: Act,
    },
    /// Somebody found fault with an item.
    Reported {
        /// The item.
        item: ItemId,
        /// What was said of it; may be empty.
        text: String,
    },
    /// The key of an item was revised.
    KeyRevised(Box<KeyRevision>),
    /// This run of the program began on a machine that says how long it has been up.
    Started(Started),
    /// What is aimed at was set.
    GoalSet(GoalSet),
    /// Memory was fitted to the learner's answers, or the average learner's put back.
    Fitted(Fitted),
    /// Something that this version does not know.
    Unknown {
        /// Its kind.
        kind: String,
        /// Its body, JSON to the letter.
        body: String,
    },
}

/// What tells the time between two runs of the program on a machine that was not started anew: a clock that nobody sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Started {
    /// The name that the machine gives its present start.
    pub boot: RunId,
    /// Milliseconds from then to the beginning of the run, suspend counted.
    pub up: u64,
}

/// A line that is not an entry.
#[derive(Debug, thiserror::Error)]
#[error("not a journal entry: {0}")]
pub struct NotAnEntry(String);

impl Entry {
    /// Its name.
    pub fn id(&self) -> EntryId {
        EntryId { run: self.moment.run, seq: self.seq }
    }
}

impl What {
    /// The kind and the body (JSON) under which it is kept.
    pub fn to_parts(&self) -> (String, String) {
        match self {
            Self::Unknown { kind, body } => (kind.clone(), body.clone()),
            Self::Reported { item, text } => {
                ("reported".into(), serde_json::json!({ "item": item, "text": text }).to_string())
            }
            Self::KeyRevised(revision) => (
                "key-revised".into(),
                serde_json::to_string(revision).unwrap_or_else(|_| "{}".into()),
            ),
            Self::Started(started) => {
                ("started".into(), serde_json::to_string(started).unwrap_or_else(|_| "{}".into()))
            }
            Self::GoalSet(set) => {
                ("goal-set".into(), serde_json::to_string(set).unwrap_or_else(|_| "{}".into()))
            }
            Self::Fitted(fitted) => {
                ("fitted".into(), serde_json::to_string(fitted).unwrap_or_else(|_| "{}".into()))
            }
            Self::Act { sitting, act } => {
                // Acts serialize as one key, the kind, over an object of fields.
                let tagged = serde_json::to_value(act).unwrap_or_default();
                let Value::Object(tagged) = tagged else { return (String::new(), "{}".into()) };
                let Some((kind, fields)) = tagged.into_iter().next() else {
                    return (String::new(), "{}".into());
                };
                let mut body = Map::new();
                if !matches!(act, Act::Began { .. }) {
                    body.insert("sitting".into(), sitting.to_string().into());
                }
                if let Value::Object(fields) = fields {
                    body.extend(fields);
                }
                (kind, Value::Object(body).to_string())
            }
        }
    }

    /// Reads back what [`What::to_parts`] gave; `id` is the entry's own. What cannot be understood is kept as [`What::Unknown`].
    pub fn from_parts(id: EntryId, kind: &str, body: &str) -> Self {
        Self::read(id, kind, body)
            .unwrap_or_else(|_| Self::Unknown { kind: kind.into(), body: body.into() })
    }

    /// The same, with the reason where it cannot be understood.
    pub(super) fn read(id: EntryId, kind: &str, body: &str) -> Result<Self, Reason> {
        let wrong = |error: serde_json::Error| Reason::json(kind, &error);
        match kind {
            "key-revised" => serde_json::from_str(body).map(Self::KeyRevised).map_err(wrong),
            "started" => serde_json::from_str(body).map(Self::Started).map_err(wrong),
            "goal-set" => {
                let set: GoalSet = serde_json::from_str(body).map_err(wrong)?;
                let minutes = set.goal.minutes;
                let possible = (1..=MOST_MINUTES).contains(&minutes);
                possible.then_some(Self::GoalSet(set)).ok_or_else(|| Reason::minutes(minutes))
            }
            "fitted" => {
                let fitted: Fitted = serde_json::from_str(body).map_err(wrong)?;
                fitted.is_possible().then_some(Self::Fitted(fitted)).ok_or_else(Reason::fit)
            }
            "reported" => {
                let Reported { item, text } = serde_json::from_str(body).map_err(wrong)?;
                Ok(Self::Reported { item, text })
            }
            _ => {
                let (sitting, act) = tagged::read(kind, body).map_err(wrong)?;
                if let Act::Began { terms } = &act
                    && !terms.are_possible()
                {
                    return Err(Reason::terms());
                }
                let sitting = sitting.unwrap_or(id);
                let fits = matches!(act, Act::Began { .. }) == (sitting == id);
                fits.then_some(Self::Act { sitting, act }).ok_or_else(Reason::sitting)
            }
        }
    }
}

/// The body of a fault found with an item.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reported {
    item: ItemId,
    text: String,
}

/// The line form, as `prelims record export` prints it.
#[derive(Serialize, Deserialize)]
struct Line {
    id: EntryId,
    at: Timestamp,
    offset: i32,
    mono: u64,
    kind: String,
    body: Box<serde_json::value::RawValue>,
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
            body: serde_json::value::RawValue::from_string(body)
                .map_err(|e| NotAnEntry(e.to_string()))?,
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
