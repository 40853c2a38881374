//! How a question of a sitting is marked: under the sitting's own schemes, or under another for all
//! of it.

use std::time::Duration;

use crate::bank::Claim;
use crate::exam::{
    Answer, Confidence, Dealt, MarkingScheme, Marks, Outcome, Response, Score, Sitting, mark,
    outcome,
};

use crate::plan::DEFAULT_PACE;

/// A sitting and how it is marked.
pub(super) struct Marker<'a> {
    pub(super) sitting: &'a Sitting,
    /// The scheme for all of it, if not its own.
    pub(super) scheme: Option<&'a MarkingScheme>,
}

impl<'a> Marker<'a> {
    /// The questions that belong in the result.
    pub(super) fn asked(&self) -> impl Iterator<Item = (usize, &'a Dealt, &'a Response)> {
        let sitting = self.sitting;
        let questions = sitting.paper().iter().zip(sitting.responses()).enumerate();
        let all = questions.map(|(question, (dealt, response))| (question, dealt, response));
        all.filter(|(question, ..)| sitting.was_asked(*question))
    }

    /// Those of them that count in the score.
    pub(super) fn counted(&self) -> impl Iterator<Item = (usize, &'a Dealt, &'a Response)> {
        self.asked().filter(|(question, ..)| self.sitting.counts(*question))
    }

    fn scheme_of(&self, question: usize) -> &MarkingScheme {
        self.scheme.unwrap_or_else(|| self.sitting.terms().scheme_of(question))
    }

    /// The score of the questions that count and that `of` lets through.
    pub(super) fn score(&self, of: impl Fn(usize) -> bool) -> Score {
        let counts = |question| self.sitting.counts(question) && of(question);
        match self.scheme {
            Some(scheme) => Score::of(self.sitting, scheme, counts),
            None => Score::of_own(self.sitting, counts),
        }
    }

    /// How a question came out.
    pub(super) fn outcome(&self, question: usize) -> Outcome {
        let (paper, responses) = (self.sitting.paper(), self.sitting.responses());
        let both = paper.get(question).zip(responses.get(question));
        both.map_or(Outcome::Blank, |(dealt, response)| outcome(dealt, response))
    }

    /// What a response to a question earns.
    pub(super) fn earned(&self, question: usize, response: &Response) -> Marks {
        let dealt = self.sitting.paper().get(question);
        dealt.map_or_else(Marks::zero, |dealt| mark(dealt, response, self.scheme_of(question)))
    }

    /// What an answer to a question earns.
    pub(super) fn would_earn(&self, question: usize, answer: Answer) -> Marks {
        self.earned(question, &Response { answer, ..Response::default() })
    }

    /// The marks of a question.
    pub(super) fn worth(&self, question: usize) -> Marks {
        let own = self.sitting.paper().get(question).and_then(|dealt| dealt.marks);
        own.unwrap_or(self.scheme_of(question).marks).into()
    }

    /// What was said of the answer that counts, if that is a choice. Who says nothing has not said
    /// that they are sure.
    #[expect(clippy::unused_self, reason = "asked beside what else is asked of a question")]
    pub(super) fn confidence(&self, response: &Response) -> Option<Confidence> {
        response.confidence.filter(|_| matches!(response.counted(), Answer::Chosen(_)))
    }

    /// The choices of a question that are not struck out.
    pub(super) fn left<'d>(dealt: &'d Dealt, response: &Response) -> Vec<&'d Claim> {
        dealt.choices.iter().filter(|claim| !response.struck.contains(*claim)).collect()
    }

    /// The questions whose right choice was struck out.
    pub(super) fn struck_right(&self) -> Vec<usize> {
        let struck = |(_, dealt, response): &(usize, &Dealt, &Response)| {
            response.struck.iter().any(|claim| dealt.key.accepts(claim))
        };
        self.counted().filter(struck).map(|(question, ..)| question).collect()
    }
}

/// A question's share of the time allowed; where the time is not limited, UPSC's.
pub fn share(sitting: &Sitting) -> Duration {
    let questions = u32::try_from(sitting.paper().len()).unwrap_or(u32::MAX).max(1);
    sitting.terms().rules.limit().map_or(DEFAULT_PACE, |limit| limit / questions)
}
