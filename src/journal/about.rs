//! What the learner writes something beside.

use crate::bank::{Catalogue, FactId, ItemId};

/// What something is written beside.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum About {
    /// A question.
    Item(ItemId),
    /// A fact.
    Fact(FactId),
}

impl About {
    /// The same by the id that it has in the banks today.
    #[must_use]
    pub fn current(&self, catalogue: &Catalogue) -> Self {
        match self {
            Self::Item(id) => Self::Item(catalogue.current_item(id).clone()),
            Self::Fact(id) => Self::Fact(catalogue.current_fact(id).clone()),
        }
    }
}

impl From<&ItemId> for About {
    fn from(id: &ItemId) -> Self {
        Self::Item(id.clone())
    }
}

impl From<&FactId> for About {
    fn from(id: &FactId) -> Self {
        Self::Fact(id.clone())
    }
}
