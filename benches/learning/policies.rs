//! The policies: what flashcard programs do, and the planner.

use std::collections::HashMap;

use fsrs::MemoryState;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use prelims::bank::FactId;
use prelims::exam::Confidence;
use prelims::memory::{Evidence, Fit, Memories, MemoryModel, Rating, Verdict};

use crate::learner::Learner;
use crate::trial::{LINES, Trial};

/// What a flashcard program keeps its cards by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cards {
    /// FSRS-6 with its default parameters, each card due when its recall has fallen so far.
    Fsrs { retention: f32 },
    /// SM-2 as Anki has it: a day at first and after a failure, then an ease that begins at 2.5.
    Sm2,
}

/// What a flashcard program asks of what is due, when it is more than there is time for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Order {
    /// What is most likely forgotten; of SM-2, what is longest overdue.
    Forgotten,
    /// What is least likely forgotten; of SM-2, what fell due last.
    Fresh,
}

#[derive(Clone, Copy)]
struct Card {
    memory: MemoryState,
    last: usize,
    due: f32,
    interval: f32,
    ease: f32,
}

/// Learns with flashcards of `lines` facts each: Good if all was right, else Again; reviews first, then new cards.
pub fn flashcards(trial: &Trial, learner: &mut Learner, lines: usize, kept: Cards, order: Order) {
    let curve = MemoryModel::default();
    let mut cards: Vec<Option<Card>> = vec![None; trial.facts / lines];
    let mut new = 0;
    let room = trial.questions() * LINES / lines;
    for day in 0..trial.days {
        let mut due: Vec<(f32, usize)> = cards
            .iter()
            .enumerate()
            .filter_map(|(i, card)| {
                let card = card.as_ref().filter(|card| card.due <= day as f32)?;
                let fresh = match kept {
                    Cards::Fsrs { .. } => {
                        curve.recall(card.memory.stability, (day - card.last) as f32)
                    }
                    Cards::Sm2 => card.due,
                };
                Some((if order == Order::Forgotten { fresh } else { -fresh }, i))
            })
            .collect();
        due.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut today: Vec<usize> = due.into_iter().map(|(_, i)| i).take(room).collect();
        while today.len() < room && new < cards.len() {
            today.push(new);
            new += 1;
        }
        for i in today {
            // Every line is answered, whether or not one before it was wrong.
            let right = (0..lines).filter(|line| learner.ask(i * lines + line, day)).count();
            cards[i] = Some(rated(&curve, cards[i], day, right == lines, kept));
        }
    }
}

fn rating(good: bool) -> Rating {
    if good { Rating::Good } else { Rating::Again }
}

fn rated(curve: &MemoryModel, card: Option<Card>, day: usize, good: bool, kept: Cards) -> Card {
    let memory = match card {
        None => curve.first(rating(good)),
        Some(card) => {
            let recall = curve.recall(card.memory.stability, (day - card.last) as f32);
            curve.next(card.memory, recall, rating(good))
        }
    };
    let (interval, ease) = match (card, good) {
        (None, _) => (1.0, 2.5),
        (Some(card), true) => ((card.interval * card.ease).max(card.interval + 1.0), card.ease),
        (Some(card), false) => (1.0, (card.ease - 0.2).max(1.3)),
    };
    let interval = match kept {
        Cards::Sm2 => interval,
        Cards::Fsrs { retention } => curve.interval(memory.stability, retention).round().max(1.0),
    };
    Card { memory, last: day, due: day as f32 + interval.round(), interval, ease }
}

/// The days on which the learner's habits are read off the answers, and the tables made anew.
fn fits_on(day: usize) -> bool {
    matches!(day, 15 | 30 | 60 | 90 | 180 | 270)
}

/// Learns with the planner; what it believes of each fact in the end. `fits`: whether the learner's habits are read off the answers on
/// the way, as the program does.
pub fn planned(trial: &Trial, learner: &mut Learner, fits: bool) -> Memories {
    let facts = trial.fact_ids();
    let places: HashMap<&FactId, usize> = facts.iter().enumerate().map(|(i, f)| (f, i)).collect();
    let mut heard = Vec::new();
    let mut memories = Memories::default();
    let mut planner = trial.planner(memories.model(), 0);
    for day in 0..trial.days {
        if fits && fits_on(day) {
            memories = fitted(&memories, &heard);
            planner = trial.planner(memories.model(), day);
        }
        let picks = planner.today(&memories, date(day));
        assert!(picks.len() <= trial.questions() * LINES, "no more than there is time for");
        for pick in picks {
            let right = learner.ask(places[&pick.fact], day);
            let (fact, confidence) = (pick.fact, Confidence::Sure);
            let verdict = Verdict { fact, right, confidence, fast: false };
            let evidence = Evidence { verdict, at: Timestamp::UNIX_EPOCH, day: date(day) };
            memories.learn(&evidence);
            heard.push(evidence);
        }
    }
    if fits { fitted(&memories, &heard) } else { memories }
}

/// The same answers heard by someone who knows the learner's habits, as far as knowing them has helped.
fn fitted(memories: &Memories, heard: &[Evidence]) -> Memories {
    let Some(fit) = memories.fit(&mut |_| true).ok().filter(Fit::helps) else {
        return memories.clone();
    };
    let mut fitted = Memories::under(fit.habits);
    for evidence in heard {
        fitted.learn(evidence);
    }
    fitted
}

/// The day of the plan as a date.
pub fn date(day: usize) -> Date {
    let days = i64::try_from(day).unwrap_or(i64::MAX);
    Date::constant(2026, 1, 1).checked_add(days.days()).unwrap_or(Date::MAX)
}
