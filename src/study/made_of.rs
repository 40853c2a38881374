//! What papers are made of: those that were sat, and those that could be.

use std::collections::BTreeMap;

use crate::bank::{Bank, ItemId};
use crate::exam::blueprint::PaperPlan;
use crate::exam::{Form, Scope};
use crate::journal::SittingId;
use crate::report::MadeOf;
use crate::shelf::Shelf;

use super::open::Study;

/// What a paper would be made of that asks so many of the questions which are loaded.
pub(super) fn to_be_drawn(shelf: &Shelf, paper: Option<&PaperPlan>, questions: usize) -> MadeOf {
    let catalogue = shelf.catalogue();
    let scope = paper.map(Scope::of);
    let asks = |bank: &&Bank| {
        bank.topics.iter().filter_map(|topic| catalogue.topic(&topic.id)).any(|topic| {
            let mut items = topic.items().iter().filter_map(|id| catalogue.item(id));
            scope.as_ref().is_none_or(|scope| {
                scope.takes_composed(topic) || items.any(|item| scope.takes(topic, item))
            })
        })
    };
    let banks: Vec<_> = shelf.banks().iter().filter(asks).collect();
    let all = (banks.len() == 1).then_some(questions);
    let banks: Vec<_> = banks.iter().map(|bank| (bank.id.as_str(), Some(*bank), all)).collect();
    MadeOf::of(paper, questions, &banks)
}

impl Study {
    /// What a sitting of a blueprint's paper is made of; `None` for sittings of no paper. Only
    /// banks that its questions are from count: what was loaded since makes it no more.
    pub fn made_of(&self, id: &SittingId) -> Option<MadeOf> {
        let sitting = self.journal().sitting(id)?;
        let form = sitting.terms().form.as_deref()?;
        Some(self.made_of_these(form, sitting.paper().iter().map(|dealt| &dealt.item)))
    }

    /// What a paper of these items is made of.
    pub(super) fn made_of_these<'i>(
        &self,
        form: &Form,
        items: impl Iterator<Item = &'i ItemId>,
    ) -> MadeOf {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let catalogue = self.shelf.catalogue();
        for item in items {
            *counts.entry(catalogue.current_item(item).bank()).or_default() += 1;
        }
        let bank = |name: &str| self.shelf.banks().iter().find(|bank| bank.id.as_str() == name);
        let banks: Vec<_> =
            counts.iter().map(|(name, count)| (*name, bank(name), Some(*count))).collect();
        MadeOf::of(self.plan_of(form), counts.values().sum(), &banks)
    }

    /// The plan of the paper that a form is of, where its blueprint is loaded.
    pub(super) fn plan_of(&self, form: &Form) -> Option<&PaperPlan> {
        self.blueprint(&form.blueprint)?.paper(form.paper.as_str())
    }
}
