//! What would raise the score: more time, a topic known, another way with what is not known.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::bank::{FactId, TopicId};
use crate::memory::{Outlook, Planner};

use super::forecast::{Made, Sheet};
use super::planning::Planning;
use super::view::{Raise, RaiseBy};

/// The minutes more a day that are tried.
const MINUTES: [u32; 3] = [5, 10, 20];

/// What raises the score by less is not spoken of: no forecast is so exact.
const LEAST: f64 = 0.5;

/// What would raise the score, the most first; nothing where there is no forecast.
pub(super) fn of(
    planning: &Planning,
    sheet: &Sheet,
    planner: &Planner,
    facts: &[FactId],
    outlook: &Outlook,
    made: Option<&Made>,
) -> Vec<Raise> {
    let Some(made) = made else { return Vec::new() };
    let prior = f64::from(planning.memories.model().prior);
    let recall: Vec<f64> = made.recall.iter().map(|recall| recall.unwrap_or(prior)).collect();
    let count = recall.len().max(1) as f64;
    let mean = recall.iter().sum::<f64>() / count;
    let now = sheet.expected(mean);
    let mut all = minutes(planning, planner, outlook, |more| sheet.expected(mean + more) - now);

    let mut left: BTreeMap<TopicId, f64> = BTreeMap::new();
    for (fact, recall) in facts.iter().zip(&recall) {
        *left.entry(fact.topic()).or_default() += 1.0 - recall;
    }
    if let Some((topic, left)) = left.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)) {
        let known = planning.shelf.topic(&topic);
        let title = known.map_or_else(|| topic.to_string(), |topic| topic.title.clone());
        let marks = sheet.expected(mean + left / count) - now;
        all.push(Raise { what: RaiseBy::Topic { topic, title }, marks });
    }
    let none = sheet.with_blanks(0.0).expected(mean) - now;
    let every = sheet.with_blanks(1.0).expected(mean) - now;
    all.push(if none >= every {
        Raise { what: RaiseBy::Answering, marks: none }
    } else {
        Raise { what: RaiseBy::LeavingBlank, marks: every }
    });
    all.retain(|raise| raise.marks >= LEAST);
    // To whole marks: the differences are surer than the forecast, but not by that much.
    for raise in &mut all {
        raise.marks = raise.marks.round().max(1.0);
    }
    // More minutes for the same marks are no advice.
    let mut most = 0.0;
    all.retain(|raise| match raise.what {
        RaiseBy::Minutes(_) if raise.marks <= most => false,
        RaiseBy::Minutes(_) => {
            most = raise.marks;
            true
        }
        _ => true,
    });
    all.sort_by(|a, b| b.marks.total_cmp(&a.marks));
    all
}

/// What more minutes a day would bring: what the time can buy with them and without, laid on the forecast.
fn minutes(
    planning: &Planning,
    planner: &Planner,
    outlook: &Outlook,
    marks: impl Fn(f64) -> f64,
) -> Vec<Raise> {
    let (memories, day) = (&*planning.memories, planning.now.day());
    let attainable = |more: u32| {
        let more = Duration::from_secs(60) * more;
        planner.attainable(memories, day, planner.budget().with(more)).map(f64::from)
    };
    // Only an exam to come can be prepared for.
    let Some(now) = attainable(0).filter(|_| outlook.aim != crate::memory::Aim::Today) else {
        return Vec::new();
    };
    let raise = |more: u32| {
        let recall = (attainable(more)? - now).max(0.0);
        Some(Raise { what: RaiseBy::Minutes(more), marks: marks(recall) })
    };
    MINUTES.into_iter().filter_map(raise).collect()
}
