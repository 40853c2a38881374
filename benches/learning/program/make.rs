//! Makes of learners: whose memory, how fast, and when they come.

use std::time::Duration;

use fsrs::DEFAULT_PARAMETERS;

use crate::learner::Memory;

/// What a learner is like.
#[derive(Debug, Clone)]
pub struct Make {
    pub memory: Memory,
    /// The part of all facts that is known beforehand.
    pub known: f32,
    /// The seconds that a question takes, and each of its lines.
    pub seconds: (u64, u64),
    /// The minutes of each day of the week as they are kept, from the first day; `None` keeps to
    /// what is declared.
    pub kept: Option<[u64; 7]>,
}

impl Default for Make {
    /// The average memory, nothing known, 50 seconds for three lines.
    fn default() -> Self {
        let memory = Memory::Fsrs(Box::new(DEFAULT_PARAMETERS));
        Self { memory, known: 0.0, seconds: (20, 10), kept: None }
    }
}

/// A whole-program trial.
#[derive(Debug, Clone)]
pub struct Course {
    pub make: Make,
    pub days: usize,
    /// The minutes a day that are declared.
    pub minutes: u64,
}

impl Course {
    /// The time that is spent on a day.
    pub fn time(&self, day: usize) -> Duration {
        let minutes = self.make.kept.map_or(self.minutes, |week| week[day % 7]);
        Duration::from_secs(minutes * 60)
    }
}
