//! Insight as far as keys change it: which part is shown, and what is under the cursor.

use crate::report::PlanView;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts::{self, Text};

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Insight {
    /// The part on the screen.
    pub part: Part,
    /// Lines scrolled by.
    pub scroll: ScrollTo,
    /// The leech under the cursor.
    pub cursor: usize,
    /// Figures in place of drawings, and days in place of weeks.
    pub figures: bool,
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
    pub fn name(self) -> Text {
        match self {
            Self::Forecast => texts::INSIGHT_FORECAST,
            Self::Load => texts::INSIGHT_LOAD,
            Self::Leeches => texts::INSIGHT_LEECHES,
            Self::Memory => texts::INSIGHT_MEMORY,
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
            Part::Forecast | Part::Load | Part::Memory => true,
            Part::Leeches => false,
        }
    }
}

/// What is told of a plan, and how.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub shared: &'a Shared,
    pub screen: &'a Insight,
    pub view: &'a PlanView,
    pub style: TextStyle,
}

impl Insight {
    /// Whether memory can be fitted from here.
    pub fn may_fit(&self, shared: &Shared) -> bool {
        self.part == Part::Memory && shared.plan.view.is_some() && !self.fits(shared)
    }

    /// Whether memory is being fitted, and this part says so.
    pub fn fits(&self, shared: &Shared) -> bool {
        self.part == Part::Memory && shared.plan.fit.at.is_some()
    }

    /// Whether there is a list of leeches on the screen.
    pub fn lists_leeches(&self, shared: &Shared) -> bool {
        self.part == Part::Leeches
            && shared.plan.view.as_ref().is_some_and(|plan| !plan.leeches.is_empty())
    }

    /// Whether there is a drawing, which figures can replace.
    pub fn draws(&self, shared: &Shared) -> bool {
        let Some(plan) = &shared.plan.view else { return false };
        self.part == Part::Forecast && (plan.forecast.is_ok() || !plan.trend.is_empty())
    }

    /// Whether there are weeks, which their days can replace.
    pub fn has_weeks(&self, shared: &Shared) -> bool {
        let Some(plan) = &shared.plan.view else { return false };
        self.part == Part::Load && plan.load.iter().any(|load| load.again + load.new > 0)
    }
}
