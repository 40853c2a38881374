//! What the letter of the right choice settles: the truths of the lines, a matching, an order.
//!
//! "1 and 3 only" says of every line whether it holds; "Only two" of none of them. Where the letter
//! settles nothing, nothing is said here.

use super::listed::Listed;
use super::printed::stated_key;
use super::signs::key_letter;
use crate::bank::solve::Expected;
use crate::bank::{Ask, Claim, Kind, ReasonsCode};
use crate::document::Fields;
use crate::wording::read_choice_in;

/// What the choice claims whose letter is the key, if it can be read and it is certain what is
/// asked.
fn claim(fields: &Fields<'_, '_>, list: &Listed) -> Option<Claim> {
    let choices = list.choices.as_ref()?;
    let key = key_letter(&stated_key(fields, list.answer.as_ref())?.text)?;
    let (_, text) = choices.iter().find(|(other, _)| *other == key)?;
    if list.open.is_some() {
        return None;
    }
    let ask = if matches!(list.kind, Kind::Statements | Kind::Pairs) {
        list.asked.ask
    } else {
        Ask::Kind
    };
    let expected =
        Expected { kind: list.kind, ask, lines: list.lines.len(), right: list.right.len() };
    read_choice_in(&text.it, &expected, list.numerals)
}

/// Whether each line holds, where nothing but the key says so.
pub(super) fn truths(fields: &Fields<'_, '_>, list: &Listed) -> Option<Vec<bool>> {
    let said = list.lines.iter().any(|line| line.is_true.is_some() || line.wording.is_some());
    if said || fields.has("correct") {
        return None;
    }
    let lines = list.lines.len();
    match claim(fields, list)? {
        Claim::Statements(set) => {
            let not = list.asked.ask == Ask::Which { not: true };
            let holds = |n: usize| set.iter().any(|other| usize::from(*other) == n) != not;
            Some((1..=lines).map(holds).collect())
        }
        Claim::Count(count) if count == 0 || usize::from(count) == lines => {
            let not = list.asked.ask == Ask::Count { not: true };
            Some(vec![(count > 0) != not; lines])
        }
        Claim::Reasons(code) => code.truths().into_iter().collect(),
        _ => None,
    }
}

/// Which statements explain the first, as the key says; `None` where it leaves that open.
pub(super) fn explains(fields: &Fields<'_, '_>, list: &Listed) -> Option<Vec<u8>> {
    let Claim::Reasons(code) = claim(fields, list)? else { return None };
    Some(match code {
        ReasonsCode::Explains | ReasonsCode::OneOfBothExplains => vec![2],
        ReasonsCode::BothExplain => vec![2, 3],
        ReasonsCode::DoesNotExplain | ReasonsCode::FirstOnly | ReasonsCode::SecondOnly => {
            Vec::new()
        }
        ReasonsCode::OnlyOneAndItExplains | ReasonsCode::NeitherCorrect => return None,
    })
}

/// The matching, or the order, that the key says.
pub(super) fn numbers(fields: &Fields<'_, '_>, list: &Listed) -> Option<Vec<u8>> {
    match claim(fields, list)? {
        Claim::Matching(numbers) | Claim::Order(numbers) => Some(numbers),
        _ => None,
    }
}
