//! The order of the questions: passages together, the rest by lot or as the banks have it, and the four series.
//!
//! It must not know why an item was taken.

use super::fill::Filled;
use super::pool::{Candidate, lot, passage_of};
use super::{Assembled, Library};
use crate::bank::ItemId;
use crate::exam::blueprint::{Order, PaperPlan};
use crate::exam::terms::Series;

/// Puts what was taken into the order of series A.
pub(super) fn first(plan: &PaperPlan, filled: &Filled<'_>, seed: u64) -> Assembled {
    let sections = filled.sections.iter().map(|units| {
        let mut units: Vec<&Vec<Candidate<'_>>> = units.iter().collect();
        match plan.order {
            Order::Fixed => units.sort_by_key(|unit| unit.first().map(|m| m.place)),
            Order::Shuffled => units.sort_by_key(|unit| {
                let first = unit.first();
                (first.map(|m| lot(seed, 1, m.id.as_str())), first.map(|m| m.place))
            }),
        }
        units.into_iter().flatten().map(|member| member.id.clone()).collect()
    });
    Assembled { sections: sections.collect() }
}

/// The order of a series.
pub(super) fn in_series(
    sections: &[Vec<ItemId>],
    plan: &PaperPlan,
    library: Library<'_>,
    series: Series,
) -> Vec<ItemId> {
    let purpose = match series {
        Series::A => return sections.concat(),
        Series::B => 2,
        Series::C => 3,
        Series::D => 4,
    };
    if plan.order == Order::Fixed {
        return sections.concat();
    }
    let shuffled = |section: &Vec<ItemId>| {
        let mut units: Vec<&[ItemId]> = section
            .chunk_by(|a, b| {
                let passage = passage_of(library.catalogue, a);
                passage.is_some() && passage == passage_of(library.catalogue, b)
            })
            .collect();
        units.sort_by_key(|unit| unit.first().map(|id| lot(library.seed, purpose, id.as_str())));
        units.concat()
    };
    sections.iter().flat_map(shuffled).collect()
}
