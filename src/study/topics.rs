//! Topics: what is loaded, and how far it is known.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use crate::bank::{Catalogue, FactId, TopicId};
use crate::exam::RunId;
use crate::insight::topic_progress;
use crate::memory::Memories;
use crate::shelf::Shelf;

use super::clock::{Clock, Watch};
use super::open::Study;
use super::plan::askable;
use super::summary::TopicSummary;

impl Study {
    /// Every topic, as Home lists it.
    pub fn topics(&self) -> Vec<TopicSummary> {
        let now = self.now();
        let plan = self.known_plan();
        let planned = plan.iter().flat_map(|plan| &plan.today).flat_map(|question| &question.facts);
        let mut due: HashMap<TopicId, usize> = HashMap::new();
        planned.for_each(|planned| *due.entry(planned.fact.topic()).or_default() += 1);
        let (memories, askable) = (self.memories_at(&now), self.askable_facts(now.day()));
        summaries(self.shelf.catalogue(), &memories, &askable, &due, now.day())
    }
}

/// The topics of banks of which nothing was asked yet, for who has no record.
pub fn topics_never_asked(shelf: &Shelf, clock: Box<dyn Clock>) -> Vec<TopicSummary> {
    let today = Watch::start(clock, RunId(0)).now().day();
    let askable = askable(shelf, today);
    summaries(shelf.catalogue(), &Memories::default(), &askable, &HashMap::new(), today)
}

fn summaries(
    catalogue: &Catalogue,
    memories: &Memories,
    askable: &HashSet<FactId>,
    due: &HashMap<TopicId, usize>,
    today: Date,
) -> Vec<TopicSummary> {
    let summary = |topic: &crate::bank::TopicEntry| {
        let progress = topic_progress(topic, |fact| askable.contains(fact), memories, today);
        TopicSummary {
            id: topic.id.clone(),
            title: topic.title.clone(),
            bank: topic.bank.clone(),
            items: topic.items.len(),
            facts: progress.facts,
            seen: progress.seen,
            known: progress.known,
            mistaken: progress.mistaken,
            due: due.get(&topic.id).copied().unwrap_or(0),
            last: progress.last,
        }
    };
    catalogue.topics().iter().map(summary).collect()
}
