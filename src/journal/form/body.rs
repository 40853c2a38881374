//! The kind and the body under which an entry is kept.
//!
//! A kind that this version does not know is kept to the letter and written out again unchanged.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::act::ActForm;
use super::codec::{self, Codec, Text, codec};
use super::notebook;
use super::refusal;
use super::revision::KeyRevisionForm;
use super::setting::{FittedForm, GoalSetForm, LanguageSetForm};
use super::tagged;
use crate::bank::ItemId;
use crate::exam::{Act, RunId};
use crate::journal::aside::Reason;
use crate::journal::entry::{Started, What};
use crate::journal::entry_id::{EntryId, SittingId};
use crate::journal::fitted::Fitted;
use crate::journal::goal::GoalSet;

/// A fault found with an item.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportedForm {
    item: ItemId,
    text: String,
}

/// How long the machine had been up.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Started", deny_unknown_fields)]
struct StartedForm {
    #[serde(with = "Text")]
    boot: RunId,
    up: u64,
}

codec!(StartedForm, Started);

impl What {
    /// The kind and the body (JSON) under which it is kept.
    pub fn to_parts(&self) -> (String, String) {
        match self {
            Self::Unknown { kind, body } => (kind.clone(), body.clone()),
            Self::Reported { item, text } => {
                ("reported".into(), serde_json::json!({ "item": item, "text": text }).to_string())
            }
            Self::KeyRevised(revision) => {
                ("key-revised".into(), body::<KeyRevisionForm, _>(&**revision))
            }
            Self::Started(started) => ("started".into(), body::<StartedForm, _>(started)),
            Self::GoalSet(set) => ("goal-set".into(), body::<GoalSetForm, _>(set)),
            Self::Fitted(fitted) => ("fitted".into(), body::<FittedForm, _>(fitted)),
            Self::LanguageSet(set) => ("language-set".into(), body::<LanguageSetForm, _>(set)),
            Self::Notebook(set) => notebook::to_parts(set),
            Self::Act { sitting, act } => act_to_parts(*sitting, act),
        }
    }

    /// Reads back what [`What::to_parts`] gave; `id` is the entry's own. What cannot be understood
    /// is kept as [`What::Unknown`].
    pub fn from_parts(id: EntryId, kind: &str, body: &str) -> Self {
        Self::read(id, kind, body)
            .unwrap_or_else(|_| Self::Unknown { kind: kind.into(), body: body.into() })
    }

    /// The same, with the reason where it cannot be understood.
    pub(in crate::journal) fn read(id: EntryId, kind: &str, body: &str) -> Result<Self, Reason> {
        let wrong = |error: serde_json::Error| refusal::reason(kind, &error);
        match kind {
            "key-revised" => {
                let revision = codec::from_str::<KeyRevisionForm, _>(body).map_err(wrong)?;
                Ok(Self::KeyRevised(Box::new(revision)))
            }
            "started" => codec::from_str::<StartedForm, _>(body).map(Self::Started).map_err(wrong),
            "goal-set" => {
                let set: GoalSet = codec::from_str::<GoalSetForm, _>(body).map_err(wrong)?;
                let (possible, minutes) = (set.goal.is_possible(), set.goal.minutes);
                possible.then_some(Self::GoalSet(set)).ok_or_else(|| Reason::minutes(minutes))
            }
            "fitted" => {
                let fitted: Fitted = codec::from_str::<FittedForm, _>(body).map_err(wrong)?;
                fitted.is_possible().then_some(Self::Fitted(fitted)).ok_or_else(Reason::fit)
            }
            "language-set" => {
                codec::from_str::<LanguageSetForm, _>(body).map(Self::LanguageSet).map_err(wrong)
            }
            "reported" => {
                let ReportedForm { item, text } = serde_json::from_str(body).map_err(wrong)?;
                Ok(Self::Reported { item, text })
            }
            _ => match notebook::read(kind, body) {
                Some(set) => set.map(Self::Notebook),
                None => Self::read_act(id, kind, body),
            },
        }
    }

    fn read_act(id: EntryId, kind: &str, body: &str) -> Result<Self, Reason> {
        let read = tagged::read(kind, body).map_err(|error| refusal::reason(kind, &error));
        let (sitting, act) = read?;
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

impl Reason {
    /// Why an entry of this kind and body is not understood; `None` where it is.
    pub fn of(id: EntryId, kind: &str, body: &str) -> Option<Self> {
        What::read(id, kind, body).err()
    }
}

/// A value in its form, as a body. No form can fail to be written: all keys are strings.
fn body<C: Codec<T>, T>(value: &T) -> String {
    codec::to_string::<C, T>(value).unwrap_or_else(|_| "{}".into())
}

/// An act in its form is one key, its kind, over an object of fields. The body is that object, with
/// the sitting's name as one more field unless the entry begins it.
fn act_to_parts(sitting: SittingId, act: &Act) -> (String, String) {
    let tagged = ActForm::serialize(act, serde_json::value::Serializer).unwrap_or_default();
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
