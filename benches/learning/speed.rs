//! Speed: how long tables and a day's plan take, beside a plain pass over the same facts.

use std::collections::HashMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use fsrs::{DEFAULT_PARAMETERS, MemoryState};
use prelims::bank::FactId;
use prelims::memory::{MemoryModel, State, States};

use crate::Bars;
use crate::learner::Memory;
use crate::trial::{Trial, date};

const FACTS: usize = 10_000;
const TIMES: usize = 21;

/// Tables within a second, a day over 10,000 facts within 50 ms.
pub fn measure(bars: &mut Bars) {
    println!(
        "\nspeed, {FACTS} facts; a plain pass asks each for its state and its chance of recall"
    );
    let memory = Memory::Fsrs(Box::new(DEFAULT_PARAMETERS));
    for days in [120, 365] {
        let trial = Trial { memory: memory.clone(), facts: FACTS, days, minutes: 40 };
        let facts = trial.fact_ids();
        let states = states(&facts);
        let model = MemoryModel::default();
        let today = date(30);
        let plain = median(|| {
            let recall = facts.iter().filter_map(|fact| {
                let state = states.state(fact)?;
                let days = today.since(state.last).map_or(0, |span| span.get_days());
                Some(model.recall(state.memory.stability, days as f32))
            });
            black_box(recall.sum::<f32>());
        });
        let tables = median(|| {
            black_box(trial.planner(&model, 0));
        });
        let planner = trial.planner(&model, 0);
        let day = median(|| {
            black_box(planner.today(&states, today));
        });
        let ratio = |of: Duration| of.as_secs_f64() / plain.as_secs_f64();
        println!(
            "    {days} days: plain pass {plain:.2?}; tables {tables:.1?} (ratio {:.0}); a day {day:.2?} (ratio {:.0})",
            ratio(tables),
            ratio(day)
        );
        let what = format!("speed: tables for {days} days in {tables:.0?}, bar 1 s");
        bars.hold(tables < Duration::from_secs(1), &what);
        let what = format!("speed: a day of {days} over {FACTS} facts in {day:.1?}, bar 50 ms");
        bars.hold(day < Duration::from_millis(50), &what);
    }
}

/// Nine of ten facts asked within the last thirty days.
fn states(facts: &[FactId]) -> HashMap<FactId, State> {
    let known = facts.iter().enumerate().filter(|(i, _)| i % 10 != 0);
    let state = |i: usize| State {
        memory: MemoryState {
            stability: 0.3 + (i % 97) as f32,
            difficulty: 1.0 + (i % 89) as f32 / 10.0,
        },
        last: date(i % 30),
        failed: i.is_multiple_of(7),
        misconception: i.is_multiple_of(50),
    };
    known.map(|(i, fact)| (fact.clone(), state(i))).collect()
}

fn median(mut once: impl FnMut()) -> Duration {
    let mut all: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let from = Instant::now();
            once();
            from.elapsed()
        })
        .collect();
    all.sort_unstable();
    all[TIMES / 2]
}
