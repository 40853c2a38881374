//! From a plan to the terms of a sitting: its rules and the form's record.
//!
//! What is asked for besides (strictness, extra time, the answer sheet) comes in here and nowhere
//! else.

use std::time::Duration;

use super::{Blueprint, PaperPlan};
use crate::exam::rules::{AnswerSheet, Navigation, Pause, Rules, TimeLimit};
use crate::exam::terms::{Form, Section, Series};

/// How a paper is sat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conditions {
    /// The clock runs on whatever happens; otherwise it may be stopped.
    pub strict: bool,
    /// With the time that is given to those who are entitled to it.
    pub extra_time: bool,
    /// Answers are transferred to an answer sheet, in ink.
    pub drill: bool,
}

impl Default for Conditions {
    fn default() -> Self {
        Self { strict: true, extra_time: false, drill: false }
    }
}

impl PaperPlan {
    /// The rules of a sitting of which each section has so many questions.
    pub fn rules(&self, conditions: Conditions, counts: &[usize]) -> Rules {
        let times = self.section_times(conditions, counts);
        let limit = match times.iter().copied().sum::<Option<u64>>() {
            Some(ms) if !times.is_empty() => Duration::from_millis(ms),
            _ => {
                let whole = self.duration(conditions.extra_time);
                scaled(whole, counts.iter().sum(), self.count())
            }
        };
        let sectional = times.iter().any(Option::is_some);
        let rules = Rules::exam(limit);
        Rules {
            clock: TimeLimit::Milliseconds(millis(limit)),
            pause: if conditions.strict { Pause::Never } else { Pause::Allowed },
            navigation: if sectional { Navigation::WithinSection } else { Navigation::Free },
            decline: self.decline,
            sheet: if conditions.drill { AnswerSheet::Ink } else { AnswerSheet::None },
            ..rules
        }
    }

    /// The record of a form of this paper of which each section has so many questions.
    pub fn form(
        &self,
        blueprint: &Blueprint,
        conditions: Conditions,
        counts: &[usize],
        series: Series,
        day: Option<u64>,
    ) -> Form {
        let times = self.section_times(conditions, counts);
        let mut first = 0;
        let mut sections = Vec::with_capacity(counts.len());
        for ((plan, count), ms) in self.sections.iter().zip(counts).zip(times) {
            let (title, scheme) = (plan.title.clone(), plan.scheme.clone());
            sections.push(Section { title, first, count: *count, scheme, ms });
            first += count;
        }
        Form {
            blueprint: blueprint.id.clone(),
            paper: self.id.clone(),
            series,
            sections,
            scaled_from: Some(self.count()).filter(|full| *full != first),
            qualifying: self.qualifying,
            overall: blueprint.overall,
            merit: self.merit,
            blank_limit: self.blank_limit,
            dropped: self.dropped,
            rounding: self.rounding,
            extra_time: conditions.extra_time,
            day,
        }
    }

    /// The time of each section in milliseconds, where they have times of their own: scaled with
    /// its questions, and with its share of what is given besides.
    fn section_times(&self, conditions: Conditions, counts: &[usize]) -> Vec<Option<u64>> {
        let whole = self.duration(conditions.extra_time);
        let base = Duration::from_secs(60) * self.minutes;
        let time = |(plan, count): (&super::SectionPlan, &usize)| {
            let own = Duration::from_secs(60) * plan.minutes?;
            let own = share(own, millis(whole), millis(base));
            Some(millis(scaled(own, *count, plan.count)))
        };
        self.sections.iter().zip(counts).map(time).collect()
    }
}

/// The part `part / whole` of a time.
fn scaled(time: Duration, part: usize, whole: usize) -> Duration {
    let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    share(time, number(part), number(whole))
}

fn share(time: Duration, part: u64, whole: u64) -> Duration {
    let ms = u128::from(millis(time)) * u128::from(part) / u128::from(whole.max(1));
    Duration::from_millis(u64::try_from(ms).unwrap_or(u64::MAX))
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
