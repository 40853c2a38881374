//! A topic's note.

mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::bank::FactId;
use crate::study::{NoteView, Request};
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::Char;
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::Screen;
use crate::tui::kit::sitting_keys;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// A topic's note.
#[derive(Debug, Clone)]
pub struct Note {
    /// What it says.
    says: Arc<NoteView>,
    /// The fact that was looked for.
    fact: Option<FactId>,
    /// Where it is scrolled to; the mark is the fact.
    scroll: ScrollTo,
}

impl Screen for Note {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_NOTE)];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Char('/')], texts::KEY_FIND, Msg::Find).bar(texts::KEY_FIND_BAR),
            key(&[Char('p')], texts::NOTE_KEY_ASK, Msg::Practise)
                .bar(texts::NOTE_KEY_ASK_BAR)
                .when(|_, shared| !shared.sitting_runs()),
        ];
        rows.push(
            sitting_keys::language()
                .bar(texts::KEY_LANGUAGE_BAR)
                .when(|screen: &Self, _| screen.says.languages().len() > 1),
        );
        rows.extend(keys::in_text());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::NoteOpened(note, fact) = msg else { return None };
        let scroll = if fact.is_some() { ScrollTo::Mark } else { ScrollTo::default() };
        Some(Self { says: Arc::new((**note).clone()), fact: fact.clone(), scroll })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Practise => {
                let topics = vec![self.says.id.clone()];
                return vec![Effect::Begin(Request::Practice { topics, count: None, seed: None })];
            }
            Msg::Find => shared.open(Msg::Find),
            Msg::Language => return shared.next_language(&self.says.languages()),
            _ => {}
        }
        vec![]
    }

    fn scroll(&mut self, _shared: &Shared) -> Option<&mut ScrollTo> {
        Some(&mut self.scroll)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let says = self.says.in_language(shared.language);
        view::view(says, self.fact.as_ref(), self.scroll, shared.now.day(), style, body)
    }
}
