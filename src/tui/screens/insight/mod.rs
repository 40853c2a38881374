//! Insight: the forecast, the load ahead, leeches and memory, each a part to be turned to.
//!
//! All of it is the plan that was made last.

mod distribution;
mod forecast;
mod leeches;
mod load;
mod memory;
pub mod state;
mod update;
mod view;

use ratatui::layout::Rect;

use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{BackTab, Char, Enter, Esc, Left, Right, Tab};
use crate::tui::app::msg::{Msg, Target, Way};
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::Screen;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

pub use self::state::Insight;

impl Screen for Insight {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_INSIGHT)];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Tab], texts::INSIGHT_KEY_NEXT, Msg::Turn(Way::Right))
                .bar(texts::INSIGHT_KEY_NEXT_BAR),
            key(&[BackTab], texts::INSIGHT_KEY_BEFORE, Msg::Turn(Way::Left)),
            key(&[Enter], texts::INSIGHT_KEY_NOTE, Msg::Enter)
                .also(&[Char(' ')])
                .bar(texts::INSIGHT_KEY_NOTE_BAR)
                .when(Self::lists_leeches),
            key(&[Char('v')], texts::INSIGHT_KEY_FIGURES, Msg::Figures)
                .bar(texts::INSIGHT_KEY_FIGURES_BAR)
                .when(Self::draws),
            key(&[Char('v')], texts::INSIGHT_KEY_DAYS, Msg::Figures)
                .bar(texts::INSIGHT_KEY_DAYS_BAR)
                .when(Self::has_weeks),
            key(&[Char('f')], texts::INSIGHT_KEY_FIT, Msg::Fit)
                .bar(texts::INSIGHT_KEY_FIT_BAR)
                .when(Self::may_fit),
            key(&[Esc], texts::INSIGHT_KEY_STOP, Msg::StopFit)
                .bar(texts::INSIGHT_KEY_STOP_BAR)
                .when(Self::fits),
            key(&[Right], texts::INSIGHT_KEY_NEXT, Msg::Go(Way::Right)).also(&[Char('l')]),
            key(&[Left], texts::INSIGHT_KEY_BEFORE, Msg::Go(Way::Left)).also(&[Char('h')]),
            key(&[Char('g')], texts::INSIGHT_KEY_GOAL, Msg::Goal).bar(texts::INSIGHT_KEY_GOAL_BAR),
        ];
        rows.extend(keys::in_list());
        rows.extend([
            key(&[Char('q')], texts::KEY_BACK, Msg::Back).bar(texts::KEY_BACK_BAR),
            key(&[Esc], texts::KEY_BACK, Msg::Back)
                .when(|screen: &Self, shared| !screen.fits(shared)),
            keys::help(),
            keys::interrupt(),
        ]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        matches!(msg, Msg::Insight).then(Self::default)
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        update::update(self, shared, msg)
    }

    fn pressed(&mut self, _shared: &mut Shared, target: &Target) -> Vec<Effect> {
        update::pressed(self, target);
        vec![]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn scroll(&mut self, _shared: &Shared) -> Option<&mut ScrollTo> {
        self.is_text().then_some(&mut self.scroll)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self, shared, style, body)
    }
}
