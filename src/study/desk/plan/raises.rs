//! What would raise the share of right answers: more time, a topic known.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::bank::{FactId, TopicId};
use crate::plan::{Outlook, Planner};
use crate::report::{Raise, RaiseBy};

use super::forecast::{ExpectedPaper, Made};
use super::planning::Planning;

/// The minutes more a day that are tried.
const MINUTES: [u32; 3] = [5, 10, 20];

/// What raises the share by less than a hundredth is not spoken of: no forecast is so exact.
const LEAST: f64 = 0.01;

/// What would raise the share of right answers, what raises it most first; nothing where there is
/// no forecast.
pub(super) fn of(
    planning: &Planning,
    sheet: &ExpectedPaper,
    planner: &Planner,
    facts: &[FactId],
    outlook: &Outlook,
    made: Option<&Made>,
) -> Vec<Raise> {
    let Some(made) = made else { return Vec::new() };
    let prior = f64::from(planning.memories.model().prior);
    let recall: Vec<f64> =
        made.estimate.recall.iter().map(|recall| recall.unwrap_or(prior)).collect();
    let count = recall.len().max(1) as f64;
    let mean = recall.iter().sum::<f64>() / count;
    let gain = |more: f64| sheet.share(mean + more) - sheet.share(mean);
    // More time helps as far as being asked again is seen to help.
    let mut all = minutes(planning, planner, outlook, |more| made.believed * gain(more));

    let mut left: BTreeMap<TopicId, f64> = BTreeMap::new();
    for (fact, recall) in facts.iter().zip(&recall) {
        *left.entry(fact.topic()).or_default() += 1.0 - recall;
    }
    if let Some((topic, left)) = left.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)) {
        let known = planning.library.topic(&topic);
        let title = known.map_or_else(|| topic.to_string(), |topic| topic.title.clone());
        all.push(Raise { what: RaiseBy::Topic { topic, title }, share: gain(left / count) });
    }
    // Nobody gets more than all right: what was answered weighs in the forecast, and it may be near
    // that where memory is not.
    let shown = made.view.on_day.as_ref().unwrap_or(&made.view.tomorrow).mean;
    for raise in &mut all {
        raise.share = raise.share.min(1.0 - shown);
    }
    all.retain(|raise| raise.share >= LEAST);
    // To whole hundredths: the differences are surer than the forecast, but not by more than that.
    for raise in &mut all {
        raise.share = (raise.share * 100.0).round() / 100.0;
    }
    // More minutes for the same share are no advice.
    let mut most = 0.0;
    all.retain(|raise| match raise.what {
        RaiseBy::Minutes(_) if raise.share <= most => false,
        RaiseBy::Minutes(_) => {
            most = raise.share;
            true
        }
        RaiseBy::Topic { .. } => true,
    });
    all.sort_by(|a, b| b.share.total_cmp(&a.share));
    all
}

/// What more minutes a day would bring: what the time can buy with them and without, laid on the
/// forecast.
fn minutes(
    planning: &Planning,
    planner: &Planner,
    outlook: &Outlook,
    share: impl Fn(f64) -> f64,
) -> Vec<Raise> {
    let (memories, day) = (&*planning.memories, planning.now.day());
    let attainable = |more: u32| {
        let more = Duration::from_secs(60) * more;
        planner.attainable(memories, day, planner.budget().with(more)).map(f64::from)
    };
    // Only an exam to come can be prepared for.
    let Some(now) = attainable(0).filter(|_| outlook.aim != crate::plan::Aim::Today) else {
        return Vec::new();
    };
    let raise = |more: u32| {
        let recall = (attainable(more)? - now).max(0.0);
        Some(Raise { what: RaiseBy::Minutes(more), share: share(recall) })
    };
    MINUTES.into_iter().filter_map(raise).collect()
}
