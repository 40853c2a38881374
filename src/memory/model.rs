//! How memory is taken to work: FSRS-6's formulas, and what an answer that may be luck says.
//!
//! States are stepped by the `fsrs` crate; its formulas stand here again, and a test holds that
//! they agree, because tables and fits ask them millions of times with the chance of recall already
//! known. This file must not know what is planned.

use super::fsrs::{DEFAULT_PARAMETERS, MemoryState};

use crate::journal::{Fitted, Journal};

use super::grade::Rating;

/// The chance that someone who does not know judges a statement rightly: a coin.
pub const COIN: f32 = 0.5;

/// The chance that a fact is known before it is first asked, before there are answers to tell.
pub(super) const PRIOR: f32 = 0.2;

/// Luck that differs by less leaves the best that can be done much the same.
const NEAR: f32 = 0.11;

/// FSRS's bounds.
const STABILITIES: (f32, f32) = (0.001, 36_500.0);
const DIFFICULTIES: (f32, f32) = (1.0, 10.0);

/// The bounds within which FSRS keeps the parameters that are fitted here.
const FIRST_STABILITIES: (f32, f32) = (0.001, 100.0);
const GROWTHS: (f32, f32) = (0.0, 4.5);
const LAPSES: (f32, f32) = (0.001, 5.0);
const DECAYS: (f32, f32) = (0.1, 0.8);

/// A learner's memory: FSRS-6 with its parameters, what is known beforehand, and luck.
#[derive(Debug, Clone, PartialEq)]
pub struct MemoryModel {
    w: [f32; 21],
    /// What makes the chance of recall 0.9 when the stability has passed.
    factor: f32,
    /// How much a success strengthens, at the least difficulty and stability.
    growth: f32,
    /// What part of a stability is left, at the most, when a fact was not recalled.
    most_left: f32,
    /// The difficulty to which all others are drawn: that after a first review that was easy.
    easiest: f32,
    /// The chance of recalling a fact that was never asked.
    pub prior: f32,
    /// The chance that what is not recalled is answered rightly all the same, and not said to be a
    /// guess.
    pub luck: f32,
    /// The part of answers that are luck and are not said to be guesses.
    pub(super) unsaid: f32,
}

/// How a learner differs from the average one, each as a logarithm: 0 is no different.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Habits {
    /// How many times as long everything is remembered.
    pub strength: f32,
    /// How many times as much a success strengthens.
    pub growth: f32,
    /// How many times as steep the curve of forgetting falls in the end.
    pub decay: f32,
}

impl Habits {
    /// Those with which memory is reckoned: as they were fitted last, if that is used, else the
    /// average learner's.
    pub fn on_record(journal: &Journal) -> Self {
        let fitted = journal.fitted().map(|(fitted, _)| fitted).filter(|fitted| fitted.kept);
        fitted.map(Self::of).unwrap_or_default()
    }

    /// Those that a fit came to, whether it is used or not.
    pub fn of(fitted: &Fitted) -> Self {
        Self { strength: fitted.strength, growth: fitted.growth, decay: fitted.decay }
    }
}

/// What comes of asking a fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AskingOutcome {
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

impl Default for MemoryModel {
    fn default() -> Self {
        Self::new(&DEFAULT_PARAMETERS)
    }
}

impl MemoryModel {
    /// A memory with these parameters of FSRS-6.
    pub fn new(parameters: &[f32; 21]) -> Self {
        let factor = 0.9_f32.powf(-1.0 / parameters[20]) - 1.0;
        let growth = parameters[8].exp();
        let most_left = 1.0 / (parameters[17] * parameters[18]).exp();
        let easiest = first_difficulty(parameters, Rating::Easy);
        let (prior, luck, unsaid) = (PRIOR, COIN, 1.0);
        Self { w: *parameters, factor, growth, most_left, easiest, prior, luck, unsaid }
    }

    /// That of a learner with such habits: FSRS-6's default parameters, moved and kept within
    /// FSRS's bounds.
    pub fn with_habits(habits: Habits) -> Self {
        let mut w = DEFAULT_PARAMETERS;
        let longer = habits.strength.exp();
        let within = |x: f32, (least, most): (f32, f32)| x.clamp(least, most);
        for first in &mut w[..4] {
            *first = within(*first * longer, FIRST_STABILITIES);
        }
        // So that a state that is `longer` times as stable grows as the average one would, and is
        // cut as that would be.
        w[8] = within(w[8] + w[9] * habits.strength + habits.growth, GROWTHS);
        w[11] = within(w[11] * longer.powf(1.0 - w[13]), LAPSES);
        w[20] = within(w[20] * habits.decay.exp(), DECAYS);
        Self::new(&w)
    }

    /// FSRS-6's parameters.
    #[cfg(test)]
    pub fn parameters(&self) -> &[f32; 21] {
        &self.w
    }

    /// Whether tables of what asking leads to serve for both: the same habits, and luck that is
    /// hardly different.
    pub fn is_near(&self, other: &Self) -> bool {
        let same = self.w.iter().zip(&other.w).all(|(a, b)| a.total_cmp(b).is_eq());
        same && (self.luck - other.luck).abs() < NEAR
    }

    /// The chance of recall `days` after a review that left `stability` (FSRS's R).
    pub fn recall(&self, stability: f32, days: f32) -> f32 {
        (days / stability * self.factor + 1.0).powf(-self.w[20])
    }

    /// Days until the chance of recall has fallen to `retention`.
    #[cfg(feature = "internals")]
    pub fn interval(&self, stability: f32, retention: f32) -> f32 {
        stability / self.factor * (retention.powf(-1.0 / self.w[20]) - 1.0)
    }

    /// The state after the first review.
    pub fn first(&self, rating: Rating) -> MemoryState {
        let (least, most) = DIFFICULTIES;
        let stability = self.w[rating as usize - 1];
        let difficulty = first_difficulty(&self.w, rating).clamp(least, most);
        MemoryState { stability, difficulty }
    }

    /// The state after a later review, when the chance of recall was `recall`.
    #[cfg(feature = "internals")]
    pub fn next(&self, state: MemoryState, recall: f32, rating: Rating) -> MemoryState {
        let fan = self.fan(state);
        let stability = match rating {
            Rating::Again => fan.missed(self, recall),
            _ => fan.recalled(self, recall, self.bonus(rating)),
        };
        MemoryState { stability, difficulty: self.next_difficulty(state.difficulty, rating) }
    }

    /// What the growth is multiplied by.
    fn bonus(&self, rating: Rating) -> f32 {
        match rating {
            Rating::Hard => self.w[15],
            Rating::Easy => self.w[16],
            Rating::Again | Rating::Good => 1.0,
        }
    }

    /// The difficulty after a review with that rating (FSRS-6: linear damping, then drawn back to
    /// the mean).
    pub fn next_difficulty(&self, difficulty: f32, rating: Rating) -> f32 {
        let step = (number(Rating::Good) - number(rating)) * self.w[6];
        let next = difficulty + (10.0 - difficulty) * step / 9.0;
        let (least, most) = DIFFICULTIES;
        (self.w[7] * (self.easiest - next) + next).clamp(least, most)
    }

    /// The part of the next stability that does not depend on when it is asked.
    fn fan(&self, state: MemoryState) -> Coefficients {
        let (s, d, w) = (state.stability, state.difficulty, &self.w);
        Coefficients {
            stability: s,
            growth: self.growth * (11.0 - d) * s.powf(-w[9]),
            left: w[11] * d.powf(-w[12]) * ((s + 1.0).powf(w[13]) - 1.0),
            most_left: s * self.most_left,
            difficulties: [Rating::Good, Rating::Again]
                .map(|rating| self.next_difficulty(d, rating)),
        }
    }

    /// What comes of asking a fact at any time; `None` was never asked.
    pub fn outcomes(&self, state: Option<MemoryState>) -> Outcomes<'_> {
        Outcomes { model: self, fan: state.map(|state| self.fan(state)) }
    }

    /// What comes of asking a fact `days` after its last review.
    pub fn outcome(&self, state: Option<MemoryState>, days: f32) -> AskingOutcome {
        self.outcomes(state).after(days)
    }

    /// The chance of a right answer, and of its having been recalled and no luck.
    pub(super) fn judge(&self, recall: f32) -> (f32, f32) {
        let right = recall + (1.0 - recall) * self.luck;
        (right, if right > 0.0 { recall / right } else { 0.0 })
    }

    /// The state after a review `days` after the last one, luck reckoned with.
    pub fn posterior(&self, state: Option<MemoryState>, days: f32, rating: Rating) -> MemoryState {
        let recall = state.map_or(self.prior, |state| self.recall(state.stability, days));
        self.posterior_state(state, (recall, self.luck), rating)
    }

    /// The same, when the chance of recall was `recall`, and an answer like this one came about by
    /// `luck` so many times as often as it would where the fact was recalled. What is believed after
    /// a success is, as far as it was likelier known than lucky, the state of a fact recalled, else
    /// that of one missed, which a rating alone cannot say.
    pub(super) fn posterior_state(
        &self,
        state: Option<MemoryState>,
        (recall, luck): (f32, f32),
        rating: Rating,
    ) -> MemoryState {
        let (recalled, missed) = match state {
            None => (self.first(rating), self.first(Rating::Again)),
            Some(state) => {
                let fan = self.fan(state);
                let after = |stability, rating| MemoryState {
                    stability,
                    difficulty: self.next_difficulty(state.difficulty, rating),
                };
                let missed = after(fan.missed(self, recall), Rating::Again);
                if rating == Rating::Again {
                    return missed;
                }
                (after(fan.recalled(self, recall, self.bonus(rating)), rating), missed)
            }
        };
        let right = recall + (1.0 - recall) * luck;
        let known = if right > 0.0 { recall / right } else { 0.0 };
        if rating == Rating::Again { missed } else { blend(known, recalled, missed) }
    }

    /// The chance that a fact was known before its first answer, a success, if it was before the
    /// second with the chance `known`: the second came so many days later and was a success or not,
    /// by luck so many times as often.
    pub(super) fn was_known(&self, known: f32, days: f32, success: bool, luck: f32) -> f32 {
        let [if_known, if_lucky] = [Rating::Good, Rating::Again].map(|rating| {
            let recall = self.recall(self.first(rating).stability, days);
            if success { recall + (1.0 - recall) * luck } else { 1.0 - recall }
        });
        let (known, lucky) = (known * if_known, (1.0 - known) * if_lucky);
        known / (known + lucky).max(f32::MIN_POSITIVE)
    }
}

/// FSRS's difficulty after a first review, not yet within its bounds.
fn first_difficulty(w: &[f32; 21], rating: Rating) -> f32 {
    w[4] - (w[5] * (number(rating) - 1.0)).exp() + 1.0
}

/// FSRS's number for a rating.
fn number(rating: Rating) -> f32 {
    f32::from(rating as u8)
}

/// A state, ready to be asked at many times.
#[derive(Debug)]
pub struct Outcomes<'a> {
    model: &'a MemoryModel,
    fan: Option<Coefficients>,
}

#[derive(Debug)]
struct Coefficients {
    stability: f32,
    growth: f32,
    left: f32,
    most_left: f32,
    difficulties: [f32; 2],
}

impl Coefficients {
    fn recalled(&self, model: &MemoryModel, recall: f32, bonus: f32) -> f32 {
        let grown = self.growth * (((1.0 - recall) * model.w[10]).exp() - 1.0) * bonus + 1.0;
        (self.stability * grown).clamp(STABILITIES.0, STABILITIES.1)
    }

    fn missed(&self, model: &MemoryModel, recall: f32) -> f32 {
        let left = self.left * ((1.0 - recall) * model.w[14]).exp();
        left.min(self.most_left).clamp(STABILITIES.0, STABILITIES.1)
    }
}

impl Outcomes<'_> {
    /// The chance of recall so many days after the last review.
    pub fn left_alone(&self, days: f32) -> f32 {
        let recall = |fan: &Coefficients| self.model.recall(fan.stability, days);
        self.fan.as_ref().map_or(self.model.prior, recall)
    }

    /// What comes of asking `days` after the last review.
    pub fn after(&self, days: f32) -> AskingOutcome {
        let model = self.model;
        let recall = self.left_alone(days);
        let (recalled, missed) = match &self.fan {
            None => (model.first(Rating::Good), model.first(Rating::Again)),
            Some(fan) => {
                let [if_recalled, if_missed] = fan.difficulties;
                let state = |stability, difficulty| MemoryState { stability, difficulty };
                (
                    state(fan.recalled(model, recall, 1.0), if_recalled),
                    state(fan.missed(model, recall), if_missed),
                )
            }
        };
        let (right, known) = model.judge(recall);
        AskingOutcome { recall, right, known, recalled, missed }
    }
}

impl AskingOutcome {
    /// The state after a right answer.
    pub fn between(&self) -> MemoryState {
        blend(self.known, self.recalled, self.missed)
    }
}

/// A state between two, `part` of the way from `missed`.
fn blend(part: f32, recalled: MemoryState, missed: MemoryState) -> MemoryState {
    let difficulty = part * recalled.difficulty + (1.0 - part) * missed.difficulty;
    MemoryState { stability: between(part, recalled.stability, missed.stability), difficulty }
}

/// The power of the mean by which stabilities are blended. The chance of recall is to come out as
/// the mean of the two: by the logarithms (0) it comes out too high, by the rates of forgetting
/// (-1) too low; simulated learners' scores are foretold without bias at about this.
const MEAN: f32 = -0.2;
/// One by that power.
const BACK: i32 = -5;

/// A stability between two, `part` of the way from `missed`.
pub fn between(part: f32, recalled: f32, missed: f32) -> f32 {
    (part * recalled.powf(MEAN) + (1.0 - part) * missed.powf(MEAN)).powi(BACK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fsrs::FSRS;

    #[test]
    fn the_formulas_are_those_of_the_crate() {
        let fitted = Habits { strength: 0.4, growth: -0.3, decay: 0.9 };
        for ours in [MemoryModel::default(), MemoryModel::with_habits(fitted)] {
            let theirs = FSRS::new(ours.parameters()).unwrap();
            let close = |a: f32, b: f32, what: &str| {
                assert!((a - b).abs() <= 1e-4 * b.abs().max(1.0), "{what}: {a} is not {b}");
            };
            let alike = |ours: MemoryState, theirs: MemoryState| {
                close(ours.stability, theirs.stability, "stability");
                close(ours.difficulty, theirs.difficulty, "difficulty");
            };
            let rated = |next: &fsrs::NextStates| {
                [
                    (Rating::Again, next.again.memory),
                    (Rating::Hard, next.hard.memory),
                    (Rating::Good, next.good.memory),
                    (Rating::Easy, next.easy.memory),
                ]
            };
            for (rating, state) in rated(&theirs.next_states(None, 0.9, 0).unwrap()) {
                alike(ours.first(rating), state);
            }
            for stability in [0.01_f32, 0.2, 1.0, 7.5, 90.0, 2000.0] {
                for difficulty in [1.0_f32, 3.3, 8.0, 10.0] {
                    for days in [1_u32, 3, 20, 200] {
                        let state = MemoryState { stability, difficulty };
                        let recall = ours.recall(stability, days as f32);
                        let decay = ours.parameters()[20];
                        let reference = fsrs::current_retrievability(state, days as f32, decay);
                        close(recall, reference, "recall");
                        for (rating, next) in
                            rated(&theirs.next_states(Some(state), 0.9, days).unwrap())
                        {
                            alike(ours.next(state, recall, rating), next);
                        }
                    }
                }
                let interval = theirs.next_interval(Some(stability), 0.8, 0);
                close(ours.interval(stability, 0.8), interval, "interval");
            }
        }
    }

    #[test]
    fn a_right_answer_is_believed_as_far_as_it_was_no_luck() {
        let model = MemoryModel { prior: 0.0, ..MemoryModel::default() };
        // Nothing was known, so a right answer was luck and says no more than a wrong one.
        let [lucky, missed] = [Rating::Good, Rating::Again]
            .map(|rating| model.posterior(None, 0.0, rating).stability);
        assert!((lucky / missed - 1.0).abs() < 1e-5, "{lucky} {missed}");
        let state = MemoryState { stability: 10.0, difficulty: 5.0 };
        let missed = model.posterior(Some(state), 10.0, Rating::Again).stability;
        let posterior = model.posterior(Some(state), 10.0, Rating::Good).stability;
        let sure =
            MemoryModel { luck: 0.0, ..model }.posterior(Some(state), 10.0, Rating::Good).stability;
        assert!(missed < posterior && posterior < sure, "{missed} {posterior} {sure}");
    }

    #[test]
    fn strength_is_how_many_times_as_long_everything_lasts() {
        let usual = MemoryModel::default();
        let strong = MemoryModel::with_habits(Habits { strength: 0.5, ..Habits::default() });
        let longer = 0.5_f32.exp();
        let (mut a, mut b) = (usual.first(Rating::Good), strong.first(Rating::Good));
        for days in [3.0, 10.0, 30.0] {
            assert!((b.stability / a.stability / longer - 1.0).abs() < 1e-3, "{a:?} {b:?}");
            a = usual.next(a, usual.recall(a.stability, days), Rating::Good);
            b = strong.next(b, strong.recall(b.stability, days * longer), Rating::Good);
        }
    }
}
