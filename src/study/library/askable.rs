//! What can be asked on a day: written items, the facts that some question can ask, and which items
//! are asked together.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use crate::bank::{FactId, ItemId, TopicEntry, TopicId};
use crate::exam::Scope;
use crate::exam::blueprint::PaperPlan;

use super::Library;

impl Library {
    /// The items of these topics (of all, if none is named) that may be asked on `day`, in reading
    /// order.
    ///
    /// # Errors
    /// The first of the topics that no bank has.
    pub fn askable_items(&self, topics: &[TopicId], day: Date) -> Result<Vec<ItemId>, TopicId> {
        let catalogue = self.catalogue();
        if let Some(absent) = topics.iter().find(|id| catalogue.topic(id).is_none()) {
            return Err(absent.clone());
        }
        let wanted =
            catalogue.topics().iter().filter(|t| topics.is_empty() || topics.contains(t.id()));
        Ok(wanted
            .flat_map(TopicEntry::items)
            .filter(|item| catalogue.item(item).is_some_and(|i| i.is_fresh(day)))
            .cloned()
            .collect())
    }

    /// The same items with those that share a passage, or else a direction, brought together, in
    /// their file's order, where the first of them stands.
    pub fn together(&self, items: Vec<ItemId>) -> Vec<ItemId> {
        let catalogue = self.catalogue();
        let family = |id: &ItemId| Some((id.topic(), catalogue.item(id)?.shared()?.clone()));
        let mut families: BTreeMap<_, Vec<ItemId>> = BTreeMap::new();
        let wanted: HashSet<&ItemId> = items.iter().collect();
        for topic in catalogue.topics() {
            for item in topic.items().iter().filter(|item| wanted.contains(item)) {
                if let Some(family) = family(item) {
                    families.entry(family).or_default().push(item.clone());
                }
            }
        }
        let mut result = Vec::with_capacity(items.len());
        for item in items {
            match family(&item) {
                None => result.push(item),
                // The first of a family brings all of it; the others find it gone.
                Some(family) => result.extend(families.remove(&family).unwrap_or_default()),
            }
        }
        result
    }

    /// The facts that `paper` can ask on `day` (any paper, if there is none) by a written item or a
    /// composed one, in reading order.
    pub fn askable_facts(&self, paper: Option<&PaperPlan>, day: Date) -> Vec<FactId> {
        let catalogue = self.catalogue();
        let scope = paper.map(Scope::of);
        let topics: HashMap<&TopicId, &TopicEntry> =
            catalogue.topics().iter().map(|topic| (topic.id(), topic)).collect();
        let mut all = Vec::new();
        for topic in catalogue.topics() {
            let composes = scope.as_ref().is_none_or(|scope| scope.takes_composed(topic));
            for fact in topic.facts() {
                let items = catalogue.fact(fact).map_or(&[][..], |entry| entry.items());
                let written = items.iter().any(|id| {
                    catalogue.item(id).filter(|item| item.is_fresh(day)).is_some_and(|item| {
                        let home = topics.get(&id.topic());
                        let takes = |scope: &Scope| home.is_some_and(|t| scope.takes(t, item));
                        scope.as_ref().is_none_or(takes)
                    })
                });
                if written || (composes && self.composer().can_ask(fact, day)) {
                    all.push(fact.clone());
                }
            }
        }
        all
    }
}
