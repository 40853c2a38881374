//! Topics: what is loaded, and how far it is known.

use std::collections::HashMap;

use crate::bank::{TopicEntry, TopicId};
use crate::insight::topic_progress;
use crate::report::TopicSummary;

use super::super::Study;

impl Study {
    /// Every topic, as Home lists it.
    pub fn topics(&self) -> Vec<TopicSummary> {
        let now = self.now();
        let plan = self.known_plan();
        let planned = plan.iter().flat_map(|plan| &plan.today).flat_map(|question| &question.facts);
        let mut due: HashMap<TopicId, usize> = HashMap::new();
        planned.for_each(|planned| *due.entry(planned.fact.topic()).or_default() += 1);
        let (memories, askable) =
            (self.session.memories_at(&now, self.catalogue()), self.askable_facts(now.day()));
        let summary = |topic: &TopicEntry| {
            let progress =
                topic_progress(topic, |fact| askable.contains(fact), &memories, now.day());
            TopicSummary {
                id: topic.id().clone(),
                title: topic.title().to_owned(),
                bank: topic.bank_title().to_owned(),
                items: topic.items().len(),
                facts: progress.facts,
                seen: progress.seen,
                known: progress.known,
                mistaken: progress.mistaken,
                due: due.get(topic.id()).copied().unwrap_or(0),
                last: progress.last,
            }
        };
        self.library.catalogue().topics().iter().map(summary).collect()
    }
}
