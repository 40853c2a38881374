//! Keys, choices and print agree, whatever the truths.

use std::collections::BTreeSet;

use super::{languages, styles};
use crate::bank::solve::{Expected, Solution, Unanswerable};
use crate::bank::{Claim, Kind, Style};
use crate::wording::{Noun, choice_text, read_choice};

/// Every vector of `n` truths.
fn vectors(n: u32) -> impl Iterator<Item = Vec<bool>> {
    (0..1_u32 << n).map(move |bits| (0..n).map(|i| bits >> i & 1 == 1).collect())
}

fn asks(truths: &[bool]) -> [Solution<'_>; 4] {
    [
        Solution::Which { truths, not: false },
        Solution::Which { truths, not: true },
        Solution::Count { truths, not: false },
        Solution::Count { truths, not: true },
    ]
}

/// What a choice to that question can claim, whose lines are called so.
fn expected(solution: &Solution<'_>, noun: Noun) -> Expected {
    solution.expected(match solution {
        Solution::Which { .. } | Solution::Count { .. } if noun == Noun::Statement => {
            Kind::Statements
        }
        Solution::Which { .. } | Solution::Count { .. } => Kind::Pairs,
        Solution::Reasons { .. } => Kind::Reasons,
        Solution::Match { .. } => Kind::Match,
        Solution::Sequence { .. } => Kind::Sequence,
    })
}

/// The choices of a question, and what they print.
pub(super) fn in_print(
    solution: &Solution<'_>,
    noun: Noun,
    style: Style,
    seed: &str,
) -> Result<Vec<(Claim, String)>, Unanswerable> {
    let expected = expected(solution, noun);
    let text = |claim: &Claim| choice_text(claim, &expected, noun, &style);
    Ok(solution.choices(seed)?.into_iter().map(|claim| (claim.clone(), text(&claim))).collect())
}

/// What must hold of any four choices.
pub(super) fn check(
    solution: &Solution<'_>,
    noun: Noun,
    style: Style,
    seed: &str,
) -> Vec<(Claim, String)> {
    let choices = in_print(solution, noun, style, seed).expect("four choices");
    let key = solution.claim().expect("a key");
    let at = format!("{solution:?} {noun:?} {style:?} {seed}: {choices:?}");
    assert_eq!(choices.len(), 4, "{at}");
    assert_eq!(choices.iter().filter(|(claim, _)| *claim == key).count(), 1, "one key: {at}");
    let claims: BTreeSet<_> = choices.iter().map(|(claim, _)| claim).collect();
    let texts: BTreeSet<_> = choices.iter().map(|(_, text)| text).collect();
    assert_eq!((claims.len(), texts.len()), (4, 4), "distinct: {at}");
    let again = in_print(solution, noun, style, seed);
    assert_eq!(again.as_ref(), Ok(&choices), "the same again: {at}");
    let expected = expected(solution, noun);
    for (claim, text) in &choices {
        let read = read_choice(text, &expected);
        assert_eq!(read.as_ref(), Some(claim), "{text:?} read back: {at}");
    }
    choices
}

#[test]
fn every_truth_vector_has_one_key_among_four_choices_or_says_why_not() {
    for n in 0..=5 {
        for truths in vectors(n) {
            for solution in asks(&truths) {
                let count = matches!(solution, Solution::Count { .. });
                if n < 2 || (n == 2 && count) {
                    let refused = solution.choices("s");
                    assert!(refused.is_err(), "{solution:?}");
                    continue;
                }
                for style in languages().flat_map(styles) {
                    for noun in Noun::ALL {
                        for seed in ["a", "isa/annex", "ref/उत्तर"] {
                            check(&solution, noun, style, seed);
                        }
                    }
                }
            }
        }
    }
    for n in 6..=10 {
        for truths in vectors(n) {
            // Every vector stands once as truths and once as their opposites, so `not` adds
            // nothing.
            for solution in asks(&truths).into_iter().step_by(2) {
                check(&solution, Noun::Statement, Style::default(), &n.to_string());
            }
        }
    }
}

#[test]
fn the_key_is_what_holds_or_with_not_what_does_not() {
    let truths = &[true, false, true, false, false];
    let wanted = [
        Claim::Statements(vec![1, 3]),
        Claim::Statements(vec![2, 4, 5]),
        Claim::Count(2),
        Claim::Count(3),
    ];
    for (solution, key) in asks(truths).iter().zip(wanted) {
        assert_eq!(solution.claim(), Ok(key), "{solution:?}");
    }
    let matching = Solution::Match { matching: &[2, 3], right: 4 };
    assert_eq!(matching.claim(), Ok(Claim::Matching(vec![2, 3])));
    assert_eq!(Solution::Sequence { order: &[2, 1] }.claim(), Ok(Claim::Order(vec![2, 1])));
}

#[test]
fn a_flipped_truth_moves_the_key() {
    for n in 2..=10 {
        for truths in vectors(n) {
            for i in 0..truths.len() {
                let mut flipped = truths.clone();
                flipped[i] = !flipped[i];
                for (one, other) in asks(&truths).iter().zip(asks(&flipped)) {
                    assert_ne!(one.claim(), other.claim(), "{one:?}");
                }
            }
        }
    }
}

/// Chi-square of four places against an even spread over the places given.
fn spread(places: impl Iterator<Item = usize>, among: &[usize]) -> f64 {
    let mut seen = [0_u32; 4];
    places.for_each(|place| seen[place] += 1);
    let even = f64::from(seen.iter().sum::<u32>()) / among.len() as f64;
    let stray = (0..4).filter(|place| !among.contains(place)).map(|p| seen[p]).sum::<u32>();
    assert_eq!(stray, 0, "{seen:?}");
    among.iter().map(|p| (f64::from(seen[*p]) - even).powi(2) / even).sum()
}

fn places(solution: Solution<'_>) -> impl Iterator<Item = usize> {
    (0..2000).map(move |i| {
        let key = solution.claim().expect("a key");
        let choices = solution.choices(&format!("topic/item-{i}"));
        choices.expect("choices").iter().position(|claim| *claim == key).expect("the key")
    })
}

#[test]
fn the_keys_place_is_spread() {
    // 16.27: what chance exceeds once in a thousand at three degrees of freedom.
    const ODDS: f64 = 16.27;
    let codes = [
        Solution::Match { matching: &[2, 1, 4, 3], right: 4 },
        Solution::Match { matching: &[2, 3, 1], right: 3 },
        Solution::Match { matching: &[2, 3], right: 5 },
        Solution::Sequence { order: &[3, 1, 2] },
        Solution::Sequence { order: &[4, 1, 2, 5, 3] },
    ];
    for solution in codes {
        let found = spread(places(solution), &[0, 1, 2, 3]);
        assert!(found < ODDS, "{solution:?}: {found}");
    }
    for truths in [
        &[true, true, false][..],
        &[true, false, true],
        &[false, true, true],
        &[true, true, false, false],
        &[true, false, true, true, false],
    ] {
        let solution = Solution::Which { truths, not: false };
        let found = spread(places(solution), &[0, 1, 2, 3]);
        assert!(found < ODDS, "{truths:?}: {found}");
    }
}

#[test]
fn no_place_is_a_good_guess_over_all_truths() {
    for n in 3..=5 {
        for not in [false, true] {
            let mut seen = [0_u32; 4];
            for (v, truths) in vectors(n).enumerate() {
                for i in 0..200 {
                    let solution = Solution::Which { truths: &truths, not };
                    let key = solution.claim().unwrap();
                    let id = format!("t/{v}-{i}");
                    let choices = solution.choices(&id).unwrap();
                    seen[choices.iter().position(|claim| *claim == key).unwrap()] += 1;
                }
            }
            let all: u32 = seen.iter().sum();
            for place in seen {
                let share = f64::from(place) / f64::from(all);
                assert!((0.15..0.35).contains(&share), "{n} {not} {seen:?}");
            }
        }
    }
}
