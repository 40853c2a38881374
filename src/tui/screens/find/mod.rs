//! Search: a line of text, and what it finds.

mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::study::{Hit, HitKind};
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Down, Enter, Esc, PageDown, PageUp, Tab, Up};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::kit::input::Input;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The longest line that is searched for: more words than any text to be found has in common.
const LONGEST: usize = 200;

/// A search as it stands.
#[derive(Debug, Clone)]
pub struct Find {
    input: Input,
    /// The number of the query that was asked last.
    number: u64,
    /// Whether its answer is still to come.
    waiting: bool,
    /// What was found.
    hits: Arc<[Hit]>,
    /// The hit under the cursor.
    cursor: usize,
}

impl Find {
    /// What is typed so far.
    pub fn text(&self) -> &str {
        self.input.text()
    }

    /// What was found last.
    #[cfg(feature = "internals")]
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Whether an answer is still to come.
    #[cfg(feature = "internals")]
    pub fn is_waiting(&self) -> bool {
        self.waiting
    }

    /// Asks for what the line finds, now that it has changed: an answer that is still on its way is
    /// for another one.
    fn search(&mut self, shared: &mut Shared) -> Vec<Effect> {
        shared.searches += 1;
        self.number = shared.searches;
        self.waiting = !self.text().trim().is_empty();
        if self.waiting {
            return vec![Effect::Find(self.number, self.text().to_owned())];
        }
        self.hits = [].into();
        self.cursor = 0;
        vec![]
    }

    fn open(&self) -> Vec<Effect> {
        let Some(hit) = self.hits.get(self.cursor) else { return vec![] };
        vec![match &hit.kind {
            HitKind::Item(item) => Effect::LoadQuestion(item.clone()),
            HitKind::Note => Effect::LoadNote(hit.topic.clone(), None),
            HitKind::Fact(fact) => Effect::LoadNote(hit.topic.clone(), Some(fact.clone())),
        }]
    }
}

impl Screen for Find {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_FIND)];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows =
            vec![key(&[Enter], texts::FIND_KEY_OPEN, Msg::Enter).bar(texts::FIND_KEY_OPEN_BAR)];
        rows.extend(keys::in_input(texts::FIND_KEY_TYPE));
        rows.extend([
            keys::erase_before(),
            key(&[Up], texts::KEY_UP, Msg::Go(Way::Up)),
            key(&[Down], texts::KEY_DOWN, Msg::Go(Way::Down)).also(&[Tab]),
            key(&[PageUp], texts::KEY_PAGE_UP, Msg::Go(Way::PageUp)),
            key(&[PageDown], texts::KEY_PAGE_DOWN, Msg::Go(Way::PageDown)),
            key(&[Esc], texts::KEY_BACK, Msg::Back).bar(texts::KEY_BACK_BAR),
            keys::interrupt(),
        ]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::Find = msg else { return None };
        let input = Input::new(LONGEST);
        Some(Self { input, number: 0, waiting: false, hits: [].into(), cursor: 0 })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Go(way) => move_cursor(&mut self.cursor, *way, self.hits.len(), shared),
            Msg::Enter => return self.open(),
            msg if self.input.update(msg) => return self.search(shared),
            _ => {}
        }
        vec![]
    }

    fn told(&mut self, _shared: &mut Shared, msg: &Msg) {
        if let Msg::Found(number, hits) = msg
            && *number == self.number
        {
            self.hits = hits.as_slice().into();
            self.waiting = false;
            self.cursor = 0;
        }
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn view(&self, _shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let Self { input, hits, cursor, waiting, .. } = self;
        let search = view::Search { input, hits, cursor: *cursor, waiting: *waiting };
        view::view(&search, style, body)
    }
}
