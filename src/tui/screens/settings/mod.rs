//! Settings: how the program looks and is used on this machine.
//!
//! Each change holds at once and is kept at once.

mod view;

use ratatui::layout::Rect;

use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::kit::form;
use crate::tui::kit::keys::{self, Binding, Context};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::settings::SettingsRow;
use crate::tui::texts;

/// The settings. What they are is shared.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The row under the cursor.
    cursor: usize,
}

impl Settings {
    /// Turns the row under the cursor.
    fn turn(&self, shared: &mut Shared, forth: bool) -> Vec<Effect> {
        let Some(row) = SettingsRow::ALL.get(self.cursor) else {
            let mut languages = shared.home.languages.clone();
            if !forth {
                languages.reverse();
            }
            return shared.next_language(&languages);
        };
        let before = shared.setup.settings;
        shared.setup.settings.turn(*row, forth);
        let settings = shared.setup.settings;
        if settings.theme != before.theme {
            shared.appearance.palette = settings.theme.unwrap_or(shared.setup.usual);
        }
        vec![Effect::KeepSettings(settings)]
    }
}

/// How many rows there are. The language of questions comes last, where they can be read in more
/// than one; it is kept with the answers, not in the file of the settings.
fn count(shared: &Shared) -> usize {
    SettingsRow::ALL.len() + usize::from(shared.home.languages.len() > 1)
}

impl Screen for Settings {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_SETTINGS)];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows =
            Vec::from(form::keys(texts::KEY_TURN_UNDER_CURSOR, &[Char('l'), Enter, Char(' ')]));
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        matches!(msg, Msg::Settings).then_some(Self { cursor: 0 })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Enter => return self.turn(shared, true),
            Msg::Go(way @ (Way::Left | Way::Right)) => {
                return self.turn(shared, *way == Way::Right);
            }
            Msg::Go(way) => {
                move_cursor(&mut self.cursor, *way, count(shared), shared);
            }
            _ => {}
        }
        vec![]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self.cursor, shared, style, body)
    }
}
