//! What papers are made of: those that were sat, and those that could be.

use std::collections::BTreeMap;

use crate::bank::Bank;
use crate::exam::blueprint::PaperPlan;
use crate::exam::{Marks, Scope, Terms};
use crate::report::{Drawn, FromBank, MadeOf};

use super::Library;

impl Library {
    /// What a paper of a blueprint is made of; `None` for other sittings. Only banks that its
    /// questions are from count: what was loaded since makes it no more.
    pub fn made_of(&self, terms: &Terms) -> Option<MadeOf> {
        let form = terms.form.as_deref()?;
        let mut banks: BTreeMap<&str, Drawn> = BTreeMap::new();
        for (dealt, worth) in terms.worths() {
            let bank = self.catalogue().current_item(&dealt.item).bank();
            let drawn = banks.entry(bank).or_default();
            drawn.questions += 1;
            drawn.marks = drawn.marks.clone() + worth;
        }
        let banks: Vec<FromBank<'_>> = banks
            .into_iter()
            .map(|(name, drawn)| FromBank { name, bank: self.bank(name), drawn: Some(drawn) })
            .collect();
        Some(MadeOf::of(self.plan_of(form), terms.paper.len(), banks))
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
        let marks = paper.map_or_else(Marks::zero, |paper| paper.maximum().into());
        let all = Drawn { questions, marks };
        let all = (banks.len() == 1).then_some(all);
        let banks = banks.into_iter().map(|bank| {
            let drawn = all.clone();
            FromBank { name: bank.id.as_str(), bank: Some(bank), drawn }
        });
        MadeOf::of(paper, questions, banks.collect())
    }
}
