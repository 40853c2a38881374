//! Handing in, or ending a practice: what would count, and the question whether to.

mod view;

use ratatui::layout::Rect;

use crate::exam::Command;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::Char;
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::sitting_keys::{self, at_the_end, one_by_one};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// Whether to hand the sitting in, or to end it.
#[derive(Debug, Clone)]
pub struct Summary;

impl Screen for Summary {
    const CONTEXTS: &'static [Context] = &[Context::door(texts::CONTEXT_HAND_IN)];
    const KIND: Kind = Kind::OverSitting;

    fn keys() -> Vec<Binding<Self>> {
        let hand_in = key(&[Char('y')], texts::SUMMARY_KEY_HAND_IN, Msg::Pass);
        let end = key(&[Char('y')], texts::SUMMARY_KEY_END, Msg::Pass);
        vec![
            sitting_keys::to_sheet(),
            hand_in.bar(texts::SUMMARY_KEY_HAND_IN_BAR).when(at_the_end),
            end.bar(texts::SUMMARY_KEY_END_BAR).when(one_by_one),
            sitting_keys::stay(),
            keys::help(),
            keys::interrupt(),
        ]
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        matches!(msg, Msg::Submit).then_some(Self)
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Pass => return shared.command(Command::Submit),
            Msg::AnswerSheet => shared.instead(Msg::AnswerSheet),
            _ => {}
        }
        vec![]
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(shared, style, body)
    }
}
