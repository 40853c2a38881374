//! The form of acts: one key, the act's kind, over an object of its fields.

use serde::{Deserialize, Serialize};

use super::codec::{Boxed, Codec};
use super::terms::TermsForm;
use crate::bank::Claim;
use crate::exam::{Act, Confidence, SubmittedBy, Terms};

/// What happened in a sitting.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Act", rename_all = "kebab-case", deny_unknown_fields)]
pub enum ActForm {
    Began {
        #[serde(with = "Boxed::<TermsForm>")]
        terms: Box<Terms>,
    },
    Viewed {
        question: usize,
        ms: u64,
    },
    Moved {
        to: usize,
    },
    Chosen {
        question: usize,
        claim: Claim,
    },
    Cleared {
        question: usize,
    },
    #[serde(rename = "declined")]
    NotAttempted {
        question: usize,
    },
    Transferred {
        row: usize,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        claim: Option<Claim>,
    },
    Away {
        ms: u64,
    },
    Struck {
        question: usize,
        claim: Claim,
    },
    Restored {
        question: usize,
        claim: Claim,
    },
    Believed {
        question: usize,
        line: u8,
        belief: Option<bool>,
    },
    #[serde(rename = "confided")]
    ConfidenceSaid {
        question: usize,
        #[serde(with = "ConfidenceForm")]
        confidence: Confidence,
    },
    Flagged {
        question: usize,
        on: bool,
    },
    Committed {
        question: usize,
    },
    Withdrawn {
        question: usize,
    },
    Paused {},
    Resumed {},
    Submitted {
        #[serde(with = "SubmittedByForm")]
        by: SubmittedBy,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Confidence", rename_all = "kebab-case")]
enum ConfidenceForm {
    Sure,
    FiftyFifty,
    Guess,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "SubmittedBy", rename_all = "kebab-case")]
enum SubmittedByForm {
    Person,
    Clock,
}
