//! Things of a bank that have a place of their own.

use crate::bank::{FactId, ItemId, Slug, TopicId, Wording};

/// Something that a bank's files say something of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Thing {
    /// The bank: `bank.toml`.
    Bank,
    /// A source of the bank.
    Source(Slug),
    /// A topic: its file, whose own fields are the topic's head.
    Topic(TopicId),
    /// A fact: a sentence, row, event or member; or an item's own, which stands where the item has
    /// it.
    Fact(FactId),
    /// A false wording of a fact.
    Trap(Wording),
    /// A table.
    Table(TopicId, Slug),
    /// A set.
    Set(TopicId, Slug),
    /// A passage.
    Passage(TopicId, Slug),
    /// A direction.
    Direction(TopicId, Slug),
    /// An item.
    Item(ItemId),
}

impl From<&ItemId> for Thing {
    fn from(id: &ItemId) -> Self {
        Self::Item(id.clone())
    }
}

impl From<&FactId> for Thing {
    fn from(id: &FactId) -> Self {
        Self::Fact(id.clone())
    }
}

impl From<&TopicId> for Thing {
    fn from(id: &TopicId) -> Self {
        Self::Topic(id.clone())
    }
}

impl From<&Wording> for Thing {
    fn from(wording: &Wording) -> Self {
        match wording.trap {
            Some(_) => Self::Trap(wording.clone()),
            None => Self::Fact(wording.fact.clone()),
        }
    }
}
