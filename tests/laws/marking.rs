//! The marks of any response vector are the sum that plain integer arithmetic gives.

use std::time::Duration;

use prelims::exam::{Command, Marks, Rules, Score, Sitting};
use proptest::prelude::*;

use crate::dealing::{moment, papers, schemes, terms};

/// A fraction by hand: numerator over denominator, never reduced.
#[derive(Clone, Copy)]
struct Plain(i128, i128);

impl Plain {
    fn add(self, other: Self) -> Self {
        let sum = Self(self.0 * other.1 + other.0 * self.1, self.1 * other.1);
        let common = gcd(sum.0.abs(), sum.1);
        Self(sum.0 / common, sum.1 / common)
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

proptest! {
    #[test]
    fn marks_are_the_plain_sum(
        paper in papers(),
        scheme in schemes(),
        answers in prop::collection::vec(prop::option::of(0_usize..8), 6),
    ) {
        let mut sitting = Sitting::begin(terms(Rules::quiz(Duration::from_secs(60)), scheme.clone(), paper.clone()), moment(1, 0, 0));
        let mut expected = Plain(0, 1);
        let mut counts = (0, 0, 0);
        for (q, dealt) in paper.iter().enumerate() {
            let mut commands = vec![Command::Go(q)];
            let chosen = answers[q].map(|a| dealt.choices[a % dealt.choices.len()].clone());
            commands.extend(chosen.clone().map(Command::Choose));
            for command in commands {
                for act in sitting.decide(command, &moment(1, 1, 1)).unwrap() {
                    sitting.apply(&act, &moment(1, 1, 1));
                }
            }
            let worth = dealt.marks.unwrap_or(scheme.marks);
            let part = match &chosen {
                None => { counts.2 += 1; -scheme.blank }
                Some(claim) if *claim == dealt.key.0[0] => { counts.0 += 1; 1.into() }
                Some(_) => { counts.1 += 1; -scheme.wrong }
            };
            let n = i128::from(*worth.numer()) * i128::from(*part.numer());
            let d = i128::from(*worth.denom()) * i128::from(*part.denom());
            expected = expected.add(Plain(n, d));
        }
        let score = Score::of_all(&sitting);
        prop_assert_eq!((score.right, score.wrong, score.blank), counts);
        // The same number, by cross-multiplication on what is printed as a fraction.
        prop_assert_eq!(score.total.fraction(), printed(expected));
        prop_assert_eq!(score.won - score.lost, score.total);
    }
}

/// A plain fraction as [`Marks::fraction`] prints it.
fn printed(Plain(n, d): Plain) -> String {
    let common = gcd(n.abs(), d).max(1);
    let (n, d) = (n / common, d / common);
    let sign = if n < 0 { "-" } else { "" };
    let (whole, rest) = (n.abs() / d, n.abs() % d);
    match (whole, rest) {
        (_, 0) => format!("{sign}{whole}"),
        (0, _) => format!("{sign}{rest}/{d}"),
        _ => format!("{sign}{whole} {rest}/{d}"),
    }
}

/// The published rule: UPSC takes a third of a question's marks, and thirty wrong cost twenty.
#[test]
fn thirty_wrong_of_two_marks_cost_twenty() {
    let paper: Vec<_> = (0..30).map(|q| crate::dealing::which(q, &[true], None)).collect();
    let quiz = Rules::quiz(Duration::from_secs(60));
    let mut sitting = Sitting::begin(
        terms(quiz, prelims::exam::MarkingScheme::default(), paper.clone()),
        moment(1, 0, 0),
    );
    for (q, dealt) in paper.iter().enumerate() {
        for command in [Command::Go(q), Command::Choose(dealt.choices[0].clone())] {
            for act in sitting.decide(command, &moment(1, 1, 1)).unwrap() {
                sitting.apply(&act, &moment(1, 1, 1));
            }
        }
    }
    assert_eq!(Score::of_all(&sitting).total, "-20".parse::<Marks>().unwrap());
}
