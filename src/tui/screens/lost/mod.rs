//! Where a lost record is to be written.

mod view;

use ratatui::layout::Rect;

use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Ctrl, Enter, Esc};
use crate::tui::app::msg::Msg;
use crate::tui::kit::input::Input;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::Screen;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The longest path that can be typed: as long as systems take.
const LONGEST: usize = 4096;

/// Where a lost record is to be written.
#[derive(Debug, Clone)]
pub struct Lost {
    /// The path as typed so far.
    input: Input,
    /// Why it could not be written to the one before.
    refused: Option<String>,
}

impl Screen for Lost {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_LOST)];

    fn keys() -> Vec<Binding<Self>> {
        let save = key(&[Enter], texts::LOST_KEY_SAVE, Msg::Enter).bar(texts::LOST_KEY_SAVE_BAR);
        let back = key(&[Esc], texts::LOST_KEY_BACK, Msg::Back).bar(texts::KEY_BACK_BAR);
        let leave = key(&[Ctrl('c')], texts::LOST_KEY_LEAVE, Msg::Interrupt);
        let mut rows = vec![save, keys::erase_before().bar(texts::LOST_KEY_CLEAR_BAR), back];
        rows.push(leave.bar(texts::LOST_KEY_LEAVE_BAR));
        rows.extend(keys::in_input(texts::LOST_KEY_TYPE));
        rows
    }

    fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
        let Msg::SaveElsewhere = msg else { return None };
        let proposed = shared.lost.as_ref()?.proposed.display().to_string();
        Some(Self { input: Input::new(LONGEST).with(proposed), refused: None })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Enter => {
                let sitting = shared.current.as_ref().map(|current| current.id);
                return vec![Effect::Rescue(self.input.text().to_owned(), sitting)];
            }
            _ => {
                self.input.update(msg);
            }
        }
        vec![]
    }

    fn told(&mut self, _shared: &mut Shared, msg: &Msg) {
        if let Msg::NotRescued(why) = msg {
            self.refused = Some(why.clone());
        }
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(&self.input, self.refused.as_deref(), shared, style, body)
    }
}
