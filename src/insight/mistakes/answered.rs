//! Answers that were counted, with what was wrong with each and what it said of its facts.

use std::collections::HashMap;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::bank::{Catalogue, Claim, FactId, ItemId, Kind};
use crate::exam::{Answer, Confidence, Dealt, Outcome, Phase, Response, Reveal, Sitting, outcome};
use crate::insight::analysis::{Speed, share};
use crate::journal::{Journal, SittingId};
use crate::memory::{believe, evidence_of_question};

/// One counted answer to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The item, as it was dealt.
    pub item: ItemId,
    /// What sort of question it is.
    pub kind: Kind,
    /// The sitting.
    pub sitting: SittingId,
    /// The question of it, from 0.
    pub question: usize,
    /// When it was counted.
    pub at: Timestamp,
    /// The learning day.
    pub day: Date,
    /// How it came out.
    pub outcome: Outcome,
    /// What was chosen.
    pub chosen: Option<Claim>,
    /// How sure the learner said they were.
    pub confidence: Option<Confidence>,
    /// The time that it took.
    pub time: Duration,
    /// What was wrong with it.
    pub flaws: Flaws,
    /// Its place among all answers, by time.
    pub(super) order: usize,
    /// What it said of facts, by their numbers.
    pub(super) facts: Vec<Said>,
}

/// What was wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flaws {
    /// It was wrong.
    pub wrong: bool,
    /// It was right, and said to be a guess.
    pub guessed: bool,
    /// It took more than one and a half of a question's share of the time.
    pub slow: bool,
}

impl Flaws {
    /// Whether anything was.
    pub fn is_any(self) -> bool {
        self.wrong || self.guessed || self.slow
    }
}

/// What an answer said of one fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    /// The fact's number.
    pub fact: usize,
    /// Whether it was believed rightly, where the answer tells.
    pub right: Option<bool>,
    /// Whether that mends a mistake: it was right, no guess, and said by a right answer or by the
    /// learner's own mark. What a wrong choice has right is mostly luck.
    pub mends: bool,
}

impl Answered {
    /// Whether it was right.
    pub fn is_right(&self) -> bool {
        self.outcome == Outcome::Right
    }
}

/// All answers of a journal, oldest first, and the facts that they bore on.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub answers: Vec<Answered>,
    pub facts: Vec<FactId>,
}

impl Gathered {
    /// Gathers them, as they are to be believed at `now`.
    pub fn of(journal: &Journal, catalogue: &Catalogue, now: Timestamp) -> Self {
        let mut gathered = Self::default();
        let mut numbers = HashMap::new();
        for (id, sitting) in journal.sittings() {
            let ruled = journal.as_ruled(sitting, catalogue);
            let share = share(&ruled);
            for question in 0..sitting.paper().len() {
                let Some(mut answered) = answered(*id, &ruled, question, share) else { continue };
                // Evidence is asked of the sitting as it was: what is ruled is looked up there.
                for evidence in evidence_of_question(journal, sitting, question, catalogue) {
                    let verdict = evidence.verdict;
                    let guess = verdict.confidence == Confidence::Guess;
                    answered.facts.push(Said {
                        mends: verdict.right == Some(true) && verdict.vouched && !guess,
                        right: verdict.right,
                        fact: gathered.number(&mut numbers, verdict.fact),
                    });
                }
                if answered.facts.is_empty() {
                    // A wrong count says of no line that it was wrong: all are in doubt.
                    let facts = sitting.paper()[question].facts();
                    for fact in facts.map(|fact| catalogue.current_fact(fact).clone()) {
                        let fact = gathered.number(&mut numbers, fact);
                        answered.facts.push(Said { fact, right: None, mends: false });
                    }
                }
                gathered.answers.push(answered);
            }
        }
        believe(&mut gathered.answers, now, |answered| (&mut answered.at, &mut answered.day));
        gathered.answers.sort_by_key(|answered| answered.at);
        for (order, answered) in gathered.answers.iter_mut().enumerate() {
            answered.order = order;
        }
        gathered
    }

    fn number(&mut self, numbers: &mut HashMap<FactId, usize>, fact: FactId) -> usize {
        if let Some(number) = numbers.get(&fact) {
            return *number;
        }
        let number = self.facts.len();
        self.facts.push(fact.clone());
        numbers.insert(fact, number);
        number
    }
}

/// Every counted answer to an item, by its id of today, oldest first.
pub fn answers_to(item: &ItemId, journal: &Journal, catalogue: &Catalogue) -> Vec<Answered> {
    let item = catalogue.current_item(item);
    let mut all = Vec::new();
    for (id, sitting) in journal.sittings() {
        let asked = |dealt: &Dealt| catalogue.current_item(&dealt.item) == item;
        if !sitting.paper().iter().any(asked) {
            continue;
        }
        let ruled = journal.as_ruled(sitting, catalogue);
        let share = share(&ruled);
        let of_it = (0..ruled.paper().len()).filter(|at| asked(&ruled.paper()[*at]));
        all.extend(of_it.filter_map(|question| answered(*id, &ruled, question, share)));
    }
    all.sort_by_key(|answered| answered.at);
    all
}

/// The answer to a question of a sitting, by what is ruled; `None` where none is counted yet, the
/// key had been seen before, or the question is dropped.
fn answered(
    id: SittingId,
    sitting: &Sitting,
    question: usize,
    share: Duration,
) -> Option<Answered> {
    let (dealt, response) = (sitting.paper().get(question)?, sitting.responses().get(question)?);
    let counted = match (sitting.terms().rules.reveal, sitting.phase()) {
        (Reveal::Each, _) => response.committed,
        (Reveal::AtEnd, Phase::Submitted { at, .. }) => Some(at),
        (Reveal::AtEnd, Phase::Running) => None,
    }?;
    if response.key_seen || sitting.is_dropped(question) {
        return None;
    }
    let outcome = outcome(dealt, response);
    let confidence = response.confidence.filter(|_| is_choice(response));
    Some(Answered {
        item: dealt.item.clone(),
        kind: dealt.kind,
        sitting: id,
        question,
        at: counted.at,
        day: counted.day(),
        outcome,
        chosen: match response.counted() {
            Answer::Chosen(claim) => Some(claim.clone()),
            Answer::Blank | Answer::NotAttempted | Answer::Multiple(_) => None,
        },
        confidence,
        time: response.time,
        flaws: Flaws {
            wrong: matches!(outcome, Outcome::Wrong | Outcome::Multiple),
            guessed: outcome == Outcome::Right && confidence == Some(Confidence::Guess),
            slow: is_choice(response) && Speed::of(response.time, share) == Speed::Slow,
        },
        order: 0,
        facts: Vec::new(),
    })
}

/// Whether what counts is a choice.
fn is_choice(response: &Response) -> bool {
    matches!(response.counted(), Answer::Chosen(_))
}
