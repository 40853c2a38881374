//! The trend: the marks to be expected if the paper were sat the morning after, day by day.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::bank::FactId;
use crate::memory::{Gathered, Memories, Trust};

use super::forecast::{Sheet, answers};
use super::planning::Planning;

/// How many learning days are looked back.
const DAYS: i64 = 14;

/// The chances of recall on the morning after `day`: what was asked a minute ago is known, which says nothing.
pub(super) fn recall_after(memories: &Memories, facts: &[FactId], day: Date) -> Vec<Option<f64>> {
    let morning = day.tomorrow().unwrap_or(day);
    facts.iter().map(|fact| memories.retrievability(fact, morning)).collect()
}

/// The marks to be expected on each of the last days for which there was enough to go on, oldest first. All evidence is folded
/// once more, with a look at the end of each of these days.
pub(super) fn of(planning: &Planning, sheet: &Sheet, facts: &[FactId]) -> Vec<(Date, f64)> {
    let today = planning.now.day();
    let days = (0..DAYS).rev().filter_map(|ago| today.checked_sub(ago.days()).ok());
    let mut memories = Memories::under(planning.memories.habits());
    let all = Gathered::of(&planning.journal, planning.shelf.catalogue(), planning.now.at);
    let mut next = 0;
    let mut trend = Vec::new();
    for day in days {
        // What a clock set back put behind a later day is taken with it, as memory itself takes it.
        let left = all.all().iter().skip(next);
        let end = next + left.take_while(|evidence| evidence.day <= day).count();
        memories.learn_all(&all, next..end);
        next = end;
        let recall = recall_after(&memories, facts, day);
        let answers = answers(&memories, facts);
        let trust = Trust { answers, calibration: memories.calibration() };
        if let Ok(forecast) = sheet.forecast(&recall, f64::from(memories.model().prior), trust) {
            trend.push((day, forecast.mean()));
        }
    }
    trend
}
