//! Heads: what a composed question prints before its lines, and what it asks after them, in any
//! language.
//!
//! What it is about and what its lines are is given in that language. This file must not know of
//! banks.

use super::recipe::{Asked, RecipeKind};
use super::subject::Way;
use crate::bank::{Kind, LanguageCode};
use crate::wording::{ComposedLines, composed, usual_stem};

/// What stands before the lines: `about` is what they are about, where that is named, and `noun`
/// what they are. `None` where the bank's own words ask (of a row or a candidate).
pub(super) fn stem(
    form: &RecipeKind,
    about: Option<(Way, &str)>,
    noun: Option<&str>,
    language: LanguageCode,
) -> Option<String> {
    let lines = composed(language);
    let usual = |kind| usual_stem(language, kind).to_owned();
    let fill = ComposedLines::fill;
    Some(match form {
        RecipeKind::Statements { .. } => match about {
            Some((Way::Referring, about)) => fill(lines.referring, about),
            Some((Way::Regarding, about)) => fill(lines.regarding, about),
            None => usual(Kind::Statements),
        },
        RecipeKind::Names { .. } => {
            noun.map_or_else(|| lines.names.to_owned(), |noun| fill(lines.nouns, noun))
        }
        RecipeKind::Pairs { columns, .. } if columns.len() > 2 => lines.rows.to_owned(),
        RecipeKind::Pairs { .. } => usual(Kind::Pairs),
        RecipeKind::Match { .. } => usual(Kind::Match),
        RecipeKind::Sequence | RecipeKind::Before { .. } => usual(Kind::Sequence),
        RecipeKind::Reasons => usual(Kind::Reasons),
        RecipeKind::One(Asked::True) => match about {
            Some((Way::Referring, about)) => fill(lines.one_referring, about),
            Some((Way::Regarding, about)) => fill(lines.one_regarding, about),
            None => lines.one.to_owned(),
        },
        RecipeKind::One(Asked::Pair) => lines.pair.to_owned(),
        RecipeKind::One(Asked::Year(year)) => fill(lines.in_year, &year.to_string()),
        RecipeKind::One(Asked::Cell(_) | Asked::In | Asked::Out) => return None,
    })
}

/// Which, or how many, took place before a year.
pub(super) fn before(count: bool, year: i16, language: LanguageCode) -> String {
    let lines = composed(language);
    let line = if count { lines.many_before } else { lines.which_before };
    ComposedLines::fill(line, &year.to_string())
}
