//! Tables: what a fact is worth on the day, by backward induction from the exam.
//!
//! Each fact is an arm of a restless bandit: it decays by itself, and asking it costs a price. A
//! table holds, for every number of days to go and every state just after a review, the chance of
//! recall on the day less the price of the questions still to be asked, when the best is done from
//! then on. Since nothing changes while a fact waits, it is enough to choose when it is next asked,
//! or never. This file must not know of dates or of more facts than one.

use crate::memory::MemoryState;

use crate::memory::Rating;
use crate::memory::{MemoryModel, Outcomes, between};

/// The grid: stabilities by their logarithm from a few minutes to some years, and difficulties.
const STABILITIES: usize = 40;
const DIFFICULTIES: usize = 8;
const CELLS: usize = STABILITIES * DIFFICULTIES;
/// Logarithms of the least and the greatest stability of the grid, in days.
const LEAST: f32 = -3.5;
const MOST: f32 = 8.0;
const MOST_DIFFICULT: f32 = 10.0;

/// A place between two neighbours of a grid.
#[derive(Debug, Clone, Copy)]
struct GridPoint {
    below: usize,
    part: f32,
}

impl GridPoint {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "kept within the grid first"
    )]
    fn of(x: f32, size: usize) -> Self {
        // What is not a number (which no state should be) is taken for the least.
        let x = if x > 0.0 { x.min((size - 1) as f32) } else { 0.0 };
        let below = (x as usize).min(size - 2);
        Self { below, part: x - below as f32 }
    }

    fn of_stability(stability: f32) -> Self {
        let step = (MOST - LEAST) / (STABILITIES - 1) as f32;
        Self::of((stability.ln() - LEAST) / step, STABILITIES)
    }

    fn of_difficulty(difficulty: f32) -> Self {
        let step = (MOST_DIFFICULT - 1.0) / (DIFFICULTIES - 1) as f32;
        Self::of((difficulty - 1.0) / step, DIFFICULTIES)
    }

    fn between(self, low: Prospect, high: Prospect) -> Prospect {
        low.scaled(1.0 - self.part).plus(high.scaled(self.part))
    }
}

/// What is to be expected of a fact when the best is done.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Prospect {
    /// The chance of recall on the day, less the price of the questions.
    pub value: f32,
    /// How many questions.
    pub questions: f32,
}

impl Prospect {
    pub fn scaled(self, by: f32) -> Self {
        Self { value: self.value * by, questions: self.questions * by }
    }

    pub fn plus(self, other: Self) -> Self {
        Self { value: self.value + other.value, questions: self.questions + other.questions }
    }

    /// So much of `self` and the rest of `other`.
    pub fn interpolated(self, part: f32, other: Self) -> Self {
        self.scaled(part).plus(other.scaled(1.0 - part))
    }

    fn paid(self, price: f32) -> Self {
        Self { value: self.value - price, questions: self.questions + 1.0 }
    }

    pub fn or(self, other: Self) -> Self {
        if other.value > self.value { other } else { self }
    }
}

/// Waits to choose from, in days: each of the first, then ever fewer, since the best is flat.
pub(super) fn waits(horizon: usize, dense: usize) -> Vec<usize> {
    let mut all = Vec::new();
    let mut wait = 1;
    while wait < horizon {
        all.push(wait);
        wait += if wait < dense { 1 } else { wait.div_ceil(dense.max(2)) };
    }
    all
}

/// What asking leads to from every cell after every wait, whatever the price.
#[derive(Debug)]
pub(super) struct Transitions {
    waits: Vec<usize>,
    /// Per difficulty, stability and wait.
    all: Vec<Move>,
    /// The chance of recall on the day per number of days to go and stability, when never asked
    /// again.
    left_alone: Vec<[f32; STABILITIES]>,
    /// Where each difficulty goes when recalled, and when missed.
    difficulties: [[GridPoint; DIFFICULTIES]; 2],
}

#[derive(Debug, Clone, Copy)]
struct Move {
    right: f32,
    known: f32,
    if_right: GridPoint,
    if_wrong: GridPoint,
}

/// Up to how many days the tables know every wait.
const DENSE: usize = 7;

impl Transitions {
    /// Everything that can be said for horizons of up to so many days.
    pub fn of(model: &MemoryModel, horizon: usize) -> Self {
        let stability_of =
            |i: usize| (LEAST + (MOST - LEAST) * i as f32 / (STABILITIES - 1) as f32).exp();
        let difficulty_of =
            |j: usize| 1.0 + (MOST_DIFFICULT - 1.0) * j as f32 / (DIFFICULTIES - 1) as f32;
        let waits = waits(horizon, DENSE);
        let mut all = Vec::with_capacity(CELLS * waits.len());
        for j in 0..DIFFICULTIES {
            for i in 0..STABILITIES {
                let (stability, difficulty) = (stability_of(i), difficulty_of(j));
                let outcomes = model.outcomes(Some(MemoryState { stability, difficulty }));
                all.extend(waits.iter().map(|wait| {
                    let o = outcomes.after(*wait as f32);
                    let after = between(o.known, o.recalled.stability, o.missed.stability);
                    Move {
                        right: o.right,
                        known: o.known,
                        if_right: GridPoint::of_stability(after),
                        if_wrong: GridPoint::of_stability(o.missed.stability),
                    }
                }));
            }
        }
        let left_alone = (0..=horizon)
            .map(|days| std::array::from_fn(|i| model.recall(stability_of(i), days as f32)))
            .collect();
        let difficulties = [Rating::Good, Rating::Again].map(|rating| {
            std::array::from_fn(|j| {
                GridPoint::of_difficulty(model.next_difficulty(difficulty_of(j), rating))
            })
        });
        Self { waits, all, left_alone, difficulties }
    }
}

/// The best that can be done at one price a question.
#[derive(Debug)]
pub(super) struct PriceTable {
    /// The price of a question, as a chance of recall.
    pub price: f32,
    /// Per days to go, difficulty and stability, just after a review.
    cells: Vec<Prospect>,
}

impl PriceTable {
    /// Reckons back from the day of the exam.
    pub fn of(moves: &Transitions, price: f32) -> Self {
        let days = moves.left_alone.len();
        let none = vec![Prospect::default(); days * CELLS];
        let (mut cells, mut recalled, mut missed) = (none.clone(), none.clone(), none);
        let waits = moves.waits.len();
        for to_go in 0..days {
            let now = to_go * CELLS;
            // The last question is asked on the day before the exam.
            let open = moves.waits.iter().take_while(|wait| **wait < to_go).count();
            for j in 0..DIFFICULTIES {
                for i in 0..STABILITIES {
                    let cell = j * STABILITIES + i;
                    let alone = Prospect { value: moves.left_alone[to_go][i], questions: 0.0 };
                    let steps = moves.all[cell * waits..][..open].iter().zip(&moves.waits);
                    cells[now + cell] = steps.fold(alone, |best, (step, wait)| {
                        let row = (to_go - wait) * CELLS + j * STABILITIES;
                        let at = |of: &[Prospect], place: GridPoint| {
                            let low = row + place.below;
                            place.between(of[low], of[low + 1])
                        };
                        let lucky = at(&missed, step.if_right).scaled(1.0 - step.known);
                        let right = at(&recalled, step.if_right).scaled(step.known);
                        let wrong = at(&missed, step.if_wrong).scaled(1.0 - step.right);
                        let after = right.plus(lucky).scaled(step.right).plus(wrong);
                        best.or(after.paid(price))
                    });
                }
            }
            // The same, seen from the difficulty that was: so that the loop above looks along one
            // line only.
            for (to, of) in [&mut recalled, &mut missed].into_iter().zip(&moves.difficulties) {
                for (j, place) in of.iter().enumerate() {
                    for i in 0..STABILITIES {
                        let low = now + place.below * STABILITIES + i;
                        to[now + j * STABILITIES + i] =
                            place.between(cells[low], cells[low + STABILITIES]);
                    }
                }
            }
        }
        Self { price, cells }
    }

    /// What is to be expected just after a review that left a state, with so many days to go.
    fn after(&self, state: StatePoint, to_go: usize) -> Prospect {
        let StatePoint { stability, difficulty } = state;
        let low = to_go * CELLS + difficulty.below * STABILITIES + stability.below;
        let line = |low: usize| stability.between(self.cells[low], self.cells[low + 1]);
        difficulty.between(line(low), line(low + STABILITIES))
    }

    /// What is to be expected of asking a fact with `to_go` days to go.
    pub fn asked(&self, asking: &Asking, to_go: usize) -> Prospect {
        let right = self.after(asking.if_right, to_go).scaled(asking.right);
        let wrong = self.after(asking.if_wrong, to_go).scaled(1.0 - asking.right);
        right.plus(wrong).paid(self.price)
    }
}

/// A state's place on the grid.
#[derive(Debug, Clone, Copy)]
struct StatePoint {
    stability: GridPoint,
    difficulty: GridPoint,
}

impl StatePoint {
    fn of(state: MemoryState) -> Self {
        let stability = GridPoint::of_stability(state.stability);
        Self { stability, difficulty: GridPoint::of_difficulty(state.difficulty) }
    }
}

/// What comes of asking a fact at some time, whatever the price.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asking {
    right: f32,
    if_right: StatePoint,
    if_wrong: StatePoint,
}

impl Asking {
    /// Of a fact that was last asked `days` ago.
    pub fn of(outcomes: &Outcomes<'_>, days: f32) -> Self {
        let o = outcomes.after(days);
        Self {
            right: o.right,
            if_right: StatePoint::of(o.between()),
            if_wrong: StatePoint::of(o.missed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HORIZON: usize = 60;
    const FRESH: MemoryState = MemoryState { stability: 2.3, difficulty: 4.0 };

    fn table(price: f32) -> (MemoryModel, PriceTable) {
        let model = MemoryModel::default();
        let table = PriceTable::of(&Transitions::of(&model, HORIZON), price);
        (model, table)
    }

    /// The best of asking after one of `waits` or never.
    fn kept(
        table: &PriceTable,
        of: &Outcomes<'_>,
        days: f32,
        to_go: usize,
        waits: &[usize],
    ) -> Prospect {
        let never = Prospect { value: of.left_alone(days + to_go as f32), questions: 0.0 };
        let open = waits.iter().take_while(|wait| **wait < to_go);
        let asked = |wait: &usize| table.asked(&Asking::of(of, days + *wait as f32), to_go - wait);
        open.fold(never, |best, wait| best.or(asked(wait)))
    }

    #[test]
    fn at_a_price_above_every_gain_nothing_is_asked() {
        let (model, table) = table(2.0);
        for days in [1, 10, 60] {
            let after = table.after(StatePoint::of(FRESH), days);
            assert!(after.questions.abs() < f32::EPSILON);
            assert!((after.value - model.recall(2.3, days as f32)).abs() < 5e-3);
        }
    }

    #[test]
    fn a_higher_price_buys_fewer_questions_and_never_more_value() {
        let tables: Vec<PriceTable> = [0.0, 0.01, 0.05, 0.2].map(|price| table(price).1).into();
        for pair in tables.windows(2) {
            let [cheap, dear] =
                [&pair[0], &pair[1]].map(|t| t.after(StatePoint::of(FRESH), HORIZON));
            assert!(cheap.value >= dear.value, "{cheap:?} {dear:?}");
            assert!(cheap.questions > dear.questions, "{cheap:?} {dear:?}");
        }
    }

    #[test]
    fn not_asking_is_never_worse_than_leaving_alone() {
        let (model, table) = table(0.03);
        let waits = waits(HORIZON, 4);
        for days in [0.0, 1.0, 7.0, 40.0] {
            for to_go in 1..HORIZON {
                let kept = kept(&table, &model.outcomes(Some(FRESH)), days, to_go, &waits);
                assert!(kept.value >= model.recall(FRESH.stability, days + to_go as f32));
            }
        }
    }

    #[test]
    fn on_the_day_before_the_exam_it_is_now_or_never() {
        let (model, table) = table(0.0);
        let kept = kept(&table, &model.outcomes(Some(FRESH)), 3.0, 1, &waits(HORIZON, 4));
        assert!((kept.value - model.recall(FRESH.stability, 4.0)).abs() < 1e-6);
        assert!(kept.questions.abs() < f32::EPSILON);
    }
}
