//! The form of keys that were revised.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::codec::{Codec, List, codec};
use super::deal::{AnswerKeyForm, WordingForm};
use crate::bank::{AnswerKey, ItemId, Wording};
use crate::exam::{KeyRevision, KeyStatus, Ruling};

/// One item's key as it is ruled now.
#[derive(Serialize, Deserialize)]
#[serde(remote = "KeyRevision", deny_unknown_fields)]
pub struct KeyRevisionForm {
    item: ItemId,
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "List::<WordingForm>")]
    lines: Vec<Wording>,
    #[serde(rename = "was", with = "RulingForm")]
    previous: Ruling,
    #[serde(with = "RulingForm")]
    now: Ruling,
    #[serde(with = "KeyStatusForm")]
    standing: KeyStatus,
    dated: Date,
    source: String,
}

codec!(KeyRevisionForm, KeyRevision);

#[derive(Serialize, Deserialize)]
#[serde(remote = "Ruling", rename_all = "kebab-case")]
enum RulingForm {
    Accepts(#[serde(with = "AnswerKeyForm")] AnswerKey),
    Dropped,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "KeyStatus", rename_all = "kebab-case")]
enum KeyStatusForm {
    Provisional,
    Final,
}
