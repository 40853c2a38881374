//! Forecasts: how often the interval holds the score of a paper that was then sat.

use fsrs::DEFAULT_PARAMETERS;
use prelims::exam::MarkingScheme;
use prelims::memory::{Forecast, Guessing, Questions, Trust};

use crate::Bars;
use crate::learner::Memory;
use crate::policies::{date, planned};
use crate::trial::{Trial, on_all_cores};

/// Learners at each of the three budgets: over 400 in all.
const LEARNERS: usize = 140;
const PART: f64 = 0.8;

struct Made {
    interval: (f64, f64),
    mean: f64,
    /// What is truly to be expected.
    expected: f64,
    sat: f64,
}

/// Forecasts each learner's score on the eve of the exam, from what the planner knows, and lets them sit a paper.
pub fn cover(bars: &mut Bars) {
    println!("\nforecasts: 80 % intervals on the eve of the exam, and papers then sat");
    let (mut held, mut all) = (0_usize, 0_usize);
    for minutes in [10, 20, 40] {
        let memory = Memory::Fsrs(Box::new(DEFAULT_PARAMETERS));
        let trial = Trial { memory, facts: 900, days: 120, minutes };
        let outcomes = on_all_cores(LEARNERS, |seed| forecast(&trial, 1000 + seed));
        let made: Vec<Made> = outcomes.into_iter().flatten().collect();
        let held_in = |m: &&Made| m.interval.0 <= m.sat && m.sat <= m.interval.1;
        let inside = made.iter().filter(held_in).count();
        let n = made.len().max(1) as f64;
        let mean = |of: fn(&Made) -> f64| made.iter().map(of).sum::<f64>() / n;
        println!(
            "    {minutes} minutes: {:.1} % of {} inside; forecast {:.1}, to be expected {:.1}, sat {:.1}; width {:.1}",
            100.0 * inside as f64 / n,
            made.len(),
            mean(|m| m.mean),
            mean(|m| m.expected),
            mean(|m| m.sat),
            mean(|m| m.interval.1 - m.interval.0),
        );
        held += inside;
        all += made.len();
    }
    let percent = 100.0 * held as f64 / all.max(1) as f64;
    let what = format!("forecast: {percent:.1} % of {all} scores inside, bar 75 to 85 % of 400");
    bars.hold((75.0..=85.0).contains(&percent) && all >= 400, &what);
}

fn forecast(trial: &Trial, seed: usize) -> Option<Made> {
    let mut learner = trial.learner(seed);
    let memories = planned(trial, &mut learner, true);
    let day = date(trial.days);
    let recall = trial.fact_ids().iter().map(|f| memories.retrievability(f, day)).collect();
    let recall: Vec<Option<f64>> = recall;
    let paper = [Questions { count: 100, lines: 3, guessing: Guessing::default() }];
    let answers = u32::try_from(memories.answers()).unwrap_or(u32::MAX);
    let trust = Trust { answers, calibration: memories.calibration() };
    let scheme = MarkingScheme::default();
    let forecast = Forecast::of(&recall, 0.0, &paper, &scheme, trust).ok()?;
    Some(Made {
        interval: forecast.interval(PART),
        mean: forecast.mean(),
        expected: learner.marks(trial.days),
        sat: learner.sit(trial.days),
    })
}
