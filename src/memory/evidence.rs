//! Evidence: when each verdict was given, gathered from sittings in the order in which it counts.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::Catalogue;
use crate::exam::{Phase, Reveal, Sitting};
use crate::journal::Journal;

use super::grade::{Verdict, verdicts};

/// A verdict and when it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// What it says.
    pub verdict: Verdict,
    /// The instant: when the answer was counted.
    pub at: Timestamp,
    /// The learning day.
    pub day: Date,
}

/// Everything that the journal says about facts, oldest first.
pub fn evidence_of(journal: &Journal, catalogue: &Catalogue) -> Vec<Evidence> {
    let mut all: Vec<Evidence> = journal
        .sittings()
        .iter()
        .flat_map(|(_, sitting)| {
            (0..sitting.paper().len()).flat_map(|q| evidence_of_question(sitting, q, catalogue))
        })
        .collect();
    all.sort_by_key(|evidence| evidence.at);
    all
}

/// What one question of a sitting says: where answers are shown at once, when it is committed; else when the sitting is over.
pub fn evidence_of_question(
    sitting: &Sitting,
    question: usize,
    catalogue: &Catalogue,
) -> Vec<Evidence> {
    let (Some(dealt), Some(response)) =
        (sitting.paper().get(question), sitting.responses().get(question))
    else {
        return Vec::new();
    };
    let reveal = sitting.terms().rules.reveal;
    let counted = match (reveal, sitting.phase()) {
        (Reveal::Each, _) => response.committed,
        (Reveal::AtEnd, Phase::Submitted { at, .. }) => Some(at),
        (Reveal::AtEnd, Phase::Running) => None,
    };
    let Some(moment) = counted else { return Vec::new() };
    verdicts(dealt, response, reveal, catalogue)
        .into_iter()
        .map(|verdict| Evidence { verdict, at: moment.at, day: moment.day() })
        .collect()
}
