//! Grading: from beliefs to a verdict on each fact.
//!
//! What is true is asked of the banks as they are today, and only where they no longer say, of the question as
//! it was dealt. The mapping from verdicts to ratings stands here alone, so that it can be changed and replayed.

use std::time::Duration;

use crate::bank::{Catalogue, FactId, Kind};
use crate::exam::{Confidence, Dealt, Response, Reveal};

use super::belief::{Belief, beliefs};

/// What is known of a fact after one response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The fact, by its id of today.
    pub fact: FactId,
    /// Whether it was believed rightly.
    pub right: bool,
    /// How sure one was of the answer.
    pub confidence: Confidence,
    /// Whether the answer came fast.
    pub fast: bool,
}

/// FSRS's four ratings of a review, numbered as it numbers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Not recalled.
    Again = 1,
    /// Recalled with difficulty.
    Hard,
    /// Recalled.
    Good,
    /// Recalled at once.
    Easy,
}

/// An answer is fast if it took no longer than this for the question and each of its lines: about the time of one reading.
const FAST_QUESTION: Duration = Duration::from_secs(8);
const FAST_LINE: Duration = Duration::from_secs(5);

/// How many sure and fast successes in a row make the next one Easy.
const EASY_AFTER: u32 = 2;

impl Verdict {
    /// The rating, after `streak` sure and fast successes in a row: wrong, or right by a guess, is Again; right after coming
    /// down to two is Hard; right and sure is Good, and Easy only after several.
    pub fn rating(&self, streak: u32) -> Rating {
        match (self.right, self.confidence) {
            (false, _) | (true, Confidence::Guess) => Rating::Again,
            (true, Confidence::FiftyFifty) => Rating::Hard,
            (true, Confidence::Sure) if self.fast && streak >= EASY_AFTER => Rating::Easy,
            (true, Confidence::Sure) => Rating::Good,
        }
    }

    /// Believed wrongly and surely: to come back first.
    pub fn is_misconception(&self) -> bool {
        !self.right && self.confidence == Confidence::Sure
    }
}

/// What `response` says of the facts of `dealt`. Nothing, where the key had been seen before; nothing of what is not answered in an exam.
pub fn verdicts(
    dealt: &Dealt,
    response: &Response,
    reveal: Reveal,
    catalogue: &Catalogue,
) -> Vec<Verdict> {
    let blank = response.chosen().is_none();
    if response.key_seen || (blank && reveal == Reveal::AtEnd) {
        return Vec::new();
    }
    let lines = u32::try_from(dealt.lines.len()).unwrap_or(u32::MAX);
    let verdict = |fact: &FactId, right| Verdict {
        fact: catalogue.current_fact(fact).clone(),
        right,
        confidence: response.confidence_among(dealt.choices.len()),
        fast: response.time <= FAST_QUESTION.saturating_add(FAST_LINE.saturating_mul(lines)),
    };
    if dealt.kind == Kind::Single {
        return single(dealt, response, &verdict);
    }
    let judged =
        beliefs(dealt, response).into_iter().zip(&dealt.lines).filter_map(|(belief, line)| {
            // Whether a row is rightly matched depends on what is printed beside it, which only the dealt question knows.
            let today =
                if dealt.kind == Kind::Pairs { None } else { catalogue.holds(&line.wording) };
            let right = match belief {
                Belief::Held(held) => held == today.unwrap_or(line.holds),
                Belief::Rightly => true,
                Belief::Wrongly => false,
                Belief::Unclear => return None,
            };
            Some(verdict(&line.wording.fact, right))
        });
    judged.collect()
}

/// A single question's facts were known or not; a distractor may also betray a false belief about another fact. To ask for the
/// answer with nothing chosen is to say that it is not known.
fn single(
    dealt: &Dealt,
    response: &Response,
    verdict: &dyn Fn(&FactId, bool) -> Verdict,
) -> Vec<Verdict> {
    let chosen = response.chosen();
    let right = chosen.is_some_and(|claim| dealt.key.accepts(claim));
    let mut all: Vec<Verdict> = dealt.tests.iter().map(|fact| verdict(fact, right)).collect();
    let place = dealt.choices.iter().position(|c| Some(c) == chosen);
    let betrayed = place.and_then(|i| dealt.betrays.get(i)).and_then(Option::as_ref);
    if let Some(wording) = betrayed.filter(|w| !dealt.tests.contains(&w.fact) && w.trap.is_some()) {
        all.push(verdict(&wording.fact, false));
    }
    all
}
