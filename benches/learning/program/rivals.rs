//! Rivals: flashcard programs over the same banks and the same time, at their strongest.
//!
//! Cards of items ask the banks' own; cards of facts are asked three at a time in a question made
//! for them, whatever facts they are, which no real bank allows.

use fsrs::MemoryState;
use prelims::exam::Dealt;
use prelims::memory::{Answer, Fit, MemoryModel, Rating, fit};

use super::make::Course;
use super::mind::Mind;
use crate::policies::Order;
use crate::trial::date;

/// How a flashcard program is used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rival {
    /// Whether its cards are the banks' items; else facts.
    pub items: bool,
    pub retention: f32,
    pub order: Order,
    /// The most new cards a day; `None` is as many as there is time for.
    pub limit: Option<usize>,
    /// Whether its parameters are fitted to the answers on the way.
    pub fits: bool,
    /// Whether it knows that a right answer may be luck, and spends the last twenty days on a round
    /// of what will be known least on the day.
    pub crams: bool,
}

/// How long the last round is, in days.
const LAST_ROUND: usize = 20;

/// The days on which parameters are fitted.
const FITTED: [usize; 4] = [15, 30, 60, 90];

#[derive(Clone)]
struct Card {
    memory: MemoryState,
    last: usize,
    due: f32,
    answers: Vec<Answer>,
}

/// The chance that a card that is not known is answered rightly.
fn luck(rival: Rival) -> f32 {
    if rival.items { 0.25 } else { 0.5 }
}

pub fn learn(course: &Course, rival: Rival, items: &[Dealt], mind: &mut Mind) {
    let mut model = MemoryModel::default();
    (model.prior, model.luck) = (0.0, if rival.crams { luck(rival) } else { 0.0 });
    let many = if rival.items { items.len() } else { mind.places.len() };
    let mut cards: Vec<Option<Card>> = vec![None; many];
    for day in 0..course.days {
        if rival.fits && FITTED.contains(&day) {
            refit(&mut model, &mut cards, rival);
        }
        let last_round = rival.crams && course.days - day <= LAST_ROUND;
        let mut queue = due(&model, &cards, rival, (day, course.days), last_round);
        let unseen = (0..many).filter(|i| cards[*i].is_none()).take(rival.limit.unwrap_or(many));
        queue.extend(unseen);
        let mut left = course.time(day);
        let mut queue = queue.into_iter();
        loop {
            let asked: Vec<usize> = queue.by_ref().take(if rival.items { 1 } else { 3 }).collect();
            let Some(first) = asked.first().copied() else { break };
            let lines = if rival.items { items[first].facts().count() } else { asked.len() };
            let Some(rest) = left.checked_sub(mind.takes(lines)) else { break };
            left = rest;
            if rival.items {
                let claim = mind.answer(&items[first], day);
                let right = items[first].key.accepts(&claim);
                cards[first] = Some(rated(&model, cards[first].take(), day, right, rival));
            } else {
                for (place, right) in asked.iter().zip(mind.judge(&asked, day)) {
                    cards[*place] = Some(rated(&model, cards[*place].take(), day, right, rival));
                }
            }
        }
    }
}

/// What is due, in the order in which it is asked.
fn due(
    model: &MemoryModel,
    cards: &[Option<Card>],
    rival: Rival,
    (day, days): (usize, usize),
    last_round: bool,
) -> Vec<usize> {
    let mut due: Vec<(f32, usize)> = Vec::new();
    for (i, card) in cards.iter().enumerate() {
        let Some(card) = card else { continue };
        let stability = card.memory.stability;
        if last_round {
            if card.last + LAST_ROUND > days && card.last + LAST_ROUND > day + LAST_ROUND / 2 {
                continue;
            }
            due.push((model.recall(stability, (days - card.last) as f32), i));
        } else if card.due <= day as f32 {
            let recall = model.recall(stability, (day - card.last) as f32);
            due.push((if rival.order == Order::Forgotten { recall } else { -recall }, i));
        }
    }
    due.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    due.into_iter().map(|(_, i)| i).collect()
}

fn rated(model: &MemoryModel, card: Option<Card>, day: usize, good: bool, rival: Rival) -> Card {
    let rating = if good { Rating::Good } else { Rating::Again };
    let days = card.as_ref().map_or(0, |card| day - card.last);
    let before = card.as_ref().map(|card| card.memory);
    let memory = after(model, before, days as f32, rating, rival);
    let interval = model.interval(memory.stability, rival.retention).round().max(1.0);
    let mut answers = card.map(|card| card.answers).unwrap_or_default();
    let days = u32::try_from(days).unwrap_or(0);
    let luck = model.luck;
    answers.push(Answer {
        day: date(day),
        days,
        recall: 0.0,
        rating,
        luck,
        two_sided: true,
        told: true,
    });
    Card { memory, last: day, due: day as f32 + interval, answers }
}

fn after(
    model: &MemoryModel,
    before: Option<MemoryState>,
    days: f32,
    rating: Rating,
    rival: Rival,
) -> MemoryState {
    match before {
        _ if rival.crams => model.posterior(before, days, rating),
        None => model.first(rating),
        Some(state) => model.next(state, model.recall(state.stability, days), rating),
    }
}

/// Reads the parameters off the answers; what does not help is not taken.
fn refit(model: &mut MemoryModel, cards: &mut [Option<Card>], rival: Rival) {
    let average = {
        let mut average = MemoryModel::default();
        (average.prior, average.luck) = (model.prior, model.luck);
        average
    };
    let histories: Vec<&[Answer]> =
        cards.iter().flatten().map(|card| card.answers.as_slice()).collect();
    let Some(found) = fit(&histories, &average, &mut |_| true).ok().filter(Fit::helps) else {
        return;
    };
    *model = MemoryModel::with_habits(found.habits);
    (model.prior, model.luck) = (average.prior, average.luck);
    for card in cards.iter_mut().flatten() {
        let mut state = None;
        for answer in &card.answers {
            state = Some(after(model, state, answer.days as f32, answer.rating, rival));
        }
        card.memory = state.unwrap_or(card.memory);
        let interval = model.interval(card.memory.stability, rival.retention).round().max(1.0);
        card.due = card.last as f32 + interval;
    }
}
