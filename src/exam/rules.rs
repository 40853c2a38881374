//! The rules of a sitting: what may be done in it, and when.
//!
//! Practice, quiz, review and exam are constructors here; everything else asks the rules and never
//! the name.

use std::time::Duration;

/// What may be done in a sitting, and when the answers are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// How long it may take.
    pub clock: TimeLimit,
    /// When the answers are shown.
    pub reveal: Reveal,
    /// Until when an answer may be changed.
    pub revise: Revise,
    /// Whether confidence is asked for.
    pub confidence: Confide,
    /// Where one may go.
    pub navigation: Navigation,
    /// Whether the clock may be stopped.
    pub pause: Pause,
    /// Whether there is a choice for "not attempted".
    pub decline: Decline,
    /// Where the answers that count are marked.
    pub sheet: AnswerSheet,
    /// The minutes left at which a warning is given, the longest first.
    pub warnings: Vec<u32>,
}

/// How long a sitting may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeLimit {
    /// As long as one likes.
    Untimed,
    /// So many milliseconds from the start, pauses apart; then it submits itself.
    Milliseconds(u64),
}

/// When the answers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reveal {
    /// After each committed question.
    Each,
    /// When the sitting is over.
    AtEnd,
}

/// Until when an answer may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revise {
    /// Until it is committed; the last commit may be withdrawn.
    UntilCommitted,
    /// Until the sitting is over.
    UntilSubmitted,
}

/// Whether confidence is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confide {
    /// It may be said.
    Asked,
    /// It is not taken.
    NotAsked,
}

/// Where one may go in a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Navigation {
    /// To any question, at any time.
    #[default]
    Free,
    /// To the questions of the open section: sections have times of their own, and each opens when
    /// that of the one before it has passed.
    WithinSection,
}

/// Whether the clock may be stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pause {
    /// It may.
    #[default]
    Allowed,
    /// It runs until the end, whatever becomes of the program.
    Never,
}

/// Whether there is a choice for "not attempted" (the state commissions' fifth circle).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decline {
    /// There is none: what is not answered is blank.
    #[default]
    None,
    /// There is one after the last choice.
    Offered,
}

/// Where the answers that count are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AnswerSheet {
    /// With the question.
    #[default]
    None,
    /// On an answer sheet, in ink: answers are first marked in the booklet and then transferred,
    /// and what is on the sheet stays there.
    Ink,
}

/// When warnings of the time are given in an exam hall, in minutes left.
const WARNINGS: [u32; 4] = [30, 10, 5, 1];

impl Rules {
    /// Untimed, each answer explained at once: practice, and review.
    pub fn practice() -> Self {
        Self {
            clock: TimeLimit::Untimed,
            reveal: Reveal::Each,
            revise: Revise::UntilCommitted,
            confidence: Confide::Asked,
            navigation: Navigation::Free,
            pause: Pause::Allowed,
            decline: Decline::None,
            sheet: AnswerSheet::None,
            warnings: Vec::new(),
        }
    }

    /// Against the clock, everything shown at the end.
    pub fn quiz(limit: Duration) -> Self {
        let ms = u64::try_from(limit.as_millis()).unwrap_or(u64::MAX);
        Self {
            clock: TimeLimit::Milliseconds(ms),
            reveal: Reveal::AtEnd,
            revise: Revise::UntilSubmitted,
            ..Self::practice()
        }
    }

    /// An exam hall: a quiz whose clock nobody stops, and that warns of the time.
    pub fn exam(limit: Duration) -> Self {
        let warns = |minutes: &u32| limit > Duration::from_secs(60) * *minutes;
        Self {
            pause: Pause::Never,
            warnings: WARNINGS.into_iter().filter(warns).collect(),
            ..Self::quiz(limit)
        }
    }

    /// The time allowed, if it is limited.
    pub fn limit(&self) -> Option<Duration> {
        match self.clock {
            TimeLimit::Untimed => None,
            TimeLimit::Milliseconds(ms) => Some(Duration::from_millis(ms)),
        }
    }

    /// Whether its clock, once it runs, cannot be stopped.
    pub fn is_strict(&self) -> bool {
        self.limit().is_some() && self.pause == Pause::Never
    }

    /// The warning that falls due when the time left goes down from `before` to `now`: the time
    /// left at which it was to be given. Of several that were passed at once, the last.
    pub fn warning(&self, before: Duration, now: Duration) -> Option<Duration> {
        let moments = self.warnings.iter().map(|minutes| Duration::from_secs(60) * *minutes);
        moments.filter(|left| *left < before && now <= *left).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_warning_is_given_once_and_of_several_the_last() {
        let minutes = |n: u64| Duration::from_secs(60 * n);
        let rules = Rules::exam(minutes(120));
        let seconds = Duration::from_secs;
        assert_eq!(rules.warning(seconds(1801), seconds(1800)), Some(minutes(30)));
        assert_eq!(rules.warning(seconds(1800), seconds(1799)), None);
        assert_eq!(rules.warning(minutes(31), minutes(4)), Some(minutes(5)));
        assert_eq!(Rules::exam(minutes(10)).warnings, [5, 1], "none at the very start");
    }
}
