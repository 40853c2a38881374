//! Today's questions, in the order in which they are asked.

mod view;

use ratatui::layout::Rect;

use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::{Shared, begin};
use crate::tui::texts;

/// The list of today's questions.
#[derive(Debug, Clone)]
pub struct Today {
    /// The row under the cursor.
    pub cursor: usize,
}

impl Screen for Today {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_TODAY)];
    const KIND: Kind = Kind::BeforeSitting;

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Enter], texts::TODAY_KEY_WHY, Msg::Enter)
                .also(&[Char(' '), Char('w')])
                .bar(texts::TODAY_KEY_WHY_BAR)
                .when(|_, shared| shared.plan.asks_today()),
            key(&[Char('s')], texts::TODAY_KEY_START, Msg::Begin)
                .bar(texts::TODAY_KEY_START_BAR)
                .when(|_, shared| shared.plan.asks_today()),
        ];
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
        if !matches!(msg, Msg::Why) || shared.current.is_some() {
            return None;
        }
        Some(Self { cursor: 0 })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let asked = shared.plan.view.as_ref().map_or(0, |plan| plan.today.len());
        match msg {
            Msg::Go(way) => move_cursor(&mut self.cursor, *way, asked, shared),
            Msg::Enter | Msg::Space => shared.open(Msg::WhyPlanned(self.cursor)),
            Msg::Begin => return begin::today(shared),
            _ => {}
        }
        vec![]
    }

    fn told(&mut self, _shared: &mut Shared, msg: &Msg) {
        // Why one is asked is read from one question to the next, and the list follows.
        if let Msg::WhyPlanned(at) = msg {
            self.cursor = *at;
        }
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self.cursor, shared, style, body)
    }
}
