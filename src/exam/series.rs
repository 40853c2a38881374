//! The orders of a form's series, on the screen and on paper alike.
//!
//! An order follows from the seed, the series and the items' ids alone: series A is the order of
//! assembly, and choices stand in every series as they were dealt. This file must not know how the
//! items were chosen.

use super::lot::lot;
use super::terms::Series;
use crate::bank::ItemId;

/// Puts units (questions that stand together, in their order) into the order of a series. `id`
/// names a unit's first member.
pub fn in_series<T>(
    mut units: Vec<Vec<T>>,
    id: impl Fn(&T) -> &ItemId,
    seed: u64,
    series: Series,
) -> Vec<T> {
    // For which purpose lots are drawn, apart from all others.
    let purpose = match series {
        Series::A => None,
        Series::B => Some(2),
        Series::C => Some(3),
        Series::D => Some(4),
    };
    if let Some(purpose) = purpose {
        units.sort_by_cached_key(|unit| unit.first().map(|t| lot(seed, purpose, id(t).as_str())));
    }
    units.into_iter().flatten().collect()
}
