//! Splitting: a printed question taken apart, from its rows to its parts.

use super::apart::apart;
use super::around;
use super::columns::without_bars;
use super::paragraphs::paragraphs;
use super::parts::{Around, Complaint, Printed};
use super::{choices, list, matched};
use crate::bank::{Ask, Kind, Numerals};
use crate::wording::rows::rows;

/// Takes a printed question apart, or says all that is wrong with it and what to do.
///
/// Lines of the list begin with `1.`, `1)`, `(1)`, `I.`, `(i)`, `A.`, `(क)`, `१.`, `Statement-I:` or
/// `Assertion (A):`, choices with `(a)`, `a)`, `A.`, `(A)`, `(1)` or `(क)`; choices in brackets may
/// share a line. What has no number or letter
/// continues the line before. Columns of pairs are separated by ` | `; a row without a number
/// before them is the heading.
pub fn split(kind: Kind, text: &str) -> Result<Printed, Vec<Complaint>> {
    let mut rows = rows(text);
    let mut complaints = Vec::new();
    let around = around::take(&mut rows, &mut complaints);
    let (body, choices) = choices::find(kind, &rows, &mut complaints);
    let body = match kind {
        Kind::Single | Kind::Match => body.to_vec(),
        Kind::Pairs => apart(&without_bars(body)),
        _ => apart(body),
    };
    let body = body.as_slice();
    let mut printed = match kind {
        Kind::Single => Printed {
            stem: paragraphs(body, true),
            columns: Vec::new(),
            lines: Vec::new(),
            right: Vec::new(),
            ask: Ask::Kind,
            doubt: None,
            question: None,
            choices,
            numerals: Numerals::Arabic,
            around: Around::default(),
            rivals: Vec::new(),
        },
        Kind::Match => matched::read(body, choices, &mut complaints),
        _ => list::read(kind, body, choices, &mut complaints),
    };
    if kind == Kind::Single && printed.stem.is_empty() {
        complaints.push((0..0, "there is no question before the choices: write it first".into()));
    }
    printed.around = around;
    if complaints.is_empty() {
        return Ok(printed);
    }
    complaints.sort_by_key(|(place, _)| (place.start, place.end));
    Err(complaints)
}
