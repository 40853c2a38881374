//! Mistakes: the questions that a filter lets pass, mistakes at first; each can be selected,
//! practised, marked and written out.

mod keys;
mod state;
mod update;
mod view;

use ratatui::layout::Rect;

use self::keys::{FILTERING, LIST};
pub use self::state::Mistakes;
use crate::tui::app::effect::Effect;
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{Binding, Context};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::Screen;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;

impl Screen for Mistakes {
    const CONTEXTS: &'static [Context] = &[LIST, FILTERING];

    fn keys() -> Vec<Binding<Self>> {
        keys::keys()
    }

    fn context(&self, _shared: &Shared) -> Context {
        if self.typing { FILTERING } else { LIST }
    }

    fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
        let Msg::Mistakes = msg else { return None };
        let mut screen = Self::new();
        screen.list(shared);
        Some(screen)
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        if self.typing {
            update::filter(self, shared, msg);
            return vec![];
        }
        update::update(self, shared, msg)
    }

    fn back(&mut self, shared: &mut Shared) -> Vec<Effect> {
        if self.typing {
            self.typing = false;
            self.input = self.input.emptied().with(self.holds.clone());
            self.list(shared);
        } else {
            shared.close();
        }
        vec![]
    }

    fn told(&mut self, shared: &mut Shared, msg: &Msg) {
        if let Msg::Notebook(_) = msg {
            self.list(shared);
        }
    }

    fn loads(&self) -> Vec<Effect> {
        vec![Effect::LoadNotebook]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self, shared, style, body)
    }
}
