//! How far each topic is known.

use jiff::civil::Date;

use crate::bank::{FactId, TopicEntry};
use crate::memory::Memories;

/// How far a topic is known on a day. All of it is counted in whole facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicProgress {
    /// How many of its facts can be asked.
    pub facts: usize,
    /// How many of those were ever asked.
    pub seen: usize,
    /// How many are known, as [`Memories::is_known`] has it.
    pub known: usize,
    /// How many were believed wrongly when they were last asked.
    pub mistaken: usize,
    /// The learning day on which any of them was last asked.
    pub last: Option<Date>,
}

/// How far `topic` is known on `day`. Facts that cannot be asked are left out: nothing can be
/// learnt of them here.
pub fn topic_progress(
    topic: &TopicEntry,
    can_be_asked: impl Fn(&FactId) -> bool,
    memories: &Memories,
    day: Date,
) -> TopicProgress {
    let facts: Vec<&FactId> = topic.facts().iter().filter(|fact| can_be_asked(fact)).collect();
    TopicProgress {
        facts: facts.len(),
        seen: facts.iter().filter(|fact| memories.get(fact).is_some()).count(),
        known: facts.iter().filter(|fact| memories.is_known(fact, day)).count(),
        mistaken: facts.iter().filter(|fact| memories.is_mistaken(fact)).count(),
        last: facts.iter().filter_map(|fact| memories.get(fact)).map(|state| state.last).max(),
    }
}
