//! A learner before real questions: what is recalled of each line, and the choice among those that
//! this leaves.

use std::collections::HashMap;
use std::time::Duration;

use prelims::bank::{Claim, FactId};
use prelims::exam::Dealt;

use super::elimination::open_choices;
use super::make::Make;
use crate::learner::Learner;

/// A learner, and the facts by their places in the learner's memory.
pub struct Mind {
    pub learner: Learner,
    pub places: HashMap<FactId, usize>,
    make: Make,
}

impl Mind {
    pub fn new(make: &Make, facts: &[FactId], seed: usize) -> Self {
        let mut learner = Learner::new(&make.memory, facts.len(), seed as u64);
        learner.knows(make.known);
        let places = facts.iter().cloned().enumerate().map(|(i, fact)| (fact, i)).collect();
        Self { learner, places, make: make.clone() }
    }

    /// What a question of so many lines takes.
    pub fn takes(&self, lines: usize) -> Duration {
        Duration::from_secs(self.make.seconds.0 + self.make.seconds.1 * lines as u64)
    }

    /// The choice on a question, whose facts are then read up.
    pub fn answer(&mut self, dealt: &Dealt, day: usize) -> Claim {
        let places: Vec<usize> =
            dealt.facts().filter_map(|fact| self.places.get(fact).copied()).collect();
        let known: Vec<bool> =
            places.iter().map(|place| self.learner.recalls(*place, day)).collect();
        let left = open_choices(dealt, &known);
        let chosen = left[self.learner.any_of(left.len())].clone();
        for (place, known) in places.into_iter().zip(known) {
            self.learner.read(place, day, known);
        }
        chosen
    }

    /// Judges up to three facts in a question of four choices made for them, and reads them up:
    /// which of them were judged rightly.
    pub fn judge(&mut self, facts: &[usize], day: usize) -> Vec<bool> {
        let known: Vec<bool> = facts.iter().map(|fact| self.learner.recalls(*fact, day)).collect();
        // A choice is the set of lines that it judges wrongly; the key is none.
        let sets = 1 << facts.len();
        let mut choices = vec![0_usize];
        while choices.len() < sets.min(4) {
            let set = self.learner.any_of(sets);
            if !choices.contains(&set) {
                choices.push(set);
            }
        }
        choices.retain(|set| (0..facts.len()).all(|i| !known[i] || set >> i & 1 == 0));
        let chosen = choices[self.learner.any_of(choices.len())];
        for (fact, known) in facts.iter().zip(known) {
            self.learner.read(*fact, day, known);
        }
        (0..facts.len()).map(|i| chosen >> i & 1 == 0).collect()
    }

    /// The chance that a question is answered rightly on `day`, exactly: over all that may be
    /// recalled of it.
    pub fn right(&self, dealt: &Dealt, day: usize) -> f64 {
        let recall: Vec<f64> = dealt
            .facts()
            .filter_map(|fact| self.places.get(fact))
            .map(|place| f64::from(self.learner.recall(*place, day)))
            .collect();
        (0_u32..1 << recall.len())
            .map(|pattern| {
                let known: Vec<bool> = (0..recall.len()).map(|i| pattern >> i & 1 == 1).collect();
                let chance: f64 =
                    recall.iter().zip(&known).map(|(p, k)| if *k { *p } else { 1.0 - p }).product();
                let left = open_choices(dealt, &known);
                let right = left.iter().filter(|claim| dealt.key.accepts(claim)).count();
                chance * right as f64 / left.len() as f64
            })
            .sum()
    }
}
