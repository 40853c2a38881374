//! A response: everything that was done with one question, raw.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::bank::Claim;

use super::clock::Moment;

/// What was done with one question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// The answer as it stands, with the question.
    pub answer: Answer,
    /// What is on the answer sheet, where the answers that count are transferred to one.
    pub sheet: Option<Answer>,
    /// What was said of it before it was shown; `None` is unsaid.
    pub confidence: Option<Confidence>,
    /// Choices struck out.
    pub struck: BTreeSet<Claim>,
    /// What was marked of the numbered lines, by number from 1: believed true, believed false.
    pub beliefs: BTreeMap<u8, bool>,
    /// Marked to come back to.
    pub flagged: bool,
    /// Whether it has been on the screen.
    pub visited: bool,
    /// Time before it on the screen, until it was committed.
    pub time: Duration,
    /// When it was committed, if it is.
    pub committed: Option<Moment>,
    /// Whether the key was seen and the commit withdrawn: what follows is marked but is no
    /// evidence.
    pub key_seen: bool,
    /// Every answer that stood with the question, in order, a blank where it was taken back; the
    /// last is the present one. Empty while none was given.
    pub history: Vec<Answer>,
}

/// The answer given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Answer {
    /// None.
    #[default]
    Blank,
    /// A choice, by what it claims.
    Chosen(Claim),
    /// The choice "not attempted".
    NotAttempted,
    /// More than one circle, by what those of choices claim.
    Multiple(BTreeSet<Claim>),
}

impl Answer {
    /// The answer with one more circle blackened: a choice's, or (`None`) that of "not attempted".
    #[must_use]
    pub fn with(self, circle: Option<Claim>) -> Self {
        match (self, circle) {
            (Self::Blank, None) => Self::NotAttempted,
            (Self::Blank, Some(claim)) => Self::Chosen(claim),
            (same @ Self::NotAttempted, None) => same,
            (Self::NotAttempted, Some(claim)) => Self::Multiple(BTreeSet::from([claim])),
            (Self::Chosen(one), Some(claim)) if one == claim => Self::Chosen(one),
            (Self::Chosen(one), circle) => {
                Self::Multiple(std::iter::once(one).chain(circle).collect())
            }
            (Self::Multiple(mut all), circle) => {
                all.extend(circle);
                Self::Multiple(all)
            }
        }
    }
}

/// What one says of an answer before it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Confidence {
    /// Sure.
    Sure,
    /// Between two.
    FiftyFifty,
    /// A guess.
    Guess,
}

impl Confidence {
    /// What the same letter pressed once more says: sure, fifty-fifty, guess, sure.
    pub fn after(said: Option<Self>) -> Self {
        match said {
            None | Some(Self::Sure) => Self::FiftyFifty,
            Some(Self::FiftyFifty) => Self::Guess,
            Some(Self::Guess) => Self::Sure,
        }
    }
}

impl Response {
    /// Puts an answer with the question; what was said of the one before goes with that.
    pub(super) fn answered(&mut self, answer: Answer) {
        if self.answer != answer {
            self.history.push(answer.clone());
        }
        self.answer = answer;
        self.confidence = None;
    }

    /// The first choice that was chosen, whatever became of it.
    pub fn first_chosen(&self) -> Option<&Claim> {
        self.history.iter().find_map(|answer| match answer {
            Answer::Chosen(claim) => Some(claim),
            Answer::Blank | Answer::NotAttempted | Answer::Multiple(_) => None,
        })
    }

    /// The claim chosen, with the question.
    pub fn chosen(&self) -> Option<&Claim> {
        match &self.answer {
            Answer::Chosen(claim) => Some(claim),
            Answer::Blank | Answer::NotAttempted | Answer::Multiple(_) => None,
        }
    }

    /// The answer that is marked: what is on the answer sheet where there is one, else what stands
    /// with the question.
    pub fn counted(&self) -> &Answer {
        self.sheet.as_ref().unwrap_or(&self.answer)
    }

    /// The confidence to reckon with: as said, else fifty-fifty if all but two of `choices` were
    /// struck, else sure.
    pub fn confidence_among(&self, choices: usize) -> Confidence {
        self.confidence.unwrap_or_else(|| {
            let left = choices.saturating_sub(self.struck.len());
            if left <= 2 && choices > 2 { Confidence::FiftyFifty } else { Confidence::Sure }
        })
    }
}
