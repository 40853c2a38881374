//! The closing lines that a language prints, known again.
//!
//! This is all that is read of the asks of a language without a grammar. It must not know the lines
//! of the list.

use crate::wording::asks::Found;
use crate::wording::language::{AskLines, Language};
use crate::wording::rows::{Row, rows};
use crate::wording::tokens::tokens;

/// What is asked after the list, if the language itself would print that.
pub(super) fn by_line(language: &Language, closing: &[Row<'_>]) -> Option<Found> {
    let words = |rows: &[Row<'_>]| -> Vec<String> {
        tokens(rows, &language.spelling).into_iter().map(|token| token.text).collect()
    };
    let said = words(closing);
    if said.is_empty() {
        return None;
    }
    let lines = &language.phrases.closing;
    let code = words(&rows(lines.code));
    // Which lines do not hold is asked before the code is pointed to.
    let bare = said.strip_suffix(code.as_slice()).unwrap_or(&said);
    let is = |line: &str| words(&rows(line)) == bare;
    let found = |not, counts| Some(Found { not, counts, doubt: None });
    let asked = |asks: &[&AskLines; 3], counts| {
        let not = [false, true].into_iter().find(|not| asks.iter().any(|ask| is(ask.worded(*not))));
        not.and_then(|not| found(not, counts))
    };
    let others = [lines.reasons, lines.order, lines.undated_order];
    let plain = bare.is_empty() || others.into_iter().any(is);
    let plain = if plain { found(false, false) } else { None };
    plain.or_else(|| asked(&lines.which.all(), false)).or_else(|| asked(&lines.count.all(), true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::en::LANGUAGE;

    #[test]
    fn a_line_that_is_printed_is_known_and_no_other() {
        let read =
            |line: &str| by_line(&LANGUAGE, &rows(line)).map(|found| (found.not, found.counts));
        for (line, wanted) in [
            ("Which of the statements given above is/are correct?", Some((false, false))),
            ("How many of the above pairs are NOT correctly\nmatched?", Some((true, true))),
            ("Select the correct answer using the code given below:", Some((false, false))),
            (
                "Which of the statements given above is/are NOT correct? Select the correct answer \
                 using the code given below:",
                Some((true, false)),
            ),
            ("Which of the statements given above is/are wrong?", None),
            ("", None),
        ] {
            assert_eq!(read(line), wanted, "{line}");
        }
    }
}
