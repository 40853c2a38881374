//! A key as it was revised, beside the key before.

use serde_json::{Value, json};

use crate::bank::{AnswerKey, Claim};
use crate::exam::{KeyRevision, Ruling};
use crate::text::letter;

use super::words::date;

/// A key that was revised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisedKey {
    /// What is ruled now.
    pub now: KeyRevision,
    /// The key that the question was dealt with; where that is the one ruled, the key in its bank.
    pub before: AnswerKey,
    /// Whether that is the key that it was dealt with.
    pub as_dealt: bool,
    /// What its choices claim, in the order in which they were dealt.
    pub choices: Vec<Claim>,
}

impl RevisedKey {
    /// `Key revised: c. The key was b when it was asked. (UPSC, final, 24 Nov 2026)`
    pub fn in_words(&self) -> String {
        let what = match &self.now.now {
            Ruling::Accepts(key) => format!("Key revised: {}.", self.letters(key)),
            Ruling::Dropped => "Dropped from the key: it counts for nothing.".to_owned(),
        };
        let before = match (self.letters(&self.before), self.as_dealt) {
            (before, _) if before.is_empty() => String::new(),
            (before, true) => format!(" The key was {before} when it was asked."),
            (before, false) => format!(" Its bank has {before}."),
        };
        let KeyRevision { source, standing, dated, .. } = &self.now;
        format!("{what}{before} ({source}, {}, {})", standing.name(), date(*dated))
    }

    /// For programs.
    pub(super) fn told(&self) -> Value {
        let accepts = match &self.now.now {
            Ruling::Accepts(AnswerKey(claims)) => Some(claims),
            Ruling::Dropped => None,
        };
        json!({
            "accepts": accepts, "dropped": accepts.is_none(), "before": self.before.0,
            "standing": self.now.standing.name(), "dated": self.now.dated.to_string(),
            "source": self.now.source,
        })
    }

    fn letters(&self, key: &AnswerKey) -> String {
        let right = self.choices.iter().enumerate().filter(|(_, claim)| key.accepts(claim));
        right.map(|(at, _)| letter(at).to_string()).collect::<Vec<_>>().join(" or ")
    }
}
