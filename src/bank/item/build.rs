//! Building: the one way in which items come about, whether they are read or composed.
//!
//! What an item does not say of itself follows from the facts that it tests.

use std::collections::HashSet;

use num_rational::Ratio;

use super::{AnswerKey, Body, Choice, ChoiceOrder, Closing, Item, Origin};
use crate::bank::fact::{Fact, Freshness};
use crate::bank::id::{FactId, ItemId, Slug};
use crate::bank::style::Style;
use crate::bank::when::When;

/// An item that is being put together.
#[derive(Debug)]
pub struct ItemBuilder {
    item: Item,
    freshness: Option<Freshness>,
}

impl ItemBuilder {
    /// An item of those parts, of which nothing else is said.
    pub fn new(
        id: ItemId,
        body: Body,
        choices: Vec<Choice>,
        key: AnswerKey,
        order: ChoiceOrder,
        style: Style,
    ) -> Self {
        let item = Item {
            id,
            stem: None,
            body,
            closing: Closing::Absent,
            choices,
            key,
            order,
            style,
            explain: None,
            sources: Vec::new(),
            as_of: None,
            freshness: Freshness::default(),
            passage: None,
            direction: None,
            origin: None,
            marks: None,
            dropped: None,
            superseded: false,
            former_ids: Vec::new(),
        };
        Self { item, freshness: None }
    }

    /// What stands before the list.
    #[must_use]
    pub fn stem(mut self, stem: Option<String>) -> Self {
        self.item.stem = stem;
        self
    }

    /// What stands after it.
    #[must_use]
    pub fn closing(mut self, closing: Closing) -> Self {
        self.item.closing = closing;
        self
    }

    /// The explanation of the whole.
    #[must_use]
    pub fn explain(mut self, explain: Option<String>) -> Self {
        self.item.explain = explain;
        self
    }

    /// What it rests on, where it says so itself: sources, date, freshness.
    #[must_use]
    pub fn rests_on(
        mut self,
        sources: Vec<Slug>,
        as_of: Option<When>,
        freshness: Option<Freshness>,
    ) -> Self {
        self.item.sources = sources;
        self.item.as_of = as_of;
        self.freshness = freshness;
        self
    }

    /// The passage and the direction that it shares.
    #[must_use]
    pub fn shares(mut self, passage: Option<Slug>, direction: Option<Slug>) -> Self {
        self.item.passage = passage;
        self.item.direction = direction;
        self
    }

    /// Where it was asked before.
    #[must_use]
    pub fn origin(mut self, origin: Option<Origin>) -> Self {
        self.item.origin = origin.map(Box::new);
        self
    }

    /// Marks of its own.
    #[must_use]
    pub fn marks(mut self, marks: Option<Ratio<i64>>) -> Self {
        self.item.marks = marks;
        self
    }

    /// Why it is not to be asked any more.
    #[must_use]
    pub fn dropped(mut self, dropped: Option<String>) -> Self {
        self.item.dropped = dropped;
        self
    }

    /// Ids that it had before.
    #[must_use]
    pub fn former_ids(mut self, former_ids: Vec<ItemId>) -> Self {
        self.item.former_ids = former_ids;
        self
    }

    /// The item. `find` gives the facts of the bank; its own are not among them. Of the facts that
    /// it tests the sources, the date together and the least settled count where it says nothing
    /// itself.
    pub fn build<'f>(self, find: impl Fn(&FactId) -> Option<&'f Fact>) -> Item {
        let Self { mut item, freshness } = self;
        let facts: Vec<&Fact> = item.facts().filter_map(find).collect();
        if item.sources.is_empty() {
            let mut seen = HashSet::new();
            let all = facts.iter().flat_map(|fact| &fact.sources);
            item.sources = all.filter(|source| seen.insert(*source)).cloned().collect();
        }
        item.as_of = item.as_of.or_else(|| as_of_all(&facts));
        item.freshness = freshness.unwrap_or_else(|| Freshness::of_all(&facts));
        item.superseded = facts.iter().any(|fact| fact.superseded_by.is_some());
        item
    }
}

/// When what is made of several facts was true. It is as old as the oldest of those that can
/// change; where all are settled, the latest date says most.
fn as_of_all(facts: &[&Fact]) -> Option<When> {
    let dates = |settled: bool| {
        let of_it = move |fact: &&&Fact| (fact.freshness == Freshness::Settled) == settled;
        facts.iter().filter(of_it).filter_map(|fact| fact.as_of)
    };
    dates(false).min().or_else(|| dates(true).max())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::fact::Shape;

    #[test]
    fn what_can_change_dates_the_whole_and_else_the_latest_does() {
        let fact = |as_of: &str, freshness| Fact {
            id: "a/b/c".parse().unwrap(),
            shape: Shape::Sentence,
            text: String::new(),
            explanation: None,
            sources: vec![],
            as_of: When::parse(as_of),
            freshness,
            superseded_by: None,
            traps: vec![],
            former_ids: vec![],
            composing: crate::bank::Composing::default(),
        };
        let (old, new) = (fact("2001", Freshness::Settled), fact("2024", Freshness::Settled));
        let (dated, undated) = (fact("2010", Freshness::Dated), fact("", Freshness::Dated));
        assert_eq!(as_of_all(&[&old, &new]), new.as_of);
        assert_eq!(as_of_all(&[&old, &new, &dated]), dated.as_of);
        assert_eq!(as_of_all(&[&old, &undated]), old.as_of);
        assert_eq!(as_of_all(&[]), None);
    }
}
