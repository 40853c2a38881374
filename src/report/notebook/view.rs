//! The notebook as a whole: its questions in order, and how many are to be mended.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use crate::filter::{Filter, Names};

use super::reported::ReportedItem;
use super::row::QuestionRow;

/// Every question, and what is to be known of all together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NotebookView {
    /// The questions, in the order of [`Sort::State`].
    pub rows: Vec<Arc<QuestionRow>>,
    /// How many mistakes are not mended.
    pub open: usize,
    /// How many of those were made though the learner was sure.
    pub certain: usize,
    /// Questions of which a fault was reported, that which was reported last first.
    pub reported: Vec<ReportedItem>,
    /// What filters may speak of.
    pub names: Names,
}

/// In which order questions are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Mistakes that are not mended, then mended ones, then the others; the latest first.
    #[default]
    State,
    /// Those answered last first.
    Date,
    /// By topic, in reading order.
    Topic,
    /// Those answered wrongly most often first.
    Times,
}

impl Sort {
    /// All of them, in the order in which a key goes through them.
    pub const ALL: [Self; 4] = [Self::State, Self::Date, Self::Topic, Self::Times];

    /// Puts questions, which stand in reading order or in another order of these, in this order.
    /// Those that are alike stay as they stood.
    pub fn sort(self, rows: &mut [Arc<QuestionRow>]) {
        match self {
            Self::State => rows.sort_by(|a, b| by_state(a, b)),
            Self::Date => rows.sort_by_key(|row| Reverse(last(row))),
            Self::Topic => rows.sort_by(|a, b| a.topic.cmp(&b.topic)),
            Self::Times => {
                rows.sort_by_key(|row| Reverse(row.history.as_ref().map_or(0, |h| h.wrong)));
            }
        }
    }
}

fn last(row: &QuestionRow) -> Option<jiff::civil::Date> {
    row.history.as_ref().map(|history| history.last)
}

fn by_state(a: &QuestionRow, b: &QuestionRow) -> Ordering {
    let rank = |row: &QuestionRow| match row.mistake() {
        Some(mistake) if !mistake.is_mended() => 0,
        Some(_) => 1,
        None => 2,
    };
    let when = |row: &QuestionRow| row.mistake().map(|mistake| mistake.at);
    rank(a).cmp(&rank(b)).then_with(|| when(b).cmp(&when(a))).then_with(|| a.id.cmp(&b.id))
}

impl NotebookView {
    /// The view of these questions.
    pub fn of(mut rows: Vec<Arc<QuestionRow>>, reported: Vec<ReportedItem>, names: Names) -> Self {
        Sort::State.sort(&mut rows);
        let open = rows.iter().filter(|row| row.is_open());
        let (open, certain) = (open.clone().count(), open.filter(|row| row.is_certain()).count());
        Self { rows, open, certain, reported, names }
    }

    /// The questions that a filter lets pass, in this order.
    pub fn filtered(&self, filter: &Filter, sort: Sort) -> Vec<Arc<QuestionRow>> {
        let passing = self.rows.iter().filter(|row| filter.lets_pass(&***row));
        let mut rows: Vec<_> = passing.cloned().collect();
        if sort != Sort::State {
            sort.sort(&mut rows);
        }
        rows
    }
}
