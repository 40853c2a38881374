//! State: what is remembered of each fact, by FSRS-6.
//!
//! One review a fact a learning day counts: the first; a later failure the same day makes it Again, later successes are not counted.
//! The model's steps are the `fsrs` crate's. What it cannot know is that half of all statements are judged rightly by someone who
//! knows nothing: a success is believed as far as it was likelier known than lucky. How lucky, and how much is known before a fact
//! is first asked, is told from the answers as they come. This file asks nothing that depends on today.

use std::collections::HashMap;

use fsrs::{FSRS, MemoryState};
use jiff::civil::Date;

use crate::bank::{Catalogue, FactId};
use crate::journal::Journal;

use super::calibration::{Calibration, Foretold};
use super::evidence::{Evidence, evidence_of};
use super::fit::{Answer, Fit, FitProgress, NoFit, fit};
use super::grade::{Rating, Verdict};
use super::model::{Habits, MemoryModel};
use super::planner::{State, States};
use super::tally::Tally;

/// The chance of recall at which a fact falls due when no exam date says better.
pub const DESIRED_RETENTION: f32 = 0.9;

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
    /// The rating that the last review had.
    pub rating: Rating,
    /// Sure and fast successes in a row.
    streak: u32,
}

impl FactMemory {
    fn memory(&self) -> MemoryState {
        MemoryState { stability: self.stability, difficulty: self.difficulty }
    }
}

/// What is remembered of every fact that was ever asked.
#[derive(Debug, Clone)]
pub struct Memories {
    /// The crate's steps, under the model's parameters.
    steps: FSRS,
    habits: Habits,
    model: MemoryModel,
    tally: Tally,
    facts: HashMap<FactId, Known>,
}

#[derive(Debug, Clone)]
struct Known {
    now: FactMemory,
    /// Before the last review, from which a failure later that day is reckoned again.
    before: Option<MemoryState>,
    answers: Vec<Answer>,
}

impl Default for Memories {
    fn default() -> Self {
        Self::under(Habits::default())
    }
}

impl Memories {
    /// Nothing is known yet of a learner with these habits.
    pub fn under(habits: Habits) -> Self {
        let model = MemoryModel::with_habits(habits);
        // The parameters are within the crate's bounds, so it has no reason to refuse them.
        let steps = FSRS::new(model.parameters()).unwrap_or_default();
        Self { steps, habits, model, tally: Tally::default(), facts: HashMap::new() }
    }

    /// Everything that the journal teaches of a learner with these habits.
    pub fn of(journal: &Journal, catalogue: &Catalogue, habits: Habits) -> Self {
        let mut memories = Self::under(habits);
        for evidence in &evidence_of(journal, catalogue) {
            memories.learn(evidence);
        }
        memories
    }

    /// What is remembered of `fact`; `None` if it was never asked.
    pub fn get(&self, fact: &FactId) -> Option<&FactMemory> {
        self.facts.get(fact).map(|known| &known.now)
    }

    /// The habits that the learner is taken to have.
    pub fn habits(&self) -> Habits {
        self.habits
    }

    /// Every fact that was asked, with its reviews; in no order.
    pub fn reviewed(&self) -> impl Iterator<Item = (&FactId, &FactMemory, &[Answer])> {
        self.facts.iter().map(|(fact, known)| (fact, &known.now, known.answers.as_slice()))
    }

    /// How the learner's memory is taken to work.
    pub fn model(&self) -> &MemoryModel {
        &self.model
    }

    /// How many reviews have counted.
    pub fn answers(&self) -> usize {
        self.facts.values().map(|known| known.answers.len()).sum()
    }

    /// How many of them were of facts reviewed before, which alone tell of forgetting.
    pub fn answers_again(&self) -> usize {
        self.facts.values().map(|known| known.answers.len().saturating_sub(1)).sum()
    }

    /// The facts whose last review was on `day`.
    pub fn asked_on(&self, day: Date) -> impl Iterator<Item = &FactId> {
        let asked = self.facts.iter().filter(move |(_, known)| known.now.last == day);
        asked.map(|(fact, _)| fact)
    }

    /// Adds one piece of evidence, not older than those before it.
    pub fn learn(&mut self, evidence: &Evidence) {
        let verdict = &evidence.verdict;
        let Some(known) = self.facts.get_mut(&verdict.fact) else {
            self.tally.hear(verdict, true);
            self.tally.tell(&mut self.model);
            let rating = verdict.rating(0);
            let Some((recall, state)) = step(&self.steps, &self.model, None, 0, rating) else {
                return;
            };
            let answer = Answer {
                day: evidence.day,
                days: 0,
                recall,
                rating,
                two_sided: verdict.by_luck.is_some(),
            };
            let now = fact_memory(&self.steps, state, verdict, &answer, None);
            let known = Known { now, before: None, answers: vec![answer] };
            self.facts.insert(verdict.fact.clone(), known);
            return;
        };
        self.tally.hear(verdict, false);
        self.tally.tell(&mut self.model);
        // A clock set back must not turn a fact's history round: such a review counts as of the last one's day.
        let day = known.now.last.max(evidence.day);
        let again_today = known.now.last == day;
        let rating = verdict.rating(known.now.streak);
        if again_today && (rating != Rating::Again || known.now.rating == Rating::Again) {
            known.now.misconception |= verdict.is_misconception();
            return;
        }
        let (before, days) = if again_today {
            (known.before, known.answers.last().map_or(0, |answer| answer.days))
        } else {
            (Some(known.now.memory()), days_between(known.now.last, day))
        };
        let Some((recall, state)) = step(&self.steps, &self.model, before, days, rating) else {
            return;
        };
        if again_today {
            known.answers.pop();
            known.now.reviews -= 1;
        }
        let answer = Answer { day, days, recall, rating, two_sided: verdict.by_luck.is_some() };
        known.answers.push(answer);
        known.before = before;
        known.now = fact_memory(&self.steps, state, verdict, &answer, Some(&known.now));
    }

    /// The chance of recalling `fact` on `day` (FSRS's R); `None` if it was never asked.
    pub fn retrievability(&self, fact: &FactId, day: Date) -> Option<f64> {
        let state = self.get(fact)?;
        let days = days_between(state.last, day) as f32;
        Some(f64::from(self.model.recall(state.stability, days)))
    }

    /// How far chances of recall are borne out by the answers.
    pub fn calibration(&self) -> Calibration {
        let histories = self.histories();
        let again = histories.iter().flat_map(|history| history.iter().skip(1));
        let again = again.filter(|answer| answer.two_sided);
        let foretold = again.map(|answer| Foretold {
            recall: f64::from(answer.recall),
            success: answer.rating != Rating::Again,
        });
        Calibration::of(&foretold.collect::<Vec<_>>(), self.model.luck)
    }

    /// Fits the learner's habits to all answers. Plays them through up to some two hundred times; `go_on` is asked before each.
    pub fn fit(&self, go_on: &mut dyn FnMut(FitProgress) -> bool) -> Result<Fit, NoFit> {
        fit(&self.histories(), &self.model, go_on)
    }

    /// The answers about each fact, in an order that does not change from run to run.
    fn histories(&self) -> Vec<&[Answer]> {
        let mut facts: Vec<(&FactId, &Known)> = self.facts.iter().collect();
        facts.sort_unstable_by(|a, b| a.0.cmp(b.0));
        facts.into_iter().map(|(_, known)| known.answers.as_slice()).collect()
    }
}

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

/// The chance of recall before a review `days` after the last one, and the state after it; `None` if the crate can make nothing of it, which no state here should be.
fn step(
    steps: &FSRS,
    model: &MemoryModel,
    before: Option<MemoryState>,
    days: u32,
    rating: Rating,
) -> Option<(f32, MemoryState)> {
    let recall = before.map_or(model.prior, |before| model.recall(before.stability, days as f32));
    let next = steps.next_states(before, DESIRED_RETENTION, days).ok()?;
    let missed = next.again.memory;
    let recalled = match rating {
        Rating::Again => return Some((recall, missed)),
        Rating::Hard => next.hard.memory,
        Rating::Good => next.good.memory,
        Rating::Easy => next.easy.memory,
    };
    Some((recall, model.believed(recall, recalled, missed)))
}

/// A fact after a review that left `state`.
fn fact_memory(
    steps: &FSRS,
    state: MemoryState,
    verdict: &Verdict,
    answer: &Answer,
    before: Option<&FactMemory>,
) -> FactMemory {
    let Answer { day, rating, .. } = *answer;
    let count = |of: fn(&FactMemory) -> u32| before.map_or(0, of);
    // A failure later in the day takes the place of that day's success, which was no lapse.
    let sure_and_fast = verdict.right && verdict.fast && rating >= Rating::Good;
    FactMemory {
        stability: state.stability,
        difficulty: state.difficulty,
        last: day,
        due: due(steps, state.stability, day),
        reviews: count(|known| known.reviews) + 1,
        lapses: count(|known| known.lapses) + u32::from(rating == Rating::Again),
        misconception: verdict.is_misconception(),
        rating,
        streak: if sure_and_fast { count(|known| known.streak) + 1 } else { 0 },
    }
}

/// The day on which a fact of that stability, reviewed on `day`, falls due: never the same day.
fn due(steps: &FSRS, stability: f32, day: Date) -> Date {
    let interval = steps.next_interval(Some(stability), DESIRED_RETENTION, 0);
    // Bounded first: a century is far beyond any exam, and the cast is then exact.
    #[expect(clippy::cast_possible_truncation, reason = "bounded to a century of days")]
    let days = interval.round().clamp(1.0, 36_500.0) as i64;
    day.checked_add(jiff::Span::new().days(days)).unwrap_or(Date::MAX)
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
    use crate::memory::{ByLuck, Verdict};

    fn day(n: i64) -> Date {
        Date::constant(2026, 1, 1).checked_add(jiff::Span::new().days(n)).unwrap()
    }

    fn evidence(n: i64, right: bool, confidence: Confidence) -> Evidence {
        let fact = FactId::new("b/t/f").unwrap();
        let verdict = Verdict { fact, right, confidence, fast: false, by_luck: Some(ByLuck::COIN) };
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
        let mut model = MemoryModel::default();
        model.luck = 0.0;
        let steps = FSRS::new(model.parameters()).unwrap();
        let reviews = [(0, Rating::Again), (0, Rating::Good), (1, Rating::Good), (3, Rating::Good)];
        let mut state = None;
        for (days, rating) in reviews.into_iter().chain([(8, Rating::Good), (21, Rating::Good)]) {
            state = step(&steps, &model, state, days, rating).map(|(_, state)| state);
        }
        let MemoryState { stability, difficulty } = state.unwrap();
        assert!((stability - 53.62691).abs() < 1e-3, "{stability}");
        assert!((difficulty - 6.357_486_7).abs() < 1e-4, "{difficulty}");
    }

    #[test]
    fn recall_is_nine_tenths_when_the_stability_has_passed() {
        let fact = FactId::new("b/t/f").unwrap();
        let mut memories = Memories::default();
        memories.learn(&evidence(0, true, Confidence::Sure));
        for days in [1_u16, 3, 10, 163, 3000] {
            let stability = f32::from(days);
            memories.facts.get_mut(&fact).unwrap().now.stability = stability;
            let recall = memories.retrievability(&fact, day(days.into())).unwrap();
            assert!((recall - 0.9).abs() < 1e-4, "R({stability}) = {recall}");
            assert_eq!(due(&memories.steps, stability, day(0)), day(days.into()));
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
