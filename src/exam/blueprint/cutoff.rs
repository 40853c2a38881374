//! Cut-offs: what was enough in past years, by category, and how a score stands to it.
//!
//! They are published with two decimals, so it is the published figure of a score that is compared.

use super::certainty::Certainty;
use crate::bank::When;
use crate::exam::marks::Marks;

/// The marks of the last candidate who was taken, of a category in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Cutoff {
    /// The year of the examination.
    pub year: u16,
    /// The category, as it is published.
    pub category: String,
    /// The marks, as they are published.
    pub marks: Marks,
    /// How many questions were dropped from that year's key, where that is known.
    pub dropped: Option<u16>,
    /// Where it was found.
    pub source: Option<String>,
    /// When it was published.
    pub date: Option<When>,
    /// How far it can be relied on.
    pub confidence: Certainty,
}

impl Cutoff {
    /// What of a published figure is above this cut-off; below nothing, what is missing.
    pub fn margin(&self, published: &Marks) -> Marks {
        published.clone() - self.marks.clone()
    }
}
