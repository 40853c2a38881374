//! Fits of the learner's memory as they are kept, and which of them holds.
//!
//! This file must not know how a fit is made, nor what its numbers do to memory.

use jiff::Timestamp;

/// The furthest that a habit can be from the average one, as a logarithm: a millionfold, more than
/// any fit can come to.
pub const FURTHEST_HABIT: f32 = 14.0;

/// A fit of memory to the learner's own answers, and whether it is used.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// How many times as long everything is remembered, as a logarithm.
    pub strength: f32,
    /// How many times as much a success strengthens, as a logarithm.
    pub growth: f32,
    /// How many times as steep the curve of forgetting falls in the end, as a logarithm.
    pub decay: f32,
    /// From how many answers to facts asked before.
    pub answers: u32,
    /// How many of them, the latest, were held back to try it out.
    pub held_back: u32,
    /// Mean logarithmic loss on those by the average learner's memory.
    pub loss_before: f64,
    /// The same by a memory fitted to the others.
    pub loss_after: f64,
    /// Whether memory is reckoned with it; else with the average learner's.
    pub kept: bool,
    /// Whether the learner put the average learner's memory back in its place.
    pub put_back: bool,
    /// When the fit before it counted as made, where that is not before this entry's own time.
    pub after: Option<Timestamp>,
}

impl Fitted {
    /// Whether a fit can have come to this: what says otherwise was not written by one.
    pub(super) fn is_possible(&self) -> bool {
        let habits = [self.strength, self.growth, self.decay];
        let losses = [self.loss_before, self.loss_after];
        habits.iter().all(|habit| habit.abs() <= FURTHEST_HABIT)
            && losses.iter().all(|loss| loss.is_finite() && *loss >= 0.0)
            && self.held_back <= self.answers
            && !(self.kept && self.put_back)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::exam::{Moment, RunId};
    use crate::journal::{Entry, Journal, What};

    fn entry(run: u128, second: i64, strength: f32, after: Option<i64>) -> Entry {
        let at = |second| Timestamp::from_second(second).unwrap();
        let moment = Moment { run: RunId(run), at: at(second), offset: 0, mono: Duration::ZERO };
        let fitted = Fitted {
            strength,
            growth: 0.3,
            decay: -0.1,
            answers: 1400,
            held_back: 281,
            loss_before: 0.828,
            loss_after: 0.634,
            kept: true,
            put_back: false,
            after: after.map(at),
        };
        Entry { seq: 0, moment, what: What::Fitted(fitted) }
    }

    fn strength<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Option<f32> {
        Journal::fold(entries).fitted().map(|(fitted, _)| fitted.strength)
    }

    #[test]
    fn the_latest_holds_in_whatever_order_they_are_read() {
        let all = [entry(1, 50, 0.1, None), entry(3, 70, 0.2, None), entry(2, 60, 0.3, None)];
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            assert_eq!(strength(order.map(|at| &all[at])), Some(0.2), "{order:?}");
        }
        let ahead = [entry(1, 9000, 0.1, None), entry(2, 100, 0.2, Some(9000))];
        assert_eq!((strength(&ahead), strength(ahead.iter().rev())), (Some(0.2), Some(0.2)));
        assert_eq!(strength(&[]), None);
    }

    #[test]
    fn what_is_kept_is_read_again_and_what_no_fit_comes_to_is_not_understood() {
        let whole = entry(1, 50, -0.2, Some(40));
        assert_eq!(Entry::from_json(&whole.to_json().unwrap()).unwrap(), whole);
        let line = entry(1, 50, -0.2, None).to_json().unwrap();
        let body = r#"{"strength":-0.2,"growth":0.3,"decay":-0.1,"answers":1400,"held_back":281,"loss_before":0.828,"loss_after":0.634,"kept":true}"#;
        assert!(line.contains(r#""kind":"fitted""#) && line.contains(body), "{line}");
        for (from, to) in [
            ("-0.2", "null"),
            ("-0.2", "\"NaN\""),
            ("-0.2", "-14.1"),
            ("-0.2", "1e30"),
            ("-0.2", "1e300"),
            ("0.3", "15"),
            ("-0.1", "-1e9"),
            ("0.828", "-0.1"),
            ("0.634", "null"),
            ("281", "1401"),
            ("281", "-1"),
            ("true}", "true,\"put_back\":true}"),
            ("true}", "true,\"more\":1}"),
        ] {
            let other = body.replace(from, to);
            let line = line.replace(body, &other);
            let read = Entry::from_json(&line).unwrap();
            assert!(matches!(&read.what, What::Unknown { body, .. } if *body == other), "{other}");
            assert_eq!(read.to_json().unwrap(), line);
            assert_eq!(strength([&read]), None);
        }
    }
}
