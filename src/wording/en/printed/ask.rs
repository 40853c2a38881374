//! What a printed question asks: which, how many, or which not; or why that is not certain.
//!
//! The closing line after the list asks; where there is none, or it only points to the code, the
//! lead does. This file must not know the lines of the list.

use std::ops::Range;

use crate::bank::{Ask, Kind};

use super::asks::{self, SentenceType};
use super::polarity::{self, Polarity};
use super::tokens::{self, Token};
use super::vocabulary::DEVANAGARI_DENIAL;
use super::{Doubt, Row, Why, place_of};

/// What is asked, and why that is not certain, if it is not.
pub(super) fn asked(kind: Kind, lead: &[Row<'_>], closing: &[Row<'_>]) -> (Ask, Option<Doubt>) {
    let (before, after) = (tokens::tokens(lead), tokens::tokens(closing));
    let found = read(&before, &after).or_else(|| foreign(lead, closing));
    let nothing = Doubt { place: place_of(lead), other: None, why: Why::NothingAsks };
    let found = found.unwrap_or(Found { not: false, counts: false, doubt: Some(nothing) });
    let Found { not, counts, doubt } = found;
    if !matches!(kind, Kind::Statements | Kind::Pairs) {
        return (Ask::Kind, doubt_of_kind(kind, not, doubt, lead, closing));
    }
    (if counts { Ask::Count { not } } else { Ask::Which { not } }, doubt)
}

/// Whether a question of the author's own asks for the lines that hold (also where it does not ask
/// at all); `None` where that is not certain.
pub fn asks_for(text: &str) -> Option<bool> {
    let rows = super::rows::rows(text);
    let found = read(&tokens::tokens(&rows), &[]);
    found.map_or(Some(true), |found| found.doubt.is_none().then_some(!found.not))
}

/// Whether a sequence is asked for from the latest to the earliest.
pub fn asks_latest_first(text: &str) -> bool {
    const PHRASES: [&str; 16] = [
        "reverse order",
        "reverse chronological",
        "reverse sequence",
        "descending order",
        "latest first",
        "latest to",
        "recent first",
        "recent to",
        "newest first",
        "newest to",
        "from the latest",
        "from latest",
        "from the most recent",
        "from most recent",
        "with the latest",
        "with the most recent",
    ];
    let words = tokens::tokens(&super::rows::rows(text));
    let words: Vec<&str> = words.iter().map(|token| token.text.as_str()).collect();
    let words = words.join(" ");
    PHRASES.iter().any(|phrase| words.contains(phrase))
}

/// What the asks of a text come to.
struct Found {
    not: bool,
    counts: bool,
    doubt: Option<Doubt>,
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

/// Those that ask more than to use the code; with `of_list`, those that speak of the list.
fn real<'t>(asks: &[asks::Ask<'t>], of_list: bool) -> Vec<asks::Ask<'t>> {
    let asks = asks.iter().filter(|ask| ask.form != SentenceType::Pointer);
    asks.filter(|ask| !of_list || ask.is_of_list()).copied().collect()
}

fn read(before: &[Token], after: &[Token]) -> Option<Found> {
    let (lead, closing) = (asks::find(before), asks::find(after));
    let (of_list, asked_after) = (real(&lead, true), real(&closing, false));
    let asked_before = if of_list.is_empty() {
        real(&lead, false).pop().into_iter().collect()
    } else {
        of_list.clone()
    };
    let (asks, others) =
        if asked_after.is_empty() { (asked_before, Vec::new()) } else { (asked_after, of_list) };
    if let Some(last) = asks.last() {
        let counts = last.counts();
        let mut found = Found { not: false, counts, doubt: None };
        let mut first: Option<(bool, Range<usize>)> = None;
        for ask in asks.iter().chain(&others) {
            let place = place(ask.tokens);
            let not = match polarity::of(ask) {
                Polarity::Holding => false,
                Polarity::Failing => true,
                Polarity::Uncertain(at) => {
                    let place = ask.tokens[at].place.clone();
                    found.doubt = Some(Doubt { place, other: None, why: Why::Denial });
                    return Some(found);
                }
            };
            match &first {
                None => first = Some((not, place)),
                Some((said, other)) if *said != not => {
                    let other = Some(other.clone());
                    found.doubt = Some(Doubt { place, other, why: Why::Disagreement });
                    return Some(found);
                }
                Some(_) => {}
            }
        }
        found.not = first.is_some_and(|(not, _)| not);
        return Some(found);
    }
    if lead.is_empty() && closing.is_empty() {
        return None;
    }
    Some(pointed(before))
}

/// "Select the correct answer using the code" after a lead that does not ask: the true ones, unless
/// the lead denies something.
fn pointed(before: &[Token]) -> Found {
    let lead = asks::Ask { form: SentenceType::Unfinished, tokens: asks::last_sentence(before) };
    let doubt = match polarity::of(&lead) {
        Polarity::Holding => None,
        Polarity::Failing => Some(place(lead.tokens)),
        Polarity::Uncertain(at) => Some(lead.tokens[at].place.clone()),
    };
    let doubt = doubt.map(|place| Doubt { place, other: None, why: Why::Denial });
    Found { not: false, counts: false, doubt }
}

/// An ask in another script, of which only the words of denial are known, and those of Devanagari
/// only.
fn foreign(lead: &[Row<'_>], closing: &[Row<'_>]) -> Option<Found> {
    let written = |rows: &[Row<'_>]| {
        rows.iter().any(|row| row.text.chars().any(|c| c.is_alphabetic() && !is_latin(c)))
    };
    let rows = if written(closing) { closing } else { lead };
    if !written(rows) {
        return None;
    }
    let words = tokens::tokens(rows);
    let devanagari = |c: char| is_latin(c) || matches!(c, '\u{900}'..='\u{97f}');
    let known =
        rows.iter().all(|row| row.text.chars().all(|c| !c.is_alphabetic() || devanagari(c)));
    let denial = words.iter().find(|word| word.is_any(&DEVANAGARI_DENIAL));
    let (place, why) = match (denial, known) {
        (Some(word), _) => (word.place.clone(), Why::Denial),
        (None, false) => (place_of(rows), Why::OtherScript),
        (None, true) => return Some(Found { not: false, counts: false, doubt: None }),
    };
    Some(Found { not: false, counts: false, doubt: Some(Doubt { place, other: None, why }) })
}

fn is_latin(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{a0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

fn place(tokens: &[Token]) -> Range<usize> {
    let start = tokens.first().map_or(0, |token| token.place.start);
    start..tokens.last().map_or(start, |token| token.place.end)
}

/// Words that a closing line begins with; a wrapped statement begins with them only by chance.
const OPENINGS: [&str; 31] = [
    "which",
    "how many",
    "in how many",
    "in which",
    "select",
    "choose",
    "what is the correct",
    "what is the right",
    "codes",
    "code:",
    "identify",
    "the correct",
    "the incorrect",
    "the true statement",
    "the false statement",
    "the wrong",
    "correct statement",
    "incorrect statement",
    "pick the",
    "tick the",
    "of the above",
    "of these",
    "of the statements",
    "of the following",
    "among the above",
    "pick out",
    "mark the ",
    "find the ",
    "find out",
    "spot the ",
    "state which",
];

/// Whether a line after the list begins what is asked of it.
pub(super) fn opens(text: &str) -> bool {
    let text = text.trim_start_matches(['*', '_']);
    let capital = text.chars().next().is_some_and(char::is_uppercase);
    let text = text.to_lowercase();
    capital && OPENINGS.iter().any(|opening| text.starts_with(opening))
}

/// Whether the rows begin with a sentence that asks of the list, after some words of its own: "With
/// reference to the above, which of the statements ...".
pub(super) fn begins(rows: &[Row<'_>]) -> bool {
    // A sentence that asks is not longer than this.
    const MOST_ROWS: usize = 6;
    let capital = rows.first().is_some_and(|row| row.text.starts_with(char::is_uppercase));
    let all = tokens::tokens(&rows[..rows.len().min(MOST_ROWS)]);
    capital && asks::is_begun(&all)
}
