//! The help: all keys of all screens, those of the screen below it first.

mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::tui::app::key::Key::{Char, Enter, Esc};
use crate::tui::app::msg::Msg;
use crate::tui::kit::context::AllKeys;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::Screen;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// The help.
#[derive(Debug, Clone)]
pub struct Help {
    /// The keys, in the order in which they are shown.
    keys: Arc<AllKeys>,
    /// Where it is scrolled to.
    scroll: ScrollTo,
}

impl Screen for Help {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_HELP)];

    fn keys() -> Vec<Binding<Self>> {
        let back = key(&[Char('q')], texts::KEY_BACK, Msg::Back)
            .also(&[Esc, Char('?'), Enter])
            .bar(texts::KEY_BACK_BAR);
        let mut rows = Vec::from(keys::in_text());
        rows.extend([back, keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::HelpOf(below, keys) = msg else { return None };
        let mut keys = keys.clone();
        if let Some(at) = keys.iter().position(|(context, _)| context == below) {
            keys[..=at].rotate_right(1);
        }
        Some(Self { keys: Arc::new(keys), scroll: ScrollTo::default() })
    }

    fn scroll(&mut self, _shared: &Shared) -> Option<&mut ScrollTo> {
        Some(&mut self.scroll)
    }

    fn view(&self, _shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(&self.keys, self.scroll, style, body)
    }
}
