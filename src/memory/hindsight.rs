//! Hindsight: what was foretold of past answers, and what being asked again was seen to bring.

use jiff::civil::Date;

use crate::bank::FactId;

use super::calibration::Calibration;
use super::fit::Answer;
use super::grade::Rating;
use super::state::Memories;

impl Memories {
    /// The chance of recalling `fact` that was foretold for an answer on `day`, as far as chances
    /// are borne out; of a first answer, what is now taken to be known beforehand.
    pub fn foretold(&self, fact: &FactId, day: Date, borne_out: &Calibration) -> f64 {
        let answers = self.reviews_of(fact);
        // Answers stand in the order of their days. Where that day's says nothing of the fact, the
        // next is the nearest to it.
        let at = answers.partition_point(|answer| answer.day < day);
        let recall = match answers.get(at) {
            _ if at == 0 => return f64::from(self.model().prior),
            Some(answer) => f64::from(answer.recall),
            None => self.retrievability(fact, day).unwrap_or_default(),
        };
        borne_out.recall(recall, 0.0)
    }

    /// What the learner was seen to gain by being asked again.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for (_, _, answers) in self.reviewed() {
            let [first, rest @ ..] = answers else { continue };
            count(&mut progress.first, first);
            for again in rest {
                count(&mut progress.again, again);
            }
        }
        progress
    }
}

/// What a learner is seen to gain by being asked again.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Progress {
    /// First answers about facts, and how many of them were successes.
    pub first: (u32, u32),
    /// Answers about facts that were asked on a day before, and how many of them were successes.
    /// All of them: what is missed is asked until it is right, so that the latest alone would
    /// flatter.
    pub again: (u32, u32),
}

/// Where nearly all was known at first, the least that is taken to have been missing.
const LEAST_MISSING: f64 = 0.002;

/// So many answers to facts asked again are put to those on record, none of which brought a gain: a
/// few answers promise little.
const SCEPTICAL: f64 = 40.0;

impl Progress {
    /// The part of what was not known at first that is known since, as far as there is evidence: a
    /// standard error is taken off. Luck is the same in both and falls out.
    pub fn part(&self) -> f64 {
        let share = |(all, right): (u32, u32)| f64::from(right) / f64::from(all.max(1));
        let (first, again) = (share(self.first), share(self.again));
        let error =
            |share: f64, (all, _): (u32, u32)| share * (1.0 - share) / f64::from(all.max(1));
        let error = (error(first, self.first) + error(again, self.again)).sqrt();
        let gained = (again - first - error) / (1.0 - first).max(LEAST_MISSING);
        let count = f64::from(self.again.0);
        gained.clamp(0.0, 1.0) * count / (count + SCEPTICAL)
    }
}

/// Counts an answer, and whether it was a success. What could hardly have gone wrong says nothing
/// of a gain.
fn count((all, right): &mut (u32, u32), answer: &Answer) {
    *all += u32::from(answer.two_sided);
    *right += u32::from(answer.two_sided && answer.rating != Rating::Again);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::Confidence;
    use crate::memory::{ByLuck, Evidence, Verdict};

    fn day(n: i64) -> Date {
        Date::constant(2026, 1, 1).checked_add(jiff::Span::new().days(n)).unwrap()
    }

    fn learnt(answers: &[(&str, i64, bool)]) -> Memories {
        let mut memories = Memories::default();
        for (fact, on, right) in answers {
            let (fact, right, confidence) = (fact.parse().unwrap(), *right, Confidence::Sure);
            let by_luck = Some(ByLuck::COIN);
            let verdict = Verdict {
                fact,
                right: Some(right),
                vouched: right,
                confidence,
                fast: false,
                by_luck,
            };
            let at = jiff::Timestamp::UNIX_EPOCH;
            memories.learn(&Evidence { verdict, at, day: day(*on) });
        }
        memories
    }

    #[test]
    fn progress_counts_first_answers_and_those_of_later_days() {
        let memories = learnt(&[
            ("b/t/f", 0, false),
            ("b/t/g", 0, true),
            ("b/t/f", 1, false),
            ("b/t/f", 3, true),
            ("b/t/h", 3, false),
        ]);
        assert_eq!(memories.progress(), Progress { first: (3, 1), again: (2, 1) });
    }

    #[test]
    fn an_answer_is_held_against_what_was_foretold_for_its_day() {
        let memories = learnt(&[("b/t/f", 0, true), ("b/t/f", 10, true)]);
        let foretold = |fact: &str, on| {
            memories.foretold(&fact.parse().unwrap(), day(on), &Calibration::EXACT)
        };
        let prior = f64::from(memories.model().prior);
        assert!((foretold("b/t/f", 0) - prior).abs() < 1e-9);
        assert!((foretold("b/t/g", 7) - prior).abs() < 1e-9, "never asked");
        let second = f64::from(memories.reviews_of(&"b/t/f".parse().unwrap())[1].recall);
        assert!((foretold("b/t/f", 10) - second).abs() < 1e-9);
        // No answer of that day says anything of it: by the state after the last.
        let later = memories.retrievability(&"b/t/f".parse().unwrap(), day(30)).unwrap();
        assert!((foretold("b/t/f", 30) - later).abs() < 1e-9);
    }

    #[test]
    fn progress_is_what_was_gained_of_what_was_missing() {
        let part = |first, again| Progress { first, again }.part();
        assert!(part((400, 240), (0, 0)).abs() < 1e-9, "nothing was asked again");
        // Of 40 in 100 that were missing 30 are known since; an error of 2.9 is taken off, and 40
        // answers that gained nothing are put to 400.
        assert!((part((400, 240), (400, 360)) - (30.0 - 2.9) / 40.0 * 400.0 / 440.0).abs() < 0.01);
        assert!(part((400, 240), (400, 240)).abs() < 1e-9, "as many as before");
        assert!(part((400, 240), (10, 10)) < 0.2, "ten say little");
        assert!(part((10, 10), (10, 10)).abs() < 1e-9, "nothing was missing");
    }
}
