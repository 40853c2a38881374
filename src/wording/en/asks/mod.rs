//! How English sentences ask: which, how many, or which not; or why that is not certain.
//!
//! The closing line after the list asks; where there is none, or it only points to the code, the
//! lead does. This file must not know the lines of the list.

mod polarity;
mod sentences;
mod vocabulary;

use self::sentences::SentenceType;
use self::vocabulary::LINES;
use super::spelling::SPELLING;
use crate::wording::asks::{Asks, Doubt, Found, Polarity, Why, agreed, place};
use crate::wording::rows::Row;
use crate::wording::tokens::{Token, tokens};

/// English, as it asks.
pub(super) struct English;

fn words(rows: &[Row<'_>]) -> Vec<Token> {
    tokens(rows, &SPELLING)
}

impl Asks for English {
    fn asked(&self, lead: &[Row<'_>], closing: &[Row<'_>]) -> Option<Found> {
        read(&words(lead), &words(closing))
    }

    fn counts(&self, rows: &[Row<'_>]) -> bool {
        let all = words(rows);
        let last = sentences::find(&all).into_iter().rfind(sentences::Ask::is_of_list);
        last.is_some_and(|ask| ask.counts())
    }

    fn begins(&self, rows: &[Row<'_>]) -> bool {
        let capital = rows.first().is_some_and(|row| row.text.starts_with(char::is_uppercase));
        capital && sentences::is_begun(&words(rows))
    }

    fn after_stop(&self, rows: &[Row<'_>]) -> Option<usize> {
        sentences::after_stop(&words(rows))
    }

    fn noun(&self, rows: &[Row<'_>]) -> Option<String> {
        let after = words(rows);
        let asks = sentences::find(&after);
        let noun = asks.first()?.tokens.iter().find(|word| is_line(word))?;
        Some(singular(&noun.text).to_owned())
    }

    fn is_headed(&self, heading: &Row<'_>, noun: &str) -> bool {
        words(&[*heading]).iter().any(|word| singular(&word.text) == noun)
    }
}

fn is_line(word: &Token) -> bool {
    word.is_any(&LINES) && !word.is_any(&["one", "ones", "match", "matches"])
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

/// Those that ask more than to use the code; with `of_list`, those that speak of the list.
fn real<'t>(asks: &[sentences::Ask<'t>], of_list: bool) -> Vec<sentences::Ask<'t>> {
    let asks = asks.iter().filter(|ask| ask.form != SentenceType::Pointer);
    asks.filter(|ask| !of_list || ask.is_of_list()).copied().collect()
}

fn read(before: &[Token], after: &[Token]) -> Option<Found> {
    let (lead, closing) = (sentences::find(before), sentences::find(after));
    let (of_list, asked_after) = (real(&lead, true), real(&closing, false));
    let asked_before = if of_list.is_empty() {
        real(&lead, false).pop().into_iter().collect()
    } else {
        of_list.clone()
    };
    let (asks, others) =
        if asked_after.is_empty() { (asked_before, Vec::new()) } else { (asked_after, of_list) };
    if let Some(last) = asks.last() {
        let said = asks.iter().chain(&others).map(|ask| (ask.tokens, polarity::asked_for(ask)));
        return Some(agreed(last.counts(), said));
    }
    if lead.is_empty() && closing.is_empty() {
        return None;
    }
    Some(pointed(before))
}

/// "Select the correct answer using the code" after a lead that does not ask: the true ones, unless
/// the lead denies something.
fn pointed(before: &[Token]) -> Found {
    let lead =
        sentences::Ask { form: SentenceType::Unfinished, tokens: sentences::last_sentence(before) };
    let doubt = match polarity::asked_for(&lead) {
        Polarity::Holding => None,
        Polarity::Failing => Some(place(lead.tokens)),
        Polarity::Uncertain(at) => Some(lead.tokens[at].place.clone()),
    };
    let doubt = doubt.map(|place| Doubt { place, other: None, why: Why::Denial });
    Found { not: false, counts: false, doubt }
}
