//! The lines around a list: what stands before it and what is asked after it.
//!
//! This file must not know what is right.

use crate::bank::{Ask, Kind, LanguageCode};
use crate::text::by_count;
use crate::wording::language::Language;
use crate::wording::languages::by_code;
use crate::wording::noun::Noun;

/// The line after a list of `n`, or `None` where nothing is asked there (`single`, or no list).
///
/// `code` points to the code below, which supposes that the stem has said what is asked; only what
/// does not hold is asked for all the same. The papers have worded these lines alike over the
/// years, so no style bears on them.
pub fn question_line(
    language: &Language,
    kind: Kind,
    ask: Ask,
    code: bool,
    noun: Noun,
    n: usize,
) -> Option<String> {
    let lines = &language.phrases.closing;
    if n == 0 {
        return None;
    }
    let which = |not| lines.which.get(noun).worded(not);
    let line = match (kind, ask) {
        (Kind::Single, _) => return None,
        (Kind::Reasons, _) => lines.reasons,
        (Kind::Match, _) => lines.code,
        (Kind::Sequence, _) => lines.order,
        (_, Ask::Count { not }) => lines.count.get(noun).worded(not),
        (_, Ask::Which { not: true }) if code => {
            return Some(format!("{} {}", which(true), lines.code));
        }
        (_, Ask::Which { not: false }) if code => lines.code,
        (_, Ask::Which { not }) => which(not),
        (_, Ask::Kind) => which(false),
    };
    Some(line.to_owned())
}

/// What stands before a list of several where nobody has written anything; empty for `single`.
pub fn usual_stem(language: LanguageCode, kind: Kind) -> &'static str {
    default_stem(by_code(language), kind, 2)
}

/// What stands before a list of `n` where the author has written nothing; empty for `single`.
pub fn default_stem(language: &Language, kind: Kind, n: usize) -> &'static str {
    let stems = &language.phrases.stems;
    let stem = match kind {
        Kind::Single => return "",
        Kind::Statements | Kind::Reasons => &stems.statements,
        Kind::Pairs => &stems.pairs,
        Kind::Match => &stems.lists,
        Kind::Sequence => &stems.events,
    };
    by_count(n, stem.one, stem.many)
}
