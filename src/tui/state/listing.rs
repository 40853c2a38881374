//! Which questions of a sitting that is over are listed, and how it came out.
//!
//! The result lists them, and a question of the sitting leads to the one listed beside it.

use std::sync::Arc;

use crate::exam::{Confidence, Outcome, Sitting};
use crate::insight::{Marked, Speed};
use crate::report::ResultView;
use crate::tui::texts::{self, Text};

/// What is listed of a sitting that is over.
#[derive(Debug, Clone)]
pub struct Listing {
    /// Which questions.
    pub filter: Filter,
    /// The row under the cursor, from 0.
    pub cursor: usize,
    /// How the sitting came out; `None` until that is known.
    pub view: Option<Arc<ResultView>>,
}

/// Which questions a result lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the filters are what they are called")]
pub enum Filter {
    All,
    Wrong,
    Blank,
    Flagged,
    Guessed,
    Slow,
}

impl Filter {
    /// All filters, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::All, Self::Wrong, Self::Blank, Self::Flagged, Self::Guessed, Self::Slow];

    /// The name on the screen.
    pub fn name(self) -> Text {
        match self {
            Self::All => texts::RESULT_ALL,
            Self::Wrong => texts::RESULT_WRONG,
            Self::Blank => texts::RESULT_UNANSWERED,
            Self::Flagged => texts::RESULT_FLAGGED,
            Self::Guessed => texts::RESULT_GUESSED,
            Self::Slow => texts::RESULT_SLOW,
        }
    }
}

impl Default for Listing {
    fn default() -> Self {
        Self { filter: Filter::All, cursor: 0, view: None }
    }
}

impl Listing {
    /// The questions that are listed under a filter, from 0.
    pub fn filtered(&self, sitting: &Sitting, filter: Filter) -> Vec<usize> {
        let flagged =
            |question: usize| sitting.responses().get(question).is_some_and(|r| r.flagged);
        let wanted = |marked: &&Marked| match filter {
            Filter::All => true,
            Filter::Wrong => matches!(marked.outcome, Outcome::Wrong | Outcome::Multiple),
            Filter::Blank => matches!(marked.outcome, Outcome::Blank | Outcome::NotAttempted),
            Filter::Flagged => flagged(marked.question),
            Filter::Guessed => marked.confidence == Some(Confidence::Guess),
            Filter::Slow => marked.speed == Speed::Slow,
        };
        let questions = self.view.iter().flat_map(|view| &view.analysis.questions);
        questions.filter(wanted).map(|marked| marked.question).collect()
    }

    /// The questions that are listed.
    pub fn listed(&self, sitting: &Sitting) -> Vec<usize> {
        self.filtered(sitting, self.filter)
    }

    /// The questions to be sat again: those listed; where all are, the wrong and the blank ones.
    pub fn again(&self, sitting: &Sitting) -> Vec<usize> {
        if self.filter != Filter::All {
            return self.listed(sitting);
        }
        let mut again = self.filtered(sitting, Filter::Wrong);
        again.extend(self.filtered(sitting, Filter::Blank));
        again.sort_unstable();
        again
    }
}
