//! How far each topic is known.

use jiff::civil::Date;

use crate::bank::{FactId, TopicEntry};
use crate::memory::Memories;

/// How far a topic is known on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicProgress {
    /// How many of its facts can be asked.
    pub facts: usize,
    /// How many of those were ever asked.
    pub seen: usize,
    /// The sum of their chances of recall; those never asked count nothing.
    pub known: f64,
    /// The learning day on which any of them was last asked.
    pub last: Option<Date>,
}

/// How far `topic` is known on `day`. Facts that cannot be asked are left out: nothing can be learnt of them here.
pub fn topic_progress(
    topic: &TopicEntry,
    can_be_asked: impl Fn(&FactId) -> bool,
    memories: &Memories,
    day: Date,
) -> TopicProgress {
    let facts: Vec<&FactId> = topic.facts.iter().filter(|fact| can_be_asked(fact)).collect();
    TopicProgress {
        facts: facts.len(),
        seen: facts.iter().filter(|fact| memories.get(fact).is_some()).count(),
        known: facts.iter().filter_map(|fact| memories.retrievability(fact, day)).sum(),
        last: facts.iter().filter_map(|fact| memories.get(fact)).map(|state| state.last).max(),
    }
}
