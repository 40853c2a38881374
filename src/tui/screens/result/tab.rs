//! The parts of a result that are turned to where they do not fit on one page.

use crate::tui::texts::{self, Text};

/// A part of the result's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// What the score is made of.
    Overview,
    /// Topics, kinds and what else the questions are grouped by.
    Parts,
    /// Every question.
    Questions,
}

impl Tab {
    /// All of them, in the order in which they are turned to; a layout names them by their place
    /// here.
    const ALL: [Self; 3] = [Self::Overview, Self::Parts, Self::Questions];

    /// The name on the screen.
    pub fn name(self) -> Text {
        match self {
            Self::Overview => texts::RESULT_TAB_OVERVIEW,
            Self::Parts => texts::RESULT_TAB_PARTS,
            Self::Questions => texts::RESULT_TAB_QUESTIONS,
        }
    }

    /// The numbers by which a layout names the tabs: none where all stand on one page.
    pub fn numbers(tabs: &[Self]) -> Vec<usize> {
        let number = |tab: &Self| Self::ALL.iter().position(|one| one == tab);
        if tabs.len() > 1 { tabs.iter().filter_map(number).collect() } else { vec![] }
    }

    /// The tabs of these numbers; that of the questions alone where there is none.
    pub fn of_numbers(numbers: &[usize]) -> Vec<Self> {
        let tabs: Vec<Self> = numbers.iter().filter_map(|at| Self::ALL.get(*at).copied()).collect();
        if tabs.is_empty() { vec![Self::Questions] } else { tabs }
    }

    /// The one of these tabs that is shown: this one, as far as it is among them.
    pub fn among(self, tabs: &[Self]) -> Self {
        let turned_to = tabs.iter().find(|tab| **tab == self);
        turned_to.or(tabs.first()).copied().unwrap_or(Self::Questions)
    }
}
