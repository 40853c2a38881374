//! What might have been: no guess made, and every blank between two choices answered.
//!
//! Both change nothing but the questions they speak of, and both assume what their types say and no
//! more.

use crate::exam::{Answer, Confidence, Fraction, Marks, Outcome};

use super::marker::Marker;

/// What the guesses were worth, set against leaving each of them blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guesses {
    /// The questions answered by a guess, as was said of them.
    pub questions: Vec<usize>,
    /// How many came out right.
    pub right: usize,
    /// What they earned.
    pub earned: Marks,
    /// The score had each of them been left blank, and all else been as it was.
    pub total_without: Marks,
}

/// What the blanks with two choices left would have been worth, on the average, had each been
/// answered by the toss of a coin between those two. Where the right choice had been struck out,
/// neither of the two earns anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Halves {
    /// The blanks.
    pub questions: Vec<usize>,
    /// What answering them would have added, on the average; below nothing, cost.
    pub gain: Marks,
    /// The score with that.
    pub total_with: Marks,
}

pub(super) fn guesses(marker: &Marker<'_>) -> Option<Guesses> {
    let guessed = marker
        .counted()
        .filter(|(_, _, response)| marker.confidence(response) == Some(Confidence::Guess));
    let questions: Vec<usize> = guessed.map(|(question, ..)| question).collect();
    if questions.is_empty() {
        return None;
    }
    let part = marker.score(|question| questions.contains(&question));
    let blank = |question: &usize| marker.would_earn(*question, Answer::Blank);
    let as_blanks: Marks = questions.iter().map(blank).sum();
    let total = marker.score(|_| true).total;
    Some(Guesses {
        right: part.right,
        total_without: total - part.total.clone() + as_blanks,
        earned: part.total,
        questions,
    })
}

pub(super) fn halves(marker: &Marker<'_>) -> Option<Halves> {
    let half = || Marks::from(Fraction::new(1, 2));
    let mut questions = Vec::new();
    let mut gain = Marks::zero();
    for (question, dealt, response) in marker.counted() {
        // Of a question that has only two choices nothing was struck out, and a blank says nothing.
        let narrowed = dealt.choices.len() > 2 && marker.outcome(question) == Outcome::Blank;
        let [one, other] = Marker::left(dealt, response)[..] else { continue };
        if !narrowed {
            continue;
        }
        let earns = |claim: &crate::bank::Claim| {
            marker.would_earn(question, Answer::Chosen(claim.clone())) * half()
        };
        gain = gain + earns(one) + earns(other) - marker.earned(question, response);
        questions.push(question);
    }
    let total = marker.score(|_| true).total;
    (!questions.is_empty()).then(|| Halves { questions, total_with: total + gain.clone(), gain })
}
