//! The forms of settings: the goal, the fit of memory and the language.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::codec::{Codec, codec};
use crate::bank::LanguageCode;
use crate::journal::fitted::Fitted;
use crate::journal::goal::{Goal, GoalSet};
use crate::journal::language::LanguageSet;

/// A goal as it was set: the goal's fields and one more.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalSetForm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<Date>,
    blueprint: String,
    paper: String,
    minutes: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Timestamp>,
    /// Where weekdays differ. A version that does not know it keeps the entry to the letter. It
    /// comes last, since fields were also kept by their places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    week: Option<[u32; 7]>,
}

impl Codec<GoalSet> for GoalSetForm {
    fn serialize<S: Serializer>(set: &GoalSet, to: S) -> Result<S::Ok, S::Error> {
        let GoalSet { goal: Goal { date, blueprint, paper, minutes, week }, after } = set.clone();
        Serialize::serialize(&Self { date, blueprint, paper, minutes, after, week }, to)
    }
    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<GoalSet, D::Error> {
        let Self { date, blueprint, paper, minutes, week, after } = Deserialize::deserialize(from)?;
        Ok(GoalSet { goal: Goal { date, blueprint, paper, minutes, week }, after })
    }
}

/// A fit of memory to the learner's own answers.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Fitted", deny_unknown_fields)]
pub struct FittedForm {
    strength: f32,
    growth: f32,
    decay: f32,
    answers: u32,
    held_back: u32,
    loss_before: f64,
    loss_after: f64,
    kept: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    put_back: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Timestamp>,
}

codec!(FittedForm, Fitted);

/// A language as it was chosen, by the first part of its BCP 47 tag.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageSetForm {
    language: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Timestamp>,
}

impl Codec<LanguageSet> for LanguageSetForm {
    fn serialize<S: Serializer>(set: &LanguageSet, to: S) -> Result<S::Ok, S::Error> {
        let (language, after) = (set.language.to_string(), set.after);
        Serialize::serialize(&Self { language, after }, to)
    }
    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<LanguageSet, D::Error> {
        let Self { language, after } = Deserialize::deserialize(from)?;
        let code = LanguageCode::of(&language);
        if code.as_str().is_empty() || code.as_str() != language {
            return Err(serde::de::Error::custom("no language has this code"));
        }
        Ok(LanguageSet { language: code, after })
    }
}
