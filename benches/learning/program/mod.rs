//! Whole-program trials: `Study` itself over the banks that ship, real choices answered by
//! elimination, and flashcard programs over the same banks.

mod elimination;
mod foretold;
mod hall;
mod make;
mod mind;
mod rivals;

use prelims::bank::FactId;
use prelims::exam::Dealt;

use crate::Bars;
use crate::policies::Order;
use crate::trial::on_all_cores;
use hall::Hall;
use make::{Course, Make};
use mind::Mind;
use rivals::Rival;

/// Learners of each trial, the same for every policy.
const SEEDS: usize = 6;

/// Marks by which the program must lead on composed facts.
const LEAD: f64 = 3.0;

/// The retentions among which hindsight chooses.
const RETENTIONS: [f32; 6] = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

/// What a learner would score, in marks of 200: in questions composed of facts drawn at random, and
/// in the banks' own items.
#[derive(Debug, Clone, Copy, Default)]
struct Marks {
    composed: f64,
    own: f64,
}

/// What stands in the banks.
struct Shelf {
    facts: Vec<FactId>,
    items: Vec<Dealt>,
}

/// Whether only the program is to be run, without its rivals.
fn alone() -> bool {
    std::env::var_os("PRELIMS_BENCH_ALONE").is_some()
}

fn seeds() -> usize {
    std::env::var("PRELIMS_BENCH_SEEDS").ok().and_then(|n| n.parse().ok()).unwrap_or(SEEDS)
}

/// Runs every trial that is wanted.
pub fn measure(bars: &mut Bars, wanted: &dyn Fn(&str) -> bool) {
    if wanted("program, forecasts") {
        foretold::measure(bars);
    }
    let course = |minutes, days| Course { make: Make::default(), days, minutes };
    let trials = [(10, 120), (20, 120), (40, 120), (20, 60), (20, 30)];
    for (minutes, days) in trials {
        let name = format!("program, {minutes} minutes, {days} days");
        if wanted(&name) {
            one(bars, &name, &course(minutes, days));
        }
    }
}

fn marks(share: f64) -> f64 {
    200.0 * share - 200.0 / 3.0 * (1.0 - share)
}

fn score(mind: &Mind, shelf: &Shelf, day: usize) -> Marks {
    let right = shelf.items.iter().map(|item| mind.right(item, day)).sum::<f64>();
    Marks { composed: mind.learner.marks(day), own: marks(right / shelf.items.len() as f64) }
}

fn one(bars: &mut Bars, name: &str, course: &Course) {
    println!("\n{name}");
    let shelf = {
        let hall = Hall::new(course, 0);
        Shelf { facts: hall.facts(), items: hall.items() }
    };
    println!("    {} facts, {} items", shelf.facts.len(), shelf.items.len());
    let seeds = seeds();
    let from = std::time::Instant::now();
    let ours = on_all_cores(seeds, |seed| {
        let mut mind = Mind::new(&course.make, &shelf.facts, seed + 1);
        let mut hall = Hall::new(course, seed + 1);
        for day in 0..course.days {
            hall.day(course, &mut mind, day);
            hall.night();
        }
        let days = course.days as f64;
        let asked = (hall.asked as f64 / days, hall.lines as f64 / days);
        (score(&mind, &shelf, course.days), asked, mind.learner.known(course.days))
    });
    let mean = |of: &dyn Fn(usize) -> f64| (0..seeds).map(of).sum::<f64>() / seeds as f64;
    println!(
        "    prelims: {} (recall {:.3}, seen {:.2}; {:.1} questions of {:.1} facts a day; {:.1?} a learner)",
        told(&ours.iter().map(|o| o.0).collect::<Vec<_>>()),
        mean(&|i| ours[i].2.0),
        mean(&|i| ours[i].2.1),
        mean(&|i| ours[i].1.0),
        mean(&|i| ours[i].1.1),
        from.elapsed() / u32::try_from(seeds).unwrap_or(1) * 2,
    );
    let ours: Vec<Marks> = ours.into_iter().map(|o| o.0).collect();
    if alone() {
        return;
    }
    let all = in_hindsight(course, &shelf);
    for (kind, composed) in [("composed facts", true), ("own items", false)] {
        let of = |marks: &Marks| if composed { marks.composed } else { marks.own };
        for items in [true, false] {
            for crams in [false, true] {
                let rivals = all.iter().filter(|(r, _)| r.items == items && r.crams == crams);
                let total = |marks: &[Marks]| marks.iter().map(of).sum::<f64>();
                let best = rivals.max_by(|a, b| total(&a.1).total_cmp(&total(&b.1)));
                let Some((rival, theirs)) = best else { continue };
                let by: Vec<f64> = ours.iter().zip(theirs).map(|(a, b)| of(a) - of(b)).collect();
                let lead = by.iter().sum::<f64>() / by.len() as f64;
                let error = spread(&by) / (by.len() as f64).sqrt();
                let least = if composed { LEAD } else { 0.0 };
                let what = format!(
                    "{name}, {kind}: {lead:+.1} ±{error:.1} over {} ({}), bar {least:+.0}",
                    named(rival),
                    told(theirs)
                );
                bars.hold(lead >= least, &what);
            }
        }
    }
}

fn named(rival: &Rival) -> String {
    format!(
        "{} {}{}{}{}",
        if rival.items { "item" } else { "fact" },
        rival.retention,
        if rival.order == Order::Forgotten { "" } else { ", freshest first" },
        if rival.fits { ", fitted" } else { "" },
        if rival.crams { ", luck and a last round" } else { "" }
    )
}

fn told(marks: &[Marks]) -> String {
    let figure = |of: fn(&Marks) -> f64| {
        let all: Vec<f64> = marks.iter().map(of).collect();
        format!("{:.1} ±{:.1}", all.iter().sum::<f64>() / all.len() as f64, spread(&all))
    };
    format!("{} / {}", figure(|m| m.composed), figure(|m| m.own))
}

fn spread(of: &[f64]) -> f64 {
    let mean = of.iter().sum::<f64>() / of.len() as f64;
    let squares = of.iter().map(|x| (x - mean).powi(2)).sum::<f64>();
    (squares / (of.len() as f64 - 1.0).max(1.0)).sqrt()
}

/// Every flashcard program, with every learner's marks: each kind at every retention, in both
/// orders, with a limit on new cards and without; and the best of those with fitting too.
fn in_hindsight(course: &Course, shelf: &Shelf) -> Vec<(Rival, Vec<Marks>)> {
    let seeds = seeds();
    let learn = |rivals: Vec<Rival>| -> Vec<(Rival, Vec<Marks>)> {
        let marks = on_all_cores(rivals.len() * seeds, |job| {
            let mut mind = Mind::new(&course.make, &shelf.facts, job % seeds + 1);
            rivals::learn(course, rivals[job / seeds], &shelf.items, &mut mind);
            score(&mind, shelf, course.days)
        });
        rivals.into_iter().zip(marks.chunks(seeds).map(<[Marks]>::to_vec)).collect()
    };
    let kinds = || {
        let both = [(true, false), (true, true), (false, false), (false, true)];
        both.into_iter().flat_map(|kind| RETENTIONS.map(|retention| (kind, retention)))
    };
    let ways = |((items, crams), retention)| {
        let limits = [None, Some(if items { 5 } else { 20 })];
        let orders = [Order::Forgotten, Order::Fresh];
        orders.into_iter().flat_map(move |order| {
            limits.map(|limit| Rival { items, retention, order, limit, fits: false, crams })
        })
    };
    let mut all = learn(kinds().flat_map(ways).collect());
    let total = |marks: &[Marks]| marks.iter().map(|of| of.composed + of.own).sum::<f64>();
    let best = |((items, crams), retention): ((bool, bool), f32)| {
        let is_such = |r: &Rival| {
            r.items == items && r.crams == crams && r.retention.total_cmp(&retention).is_eq()
        };
        let such = all.iter().filter(|(rival, _)| is_such(rival));
        let best = such.max_by(|a, b| total(&a.1).total_cmp(&total(&b.1)));
        best.map(|(rival, _)| Rival { fits: true, ..*rival })
    };
    let fitted = learn(kinds().filter_map(best).collect());
    all.extend(fitted);
    all
}
