//! What the study tells screens and commands: plain data, ready to be shown.

use std::time::Duration;

use jiff::civil::Date;

use crate::bank::{FactId, TopicId};
use crate::journal::SittingId;
use crate::report::TopicSummary;

use super::exam_request::NextPaper;

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
    /// Sittings that can go on, newest first: every one with a clock, one of today's plan, one
    /// other practice.
    pub unfinished: Vec<Unfinished>,
    /// The paper that comes next on a day of several, of which one was handed in today.
    pub next_paper: Option<NextPaper>,
    /// Every topic.
    pub topics: Vec<TopicSummary>,
    /// Banks that could not be loaded and other things to know, a line each.
    pub notices: Vec<String>,
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
}

/// What is remembered of a fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Memory {
    /// Never asked.
    New,
    /// Asked before.
    Seen {
        /// The chance of recalling it now (FSRS's R).
        retrievability: f64,
        /// Days until that chance has fallen to 0.9 from the last review (FSRS's S).
        stability: f64,
        /// The learning day on which it is due.
        due: Date,
        /// Whether it is known, by the same rule as in [`TopicSummary::known`].
        known: bool,
        /// Whether it was believed wrongly when it was last asked.
        mistaken: bool,
        /// Whether it was last believed wrongly, and surely.
        misconception: bool,
    },
}

/// A fact with what is remembered of it.
#[derive(Debug, Clone, PartialEq)]
pub struct FactState {
    /// Its id.
    pub id: FactId,
    /// The fact as a sentence or a line.
    pub text: String,
    /// Whether a written item asks it, or a composed one has asked it.
    pub asked: bool,
    /// Whether it is so; of the candidates for a set, those that are not in it are not.
    pub is_true: bool,
    /// Whether it has been superseded.
    pub superseded: bool,
    /// What is remembered.
    pub memory: Memory,
}

/// A topic's note.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteView {
    /// The topic.
    pub id: TopicId,
    /// Its title.
    pub title: String,
    /// The note, in Markdown; empty where the author wrote none.
    pub note: String,
    /// Its facts in file order, items' own statements left out.
    pub facts: Vec<FactState>,
}
