//! Asks in a script that no language here reads.

use crate::wording::asks::{Doubt, Found, Why};
use crate::wording::rows::{Row, place_of};

/// An ask in another script, of which nothing is known.
pub(super) fn foreign(lead: &[Row<'_>], closing: &[Row<'_>]) -> Option<Found> {
    let written = |rows: &[Row<'_>]| {
        rows.iter().any(|row| row.text.chars().any(|c| c.is_alphabetic() && !is_read(c)))
    };
    let rows = if written(closing) { closing } else { lead };
    let doubt = Doubt { place: place_of(rows), other: None, why: Why::OtherScript };
    written(rows).then_some(Found { not: false, counts: false, doubt: Some(doubt) })
}

/// Whether a letter is of a script that some language here is written in: Latin, Devanagari.
fn is_read(c: char) -> bool {
    c.is_ascii()
        || matches!(c, '\u{a0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{900}'..='\u{97f}')
}
