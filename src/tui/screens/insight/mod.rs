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

pub use self::state::Insight;

impl Screen for Insight {
    const CONTEXTS: &'static [Context] = &[Context::new("Insight")];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Tab], "the next part", Msg::Turn(Way::Right)).bar("turn"),
            key(&[BackTab], "the part before", Msg::Turn(Way::Left)),
            key(&[Enter], "the note, at this fact", Msg::Enter)
                .also(&[Char(' ')])
                .bar("note")
                .when(Self::lists_leeches),
            key(&[Char('v')], "figures in place of the drawing, or back", Msg::Figures)
                .bar("figures")
                .when(Self::draws),
            key(&[Char('v')], "the load of each day in place of weeks, or back", Msg::Figures)
                .bar("days")
                .when(Self::has_weeks),
            key(&[Char('f')], "fit memory to your own answers", Msg::Fit)
                .bar("fit")
                .when(Self::may_fit),
            key(&[Esc], "while memory is fitted: stop it, and keep nothing", Msg::StopFit)
                .bar("stop")
                .when(Self::fits),
            key(&[Right], "the next part", Msg::Go(Way::Right)).also(&[Char('l')]),
            key(&[Left], "the part before", Msg::Go(Way::Left)).also(&[Char('h')]),
            key(&[Char('g')], "set the exam, its day and the minutes a day", Msg::Goal).bar("goal"),
        ];
        rows.extend(keys::in_list());
        rows.extend([
            key(&[Char('q')], "back", Msg::Back).bar("back"),
            key(&[Esc], "back", Msg::Back).when(|screen: &Self, shared| !screen.fits(shared)),
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
