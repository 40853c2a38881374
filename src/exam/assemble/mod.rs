//! Assembling: from a paper's plan and what is loaded to the items of a form.
//!
//! Counts and quotas are met exactly, or what is short is said and how large a paper of the same
//! proportions can be. Items seen least recently come first, passages stay whole and in order. The
//! same seed over the same banks gives the same paper. This room must not know where banks come
//! from, nor how a question is dealt.

mod fill;
mod order;
mod pool;
mod run;
mod scope;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

pub use self::run::{assemble, assemble_scaled};
pub use self::scope::{Scope, Share};
use super::blueprint::{PaperPlan, Quota, SectionPlan};
use crate::bank::{Catalogue, ItemId};

/// From what a paper is assembled.
#[derive(Debug, Clone, Copy)]
pub struct Supply<'a> {
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
    /// How many questions the largest paper of the same proportions has; none where some section
    /// has no question at all.
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
    format!("a paper of {largest} instead of {full} questions can be had, in the same proportions")
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

impl Assembled {
    /// How many questions each section has.
    pub fn counts(&self) -> Vec<usize> {
        self.sections.iter().map(Vec::len).collect()
    }
}
