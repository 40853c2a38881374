//! What papers are made of: those that were sat, and those that could be.

use std::collections::BTreeMap;

use crate::bank::{Bank, ItemId};
use crate::exam::blueprint::PaperPlan;
use crate::exam::{Form, Scope};
use crate::report::MadeOf;

use super::Library;

impl Library {
    /// What a paper of these items is made of. Only banks that its questions are from count: what
    /// was loaded since makes it no more.
    pub fn made_of<'i>(&self, form: &Form, items: impl Iterator<Item = &'i ItemId>) -> MadeOf {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let catalogue = self.catalogue();
        for item in items {
            *counts.entry(catalogue.current_item(item).bank()).or_default() += 1;
        }
        let banks: Vec<_> =
            counts.iter().map(|(name, count)| (*name, self.bank(name), Some(*count))).collect();
        MadeOf::of(self.plan_of(form), counts.values().sum(), &banks)
    }

    /// What a paper would be made of that asks so many of the questions which are loaded.
    pub fn to_be_drawn(&self, paper: Option<&PaperPlan>, questions: usize) -> MadeOf {
        let catalogue = self.catalogue();
        let scope = paper.map(Scope::of);
        let asks = |bank: &&Bank| {
            bank.topics.iter().filter_map(|topic| catalogue.topic(&topic.id)).any(|topic| {
                let mut items = topic.items().iter().filter_map(|id| catalogue.item(id));
                scope.as_ref().is_none_or(|scope| {
                    scope.takes_composed(topic) || items.any(|item| scope.takes(topic, item))
                })
            })
        };
        let banks: Vec<_> = self.banks().iter().filter(asks).collect();
        let all = (banks.len() == 1).then_some(questions);
        let banks: Vec<_> = banks.iter().map(|bank| (bank.id.as_str(), Some(*bank), all)).collect();
        MadeOf::of(paper, questions, &banks)
    }
}
