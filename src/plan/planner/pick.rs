//! What the plan picked, why, and in what order it is asked.

#[cfg(feature = "internals")]
use std::collections::{BTreeMap, VecDeque};

use crate::bank::FactId;
#[cfg(feature = "internals")]
use crate::bank::TopicId;

/// A fact to ask today.
#[derive(Debug, Clone, PartialEq)]
pub struct Pick {
    /// The fact.
    pub fact: FactId,
    /// Why it was picked.
    pub why: Why,
}

/// Why a fact was picked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Why {
    /// The reason in a word.
    pub cause: Cause,
    /// The chance that it is recalled now (FSRS's R); of a fact never asked, what is taken to be
    /// known beforehand.
    pub now: f32,
    /// What it does for the exam; `None` where there is none to plan for.
    pub exam: Option<Gain>,
}

/// The reason in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// It was believed wrongly, and surely.
    Misconception,
    /// It would fade before the exam.
    Fading,
    /// The last round before the exam.
    Closing,
    /// It was never asked.
    New,
    /// Its chance of recall has fallen to the desired retention.
    Due,
    /// It was failed today and time is left.
    Failed,
}

/// What asking a fact today does for the exam.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gain {
    /// The chance of recall on the day if it is asked today and then no more.
    pub asked: f32,
    /// The chance of recall on the day if it is never asked again.
    pub left: f32,
    /// Marks that lie between the two.
    pub marks: f32,
    /// Marks by which asking today, with the best done afterwards, is better than asking later or
    /// never. The minutes of today are not paid for, since they cannot be kept: so this is never
    /// below none.
    pub worth: f32,
    /// What a question costs on a later day, in marks.
    pub price: f32,
}

/// Where in the day a pick stands: misconceptions first, what was failed today last.
#[cfg(feature = "internals")]
fn turn(pick: &Pick) -> u8 {
    match pick.why.cause {
        Cause::Misconception => 0,
        Cause::Fading | Cause::Closing | Cause::New | Cause::Due => 1,
        Cause::Failed => 2,
    }
}

/// The order of asking: facts of one topic are easily confused and so stand apart, as far as there
/// are others to put between them.
#[cfg(feature = "internals")]
pub(super) fn interleaved(picks: Vec<Pick>) -> Vec<Pick> {
    let mut turns: BTreeMap<u8, BTreeMap<TopicId, VecDeque<Pick>>> = BTreeMap::new();
    for pick in picks {
        let topics = turns.entry(turn(&pick)).or_default();
        topics.entry(pick.fact.topic()).or_default().push_back(pick);
    }
    let mut order = Vec::new();
    for mut topics in turns.into_values() {
        let mut last: Option<TopicId> = None;
        while let Some(topic) = next_topic(&topics, last.as_ref()) {
            order.extend(topics.get_mut(&topic).and_then(VecDeque::pop_front));
            topics.retain(|_, left| !left.is_empty());
            last = Some(topic);
        }
    }
    order
}

/// The topic with most left to ask that was not asked last; that one only if it is alone.
#[cfg(feature = "internals")]
fn next_topic(
    topics: &BTreeMap<TopicId, VecDeque<Pick>>,
    last: Option<&TopicId>,
) -> Option<TopicId> {
    let most = topics.iter().max_by_key(|(topic, left)| (Some(*topic) != last, left.len()));
    most.map(|(topic, _)| topic.clone())
}
