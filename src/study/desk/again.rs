//! Asking again: what of the notebook can be asked now, and fresh questions in place of composed
//! ones.

use std::sync::Arc;

use jiff::civil::Date;

use crate::bank::{FactId, ItemId};
use crate::compose::{Recipe, Wish};
use crate::report::QuestionRow;

use super::super::Study;

impl Study {
    /// The items of these questions that can be asked now: those that were never seen first, then
    /// those seen longest ago.
    pub fn askable_of(&self, rows: &[Arc<QuestionRow>]) -> Vec<ItemId> {
        let (today, last) = (self.now().day(), self.seen());
        let can_be_asked = |id: &ItemId| match self.catalogue().item(id) {
            Some(entry) => entry.is_fresh(today),
            // A composed one, as long as the banks have its parts.
            None => self.library.item(id).is_some(),
        };
        let ids = rows.iter().map(|row| row.id.clone());
        let mut items: Vec<ItemId> = ids.filter(can_be_asked).collect();
        items.sort_by_key(|item| last.get(item).copied());
        items
    }

    /// These items, and in place of each composed one a fresh one about the same facts, where one
    /// can be composed.
    pub(super) fn asked_again(&self, items: &[ItemId], today: Date, seed: u64) -> Vec<ItemId> {
        let again = |(at, id): (u64, &ItemId)| {
            let fresh =
                Recipe::of(id).is_some().then(|| self.fresh(id, today, seed ^ at)).flatten();
            fresh.unwrap_or_else(|| id.clone())
        };
        let mut all: Vec<ItemId> = Vec::new();
        for id in (0..).zip(items).map(again) {
            if !all.contains(&id) {
                all.push(id);
            }
        }
        all
    }

    /// A fresh question about the facts of a composed one.
    fn fresh(&self, id: &ItemId, today: Date, seed: u64) -> Option<ItemId> {
        let item = self.library.item(id)?;
        let facts: Vec<FactId> = item.facts().cloned().collect();
        let made = self.library.composer().compose(&Wish::of(&facts, today, seed))?;
        Some(made.item.id.clone())
    }
}
