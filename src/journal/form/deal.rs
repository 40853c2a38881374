//! The form of dealt questions.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::codec::{Codec, List, Opt, Text, codec};
use crate::bank::{AnswerKey, Claim, FactId, Gist, ItemId, Kind, Slug, Wording};
use crate::exam::{Dealt, DealtLine, Fraction};

/// One question of a paper.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Dealt", deny_unknown_fields)]
pub struct DealtForm {
    item: ItemId,
    #[serde(with = "KindForm")]
    kind: Kind,
    choices: Vec<Claim>,
    #[serde(
        rename = "betrays",
        default,
        skip_serializing_if = "Vec::is_empty",
        with = "List::<Opt<WordingForm>>"
    )]
    misconceptions: Vec<Option<Wording>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "List::<DealtLineForm>")]
    lines: Vec<DealtLine>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    not: bool,
    #[serde(rename = "tests", default, skip_serializing_if = "Vec::is_empty")]
    facts_tested: Vec<FactId>,
    #[serde(with = "AnswerKeyForm")]
    key: AnswerKey,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    marks: Option<Fraction>,
    /// Since 0.2.0.
    #[serde(
        rename = "says",
        default,
        skip_serializing_if = "Option::is_none",
        with = "Opt::<Text>"
    )]
    gist: Option<Gist>,
}

codec!(DealtForm, Dealt);

/// What sort of question it is.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Kind", rename_all = "lowercase")]
enum KindForm {
    Single,
    Statements,
    Pairs,
    Reasons,
    Match,
    Sequence,
}

/// A fact as it is, or as one of its traps. Fields that are not known are passed over, unlike in
/// the other forms.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Wording")]
pub struct WordingForm {
    fact: FactId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trap: Option<Slug>,
}

codec!(WordingForm, Wording);

/// The claims that are right.
#[derive(Serialize, Deserialize)]
#[serde(remote = "AnswerKey", transparent)]
pub struct AnswerKeyForm(Vec<Claim>);

/// One numbered line: the wording's fields and one more. They are spelt out, because serde reads
/// flattened fields slowly and a journal has very many lines.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DealtLineForm {
    fact: FactId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trap: Option<Slug>,
    #[serde(rename = "holds")]
    is_true: bool,
    /// Since 0.2.0.
    #[serde(
        rename = "says",
        default,
        skip_serializing_if = "Option::is_none",
        with = "Opt::<Text>"
    )]
    gist: Option<Gist>,
}

impl Codec<DealtLine> for DealtLineForm {
    fn serialize<S: Serializer>(line: &DealtLine, to: S) -> Result<S::Ok, S::Error> {
        let DealtLine { wording: Wording { fact, trap }, is_true, gist } = line.clone();
        Serialize::serialize(&Self { fact, trap, is_true, gist }, to)
    }
    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<DealtLine, D::Error> {
        let Self { fact, trap, is_true, gist } = Deserialize::deserialize(from)?;
        Ok(DealtLine { wording: Wording { fact, trap }, is_true, gist })
    }
}
