//! Insight: the forecast, the load ahead, leeches and memory, each a part to be turned to.
//!
//! All of it is the plan that was made last.

mod distribution;
mod forecast;
mod leeches;
mod load;
mod memory;
mod update;
mod view;

use ratatui::layout::Rect;

use crate::report::PlanView;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{BackTab, Char, Enter, Esc, Left, Right, Tab};
use crate::tui::app::msg::{Msg, Target, Way};
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::Screen;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Insight {
    /// The part on the screen.
    pub part: Part,
    /// Lines scrolled by.
    scroll: ScrollTo,
    /// The leech under the cursor.
    pub cursor: usize,
    /// The day under the cursor, counted from today.
    pub day: usize,
    /// Figures in place of drawings.
    figures: bool,
}

/// A part of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// The score that is to be expected.
    #[default]
    Forecast,
    /// What the days ahead ask.
    Load,
    /// Facts that are failed again and again.
    Leeches,
    /// How memory is reckoned.
    Memory,
}

impl Part {
    /// All parts, in order.
    pub const ALL: [Self; 4] = [Self::Forecast, Self::Load, Self::Leeches, Self::Memory];

    /// The name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Forecast => "forecast",
            Self::Load => "load",
            Self::Leeches => "leeches",
            Self::Memory => "memory",
        }
    }
}

impl Insight {
    /// Turns to the part beside this one, around the ends.
    pub fn turn(&mut self, forth: bool) {
        let all = Part::ALL;
        let at = all.iter().position(|part| *part == self.part).unwrap_or(0);
        let by = if forth { 1 } else { all.len() - 1 };
        self.show(all[(at + by) % all.len()]);
    }

    /// Shows a part from its beginning.
    pub fn show(&mut self, part: Part) {
        self.part = part;
        self.scroll = ScrollTo::default();
    }

    /// Whether the part on the screen is a text to be scrolled.
    pub fn is_text(&self) -> bool {
        match self.part {
            Part::Forecast | Part::Memory => true,
            Part::Load => self.figures,
            Part::Leeches => false,
        }
    }
}

/// What is told of a plan, and how.
#[derive(Clone, Copy)]
struct Told<'a> {
    shared: &'a Shared,
    screen: &'a Insight,
    view: &'a PlanView,
    ink: TextStyle,
}

impl Insight {
    fn may_fit(&self, shared: &Shared) -> bool {
        self.part == Part::Memory && shared.plan.view.is_some() && !self.fits(shared)
    }

    fn fits(&self, shared: &Shared) -> bool {
        self.part == Part::Memory && shared.plan.fit.at.is_some()
    }

    fn lists_leeches(&self, shared: &Shared) -> bool {
        self.part == Part::Leeches
            && shared.plan.view.as_ref().is_some_and(|plan| !plan.leeches.is_empty())
    }

    fn draws(&self, shared: &Shared) -> bool {
        let Some(plan) = &shared.plan.view else { return false };
        match self.part {
            Part::Forecast => plan.forecast.is_ok() || !plan.trend.is_empty(),
            Part::Load => plan.load.iter().any(|load| load.again + load.new > 0),
            _ => false,
        }
    }
}

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
            key(&[Char('f')], "fit memory to your own answers", Msg::Fit)
                .bar("fit")
                .when(Self::may_fit),
            key(&[Esc], "while memory is fitted: stop it, and keep nothing", Msg::StopFit)
                .bar("stop")
                .when(Self::fits),
            key(&[Right], "the next part; on the calendar, the day after", Msg::Go(Way::Right))
                .also(&[Char('l')]),
            key(&[Left], "the part before; on the calendar, the day before", Msg::Go(Way::Left))
                .also(&[Char('h')]),
            key(&[Char('g')], "set the exam, its day and the minutes a day", Msg::Goal).bar("goal"),
        ];
        rows.extend(keys::in_list());
        rows.extend([
            key(&[Char('q')], "back", Msg::Back).bar("back"),
            key(&[Esc], "back", Msg::Back).when(|screen: &Self, shared| !screen.fits(shared)),
            keys::help(),
            keys::interrupt(),
        ]);
        rows.extend(keys::everywhere());
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        matches!(msg, Msg::Insight).then(Self::default)
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        update::update(self, shared, msg)
    }

    fn pressed(&mut self, shared: &mut Shared, target: &Target) -> Vec<Effect> {
        update::pressed(self, shared, target);
        vec![]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn wheel(&self) -> usize {
        if self.is_text() { keys::TEXT_WHEEL } else { 1 }
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self, shared, style, body)
    }
}
