//! Which of the numbered lists of a text the question is about.
//!
//! Premises I, II, III and then inferences 1, 2, 3: the choices name the lines of one of them. This
//! file must not know what the lines say.

use std::ops::Range;

use crate::bank::Numerals;

use super::ask::grammars;
use super::label::Series;
use crate::wording::read::numerals_named;
use crate::wording::rows::Row;

/// A list: how it is labelled, and its rows from the first label to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) series: Series,
    pub(super) numerals: Numerals,
    pub(super) rows: Range<usize>,
}

impl Found {
    /// Whether it stands between the first and the last label of another.
    fn is_inside(&self, other: &Self) -> bool {
        other.rows.start < self.rows.start && self.rows.start < other.rows.end
    }
}

/// The lists of two lines or more, in the order in which they stand.
pub(super) fn find(body: &[Row<'_>]) -> Vec<Found> {
    let labels = |series: Series| {
        let numbers = body.iter().enumerate();
        numbers.filter_map(move |(at, row)| series.label(row.text).map(|(number, _)| (at, number)))
    };
    let list = |series: Series| {
        let (start, _) = labels(series).find(|(_, number)| *number == 1)?;
        labels(series).find(|(at, number)| *at > start && *number == 2)?;
        let (last, _) = labels(series).next_back()?;
        let texts = labels(series).filter_map(|(at, _)| body.get(at)).map(|row| row.text);
        Some(Found { series, numerals: series.numerals(texts), rows: start..last + 1 })
    };
    let mut found: Vec<Found> = Series::NUMBERED.into_iter().filter_map(list).collect();
    found.sort_by_key(|list| list.rows.start);
    found
}

/// Those of the lists that can be meant: one, where that is certain.
pub(super) fn meant(body: &[Row<'_>], found: Vec<Found>, choices: &[&str]) -> Vec<Found> {
    if found.len() < 2 {
        return found;
    }
    let of = |numerals: Numerals| {
        let fitting = found.iter().filter(|list| like(list.numerals) == like(numerals));
        fitting.cloned().collect::<Vec<_>>()
    };
    let counting = grammars().any(|asks| asks.counts(body));
    let named = if counting { None } else { named_by(choices) };
    let fitting = named.map(of).filter(|lists| !lists.is_empty()).unwrap_or_else(|| found.clone());
    // A list inside a line of another is part of that line.
    let outer: Vec<Found> = fitting
        .iter()
        .filter(|list| !fitting.iter().any(|other| list.is_inside(other)))
        .cloned()
        .collect();
    match (outer.as_slice(), headed_as_asked(body, &outer)) {
        ([_], _) | (_, None) => outer,
        (_, Some(list)) => vec![list],
    }
}

/// Numerals that choices do not tell apart.
fn like(numerals: Numerals) -> Numerals {
    match numerals {
        Numerals::Devanagari => Numerals::Arabic,
        Numerals::SmallRoman => Numerals::Roman,
        Numerals::Letters | Numerals::AssertionReason => Numerals::Capitals,
        Numerals::ABaSa => Numerals::ABaKa,
        other => other,
    }
}

/// The numerals in which the choices name lines, if all that name any agree.
fn named_by(choices: &[&str]) -> Option<Numerals> {
    let mut named = choices.iter().filter_map(|choice| numerals_named(choice));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

/// The list whose heading has the noun of the ask: "Conclusions:" and "How many of the above
/// conclusions".
fn headed_as_asked(body: &[Row<'_>], lists: &[Found]) -> Option<Found> {
    let last = lists.iter().map(|list| list.rows.end).max()?;
    let after = body.get(last..)?;
    let (asks, noun) = grammars().find_map(|asks| Some((asks, asks.noun(after)?)))?;
    let heading = |list: &&Found| {
        let above = list.rows.start.checked_sub(1).and_then(|at| body.get(at));
        above.is_some_and(|row| asks.is_headed(row, &noun))
    };
    let mut headed = lists.iter().filter(heading);
    headed.next().filter(|_| headed.next().is_none()).cloned()
}
