//! Fitting: three habits of a learner's memory, read off the answers.
//!
//! FSRS's default parameters are those of the average learner. How long this one remembers, how
//! much a success strengthens and how the curve bends make most of the difference, and are few
//! enough to be told from some hundred answers. All answers are played through with each trial
//! value, luck reckoned with, and the likeliest is kept. Whether that helps is told by the latest
//! fifth of the answers, from which nothing was learnt. This file must not know where answers come
//! from.

use jiff::civil::Date;

use super::fsrs::MemoryState;
use super::grade::Rating;
use super::model::{Habits, MemoryModel};

/// One review of a fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer {
    /// The learning day.
    pub day: Date,
    /// Days since the review before it; none at the first.
    pub days: u32,
    /// The chance of recall that was foretold; of a first review, what is taken to be known
    /// beforehand.
    pub recall: f32,
    /// How it went.
    pub rating: Rating,
    /// How many times as often it comes about where the fact is not recalled as where it is.
    pub luck: f32,
    /// Whether it could have gone either way; else it says nothing of how often facts are recalled.
    pub two_sided: bool,
    /// Whether it said how the fact was believed; else the fact was read up, rated as if recalled,
    /// and luck alone says how likely that was.
    pub told: bool,
}

/// The fewest answers to facts asked before that are worth a fit.
pub const FEWEST_TO_FIT: usize = 200;

/// The part of those answers, the latest, on which a fit is tried out.
const HELD_BACK: f64 = 0.2;

/// How far the habits are from the average, before anything is known: each is the standard
/// deviation of its logarithm.
const USUAL: Habits = Habits { strength: 0.7, growth: 0.4, decay: 0.5 };

/// The parts of what was fitted that are tried out.
const PARTS: [f32; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

/// Of the answers held back no more than so many are heard: they are of one time, and of few facts.
const MOST_HEARD: usize = 400;

/// The steps of the search, and how often it goes round at each.
const STEPS: [f32; 4] = [0.8, 0.4, 0.2, 0.1];
const ROUNDS: u32 = 4;
/// How many trials a search can take: one to begin with, then up and down in each habit.
const TRIALS: u32 = 1 + ROUNDS * 4 * 6;

/// What a fit found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// The learner's habits, from all answers.
    pub habits: Habits,
    /// How many answers to facts asked before there were.
    pub answers: usize,
    /// How many of them, the latest, were held back.
    pub held_back: usize,
    /// Mean logarithmic loss on those by the default parameters (natural logarithm; lower is
    /// better).
    pub before: f64,
    /// The same by parameters fitted to the others.
    pub after: f64,
}

impl Fit {
    /// Whether what was fitted foretold the answers held back better than the default parameters;
    /// else those are to be kept.
    pub fn helps(&self) -> bool {
        self.after < self.before
    }
}

/// How far a fit has come, in trials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FitProgress {
    /// Done.
    pub done: u32,
    /// The most that it may take.
    pub of: u32,
}

/// Why nothing was fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoFit {
    /// Too few answers.
    #[error("{answers} answers to facts asked before are too few to fit: it takes {FEWEST_TO_FIT}")]
    FewAnswers {
        /// How many there are.
        answers: usize,
    },
    /// Whoever waited for it had enough.
    #[error("the fit was stopped")]
    Stopped,
}

/// Fits the habits of a learner whose answers about each fact are these, in order. `average` says
/// what is known beforehand and what is luck; `go_on` is asked before each trial.
pub fn fit(
    histories: &[&[Answer]],
    average: &MemoryModel,
    go_on: &mut dyn FnMut(FitProgress) -> bool,
) -> Result<Fit, NoFit> {
    let mut days: Vec<Date> = again(histories).map(|answer| answer.day).collect();
    let answers = days.len();
    if answers < FEWEST_TO_FIT {
        return Err(NoFit::FewAnswers { answers });
    }
    days.sort_unstable();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of a count"
    )]
    let first_held_back = days[answers - (answers as f64 * HELD_BACK) as usize - 1];
    let mut done = 0;
    let mut search = |from: Habits, counted: &dyn Fn(Date) -> bool| {
        let end = done + TRIALS;
        let likeliest = likeliest(from, average, histories, counted, &mut || {
            done += 1;
            go_on(FitProgress { done, of: 2 * TRIALS })
        });
        done = end;
        likeliest.ok_or(NoFit::Stopped)
    };
    let from_earlier = search(Habits::default(), &|day| day < first_held_back)?;
    let habits = search(from_earlier, &|_| true)?;
    let late = |day| day >= first_held_back;
    let held_back = again(histories).filter(|answer| late(answer.day)).count();
    let loss = |habits| {
        let model = of(habits, average);
        -likelihood(&model, histories, &late) / held_back.max(1) as f64
    };
    let part = part_believed(held_back, |part| loss(shrunk(from_earlier, part)));
    Ok(Fit {
        habits: shrunk(habits, part),
        answers,
        held_back,
        before: loss(Habits::default()),
        after: loss(shrunk(from_earlier, part)),
    })
}

/// How much of what was fitted is believed: the mean over learners who differ from the average one
/// by all of it, by less or by nothing, each weighed by how well the answers held back bear it out.
/// A learner of another make than any of these is then taken to be not far from the average one.
fn part_believed(held_back: usize, loss: impl Fn(f32) -> f64) -> f32 {
    let losses = PARTS.map(&loss);
    let least = losses.iter().copied().fold(f64::INFINITY, f64::min);
    let count = held_back.min(MOST_HEARD) as f64;
    let weights = losses.map(|loss| (-count * (loss - least)).exp());
    let all: f64 = weights.iter().sum();
    let mean =
        PARTS.iter().zip(weights).map(|(part, weight)| f64::from(*part) * weight).sum::<f64>();
    #[expect(clippy::cast_possible_truncation, reason = "a part")]
    let part = (mean / all) as f32;
    part
}

/// The same habits, nearer to the average.
fn shrunk(habits: Habits, part: f32) -> Habits {
    Habits {
        strength: habits.strength * part,
        growth: habits.growth * part,
        decay: habits.decay * part,
    }
}

/// The answers that say something of remembering: all but the first about each fact.
fn again<'a>(histories: &'a [&[Answer]]) -> impl Iterator<Item = &'a Answer> {
    histories.iter().flat_map(|history| history.iter().skip(1))
}

/// The memory of a learner with such habits who knows as much beforehand, and is as lucky, as
/// `average`.
fn of(habits: Habits, average: &MemoryModel) -> MemoryModel {
    let mut model = MemoryModel::with_habits(habits);
    (model.prior, model.luck) = (average.prior, average.luck);
    model
}

/// The habits that make the answers of the days that count likeliest; `None` if it was stopped.
fn likeliest(
    from: Habits,
    average: &MemoryModel,
    histories: &[&[Answer]],
    counted: &dyn Fn(Date) -> bool,
    go_on: &mut dyn FnMut() -> bool,
) -> Option<Habits> {
    let mut try_out = |habits: Habits| {
        go_on().then(|| likelihood(&of(habits, average), histories, counted) - unusual(habits))
    };
    let (mut best, mut most) = (from, try_out(from)?);
    for step in STEPS {
        for _ in 0..ROUNDS {
            let mut moved = false;
            for by in [step, -step] {
                for tried in [
                    Habits { strength: best.strength + by, ..best },
                    Habits { growth: best.growth + by, ..best },
                    Habits { decay: best.decay + by, ..best },
                ] {
                    let likelihood = try_out(tried)?;
                    if likelihood > most {
                        (best, most, moved) = (tried, likelihood, true);
                    }
                }
            }
            if !moved {
                break;
            }
        }
    }
    Some(best)
}

/// How much less likely such habits are than none, as a logarithm.
fn unusual(habits: Habits) -> f64 {
    let off = |habit: f32, usual: f32| 0.5 * f64::from(habit / usual).powi(2);
    off(habits.strength, USUAL.strength)
        + off(habits.growth, USUAL.growth)
        + off(habits.decay, USUAL.decay)
}

/// The logarithm of the chance of the answers, but the first ones, of the days that count.
fn likelihood(model: &MemoryModel, histories: &[&[Answer]], counted: &dyn Fn(Date) -> bool) -> f64 {
    let mut sum = 0.0;
    for history in histories {
        let mut state: Option<MemoryState> = None;
        for answer in *history {
            if let Some(known) = state.filter(|_| answer.two_sided && counted(answer.day)) {
                let recall = model.recall(known.stability, answer.days as f32);
                let missed = 1.0 - recall;
                let again = answer.rating == Rating::Again;
                let chance = if again { missed } else { recall + missed * answer.luck };
                sum += f64::from(chance.max(1e-6)).ln();
            }
            state = Some(posterior(model, state, answer));
        }
    }
    sum
}

/// The state after an answer.
fn posterior(model: &MemoryModel, state: Option<MemoryState>, answer: &Answer) -> MemoryState {
    let days = answer.days as f32;
    let recall = state.map_or(model.prior, |state| model.recall(state.stability, days));
    model.posterior_state(state, (recall, answer.luck), answer.rating)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;
    use rand::rngs::ChaCha8Rng;
    use rand::{RngExt, SeedableRng};

    /// Answers of a learner: each fact asked at doubling intervals, recalled or guessed as often as
    /// `model` says.
    fn answers(model: &MemoryModel, facts: i64) -> Vec<Vec<Answer>> {
        let mut lots = ChaCha8Rng::seed_from_u64(7);
        let mut history = |from: i64| {
            let mut day = Date::constant(2026, 1, 1).saturating_add((from % 60).days());
            let (mut state, mut days) = (None, 0_u32);
            let mut all = Vec::new();
            for _ in 0..8 {
                let recall =
                    state.map_or(0.0, |s: MemoryState| model.recall(s.stability, days as f32));
                let recalled = lots.random::<f32>() < recall;
                let right = recalled || lots.random::<f32>() < 0.5;
                let rating = if right { Rating::Good } else { Rating::Again };
                all.push(Answer {
                    day,
                    days,
                    recall,
                    rating,
                    luck: 0.5,
                    two_sided: true,
                    told: true,
                });
                let truly = if recalled { Rating::Good } else { Rating::Again };
                state = Some(match state {
                    None => model.first(truly),
                    Some(state) => model.next(state, recall, truly),
                });
                days = (days * 2).max(1);
                day = day.saturating_add(i64::from(days).days());
            }
            all
        };
        (0..facts).map(&mut history).collect()
    }

    fn fitted(all: &[Vec<Answer>]) -> Result<Fit, NoFit> {
        let histories: Vec<&[Answer]> = all.iter().map(Vec::as_slice).collect();
        fit(&histories, &MemoryModel::default(), &mut |_| true)
    }

    #[test]
    fn who_forgets_faster_is_found_out() {
        let usual = MemoryModel::default();
        let fast = MemoryModel::with_habits(Habits { strength: -1.5, decay: 0.3, growth: 0.0 });
        let (of_fast, of_usual) = (answers(&fast, 200), answers(&usual, 200));
        let recall = |model: &MemoryModel| model.recall(model.first(Rating::Good).stability, 10.0);
        let found = fitted(&of_fast).unwrap();
        let model = MemoryModel::with_habits(found.habits);
        assert!(recall(&model) < recall(&usual) - 0.1, "{found:?}");
        assert!(found.helps() && found.before - found.after > 0.01, "{found:?}");
        let found = fitted(&of_usual).unwrap();
        let model = MemoryModel::with_habits(found.habits);
        assert!((recall(&model) - recall(&usual)).abs() < 0.05, "{found:?}");
    }

    #[test]
    fn the_latest_fifth_is_held_back() {
        let found = fitted(&answers(&MemoryModel::default(), 200)).unwrap();
        assert_eq!(found.answers, 1400);
        let part = found.held_back as f64 / found.answers as f64;
        assert!((0.2..0.3).contains(&part), "{part}");
    }

    #[test]
    fn what_helps_on_the_earlier_and_not_on_the_later_is_not_kept() {
        // Someone who forgot at once, and from one day on forgets nothing.
        let mut all =
            answers(&MemoryModel::with_habits(Habits { strength: -3.0, ..Habits::default() }), 200);
        let turn = Date::constant(2026, 4, 20);
        for answer in all.iter_mut().flatten().filter(|answer| answer.day >= turn) {
            answer.rating = Rating::Good;
        }
        assert!(!fitted(&all).unwrap().helps());
    }

    #[test]
    fn few_answers_are_said_to_be_few_and_a_fit_can_be_stopped() {
        let all = answers(&MemoryModel::default(), 28);
        assert_eq!(fitted(&all), Err(NoFit::FewAnswers { answers: 196 }));
        let all = answers(&MemoryModel::default(), 40);
        let histories: Vec<&[Answer]> = all.iter().map(Vec::as_slice).collect();
        let mut asked = Vec::new();
        let stopped = fit(&histories, &MemoryModel::default(), &mut |at| {
            asked.push(at.done);
            at.done < 5
        });
        assert_eq!((stopped, asked), (Err(NoFit::Stopped), vec![1, 2, 3, 4, 5]));
    }
}
