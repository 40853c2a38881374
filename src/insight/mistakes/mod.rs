//! Mistakes: every question that was answered wrongly, rightly by a guess, or slowly, and which of
//! them are mended.
//!
//! A mistake belongs to its facts, since a composed question is not asked again. It is mended once
//! each of the facts that were answered wrongly is right, and no guess, on a later learning day, in
//! whatever question; a new wrong answer about one of them opens it again. All of it is a pure
//! function of journal and catalogue.

mod answered;
mod mending;
#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::{Catalogue, Claim, FactId, ItemId, Kind};
use crate::exam::Confidence;
use crate::journal::{Journal, SittingId, WhyWrong};

pub use answered::{Answered, Flaws, answers_to};
pub use mending::Since;

use answered::Gathered;
use mending::FactPasts;

/// What a journal says of every question that was ever answered, by its id of today.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnswerHistory {
    items: HashMap<ItemId, ItemHistory>,
}

/// What became of one question, over all sittings that asked it.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemHistory {
    /// What sort of question it is.
    pub kind: Kind,
    /// How often it was answered, blanks among it.
    pub answers: usize,
    /// How often rightly.
    pub right: usize,
    /// How often wrongly.
    pub wrong: usize,
    /// How often rightly by a guess.
    pub guessed: usize,
    /// How often slowly.
    pub slow: usize,
    /// The learning day on which it was last answered.
    pub last: Date,
    /// What was ever said of how sure the answers were.
    pub confidences: BTreeSet<Confidence>,
    /// Why its answers were wrong, as the learner said; the latest last.
    pub reasons: Vec<WhyWrong>,
    /// The mistake that it is, if it ever was one.
    pub mistake: Option<Mistake>,
}

/// A mistake, as it was last made.
#[derive(Debug, Clone, PartialEq)]
pub struct Mistake {
    /// The sitting.
    pub sitting: SittingId,
    /// The question of it, from 0.
    pub question: usize,
    /// The learning day.
    pub day: Date,
    /// The instant.
    pub at: Timestamp,
    /// What was wrong with the answer.
    pub flaws: Flaws,
    /// What was chosen; `None` where several circles were blackened.
    pub chosen: Option<Claim>,
    /// How sure the learner said they were.
    pub confidence: Option<Confidence>,
    /// The time that it took.
    pub time: Duration,
    /// Why, as the learner said.
    pub reason: Option<WhyWrong>,
    /// The facts that it belongs to.
    pub facts: Vec<FactId>,
    /// Those of them that are not right yet, so that it is not mended.
    pub open: Vec<FactId>,
    /// What its facts came to since, in whatever question.
    pub since: Since,
}

impl Mistake {
    /// Whether all its facts are right since.
    pub fn is_mended(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether it was wrong though the learner was sure.
    pub fn is_certain(&self) -> bool {
        self.flaws.wrong && self.confidence == Some(Confidence::Sure)
    }
}

impl AnswerHistory {
    /// Reads it out of a journal, as it is to be believed at `now`.
    pub fn of(journal: &Journal, catalogue: &Catalogue, now: Timestamp) -> Self {
        let gathered = Gathered::of(journal, catalogue, now);
        let pasts = FactPasts::of(&gathered);
        let mut items: HashMap<ItemId, (ItemHistory, Vec<usize>)> = HashMap::new();
        for (at, answered) in gathered.answers.iter().enumerate() {
            let id = catalogue.current_item(&answered.item);
            if !items.contains_key(id) {
                items.insert(id.clone(), (ItemHistory::before(answered), Vec::new()));
            }
            let Some((history, flawed)) = items.get_mut(id) else { continue };
            history.add(answered, journal);
            if answered.flaws.is_any() {
                flawed.push(at);
            }
        }
        let finished = |(id, (mut history, flawed)): (ItemId, (ItemHistory, Vec<usize>))| {
            history.mistake = mistake(&gathered, &pasts, &flawed, journal);
            (id, history)
        };
        Self { items: items.into_iter().map(finished).collect() }
    }

    /// What became of a question, by its id of today; `None` if it was never answered.
    pub fn get(&self, item: &ItemId) -> Option<&ItemHistory> {
        self.items.get(item)
    }
}

impl ItemHistory {
    /// Before anything is counted.
    fn before(answered: &Answered) -> Self {
        Self {
            kind: answered.kind,
            answers: 0,
            right: 0,
            wrong: 0,
            guessed: 0,
            slow: 0,
            last: answered.day,
            confidences: BTreeSet::new(),
            reasons: Vec::new(),
            mistake: None,
        }
    }

    /// Counts one more answer, not earlier than those before it.
    fn add(&mut self, answered: &Answered, journal: &Journal) {
        self.answers += 1;
        self.right += usize::from(answered.is_right());
        self.wrong += usize::from(answered.flaws.wrong);
        self.guessed += usize::from(answered.flaws.guessed);
        self.slow += usize::from(answered.flaws.slow);
        self.last = answered.day;
        self.confidences.extend(answered.confidence);
        if let Some(why) = journal.notebook().reason(answered.sitting, answered.question) {
            self.reasons.retain(|known| *known != why);
            self.reasons.push(why);
        }
    }
}

/// The mistake that a question is by its flawed answers, the latest last.
fn mistake(
    gathered: &Gathered,
    pasts: &FactPasts,
    flawed: &[usize],
    journal: &Journal,
) -> Option<Mistake> {
    let latest = gathered.answers.get(*flawed.last()?)?;
    let all: Vec<&Answered> = flawed.iter().filter_map(|at| gathered.answers.get(*at)).collect();
    let facts = mending::facts_of(&all);
    let open = facts.iter().filter(|(fact, day)| !pasts.is_mended(*fact, *day));
    let named = |fact: usize| gathered.facts.get(fact).cloned();
    let open = open.filter_map(|(fact, _)| named(*fact)).collect();
    let numbers: Vec<usize> = facts.iter().map(|(fact, _)| *fact).collect();
    Some(Mistake {
        sitting: latest.sitting,
        question: latest.question,
        day: latest.day,
        at: latest.at,
        flaws: latest.flaws,
        chosen: latest.chosen.clone(),
        confidence: latest.confidence,
        time: latest.time,
        reason: journal.notebook().reason(latest.sitting, latest.question),
        open,
        since: pasts.since(&numbers, latest.order),
        facts: numbers.into_iter().filter_map(named).collect(),
    })
}
