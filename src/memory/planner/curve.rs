//! How memory is taken to work: FSRS-6's formulas, and what an answer that may be luck says.
//!
//! The formulas are those of the `fsrs` crate, and a test holds that they agree; they stand here again because tables ask them
//! millions of times with the chance of recall already known. This file must not know what is planned.

use fsrs::{DEFAULT_PARAMETERS, MemoryState};

/// The chance that someone who does not know judges a statement rightly: a coin.
const COIN: f32 = 0.5;

/// FSRS's bounds.
const STABILITIES: (f32, f32) = (0.001, 36_500.0);
const DIFFICULTIES: (f32, f32) = (1.0, 10.0);

/// How slowly and how fast a curve may bend; FSRS keeps its own within 0.1 and 0.8, but some learners forget like a half-life.
const DECAYS: (f32, f32) = (0.05, 3.0);

/// FSRS's numbers for the ratings that matter here.
const AGAIN: f32 = 1.0;
const GOOD: f32 = 3.0;
const EASY: f32 = 4.0;

/// A learner's memory: FSRS-6 with its parameters, three fitted habits, and luck.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    w: [f32; 21],
    factor: f32,
    /// How much faster than by the parameters time passes.
    haste: f32,
    /// What was fitted beyond the parameters: logarithms of haste, of the decay's factor, and of the growth's.
    pub(super) habits: [f32; 3],
    /// The parameters as they were given.
    given: [f32; 21],
    /// The chance of recalling a fact that was never asked.
    pub prior: f32,
    /// The chance that what is not recalled is answered rightly all the same.
    pub luck: f32,
}

/// What comes of asking a fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Outcome {
    /// The chance of recalling it.
    pub recall: f32,
    /// The chance of a right answer, luck included.
    pub right: f32,
    /// How surely a right answer was recalled.
    pub known: f32,
    /// The state after it was recalled.
    pub recalled: MemoryState,
    /// The state after it was not.
    pub missed: MemoryState,
}

impl Default for Curve {
    fn default() -> Self {
        Self::new(&DEFAULT_PARAMETERS)
    }
}

impl Curve {
    /// A memory with these parameters of FSRS-6, which knows nothing that it was never asked.
    pub fn new(parameters: &[f32; 21]) -> Self {
        let plain = Self {
            w: *parameters,
            factor: 0.0,
            haste: 1.0,
            habits: [0.0; 3],
            given: *parameters,
            prior: 0.0,
            luck: COIN,
        };
        plain.with_habits([0.0; 3])
    }

    /// The same with other habits.
    pub(super) fn with_habits(&self, habits: [f32; 3]) -> Self {
        let [haste, decay, growth] = habits;
        let mut w = self.given;
        w[20] = (w[20] * decay.exp()).clamp(DECAYS.0, DECAYS.1);
        w[8] += growth;
        let factor = 0.9_f32.powf(-1.0 / w[20]) - 1.0;
        Self { w, factor, haste: haste.exp(), habits, ..self.clone() }
    }

    /// The chance of recall `days` after a review that left `stability` (FSRS's R).
    pub fn recall(&self, stability: f32, days: f32) -> f32 {
        (days * self.haste / stability * self.factor + 1.0).powf(-self.w[20])
    }

    /// Days until the chance of recall has fallen to `retention`.
    pub fn interval(&self, stability: f32, retention: f32) -> f32 {
        stability / self.haste / self.factor * (retention.powf(-1.0 / self.w[20]) - 1.0)
    }

    /// The state after the first review.
    pub fn first(&self, recalled: bool) -> MemoryState {
        let (stability, rating) = if recalled { (self.w[2], GOOD) } else { (self.w[0], AGAIN) };
        let (least, most) = DIFFICULTIES;
        MemoryState { stability, difficulty: self.first_difficulty(rating).clamp(least, most) }
    }

    /// The state after a later review, when the chance of recall was `recall`.
    pub fn next(&self, state: MemoryState, recall: f32, recalled: bool) -> MemoryState {
        let fan = self.fan(state);
        let stability =
            if recalled { fan.recalled(self, recall) } else { fan.missed(self, recall) };
        MemoryState { stability, difficulty: self.next_difficulty(state.difficulty, recalled) }
    }

    fn first_difficulty(&self, rating: f32) -> f32 {
        self.w[4] - (self.w[5] * (rating - 1.0)).exp() + 1.0
    }

    pub(super) fn next_difficulty(&self, difficulty: f32, recalled: bool) -> f32 {
        let step = if recalled { 0.0 } else { (GOOD - AGAIN) * self.w[6] };
        let next = difficulty + (10.0 - difficulty) * step / 9.0;
        let (least, most) = DIFFICULTIES;
        (self.w[7] * (self.first_difficulty(EASY) - next) + next).clamp(least, most)
    }

    /// The part of the next stability that does not depend on when it is asked.
    fn fan(&self, state: MemoryState) -> Fan {
        let (s, d, w) = (state.stability, state.difficulty, &self.w);
        Fan {
            stability: s,
            growth: w[8].exp() * (11.0 - d) * s.powf(-w[9]),
            left: w[11] * d.powf(-w[12]) * ((s + 1.0).powf(w[13]) - 1.0),
            most_left: s / (w[17] * w[18]).exp(),
            difficulties: [true, false].map(|recalled| self.next_difficulty(d, recalled)),
        }
    }

    /// What comes of asking a fact at any time; `None` was never asked.
    pub(super) fn outcomes(&self, state: Option<MemoryState>) -> Outcomes<'_> {
        Outcomes { curve: self, fan: state.map(|state| self.fan(state)) }
    }

    /// What comes of asking a fact `days` after its last review.
    pub(super) fn outcome(&self, state: Option<MemoryState>, days: f32) -> Outcome {
        self.outcomes(state).after(days)
    }

    /// The chance of a right answer, and of its having been recalled and no luck.
    pub(super) fn judge(&self, recall: f32) -> (f32, f32) {
        let right = recall + (1.0 - recall) * self.luck;
        (right, if right > 0.0 { recall / right } else { 0.0 })
    }

    /// The state after an answer `days` after the last review. A right answer is believed as far as it was likelier known than
    /// lucky: the state lies between that of a fact recalled and that of one missed, which a rating alone cannot say.
    pub fn heard(&self, state: Option<MemoryState>, days: f32, right: bool) -> MemoryState {
        let outcome = self.outcome(state, days);
        if right { outcome.between() } else { outcome.missed }
    }
}

/// A state, ready to be asked at many times.
#[derive(Debug)]
pub(super) struct Outcomes<'a> {
    curve: &'a Curve,
    fan: Option<Fan>,
}

#[derive(Debug)]
struct Fan {
    stability: f32,
    growth: f32,
    left: f32,
    most_left: f32,
    difficulties: [f32; 2],
}

impl Fan {
    fn recalled(&self, curve: &Curve, recall: f32) -> f32 {
        let grown = self.growth * (((1.0 - recall) * curve.w[10]).exp() - 1.0) + 1.0;
        (self.stability * grown).clamp(STABILITIES.0, STABILITIES.1)
    }

    fn missed(&self, curve: &Curve, recall: f32) -> f32 {
        let left = self.left * ((1.0 - recall) * curve.w[14]).exp();
        left.min(self.most_left).clamp(STABILITIES.0, STABILITIES.1)
    }
}

impl Outcomes<'_> {
    /// The chance of recall so many days after the last review.
    pub fn left_alone(&self, days: f32) -> f32 {
        let recall = |fan: &Fan| self.curve.recall(fan.stability, days);
        self.fan.as_ref().map_or(self.curve.prior, recall)
    }

    /// What comes of asking `days` after the last review.
    pub fn after(&self, days: f32) -> Outcome {
        let curve = self.curve;
        let recall = self.left_alone(days);
        let (recalled, missed) = match &self.fan {
            None => (curve.first(true), curve.first(false)),
            Some(fan) => {
                let [if_recalled, if_missed] = fan.difficulties;
                let state = |stability, difficulty| MemoryState { stability, difficulty };
                (
                    state(fan.recalled(curve, recall), if_recalled),
                    state(fan.missed(curve, recall), if_missed),
                )
            }
        };
        let (right, known) = curve.judge(recall);
        Outcome { recall, right, known, recalled, missed }
    }
}

impl Outcome {
    /// The state after a right answer.
    pub fn between(&self) -> MemoryState {
        let difficulty =
            self.known * self.recalled.difficulty + (1.0 - self.known) * self.missed.difficulty;
        let stability = between(self.known, self.recalled.stability, self.missed.stability);
        MemoryState { stability, difficulty }
    }
}

/// A stability between two, `part` of the way from `missed`: on the scale of their logarithms, on which they are grown.
pub(super) fn between(part: f32, recalled: f32, missed: f32) -> f32 {
    (part * recalled.ln() + (1.0 - part) * missed.ln()).exp()
}

#[cfg(test)]
mod tests {
    use super::*;
    use fsrs::FSRS;

    #[test]
    fn the_formulas_are_those_of_the_crate() {
        let (ours, theirs) = (Curve::default(), FSRS::default());
        let close = |a: f32, b: f32, what: &str| {
            assert!((a - b).abs() <= 1e-4 * b.abs().max(1.0), "{what}: {a} is not {b}");
        };
        let first = theirs.next_states(None, 0.9, 0).unwrap();
        for (recalled, state) in [(true, first.good.memory), (false, first.again.memory)] {
            close(ours.first(recalled).stability, state.stability, "first stability");
            close(ours.first(recalled).difficulty, state.difficulty, "first difficulty");
        }
        for stability in [0.01_f32, 0.2, 1.0, 7.5, 90.0, 2000.0] {
            for difficulty in [1.0_f32, 3.3, 8.0, 10.0] {
                for days in [1_u32, 3, 20, 200] {
                    let state = MemoryState { stability, difficulty };
                    let next = theirs.next_states(Some(state), 0.9, days).unwrap();
                    let recall = ours.recall(stability, days as f32);
                    let decay = DEFAULT_PARAMETERS[20];
                    let reference = fsrs::current_retrievability(state, days as f32, decay);
                    close(recall, reference, "recall");
                    let both = [(true, next.good.memory), (false, next.again.memory)];
                    for (recalled, theirs) in both {
                        let ours = ours.next(state, recall, recalled);
                        close(ours.stability, theirs.stability, "stability");
                        close(ours.difficulty, theirs.difficulty, "difficulty");
                    }
                }
            }
            let interval = theirs.next_interval(Some(stability), 0.8, 0);
            close(ours.interval(stability, 0.8), interval, "interval");
        }
    }

    #[test]
    fn a_right_answer_is_believed_as_far_as_it_was_no_luck() {
        let curve = Curve::default();
        // Nothing was known, so a right answer was luck and says no more than a wrong one.
        assert_eq!(curve.heard(None, 0.0, true), curve.heard(None, 0.0, false));
        let state = MemoryState { stability: 10.0, difficulty: 5.0 };
        let missed = curve.heard(Some(state), 10.0, false).stability;
        let heard = curve.heard(Some(state), 10.0, true).stability;
        let sure = Curve { luck: 0.0, ..curve }.heard(Some(state), 10.0, true).stability;
        assert!(missed < heard && heard < sure, "{missed} {heard} {sure}");
    }
}
