//! The pages of one question and of one fact: what became of each over time.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;

use crate::bank::{Claim, Fact, FactEntry, FactId, ItemId, Kind, TopicId};
use crate::exam::{Confidence, Outcome};
use crate::insight::{Answered, answers_to};
use crate::journal::About;
use crate::memory::{Rating, traps_believed};
use crate::report::{QuestionRow, choice_in_words};

use super::note::{FactState, fact_state};
use super::notebook::NotebookTask;

/// One question with every answer to it.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionPage {
    /// What the notebook has of it.
    pub row: Arc<QuestionRow>,
    /// Every counted answer, the latest first.
    pub answers: Vec<AnswerTold>,
    /// The facts that it asks.
    pub facts: Vec<FactState>,
    /// All lists of the notebook.
    pub lists: Vec<String>,
}

/// One answer to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerTold {
    /// The learning day.
    pub day: Date,
    /// What the sitting is called.
    pub sitting: String,
    /// How it came out.
    pub outcome: Outcome,
    /// What was chosen.
    pub chosen: Option<String>,
    /// How sure the learner said they were.
    pub confidence: Option<Confidence>,
    /// The time that it took.
    pub time: Duration,
}

/// One fact with what was remembered of it over time.
#[derive(Debug, Clone, PartialEq)]
pub struct FactPage {
    /// Its id of today.
    pub id: FactId,
    /// Its topic.
    pub topic: TopicId,
    /// The title of that.
    pub topic_title: String,
    /// The fact, and what is remembered of it now.
    pub state: FactState,
    /// Why it is so, in Markdown.
    pub explanation: Option<String>,
    /// The learner's line beside it.
    pub note: Option<String>,
    /// Its reviews, oldest first.
    pub reviews: Vec<ReviewTold>,
    /// The questions of the banks that ask it, with what each is about.
    pub questions: Vec<(ItemId, Kind, String)>,
    /// Its false wordings, and how often each was believed.
    pub traps: Vec<(String, u32)>,
    /// Whether it is starred.
    pub starred: bool,
}

/// One review of a fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReviewTold {
    /// The learning day.
    pub day: Date,
    /// The chance of recall that was foretold.
    pub recall: f64,
    /// Whether it was recalled; `None` where the answer did not tell.
    pub recalled: Option<bool>,
}

impl NotebookTask {
    /// The page of a question; `None` where neither the banks nor the record have it.
    pub fn question_page(&self, item: &ItemId) -> Option<QuestionPage> {
        let notebook = self.run();
        let catalogue = self.library.catalogue();
        let id = catalogue.current_item(item);
        let row = notebook.rows.iter().find(|row| row.id == *id)?;
        let made = self.library.item(id);
        let told = |answered: Answered| {
            let words = |claim: &Claim| {
                let known = made.as_ref().and_then(|item| choice_in_words(item, claim));
                known.unwrap_or_else(|| claim.to_string())
            };
            let sitting = self.journal.sitting(&answered.sitting);
            AnswerTold {
                day: answered.day,
                sitting: sitting.map(|s| s.terms().title.clone()).unwrap_or_default(),
                outcome: answered.outcome,
                chosen: answered.chosen.as_ref().map(words),
                confidence: answered.confidence,
                time: answered.time,
            }
        };
        let answers = answers_to(id, &self.journal, catalogue).into_iter().rev();
        let facts = row.facts.iter().filter_map(|fact| self.library.fact(fact));
        Some(QuestionPage {
            row: Arc::clone(row),
            answers: answers.map(told).collect(),
            facts: facts.map(|fact| self.fact_state(fact)).collect(),
            lists: notebook.names.lists.clone(),
        })
    }

    /// The page of a fact; `None` where the banks no longer have it.
    pub fn fact_page(&self, fact: &FactId) -> Option<FactPage> {
        let fact = self.library.fact(fact)?;
        let topic = self.library.topic(&fact.id.topic())?;
        let believed = traps_believed(&self.journal, self.library.catalogue(), &fact.id);
        let traps = fact.traps.iter().map(|trap| {
            let times = believed.iter().find(|(id, _)| **id == trap.id).map_or(0, |(_, n)| *n);
            (trap.text.clone(), times)
        });
        let reviews = self.memories.reviews_of(&fact.id).iter().map(|answer| ReviewTold {
            day: answer.day,
            recall: f64::from(answer.recall),
            recalled: answer.told.then_some(answer.rating != Rating::Again),
        });
        let items =
            self.library.catalogue().fact(&fact.id).map(FactEntry::items).unwrap_or_default();
        let question = |id: &ItemId| {
            let item = self.library.item(id)?;
            let brief = crate::report::Prose::of(&item, None).brief;
            Some((id.clone(), item.kind(), brief))
        };
        let about = About::from(&fact.id);
        let notebook = self.journal.notebook().of_today(self.library.catalogue());
        Some(FactPage {
            id: fact.id.clone(),
            topic: topic.id.clone(),
            topic_title: topic.title.clone(),
            state: self.fact_state(fact),
            explanation: fact.explanation.clone(),
            note: notebook.note(&about).map(str::to_owned),
            reviews: reviews.collect(),
            questions: items.iter().filter_map(question).collect(),
            traps: traps.collect(),
            starred: notebook.is_starred(&about),
        })
    }

    fn fact_state(&self, fact: &Fact) -> FactState {
        fact_state(&self.library, &self.memories, self.now.day(), fact)
    }
}
