//! The price of a question: what the least worthwhile question that still fits is worth.
//!
//! Tables stand for a ladder of prices. Between which rungs it lies follows, each day, from how
//! many questions are left until the exam and how many the facts, as they stand, would have asked
//! at each price. This file must not know of dates.

use crate::memory::MemoryState;

use super::table::{Asking, PriceTable, Prospect, Transitions, waits};
use crate::memory::MemoryModel;

/// How far the tables look, in days; an exam further off is planned for as if it were so far.
const HORIZON: usize = 400;

/// Prices, as chances of recall: from next to nothing to about as much as any question can be
/// worth.
const RUNGS: i32 = 12;
const LEAST: f32 = 0.001;
const STEP: f32 = 1.75;

/// The waits at which a fact is looked at each day: fewer than in the tables, since they are tried
/// for every fact.
const DENSE: usize = 2;

/// How many facts are looked at to find the price.
const SAMPLE: usize = 128;

/// A fact as the tables see it: its state, and how many days ago it was last asked.
pub(super) type LastState = Option<(MemoryState, f32)>;

/// Tables for every price.
#[derive(Debug)]
pub(super) struct PriceGrid {
    rungs: Vec<PriceTable>,
    waits: Vec<usize>,
    horizon: usize,
}

/// A price between two rungs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Price {
    rung: usize,
    /// How much of it is the lower rung's; the rest is that of the one above.
    part: f32,
}

/// What asking a fact today is worth.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Worth {
    /// How much better asking today is than the best of asking later or never, the price paid, as a
    /// chance of recall.
    pub worth: f32,
    /// What is to be expected when the better is done.
    pub prospect: Prospect,
}

impl PriceGrid {
    /// Tables for so many days to go, or for as many as are looked ahead.
    pub fn of(model: &MemoryModel, days: usize) -> Self {
        let horizon = days.clamp(1, HORIZON);
        let moves = Transitions::of(model, horizon);
        let rungs = (0..RUNGS).map(|i| PriceTable::of(&moves, LEAST * STEP.powi(i))).collect();
        Self { rungs, waits: waits(horizon, DENSE), horizon }
    }

    /// Whether they serve for so many days to go as well as new ones would.
    pub fn reaches(&self, days: usize) -> bool {
        self.horizon >= days.min(HORIZON)
    }

    /// Days to go as the tables know them.
    pub fn reach(&self, to_go: usize) -> usize {
        to_go.clamp(1, self.horizon)
    }

    /// What asking is worth at a price.
    pub fn worth(&self, model: &MemoryModel, price: Price, fact: LastState, to_go: usize) -> Worth {
        let [Some(low), Some(high)] = [price.rung, price.rung + 1].map(|rung| self.rungs.get(rung))
        else {
            return Worth::default();
        };
        let (state, days) = fact.map_or((None, 0.0), |(state, days)| (Some(state), days));
        let outcomes = model.outcomes(state);
        let now = Asking::of(&outcomes, days);
        let [asked_low, asked_high] = [low, high].map(|table| table.asked(&now, to_go));
        let never = Prospect { value: outcomes.left_alone(days + to_go as f32), questions: 0.0 };
        let (mut kept_low, mut kept_high) = (never, never);
        for wait in self.waits.iter().take_while(|wait| **wait < to_go) {
            let later = Asking::of(&outcomes, days + *wait as f32);
            kept_low = kept_low.or(low.asked(&later, to_go - wait));
            kept_high = kept_high.or(high.asked(&later, to_go - wait));
        }
        let asked = asked_low.interpolated(price.part, asked_high);
        let kept = kept_low.interpolated(price.part, kept_high);
        let worth = asked.value - kept.value;
        Worth { worth, prospect: if worth > 0.0 { asked } else { kept } }
    }

    /// A price in chances of recall.
    pub fn price(&self, price: Price) -> f32 {
        let of = |rung: usize| self.rungs.get(rung).map_or(0.0, |table| table.price);
        price.part * of(price.rung) + (1.0 - price.part) * of(price.rung + 1)
    }

    /// The price at which the facts would have so many questions asked in all; the lowest if they
    /// have no use for as many, the highest if they always have for more. Many facts are alike
    /// (those never asked above all), and between two rungs all of them turn from being worth a
    /// question to not being worth one: so it lies between rungs, at the part of the way at which
    /// the questions fit.
    pub fn fitting(
        &self,
        model: &MemoryModel,
        facts: &[LastState],
        to_go: usize,
        questions: f32,
    ) -> Price {
        let asked = |rung| self.prospect(model, Price { rung, part: 1.0 }, facts, to_go).questions;
        // The last rung has none above it: its price is told from below.
        let (mut low, mut high) = (0, self.rungs.len().saturating_sub(2));
        while low < high {
            let middle = usize::midpoint(low, high);
            if asked(middle + 1) > questions {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let above = self.prospect(model, Price { rung: low, part: 0.0 }, facts, to_go).questions;
        let part = (questions - above) / (asked(low) - above).max(f32::MIN_POSITIVE);
        Price { rung: low, part: part.clamp(0.0, 1.0) }
    }

    /// What is to be expected of all facts together at a price, from a sample of them spread
    /// evenly.
    fn prospect(
        &self,
        model: &MemoryModel,
        price: Price,
        facts: &[LastState],
        to_go: usize,
    ) -> Prospect {
        let step = facts.len().div_ceil(SAMPLE).max(1);
        // Facts never asked are all alike.
        let new = self.worth(model, price, None, to_go).prospect;
        let (mut sum, mut count) = (Prospect::default(), 0_usize);
        for fact in facts.iter().step_by(step) {
            let known = fact.map(|_| self.worth(model, price, *fact, to_go).prospect);
            sum = sum.plus(known.unwrap_or(new));
            count += 1;
        }
        sum.scaled(facts.len() as f32 / count.max(1) as f32)
    }

    /// The mean chance of recall on the day that so many questions can buy: the least over all
    /// prices of what the facts are worth at that price and the questions together. More questions
    /// never buy less.
    pub fn attainable(
        &self,
        model: &MemoryModel,
        facts: &[LastState],
        to_go: usize,
        questions: f32,
    ) -> f32 {
        let bounds = (0..self.rungs.len().saturating_sub(1)).map(|rung| {
            let price = Price { rung, part: 1.0 };
            let value = self.prospect(model, price, facts, to_go).value;
            (value + self.price(price) * questions) / facts.len().max(1) as f32
        });
        bounds.fold(1.0, f32::min)
    }
}
