//! Forecasts: how often the interval holds the score of a paper that was then sat.

use fsrs::DEFAULT_PARAMETERS;
use prelims::exam::MarkingScheme;
use prelims::memory::Memories;
use prelims::plan::{Forecast, Guessing, Questions, Trust};

use crate::Bars;
use crate::learner::Memory;
use crate::policies::planned_and_looked_at;
use crate::trial::{Trial, date, on_all_cores};

/// Learners at each of the three budgets: over 400 in all.
const LEARNERS: usize = 140;
const PART: f64 = 0.8;

/// When a forecast is made.
const WHEN: [&str; 2] = ["on the eve", "half-way"];

struct Made {
    interval: (f64, f64),
    mean: f64,
    /// What is truly to be expected.
    expected: f64,
    sat: f64,
}

impl Made {
    fn held(&self) -> bool {
        self.interval.0 <= self.sat && self.sat <= self.interval.1
    }
}

/// Forecasts each learner's score, on the eve of the exam from what the planner knows, and half-way
/// from what keeping to the plan comes to; and lets them sit a paper.
pub fn cover(bars: &mut Bars) {
    println!("\nforecasts: 80 % intervals, and papers then sat");
    let mut all: [Vec<Made>; 2] = [Vec::new(), Vec::new()];
    for minutes in [10, 20, 40] {
        let memory = Memory::Fsrs(Box::new(DEFAULT_PARAMETERS));
        let trial = Trial { memory, facts: 900, days: 120, minutes };
        let mut made: [Vec<Made>; 2] = [Vec::new(), Vec::new()];
        for both in on_all_cores(LEARNERS, |seed| forecasts(&trial, 1000 + seed)) {
            for (made, one) in made.iter_mut().zip(both) {
                made.extend(one);
            }
        }
        for ((all, made), when) in all.iter_mut().zip(made).zip(WHEN) {
            println!("    {minutes} minutes, {when}: {}", told(&made));
            all.extend(made);
        }
    }
    for (made, when) in all.iter().zip(WHEN) {
        let percent = percent_held(made);
        let what = format!(
            "forecast {when}: {percent:.1} % of {} scores inside, bar 75 to 85 % of 400",
            made.len()
        );
        bars.hold((75.0..=85.0).contains(&percent) && made.len() >= 400, &what);
    }
}

fn percent_held(made: &[Made]) -> f64 {
    100.0 * made.iter().filter(|made| made.held()).count() as f64 / made.len().max(1) as f64
}

fn told(made: &[Made]) -> String {
    let mean = |of: fn(&Made) -> f64| made.iter().map(of).sum::<f64>() / made.len().max(1) as f64;
    format!(
        "{:.1} % of {} inside; forecast {:.1}, to be expected {:.1}, sat {:.1}; width {:.1}",
        percent_held(made),
        made.len(),
        mean(|made| made.mean),
        mean(|made| made.expected),
        mean(|made| made.sat),
        mean(|made| made.interval.1 - made.interval.0),
    )
}

/// Both forecasts of one learner; `None` where there was too little to go on.
fn forecasts(trial: &Trial, seed: usize) -> [Option<Made>; 2] {
    let mut learner = trial.learner(seed);
    let mut half_way = None;
    let memories =
        planned_and_looked_at(trial, &mut learner, true, &mut |day, planner, memories| {
            if day == trial.days / 2 {
                let recall = planner.outlook(memories, date(day)).recall;
                half_way = forecast(
                    memories,
                    trial.days - day,
                    recall.iter().map(|r| Some(f64::from(*r))),
                );
            }
        });
    let recall: Vec<Option<f64>> =
        trial.fact_ids().iter().map(|f| memories.retrievability(f, date(trial.days))).collect();
    let eve = forecast(&memories, 0, recall.into_iter());
    let (expected, sat) = (learner.marks(trial.days), learner.sit(trial.days));
    [eve, half_way].map(|forecast| {
        let forecast = forecast?;
        let (interval, mean) = (forecast.interval(PART), forecast.mean());
        Some(Made { interval, mean, expected, sat })
    })
}

fn forecast(
    memories: &Memories,
    ahead: usize,
    recall: impl Iterator<Item = Option<f64>>,
) -> Option<Forecast> {
    let recall: Vec<Option<f64>> = recall.collect();
    let paper = [Questions { count: 100, lines: 3, guessing: Guessing::default() }];
    let answers = u32::try_from(memories.answers()).unwrap_or(u32::MAX);
    let trust =
        Trust { answers, calibration: memories.calibration().ahead(u32::try_from(ahead).ok()?) };
    Forecast::of(&recall, 0.0, &paper, &MarkingScheme::default(), trust).ok()
}
