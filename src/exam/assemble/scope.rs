//! The scope of a paper: what it may ask, sort by sort, whether or not enough of it is loaded.

use super::pool::{in_topic, is_such};
use super::sorts;
use crate::bank::{ItemEntry, Kind, TopicEntry};
use crate::exam::blueprint::{PaperPlan, Wanted};

/// What a paper may ask.
#[derive(Debug, Clone)]
pub struct Scope<'p> {
    shares: Vec<Share<'p>>,
}

/// So many questions of a sort: those of a quota, or what a section's quotas leave.
#[derive(Debug, Clone)]
pub struct Share<'p> {
    /// How many.
    pub count: usize,
    /// All of these must hold.
    wanted: Vec<&'p Wanted>,
}

impl<'p> Scope<'p> {
    /// The scope of that paper.
    pub fn of(plan: &'p PaperPlan) -> Self {
        let (sorts, needs) = sorts(plan);
        let share = |(sort, count): (super::Sort<'p>, usize)| {
            let quota = sort.quota.map(|quota| &quota.of);
            Share { count, wanted: std::iter::once(&sort.plan.from).chain(quota).collect() }
        };
        // A section that is all quotas asks nothing else.
        let shares = sorts.into_iter().zip(needs).filter(|(_, count)| *count > 0).map(share);
        Self { shares: shares.collect() }
    }

    /// Its sorts of questions.
    pub fn shares(&self) -> &[Share<'p>] {
        &self.shares
    }

    /// Whether it may ask that item of that topic.
    pub fn takes(&self, topic: &TopicEntry, item: &ItemEntry) -> bool {
        self.shares.iter().any(|share| share.takes(topic, item))
    }

    /// Whether it may ask questions composed of that topic's facts.
    pub fn takes_composed(&self, topic: &TopicEntry) -> bool {
        self.shares.iter().any(|share| share.takes_composed(topic))
    }
}

impl Share<'_> {
    /// Whether that item of that topic is of this sort.
    pub fn takes(&self, topic: &TopicEntry, item: &ItemEntry) -> bool {
        self.wanted.iter().all(|wanted| in_topic(wanted, topic) && is_such(wanted, item))
    }

    fn takes_composed(&self, topic: &TopicEntry) -> bool {
        // Nothing is composed of one line, of reasons or about a passage.
        let composed = |kind: &Kind| !matches!(kind, Kind::Single | Kind::Reasons);
        self.wanted.iter().all(|wanted| {
            in_topic(wanted, topic)
                && (wanted.kinds.is_empty() || wanted.kinds.iter().any(composed))
                && wanted.passage != Some(true)
        })
    }
}
