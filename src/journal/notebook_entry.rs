//! The entries of the notebook, and the reasons why an answer was wrong.

use jiff::Timestamp;

use super::about::About;
use super::entry_id::SittingId;

/// The longest name of a list, in characters: what a line of a screen can show.
pub const LONGEST_LIST: usize = 40;

/// Something that the learner wrote. `after` is when the setting before it counted as made, where
/// that is not before the entry's own time.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "`after` is explained above, the rest by its name")]
pub enum NotebookEntry {
    /// A line of one's own; an empty one takes it away.
    Noted { about: About, text: String, after: Option<Timestamp> },
    /// A star was put on or taken off.
    Starred { about: About, on: bool, after: Option<Timestamp> },
    /// It was put on a list or taken from it.
    Listed { list: String, about: About, on: bool, after: Option<Timestamp> },
    /// Why the answer to a question of a sitting (from 0) was wrong; `None` takes that back.
    Reasoned {
        sitting: SittingId,
        question: usize,
        why: Option<WhyWrong>,
        after: Option<Timestamp>,
    },
}

impl NotebookEntry {
    /// The same, after a setting that counts as made then.
    #[must_use]
    pub fn after(mut self, then: Option<Timestamp>) -> Self {
        match &mut self {
            Self::Noted { after, .. }
            | Self::Starred { after, .. }
            | Self::Listed { after, .. }
            | Self::Reasoned { after, .. } => *after = then,
        }
        self
    }

    /// Whether it can have been written: a list has a name of at most [`LONGEST_LIST`] characters.
    pub fn is_possible(&self) -> bool {
        match self {
            Self::Listed { list, .. } => {
                let length = list.chars().count();
                (1..=LONGEST_LIST).contains(&length)
                    && list.trim() == list
                    && !list.contains(char::is_control)
            }
            Self::Noted { .. } | Self::Starred { .. } | Self::Reasoned { .. } => true,
        }
    }
}

/// Why an answer was wrong, as the learner says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WhyWrong {
    /// They did not know.
    DidNotKnow,
    /// They misread the question.
    Misread,
    /// They struck out the right choice.
    EliminatedWrongly,
    /// They were surer than they should have been.
    Overconfident,
    /// A slip of the hand or of attention.
    SillySlip,
    /// They had the right choice and changed it.
    ChangedFromRight,
}

impl WhyWrong {
    /// All of them, in the order of their keys, from `1`.
    pub const ALL: [Self; 6] = [
        Self::DidNotKnow,
        Self::Misread,
        Self::EliminatedWrongly,
        Self::Overconfident,
        Self::SillySlip,
        Self::ChangedFromRight,
    ];

    /// What entries, filters and programs call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::DidNotKnow => "did-not-know",
            Self::Misread => "misread",
            Self::EliminatedWrongly => "eliminated-wrongly",
            Self::Overconfident => "overconfident",
            Self::SillySlip => "silly-slip",
            Self::ChangedFromRight => "changed-from-right",
        }
    }

    /// The reason of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.name() == name)
    }
}
