//! A paper's plan and a supply in, a form or what is short out.

use std::collections::BTreeMap;

use super::fill::{Filled, fill};
use super::pool::Pool;
use super::{Assembled, Short, Shortage, Sort, Supply, order, sorts};
use crate::bank::ItemId;
use crate::exam::blueprint::{PaperPlan, Quota};
use crate::exam::terms::Series;

/// Assembles a whole paper.
pub fn assemble(plan: &PaperPlan, supply: Supply<'_>) -> Result<Assembled, Short> {
    let (sorts, needs) = sorts(plan);
    let pool = Pool::read(&sorts, &needs, supply);
    let filled = fill(&pool, &sorts, &needs);
    if filled.missing() == 0 {
        return Ok(order::first(plan, &filled, supply));
    }
    let largest = largest(&pool, &sorts, &needs).map_or(0, |(count, _)| count);
    Err(short(&sorts, &needs, &filled, largest))
}

/// Assembles the largest paper of the same proportions that the banks can fill: the whole one, if
/// they can.
pub fn assemble_scaled(plan: &PaperPlan, supply: Supply<'_>) -> Result<Assembled, Short> {
    let (sorts, needs) = sorts(plan);
    let pool = Pool::read(&sorts, &needs, supply);
    let filled = fill(&pool, &sorts, &needs);
    if filled.missing() == 0 {
        return Ok(order::first(plan, &filled, supply));
    }
    match largest(&pool, &sorts, &needs) {
        Some((_, filled)) => Ok(order::first(plan, &filled, supply)),
        None => Err(short(&sorts, &needs, &filled, 0)),
    }
}

fn short(sorts: &[Sort<'_>], needs: &[usize], filled: &Filled<'_>, largest: usize) -> Short {
    let one = |((sort, wanted), left): ((&Sort<'_>, &usize), &usize)| Shortage {
        section: sort.plan.title.clone(),
        of: sort.quota.map(Quota::name).unwrap_or_default(),
        wanted: *wanted,
        found: wanted - left,
    };
    let all = sorts.iter().zip(needs).zip(&filled.left);
    let shortages = all.filter(|(_, left)| **left > 0).map(one).collect();
    Short { shortages, largest, full: needs.iter().sum() }
}

/// The largest paper whose sections and quotas are to each other as the whole one's, to the nearest
/// question, none empty.
fn largest<'a>(
    pool: &Pool<'a>,
    sorts: &[Sort<'_>],
    needs: &[usize],
) -> Option<(usize, Filled<'a>)> {
    let full: usize = needs.iter().sum();
    (1..full.min(pool.len() + 1)).rev().find_map(|count| {
        let needs = scaled(needs, count, full);
        let mut sections: BTreeMap<usize, usize> = BTreeMap::new();
        for (sort, need) in sorts.iter().zip(&needs) {
            *sections.entry(sort.section).or_default() += need;
        }
        let enough = (0..needs.len()).all(|sort| needs[sort] <= pool.eligible(sort));
        if !enough || sections.values().any(|need| *need == 0) {
            return None;
        }
        let filled = fill(pool, sorts, &needs);
        (filled.missing() == 0).then_some((count, filled))
    })
}

/// Counts scaled so that they make up `count` and each sum from the first on is the nearest below.
fn scaled(needs: &[usize], count: usize, full: usize) -> Vec<usize> {
    let (mut sum, mut given) = (0, 0);
    let mut next = |need: &usize| {
        sum += need;
        let upto = sum * count / full;
        let own = upto - given;
        given = upto;
        own
    };
    needs.iter().map(&mut next).collect()
}

impl Assembled {
    /// All items in the order of a series: each section's in another order for each, passages
    /// together; the same in all where the plan keeps the order of the banks.
    pub fn in_series(&self, plan: &PaperPlan, supply: Supply<'_>, series: Series) -> Vec<ItemId> {
        order::in_series(&self.sections, plan, supply, series)
    }
}
