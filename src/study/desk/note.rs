//! Notes, and what is remembered of facts.

use jiff::civil::Date;

use crate::bank::{Fact, FactId, LanguageCode, Shape, Topic, TopicId, Translation};
use crate::insight::topic_progress;
use crate::journal::SittingId;
#[cfg(feature = "internals")]
use crate::memory::FactMemory;
use crate::memory::Memories;

use super::super::Study;
use super::super::library::Library;

/// What is remembered of a fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Memory {
    /// Never asked.
    New,
    /// Asked before.
    Seen {
        /// The chance of recalling it now (FSRS's R).
        retrievability: f64,
        /// Days until that chance has fallen to 0.9 from the last review (FSRS's S).
        stability: f64,
        /// The learning day on which it is due.
        due: Date,
        /// Whether it is known, by the same rule as in [`TopicSummary::known`](crate::report::TopicSummary::known).
        known: bool,
        /// Whether it was believed wrongly when it was last asked.
        mistaken: bool,
        /// Whether it was last believed wrongly, and surely.
        misconception: bool,
    },
}

/// A fact with what is remembered of it.
#[derive(Debug, Clone, PartialEq)]
pub struct FactState {
    /// Its id.
    pub id: FactId,
    /// The fact as a sentence or a line.
    pub text: String,
    /// Whether a written item asks it, or a composed one has asked it.
    pub asked: bool,
    /// Whether it is so; of the candidates for a set, those that are not in it are not.
    pub is_true: bool,
    /// Whether it has been superseded.
    pub superseded: bool,
    /// What is remembered.
    pub memory: Memory,
}

/// A topic's note.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteView {
    /// The topic.
    pub id: TopicId,
    /// Its title.
    pub title: String,
    /// The note, in Markdown; empty where the author wrote none.
    pub note: String,
    /// Its facts in file order, items' own statements left out.
    pub facts: Vec<FactState>,
    /// How many facts can be asked, those statements too, as Home counts them; and how many were.
    pub askable: usize,
    /// How many of those were ever asked.
    pub seen: usize,
    /// The language of its texts.
    pub language: LanguageCode,
    /// The same in other languages, as far as it is translated; each has none of its own.
    pub translations: Vec<NoteView>,
}

impl NoteView {
    /// The note in that language, where it is translated; else as its bank has it.
    pub fn in_language(&self, language: Option<LanguageCode>) -> &Self {
        let wanted = |other: &&Self| Some(other.language) == language;
        self.translations.iter().find(wanted).unwrap_or(self)
    }

    /// The languages in which it can be read, its bank's own first.
    pub fn languages(&self) -> Vec<LanguageCode> {
        let others = self.translations.iter().map(|other| other.language);
        std::iter::once(self.language).chain(others).collect()
    }
}

impl Study {
    /// A topic's note, with the state of its facts.
    pub fn note(&self, topic: &TopicId) -> Option<NoteView> {
        let (topic, entry) = (self.library.topic(topic)?, self.catalogue().topic(topic)?);
        let bank = self.library.bank(topic.id.bank())?;
        let day = self.now().day();
        let askable = self.askable_facts(day);
        let can_be_asked = |fact: &FactId| askable.contains(fact);
        let progress = topic_progress(entry, can_be_asked, self.session.memories(), day);
        let view = NoteView {
            id: topic.id.clone(),
            title: topic.title.clone(),
            note: topic.note.clone().unwrap_or_default(),
            facts: topic.facts.iter().filter(is_shared).map(|fact| self.fact_state(fact)).collect(),
            askable: progress.facts,
            seen: progress.seen,
            language: bank.style.language,
            translations: Vec::new(),
        };
        let others =
            topic.translations.iter().filter_map(|other| Self::translated(&view, topic, other));
        Some(NoteView { translations: others.collect(), ..view.clone() })
    }

    /// A note in another language: `None` where the note itself is not translated. Facts that are
    /// not stand as they are.
    fn translated(view: &NoteView, topic: &Topic, into: &Translation) -> Option<NoteView> {
        let note = into.text("", "note").cloned();
        if note.is_none() && !view.note.is_empty() {
            return None;
        }
        // The facts of the view are those of the topic, in its order.
        let facts = view.facts.iter().zip(topic.facts.iter().filter(is_shared));
        let facts = facts.map(|(state, fact)| FactState {
            text: Topic::fact_in(fact, into).unwrap_or_else(|| state.text.clone()),
            ..state.clone()
        });
        Some(NoteView {
            title: topic.title_in(Some(into.language)).to_owned(),
            note: note.unwrap_or_default(),
            facts: facts.collect(),
            language: into.language,
            ..view.clone()
        })
    }

    /// The facts that a question of a sitting bore on, each with what is remembered of it now.
    pub fn aftermath(&self, sitting: &SittingId, question: usize) -> Vec<FactState> {
        let dealt = self.journal().sitting(sitting).and_then(|s| s.paper().get(question));
        let ids = dealt.into_iter().flat_map(crate::exam::Dealt::facts);
        ids.filter_map(|id| self.library.fact(id)).map(|fact| self.fact_state(fact)).collect()
    }

    fn fact_state(&self, fact: &Fact) -> FactState {
        fact_state(&self.library, self.session.memories(), self.now().day(), fact)
    }

    /// What is remembered of a fact, as the model has it; `None` if it was never asked.
    #[cfg(feature = "internals")]
    pub fn remembered_state(&self, fact: &FactId) -> Option<&FactMemory> {
        self.session.memories().get(fact)
    }
}

/// A fact with what is remembered of it on a day.
pub(super) fn fact_state(
    library: &Library,
    memories: &Memories,
    today: Date,
    fact: &Fact,
) -> FactState {
    let entry = library.catalogue().fact(&fact.id);
    FactState {
        id: fact.id.clone(),
        text: fact.text.clone(),
        asked: entry.is_some_and(|entry| !entry.items().is_empty())
            || memories.get(&fact.id).is_some(),
        is_true: fact.is_true(),
        superseded: fact.superseded_by.is_some(),
        memory: remembered(memories, today, &fact.id),
    }
}

fn remembered(memories: &Memories, today: Date, fact: &FactId) -> Memory {
    match (memories.get(fact), memories.retrievability(fact, today)) {
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

/// Whether a fact is no statement of an item's own.
fn is_shared(fact: &&Fact) -> bool {
    !matches!(fact.shape, Shape::Own { .. })
}
