//! Fitting: three habits of a learner's memory, read off the answers.
//!
//! FSRS's default parameters are those of the average learner. How fast this one forgets, how the curve bends and how much a
//! success strengthens are the three that make most of the difference, and few enough to be told from some hundred answers. All
//! answers are played through with each trial value and the likeliest is kept. This file must not know of dates.

use super::curve::Curve;

/// One answer about a fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    /// Days since the answer before it; the first has none.
    pub days: f32,
    /// Whether it was right.
    pub right: bool,
}

/// The fewest answers to facts asked before that are worth a fit.
pub const FEWEST_TO_FIT: usize = 200;

/// How far the habits are from the average, before anything is known: each is the standard deviation of its logarithm.
const USUAL: [f32; 3] = [0.7, 0.5, 0.4];

/// The steps of the search, and how often it goes round at each.
const STEPS: [f32; 4] = [0.8, 0.4, 0.2, 0.1];
const ROUNDS: usize = 4;

/// So many first answers that say that nothing was known beforehand are put to those that were given.
const SCEPTICAL: f32 = 20.0;

impl Curve {
    /// The memory that makes the answers likeliest, `histories` having those about each fact in order; this one where there are too
    /// few to tell.
    #[must_use]
    pub fn fitted(&self, histories: &[Vec<Answer>]) -> Self {
        let again = histories.iter().map(|all| all.len().saturating_sub(1)).sum::<usize>();
        if again < FEWEST_TO_FIT {
            return self.clone();
        }
        let mut best = self.clone();
        best.prior = prior(histories, self.luck);
        let mut likeliest = best.likelihood(histories);
        for step in STEPS {
            for _ in 0..ROUNDS {
                let mut moved = false;
                for habit in 0..USUAL.len() {
                    for by in [step, -step] {
                        let mut habits = best.habits;
                        habits[habit] += by;
                        let tried = best.with_habits(habits);
                        let likelihood = tried.likelihood(histories);
                        if likelihood > likeliest {
                            (best, likeliest, moved) = (tried, likelihood, true);
                        }
                    }
                }
                if !moved {
                    break;
                }
            }
        }
        best
    }

    /// The logarithm of the chance of all the answers, and of such habits.
    fn likelihood(&self, histories: &[Vec<Answer>]) -> f64 {
        let unusual = self.habits.iter().zip(USUAL).map(|(habit, usual)| (habit / usual).powi(2));
        let mut sum = -0.5 * f64::from(unusual.sum::<f32>());
        for history in histories {
            let mut state = None;
            for answer in history {
                let outcome = self.outcome(state, answer.days);
                if state.is_some() {
                    let chance = if answer.right { outcome.right } else { 1.0 - outcome.right };
                    sum += f64::from(chance.max(1e-6)).ln();
                }
                state = Some(if answer.right { outcome.between() } else { outcome.missed });
            }
        }
        sum
    }
}

/// What part of the facts was known before they were first asked.
fn prior(histories: &[Vec<Answer>], luck: f32) -> f32 {
    let (mut all, mut right) = (0.0, 0.0);
    for answer in histories.iter().filter_map(|history| history.first()) {
        all += 1.0;
        right += f32::from(u8::from(answer.right));
    }
    ((right - luck * all) / (1.0 - luck).max(0.1) / (all + SCEPTICAL)).clamp(0.0, 0.9)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers that `curve` would give in the mean: each fact asked at doubling intervals, right as often as it says.
    fn answers(curve: &Curve) -> Vec<Vec<Answer>> {
        let mut owed = 0.0;
        let mut history = || {
            let (mut state, mut days) = (None, 0.0_f32);
            let mut all = Vec::new();
            for _ in 0..8 {
                owed += curve.outcome(state, days).right;
                let right = owed >= 1.0;
                owed -= f32::from(u8::from(right));
                all.push(Answer { days, right });
                state = Some(curve.heard(state, days, right));
                days = (days * 2.0).max(1.0);
            }
            all
        };
        (0..200).map(|_| history()).collect()
    }

    #[test]
    fn who_forgets_faster_is_found_out() {
        let usual = Curve::default();
        let fast = usual.with_habits([1.5, 0.3, 0.0]);
        let (of_fast, of_usual) = (answers(&fast), answers(&usual));
        let recall = |curve: &Curve| curve.recall(5.0, 10.0);
        assert!(recall(&usual.fitted(&of_fast)) < recall(&usual) - 0.05);
        assert!((recall(&usual.fitted(&of_usual)) - recall(&usual)).abs() < 0.05);
    }

    #[test]
    fn few_answers_change_nothing() {
        let usual = Curve::default();
        let few = answers(&usual.with_habits([1.5, 0.3, 0.0])).split_off(180);
        assert_eq!(usual.fitted(&few), usual);
    }
}
