//! Commands, acts and refusals: what a person asks for, what then happens, and why it may not.
//!
//! Acts are what the journal keeps; their serialized names are for ever.

use crate::bank::Claim;

use super::response::Confidence;
use super::terms::Terms;

/// What a person, or the clock, asks of a sitting. Questions are counted from 0, lines from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Choose this choice; chosen already, say the next confidence instead.
    Choose(Claim),
    /// Take the answer back.
    Clear,
    /// Say that the question is not attempted, where there is a choice for that; said already, take
    /// it back.
    Decline,
    /// Blacken a circle of the answer sheet: that of a choice, or (`None`) that of "not attempted".
    /// `row` is the number of the question that the row is for, from 0, whatever question is on the
    /// screen.
    Transfer(usize, Option<Claim>),
    /// Strike a choice out, or restore it.
    Strike(Claim),
    /// Mark a line true, false or (`None`) unknown.
    Believe(u8, Option<bool>),
    /// Flag the question, or take the flag off.
    Flag,
    /// Put this question on the screen.
    Go(usize),
    /// Have the answer counted and shown.
    Commit,
    /// Take the last commit back.
    Withdraw,
    /// Stop the clock.
    Pause,
    /// Let it run again.
    Resume,
    /// Put the sitting aside: where it has no clock, the time until it is gone on with is not time
    /// taken.
    Leave,
    /// Hand the sitting in.
    Submit,
    /// Look at the clock: hand in if the time has passed.
    Tick,
}

/// What happened in a sitting. Questions are counted from 0, lines from 1, times are in
/// milliseconds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields are the acts' own words, explained above and at each act"
)]
pub enum Act {
    /// The sitting began on these terms, the first question on the screen.
    Began { terms: Box<Terms> },
    /// A question was on the screen for so long before it was left or committed.
    Viewed { question: usize, ms: u64 },
    /// Another question came on the screen.
    Moved { to: usize },
    /// A choice was chosen, its confidence unsaid.
    Chosen { question: usize, claim: Claim },
    /// The answer was taken back.
    Cleared { question: usize },
    /// The choice "not attempted" was chosen.
    NotAttempted { question: usize },
    /// A circle of the answer sheet was blackened, in ink: a choice's, or (`None`) that of "not
    /// attempted".
    Transferred { row: usize, claim: Option<Claim> },
    /// So much time had passed since the act before, by a clock that nobody sets, when the wall
    /// clock said something else.
    Away { ms: u64 },
    /// A choice was struck out.
    Struck { question: usize, claim: Claim },
    /// A choice struck out was restored.
    Restored { question: usize, claim: Claim },
    /// A line was marked.
    Believed { question: usize, line: u8, belief: Option<bool> },
    /// Confidence was said.
    ConfidenceSaid { question: usize, confidence: Confidence },
    /// The flag was put on or taken off.
    Flagged { question: usize, on: bool },
    /// The answer was counted and shown.
    Committed { question: usize },
    /// The last commit was taken back.
    Withdrawn { question: usize },
    /// The clock was stopped.
    Paused {},
    /// The clock runs again.
    Resumed {},
    /// The sitting was handed in.
    Submitted { by: SubmittedBy },
}

impl Act {
    /// The question that it concerns, where it concerns one.
    pub fn question(&self) -> Option<usize> {
        match self {
            Self::Moved { to: question }
            | Self::Transferred { row: question, .. }
            | Self::Viewed { question, .. }
            | Self::Chosen { question, .. }
            | Self::Cleared { question }
            | Self::NotAttempted { question }
            | Self::Struck { question, .. }
            | Self::Restored { question, .. }
            | Self::Believed { question, .. }
            | Self::ConfidenceSaid { question, .. }
            | Self::Flagged { question, .. }
            | Self::Committed { question }
            | Self::Withdrawn { question } => Some(*question),
            Self::Began { .. }
            | Self::Away { .. }
            | Self::Paused {}
            | Self::Resumed {}
            | Self::Submitted { .. } => None,
        }
    }
}

/// Who ended a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubmittedBy {
    /// The person.
    Person,
    /// The clock, when the time had passed.
    Clock,
}

/// Why a command does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The sitting is handed in.
    #[error("this sitting is over")]
    Over,
    /// The clock is stopped.
    #[error("the clock is stopped: let it run first")]
    Paused,
    /// The answer has been shown.
    #[error("this answer has been shown; undo takes it back")]
    Committed,
    /// No such question, choice or line.
    #[error("there is no such thing on this question")]
    NoSuch,
    /// Nothing to take back.
    #[error("there is nothing to undo")]
    NothingToWithdraw,
    /// Answers are shown at the end only.
    #[error("answers are shown when the sitting is over")]
    AtEndOnly,
    /// A sitting without a clock cannot be paused.
    #[error("there is no clock to stop")]
    NoClock,
    /// The rules let nobody stop the clock.
    #[error("the clock of an exam is not stopped")]
    NoPause,
    /// There is no choice for "not attempted".
    #[error("this paper has no choice for a question that is not attempted: leave it blank")]
    NoDecline,
    /// Answers are not transferred to a sheet.
    #[error("this sitting has no answer sheet")]
    NoSheet,
    /// The question is in a section that is not open.
    #[error("that question is in another section, which is not open now")]
    OtherSection,
}
