//! Assembling: from a paper's plan and what is loaded to the items of a form.
//!
//! Counts and quotas are met exactly, or what is short is said and how large a paper of the same proportions can be.
//! Items seen least recently come first, passages stay whole and in order. The same seed over the same banks gives
//! the same paper. This room must not know where banks come from, nor how a question is dealt.

mod fill;
mod order;
mod pool;
mod scope;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use self::fill::{Filled, fill};
use self::pool::Pool;
pub(super) use self::pool::lot;
pub use self::scope::{Scope, Share};
use super::blueprint::{PaperPlan, Quota, SectionPlan};
use super::terms::Series;
use crate::bank::{Catalogue, ItemId};

/// From what a paper is assembled.
#[derive(Debug, Clone, Copy)]
pub struct Library<'a> {
    /// Everything that is loaded.
    pub catalogue: &'a Catalogue,
    /// When each item was last on the screen, by its id of today.
    pub seen: &'a BTreeMap<ItemId, Timestamp>,
    /// The learning day: what is superseded, dropped or stale on it is left out.
    pub today: Date,
    /// From which lots are drawn.
    pub seed: u64,
}

/// The items of a form, in the order of series A.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assembled {
    /// Section by section.
    pub sections: Vec<Vec<ItemId>>,
}

/// The banks cannot fill the paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the banks cannot fill this paper: {}; {}", sentence(.shortages), offer(*.largest, *.full))]
pub struct Short {
    /// What is short.
    pub shortages: Vec<Shortage>,
    /// How many questions the largest paper of the same proportions has; none where some section has no question at all.
    pub largest: usize,
    /// How many the paper has.
    pub full: usize,
}

/// Too few questions of a sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// The section.
    pub section: String,
    /// Of which sort, for people; empty for what the section's quotas leave.
    pub of: String,
    /// How many are asked for.
    pub wanted: usize,
    /// How many could be had.
    pub found: usize,
}

fn sentence(shortages: &[Shortage]) -> String {
    let one = |short: &Shortage| {
        let Shortage { section, of, wanted, found } = short;
        let of = if of.is_empty() { String::new() } else { format!(" ({of})") };
        format!("{section}{of} has {found} of {wanted} questions")
    };
    shortages.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn offer(largest: usize, full: usize) -> String {
    if largest == 0 {
        return "load banks that have such questions".to_owned();
    }
    format!(
        "a paper of {largest} instead of {full} questions can be had, in the same proportions (--scaled)"
    )
}

/// A sort of which so many are needed: a quota, or what a section's quotas leave.
struct Sort<'p> {
    section: usize,
    plan: &'p SectionPlan,
    quota: Option<&'p Quota>,
}

/// All sorts of a paper, section by section, and how many of each are needed.
fn sorts(plan: &PaperPlan) -> (Vec<Sort<'_>>, Vec<usize>) {
    let (mut sorts, mut needs) = (Vec::new(), Vec::new());
    for (section, plan) in plan.sections.iter().enumerate() {
        let mut rest = plan.count;
        for quota in &plan.quotas {
            rest = rest.saturating_sub(quota.count);
            sorts.push(Sort { section, plan, quota: Some(quota) });
            needs.push(quota.count);
        }
        sorts.push(Sort { section, plan, quota: None });
        needs.push(rest);
    }
    (sorts, needs)
}

/// Assembles a whole paper.
pub fn assemble(plan: &PaperPlan, library: Library<'_>) -> Result<Assembled, Short> {
    let (sorts, needs) = sorts(plan);
    let pool = Pool::read(&sorts, &needs, library);
    let filled = fill(&pool, &sorts, &needs);
    if filled.missing() == 0 {
        return Ok(order::first(plan, &filled, library));
    }
    let largest = largest(&pool, &sorts, &needs).map_or(0, |(count, _)| count);
    Err(short(&sorts, &needs, &filled, largest))
}

/// Assembles the largest paper of the same proportions that the banks can fill: the whole one, if they can.
pub fn assemble_scaled(plan: &PaperPlan, library: Library<'_>) -> Result<Assembled, Short> {
    let (sorts, needs) = sorts(plan);
    let pool = Pool::read(&sorts, &needs, library);
    let filled = fill(&pool, &sorts, &needs);
    if filled.missing() == 0 {
        return Ok(order::first(plan, &filled, library));
    }
    match largest(&pool, &sorts, &needs) {
        Some((_, filled)) => Ok(order::first(plan, &filled, library)),
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

/// The largest paper whose sections and quotas are to each other as the whole one's, to the nearest question, none empty.
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
    /// How many questions each section has.
    pub fn counts(&self) -> Vec<usize> {
        self.sections.iter().map(Vec::len).collect()
    }

    /// All items in the order of a series: each section's in another order for each, passages together; the same in all where the plan
    /// keeps the order of the banks.
    pub fn in_series(&self, plan: &PaperPlan, library: Library<'_>, series: Series) -> Vec<ItemId> {
        order::in_series(&self.sections, plan, library, series)
    }
}
