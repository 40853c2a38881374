//! What the planner and the forecast are worth: simulated learners, under it and under what
//! flashcard programs do.
//!
//! Prints marks out of 200 for each policy and trial, with the bars that the planner is held to,
//! and fails if one is missed. `cargo bench --bench learning`; with `-- facts speed`, only what has
//! one of these in its name.
#![expect(clippy::disallowed_methods, reason = "it measures time")]

mod forecasts;
mod hindsight;
mod learner;
mod policies;
mod program;
mod replay;
mod speed;
mod trial;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use fsrs::DEFAULT_PARAMETERS;
use hindsight::{Outcome, run};
use learner::Memory;
use trial::Trial;

/// Marks by which the planner must lead.
const OVER_BEST: f64 = 5.0;
const OVER_DEFAULT: f64 = 15.0;

/// The time that the whole bench may take on two idle cores.
const WHOLE: Duration = Duration::from_secs(20 * 60);

/// The bars, as they were held up one after another.
#[derive(Default)]
pub struct Bars {
    all: Vec<(bool, String)>,
}

impl Bars {
    /// Says whether a bar was met, and remembers.
    pub fn hold(&mut self, met: bool, what: &str) {
        println!("    {}", told(met, what));
        self.all.push((met, what.to_owned()));
    }

    /// Says once more of every bar whether it was met; whether all were.
    fn sum_up(&self) -> bool {
        let met = self.all.iter().filter(|(met, _)| *met).count();
        println!("{met} of {} bars met", self.all.len());
        for (met, what) in &self.all {
            println!("    {}", told(*met, what));
        }
        met == self.all.len()
    }
}

fn told(met: bool, what: &str) -> String {
    format!("{} {what}", if met { "met   " } else { "MISSED" })
}

fn main() -> ExitCode {
    let from = Instant::now();
    // Cargo adds `--bench`.
    let only: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let wanted = |name: &str| only.is_empty() || only.iter().any(|o| name.contains(o.as_str()));
    let mut bars = Bars::default();
    for (name, trial, lead) in trials() {
        if wanted(&name) {
            one(&mut bars, &name, &trial, lead);
        }
    }
    program::measure(&mut bars, &wanted);
    if wanted("forecast") {
        forecasts::cover(&mut bars);
    }
    if wanted("speed") {
        speed::measure(&mut bars);
    }
    if wanted("replay") {
        replay::measure(&mut bars);
    }
    let took = from.elapsed();
    println!();
    if only.is_empty() {
        bars.hold(took < WHOLE, &format!("the whole bench took {took:.0?}, bar {WHOLE:.0?}"));
    } else {
        println!("took {took:.0?}");
    }
    if bars.sum_up() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every trial, and whether the planner must lead in it or only not be behind.
fn trials() -> Vec<(String, Trial, bool)> {
    let memory = Memory::Fsrs(Box::new(DEFAULT_PARAMETERS));
    let base = Trial { memory, facts: 900, days: 120, minutes: 20 };
    let of = |memory| Trial { memory, ..base.clone() };
    let fsrs = |change: &dyn Fn(&mut [f32; 21])| {
        let mut parameters = DEFAULT_PARAMETERS;
        change(&mut parameters);
        of(Memory::Fsrs(Box::new(parameters)))
    };
    let mut all: Vec<(String, Trial, bool)> = [10, 20, 40]
        .map(|minutes| (format!("{minutes} minutes"), Trial { minutes, ..base.clone() }, true))
        .into();
    let weak = fsrs(&|w| {
        w[..4].iter_mut().for_each(|s| *s *= 0.5);
        w[8] -= 0.3;
    });
    let strong = fsrs(&|w| {
        w[..4].iter_mut().for_each(|s| *s *= 2.0);
        w[8] += 0.3;
    });
    let others = [
        ("memory: a power law", of(Memory::Power)),
        ("memory: half-life regression", of(Memory::HalfLife)),
        ("memory: weaker than the defaults", weak),
        ("memory: stronger than the defaults", strong),
        ("memory: forgets faster (decay 0.3)", fsrs(&|w| w[20] = 0.3)),
        ("30 days", Trial { days: 30, ..base.clone() }),
        ("365 days", Trial { days: 365, ..base.clone() }),
        ("300 facts", Trial { facts: 300, ..base.clone() }),
        // So many that every item has three.
        ("5000 facts", Trial { facts: 5001, ..base.clone() }),
    ];
    all.extend(others.map(|(name, trial)| (name.to_owned(), trial, false)));
    all
}

/// One trial: its table and its bars.
fn one(bars: &mut Bars, name: &str, trial: &Trial, lead: bool) {
    println!("\n{name} ({} facts, {} days, {} minutes)", trial.facts, trial.days, trial.minutes);
    let outcomes = run(trial);
    println!("    {:<30}{:>14}{:>9}{:>7}", "", "marks of 200", "recall", "seen");
    let all = outcomes
        .defaults
        .iter()
        .chain(&outcomes.best)
        .chain([&outcomes.unfitted, &outcomes.prelims]);
    for outcome in all {
        let (mean, spread) = (outcome.mean(), outcome.spread());
        let Outcome { name, recall, seen, .. } = outcome;
        println!("    {name:<30}{mean:>8.1} ±{spread:>4.1}{recall:>9.3}{seen:>7.2}");
    }
    let least = |by: f64| if lead { by } else { 0.0 };
    let both = [(&outcomes.defaults, least(OVER_DEFAULT)), (&outcomes.best, least(OVER_BEST))];
    for (rivals, least) in both {
        for rival in rivals {
            let (by, error) = outcomes.prelims.ahead(rival);
            let what = format!("{name}: {by:+.1} ±{error:.1} over {}, bar {least:+.0}", rival.name);
            bars.hold(by >= least, &what);
        }
    }
}
