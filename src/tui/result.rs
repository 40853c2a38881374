//! What the result's screen remembers: its tab, its filter, and how the sitting came out.
//!
//! It must not know how any of it is drawn.

use std::sync::Arc;

use crate::exam::{Confidence, Outcome};
use crate::insight::{Marked, Speed};
use crate::report::ResultView;
use crate::tui::state::listing::Filter;

use crate::tui::state::current::CurrentSitting;

/// The result's screen.
#[derive(Debug, Clone)]
pub struct ResultScreen {
    /// What is shown of it, where not all fits.
    pub tab: Tab,
    /// Lines scrolled by, where the tab is a text.
    pub scroll: usize,
    /// The row of the list under the cursor.
    pub cursor: usize,
    /// Which questions are listed.
    pub filter: Filter,
    /// Whether scores are shown as fractions.
    pub fraction: bool,
    /// How the sitting came out; `None` until that is known.
    pub view: Option<Arc<ResultView>>,
}

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
    /// The name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Parts => "parts",
            Self::Questions => "questions",
        }
    }
}

impl ResultScreen {
    /// The screen before anything is known of the result.
    pub fn new() -> Self {
        Self {
            tab: Tab::Overview,
            scroll: 0,
            cursor: 0,
            filter: Filter::All,
            fraction: false,
            view: None,
        }
    }

    /// The questions that are listed under a filter.
    pub fn filtered(&self, current: &CurrentSitting, filter: Filter) -> Vec<usize> {
        let wanted = |marked: &&Marked| match filter {
            Filter::All => true,
            Filter::Wrong => matches!(marked.outcome, Outcome::Wrong | Outcome::Multiple),
            Filter::Blank => matches!(marked.outcome, Outcome::Blank | Outcome::NotAttempted),
            Filter::Flagged => current.nth(marked.question).is_some_and(|(.., r)| r.flagged),
            Filter::Guessed => marked.confidence == Some(Confidence::Guess),
            Filter::Slow => marked.speed == Speed::Slow,
        };
        let questions = self.view.iter().flat_map(|view| &view.analysis.questions);
        questions.filter(wanted).map(|marked| marked.question).collect()
    }

    /// The questions that are listed.
    pub fn listed(&self, current: &CurrentSitting) -> Vec<usize> {
        self.filtered(current, self.filter)
    }

    /// The questions to be sat again: those listed; where all are, the wrong and the blank ones.
    pub fn again(&self, current: &CurrentSitting) -> Vec<usize> {
        if self.filter != Filter::All {
            return self.listed(current);
        }
        let mut again = self.filtered(current, Filter::Wrong);
        again.extend(self.filtered(current, Filter::Blank));
        again.sort_unstable();
        again
    }
}

impl Default for ResultScreen {
    fn default() -> Self {
        Self::new()
    }
}
