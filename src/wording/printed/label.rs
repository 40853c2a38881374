//! The numbers and letters that lines begin with.
//!
//! This file must not know what the lines are.

use crate::bank::Numerals;
use crate::text::{of_roman, place_of_letter};
use crate::wording::languages::{all, number};

/// How a list is labelled; found at its first line, kept to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Series {
    /// `1.`, `1)`, `(1)`
    Arabic,
    /// `I.`, `I)`, `(I)`
    Roman,
    /// `i.`, `i)`, `(i)`
    SmallRoman,
    /// `A.`, `A)`, `(A)`
    Letters,
    /// `Statement-I:`
    StatementRoman,
    /// `Statement 1:`
    StatementArabic,
}

impl Series {
    /// Those that a numbered list can have, in the order in which they are tried.
    pub(super) const NUMBERED: [Self; 5] =
        [Self::StatementRoman, Self::StatementArabic, Self::Arabic, Self::Roman, Self::SmallRoman];
    /// Those that a list of a match can have.
    pub(super) const LISTED: [Self; 4] =
        [Self::Letters, Self::Arabic, Self::Roman, Self::SmallRoman];

    /// The number that `text` begins with in this series, and what follows it.
    pub(super) fn label(self, text: &str) -> Option<(usize, &str)> {
        let statement = matches!(self, Self::StatementRoman | Self::StatementArabic);
        let text = if statement { after_statement(text)? } else { text };
        let open = text.strip_prefix('(');
        let text = open.unwrap_or(text);
        let of_label = |c: char| c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_numeric());
        let end = text.find(|c| !of_label(c)).unwrap_or(text.len());
        let (word, rest) = text.split_at_checked(end)?;
        let number = self.number(word)?;
        let rest = match (open, statement) {
            (Some(_), _) => rest.strip_prefix(')')?,
            (None, true) => {
                let rest = rest.trim_start();
                let marked = rest.strip_prefix([':', '.', '-', '–', '—', ')']);
                marked.or(rest.is_empty().then_some(rest))?
            }
            (None, false) => {
                let bare = rest.strip_prefix(['.', ')', ':'])?;
                // "1.5 lakh" is no first line, nor "V.S. Naipaul" a fifth.
                let next = bare.chars().next();
                let plain = match self {
                    Self::Arabic => next.is_none_or(|c| !c.is_numeric()),
                    _ => rest.starts_with(')') || next.is_none_or(char::is_whitespace),
                };
                plain.then_some(bare)?
            }
        };
        Some((number, rest.trim_start()))
    }

    /// The series in which `text` is a first line.
    pub(super) fn begun_by(text: &str, among: &[Self]) -> Option<Self> {
        among.iter().copied().find(|s| s.label(text).is_some_and(|(number, _)| number == 1))
    }

    /// How a list so labelled is numbered.
    pub(super) fn numerals(self) -> Numerals {
        match self {
            Self::Roman | Self::SmallRoman | Self::StatementRoman => Numerals::Roman,
            Self::Arabic | Self::Letters | Self::StatementArabic => Numerals::Arabic,
        }
    }

    fn number(self, word: &str) -> Option<usize> {
        match self {
            // A year at the start of a wrapped line is no number of a line.
            Self::Arabic | Self::StatementArabic if word.chars().count() < 3 => number(word),
            Self::Roman | Self::StatementRoman => of_roman(word),
            Self::SmallRoman if word.bytes().all(|b| b.is_ascii_lowercase()) => {
                of_roman(&word.to_ascii_uppercase())
            }
            Self::Letters => {
                let capital = word.parse().ok().filter(char::is_ascii_uppercase)?;
                place_of_letter(capital).map(|place| place + 1)
            }
            _ => None,
        }
    }
}

/// What follows "Statement", "Statement-" or "Statement ".
fn after_statement(text: &str) -> Option<&str> {
    let named = |word: &&str| {
        let (said, rest) = text.split_at_checked(word.len())?;
        said.eq_ignore_ascii_case(word).then_some(rest)
    };
    let rest = all().iter().flat_map(|language| language.layout.statements).find_map(named)?;
    let dashes = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}');
    let bare = rest.trim_start_matches(dashes);
    (bare.len() < rest.len()).then_some(bare)
}

/// Whether a line begins with the number or letter of any series.
pub(super) fn any(text: &str) -> bool {
    let series = Series::NUMBERED.iter().chain(&[Series::Letters]);
    series.into_iter().any(|series| series.label(text).is_some())
}

/// How choices are lettered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lettering {
    /// `(a)`; otherwise `a)` or `a.`
    pub(super) bracketed: bool,
    close: char,
    upper: bool,
}

/// The letter (in lower case) that `text` begins with as a choice does, how, and what follows it.
pub(super) fn choice(text: &str) -> Option<(char, Lettering, &str)> {
    let open = text.strip_prefix('(');
    let mut letters = open.unwrap_or(text).chars();
    let letter = letters.next().filter(char::is_ascii_alphabetic)?;
    let close = letters.next().filter(|c| matches!(c, ')' | '.'))?;
    let rest = letters.as_str();
    let bracketed = open.is_some();
    let closed = match close {
        ')' => true,
        // "A.K. Gopalan" is no choice.
        _ => !bracketed && rest.chars().next().is_none_or(char::is_whitespace),
    };
    let lettering = Lettering { bracketed, close, upper: letter.is_ascii_uppercase() };
    closed.then_some((letter.to_ascii_lowercase(), lettering, rest.trim_start()))
}
