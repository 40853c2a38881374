//! The form of a sitting's terms, with the paper of which it is a form.

use serde::{Deserialize, Serialize};

use super::codec::{Boxed, Codec, List, Opt, codec};
use super::deal::DealtForm;
use super::old;
use super::rules::RulesForm;
use super::scheme::SchemeForm;
use crate::bank::Slug;
use crate::exam::{
    Dealt, DroppedPolicy, Form, Fraction, MarkingScheme, Rounding, Rules, Section, Series, Terms,
};

/// Everything that is settled when a sitting begins.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Terms", deny_unknown_fields)]
pub struct TermsForm {
    title: String,
    #[serde(with = "RulesForm")]
    rules: Rules,
    #[serde(with = "SchemeForm")]
    scheme: MarkingScheme,
    seed: u64,
    #[serde(with = "List::<DealtForm>")]
    paper: Vec<Dealt>,
    /// Missing in entries of 0.1.0, whose sittings count as not planned.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    planned: bool,
    #[serde(default, skip_serializing_if = "Option::is_none", with = "Opt::<Boxed<PaperForm>>")]
    form: Option<Box<Form>>,
}

codec!(TermsForm, Terms);

/// An assembled paper of a blueprint.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Form", deny_unknown_fields)]
struct PaperForm {
    blueprint: Slug,
    paper: Slug,
    #[serde(with = "SeriesForm")]
    series: Series,
    #[serde(with = "List::<SectionForm>")]
    sections: Vec<Section>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scaled_from: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    qualifying: Option<Fraction>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    overall: Option<Fraction>,
    merit: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    blank_limit: Option<Fraction>,
    #[serde(with = "DroppedPolicyForm")]
    dropped: DroppedPolicy,
    #[serde(default = "old::rounding", with = "RoundingForm")]
    rounding: Rounding,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    extra_time: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<u64>,
}

codec!(PaperForm, Form);

/// A section of a paper.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Section", deny_unknown_fields)]
struct SectionForm {
    title: String,
    first: usize,
    count: usize,
    #[serde(default, skip_serializing_if = "Option::is_none", with = "Opt::<SchemeForm>")]
    scheme: Option<MarkingScheme>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ms: Option<u64>,
}

codec!(SectionForm, Section);

#[derive(Serialize, Deserialize)]
#[serde(remote = "Series")]
enum SeriesForm {
    A,
    B,
    C,
    D,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "DroppedPolicy", rename_all = "kebab-case")]
enum DroppedPolicyForm {
    Prorate,
    AwardAll,
    Exclude,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Rounding", rename_all = "kebab-case")]
enum RoundingForm {
    Total,
    Penalties,
}
