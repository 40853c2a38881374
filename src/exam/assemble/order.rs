//! The order of the questions: passages and directions together, the rest by lot or as the banks
//! have it, and the four series.
//!
//! It must not know why an item was taken.

use std::collections::HashMap;

use super::fill::Filled;
use super::pool::Candidate;
use super::{Assembled, Supply};
use crate::bank::{Catalogue, ItemId, Slug};
use crate::exam::blueprint::{Order, PaperPlan};
use crate::exam::lot::lot;
use crate::exam::terms::Series;

/// Puts what was taken into the order of series A.
pub(super) fn first(plan: &PaperPlan, filled: &Filled<'_>, supply: Supply<'_>) -> Assembled {
    let sections = filled.sections.iter().map(|units| {
        let mut units: Vec<&Vec<Candidate<'_>>> = units.iter().collect();
        match plan.order {
            Order::Fixed => units.sort_by_key(|unit| unit.first().map(|m| m.place)),
            Order::Shuffled => units.sort_by_key(|unit| {
                let first = unit.first();
                (first.map(|m| lot(supply.seed, 1, m.id.as_str())), first.map(|m| m.place))
            }),
        }
        let blocks = together(units, supply.catalogue);
        blocks.into_iter().flatten().map(|member| member.id.clone()).collect()
    });
    Assembled { sections: sections.collect() }
}

/// Brings items that share a direction together, in reading order, where the first of them stands.
/// Those of a passage are one unit already.
fn together<'u, 'a>(
    units: Vec<&'u Vec<Candidate<'a>>>,
    catalogue: &Catalogue,
) -> Vec<Vec<&'u Candidate<'a>>> {
    let mut blocks: Vec<Vec<&Candidate<'a>>> = Vec::with_capacity(units.len());
    let mut places = HashMap::new();
    for unit in units {
        let family = unit.first().and_then(|member| family_of(catalogue, member.id));
        let place = family.map(|family| *places.entry(family).or_insert(blocks.len()));
        match place.and_then(|place| blocks.get_mut(place)) {
            Some(block) => block.extend(unit),
            None => blocks.push(unit.iter().collect()),
        }
    }
    for block in &mut blocks {
        block.sort_by_key(|member| member.place);
    }
    blocks
}

/// The order of a series.
pub(super) fn in_series(
    sections: &[Vec<ItemId>],
    plan: &PaperPlan,
    supply: Supply<'_>,
    series: Series,
) -> Vec<ItemId> {
    if plan.order == Order::Fixed {
        return sections.concat();
    }
    let shuffled = |section: &Vec<ItemId>| {
        let together = |a: &ItemId, b: &ItemId| {
            let family = family_of(supply.catalogue, a);
            family.is_some() && family == family_of(supply.catalogue, b)
        };
        let units = section.chunk_by(together).map(<[ItemId]>::to_vec).collect();
        crate::exam::series::in_series(units, |id| id, supply.seed, series)
    };
    sections.iter().flat_map(shuffled).collect()
}

/// The passage or else the direction that an item shares, with its topic's name.
fn family_of<'a>(catalogue: &'a Catalogue, id: &'a ItemId) -> Option<(&'a str, &'a Slug)> {
    let topic = id.as_str().rsplit_once('/').map_or("", |(topic, _)| topic);
    Some((topic, catalogue.item(id)?.shared()?))
}
