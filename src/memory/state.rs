//! State: what is remembered of each fact, by FSRS-6.
//!
//! One review a fact a learning day counts: the first; a later failure the same day makes it Again, later
//! successes are not counted. The model is the `fsrs` crate's; this file keeps its states and asks it nothing that
//! depends on today.

use std::collections::HashMap;

use fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState};
use jiff::civil::Date;

use crate::bank::{Catalogue, FactId};
use crate::journal::Journal;

use super::evidence::{Evidence, evidence_of};
use super::grade::Rating;
use super::planner::{State, States};

/// The chance of recall at which a fact falls due when no exam date says better.
pub const DESIRED_RETENTION: f32 = 0.9;

/// The model's parameters; the default ones of FSRS-6 until there is enough to fit others.
#[derive(Debug, Clone)]
pub struct Parameters {
    model: FSRS,
    decay: f32,
}

impl Default for Parameters {
    fn default() -> Self {
        Self { model: FSRS::default(), decay: DEFAULT_PARAMETERS[20] }
    }
}

/// What is remembered of one fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FactMemory {
    /// Days until the chance of recall has fallen to 0.9 (FSRS's S).
    pub stability: f32,
    /// From 1, easy, to 10 (FSRS's D).
    pub difficulty: f32,
    /// The learning day of the last review.
    pub last: Date,
    /// The learning day on which it falls due.
    pub due: Date,
    /// How many reviews have counted.
    pub reviews: u32,
    /// How many of them were Again.
    pub lapses: u32,
    /// Whether it was last believed wrongly, and surely.
    pub misconception: bool,
    /// Sure and fast successes in a row.
    streak: u32,
    /// The state before the last review, from which a failure later that day is reckoned again.
    before: Option<(f32, f32, Date)>,
    /// The rating that the last review had.
    rating: Rating,
}

impl FactMemory {
    fn memory(&self) -> MemoryState {
        MemoryState { stability: self.stability, difficulty: self.difficulty }
    }
}

/// What is remembered of every fact that was ever asked.
#[derive(Debug, Clone, Default)]
pub struct Memories {
    parameters: Parameters,
    states: HashMap<FactId, FactMemory>,
}

impl Memories {
    /// Everything that the journal teaches, under the default parameters.
    pub fn of(journal: &Journal, catalogue: &Catalogue) -> Self {
        let mut memories = Self::default();
        for evidence in &evidence_of(journal, catalogue) {
            memories.learn(evidence);
        }
        memories
    }

    /// What is remembered of `fact`; `None` if it was never asked.
    pub fn get(&self, fact: &FactId) -> Option<&FactMemory> {
        self.states.get(fact)
    }

    /// The facts whose last review was on `day`.
    pub fn asked_on(&self, day: Date) -> impl Iterator<Item = &FactId> {
        self.states.iter().filter(move |(_, state)| state.last == day).map(|(fact, _)| fact)
    }

    /// Adds one piece of evidence, not older than those before it.
    pub fn learn(&mut self, evidence: &Evidence) {
        let verdict = &evidence.verdict;
        let known = self.states.get(&verdict.fact).copied();
        // A clock set back must not turn a fact's history round: such a review counts as of the last one's day.
        let day = known.map_or(evidence.day, |k| k.last.max(evidence.day));
        let again_today = known.is_some_and(|k| k.last == day);
        let streak = known.map_or(0, |k| k.streak);
        let rating = verdict.rating(streak);
        if again_today
            && (rating != Rating::Again || known.is_some_and(|k| k.rating == Rating::Again))
        {
            if let Some(state) = self.states.get_mut(&verdict.fact) {
                state.misconception |= verdict.is_misconception();
            }
            return;
        }
        let before = match known {
            Some(k) if again_today => k.before,
            Some(k) => Some((k.stability, k.difficulty, k.last)),
            None => None,
        };
        let Some(state) = self.parameters.review(before, day, rating) else { return };
        let counted = known.map_or(0, |k| k.reviews - u32::from(again_today));
        let sure_and_fast = verdict.right && verdict.fast && rating >= Rating::Good;
        let next = FactMemory {
            stability: state.stability,
            difficulty: state.difficulty,
            last: day,
            due: self.parameters.due(state.stability, day),
            reviews: counted + 1,
            lapses: known.map_or(0, |k| k.lapses) + u32::from(rating == Rating::Again),
            misconception: verdict.is_misconception(),
            streak: if sure_and_fast { streak + 1 } else { 0 },
            before,
            rating,
        };
        self.states.insert(verdict.fact.clone(), next);
    }

    /// The chance of recalling `fact` on `day` (FSRS's R); `None` if it was never asked.
    pub fn retrievability(&self, fact: &FactId, day: Date) -> Option<f64> {
        let state = self.get(fact)?;
        let days = days_between(state.last, day) as f32;
        Some(f64::from(fsrs::current_retrievability(state.memory(), days, self.parameters.decay)))
    }
}

/// FSRS's states as they are, with no thought of luck: [`Traces`](super::Traces) know better.
impl States for Memories {
    fn state(&self, fact: &FactId) -> Option<State> {
        let known = self.get(fact)?;
        Some(State {
            memory: known.memory(),
            last: known.last,
            failed: known.rating == Rating::Again,
            misconception: known.misconception,
        })
    }
}

impl Parameters {
    /// The state after a review on `day` with `rating`, from the state before it.
    fn review(
        &self,
        before: Option<(f32, f32, Date)>,
        day: Date,
        rating: Rating,
    ) -> Option<MemoryState> {
        let days = before.map_or(0, |(_, _, last)| days_between(last, day));
        let state = before.map(|(stability, difficulty, _)| MemoryState { stability, difficulty });
        let next = self.model.next_states(state, DESIRED_RETENTION, days).ok()?;
        Some(match rating {
            Rating::Again => next.again.memory,
            Rating::Hard => next.hard.memory,
            Rating::Good => next.good.memory,
            Rating::Easy => next.easy.memory,
        })
    }

    /// The day on which a fact of that stability, reviewed on `day`, falls due: never the same day.
    fn due(&self, stability: f32, day: Date) -> Date {
        let interval = self.model.next_interval(Some(stability), DESIRED_RETENTION, 0);
        // Bounded first: a century is far beyond any exam, and the cast is then exact.
        #[expect(clippy::cast_possible_truncation, reason = "bounded to a century of days")]
        let days = interval.round().clamp(1.0, 36_500.0) as i64;
        day.checked_add(jiff::Span::new().days(days)).unwrap_or(Date::MAX)
    }
}

/// Whole days from `from` to `to`, never less than none.
fn days_between(from: Date, to: Date) -> u32 {
    let days = to.since(from).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::Confidence;
    use crate::memory::Verdict;

    fn day(n: i64) -> Date {
        Date::constant(2026, 1, 1).checked_add(jiff::Span::new().days(n)).unwrap()
    }

    fn evidence(n: i64, right: bool, confidence: Confidence) -> Evidence {
        let fact = FactId::new("b/t/f").unwrap();
        let verdict = Verdict { fact, right, confidence, fast: false };
        Evidence { verdict, at: jiff::Timestamp::UNIX_EPOCH, day: day(n) }
    }

    fn after(all: &[Evidence]) -> FactMemory {
        let mut memories = Memories::default();
        for e in all {
            memories.learn(e);
        }
        *memories.get(&FactId::new("b/t/f").unwrap()).unwrap()
    }

    /// FSRS-6's published vector under the default weights: 1,3,3,3,3,3 at intervals of 0,0,1,3,8,21 days.
    #[test]
    fn states_agree_with_the_reference_vector() {
        let parameters = Parameters::default();
        let reviews = [(0, Rating::Again), (0, Rating::Good), (1, Rating::Good), (3, Rating::Good)];
        let mut today = 0;
        let mut before = None;
        for (gap, rating) in reviews.into_iter().chain([(8, Rating::Good), (21, Rating::Good)]) {
            today += gap;
            let state = parameters.review(before, day(today), rating).unwrap();
            before = Some((state.stability, state.difficulty, day(today)));
        }
        let (stability, difficulty, _) = before.unwrap();
        assert!((stability - 53.62691).abs() < 1e-3, "{stability}");
        assert!((difficulty - 6.357_486_7).abs() < 1e-4, "{difficulty}");
    }

    #[test]
    fn recall_is_nine_tenths_when_the_stability_has_passed() {
        let parameters = Parameters::default();
        for stability in [0.5_f32, 1.0, 2.3, 10.0, 163.0, 3000.0] {
            let memory = MemoryState { stability, difficulty: 5.0 };
            let recall = fsrs::current_retrievability(memory, stability, parameters.decay);
            assert!((recall - 0.9).abs() < 1e-4, "R({stability}) = {recall}");
            let interval = parameters.model.next_interval(Some(stability), DESIRED_RETENTION, 0);
            assert!((interval - stability).abs() < stability * 1e-3, "{interval} for {stability}");
        }
    }

    #[test]
    fn the_first_review_of_a_day_counts_and_a_later_failure_turns_it() {
        let good = evidence(0, true, Confidence::Sure);
        let once = after(std::slice::from_ref(&good));
        assert_eq!(after(&[good.clone(), evidence(0, true, Confidence::FiftyFifty)]), once);
        let failed = after(&[evidence(0, false, Confidence::FiftyFifty)]);
        let turned = after(&[good.clone(), evidence(0, false, Confidence::FiftyFifty)]);
        assert_eq!(
            (turned.stability, turned.due, turned.reviews, turned.lapses),
            (failed.stability, failed.due, 1, 1)
        );
        // And a success after the failure does not turn it back.
        let after_all = after(&[evidence(0, false, Confidence::Sure), good]);
        assert!(after_all.misconception);
        assert_eq!(after_all.stability.to_bits(), failed.stability.to_bits());
    }

    #[test]
    fn a_clock_set_back_turns_no_history_round() {
        let state =
            after(&[evidence(100, true, Confidence::Sure), evidence(3, false, Confidence::Sure)]);
        assert_eq!(state.last, day(100));
        assert!(state.due > day(100));
    }

    #[test]
    fn a_right_guess_is_again_and_fifty_fifty_is_hard() {
        let stability = |confidence| after(&[evidence(0, true, confidence)]).stability;
        let wrong = after(&[evidence(0, false, Confidence::Guess)]).stability;
        assert_eq!(stability(Confidence::Guess).to_bits(), wrong.to_bits());
        assert!(wrong < stability(Confidence::FiftyFifty));
        assert!(stability(Confidence::FiftyFifty) < stability(Confidence::Sure));
    }
}
