//! What was answered of a paper's questions: how many, and those that were asked for the first
//! time, which tell best what an unseen paper would bring.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use crate::bank::{Catalogue, FactId, ItemId};
use crate::exam::{
    Dealt, Moment, Outcome, Phase, Response, Reveal, Ruling, Sitting, outcome, outcome_by,
};
use crate::memory::{Calibration, Memories, answered_rightly};
use crate::plan::{FirstAnswer, LATEST};

use super::planning::Planning;

/// What was answered of the questions on some facts, by day, oldest first.
#[derive(Debug, Default)]
pub(super) struct Answered<'j> {
    /// The learning days of all answers.
    days: Vec<Date>,
    firsts: Vec<First<'j>>,
}

/// A question that was asked for the first time.
#[derive(Debug)]
struct First<'j> {
    day: Date,
    dealt: &'j Dealt,
    right: bool,
    planned: bool,
}

/// A question that was counted or whose key was seen.
struct Counted<'j> {
    moment: Moment,
    sitting: usize,
    /// Whether answers are shown one by one there.
    shown: bool,
    /// Whether the plan chose it.
    planned: bool,
    dealt: &'j Dealt,
    response: &'j Response,
}

impl<'j> Answered<'j> {
    /// What the record has on questions that ask any of these facts.
    pub fn of(planning: &'j Planning, facts: &[FactId]) -> Self {
        let (catalogue, wanted) =
            (planning.library.catalogue(), facts.iter().collect::<HashSet<_>>());
        let mut counted = Vec::new();
        for (number, (_, sitting)) in planning.journal.sittings().iter().enumerate() {
            count(number, sitting, &mut counted);
        }
        counted.sort_by_key(|counted| counted.moment.at);
        let mut asked: HashSet<&ItemId> = HashSet::new();
        let mut last: HashMap<&FactId, (Date, usize)> = HashMap::new();
        let mut all = Self::default();
        for Counted { moment, sitting, shown, planned, dealt, response } in &counted {
            let day = moment.day();
            let own: Vec<&FactId> = dealt.facts().map(|f| catalogue.current_fact(f)).collect();
            let first = asked.insert(catalogue.current_item(&dealt.item));
            // What was explained earlier that day says nothing of the next day.
            let fresh = own.iter().all(|fact| {
                last.get(fact).is_none_or(|(on, of)| *on < day || (of == sitting && !shown))
            });
            last.extend(own.iter().map(|fact| (*fact, (day, *sitting))));
            if response.key_seen || !own.iter().any(|fact| wanted.contains(fact)) {
                continue;
            }
            let out = match planning.journal.ruling(dealt, catalogue).map(|ruled| &ruled.now) {
                None => outcome(dealt, response),
                Some(Ruling::Accepts(key)) => outcome_by(key, response),
                Some(Ruling::Dropped) => continue,
            };
            let given = matches!(out, Outcome::Right | Outcome::Wrong | Outcome::Multiple);
            all.days.extend(given.then_some(day));
            if first && fresh {
                let right = out == Outcome::Right;
                all.firsts.push(First { day, dealt, right, planned: *planned });
            }
        }
        all
    }

    /// How many answers were given up to the end of `day`.
    pub fn until(&self, day: Date) -> u32 {
        let count = self.days.iter().filter(|on| **on <= day).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The latest answers to questions asked for the first time up to the end of `day`, beside what
    /// `memories` foretold of them for who leaves such a part of what is not known blank.
    pub fn firsts(
        &self,
        (catalogue, memories): (&Catalogue, &Memories),
        borne_out: &Calibration,
        blank: f64,
        day: Date,
    ) -> Vec<FirstAnswer> {
        let answer = |first: &First| {
            let recall = |fact: &FactId| {
                memories.foretold(catalogue.current_fact(fact), first.day, borne_out)
            };
            let (right, known) = answered_rightly(first.dealt, recall);
            let foretold = known + (right - known) * (1.0 - blank);
            FirstAnswer { foretold, right: first.right, planned: first.planned }
        };
        let until = self.firsts.iter().rev().filter(|first| first.day <= day);
        let mut latest: Vec<FirstAnswer> = until.take(LATEST).map(answer).collect();
        latest.reverse();
        latest
    }
}

/// The questions of a sitting that were counted, or whose key was seen. In an exam that is what was
/// on the screen.
fn count<'j>(number: usize, sitting: &'j Sitting, all: &mut Vec<Counted<'j>>) {
    let planned = sitting.terms().planned;
    let shown = sitting.terms().rules.reveal == Reveal::Each;
    let over = match sitting.phase() {
        Phase::Submitted { at, .. } => Some(at),
        Phase::Running => None,
    };
    for (dealt, response) in sitting.paper().iter().zip(sitting.responses()) {
        let answered = *response.counted() != crate::exam::Answer::Blank;
        let moment = if shown {
            response.committed.or(over.filter(|_| response.key_seen))
        } else {
            over.filter(|_| response.visited || answered)
        };
        all.extend(moment.map(|moment| Counted {
            moment,
            sitting: number,
            shown,
            planned,
            dealt,
            response,
        }));
    }
}
