//! The page of one fact: what is remembered of it over time, its false wordings, and the questions
//! that ask it.

mod course;
mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::journal::About;
use crate::study::FactPage;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::notebook_keys;
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// A fact's page.
#[derive(Debug, Clone)]
pub struct OneFact {
    page: Arc<FactPage>,
    /// The row under the cursor: the fact, then the questions that ask it.
    cursor: usize,
}

impl OneFact {
    /// Whether it is the page of that fact.
    pub fn is_of(&self, page: &FactPage) -> bool {
        self.page.id == page.id
    }
}

impl Screen for OneFact {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_ONE_FACT)];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Enter], texts::PAGE_KEY_OPEN, Msg::Enter).bar(texts::PAGE_KEY_OPEN_BAR),
            notebook_keys::own_note(),
            notebook_keys::star().bar(texts::KEY_STAR_BAR),
            key(&[Char('n')], texts::KEY_NOTE, Msg::Note).bar(texts::KEY_NOTE_BAR),
        ];
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::FactPageOpened(_, page) = msg else { return None };
        Some(Self { page: Arc::clone(page), cursor: 0 })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let page = &self.page;
        let note = || vec![Effect::LoadNote(page.topic.clone(), Some(page.id.clone()))];
        match msg {
            Msg::Go(way) => {
                move_cursor(&mut self.cursor, *way, page.questions.len() + 1, shared);
            }
            Msg::Enter => {
                let question = self.cursor.checked_sub(1).and_then(|at| page.questions.get(at));
                return match question {
                    Some((item, ..)) => vec![Effect::LoadPage(About::from(item))],
                    None => note(),
                };
            }
            Msg::Note => return note(),
            Msg::Star => return vec![Effect::Star(About::from(&page.id))],
            Msg::OwnNote => {
                let what = page.state.text.clone();
                shared.open(Msg::OwnNoteOf(About::from(&page.id), page.note.clone(), what));
            }
            _ => {}
        }
        vec![]
    }

    fn told(&mut self, _shared: &mut Shared, msg: &Msg) {
        if let Msg::FactPageOpened(_, page) = msg
            && self.is_of(page)
        {
            self.page = Arc::clone(page);
        }
    }

    /// What was written beside it since is to be seen.
    fn loads(&self) -> Vec<Effect> {
        vec![Effect::LoadPage(About::from(&self.page.id))]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(&self.page, self.cursor, shared, style, body)
    }
}
