//! Belief: what an answer says was thought of each line.
//!
//! "1 and 3 only" says that 1 and 3 were thought true and 2 false. "None" and "All three" say as
//! much of every line; a count between them says it only with some probability. This file must not
//! know what is true.

use crate::bank::{Claim, Kind};
use crate::exam::{Confidence, Dealt, Response};

/// What was thought of one numbered line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Belief {
    /// It was thought true (or rightly matched), or false.
    Held(bool),
    /// It was thought what it is.
    Rightly,
    /// It was thought what it is not.
    Wrongly,
    /// Nothing that can be laid on this line.
    Unclear,
}

/// How probable a belief must be before it is laid on one fact.
const ENOUGH: f64 = 0.75;

/// What `response` says of every line of `dealt`, in order. Explicit marks outrank the choice.
pub fn beliefs(dealt: &Dealt, response: &Response) -> Vec<Belief> {
    let implied = implied(dealt, response);
    let marked = |line: usize| {
        let number = u8::try_from(line + 1).ok()?;
        response.beliefs.get(&number).copied().map(Belief::Held)
    };
    // Rows of a match and events of a sequence say nothing true or false, so a mark on them is only
    // a scribble.
    let markable = matches!(dealt.kind, Kind::Statements | Kind::Pairs | Kind::Reasons);
    implied
        .into_iter()
        .enumerate()
        .map(|(line, belief)| if markable { marked(line).unwrap_or(belief) } else { belief })
        .collect()
}

/// What the choice alone says of every line of `dealt`, in order, whatever was marked.
pub fn implied(dealt: &Dealt, response: &Response) -> Vec<Belief> {
    let n = dealt.lines.len();
    let Some(claim) = response.chosen() else { return vec![Belief::Unclear; n] };
    let right = dealt.key.accepts(claim);
    let confidence = response.confidence_among(dealt.choices.len());
    match claim {
        Claim::Statements(set) => (1..=n)
            .map(|number| {
                let named = set.iter().any(|s| usize::from(*s) == number);
                Belief::Held(named != dealt.not)
            })
            .collect(),
        // All of them or none: that leaves no line open, and no two mistakes can cancel.
        Claim::Count(count) if *count == 0 || usize::from(*count) == n => {
            vec![Belief::Held((*count > 0) != dealt.not); n]
        }
        Claim::Count(_) if right => lucky_count(dealt, confidence),
        Claim::Reasons(code) => {
            let open = if right && confidence != Confidence::Guess {
                // Naming the right one of two unnamed statements by two mistakes takes both to be
                // wrong.
                Belief::Rightly
            } else {
                Belief::Unclear
            };
            let mut held: Vec<Belief> =
                code.truths().into_iter().map(|t| t.map_or(open, Belief::Held)).collect();
            held.resize(n, Belief::Unclear);
            held
        }
        Claim::Matching(chosen) => match dealt.key.0.first() {
            Some(Claim::Matching(key)) => {
                (0..n).map(|row| judged(chosen.get(row) == key.get(row))).collect()
            }
            _ => vec![Belief::Unclear; n],
        },
        Claim::Order(chosen) => match dealt.key.0.first() {
            Some(Claim::Order(key)) => ordered(chosen, key, n),
            _ => vec![Belief::Unclear; n],
        },
        Claim::Count(_) | Claim::Named(_) => vec![Belief::Unclear; n],
    }
}

fn judged(right: bool) -> Belief {
    if right { Belief::Rightly } else { Belief::Wrongly }
}

/// A right count is evidence for a line only as far as it is not luck: mistakes that cancel give
/// the same sum. The probability that a line was judged rightly, given the right sum, is taken over
/// all patterns of mistakes with as many true lines missed as false ones taken.
fn lucky_count(dealt: &Dealt, confidence: Confidence) -> Vec<Belief> {
    let n = dealt.lines.len();
    // How often a line is judged rightly by someone who says this of the answer; a guess is a coin.
    let skill: f64 = match confidence {
        Confidence::Sure => 0.85,
        Confidence::FiftyFifty => 0.65,
        Confidence::Guess => 0.5,
    };
    if n == 0 || n > 16 {
        return vec![Belief::Unclear; n];
    }
    let mut total = 0.0;
    let mut rightly = vec![0.0; n];
    for mistakes in 0_u32..(1 << n) {
        let wrong = |line: usize| mistakes >> line & 1 == 1;
        let slips = |is_true: bool| {
            (0..n).filter(|i| wrong(*i) && dealt.lines[*i].is_true == is_true).count()
        };
        if slips(true) != slips(false) {
            continue;
        }
        let p: f64 = (0..n).map(|i| if wrong(i) { 1.0 - skill } else { skill }).product();
        total += p;
        (0..n).filter(|i| !wrong(*i)).for_each(|i| rightly[i] += p);
    }
    let clear = |p: f64| p / total >= ENOUGH && confidence != Confidence::Guess;
    rightly.into_iter().map(|p| if clear(p) { Belief::Rightly } else { Belief::Unclear }).collect()
}

/// An order is believed pair by pair: an event is known where every true neighbour is on its right
/// side, and not known where two neighbours are both on the wrong side; one wrong neighbour could
/// be the other's fault.
fn ordered(chosen: &[u8], key: &[u8], n: usize) -> Vec<Belief> {
    let place = |event: u8| chosen.iter().position(|c| *c == event);
    let kept: Vec<bool> = key
        .windows(2)
        .map(|pair| matches!((place(pair[0]), place(pair[1])), (Some(a), Some(b)) if a < b))
        .collect();
    (1..=n)
        .map(|event| {
            let Some(at) = key.iter().position(|k| usize::from(*k) == event) else {
                return Belief::Unclear;
            };
            let before = at.checked_sub(1).and_then(|i| kept.get(i)).copied();
            match (before, kept.get(at).copied()) {
                (None | Some(true), None | Some(true)) => Belief::Rightly,
                (Some(false), Some(false)) => Belief::Wrongly,
                _ => Belief::Unclear,
            }
        })
        .collect()
}
