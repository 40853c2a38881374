//! The forms of what the learner writes beside questions and facts.
//!
//! Each kind of entry has its own, and names what it is about as `item` or `fact`.

use jiff::Timestamp;
use serde::de::Error;
use serde::{Deserialize, Serialize};

use super::codec::{Codec, Text};
use super::refusal;
use crate::bank::{FactId, ItemId};
use crate::journal::about::About;
use crate::journal::aside::Reason;
use crate::journal::entry_id::SittingId;
use crate::journal::notebook_entry::{NotebookEntry, WhyWrong};

/// The kinds of these entries.
const NOTED: &str = "noted";
const STARRED: &str = "starred";
const LISTED: &str = "listed";
const REASONED: &str = "reasoned";

/// A note, a star or a place on a list. Which of the fields there are is told by the kind.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BesideForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    item: Option<ItemId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fact: Option<FactId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    list: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Timestamp>,
}

/// Why an answer was wrong: `null` takes back what was said.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReasonedForm {
    #[serde(with = "Text")]
    sitting: SittingId,
    question: usize,
    why: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Timestamp>,
}

/// The kind and the body under which an entry is kept.
pub(super) fn to_parts(set: &NotebookEntry) -> (String, String) {
    let (kind, body) = match set.clone() {
        NotebookEntry::Noted { about, text, after } => {
            (NOTED, written(&BesideForm { text: Some(text), after, ..BesideForm::of(about) }))
        }
        NotebookEntry::Starred { about, on, after } => {
            (STARRED, written(&BesideForm { on: Some(on), after, ..BesideForm::of(about) }))
        }
        NotebookEntry::Listed { list, about, on, after } => {
            let form = BesideForm::of(about);
            (LISTED, written(&BesideForm { list: Some(list), on: Some(on), after, ..form }))
        }
        NotebookEntry::Reasoned { sitting, question, why, after } => {
            let why = why.map(|why| why.name().to_owned());
            (REASONED, written(&ReasonedForm { sitting, question, why, after }))
        }
    };
    (kind.into(), body)
}

/// Reads an entry of one of these kinds; `None` where the kind is another.
pub(super) fn read(kind: &str, body: &str) -> Option<Result<NotebookEntry, Reason>> {
    let read = match kind {
        NOTED | STARRED | LISTED => serde_json::from_str(body).and_then(|form| beside(kind, form)),
        REASONED => serde_json::from_str(body).and_then(reasoned),
        _ => return None,
    };
    let read = read.map_err(|error| refusal::reason(kind, &error));
    Some(read.and_then(|set| set.is_possible().then_some(set).ok_or_else(Reason::list)))
}

fn beside(kind: &str, form: BesideForm) -> serde_json::Result<NotebookEntry> {
    let about = match (form.item, form.fact) {
        (Some(item), None) => About::Item(item),
        (None, Some(fact)) => About::Fact(fact),
        _ => return Err(Error::custom("it names neither one question nor one fact")),
    };
    let after = form.after;
    match (kind, form.list, form.text, form.on) {
        (NOTED, None, Some(text), None) => Ok(NotebookEntry::Noted { about, text, after }),
        (STARRED, None, None, Some(on)) => Ok(NotebookEntry::Starred { about, on, after }),
        (LISTED, Some(list), None, Some(on)) => {
            Ok(NotebookEntry::Listed { list, about, on, after })
        }
        _ => Err(Error::custom("its fields are not those of its kind")),
    }
}

fn reasoned(form: ReasonedForm) -> serde_json::Result<NotebookEntry> {
    let ReasonedForm { sitting, question, why, after } = form;
    let named = |name: String| {
        WhyWrong::named(&name)
            .ok_or_else(|| Error::custom(format!("unknown variant `{name}` of reasons")))
    };
    let why = why.map(named).transpose()?;
    Ok(NotebookEntry::Reasoned { sitting, question, why, after })
}

impl BesideForm {
    fn of(about: About) -> Self {
        match about {
            About::Item(item) => Self { item: Some(item), ..Self::default() },
            About::Fact(fact) => Self { fact: Some(fact), ..Self::default() },
        }
    }
}

/// A form as a body. None can fail to be written: all keys are strings.
fn written(form: &impl Serialize) -> String {
    serde_json::to_string(form).unwrap_or_else(|_| "{}".into())
}
