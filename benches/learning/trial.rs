//! A trial: one learner model, so many facts, days and minutes; and the days and cores on which it
//! is run.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;
use prelims::bank::FactId;
use prelims::memory::MemoryModel;
use prelims::plan::{Budget, Exam, Planner};

use crate::learner::{Learner, Memory};

/// Facts a question, and its seconds.
pub const LINES: usize = 3;
const SECONDS: u64 = 50;

#[derive(Debug, Clone)]
pub struct Trial {
    pub memory: Memory,
    pub facts: usize,
    pub days: usize,
    pub minutes: u64,
}

impl Trial {
    pub fn questions(&self) -> usize {
        usize::try_from(self.minutes * 60 / SECONDS).unwrap_or(0)
    }

    pub fn fact_ids(&self) -> Vec<FactId> {
        // A topic has about twenty facts.
        let id = |i: usize| FactId::new(&format!("bank/topic-{}/fact-{i}", i / 20));
        (0..self.facts).filter_map(|i| id(i).ok()).collect()
    }

    /// A planner for such a memory, made on `day`.
    pub fn planner(&self, model: &MemoryModel, day: usize) -> Planner {
        let budget = Budget {
            daily: Duration::from_secs(self.minutes * 60),
            question: Duration::from_secs(SECONDS),
            lines: 3,
        };
        let exam = Exam::on(Some(date(self.days)), date(day));
        Planner::for_memory(model.clone(), exam, self.fact_ids(), budget)
    }

    pub fn learner(&self, seed: usize) -> Learner {
        Learner::new(&self.memory, self.facts, seed as u64)
    }
}

/// The day of the plan as a date.
pub fn date(day: usize) -> Date {
    let days = i64::try_from(day).unwrap_or(i64::MAX);
    Date::constant(2026, 1, 1).checked_add(days.days()).unwrap_or(Date::MAX)
}

/// Does so many jobs on all cores; the results in their order.
pub fn on_all_cores<T: Send>(jobs: usize, job: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let i = next.fetch_add(1, Ordering::Relaxed);
                    if i >= jobs {
                        break;
                    }
                    let result = job(i);
                    if let Ok(mut done) = done.lock() {
                        done.push((i, result));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(i, _)| *i);
    done.into_iter().map(|(_, result)| result).collect()
}
