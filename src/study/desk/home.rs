//! Home: what there is to do, what can go on, and what there is to know.

use std::time::Duration;

use jiff::civil::Date;

use crate::bank::LanguageCode;
use crate::exam::Sitting;
use crate::journal::SittingId;
use crate::memory::is_ahead;
use crate::report::TopicSummary;

use super::super::Study;
use super::super::session::Waits;
use super::day::NextPaper;

/// What Home shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Home {
    /// Whether today's plan is known; until it is made, the sums of what is due are nothing.
    pub planned: bool,
    /// The questions of today's plan.
    pub due_questions: usize,
    /// The facts that they are asked for.
    pub due_facts: usize,
    /// About how long they will take, at this learner's pace.
    pub due_time: Duration,
    /// The next day for which something is planned.
    pub next_due: Option<Date>,
    /// Sittings that can go on: every one with a clock, one of today's plan, one other practice.
    /// First those whose clock is running, then the newest.
    pub unfinished: Vec<Unfinished>,
    /// The paper that comes next on a day of several, of which one was handed in today.
    pub next_paper: Option<NextPaper>,
    /// Every topic.
    pub topics: Vec<TopicSummary>,
    /// Banks that could not be loaded and other things to know, a line each.
    pub notices: Vec<String>,
    /// The languages in which some question can be read, in the order in which the banks have them.
    pub languages: Vec<LanguageCode>,
}

impl Home {
    /// The sitting of today's plan that waits.
    pub fn todays(&self) -> Option<&Unfinished> {
        self.unfinished.iter().find(|unfinished| unfinished.todays)
    }
}

/// A sitting that was left, or cut short.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfinished {
    /// Its name.
    pub id: SittingId,
    /// What it is called.
    pub title: String,
    /// The title of its topic, of a practice that has but one.
    pub topic: Option<String>,
    /// Whether it asks today's plan.
    pub todays: bool,
    /// The question that was on the screen, from 0.
    pub at: usize,
    /// Of how many.
    pub of: usize,
    /// The time left, if it is limited.
    pub remaining: Option<Duration>,
    /// Whether its clock is stopped.
    pub paused: bool,
}

impl Study {
    /// What Home shows.
    pub fn home(&self) -> Home {
        let plan = self.known_plan();
        Home {
            planned: plan.is_some(),
            due_questions: plan.as_ref().map_or(0, |plan| plan.today.len()),
            due_facts: plan.as_ref().map_or(0, |plan| plan.facts_today()),
            due_time: plan.as_ref().map_or(Duration::ZERO, |plan| plan.time),
            next_due: plan.as_ref().and_then(|plan| plan.next_day()),
            unfinished: self.unfinished(),
            next_paper: self.next_today(),
            topics: self.topics(),
            languages: self.languages(),
            notices: self
                .problems()
                .iter()
                .map(|problem| format!("{problem}{}", (self.hints.problem)(problem)))
                .chain(self.clock_notice())
                .chain(self.set_aside_notice())
                .collect(),
        }
    }

    /// What to know of entries that have no effect.
    fn set_aside_notice(&self) -> Option<String> {
        let count = self.journal().set_aside();
        (count > 0).then(|| (self.hints.set_aside)(count))
    }

    /// What to know of a clock that was set back since something was last kept.
    fn clock_notice(&self) -> Option<String> {
        let (now, last) = (self.now(), self.session.last_written()?);
        is_ahead(last.at, now.at).then(|| {
            format!(
                "The clock says {}, but the record was last written on {}, by its clock: is the date right? Until it is, what was \
                 answered on days to come counts as answered before them.",
                now.date(),
                last.date()
            )
        })
    }

    /// The sittings that can go on: first those whose clock is running, then the newest.
    fn unfinished(&self) -> Vec<Unfinished> {
        let now = self.now();
        let told = |(id, sitting, why): (SittingId, &Sitting, Waits)| Unfinished {
            id,
            title: sitting.terms().title.clone(),
            topic: (why == Waits::Practice).then(|| self.only_topic(sitting)).flatten(),
            todays: why == Waits::Todays,
            at: sitting.at(),
            of: sitting.paper().len(),
            remaining: sitting.remaining(&now),
            paused: sitting.is_paused(),
        };
        let mut all: Vec<Unfinished> = self.session.waiting(&now).into_iter().map(told).collect();
        all.sort_by_key(|waiting| waiting.remaining.is_none() || waiting.paused);
        all
    }

    /// The title of the topic of a sitting's questions, if they have but one.
    fn only_topic(&self, sitting: &Sitting) -> Option<String> {
        let catalogue = self.library.catalogue();
        let mut topics =
            sitting.paper().iter().map(|dealt| catalogue.current_item(&dealt.item).topic());
        let first = topics.next()?;
        let one = topics.all(|topic| topic == first);
        one.then(|| catalogue.topic(&first).map(|topic| topic.title().to_owned())).flatten()
    }
}
