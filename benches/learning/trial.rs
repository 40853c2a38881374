//! A trial: one learner model, so many facts, days and minutes; all policies under paired seeds.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use prelims::bank::FactId;
use prelims::memory::{Budget, Exam, MemoryModel, Planner};

use crate::learner::{Learner, Memory};
use crate::policies::{Cards, Order, date, flashcards, planned};

/// Facts a question, and its seconds.
pub const LINES: usize = 3;
const SECONDS: u64 = 50;

/// Learners of each trial; the same for every policy.
const SEEDS: usize = 10;

/// The retentions among which hindsight chooses.
const RETENTIONS: [f32; 6] = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95];
const DEFAULT: f32 = 0.9;

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

/// What a policy came to, over the seeds.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub name: String,
    pub marks: Vec<f64>,
    pub recall: f64,
    pub seen: f64,
}

impl Outcome {
    pub fn mean(&self) -> f64 {
        mean(&self.marks)
    }

    /// The standard deviation over the seeds.
    pub fn spread(&self) -> f64 {
        spread(&self.marks)
    }

    /// By how much this is ahead of another under the same seeds, and the standard error of that.
    pub fn ahead(&self, of: &Self) -> (f64, f64) {
        let by: Vec<f64> = self.marks.iter().zip(&of.marks).map(|(a, b)| a - b).collect();
        (mean(&by), spread(&by) / (by.len() as f64).sqrt())
    }
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len() as f64
}

fn spread(of: &[f64]) -> f64 {
    let squares = of.iter().map(|x| (x - mean(of)).powi(2)).sum::<f64>();
    (squares / (of.len() as f64 - 1.0)).sqrt()
}

/// The outcomes of a trial.
pub struct Outcomes {
    /// What programs do as they come: item-fsrs, item-sm2, fact-fsrs.
    pub defaults: Vec<Outcome>,
    /// What hindsight makes of them.
    pub best: Vec<Outcome>,
    pub prelims: Outcome,
}

/// Runs every policy.
pub fn run(trial: &Trial) -> Outcomes {
    let mut ways: Vec<(usize, Cards, Order)> = Vec::new();
    for order in [Order::Forgotten, Order::Fresh] {
        for lines in [LINES, 1] {
            ways.extend(RETENTIONS.map(|retention| (lines, Cards::Fsrs { retention }, order)));
        }
        ways.push((LINES, Cards::Sm2, order));
    }
    let tried = over_seeds(trial, ways.len(), |way, learner| {
        let (lines, kept, order) = ways[way];
        flashcards(trial, learner, lines, kept, order);
    });
    let ours = over_seeds(trial, 1, |_, learner| {
        planned(trial, learner, true);
    });
    // Of two orders the better is taken everywhere, so that none is held to a bad one.
    let best = |name: &str, lines: usize, wanted: &dyn Fn(Cards) -> bool| {
        let of = ways.iter().zip(&tried).filter(|(way, _)| way.0 == lines && wanted(way.1));
        of.max_by(|a, b| a.1.mean().total_cmp(&b.1.mean())).map(|(way, outcome)| {
            let name = match way.1 {
                Cards::Fsrs { retention } => format!("{name} ({retention})"),
                Cards::Sm2 => name.to_owned(),
            };
            Outcome { name, ..outcome.clone() }
        })
    };
    let sm2 = |kept| kept == Cards::Sm2;
    let any = |kept| kept != Cards::Sm2;
    let usual = |kept| kept == Cards::Fsrs { retention: DEFAULT };
    let defaults = [
        best("item-fsrs", LINES, &usual),
        best("item-sm2", LINES, &sm2),
        best("fact-fsrs", 1, &usual),
    ];
    let hindsight = [best("item-fsrs-best", LINES, &any), best("fact-fsrs-best", 1, &any)];
    let prelims = ours.into_iter().next().unwrap_or_else(|| tried[0].clone());
    Outcomes {
        defaults: defaults.into_iter().flatten().collect(),
        best: hindsight.into_iter().flatten().collect(),
        prelims: Outcome { name: "prelims".into(), ..prelims },
    }
}

/// Runs so many policies over all seeds, on both cores.
fn over_seeds(
    trial: &Trial,
    policies: usize,
    learn: impl Fn(usize, &mut Learner) + Sync,
) -> Vec<Outcome> {
    let all = on_all_cores(policies * SEEDS, |job| {
        let mut learner = trial.learner(job % SEEDS + 1);
        learn(job / SEEDS, &mut learner);
        (learner.marks(trial.days), learner.known(trial.days))
    });
    let outcome = |of: &[(f64, (f64, f64))]| Outcome {
        name: String::new(),
        marks: of.iter().map(|one| one.0).collect(),
        recall: of.iter().map(|one| one.1.0).sum::<f64>() / of.len() as f64,
        seen: of.iter().map(|one| one.1.1).sum::<f64>() / of.len() as f64,
    };
    all.chunks(SEEDS).map(outcome).collect()
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
