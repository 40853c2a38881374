//! The page before an exam, from which it begins.

mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::study::Preview;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Esc};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// The page before an exam.
#[derive(Debug, Clone)]
pub struct Before {
    /// What would begin.
    preview: Arc<Preview>,
    /// Where the page is scrolled to.
    scroll: ScrollTo,
}

impl Before {
    /// What would begin.
    #[cfg(feature = "internals")]
    pub fn preview(&self) -> &Preview {
        &self.preview
    }
}

impl Screen for Before {
    const CONTEXTS: &'static [Context] = &[Context::door(texts::CONTEXT_BEFORE)];
    const KIND: Kind = Kind::BeforeSitting;

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Char('y')], texts::BEFORE_KEY_YES, Msg::Pass).bar(texts::BEFORE_KEY_YES_BAR),
        ];
        rows.extend(keys::in_text());
        let back = key(&[Esc], texts::BEFORE_KEY_BACK, Msg::Back);
        rows.push(back.also(&[Char('q'), Char('n')]).bar(texts::KEY_BACK_BAR));
        rows.extend([keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::Previewed(preview) = msg else { return None };
        Some(Self { preview: Arc::new((**preview).clone()), scroll: ScrollTo::default() })
    }

    fn update(&mut self, _shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Pass => vec![Effect::Begin(self.preview.request.clone())],
            _ => vec![],
        }
    }

    fn scroll(&mut self, _shared: &Shared) -> Option<&mut ScrollTo> {
        Some(&mut self.scroll)
    }

    fn view(&self, _shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(&self.preview.terms, self.preview.made_of.as_ref(), self.scroll, style, body)
    }
}
