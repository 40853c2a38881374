//! What the screens share: the present moment, what is known of banks and plan, the open sitting.
//!
//! It is changed by `update` alone. It must not know of terminals, disks or clocks: the moment is
//! given to it.

pub mod about;
pub mod begin;
pub mod current;
pub mod drawn;
pub mod exam_picks;
pub mod language;
pub mod listing;
pub mod picks;
pub mod plan;
pub mod settings;
pub mod sitting;
pub mod standing;

use std::path::PathBuf;
use std::sync::Arc;

use ratatui::layout::Size;

use crate::bank::LanguageCode;
use crate::exam::{Confide, Moment};
use crate::report::{NotebookView, PlanView};
use crate::study::{Home, Lost};
use crate::tui::app::commands::Commands;
use crate::tui::app::msg::Msg;
use crate::tui::kit::theme::{Appearance, Theme};

use self::current::CurrentSitting;
use self::drawn::Drawn;
use self::exam_picks::ExamPicks;
use self::picks::Picks;
use self::plan::Plan;
use self::settings::Setup;

/// What the screens share.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The present moment, as of the last message.
    pub now: Moment,
    /// How it looks.
    pub appearance: Appearance,
    /// The settings, and what they stand on.
    pub setup: Setup,
    /// The terminal's size.
    pub size: Size,
    /// How the program is called.
    pub commands: Commands,
    /// What Home shows.
    pub home: Arc<Home>,
    /// When that was so.
    pub home_as_of: Moment,
    /// The topic under Home's cursor, by its number.
    pub topic: Option<usize>,
    /// What is planned.
    pub plan: Plan,
    /// The notebook, as it was last read; `None` until it is.
    pub notebook: Option<Arc<NotebookView>>,
    /// The sitting that the screens are about, if one is open.
    pub current: Option<CurrentSitting>,
    /// What was last picked, for the next time.
    pub picks: Picks,
    /// The exams on offer, and how one was last asked for.
    pub exams: ExamPicks,
    /// The language to be read in, where there is a translation; as banks have it, without one.
    pub language: Option<LanguageCode>,
    /// A line to be read once.
    pub message: Option<Message>,
    /// When the one-way door on the screen was first drawn; `None` where there is none, or it was
    /// not drawn yet.
    pub door_drawn: Option<Moment>,
    /// Counts what a person asked for, so that a page that comes late does not open over something
    /// else.
    pub asked: u64,
    /// Counts searches, so that stale answers are known.
    pub searches: u64,
    /// The record, if it is lost: nothing is saved until it is written elsewhere.
    pub lost: Option<Arc<Lost>>,
    /// The file in which progress is kept since, where that is another than before.
    pub moved: Option<PathBuf>,
    /// What was drawn last of the screen on top, or would be now.
    pub drawn: Arc<Drawn>,
    /// What is asked of the stack of screens, in order; see [`Turn`].
    pub turns: Vec<Turn>,
}

/// What a screen asks of the stack that it lies on.
#[derive(Debug, Clone)]
pub enum Turn {
    /// The screen that this message opens comes on top.
    Open(Msg),
    /// The screen on top goes.
    Close,
    /// The screen on top goes, and the one that this message opens comes in its place; where it is
    /// the one below, it stays.
    Instead(Msg),
    /// Every screen is told this.
    Tell(Msg),
    /// The sitting is left, and all its screens go.
    LeaveSitting,
}

/// A line to be read once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What it says.
    pub text: String,
    /// Whether something did not work.
    pub caution: bool,
}

impl Shared {
    /// The program as it begins, before anything is known.
    pub fn new(now: Moment, appearance: Appearance, size: Size, commands: Commands) -> Self {
        Self {
            now,
            appearance,
            setup: Setup { usual: appearance.palette, ..Setup::default() },
            size,
            commands,
            home: Arc::new(Home::default()),
            home_as_of: now,
            topic: None,
            plan: Plan::default(),
            notebook: None,
            current: None,
            picks: Picks::default(),
            exams: ExamPicks::default(),
            language: None,
            message: None,
            door_drawn: None,
            asked: 0,
            searches: 0,
            lost: None,
            moved: None,
            drawn: Arc::default(),
            turns: Vec::new(),
        }
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        Theme::new(self.appearance)
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

    /// Whether a sitting is open that is not over.
    pub fn sitting_runs(&self) -> bool {
        self.current.as_ref().is_some_and(|current| current.sitting.is_running())
    }

    /// Whether the open sitting takes confidence, and the settings have it said and shown.
    pub fn asks_confidence(&self) -> bool {
        let rules = self.current.as_ref().map(|current| &current.sitting.terms().rules);
        self.setup.settings.confidence
            && rules.is_some_and(|rules| rules.confidence == Confide::Asked)
    }

    /// Asks for the screen that a message opens.
    pub fn open(&mut self, msg: Msg) {
        self.turns.push(Turn::Open(msg));
    }

    /// Tells every screen that lies on the stack.
    pub fn tell(&mut self, msg: Msg) {
        self.turns.push(Turn::Tell(msg));
    }

    /// Asks for the screen on top to go.
    pub fn close(&mut self) {
        self.turns.push(Turn::Close);
    }

    /// Asks for the screen that a message opens in place of the one on top.
    pub fn instead(&mut self, msg: Msg) {
        self.turns.push(Turn::Instead(msg));
    }

    /// Leaves the sitting and its screens.
    pub fn leave_sitting(&mut self) {
        self.turns.push(Turn::LeaveSitting);
    }
}
