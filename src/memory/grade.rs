//! Grading: from beliefs to a verdict on each fact.
//!
//! What is true is asked of the banks as they are today, and only where they no longer say, of the
//! question as it was dealt. The mapping from verdicts to ratings stands here alone, so that it can
//! be changed and replayed.

use std::time::Duration;

use crate::bank::{Catalogue, Claim, FactId, Kind};
use crate::exam::{Confidence, Dealt, Response, Reveal, Ruling};

use super::belief::{Belief, beliefs};
use super::luck::{OpenChoices, judged_rightly};
use super::ruled::Ruled;

/// What is known of a fact after one response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict<F = FactId> {
    /// The fact, by its id of today; or by a number where there are many verdicts.
    pub fact: F,
    /// Whether it was believed rightly; `None` where the answer does not say, and the fact was only
    /// read up afterwards: a wrong count, or one that is right by luck as likely as not.
    pub right: Option<bool>,
    /// Whether that was said by a right answer, or by the learner's own mark. A wrong choice may
    /// judge some of its lines rightly, which is mostly luck: memory reckons with that, but nothing
    /// is called known by it.
    pub vouched: bool,
    /// How sure one was of the answer.
    pub confidence: Confidence,
    /// Whether the answer came fast.
    pub fast: bool,
    /// How often someone who does not know the fact is right all the same. `None` where that cannot
    /// be told. Some answers could hardly speak against the fact: a right count speaks for its
    /// lines, a wrong one (unless it says "None" or "All") against none of them, so that such
    /// successes say nothing of how often one succeeds.
    pub by_luck: Option<ByLuck>,
}

/// How luck could have had a part in an answer's judging a fact rightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByLuck {
    /// The chance, in hundredths, that a choice says the truth of the fact when nothing in the
    /// question is known and it is made blindly.
    pub blind: u8,
    /// The same when everything else in it is known, and it is made among the choices that this
    /// leaves.
    pub informed: u8,
    /// Whether the answer could as well have spoken against the fact.
    pub two_sided: bool,
    /// What the choice that was made tells of all lines together.
    pub open: OpenChoices,
}

impl ByLuck {
    /// A coin, whatever else is known.
    pub const COIN: Self = Self::one_of(2, 50);

    /// One choice of so many, of which one is right; `hundredths` is that as a chance.
    const fn one_of(choices: u8, hundredths: u8) -> Self {
        let open = OpenChoices::one_of(choices);
        Self { blind: hundredths, informed: hundredths, two_sided: true, open }
    }
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

/// An answer is fast if it took no longer than this for the question and each of its lines: about
/// the time of one reading.
const FAST_QUESTION: Duration = Duration::from_secs(8);
const FAST_LINE: Duration = Duration::from_secs(5);

/// How many sure and fast successes in a row make the next one Easy.
const EASY_AFTER: u32 = 2;

impl<F> Verdict<F> {
    /// The rating, after `streak` sure and fast successes in a row: wrong, or right by a guess, is
    /// Again; right after coming down to two is Hard; right and sure is Good, and Easy only after
    /// several.
    pub fn rating(&self, streak: u32) -> Rating {
        match (self.right, self.confidence) {
            (Some(false), _) | (Some(true), Confidence::Guess) => Rating::Again,
            (Some(true), Confidence::FiftyFifty) => Rating::Hard,
            (Some(true), Confidence::Sure) if self.fast && streak >= EASY_AFTER => Rating::Easy,
            // Of what was not told, how much was known is told by luck alone.
            (Some(true), Confidence::Sure) | (None, _) => Rating::Good,
        }
    }

    /// Whether the answer says how the fact was believed.
    pub fn is_told(&self) -> bool {
        self.right.is_some()
    }

    /// Believed wrongly and surely: to come back first.
    pub fn is_misconception(&self) -> bool {
        self.right == Some(false) && self.confidence == Confidence::Sure
    }
}

/// What `response` says of the facts of `dealt`. Nothing, where the key had been seen before;
/// nothing of what is not answered in an exam, nor of what is dropped from the key. What another
/// key is ruled to be decides before the banks.
pub fn verdicts(
    dealt: &Dealt,
    response: &Response,
    reveal: Reveal,
    catalogue: &Catalogue,
    ruling: Option<&Ruling>,
) -> Vec<Verdict> {
    let ruled = match ruling {
        None => None,
        Some(Ruling::Dropped) => return Vec::new(),
        Some(Ruling::Accepts(key)) => Some(Ruled::of(dealt, key)),
    };
    let dealt = ruled.as_ref().map_or(dealt, |ruled| &ruled.dealt);
    let blank = response.chosen().is_none();
    if response.key_seen || (blank && reveal == Reveal::AtEnd) {
        return Vec::new();
    }
    let lines = u32::try_from(dealt.lines.len()).unwrap_or(u32::MAX);
    let answer_right = response.chosen().is_some_and(|claim| dealt.key.accepts(claim));
    let verdict = |fact: &FactId, right, by_luck, marked: bool| Verdict {
        fact: catalogue.current_fact(fact).clone(),
        right,
        vouched: answer_right || marked,
        by_luck,
        confidence: response.confidence_among(dealt.choices.len()),
        fast: response.time <= FAST_QUESTION.saturating_add(FAST_LINE.saturating_mul(lines)),
    };
    if dealt.kind == Kind::Single {
        let by_choice = |fact: &FactId, right, by_luck| verdict(fact, Some(right), by_luck, false);
        return single(dealt, response, &by_choice);
    }
    let open = response.chosen().and_then(|chosen| OpenChoices::of(dealt, chosen));
    let judged = beliefs(dealt, response).into_iter().zip(&dealt.lines).enumerate().filter_map(
        |(at, (belief, line))| {
            // Whether a row is rightly matched depends on what is printed beside it, which only the
            // dealt question knows.
            let today = match &ruled {
                Some(ruled) => Some(ruled.truth(at)?),
                None if dealt.kind == Kind::Pairs => None,
                None => catalogue.is_true(&line.wording),
            };
            let right = match belief {
                Belief::Held(held) => Some(held == today.unwrap_or(line.is_true)),
                Belief::Rightly => Some(true),
                Belief::Wrongly => Some(false),
                // In practice what is right is read at once; nobody sees it in an exam.
                Belief::Unclear if reveal == Reveal::Each => None,
                Belief::Unclear => return None,
            };
            let own = response.beliefs.contains_key(&number(at));
            let by_luck =
                if own { Some(ByLuck::COIN) } else { open.map(|open| by_choices(dealt, open, at)) };
            Some(verdict(&line.wording.fact, right, by_luck, own))
        },
    );
    judged.collect()
}

/// The number of a line, from 1.
fn number(at: usize) -> u8 {
    u8::try_from(at + 1).unwrap_or(u8::MAX)
}

/// How a line is judged by luck: the part of the choices that judge it rightly, of all and of those
/// that judge the others rightly; and which choices stay open for whom.
fn by_choices(dealt: &Dealt, open: OpenChoices, at: usize) -> ByLuck {
    let judged = |claim: &Claim, at: usize| judged_rightly(dealt, claim, at);
    let others = |claim: &Claim| {
        (0..dealt.lines.len()).filter(|other| *other != at).all(|o| judged(claim, o) != Some(false))
    };
    let mut of = (0, 0);
    let mut left = (0, 0);
    for (claim, rightly) in dealt.choices.iter().filter_map(|c| Some((c, judged(c, at)?))) {
        let own = usize::from(rightly);
        of = (of.0 + own, of.1 + 1);
        if others(claim) {
            left = (left.0 + own, left.1 + 1);
        }
    }
    let two_sided = of.1 > 0;
    let blind = if two_sided { hundredths(of.0, of.1) } else { 50 };
    let informed = if two_sided { hundredths(left.0, left.1).max(blind) } else { 50 };
    ByLuck { blind, informed, two_sided, open: open.at(at) }
}

/// `part` of `whole`, in hundredths.
fn hundredths(part: usize, whole: usize) -> u8 {
    u8::try_from(part.min(whole) * 100 / whole.max(1)).unwrap_or(100)
}

/// A single question's facts were known or not; a distractor may also betray a false belief about
/// another fact. To ask for the answer with nothing chosen is to say that it is not known.
fn single(
    dealt: &Dealt,
    response: &Response,
    verdict: &dyn Fn(&FactId, bool, Option<ByLuck>) -> Verdict,
) -> Vec<Verdict> {
    let chosen = response.chosen();
    let right = chosen.is_some_and(|claim| dealt.key.accepts(claim));
    let choices = u8::try_from(dealt.choices.len()).unwrap_or(15).clamp(2, 15);
    let by_luck = Some(ByLuck::one_of(choices, hundredths(1, dealt.choices.len())));
    let mut all: Vec<Verdict> =
        dealt.facts_tested.iter().map(|fact| verdict(fact, right, by_luck)).collect();
    let place = dealt.choices.iter().position(|c| Some(c) == chosen);
    let betrayed = place.and_then(|i| dealt.misconceptions.get(i)).and_then(Option::as_ref);
    if let Some(wording) =
        betrayed.filter(|w| !dealt.facts_tested.contains(&w.fact) && w.trap.is_some())
    {
        all.push(verdict(&wording.fact, false, None));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::{AnswerKey, ItemId, Wording};
    use crate::exam::DealtLine;

    fn dealt(kind: Kind, choices: [&str; 4], key: &str, is_true: [bool; 3]) -> Dealt {
        let claim = |text: &str| text.parse::<Claim>().unwrap();
        let line = |(at, is_true): (usize, &bool)| {
            let fact = FactId::new(&format!("b/t/f{at}")).unwrap();
            DealtLine { wording: Wording::plain(fact), is_true: *is_true, gist: None }
        };
        Dealt {
            item: ItemId::new("b/t/i").unwrap(),
            kind,
            choices: choices.map(claim).into(),
            misconceptions: Vec::new(),
            lines: is_true.iter().enumerate().map(line).collect(),
            not: false,
            facts_tested: Vec::new(),
            key: AnswerKey(vec![claim(key)]),
            marks: None,
            gist: None,
        }
    }

    #[test]
    fn luck_is_what_the_choices_leave() {
        let statements = ["s1.2", "s1.3", "s2.3", "s1.2.3"];
        let of = dealt(Kind::Statements, statements, "s1.2", [true, true, false]);
        let open = OpenChoices::of(&of, &of.key.0[0]).unwrap();
        let luck = |at| {
            let luck = by_choices(&of, open, at);
            (luck.blind, luck.informed)
        };
        // Three of four choices name the first; who knows the other two is left with one choice.
        assert_eq!(luck(0), (75, 100));
        // Only one leaves the third out, and who knows the first two is left with two choices.
        assert_eq!(luck(2), (25, 50));
        let counts = dealt(Kind::Statements, ["n0", "n1", "n2", "n3"], "n2", [true, true, false]);
        let open = OpenChoices::of(&counts, &counts.key.0[0]).unwrap();
        let luck = by_choices(&counts, open, 0);
        assert!(!luck.two_sided, "{luck:?}");
    }
}
