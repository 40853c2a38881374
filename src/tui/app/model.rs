//! The model: everything that the screens show, as plain data.
//!
//! It is changed by `update` alone and drawn by `view` alone. It must not know of terminals, disks
//! or clocks: the moment is given to it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Size;

use crate::bank::FactId;
use crate::exam::Moment;
use crate::insight::Past;
use crate::report::{PlanView, PlannedQuestion};
use crate::study::{Hit, Home, Lost, NextPaper, NoteView, Preview, Question};

use crate::tui::app::commands::Commands;
use crate::tui::app::current::CurrentSitting;
use crate::tui::app::plan::Plan;
use crate::tui::exam_picks::ExamPicks;
use crate::tui::goal::GoalDraft;
use crate::tui::insight::InsightScreen;
use crate::tui::kit::theme::{Appearance, Theme};
use crate::tui::picks::Picks;
use crate::tui::result::{ResultScreen, Tab};

/// Everything that the screens show.
#[derive(Debug, Clone)]
pub struct Model {
    /// The present moment, as of the last message.
    pub now: Moment,
    /// How it is to look.
    pub appearance: Appearance,
    /// The terminal's size.
    pub size: Size,
    /// How the program is called.
    pub commands: Commands,
    /// What Home shows.
    pub home: Arc<Home>,
    /// The row of Home's list under the cursor: unfinished sittings first, then topics.
    pub home_cursor: usize,
    /// When that was so.
    pub home_as_of: Moment,
    /// What is planned.
    pub plan: Plan,
    /// What lies over Home, the last on top.
    pub screens: Vec<Screen>,
    /// The sitting that the screens are about, if one is open.
    pub current: Option<CurrentSitting>,
    /// What was last picked, for the next time.
    pub picks: Picks,
    /// The exams on offer, and how one was last asked for.
    pub exams: ExamPicks,
    /// A line to be read once.
    pub message: Option<Message>,
    /// When the one-way door on the screen was first drawn; `None` where there is none, or it was
    /// not drawn yet.
    pub door_drawn: Option<Moment>,
    /// Counts searches, so that stale answers are known.
    pub searches: u64,
    /// The record, if it is lost: nothing is saved until it is written elsewhere.
    pub lost: Option<Arc<Lost>>,
    /// The file in which progress is kept since, where that is another than before.
    pub moved: Option<PathBuf>,
}

/// One screen over Home.
#[derive(Debug, Clone)]
pub enum Screen {
    /// Topics and settings for practice or a quiz.
    Picker {
        /// The row under the cursor.
        cursor: usize,
    },
    /// Exams, and how to sit them.
    Exams {
        /// The row under the cursor.
        cursor: usize,
    },
    /// What would begin, before it does.
    Before {
        /// What it is.
        preview: Arc<Preview>,
        /// Lines scrolled by.
        scroll: usize,
    },
    /// The break between two papers of a day.
    Break {
        /// What comes next.
        next: Arc<NextPaper>,
        /// When so much of the break was left as `next` says.
        since: Moment,
    },
    /// Today's questions, in the order in which they are asked.
    Today {
        /// The row under the cursor.
        cursor: usize,
    },
    /// Why a question is asked.
    Why {
        /// The question as it was planned.
        question: Arc<PlannedQuestion>,
        /// Whether its facts may be read: they give the answer away.
        shown: bool,
        /// Lines scrolled by.
        scroll: usize,
    },
    /// What is aimed at.
    Goal(GoalDraft),
    /// The forecast, the load ahead, leeches, memory.
    Insight(InsightScreen),
    /// A question of the open sitting.
    Question {
        /// Lines scrolled by.
        scroll: usize,
    },
    /// The grid of questions.
    Palette {
        /// The question under the cursor.
        cursor: usize,
    },
    /// The answer sheet.
    AnswerSheet,
    /// Whether to hand the sitting in, or to end it.
    Summary,
    /// Whether to leave a running clock.
    Leave,
    /// The result of the open sitting.
    Result(ResultScreen),
    /// The past results.
    Results {
        /// How sittings came out, the newest first; `None` until that is known.
        list: Option<Arc<[Past]>>,
        /// The row under the cursor.
        cursor: usize,
    },
    /// The list of notes.
    Notes {
        /// The row under the cursor.
        cursor: usize,
    },
    /// A topic's note.
    Note {
        /// What it says.
        view: Arc<NoteView>,
        /// The fact that was looked for.
        fact: Option<FactId>,
        /// Lines scrolled by.
        scroll: usize,
    },
    /// Search.
    Find(Search),
    /// A question outside a sitting, with its answer.
    Found {
        /// The question.
        question: Arc<Question>,
        /// Lines scrolled by.
        scroll: usize,
    },
    /// What the question on the screen rests on.
    Sources {
        /// Lines scrolled by.
        scroll: usize,
    },
    /// A line to say what is wrong with the question.
    Report {
        /// What is typed so far.
        input: String,
    },
    /// Where a lost record is to be written.
    Lost(LostScreen),
    /// The keys.
    Help {
        /// Lines scrolled by.
        scroll: usize,
    },
}

/// Where a lost record is to be written, as it is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostScreen {
    /// The path as typed so far.
    pub input: String,
    /// Why it could not be written to the one before.
    pub refused: Option<String>,
}

/// A search as it stands.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// What is typed.
    pub input: String,
    /// The number of the query that was asked last.
    pub number: u64,
    /// Whether its answer is still to come.
    pub waiting: bool,
    /// What was found.
    pub hits: Arc<[Hit]>,
    /// The hit under the cursor.
    pub cursor: usize,
}

/// A line to be read once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What it says.
    pub text: String,
    /// Whether something did not work.
    pub caution: bool,
}

impl Model {
    /// Home, before anything is known of it.
    pub fn new(now: Moment, appearance: Appearance, size: Size, commands: Commands) -> Self {
        Self {
            now,
            appearance,
            size,
            commands,
            home: Arc::new(Home::default()),
            home_cursor: 0,
            home_as_of: now,
            plan: Plan::default(),
            screens: Vec::new(),
            current: None,
            picks: Picks::default(),
            exams: ExamPicks::default(),
            message: None,
            door_drawn: None,
            searches: 0,
            lost: None,
            moved: None,
        }
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        Theme::new(self.appearance)
    }

    /// The screen on top; `None` is Home.
    pub fn top(&self) -> Option<&Screen> {
        self.screens.last()
    }

    /// Time until something on the screen changes by itself: the second of a clock that runs, else
    /// the day.
    pub fn next_change(&self, now: &Moment) -> Duration {
        let of_break = self.screens.iter().find_map(|screen| screen.break_left(now));
        let left = of_break.filter(|left| !left.is_zero());
        let second = left.map(second_of).or_else(|| self.current.as_ref()?.next_second(now));
        let turn = now.until_turn();
        second.map_or(turn, |second| second.min(turn))
    }

    /// Whether Home is of another day than today. A sitting is left alone: Home is made anew when
    /// it is left.
    pub fn is_of_another_day(&self) -> bool {
        let (shown, now) = (&self.home_as_of, &self.now);
        self.current.is_none() && (shown.date(), shown.day()) != (now.date(), now.day())
    }

    /// Today's plan, unless something has happened since it was made, a new day among it.
    pub fn plan_of_today(&self) -> Option<&Arc<PlanView>> {
        self.plan.current().filter(|plan| plan.day == self.now.day())
    }

    /// Says something that went as it should.
    pub fn say(&mut self, text: impl Into<String>) {
        self.message = Some(Message { text: text.into(), caution: false });
    }

    /// Says something that did not.
    pub fn warn(&mut self, text: impl Into<String>) {
        self.message = Some(Message { text: text.into(), caution: true });
    }

    /// Leaves the sitting and every screen from its first one up.
    pub fn leave_sitting(&mut self) {
        self.close_sitting_screens();
        self.current = None;
    }

    /// Closes the first screen of the sitting and all above it.
    pub fn close_sitting_screens(&mut self) {
        if let Some(at) = self.screens.iter().position(Screen::is_of_sitting) {
            self.screens.truncate(at);
        }
    }
}

impl Screen {
    /// Whether the screen means nothing without the open sitting.
    pub fn is_of_sitting(&self) -> bool {
        matches!(
            self,
            Self::Question { .. }
                | Self::Palette { .. }
                | Self::AnswerSheet
                | Self::Summary
                | Self::Leave
                | Self::Result(_)
        )
    }

    /// What is left of the break, on its screen.
    pub fn break_left(&self, now: &Moment) -> Option<Duration> {
        let Self::Break { next, since } = self else { return None };
        Some(next.break_left.saturating_sub(since.until(now)))
    }

    /// Whether the screen is drawn over the one below it.
    pub fn is_overlay(&self) -> bool {
        matches!(self, Self::Summary | Self::Leave | Self::Sources { .. } | Self::Report { .. })
    }

    /// How far its text is scrolled, if it has any to scroll.
    pub fn scroll(&self) -> Option<usize> {
        match self {
            Self::Question { scroll }
            | Self::Before { scroll, .. }
            | Self::Note { scroll, .. }
            | Self::Found { scroll, .. }
            | Self::Sources { scroll }
            | Self::Why { scroll, .. }
            | Self::Help { scroll } => Some(*scroll),
            Self::Result(result) if result.tab != Tab::Questions => Some(result.scroll),
            Self::Insight(insight) if insight.is_text() => Some(insight.scroll),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub fn scroll_mut(&mut self) -> Option<&mut usize> {
        match self {
            Self::Question { scroll }
            | Self::Before { scroll, .. }
            | Self::Note { scroll, .. }
            | Self::Found { scroll, .. }
            | Self::Sources { scroll }
            | Self::Why { scroll, .. }
            | Self::Help { scroll } => Some(scroll),
            Self::Result(result) if result.tab != Tab::Questions => Some(&mut result.scroll),
            Self::Insight(insight) if insight.is_text() => Some(&mut insight.scroll),
            _ => None,
        }
    }
}

/// How long a clock that runs down shows the second that it shows now.
pub(in crate::tui) fn second_of(left: Duration) -> Duration {
    match left.subsec_nanos() {
        0 => Duration::from_secs(1),
        part => Duration::from_nanos(part.into()),
    }
}

/// An error's words, which are written to stand within a sentence, as a sentence.
pub(in crate::tui) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}
