//! The picker: topics and settings before practice or a quiz.

mod view;

use ratatui::layout::Rect;

use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::kit::form;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::picks::PickRow;
use crate::tui::texts;

/// The picker. What is picked is shared, so that it is there again the next time.
#[derive(Debug, Clone)]
pub struct Picker {
    /// The row under the cursor.
    cursor: usize,
}

impl Screen for Picker {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_PICKER)];
    const KIND: Kind = Kind::BeforeSitting;

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Enter], texts::PICKER_KEY_BEGIN, Msg::Enter).bar(texts::PICKER_KEY_BEGIN_BAR),
            key(&[Char(' ')], texts::PICKER_KEY_PICK, Msg::Space).bar(texts::PICKER_KEY_PICK_BAR),
            key(&[Char('a')], texts::PICKER_KEY_ALL, Msg::All).bar(texts::PICKER_KEY_ALL_BAR),
        ];
        rows.extend(form::keys(texts::KEY_TURN_UNDER_CURSOR, &[Char('l')]));
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    /// The topic under Home's cursor is picked, unless it was already when the picker was last
    /// opened.
    fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
        shared.picks.quiz = match msg {
            Msg::Practise => false,
            Msg::Quiz => true,
            _ => return None,
        };
        let topic = shared.topic.and_then(|row| shared.home.topics.get(row));
        if let Some(topic) = topic.filter(|topic| shared.picks.from.as_ref() != Some(&topic.id)) {
            shared.picks.from = Some(topic.id.clone());
            shared.picks.topics = [topic.id.clone()].into();
        }
        // How many questions: what is changed most.
        Some(Self { cursor: 1 })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let rows = shared.picks.rows(&shared.home);
        let row = rows.get(self.cursor).copied();
        match (msg, row) {
            (Msg::Enter, _) => {
                if shared.picks.questions(&shared.home) == 0 {
                    shared.warn(texts::PICKER_EMPTY);
                    return vec![];
                }
                return vec![Effect::to_sit(shared.picks.request(&shared.home))];
            }
            (Msg::Space, Some(PickRow::Topic(at))) => {
                if let Some(topic) = shared.home.topics.get(at) {
                    shared.picks.toggle(&topic.id);
                }
            }
            (Msg::Space, Some(row)) => shared.picks.turn(row, true),
            (Msg::All, _) => shared.picks.toggle_all(&shared.home),
            (Msg::Go(way @ (Way::Left | Way::Right)), Some(row)) => {
                shared.picks.turn(row, *way == Way::Right);
            }
            (Msg::Go(way), _) => move_cursor(&mut self.cursor, *way, rows.len(), shared),
            _ => {}
        }
        vec![]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    /// Picks the row: beginning is for its own key.
    fn press_again(&self) -> Msg {
        Msg::Space
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self.cursor, shared, style, body)
    }
}
