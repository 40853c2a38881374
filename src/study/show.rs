//! Showing: Home's sums, notes with what is remembered, questions with their prose.

use std::sync::Arc;
use std::time::Duration;

use crate::bank::{Fact, FactId, ItemId, Shape, TopicId};
use crate::journal::SittingId;
use crate::memory::{FactMemory, is_ahead};

use super::Study;
use super::library::Question;
use super::request::OpenSitting;
use super::summary::{FactState, Home, Memory, NoteView};

impl Study {
    /// What Home shows.
    pub fn home(&self) -> Home {
        let plan = self.known_plan();
        Home {
            planned: plan.is_some(),
            due_questions: plan.as_ref().map_or(0, |plan| plan.today.len()),
            due_facts: plan.as_ref().map_or(0, |plan| plan.facts_today()),
            due_time: plan.as_ref().map_or(Duration::ZERO, |plan| plan.time),
            next_due: plan.as_ref().and_then(|plan| plan.next_day()),
            unfinished: self.unfinished(),
            next_paper: self.next_today(),
            topics: self.topics(),
            notices: self
                .problems()
                .iter()
                .map(|problem| format!("{problem}{}", (self.hints.problem)(problem)))
                .chain(self.clock_notice())
                .chain(self.set_aside_notice())
                .collect(),
        }
    }

    /// What to know of entries that have no effect.
    fn set_aside_notice(&self) -> Option<String> {
        let count = self.journal().set_aside();
        (count > 0).then(|| (self.hints.set_aside)(count))
    }

    /// What to know of a clock that was set back since something was last kept.
    fn clock_notice(&self) -> Option<String> {
        let (now, last) = (self.now(), self.session.last_written()?);
        is_ahead(last.at, now.at).then(|| {
            format!(
                "The clock says {}, but the record was last written on {}, by its clock: is the date right? Until it is, what was \
                 answered on days to come counts as answered before them.",
                now.date(),
                last.date()
            )
        })
    }

    /// A sitting, with its questions' prose.
    pub fn open_sitting(&self, id: &SittingId) -> Option<OpenSitting> {
        let sitting = self.journal().sitting(id)?.clone();
        let questions =
            sitting.paper().iter().map(|dealt| self.library.prose(&dealt.item)).collect();
        Some(OpenSitting { id: *id, sitting, questions })
    }

    /// A topic's note, with the state of its facts.
    pub fn note(&self, topic: &TopicId) -> Option<NoteView> {
        let topic = self.library.topic(topic)?;
        let own = |fact: &&Fact| !matches!(fact.shape, Shape::Own { .. });
        Some(NoteView {
            id: topic.id.clone(),
            title: topic.title.clone(),
            note: topic.note.clone().unwrap_or_default(),
            facts: topic.facts.iter().filter(own).map(|fact| self.fact_state(fact)).collect(),
        })
    }

    /// One item's question, for showing outside a sitting.
    pub fn question(&self, item: &ItemId) -> Option<Arc<Question>> {
        self.library.item(item)?;
        Some(self.library.prose(item))
    }

    /// The facts that a question of a sitting bore on, each with what is remembered of it now.
    pub fn aftermath(&self, sitting: &SittingId, question: usize) -> Vec<FactState> {
        let dealt = self.journal().sitting(sitting).and_then(|s| s.paper().get(question));
        let ids = dealt.into_iter().flat_map(crate::exam::Dealt::facts);
        ids.filter_map(|id| self.library.fact(id)).map(|fact| self.fact_state(fact)).collect()
    }

    fn fact_state(&self, fact: &Fact) -> FactState {
        let entry = self.library.catalogue().fact(&fact.id);
        FactState {
            id: fact.id.clone(),
            text: fact.text.clone(),
            asked: entry.is_some_and(|entry| !entry.items().is_empty())
                || self.session.memories().get(&fact.id).is_some(),
            is_true: fact.is_true(),
            superseded: fact.superseded_by.is_some(),
            memory: self.remembered(&fact.id),
        }
    }

    /// What is remembered of a fact, as the model has it; `None` if it was never asked.
    #[cfg(feature = "internals")]
    pub fn remembered_state(&self, fact: &FactId) -> Option<&FactMemory> {
        self.session.memories().get(fact)
    }

    fn remembered(&self, fact: &FactId) -> Memory {
        let today = self.now().day();
        match (
            self.session.memories().get(fact),
            self.session.memories().retrievability(fact, today),
        ) {
            (Some(state), Some(retrievability)) => Memory::Seen {
                retrievability,
                stability: state.stability.into(),
                due: state.due(),
                known: state.asked.is_known(retrievability),
                mistaken: state.asked.is_mistaken(),
                misconception: state.misconception,
            },
            _ => Memory::New,
        }
    }
}
