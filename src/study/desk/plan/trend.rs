//! The trend: the share of right answers to be expected the morning after, day by day.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::bank::FactId;
use crate::memory::{EvidenceLog, Memories};

use super::answered::Answered;
use super::forecast::{ExpectedPaper, estimate};
use super::planning::Planning;

/// How many learning days are looked back.
const DAYS: i64 = 14;

/// The share to be expected on each of the last days for which there was enough to go on, oldest
/// first. All evidence is folded once more, with a look at the end of each of these days: at the
/// morning after, since what was asked a minute ago is known.
pub(super) fn of(
    planning: &Planning,
    sheet: &ExpectedPaper,
    facts: &[FactId],
    answered: &Answered<'_>,
) -> Vec<(Date, f64)> {
    let (today, catalogue) = (planning.now.day(), planning.library.catalogue());
    let days = (0..DAYS).rev().filter_map(|ago| today.checked_sub(ago.days()).ok());
    let mut memories = Memories::under(planning.memories.habits());
    let all = EvidenceLog::of(&planning.journal, catalogue, planning.now.at);
    let mut next = 0;
    let mut trend = Vec::new();
    for day in days {
        // What a clock set back put behind a later day is taken with it, as memory itself takes it.
        let left = all.all().iter().skip(next);
        let end = next + left.take_while(|evidence| evidence.day <= day).count();
        memories.learn_all(&all, next..end);
        next = end;
        let morning = day.tomorrow().unwrap_or(day);
        if let Ok(made) = estimate((catalogue, &memories), facts, sheet, answered, (day, morning)) {
            trend.push((day, made.share.mean()));
        }
    }
    trend
}
