//! The list of notes.

mod view;

use ratatui::layout::Rect;

use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The list of notes.
#[derive(Debug, Clone)]
pub struct Notes {
    /// The topic under the cursor.
    cursor: usize,
}

impl Screen for Notes {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_NOTES)];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Char('/')], texts::KEY_FIND, Msg::Find).bar(texts::KEY_FIND_BAR),
            key(&[Enter], texts::NOTES_KEY_READ, Msg::Enter)
                .also(&[Char(' ')])
                .bar(texts::NOTES_KEY_READ_BAR),
        ];
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
        let Msg::Notes = msg else { return None };
        Some(Self { cursor: shared.topic.unwrap_or(0) })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Go(way) => {
                let rows = shared.home.topics.len();
                move_cursor(&mut self.cursor, *way, rows, shared);
            }
            Msg::Enter | Msg::Space => {
                let topic = shared.home.topics.get(self.cursor);
                return topic.map(|t| Effect::LoadNote(t.id.clone(), None)).into_iter().collect();
            }
            Msg::Find => shared.open(Msg::Find),
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
