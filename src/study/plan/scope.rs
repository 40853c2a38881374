//! What a plan is over: the facts that the paper can ask and some question can ask.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::bank::{FactId, TopicEntry, TopicId};
use crate::exam::Scope;
use crate::exam::blueprint::{Blueprint, PaperPlan};
use crate::journal::Goal;
use crate::shelf::Shelf;

/// The paper that a goal names, if it is loaded.
pub(super) fn paper<'s>(goal: &Goal, shelf: &'s Shelf) -> Option<(&'s Blueprint, &'s PaperPlan)> {
    let blueprint = shelf.blueprints().iter().find(|b| b.id.as_str() == goal.blueprint)?;
    Some((blueprint, blueprint.paper(&goal.paper)?))
}

/// The facts that `paper` can ask (any paper, if it is not loaded) by a written item or a composed
/// one, in reading order.
pub(super) fn facts(shelf: &Shelf, paper: Option<&PaperPlan>, today: Date) -> Vec<FactId> {
    let catalogue = shelf.catalogue();
    let scope = paper.map(Scope::of);
    let topics: HashMap<&TopicId, &TopicEntry> =
        catalogue.topics().iter().map(|topic| (topic.id(), topic)).collect();
    let mut all = Vec::new();
    for topic in catalogue.topics() {
        let composes = scope.as_ref().is_none_or(|scope| scope.takes_composed(topic));
        for fact in topic.facts() {
            let items = catalogue.fact(fact).map_or(&[][..], |entry| entry.items());
            let written = items.iter().any(|id| {
                catalogue.item(id).filter(|item| item.is_fresh(today)).is_some_and(|item| {
                    let home = topics.get(&id.topic());
                    scope.as_ref().is_none_or(|scope| home.is_some_and(|t| scope.takes(t, item)))
                })
            });
            if written || (composes && shelf.composer().can_ask(fact, today)) {
                all.push(fact.clone());
            }
        }
    }
    all
}
