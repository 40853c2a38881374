//! The terminal's room: the Elm architecture in plain functions.
//!
//! ```text
//! key -> keymap -> Msg -> update(&mut Model, Msg) -> Effects -> runtime -> Msg ...
//!                                                        view(&Model) -> frame
//! ```
//!
//! `update` is pure and asks for effects; the runtime does them, keeps what is to be kept, and only
//! then draws: what a screen shows as done is on disk. This room uses the study and the pure rooms;
//! it must not know of files, banks' folders or the record.

mod app;
mod kit;
mod screens;
mod state;
mod texts;
mod view;

pub use self::app::{cells, paint, runtime};
pub use self::kit::text;

use std::time::Duration;

pub use app::backend::StudyBackend;
pub use app::commands::Commands;
pub use app::effect::{Effect, ExitReason};
pub use app::error::TuiError;
pub use app::key::{Key, Pointer};
#[cfg(feature = "internals")]
pub use app::key_page::key_page;
pub use app::model::Model;
pub use app::msg::{Msg, Stride, Target, Way};
pub use kit::theme::{Appearance, Palette};
pub use screens::AnyScreen;
pub use screens::find::Find;
pub use screens::goal::draft::{GoalDraft, GoalPaper, GoalRow};
pub use state::current::{CurrentSitting, Nudge, Warning};
pub use state::exam_picks::{ExamPicks, ExamRow};
pub use state::listing::{Filter, Listing};
pub use state::picks::{PickRow, Picks};
pub use state::plan::{FitMaking, Making, Plan};
pub use state::settings::{KeepSettings, Settings, SettingsRow, Setup};
pub use state::standing::{LeftOut, Pace};
pub use state::{Message, Shared};

use crate::journal::SittingId;
use crate::study::{Request, Study};

/// Where the program begins.
#[derive(Debug, Clone, PartialEq)]
pub enum Start {
    /// At Home.
    Home,
    /// In a new sitting, or on the page before it; at Home with the reason where none can begin.
    Sit(Request),
    /// In a sitting that was cut short.
    #[cfg(feature = "internals")]
    Resume(SittingId),
}

impl Start {
    /// What the loop does first.
    pub fn effects(self) -> Vec<Effect> {
        match self {
            Self::Home => vec![Effect::LoadHome],
            Self::Sit(request) => vec![Effect::LoadHome, Effect::to_sit(request)],
            #[cfg(feature = "internals")]
            Self::Resume(id) => vec![Effect::LoadHome, Effect::Open(id)],
        }
    }
}

/// How the screens ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// Why.
    pub reason: ExitReason,
    /// The file in which progress is kept from now on, where the record was lost and written to
    /// another: as it is typed after a command.
    pub moved: Option<String>,
}

/// How long a key may wait for another program that holds the record. Our own transactions take a
/// millisecond; of what takes longer it is better to be told than to see the screen stand still.
const PATIENCE: Duration = Duration::from_millis(200);

/// How the screens are set up, and what keeps changes of that.
#[derive(Debug)]
pub struct Look {
    /// How they look in this run.
    pub appearance: Appearance,
    /// The settings.
    pub setup: Setup,
    /// What is wrong with the file of the settings, if anything is.
    pub problem: Option<String>,
    /// What keeps them.
    pub keeper: Box<dyn KeepSettings>,
}

/// Shows the screens until the person leaves, or the machine wants it.
pub fn run(study: Study, start: Start, look: Look, commands: Commands) -> Result<Ended, TuiError> {
    let Look { appearance, setup, problem, keeper } = look;
    let mouse = setup.settings.mouse;
    // Signals are listened to before the terminal is taken, so that none can leave it taken.
    let machine = app::terminal::EventSource::new(mouse, keeper)?;
    let _held = app::terminal::TerminalGuard::new(mouse).map_err(TuiError::Terminal)?;
    let screen = app::terminal::screen().map_err(TuiError::Terminal)?;
    let size = screen.size().map_err(TuiError::Terminal)?;
    // Opening waited as long as commands do.
    study.wait_at_most(PATIENCE);
    let mut model = Model::new(study.now(), appearance, size, commands);
    model.setup = setup;
    if let Some(problem) = problem {
        model.warn(texts::SettingsNotRead { problem }.say());
    }
    model.language = study.language();
    let mut runtime = app::runtime::Runtime::new(screen, study, machine, model);
    let reason = runtime.run(start.effects())?;
    let moved = runtime.model().moved.as_deref().map(app::update::in_shell);
    Ok(Ended { reason, moved })
}
