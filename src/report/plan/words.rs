//! A plan in words.

use std::collections::BTreeMap;

use crate::plan::{Aim, Cause};
use crate::text::{count, count_of};

use super::super::forecast::{CutoffChance, awaited, if_kept_to};
use super::super::{goal, words};
use super::view::{Leech, PlanView, PlannedQuestion, Raise, RaiseBy};

impl PlanView {
    /// The day, what is aimed at and for how long: `Sun 22 Nov 2026; 182 days to 23 May 2027; 25
    /// minutes a day`.
    pub fn aim_in_words(&self) -> String {
        format!("{}; {}", words::weekday_date(self.day), goal::aimed(self.aim, &self.goal))
    }

    /// What is asked today, for what and how long it takes.
    pub fn today_in_words(&self) -> String {
        if self.today.is_empty() {
            let next = self.next_day().map(|day| format!("; the next on {}", words::date(day)));
            return format!("nothing is left to ask{}", next.unwrap_or_default());
        }
        let more = match self.left_out {
            0 => String::new(),
            n => format!("; {n} more had no question or no time"),
        };
        format!(
            "{}, {}, about {} min: {}{more}",
            count(self.today.len(), "question"),
            count(self.facts_today(), "fact"),
            self.time.as_secs().div_ceil(60),
            causes_in_words(&self.today)
        )
    }

    /// For when the first half of the forecast is.
    pub fn when(&self) -> &'static str {
        match self.aim {
            Aim::Today => "If today",
            Aim::Exam { .. } | Aim::Passed | Aim::Retention => "If tomorrow",
        }
    }

    /// The questions that the forecast is of: `India-US relations questions`, where one thing alone
    /// is loaded.
    pub fn questions_named(&self) -> String {
        self.made_of.about().map_or_else(
            || "questions of these banks".to_owned(),
            |about| format!("{about} questions"),
        )
    }

    /// `If tomorrow: 62-74 % of India-US relations questions right. On 23 May 2027, if you keep to
    /// the plan: 85-90 %.`
    pub fn forecast_in_words(&self) -> String {
        let forecast = match &self.forecast {
            Err(why) => return awaited(why),
            Ok(forecast) => forecast,
        };
        let when = self.when();
        let first =
            format!("{when}: {} of {} right.", forecast.tomorrow.percent(), self.questions_named());
        let mut said = vec![first];
        if let Some((on_day, date)) = forecast.on_day.as_ref().zip(self.goal.date) {
            let kept = if_kept_to(&words::date(date));
            said.push(format!("{kept}: {}.", on_day.percent()));
        }
        if let Some(paper) = &forecast.paper {
            said.push(format!("{}.", paper.in_words(&when.to_lowercase())));
            let each = |c: &CutoffChance| {
                let on_day = c.on_day.map(|chance| format!(", {}", words::percent(chance)));
                let (tomorrow, on_day) = (words::percent(c.tomorrow), on_day.unwrap_or_default());
                format!("{} {:.2} {tomorrow}{on_day}", c.category, c.marks)
            };
            let all = paper.cutoffs.iter().map(each).collect::<Vec<_>>().join("; ");
            let year = paper.cutoffs.first().map(|cutoff| cutoff.year);
            said.extend(year.map(|year| format!("Chances of the cut-offs of {year}: {all}.")));
        }
        said.join(" ")
    }

    /// How far the facts are known, and how many will be asked by the exam.
    pub fn reach_in_words(&self) -> String {
        let PlanView { facts, seen, unreached, .. } = self;
        let rest = match (self.aim, unreached, self.more_would()) {
            (Aim::Exam { .. }, 0, _) => "all will be by the exam".to_owned(),
            (Aim::Exam { .. }, n, Some(more)) => format!("{n} will not be reached; {more}"),
            (Aim::Exam { .. }, n, None) => {
                format!("{n} will not be reached in the time that is left")
            }
            _ => {
                let new: usize = self.load.iter().map(|load| load.new).sum();
                format!("{new} more will be within thirty days")
            }
        };
        let PlanView { known, mistaken, .. } = self;
        format!(
            "{seen} of {} of these banks asked so far, {known} known, {mistaken} mistaken; {rest}",
            count(*facts, "fact")
        )
    }

    /// What would reach all facts: `6 more minutes a day would`; `None` where they are reached, or
    /// where nobody could spend so much.
    pub fn more_would(&self) -> Option<String> {
        let minutes = self.more_minutes()?;
        Some(format!("{} a day would", count_of(minutes, "more minute", "more minutes")))
    }
}

impl Raise {
    /// `about 4 in 100 questions more by 10 more minutes a day`
    pub fn in_words(&self) -> String {
        format!("about {:.0} in 100 questions more {}", self.share * 100.0, self.by())
    }

    fn by(&self) -> String {
        match &self.what {
            RaiseBy::Minutes(minutes) => format!("by {minutes} more minutes a day"),
            RaiseBy::Topic { title, .. } => format!("by knowing everything of {title}"),
        }
    }
}

impl Leech {
    /// The fact, how often it failed, what was believed instead, and what to do.
    pub fn in_words(&self) -> String {
        let Leech { text, lapses, reviews, traps, suggestion, topic, .. } = self;
        let believed = |(trap, n): &(String, u32)| match n {
            1 => format!("; the wrong version chosen once: {trap}"),
            n => format!("; the wrong version chosen {n} times: {trap}"),
        };
        let believed = traps.iter().map(believed).collect::<Vec<_>>().concat();
        // A row of a table has no stop of its own.
        let stop = if text.trim_end().ends_with(['.', '?', '!']) { "" } else { "." };
        format!(
            "{topic}: {}{stop} Missed {lapses} of {reviews} times{believed}. {suggestion}",
            text.trim_end()
        )
    }
}

/// Why facts are asked, and how many of them for each cause, the most urgent first.
pub fn causes<'q>(
    questions: impl IntoIterator<Item = &'q PlannedQuestion>,
) -> BTreeMap<Cause, usize> {
    let mut causes = BTreeMap::new();
    for fact in questions.into_iter().flat_map(|question| &question.facts) {
        *causes.entry(fact.why.cause).or_default() += 1;
    }
    causes
}

/// `3 mistaken, 12 fading, 39 new`
pub fn causes_in_words<'q>(questions: impl IntoIterator<Item = &'q PlannedQuestion>) -> String {
    let each = causes(questions).into_iter().map(|(cause, n)| match cause {
        Cause::Closing => format!("{n} once more before the exam"),
        cause => format!("{n} {}", cause_name(cause)),
    });
    each.collect::<Vec<_>>().join(", ")
}

/// A cause in a word or two.
pub fn cause_name(cause: Cause) -> &'static str {
    match cause {
        Cause::Misconception => "mistaken",
        Cause::Fading => "fading",
        Cause::Closing => "last round",
        Cause::New => "new",
        Cause::Due => "due",
        Cause::Failed => "missed today",
    }
}
