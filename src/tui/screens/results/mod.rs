//! The past results.

mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::insight::Past;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The past results.
#[derive(Debug, Clone)]
pub struct Results {
    /// How sittings came out, the newest first; `None` until that is known.
    list: Option<Arc<[Past]>>,
    /// The row under the cursor.
    cursor: usize,
}

impl Screen for Results {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_RESULTS)];

    fn keys() -> Vec<Binding<Self>> {
        let open = key(&[Enter], texts::RESULTS_KEY_OPEN, Msg::Enter);
        let mut rows =
            vec![open.also(&[Char(' ')]).bar(texts::RESULTS_KEY_OPEN_BAR).when(
                |screen: &Self, _| screen.list.as_ref().is_some_and(|list| !list.is_empty()),
            )];
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        matches!(msg, Msg::Results).then_some(Self { list: None, cursor: 0 })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let past = self.list.as_deref().unwrap_or_default();
        match msg {
            Msg::Go(way) => move_cursor(&mut self.cursor, *way, past.len(), shared),
            Msg::Enter | Msg::Space => {
                return past
                    .get(self.cursor)
                    .map(|past| Effect::Open(past.id))
                    .into_iter()
                    .collect();
            }
            _ => {}
        }
        vec![]
    }

    fn told(&mut self, _shared: &mut Shared, msg: &Msg) {
        if let Msg::Past(list) = msg {
            self.list = Some(list.as_slice().into());
            self.cursor = self.cursor.min(list.len().saturating_sub(1));
        }
    }

    fn loads(&self) -> Vec<Effect> {
        vec![Effect::LoadPast]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self.list.as_deref(), self.cursor, shared, style, body)
    }
}
