//! What the program foretells of learners of several makes, beside papers that they then sit.

use fsrs::DEFAULT_PARAMETERS;
use prelims::report::ShareView;

use super::hall::Hall;
use super::make::{Course, Make};
use super::mind::Mind;
use super::{Shelf, seeds};
use crate::Bars;
use crate::learner::Memory;
use crate::trial::on_all_cores;

const DAYS: usize = 60;
const MINUTES: u64 = 20;
/// How many questions a paper has that is sat.
const PAPER: usize = 100;
/// On which days it is foretold and sat; the last is the eve.
const WHEN: [usize; 5] = [3, 10, 30, 45, DAYS - 1];

/// The least and the most of the intervals of a make that are to hold the score, in percent, and
/// the least of any; and the most by which the mean is to be off, in marks of 200.
const HELD: (f64, f64) = (75.0, 90.0);
const OFF: f64 = 6.0;

fn makes() -> Vec<(&'static str, Make)> {
    let fsrs = |change: &dyn Fn(&mut [f32; 21])| {
        let mut parameters = DEFAULT_PARAMETERS;
        change(&mut parameters);
        Make { memory: Memory::Fsrs(Box::new(parameters)), ..Make::default() }
    };
    vec![
        ("average", Make::default()),
        ("knows four in ten beforehand", Make { known: 0.4, ..Make::default() }),
        ("forgets faster", fsrs(&|w| w[20] = 0.3)),
        ("weaker", fsrs(&|w| w[..4].iter_mut().for_each(|s| *s *= 0.5))),
        ("a power law", Make { memory: Memory::Power, ..Make::default() }),
        (
            "comes every second day",
            Make { kept: Some([20, 0, 20, 0, 20, 0, 10]), ..Make::default() },
        ),
    ]
}

/// A forecast, and the share that was then answered rightly.
struct Told {
    day: usize,
    view: ShareView,
    expected: f64,
    sat: f64,
}

pub fn measure(bars: &mut Bars) {
    println!(
        "\nprogram, forecasts: {MINUTES} minutes, {DAYS} days, papers of {PAPER} of the banks' own items"
    );
    let mut all = Vec::new();
    for (name, make) in makes() {
        let course = Course { make, days: DAYS, minutes: MINUTES };
        let shelf = {
            let hall = Hall::new(&course, 0);
            Shelf { facts: hall.facts(), items: hall.items() }
        };
        let told: Vec<Told> = on_all_cores(seeds(), |seed| learner(&course, &shelf, seed))
            .into_iter()
            .flatten()
            .collect();
        let mut by_day = String::new();
        for day in WHEN {
            let of: Vec<&Told> = told.iter().filter(|told| told.day == day).collect();
            if of.is_empty() {
                by_day.push_str(" -");
            } else {
                let mean = |f: &dyn Fn(&Told) -> f64| {
                    of.iter().map(|t| f(t)).sum::<f64>() / of.len() as f64
                };
                let told = format!(
                    "  day {day}: {:.0} %, {:.0}-{:.0} ({:.0}), truly {:.0}",
                    held(&of),
                    100.0 * mean(&|t| t.view.low),
                    100.0 * mean(&|t| t.view.high),
                    100.0 * mean(&|t| t.view.mean),
                    100.0 * mean(&|t| t.expected)
                );
                by_day.push_str(&told);
            }
        }
        let of: Vec<&Told> = told.iter().collect();
        let off =
            of.iter().map(|t| (t.view.mean - t.expected).abs()).sum::<f64>() / of.len() as f64;
        println!("    {name}: {by_day}");
        let marks = off * 200.0 * 4.0 / 3.0;
        let part = held(&of);
        let what = format!(
            "forecasts, {name}: {part:.0} % of {} held, bar {} to {}; mean off by {marks:.1} marks, bar {OFF}",
            of.len(),
            HELD.0,
            HELD.1
        );
        bars.hold((HELD.0..=HELD.1).contains(&part) && marks < OFF, &what);
        all.extend(told);
    }
    println!("    all: {:.1} % of {}", held(&all.iter().collect::<Vec<_>>()), all.len());
}

fn held(of: &[&Told]) -> f64 {
    let inside = of.iter().filter(|t| (t.view.low - 1e-9..=t.view.high + 1e-9).contains(&t.sat));
    100.0 * inside.count() as f64 / of.len().max(1) as f64
}

fn learner(course: &Course, shelf: &Shelf, seed: usize) -> Vec<Told> {
    let mut mind = Mind::new(&course.make, &shelf.facts, 500 + seed);
    let mut hall = Hall::new(course, 500 + seed);
    let mut all = Vec::new();
    for day in 0..course.days {
        hall.day(course, &mut mind, day);
        let forecast = WHEN.contains(&day).then(|| hall.study.plan().forecast.clone());
        hall.night();
        // The morning after, before anything is asked: that is for when it was foretold.
        let Some(Ok(forecast)) = forecast else { continue };
        let rights: Vec<f64> = shelf.items.iter().map(|item| mind.right(item, day + 1)).collect();
        let expected = rights.iter().sum::<f64>() / rights.len() as f64;
        let mut right = 0;
        for _ in 0..PAPER {
            let item = mind.learner.any_of(rights.len());
            right += usize::from(mind.learner.chance(rights[item]));
        }
        let sat = right as f64 / PAPER as f64;
        all.push(Told { day, view: forecast.tomorrow, expected, sat });
    }
    all
}
