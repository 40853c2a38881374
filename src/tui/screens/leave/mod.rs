//! Leaving a running clock: the question whether to.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::Char;
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::{Content, Row, Scroll};
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::sitting_keys::{self, may_pause};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::{dialog, words};
use crate::tui::state::Shared;
use crate::tui::texts;

/// Whether to leave a running clock.
#[derive(Debug, Clone)]
pub struct Leave;

impl Screen for Leave {
    const CONTEXTS: &'static [Context] = &[Context::door(texts::CONTEXT_LEAVE)];
    const KIND: Kind = Kind::OverSitting;

    fn keys() -> Vec<Binding<Self>> {
        let pause = key(&[Char('P')], texts::LEAVE_KEY_PAUSE, Msg::Pause);
        vec![
            key(&[Char('y')], texts::LEAVE_KEY_YES, Msg::Pass).bar(texts::LEAVE_KEY_YES_BAR),
            pause.bar(texts::LEAVE_KEY_PAUSE_BAR).when(may_pause),
            sitting_keys::submit(),
            sitting_keys::stay(),
            keys::help(),
            keys::interrupt(),
        ]
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        matches!(msg, Msg::Leave).then_some(Self)
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Pass => return shared.leave_clock(),
            Msg::Pause => return shared.pause_and_leave(),
            Msg::Submit => shared.instead(Msg::Submit),
            _ => {}
        }
        vec![]
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let columns = dialog::columns(body);
        let current = shared.current.as_ref();
        let left = current.and_then(|current| current.sitting.remaining(&shared.now));
        let text = match left {
            Some(left) => texts::LeaveSaysLeft { time: words::clock_left(left) }.say(),
            None => texts::LEAVE_SAYS.into(),
        };
        let mut rows = style.text(&text, columns, style.theme.plain());
        rows.push(Row::new(Span::styled(texts::LEAVE_KEYS, style.theme.strong())));
        Content::over(vec![dialog::pane(&texts::LEAVE, rows, Scroll::Still, style, body)])
    }
}
