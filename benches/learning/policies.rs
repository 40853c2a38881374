//! The policies: what flashcard programs do, and the planner.

use std::collections::HashMap;

use fsrs::MemoryState;
use jiff::Timestamp;
use prelims::bank::FactId;
use prelims::exam::Confidence;
use prelims::memory::{Answer, ByLuck, Evidence, Fit, Memories, MemoryModel, Rating, Verdict, fit};
use prelims::plan::Planner;

use crate::learner::Learner;
use crate::trial::{LINES, Trial, date};

/// What a flashcard program keeps its cards by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cards {
    /// FSRS-6, each card due when its recall has fallen so far.
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

/// How a flashcard program is used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Way {
    /// Facts a card.
    pub lines: usize,
    pub kept: Cards,
    pub order: Order,
    /// The most new cards a day; `None` is as many as there is time for.
    pub limit: Option<usize>,
    /// Whether its parameters are fitted to the answers on the way.
    pub fits: bool,
}

#[derive(Clone)]
struct Card {
    memory: MemoryState,
    last: usize,
    due: f32,
    interval: f32,
    ease: f32,
    answers: Vec<Answer>,
}

/// Learns with flashcards: Good if all was right, else Again; reviews first, then new cards.
pub fn flashcards(trial: &Trial, learner: &mut Learner, way: Way) {
    let Way { lines, kept, order, .. } = way;
    let mut model = MemoryModel::default();
    let mut cards: Vec<Option<Card>> = vec![None; trial.facts / lines];
    let mut new = 0;
    let room = trial.questions() * LINES / lines;
    for day in 0..trial.days {
        if way.fits && fits_on(day) {
            refit(&mut model, &mut cards, kept);
        }
        let mut due: Vec<(f32, usize)> = cards
            .iter()
            .enumerate()
            .filter_map(|(i, card)| {
                let card = card.as_ref().filter(|card| card.due <= day as f32)?;
                let fresh = match kept {
                    Cards::Fsrs { .. } => {
                        model.recall(card.memory.stability, (day - card.last) as f32)
                    }
                    Cards::Sm2 => card.due,
                };
                Some((if order == Order::Forgotten { fresh } else { -fresh }, i))
            })
            .collect();
        due.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut today: Vec<usize> = due.into_iter().map(|(_, i)| i).take(room).collect();
        let most = new + way.limit.unwrap_or(cards.len());
        while today.len() < room && new < cards.len().min(most) {
            today.push(new);
            new += 1;
        }
        for i in today {
            // Every line is answered, whether or not one before it was wrong.
            let right = (0..lines).filter(|line| learner.ask(i * lines + line, day)).count();
            let card = cards[i].take();
            cards[i] = Some(rated(&model, card, day, right == lines, kept));
        }
    }
}

/// Reads the parameters off the answers, as those programs do: for them a right answer is no luck.
/// What does not help is not taken.
fn refit(model: &mut MemoryModel, cards: &mut [Option<Card>], kept: Cards) {
    let mut average = MemoryModel::default();
    average.luck = 0.0;
    let histories: Vec<&[Answer]> =
        cards.iter().flatten().map(|card| card.answers.as_slice()).collect();
    let Some(fit) = fit(&histories, &average, &mut |_| true).ok().filter(Fit::helps) else {
        return;
    };
    *model = MemoryModel::with_habits(fit.habits);
    for card in cards.iter_mut().flatten() {
        let mut state = None;
        for answer in &card.answers {
            let days = answer.days as f32;
            state = Some(state.map_or_else(
                || model.first(answer.rating),
                |s: MemoryState| model.next(s, model.recall(s.stability, days), answer.rating),
            ));
        }
        card.memory = state.unwrap_or(card.memory);
        if let Cards::Fsrs { retention } = kept {
            card.due = card.last as f32 + interval(model, card.memory, retention);
        }
    }
}

fn interval(model: &MemoryModel, memory: MemoryState, retention: f32) -> f32 {
    model.interval(memory.stability, retention).round().max(1.0)
}

fn rated(model: &MemoryModel, card: Option<Card>, day: usize, good: bool, kept: Cards) -> Card {
    let rating = if good { Rating::Good } else { Rating::Again };
    let days = card.as_ref().map_or(0, |card| day - card.last);
    let memory = match &card {
        None => model.first(rating),
        Some(card) => {
            let recall = model.recall(card.memory.stability, days as f32);
            model.next(card.memory, recall, rating)
        }
    };
    let (by_ease, ease) = match (&card, good) {
        (None, _) => (1.0, 2.5),
        (Some(card), true) => ((card.interval * card.ease).max(card.interval + 1.0), card.ease),
        (Some(card), false) => (1.0, (card.ease - 0.2).max(1.3)),
    };
    let interval = match kept {
        Cards::Sm2 => by_ease,
        Cards::Fsrs { retention } => interval(model, memory, retention),
    };
    let mut answers = card.map(|card| card.answers).unwrap_or_default();
    let days = u32::try_from(days).unwrap_or(0);
    // For those programs a right answer is no luck.
    let luck = 0.0;
    answers.push(Answer {
        day: date(day),
        days,
        recall: 0.0,
        rating,
        luck,
        two_sided: true,
        told: true,
    });
    Card { memory, last: day, due: day as f32 + interval.round(), interval, ease, answers }
}

/// The days on which the learner's habits are read off the answers, and the tables made anew.
fn fits_on(day: usize) -> bool {
    matches!(day, 15 | 30 | 60 | 90 | 180 | 270)
}

/// Learns with the planner; what it believes of each fact in the end. `fits`: whether the learner's
/// habits are read off the answers on the way, as the program does.
pub fn planned(trial: &Trial, learner: &mut Learner, fits: bool) -> Memories {
    planned_and_looked_at(trial, learner, fits, &mut |_, _, _| ())
}

/// The same; each morning `look` is shown the day, the plan and what is remembered.
pub fn planned_and_looked_at(
    trial: &Trial,
    learner: &mut Learner,
    fits: bool,
    look: &mut dyn FnMut(usize, &Planner, &Memories),
) -> Memories {
    let facts = trial.fact_ids();
    let places: HashMap<&FactId, usize> = facts.iter().enumerate().map(|(i, f)| (f, i)).collect();
    let mut heard = Vec::new();
    let mut memories = Memories::default();
    let mut model = memories.model().clone();
    let mut planner = trial.planner(&model, 0);
    for day in 0..trial.days {
        if fits && fits_on(day) {
            memories = fitted(&memories, &heard);
        }
        // As the program does: what the answers say of luck and of what is known beforehand changes
        // the tables too.
        if memories.model() != &model {
            model = memories.model().clone();
            planner = trial.planner(&model, day);
        }
        look(day, &planner, &memories);
        let picks = planner.today(&memories, date(day));
        assert!(picks.len() <= trial.questions() * LINES, "no more than there is time for");
        for pick in picks {
            let right = learner.ask(places[&pick.fact], day);
            let (fact, confidence) = (pick.fact, Confidence::Sure);
            let verdict = Verdict {
                fact,
                right: Some(right),
                vouched: right,
                confidence,
                fast: false,
                by_luck: Some(ByLuck::COIN),
            };
            let evidence = Evidence { verdict, at: Timestamp::UNIX_EPOCH, day: date(day) };
            memories.learn(&evidence);
            heard.push(evidence);
        }
    }
    if fits { fitted(&memories, &heard) } else { memories }
}

/// The same answers heard by someone who knows the learner's habits, as far as knowing them has
/// helped.
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
