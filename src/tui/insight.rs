//! The screen of insight, as far as it is changed by keys: which part is shown, and what is under
//! the cursor.
//!
//! What it shows is the plan. It must not know how it is drawn.

/// The screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InsightScreen {
    /// The part on the screen.
    pub tab: InsightTab,
    /// Lines scrolled by.
    pub scroll: usize,
    /// The leech under the cursor.
    pub cursor: usize,
    /// The day under the cursor, counted from today.
    pub day: usize,
    /// Figures in place of drawings.
    pub figures: bool,
}

/// A part of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InsightTab {
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

impl InsightTab {
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

impl InsightScreen {
    /// Turns to the part beside this one, around the ends.
    pub fn turn(&mut self, forth: bool) {
        let all = InsightTab::ALL;
        let at = all.iter().position(|tab| *tab == self.tab).unwrap_or(0);
        let by = if forth { 1 } else { all.len() - 1 };
        self.show(all[(at + by) % all.len()]);
    }

    /// Shows a part from its beginning.
    pub fn show(&mut self, tab: InsightTab) {
        self.tab = tab;
        self.scroll = 0;
    }

    /// Whether the part on the screen is a text to be scrolled.
    pub fn is_text(&self) -> bool {
        match self.tab {
            InsightTab::Forecast | InsightTab::Memory => true,
            InsightTab::Load => self.figures,
            InsightTab::Leeches => false,
        }
    }
}
