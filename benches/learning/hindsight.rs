//! Hindsight: every policy under paired seeds, and of each kind the best.

use crate::learner::Learner;
use crate::policies::{Cards, Order, Way, flashcards, planned};
use crate::trial::{LINES, Trial, on_all_cores};

/// Learners of each trial; the same for every policy.
const SEEDS: usize = 10;

/// The retentions among which hindsight chooses.
const RETENTIONS: [f32; 6] = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95];
const DEFAULT: f32 = 0.9;

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
    /// The planner for a learner taken to be the average one.
    pub unfitted: Outcome,
}

/// The most new cards a day that a program as it comes may be set to: none, and what Anki is.
const LIMITS: [Option<usize>; 2] = [None, Some(20)];

/// Runs every policy.
pub fn run(trial: &Trial) -> Outcomes {
    let mut ways: Vec<Way> = Vec::new();
    for order in [Order::Forgotten, Order::Fresh] {
        for limit in LIMITS {
            let way = |lines, kept| Way { lines, kept, order, limit, fits: false };
            for lines in [LINES, 1] {
                let kept = RETENTIONS.map(|retention| Cards::Fsrs { retention });
                ways.extend(kept.map(|kept| way(lines, kept)));
            }
            ways.push(way(LINES, Cards::Sm2));
        }
    }
    let learn = |ways: &[Way]| {
        let outcomes = over_seeds(trial, ways.len(), |at, learner| {
            flashcards(trial, learner, ways[at]);
        });
        ways.iter().copied().zip(outcomes).collect::<Vec<_>>()
    };
    let mut tried = learn(&ways);
    // Of orders and limits the best are taken everywhere, in hindsight, so that no policy is held
    // to bad ones.
    let best = |tried: &[(Way, Outcome)], wanted: &dyn Fn(&Way) -> bool| {
        let of = tried.iter().filter(|(way, _)| wanted(way));
        of.max_by(|a, b| a.1.mean().total_cmp(&b.1.mean())).cloned()
    };
    let usual = Cards::Fsrs { retention: DEFAULT };
    let named = |name: &str, found: Option<(Way, Outcome)>| {
        found.map(|(way, outcome)| {
            let name = match way.kept {
                Cards::Fsrs { retention } => {
                    format!("{name} ({retention}{})", if way.fits { ", fitted" } else { "" })
                }
                Cards::Sm2 => name.to_owned(),
            };
            Outcome { name, ..outcome }
        })
    };
    let as_it_comes = |name: &str, lines: usize, kept: Cards| {
        named(name, best(&tried, &|way| way.lines == lines && way.kept == kept))
    };
    let defaults = [
        as_it_comes("item-fsrs", LINES, usual),
        as_it_comes("item-sm2", LINES, Cards::Sm2),
        as_it_comes("fact-fsrs", 1, usual),
    ];
    let fitted: Vec<Way> = [LINES, 1]
        .into_iter()
        .flat_map(|lines| RETENTIONS.map(|retention| (lines, Cards::Fsrs { retention })))
        .filter_map(|(lines, kept)| {
            best(&tried, &|way| way.lines == lines && way.kept == kept).map(|(way, _)| way)
        })
        .map(|way| Way { fits: true, ..way })
        .collect();
    tried.extend(learn(&fitted));
    let in_hindsight = |name: &str, lines: usize| {
        named(name, best(&tried, &|way| way.lines == lines && way.kept != Cards::Sm2))
    };
    let hindsight = [in_hindsight("item-fsrs-best", LINES), in_hindsight("fact-fsrs-best", 1)];
    let ours = |name: &str, fits| {
        let outcomes = over_seeds(trial, 1, |_, learner| {
            planned(trial, learner, fits);
        });
        let outcome = outcomes.into_iter().next().unwrap_or_else(|| tried[0].1.clone());
        Outcome { name: name.into(), ..outcome }
    };
    Outcomes {
        defaults: defaults.into_iter().flatten().collect(),
        best: hindsight.into_iter().flatten().collect(),
        prelims: ours("prelims", true),
        unfitted: ours("prelims, unfitted", false),
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
