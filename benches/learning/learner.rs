//! Learners: a hidden memory for each fact, and answers.

use prelims::memory::{MemoryModel, Rating};
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};

/// How a learner's memory works. Every policy begins with FSRS-6's default parameters, whatever the
/// learner.
#[derive(Debug, Clone)]
pub enum Memory {
    /// FSRS-6 with these parameters.
    Fsrs(Box<[f32; 21]>),
    /// `(1 + t / s) ^ -1/2`: s grows the more the nearer it was to being forgotten, and is cut when
    /// it was.
    Power,
    /// Half-life regression: the half-life grows with each success, however they are spaced; 15
    /// minutes to 274 days.
    HalfLife,
}

/// The spread of the hidden multiplier on stability (of its logarithm).
const SPREAD: f32 = 0.5;

/// Someone who learns so many facts, each with its hidden strength.
pub struct Learner {
    memory: Memory,
    model: MemoryModel,
    strength: Vec<f32>,
    minds: Vec<Option<Mind>>,
    lots: ChaCha8Rng,
}

#[derive(Clone, Copy)]
struct Mind {
    state: fsrs::MemoryState,
    recalled: f32,
    missed: f32,
    last: usize,
}

impl Learner {
    pub fn new(memory: &Memory, facts: usize, seed: u64) -> Self {
        let mut lots = ChaCha8Rng::seed_from_u64(seed);
        let strength = (0..facts).map(|_| (SPREAD * normal(&mut lots)).exp()).collect();
        let model = match memory {
            Memory::Fsrs(parameters) => MemoryModel::new(parameters),
            Memory::Power | Memory::HalfLife => MemoryModel::default(),
        };
        Self { memory: memory.clone(), model, strength, minds: vec![None; facts], lots }
    }

    /// The chance of recalling a fact on `day`; nothing is known beforehand.
    pub fn recall(&self, fact: usize, day: usize) -> f32 {
        let Some(mind) = self.minds[fact] else { return 0.0 };
        let days = (day - mind.last) as f32;
        let strength = self.strength[fact];
        match self.memory {
            Memory::Fsrs(_) => self.model.recall(mind.state.stability * strength, days),
            Memory::Power => (1.0 + days / (mind.state.stability * strength)).powf(-0.5),
            Memory::HalfLife => {
                let half = 2.0_f32.powf(0.7 * mind.recalled - 0.2 * mind.missed);
                2.0_f32.powf(-days / (half * strength).clamp(0.01, 274.0))
            }
        }
    }

    /// Asks a fact: whether the answer was right. What is not recalled is answered by a coin, and
    /// read up afterwards.
    pub fn ask(&mut self, fact: usize, day: usize) -> bool {
        let recalled = self.recalls(fact, day);
        let right = recalled || self.lots.random::<f32>() < 0.5;
        self.read(fact, day, recalled);
        right
    }

    /// Whether a fact comes to mind on `day`.
    pub fn recalls(&mut self, fact: usize, day: usize) -> bool {
        self.lots.random::<f32>() < self.recall(fact, day)
    }

    /// One of so many, by lot.
    pub fn any_of(&mut self, many: usize) -> usize {
        self.lots.random_range(0..many)
    }

    /// Whether what has that chance comes about.
    pub fn chance(&mut self, chance: f64) -> bool {
        self.lots.random::<f64>() < chance
    }

    /// Knows that part of all facts beforehand, for a month or so.
    pub fn knows(&mut self, part: f32) {
        for mind in &mut self.minds {
            if self.lots.random::<f32>() < part {
                let state = fsrs::MemoryState { stability: 30.0, difficulty: 5.0 };
                *mind = Some(Mind { state, recalled: 6.0, missed: 0.0, last: 0 });
            }
        }
    }

    /// Reads up a fact that was recalled or not.
    pub fn read(&mut self, fact: usize, day: usize, recalled: bool) {
        let recall = self.recall(fact, day);
        let rating = if recalled { Rating::Good } else { Rating::Again };
        let before = self.minds[fact];
        let state = match (&self.memory, before) {
            (Memory::Fsrs(_), None) => self.model.first(rating),
            (Memory::Fsrs(_), Some(mind)) => self.model.next(mind.state, recall, rating),
            (_, None) => fsrs::MemoryState { stability: 0.7, difficulty: 5.0 },
            (_, Some(mind)) if recalled => {
                let growth = 1.0 + 2.5 * (1.0 - recall).sqrt();
                fsrs::MemoryState { stability: mind.state.stability * growth, ..mind.state }
            }
            (_, Some(mind)) => {
                let stability = (mind.state.stability * 0.4).max(0.5);
                fsrs::MemoryState { stability, ..mind.state }
            }
        };
        let count = |of: fn(&Mind) -> f32| before.as_ref().map_or(0.0, of);
        self.minds[fact] = Some(Mind {
            state,
            recalled: count(|m| m.recalled) + f32::from(u8::from(recalled)),
            missed: count(|m| m.missed) + f32::from(u8::from(!recalled)),
            last: day,
        });
    }

    pub fn facts(&self) -> usize {
        self.minds.len()
    }

    /// Mean recall on `day`, and the share of facts ever asked.
    pub fn known(&self, day: usize) -> (f64, f64) {
        let n = self.facts();
        let recall = (0..n).map(|fact| f64::from(self.recall(fact, day))).sum::<f64>();
        (recall / n as f64, self.minds.iter().flatten().count() as f64 / n as f64)
    }

    /// The marks to be expected of a paper of 100 questions, each of three facts drawn afresh: the
    /// mean over all such papers.
    pub fn marks(&self, day: usize) -> f64 {
        // The mean of the products of all threes, by elementary symmetric sums.
        let mut sums = [1.0, 0.0, 0.0, 0.0];
        for fact in 0..self.facts() {
            let line = 0.5 + 0.5 * f64::from(self.recall(fact, day));
            for k in (1..=3).rev() {
                sums[k] += sums[k - 1] * line;
            }
        }
        let n = self.facts() as f64;
        let right = sums[3] / (n * (n - 1.0) * (n - 2.0) / 6.0);
        200.0 * right - 200.0 / 3.0 * (1.0 - right)
    }

    /// Sits one such paper.
    pub fn sit(&mut self, day: usize) -> f64 {
        let mut facts: Vec<usize> = (0..self.facts()).collect();
        facts.shuffle(&mut self.lots);
        let mut marks = 0.0;
        for question in facts.chunks_exact(3).take(100) {
            let right = question.iter().all(|fact| {
                let recall = self.recall(*fact, day);
                self.lots.random::<f32>() < recall || self.lots.random::<f32>() < 0.5
            });
            marks += if right { 2.0 } else { -2.0 / 3.0 };
        }
        marks
    }
}

fn normal(lots: &mut ChaCha8Rng) -> f32 {
    let (a, b): (f32, f32) = (lots.random(), lots.random());
    (-2.0 * a.max(1e-7).ln()).sqrt() * (std::f32::consts::TAU * b).cos()
}
