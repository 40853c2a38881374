//! What answers say about facts.

use std::collections::BTreeMap;

use prelims::bank::{AnswerKey, Catalogue, Claim, Kind};
use prelims::exam::{Answer, Confidence, Dealt, Response, Reveal};
use prelims::memory::{Belief, Rating, beliefs, verdicts};

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use crate::composing::shipped;
use crate::dealing::which;

fn chose(claim: Claim) -> Response {
    Response { answer: Answer::Chosen(claim), ..Response::default() }
}

/// What is said of each line: right, wrong, or nothing.
fn said(dealt: &Dealt, response: &Response, reveal: Reveal) -> Vec<Option<bool>> {
    let all = verdicts(dealt, response, reveal, &Catalogue::default(), None);
    let of = |line: &prelims::exam::DealtLine| {
        all.iter().find(|v| v.fact == line.wording.fact).and_then(|v| v.right)
    };
    dealt.lines.iter().map(of).collect()
}

#[test]
fn a_chosen_set_is_a_belief_about_every_statement() {
    let dealt = which(0, &[true, true, false], None);
    let response = chose(Claim::Statements(vec![1, 3]));
    assert_eq!(said(&dealt, &response, Reveal::AtEnd), [Some(true), Some(false), Some(false)]);
    let asked_for_the_false = Dealt { not: true, ..dealt };
    assert_eq!(
        said(&asked_for_the_false, &response, Reveal::AtEnd),
        [Some(false), Some(true), Some(true)]
    );
}

#[test]
fn marks_on_statements_outrank_the_choice() {
    let dealt = which(0, &[true, true, false], None);
    let mut response = chose(Claim::Statements(vec![1, 3]));
    response.beliefs = BTreeMap::from([(2, true)]);
    assert_eq!(said(&dealt, &response, Reveal::AtEnd), [Some(true), Some(true), Some(false)]);
}

#[test]
fn a_wrong_answer_vouches_for_no_line_and_an_own_mark_does() {
    let dealt = which(0, &[true, true, false], None);
    let vouched = |response: &Response| -> Vec<(bool, bool)> {
        let all = verdicts(&dealt, response, Reveal::AtEnd, &Catalogue::default(), None);
        all.iter().map(|verdict| (verdict.right == Some(true), verdict.vouched)).collect()
    };
    let right = chose(Claim::Statements(vec![1, 2]));
    assert_eq!(vouched(&right), [(true, true); 3]);
    let mut wrong = chose(Claim::Statements(vec![1, 3]));
    assert_eq!(vouched(&wrong), [(true, false), (false, false), (false, false)]);
    wrong.beliefs = BTreeMap::from([(1, true), (3, true)]);
    assert_eq!(vouched(&wrong), [(true, true), (false, false), (false, true)]);
}

#[test]
fn blanks_and_seen_keys_are_no_evidence() {
    let dealt = which(0, &[true, false], None);
    assert_eq!(said(&dealt, &Response::default(), Reveal::AtEnd), [None, None]);
    let mut response = chose(Claim::Statements(vec![1]));
    response.key_seen = true;
    assert_eq!(said(&dealt, &response, Reveal::Each), [None, None]);
}

fn count(truths: &[bool]) -> Dealt {
    let n = u8::try_from(truths.iter().filter(|t| **t).count()).unwrap();
    Dealt {
        choices: (0..=u8::try_from(truths.len()).unwrap()).map(Claim::Count).collect(),
        key: AnswerKey(vec![Claim::Count(n)]),
        ..which(0, truths, None)
    }
}

#[test]
fn a_count_is_laid_on_facts_only_as_far_as_it_is_not_luck() {
    let dealt = count(&[true, true, false]);
    let wrong = chose(Claim::Count(1));
    assert_eq!(said(&dealt, &wrong, Reveal::AtEnd), [None, None, None]);
    let sure = chose(Claim::Count(2));
    assert_eq!(said(&dealt, &sure, Reveal::AtEnd), [Some(true); 3]);
    let guessed = Response { confidence: Some(Confidence::Guess), ..sure.clone() };
    assert_eq!(said(&dealt, &guessed, Reveal::AtEnd), [None, None, None]);
    // All three true and counted so: no two mistakes can cancel, whatever was said.
    let all = count(&[true, true, true]);
    let half = Response { confidence: Some(Confidence::FiftyFifty), ..chose(Claim::Count(3)) };
    assert_eq!(said(&all, &half, Reveal::AtEnd), [Some(true); 3]);
    // Coming down to two over two true and one false, the false line's 0.63 is not enough.
    let half = Response { confidence: Some(Confidence::FiftyFifty), ..chose(Claim::Count(2)) };
    assert_eq!(said(&dealt, &half, Reveal::AtEnd), [Some(true), Some(true), None]);
}

#[test]
fn none_and_all_say_what_was_thought_of_every_line() {
    // Two of three are true.
    let dealt = count(&[true, true, false]);
    let none = chose(Claim::Count(0));
    let all = chose(Claim::Count(3));
    // "None": each was thought false, which is so of the third alone.
    assert_eq!(beliefs(&dealt, &none), [Belief::Held(false); 3]);
    assert_eq!(said(&dealt, &none, Reveal::AtEnd), [Some(false), Some(false), Some(true)]);
    // "All three": each was thought true.
    assert_eq!(beliefs(&dealt, &all), [Belief::Held(true); 3]);
    assert_eq!(said(&dealt, &all, Reveal::AtEnd), [Some(true), Some(true), Some(false)]);
    // A wrong count between them may be wrong of any line.
    assert_eq!(said(&dealt, &chose(Claim::Count(1)), Reveal::AtEnd), [None; 3]);
    // Right, they are evidence for all lines, whatever was said of them: a guess is rated as one,
    // as it is of a set.
    for (truths, right) in [([false; 3], 0), ([true; 3], 3)] {
        for confidence in [None, Some(Confidence::FiftyFifty), Some(Confidence::Guess)] {
            let response = Response { confidence, ..chose(Claim::Count(right)) };
            assert_eq!(said(&count(&truths), &response, Reveal::AtEnd), [Some(true); 3]);
        }
    }
    let guessed = Response { confidence: Some(Confidence::Guess), ..all };
    let verdicts =
        verdicts(&count(&[true; 3]), &guessed, Reveal::AtEnd, &Catalogue::default(), None);
    assert!(verdicts.iter().all(|verdict| verdict.rating(0) == Rating::Again));
}

/// "How many of the above are not correct?"
fn count_of_false(truths: &[bool]) -> Dealt {
    let n = u8::try_from(truths.iter().filter(|t| !**t).count()).unwrap();
    Dealt { not: true, key: AnswerKey(vec![Claim::Count(n)]), ..count(truths) }
}

#[test]
fn a_count_of_what_is_not_correct_is_read_the_other_way_round() {
    let dealt = count_of_false(&[true, true, false]);
    // "None is not correct": each was thought true.
    assert_eq!(beliefs(&dealt, &chose(Claim::Count(0))), [Belief::Held(true); 3]);
    assert_eq!(
        said(&dealt, &chose(Claim::Count(0)), Reveal::AtEnd),
        [Some(true), Some(true), Some(false)]
    );
    // "All three are not correct": each was thought false.
    assert_eq!(
        said(&dealt, &chose(Claim::Count(3)), Reveal::AtEnd),
        [Some(false), Some(false), Some(true)]
    );
    // The right count, with confidence, is evidence for its lines as it is of what is correct.
    assert_eq!(said(&dealt, &chose(Claim::Count(1)), Reveal::AtEnd), [Some(true); 3]);
    assert_eq!(said(&dealt, &chose(Claim::Count(2)), Reveal::AtEnd), [None; 3]);
    for (truths, right) in [([true; 3], 0), ([false; 3], 3)] {
        let dealt = count_of_false(&truths);
        assert_eq!(said(&dealt, &chose(Claim::Count(right)), Reveal::AtEnd), [Some(true); 3]);
    }
}

#[test]
fn an_order_is_judged_by_neighbours() {
    let order = |o: &[u8]| Claim::Order(o.to_vec());
    let dealt = Dealt {
        kind: Kind::Sequence,
        choices: vec![order(&[1, 2, 3, 4]), order(&[2, 1, 3, 4]), order(&[4, 3, 2, 1])],
        key: AnswerKey(vec![order(&[1, 2, 3, 4])]),
        ..which(0, &[true; 4], None)
    };
    let of = |o: &[u8]| beliefs(&dealt, &chose(order(o)));
    assert_eq!(of(&[1, 2, 3, 4]), [Belief::Rightly; 4]);
    // 1 and 2 are swapped: either may be the one misplaced.
    assert_eq!(
        of(&[2, 1, 3, 4]),
        [Belief::Unclear, Belief::Unclear, Belief::Rightly, Belief::Rightly]
    );
    assert_eq!(
        of(&[4, 3, 2, 1]),
        [Belief::Unclear, Belief::Wrongly, Belief::Wrongly, Belief::Unclear]
    );
}

#[test]
fn easy_needs_several_sure_and_fast_successes() {
    let dealt = which(0, &[true, false], None);
    let verdict = &verdicts(
        &dealt,
        &chose(Claim::Statements(vec![1])),
        Reveal::Each,
        &Catalogue::default(),
        None,
    )[0];
    assert!(verdict.fast && verdict.right == Some(true));
    assert_eq!(
        [0, 1, 2].map(|streak| verdict.rating(streak)),
        [Rating::Good, Rating::Good, Rating::Easy]
    );
}

/// Whatever a question prints beside a fact, a date or a cell, its right choice says that every
/// line was judged rightly.
#[test]
fn a_right_choice_speaks_against_no_line() {
    let (shelf, composed) = shipped();
    let written = shelf.banks().iter().flat_map(|bank| &bank.topics).flat_map(|topic| &topic.items);
    let all = composed.iter().map(|of| &of.item).chain(written);
    let mut lots = ChaCha8Rng::seed_from_u64(5);
    let mut judged = 0;
    for item in all {
        let dealt = prelims::exam::deal(item, &mut lots);
        let right = chose(dealt.key.0[0].clone());
        for verdict in verdicts(&dealt, &right, Reveal::Each, shelf.catalogue(), None) {
            assert_ne!(verdict.right, Some(false), "{} in {}", verdict.fact, dealt.item);
            judged += usize::from(verdict.right == Some(true));
        }
    }
    assert!(judged > 5000, "{judged}");
}

/// A wrong count tells of no line how it was believed; but all of them are read up in practice.
#[test]
fn what_a_wrong_count_leaves_untold_is_read_up_in_practice_alone() {
    let dealt = count(&[true, true, false]);
    let read =
        |reveal| verdicts(&dealt, &chose(Claim::Count(1)), reveal, &Catalogue::default(), None);
    assert!(read(Reveal::AtEnd).is_empty());
    let all = read(Reveal::Each);
    assert_eq!(all.iter().map(|v| v.right).collect::<Vec<_>>(), [None; 3]);
}
