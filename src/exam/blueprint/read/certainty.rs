//! `confidence`: how sure a figure is.

use crate::document::Fields;
use crate::exam::blueprint::Certainty;

/// How far something can be relied on.
pub(super) fn read(fields: &Fields<'_, '_>) -> Option<Certainty> {
    let words = [Certainty::High, Certainty::Medium, Certainty::Low].map(|c| (c.name(), c));
    fields.word("confidence", &words).map(|word| word.it)
}
