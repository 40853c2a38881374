//! A question by a key that was ruled after it was dealt: what that key says of its lines.
//!
//! Where the key is that of the lines as they were dealt, they stand. Where it is another, only
//! what it settles is known: "1 and 3 only" says of every line whether it is true, "Only two" of
//! none. This file must not know what was answered.

use crate::bank::{AnswerKey, Claim};
use crate::exam::Dealt;

/// A question with another key.
pub(super) struct Ruled {
    /// The question with that key.
    pub dealt: Dealt,
    /// Whether each line is true; `None` where the key leaves it open.
    truths: Vec<Option<bool>>,
}

impl Ruled {
    /// The question with that key.
    pub fn of(dealt: &Dealt, key: &AnswerKey) -> Self {
        let as_dealt: Vec<bool> = dealt.lines.iter().map(|line| line.is_true).collect();
        let mut said = key.0.iter().map(|claim| truths(dealt, key, claim));
        let fits = |claim: &Claim| {
            let all = truths(dealt, key, claim);
            let no_other = |(is, said): (&bool, &Option<bool>)| said.is_none_or(|said| said == *is);
            as_dealt.iter().zip(&all).all(no_other) && counts(dealt, claim)
        };
        // Of several claims that are accepted, only that holds in which they agree.
        let first = said.next().unwrap_or_default();
        let agreed = said.fold(first, |known, other| {
            let agrees = |(a, b): (Option<bool>, Option<bool>)| a.filter(|_| a == b);
            known.into_iter().zip(other).map(agrees).collect()
        });
        let truths = match key.0.as_slice() {
            [one] if fits(one) => as_dealt.into_iter().map(Some).collect(),
            _ => agreed,
        };
        Self { dealt: Dealt { key: key.clone(), ..dealt.clone() }, truths }
    }

    /// Whether line `at` (from 0) is true, as far as that is known.
    pub fn truth(&self, at: usize) -> Option<bool> {
        self.truths.get(at).copied().flatten()
    }
}

/// What one claim of a key says of each line, if it is right.
fn truths(dealt: &Dealt, key: &AnswerKey, claim: &Claim) -> Vec<Option<bool>> {
    let n = dealt.lines.len();
    match claim {
        Claim::Statements(set) => (1..=n)
            .map(|number| Some(set.iter().any(|s| usize::from(*s) == number) != dealt.not))
            .collect(),
        Claim::Count(0) => vec![Some(dealt.not); n],
        Claim::Count(count) if usize::from(*count) == n => vec![Some(!dealt.not); n],
        Claim::Count(_) | Claim::Named(_) => vec![None; n],
        Claim::Reasons(code) => {
            let mut truths = code.truths();
            truths.resize(n, None);
            truths
        }
        // Rows and events are known or not by the first claim of the key: those do not count that
        // stand elsewhere by another.
        Claim::Matching(numbers) | Claim::Order(numbers) => {
            let first = key.0.first().and_then(Claim::arrangement).unwrap_or_default();
            let differs = |row: usize| numbers.get(row) != first.get(row);
            let open = matches!(claim, Claim::Order(_)) && numbers != first;
            (0..n).map(|row| (!open && !differs(row)).then_some(true)).collect()
        }
    }
}

/// Whether a count is that of the lines as they were dealt; other claims are not asked.
fn counts(dealt: &Dealt, claim: &Claim) -> bool {
    let Claim::Count(count) = claim else { return true };
    let right = dealt.lines.iter().filter(|line| line.is_true != dealt.not).count();
    usize::from(*count) == right
}
