//! The screens, a folder each: state and keys, update, view.
//!
//! To add one, write its folder, and name it here and in the list below: keys, the last line, the
//! help and what opens it come from there.

pub mod answer_sheet;
pub mod before;
pub mod between;
pub mod exams;
pub mod export;
pub mod find;
pub mod found;
pub mod goal;
pub mod help;
pub mod home;
pub mod insight;
pub mod leave;
pub mod lost;
pub mod mistakes;
pub mod note;
pub mod notes;
pub mod one_fact;
pub mod one_question;
pub mod own_note;
pub mod palette;
pub mod picker;
pub mod put_on_list;
pub mod question;
pub mod report;
pub mod reported;
pub mod result;
pub mod results;
pub mod settings;
pub mod sources;
pub mod summary;
pub mod today;
pub mod why;

use std::fmt::Debug;

use crate::tui::app::msg::Msg;
use crate::tui::kit::context::AllKeys;
use crate::tui::kit::screen::{Behaviour, Kind, Screen as _, help_of};
use crate::tui::state::Shared;

macro_rules! screens {
    ($($module:ident :: $name:ident),* $(,)?) => {
        /// Any screen.
        #[derive(Debug, Clone)]
        pub enum AnyScreen {
            $(
                #[doc = concat!("The one in the folder `", stringify!($module), "`.")]
                $name($module::$name),
            )*
        }

        impl AnyScreen {
            /// What it does.
            pub fn behaviour(&self) -> &dyn Behaviour {
                match self {
                    $(Self::$name(screen) => screen,)*
                }
            }

            /// What it does, to be changed by it.
            pub fn behaviour_mut(&mut self) -> &mut dyn Behaviour {
                match self {
                    $(Self::$name(screen) => screen,)*
                }
            }

            /// The screen that a message opens.
            pub fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
                $(
                    if let Some(screen) = $module::$name::opened_by(msg, shared) {
                        return Some(Self::$name(screen));
                    }
                )*
                None
            }

            /// Every key of every screen.
            pub fn help(shared: &Shared) -> AllKeys {
                [$(help_of::<$module::$name>(shared)),*].concat()
            }
        }
    };
}

impl AnyScreen {
    /// Whether it means nothing without the open sitting.
    pub fn is_of_sitting(&self) -> bool {
        matches!(self.behaviour().kind(), Kind::OfSitting | Kind::OverSitting)
    }

    /// Whether it goes when a sitting begins.
    pub fn is_before_sitting(&self) -> bool {
        self.behaviour().kind() == Kind::BeforeSitting
    }

    /// Whether it is drawn over the one below it.
    pub fn is_overlay(&self) -> bool {
        matches!(self.behaviour().kind(), Kind::Over | Kind::OverSitting)
    }
}

screens! {
    home::Home,
    picker::Picker,
    exams::Exams,
    before::Before,
    between::Between,
    today::Today,
    why::Why,
    goal::Goal,
    insight::Insight,
    question::Question,
    palette::Palette,
    answer_sheet::AnswerSheet,
    summary::Summary,
    leave::Leave,
    result::SittingResult,
    results::Results,
    mistakes::Mistakes,
    one_question::OneQuestion,
    one_fact::OneFact,
    reported::Reported,
    settings::Settings,
    notes::Notes,
    note::Note,
    find::Find,
    found::Found,
    sources::Sources,
    report::Report,
    own_note::OwnNote,
    put_on_list::PutOnList,
    export::Export,
    lost::Lost,
    help::Help,
}
