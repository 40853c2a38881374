//! What a printed question asks: which, how many, or which not; or why that is not certain.
//!
//! Each language reads its own sentences; this file asks them in turn. It must not know the lines
//! of the list.

use super::by_line::by_line;
use super::foreign::foreign;
use crate::bank::{Ask, Kind};
use crate::wording::asks::{Asks, Doubt, Found, Why};
use crate::wording::languages::all;
use crate::wording::rows::{Row, place_of, rows};
use crate::wording::tokens::tokens;

/// What is asked, and why that is not certain, if it is not.
pub(super) fn asked(kind: Kind, lead: &[Row<'_>], closing: &[Row<'_>]) -> (Ask, Option<Doubt>) {
    let found = read(lead, closing).or_else(|| foreign(lead, closing));
    let nothing = Doubt { place: place_of(lead), other: None, why: Why::NothingAsks };
    let found = found.unwrap_or(Found { not: false, counts: false, doubt: Some(nothing) });
    let Found { not, counts, doubt } = found;
    if !matches!(kind, Kind::Statements | Kind::Pairs) {
        return (Ask::Kind, doubt_of_kind(kind, not, doubt, lead, closing));
    }
    (if counts { Ask::Count { not } } else { Ask::Which { not } }, doubt)
}

/// What the first of the languages says that finds an ask. Those that know their own closing lines
/// only come first: they take nothing else for an ask.
fn read(lead: &[Row<'_>], closing: &[Row<'_>]) -> Option<Found> {
    let set = all().iter().filter(|language| language.asks.is_none());
    let set = set.filter_map(|language| by_line(language, closing));
    set.chain(grammars().filter_map(|asks| asks.asked(lead, closing))).next()
}

/// The languages whose sentences are read by grammar.
pub(super) fn grammars() -> impl Iterator<Item = &'static dyn Asks> {
    all().iter().filter_map(|language| language.asks)
}

/// Whether a question of the author's own asks for the lines that hold (also where it does not ask
/// at all); `None` where that is not certain.
pub fn asks_for(text: &str) -> Option<bool> {
    let found = read(&rows(text), &[]);
    found.map_or(Some(true), |found| found.doubt.is_none().then_some(!found.not))
}

/// Whether a sequence is asked for from the latest to the earliest.
pub fn asks_latest_first(text: &str) -> bool {
    let rows = rows(text);
    all().iter().any(|language| {
        let words = tokens(&rows, &language.spelling);
        let words: Vec<&str> = words.iter().map(|token| token.text.as_str()).collect();
        let words = words.join(" ");
        language.layout.latest_first.iter().any(|phrase| words.contains(phrase))
    })
}

/// A match and a Statement-I/II question are asked by their choices; of a sequence it must be said
/// what order is meant. None of them can be asked for what is false.
fn doubt_of_kind(
    kind: Kind,
    not: bool,
    doubt: Option<Doubt>,
    lead: &[Row<'_>],
    closing: &[Row<'_>],
) -> Option<Doubt> {
    let rows = if closing.is_empty() { lead } else { closing };
    match doubt {
        Some(doubt) if doubt.why == Why::NothingAsks && kind != Kind::Sequence => None,
        None if not => Some(Doubt { place: place_of(rows), other: None, why: Why::Denial }),
        doubt => doubt,
    }
}

/// Whether a line after the list begins what is asked of it.
pub(super) fn opens(text: &str) -> bool {
    let text = text.trim_start_matches(['*', '_']);
    // Scripts without capitals begin a sentence like any other word.
    let begins = text.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let text = text.to_lowercase();
    let opened = |opening: &&str| text.starts_with(opening);
    begins && all().iter().any(|language| language.layout.openings.iter().any(opened))
}

/// Whether the rows begin with a sentence that asks of the list, after some words of its own: "With
/// reference to the above, which of the statements ...".
pub(super) fn begins(rows: &[Row<'_>]) -> bool {
    // A sentence that asks is not longer than this.
    const MOST_ROWS: usize = 6;
    let rows = &rows[..rows.len().min(MOST_ROWS)];
    grammars().any(|asks| asks.begins(rows))
}
