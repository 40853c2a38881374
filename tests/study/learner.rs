//! Learners whose minds are made up, and nothing else: each fact is held so long, and what is not
//! recalled is answered as people answer, by what is left of the choices.

use std::collections::HashMap;
use std::time::Duration;

use prelims::bank::{Claim, FactId};
use prelims::exam::{Command, Dealt};
use prelims::journal::SittingId;
use prelims::study::{Request, Study};
use rand::rngs::ChaCha20Rng;
use rand::{RngExt, SeedableRng};

use super::elimination::open_choices;

/// What a question takes.
const QUESTION: Duration = Duration::from_secs(50);
/// From one day to the next.
pub const DAY: Duration = Duration::from_secs(24 * 3600);

/// A learner.
pub struct Learner {
    /// How many days after it was read a fact is still recalled with a chance of 0.9; `None` for
    /// who never keeps anything.
    first: Option<f64>,
    /// Each fact's own days, and when it was last read.
    minds: HashMap<FactId, (f64, u32)>,
    rng: ChaCha20Rng,
    today: u32,
}

impl Learner {
    /// Who keeps what was read; more than doubly as long each time that it was recalled.
    pub fn who_learns(seed: u64) -> Self {
        let rng = ChaCha20Rng::seed_from_u64(seed);
        Self { first: Some(1.5), minds: HashMap::new(), rng, today: 0 }
    }

    /// Who keeps nothing, and only guesses.
    pub fn who_guesses(seed: u64) -> Self {
        Self { first: None, ..Self::who_learns(seed) }
    }

    /// Goes through so many days of the plan; `pass` lets time pass.
    pub fn learn(&mut self, study: &mut Study, days: u32, pass: impl Fn(Duration)) {
        for _ in 0..days {
            let mut spent = Duration::ZERO;
            let request = Request::Today { seed: Some(self.today.into()) };
            if let Ok(id) = study.begin(&request) {
                study.commit().unwrap();
                while study.journal().sitting(&id).unwrap().is_running() {
                    pass(QUESTION);
                    spent += QUESTION;
                    self.answer(study, &id);
                }
            }
            pass(DAY.saturating_sub(spent));
            self.today += 1;
        }
    }

    /// Answers the present question, reads why, and goes on to the next or hands in.
    fn answer(&mut self, study: &mut Study, id: &SittingId) {
        let sitting = study.journal().sitting(id).unwrap();
        let (at, last) = (sitting.at(), sitting.paper().len() - 1);
        let dealt = sitting.paper()[at].clone();
        let (claim, known) = self.choose(&dealt);
        self.read(&dealt, &known);
        let next = if at < last { Command::Go(at + 1) } else { Command::Submit };
        for command in [Command::Choose(claim), Command::Commit, next] {
            let sitting = study.journal().sitting(id).unwrap();
            let acts = sitting.decide(command, &study.now()).unwrap();
            study.stage(*id, acts);
            study.commit().unwrap();
        }
    }

    /// The chance of recalling a fact today.
    fn recall(&self, fact: &FactId) -> f64 {
        let chance =
            |(days, read): &(f64, u32)| (1.0 + f64::from(self.today - read) / (9.0 * days)).recip();
        self.minds.get(fact).map_or(0.0, chance)
    }

    /// The choice, and which facts were recalled, in the question's order.
    pub fn choose(&mut self, dealt: &Dealt) -> (Claim, Vec<bool>) {
        let known: Vec<bool> = dealt
            .facts()
            .cloned()
            .collect::<Vec<_>>()
            .iter()
            .map(|fact| self.rng.random::<f64>() < self.recall(fact))
            .collect();
        let left = open_choices(dealt, &known);
        let choice = left[self.rng.random_range(0..left.len())].clone();
        (choice, known)
    }

    fn read(&mut self, dealt: &Dealt, known: &[bool]) {
        let Some(first) = self.first else { return };
        for (fact, known) in dealt.facts().zip(known) {
            // Facts are not all as hard: a made-up factor of 0.5 to 2 of each fact's own.
            let hard = 2.0_f64.powf(self.rng.random_range(-1.0..1.0));
            let today = self.today;
            let mind = self.minds.entry(fact.clone()).or_insert((first * hard, today));
            if *known && mind.1 < today {
                mind.0 *= 2.2;
            } else if mind.1 < today {
                mind.0 = (mind.0 * 0.4).max(0.7);
            }
            mind.1 = today;
        }
    }
}
