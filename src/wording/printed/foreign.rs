//! Asks in a script that no language here reads: of Devanagari the words of denial are known.

use crate::wording::asks::{Doubt, Found, Why};
use crate::wording::rows::{Row, place_of};
use crate::wording::spelling::Spelling;
use crate::wording::tokens::tokens;

/// Words of denial in Hindi and Marathi, whose asks are not read.
const DEVANAGARI_DENIAL: [&str; 14] = [
    "नहीं",
    "नही",
    "गलत",
    "ग़लत",
    "असत्य",
    "अशुद्ध",
    "असंगत",
    "अयोग्य",
    "असुमेलित",
    "चूक",
    "चुकीचे",
    "चुकीची",
    "नाही",
    "नाहीत",
];

/// An ask in another script, of which only the words of denial are known, and those of Devanagari
/// only.
pub(super) fn foreign(lead: &[Row<'_>], closing: &[Row<'_>]) -> Option<Found> {
    let written = |rows: &[Row<'_>]| {
        rows.iter().any(|row| row.text.chars().any(|c| c.is_alphabetic() && !is_latin(c)))
    };
    let rows = if written(closing) { closing } else { lead };
    if !written(rows) {
        return None;
    }
    let words = tokens(rows, &Spelling::PLAIN);
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
