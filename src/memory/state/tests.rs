//! States of memory: their steps, and what counts as known.

use super::*;
use crate::exam::Confidence;
use crate::memory::{ByLuck, Verdict};

fn day(n: i64) -> Date {
    Date::constant(2026, 1, 1).checked_add(jiff::Span::new().days(n)).unwrap()
}

fn evidence(n: i64, right: bool, confidence: Confidence) -> Evidence {
    let fact = FactId::new("b/t/f").unwrap();
    let verdict = Verdict {
        fact,
        right: Some(right),
        vouched: right,
        confidence,
        fast: false,
        by_luck: Some(ByLuck::COIN),
    };
    Evidence { verdict, at: jiff::Timestamp::UNIX_EPOCH, day: day(n) }
}

fn after(all: &[Evidence]) -> FactMemory {
    let mut memories = Memories::default();
    for e in all {
        memories.learn(e);
    }
    *memories.get(&FactId::new("b/t/f").unwrap()).unwrap()
}

/// FSRS-6's published vector under the default weights: 1,3,3,3,3,3 at intervals of 0,0,1,3,8,21
/// days.
#[test]
fn states_agree_with_the_reference_vector() {
    let mut model = MemoryModel::default();
    model.luck = 0.0;
    // The second review is of the same day, of which none counts here: the crate's own step stands
    // in for it.
    let steps = fsrs::FSRS::new(model.parameters()).unwrap();
    let first = model.posterior(None, 0.0, Rating::Again);
    let mut state = steps.next_states(Some(first), DESIRED_RETENTION, 0).unwrap().good.memory;
    for days in [1.0, 3.0, 8.0, 21.0] {
        state = model.posterior(Some(state), days, Rating::Good);
    }
    let MemoryState { stability, difficulty } = state;
    assert!((stability - 53.62691).abs() < 1e-3, "{stability}");
    assert!((difficulty - 6.357_486_7).abs() < 1e-4, "{difficulty}");
}

#[test]
fn recall_is_nine_tenths_when_the_stability_has_passed() {
    let fact = FactId::new("b/t/f").unwrap();
    let mut memories = Memories::default();
    memories.learn(&evidence(0, true, Confidence::Sure));
    for days in [1_u16, 3, 10, 163, 3000] {
        let stability = f32::from(days);
        memories.known[0].now.stability = stability;
        let recall = memories.retrievability(&fact, day(days.into())).unwrap();
        assert!((recall - 0.9).abs() < 1e-4, "R({stability}) = {recall}");
        assert_eq!(memories.get(&fact).unwrap().due(), day(days.into()));
    }
}

#[test]
fn the_first_review_of_a_day_counts_and_a_later_failure_turns_it() {
    let good = evidence(0, true, Confidence::Sure);
    let once = after(std::slice::from_ref(&good));
    assert_eq!(after(&[good.clone(), evidence(0, true, Confidence::FiftyFifty)]), once);
    let failed = after(&[evidence(0, false, Confidence::FiftyFifty)]);
    let turned = after(&[good.clone(), evidence(0, false, Confidence::FiftyFifty)]);
    assert_eq!(
        (turned.stability, turned.due(), turned.reviews, turned.lapses),
        (failed.stability, failed.due(), 1, 1)
    );
    // And a success after the failure does not turn it back.
    let after_all = after(&[evidence(0, false, Confidence::Sure), good]);
    assert!(after_all.misconception);
    assert_eq!(after_all.stability.to_bits(), failed.stability.to_bits());
}

#[test]
fn a_clock_set_back_turns_no_history_round() {
    let state =
        after(&[evidence(100, true, Confidence::Sure), evidence(3, false, Confidence::Sure)]);
    assert_eq!(state.last, day(100));
    assert!(state.due() > day(100));
}

#[test]
fn a_right_guess_is_again_and_fifty_fifty_is_hard() {
    let stability = |confidence| after(&[evidence(0, true, confidence)]).stability;
    let wrong = after(&[evidence(0, false, Confidence::Guess)]).stability;
    assert_eq!(stability(Confidence::Guess).to_bits(), wrong.to_bits());
    assert!(wrong < stability(Confidence::FiftyFifty));
    assert!(stability(Confidence::FiftyFifty) < stability(Confidence::Sure));
}

/// The memory of one fact after answers, as an example of what is known.
fn known(all: &[Evidence], on: i64) -> bool {
    let mut memories = Memories::default();
    for evidence in all {
        memories.learn(evidence);
    }
    memories.is_known(&FactId::new("b/t/f").unwrap(), day(on))
}

#[test]
fn known_is_right_without_a_guess_on_a_later_day_and_still_recalled() {
    use Confidence::{FiftyFifty, Guess, Sure};
    let (first, later) = (evidence(0, true, Sure), evidence(1, true, Sure));
    assert!(known(&[first.clone(), later.clone()], 1));
    // Asked on one day only, however often; or never.
    assert!(!known(&[], 0));
    assert!(!known(&[first.clone(), first.clone(), first.clone()], 0));
    // A first answer that was wrong does not stand in the way, the latest does.
    assert!(known(&[evidence(0, false, Sure), evidence(1, true, FiftyFifty)], 1));
    assert!(!known(&[first.clone(), evidence(1, false, FiftyFifty)], 1));
    // The latest of a day is the latest, although it counts as no review.
    assert!(!known(&[first.clone(), later.clone(), evidence(1, false, Guess)], 1));
    assert!(known(&[first.clone(), evidence(1, false, Sure), later.clone()], 1));
    // A guess is not known, right as it may be.
    assert!(!known(&[first.clone(), evidence(1, true, Guess)], 1));
    assert!(!known(&[first.clone(), later.clone(), evidence(1, true, Guess)], 1));
    // What was known fades. The clock may be set back: a day before the first answer is no later
    // day.
    assert!(!known(&[first.clone(), later.clone()], 3000));
    assert!(!known(&[first, evidence(-5, true, Sure)], 0));
}

#[test]
fn four_times_in_five_is_known_and_less_is_not() {
    let asked =
        Asked { first: day(0), latest: day(1), right: Some(true), vouched: true, guessed: false };
    assert!(asked.is_known(0.8) && !asked.is_known(0.799_999));
    // Nor is what a wrong answer happened to judge rightly.
    let by_luck = Asked { vouched: false, ..asked };
    assert!(!by_luck.is_known(1.0) && !by_luck.is_mistaken());
}

#[test]
fn mistaken_is_what_was_wrong_last() {
    use Confidence::{Guess, Sure};
    let mistaken = |all: &[Evidence]| after(all).asked.is_mistaken();
    assert!(mistaken(&[evidence(0, false, Guess)]));
    assert!(mistaken(&[evidence(0, true, Sure), evidence(0, false, Sure)]));
    // Put right the same day: not mistaken any more, and not yet known.
    let put_right = [evidence(0, false, Sure), evidence(0, true, Sure)];
    assert!(!mistaken(&put_right) && !known(&put_right, 0));
    assert!(!Memories::default().is_mistaken(&FactId::new("b/t/f").unwrap()));
}
