//! What a sitting shows: the score taken apart, and what might have been.
//!
//! A pure function of a sitting and the catalogue, made anew whenever it is asked for. It draws
//! nothing, and does not know how a person is told.

mod changes;
mod marker;
mod parts;
mod sheet;
#[cfg(test)]
mod tests;
mod whatif;

use std::time::Duration;

use crate::bank::{Catalogue, Kind, TopicId};
use crate::exam::{Confidence, MarkingScheme, Marks, Outcome, Score, Sitting};

pub use changes::{Change, Way};
pub use parts::{Part, Speed};
pub use sheet::{Booklet, SheetReview, Slip, SlipKind};
pub use whatif::{Guesses, Halves};

pub(super) use marker::share;

use marker::Marker;

/// A sitting taken apart. Questions are counted from 0; only those that count in the score are in
/// it, but for the list of all that were asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// The score.
    pub score: Score,
    /// The marks of the questions left blank or declined: what was still to be had.
    pub left: Marks,
    /// How many questions of the paper count in the score: of a practice, those that were answered.
    pub answered: usize,
    /// How many questions the paper has, those apart that were dropped from its key.
    pub of: usize,
    /// Each question that was asked, in the paper's order. In a practice what was shown and not
    /// answered is among them; it earned nothing.
    pub questions: Vec<Marked>,
    /// By topic, as the banks call it today.
    pub topics: Vec<Part<TopicId>>,
    /// By kind of question.
    pub kinds: Vec<Part<Kind>>,
    /// By section, from 0; empty where the paper has none.
    pub sections: Vec<Part<usize>>,
    /// By what was said of the answer; `None` is an answer of which nothing was said, or none.
    pub confidence: Vec<Part<Option<Confidence>>>,
    /// By how many choices were left after striking out, the fewest first.
    pub choices_left: Vec<Part<usize>>,
    /// By the time taken, the quickest first.
    pub speeds: Vec<Part<Speed>>,
    /// The time that a question may take for the paper to be done within its own: what [`Speed`] is
    /// measured by.
    pub share: Duration,
    /// Answers that were changed.
    pub changes: Vec<Change>,
    /// Questions whose right choice was struck out.
    pub struck_right: Vec<usize>,
    /// What the guesses were worth, if there were any.
    pub guesses: Option<Guesses>,
    /// What the blanks with two choices left would have been worth, if there were any.
    pub halves: Option<Halves>,
    /// What became of the answers between booklet and answer sheet, where there was one.
    pub sheet: Option<SheetReview>,
}

/// One question as it was marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The question.
    pub question: usize,
    /// How it came out.
    pub outcome: Outcome,
    /// What it earned.
    pub earned: Marks,
    /// What was said of the answer, if anything.
    pub confidence: Option<Confidence>,
    /// The time before it.
    pub time: Duration,
    /// How that stands to a question's share.
    pub speed: Speed,
}

impl Analysis {
    /// Takes a sitting apart: under its own marking schemes, or all of it under `scheme`.
    pub fn of(sitting: &Sitting, catalogue: &Catalogue, scheme: Option<&MarkingScheme>) -> Self {
        let marker = Marker { sitting, scheme };
        let share = share(sitting);
        let earned = |question, response| {
            let counts = sitting.counts(question);
            if counts { marker.earned(question, response) } else { Marks::zero() }
        };
        let questions: Vec<Marked> = marker
            .asked()
            .map(|(question, _, response)| Marked {
                question,
                outcome: marker.outcome(question),
                earned: earned(question, response),
                confidence: marker.confidence(response),
                time: response.time,
                speed: Speed::of(response.time, share),
            })
            .collect();
        let unanswered = |m: &&Marked| {
            matches!(m.outcome, Outcome::Blank | Outcome::NotAttempted)
                && sitting.counts(m.question)
        };
        Self {
            score: marker.score(|_| true),
            left: questions.iter().filter(unanswered).map(|m| marker.worth(m.question)).sum(),
            answered: sitting.counted(),
            of: sitting.countable(),
            topics: parts::group(&marker, |_, dealt, _| {
                Some(catalogue.current_item(&dealt.item).topic())
            }),
            kinds: parts::group(&marker, |_, dealt, _| Some(dealt.kind)),
            sections: parts::group(&marker, |question, _, _| {
                sitting.terms().section_of(question).map(|(section, _)| section)
            }),
            confidence: parts::sorted(parts::group(&marker, |_, _, response| {
                Some(marker.confidence(response))
            })),
            choices_left: parts::sorted(parts::group(&marker, |_, dealt, response| {
                Some(Marker::left(dealt, response).len())
            })),
            speeds: parts::sorted(parts::group(&marker, |_, _, response| {
                Some(Speed::of(response.time, share))
            })),
            share,
            changes: changes::changes(&marker),
            struck_right: marker.struck_right(),
            guesses: whatif::guesses(&marker),
            halves: whatif::halves(&marker),
            sheet: sheet::review(&marker),
            questions,
        }
    }

    /// Questions that took long and came out wrong, the longest first: time that earned a penalty.
    pub fn slow_and_wrong(&self) -> Vec<&Marked> {
        let wrong = |m: &&Marked| matches!(m.outcome, Outcome::Wrong | Outcome::Multiple);
        let mut slow: Vec<&Marked> =
            self.questions.iter().filter(|m| m.speed == Speed::Slow).filter(wrong).collect();
        slow.sort_by_key(|m| std::cmp::Reverse(m.time));
        slow
    }

    /// How many answers were changed in a way, and what those changes earned.
    pub fn changed(&self, way: Way) -> (usize, Marks) {
        let those = || self.changes.iter().filter(|change| change.way == way);
        (those().count(), those().map(|change| change.gain.clone()).sum())
    }
}
