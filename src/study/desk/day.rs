//! A day of exams: the papers that were sat on it, the one that comes next, and the score of all.

use std::time::Duration;

use crate::exam::blueprint::{Conditions, PaperPlan};
use crate::exam::{AnswerSheet, DayScore, PaperScore, Pause, Phase, Sitting};
use crate::journal::SittingId;

use super::super::Study;
use super::exam_request::ExamRequest;

/// The paper that comes next on a day of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextPaper {
    /// What to ask [`begin`](super::super::Study::begin) for.
    pub request: ExamRequest,
    /// What the paper is called.
    pub title: String,
    /// How much of the break is left; nothing stops one from beginning before.
    pub break_left: Duration,
}

impl Study {
    /// The sittings of one day of exams, in the order in which they began.
    pub fn day(&self, day: u64) -> Vec<(SittingId, &Sitting)> {
        let of_day = |sitting: &Sitting| {
            sitting.terms().form.as_ref().and_then(|form| form.day) == Some(day)
        };
        let all = self.journal().sittings().iter().filter(|(_, sitting)| of_day(sitting));
        all.map(|(id, sitting)| (*id, sitting)).collect()
    }

    /// The paper that is sat after this one on its day, once this one is handed in; `None` where it
    /// was the last, or the next has begun.
    pub fn next_of_day(&self, id: &SittingId) -> Option<NextPaper> {
        let sitting = self.journal().sitting(id)?;
        let Phase::Submitted { at, .. } = sitting.phase() else { return None };
        let form = sitting.terms().form.as_deref()?;
        let day = form.day?;
        let blueprint = self.blueprint(&form.blueprint)?;
        let next: &PaperPlan = blueprint.after(form.paper.as_str())?;
        let begun = self.day(day).iter().any(|(_, other)| {
            other.terms().form.as_ref().is_some_and(|form| form.paper == next.id)
        });
        if begun {
            return None;
        }
        let rules = &sitting.terms().rules;
        let conditions = Conditions {
            strict: rules.pause == Pause::Never,
            // A paper that names no extra time is not refused for it in the middle of a day.
            extra_time: form.extra_time && next.extra.is_some(),
            drill: rules.sheet == AnswerSheet::Ink,
        };
        let whole = Duration::from_secs(60) * next.break_minutes.unwrap_or(0);
        Some(NextPaper {
            request: ExamRequest {
                blueprint: blueprint.id.clone(),
                paper: Some(next.id.clone()),
                series: form.series,
                seed: None,
                conditions,
                scaled: form.scaled_from.is_some(),
                day: Some(day),
            },
            title: format!("{}: {}", blueprint.title, next.title),
            break_left: whole.saturating_sub(at.until(&self.now())),
        })
    }

    /// The paper that comes next today, after one that was handed in today.
    pub(super) fn next_today(&self) -> Option<NextPaper> {
        let today = self.now().day();
        let handed_in = |sitting: &Sitting| match sitting.phase() {
            Phase::Submitted { at, .. } => at.day() == today,
            Phase::Running => false,
        };
        let done = self.journal().sittings().iter().rev().filter(|(_, sitting)| handed_in(sitting));
        done.into_iter().find_map(|(id, _)| self.next_of_day(id))
    }

    /// The score of all papers of a day that are handed in.
    pub fn day_score(&self, day: u64) -> DayScore {
        let all = self.day(day);
        let overall = all.iter().find_map(|(_, sitting)| sitting.terms().form.as_ref()?.overall);
        let done = all.iter().filter(|(_, sitting)| !sitting.is_running());
        let papers: Vec<PaperScore> = done.map(|(_, sitting)| self.score_now(sitting)).collect();
        DayScore::of(&papers, overall)
    }
}
