//! The numbers and letters that lines begin with.
//!
//! This file must not know what the lines are.

use crate::bank::Numerals;
use crate::text::of_roman;
use crate::wording::languages::{all, number};

/// How a list is labelled; found at its first line, kept to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Series {
    /// `Assertion (A):` and `Reason (R):`
    Assertion,
    /// `Statement-I:`, `Statement 1:`
    Statement,
    /// `1.`, `1)`, `(1)`, in the digits of any script.
    Arabic,
    /// `I.`, `I)`, `(I)`
    Roman,
    /// `i.`, `i)`, `(i)`
    SmallRoman,
    /// `A.`, `A)`, `(A)`
    Capitals,
    /// `a.`, `a)`, `(a)`
    Letters,
    /// `क.`, `क)`, `(क)`, and then `ख`
    KaKha,
    /// `अ.`, `अ)`, `(अ)`, and then `ब`
    ABa,
}

impl Series {
    /// Those that a numbered list can have, in the order in which they are tried.
    pub(super) const NUMBERED: [Self; 9] = [
        Self::Assertion,
        Self::Statement,
        Self::Arabic,
        Self::Roman,
        Self::SmallRoman,
        Self::Capitals,
        Self::Letters,
        Self::KaKha,
        Self::ABa,
    ];
    /// Those that a list of a match can have.
    pub(super) const LISTED: [Self; 7] = [
        Self::Capitals,
        Self::Arabic,
        Self::Roman,
        Self::SmallRoman,
        Self::Letters,
        Self::KaKha,
        Self::ABa,
    ];

    /// The number that `text` begins with in this series, and what follows it.
    pub(super) fn label(self, text: &str) -> Option<(usize, &str)> {
        let text = text.trim_start_matches(['*', '_']);
        if !self.may_begin(text.chars().next()?) {
            return None;
        }
        if self == Self::Assertion {
            return assertion(text);
        }
        let statement = self == Self::Statement;
        let text = if statement { after_statement(text)? } else { text };
        let open = text.strip_prefix(['(', '[']);
        let text = open.unwrap_or(text);
        let of_label = |c: char| {
            c.is_ascii_alphanumeric() || (!c.is_ascii() && c.is_numeric()) || is_letter(c)
        };
        let end = text.find(|c| !of_label(c)).unwrap_or(text.len());
        let (word, rest) = text.split_at_checked(end)?;
        let number = self.number(word)?;
        let rest = match (open, statement) {
            (Some(_), _) => rest.strip_prefix([')', ']'])?.trim_start_matches(['*', ':']),
            (None, true) => {
                let rest = rest.trim_start();
                let marked = rest.strip_prefix([':', '.', '-', '–', '—', ')']);
                marked.or(rest.is_empty().then_some(rest))?
            }
            (None, false) => {
                let rest = rest.trim_start_matches('*');
                // `1 | left | right`, a row of a table whose first column is the number.
                if self == Self::Arabic && rest.trim_start().starts_with('|') {
                    return Some((number, rest.trim_start()));
                }
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
        Some((number, rest.trim_start_matches('*').trim_start()))
    }

    /// Whether a label of this series can begin so. Most rows are told by that.
    fn may_begin(self, first: char) -> bool {
        if self.is_in_words() {
            return first.is_alphabetic();
        }
        matches!(first, '(' | '[')
            || match self {
                Self::Arabic => first.is_numeric(),
                Self::Roman | Self::Capitals => first.is_ascii_uppercase(),
                Self::SmallRoman | Self::Letters => first.is_ascii_lowercase(),
                _ => is_letter(first),
            }
    }

    /// Whether a word stands before the number.
    fn is_in_words(self) -> bool {
        matches!(self, Self::Assertion | Self::Statement)
    }

    /// The series in which `text` is a first line.
    pub(super) fn begun_by(text: &str, among: &[Self]) -> Option<Self> {
        among.iter().copied().find(|s| s.label(text).is_some_and(|(number, _)| number == 1))
    }

    /// How a list so labelled is numbered, whose labels stand in these texts.
    pub(super) fn numerals<'t>(self, mut texts: impl Iterator<Item = &'t str>) -> Numerals {
        match self {
            Self::Assertion => Numerals::AssertionReason,
            Self::Statement | Self::Arabic => {
                let first = texts.next().unwrap_or_default();
                let first =
                    if self == Self::Statement { after_statement(first) } else { Some(first) };
                let sign = first.and_then(|text| text.chars().find(|c| c.is_alphanumeric()));
                match sign {
                    Some('०'..='९') => Numerals::Devanagari,
                    Some(sign) if sign.is_numeric() => Numerals::Arabic,
                    _ if self == Self::Statement => Numerals::Roman,
                    _ => Numerals::Arabic,
                }
            }
            Self::Roman => Numerals::Roman,
            Self::SmallRoman => Numerals::SmallRoman,
            Self::Capitals => Numerals::Capitals,
            Self::Letters => Numerals::Letters,
            Self::KaKha => Numerals::KaKha,
            Self::ABa => {
                let third = |text: &str| text.trim_start_matches(['(', '[']).starts_with('क');
                if texts.any(third) { Numerals::ABaKa } else { Numerals::ABaSa }
            }
        }
    }

    fn number(self, word: &str) -> Option<usize> {
        let signs = |numerals: Numerals| {
            let sign: char = word.parse().ok()?;
            numerals.signs().iter().position(|other| *other == sign).map(|at| at + 1)
        };
        match self {
            // A year at the start of a wrapped line is no number of a line.
            Self::Arabic if word.chars().count() < 3 => number(word),
            Self::Statement => {
                of_roman(word).or_else(|| (word.chars().count() < 3).then(|| number(word))?)
            }
            Self::Roman => of_roman(word),
            Self::SmallRoman if word.bytes().all(|b| b.is_ascii_lowercase()) => {
                of_roman(&word.to_ascii_uppercase())
            }
            Self::Capitals => signs(Numerals::Capitals),
            Self::Letters => signs(Numerals::Letters),
            Self::KaKha => signs(Numerals::KaKha),
            Self::ABa => signs(Numerals::ABaSa).or_else(|| signs(Numerals::ABaKa)),
            _ => None,
        }
    }
}

/// A consonant or vowel of Devanagari by itself.
fn is_letter(c: char) -> bool {
    matches!(c, '\u{904}'..='\u{939}')
}

/// What follows "Statement", "Statement-" or "Statement ".
fn after_statement(text: &str) -> Option<&str> {
    let mut words = all().iter().flat_map(|language| language.layout.statements);
    let rest = words.find_map(|word| after_word(text, word))?;
    let bare = rest.trim_start_matches(is_gap);
    (bare.len() < rest.len()).then_some(bare)
}

/// What follows the word at the beginning of the text, in whatever case.
pub(super) fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (said, rest) = text.split_at_checked(word.len())?;
    said.eq_ignore_ascii_case(word).then_some(rest)
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}')
}

/// 1 and what follows "Assertion (A):", 2 and what follows "Reason (R):".
fn assertion(text: &str) -> Option<(usize, &str)> {
    let labelled = |word: &&str, sign: char| {
        let rest = after_word(text, word)?.trim_start_matches(is_gap);
        let open = rest.strip_prefix('(').map(str::trim_start);
        let signed = open.unwrap_or(rest).strip_prefix(sign);
        let rest = match (open, signed) {
            (Some(_), Some(rest)) => rest.trim_start().strip_prefix(')')?,
            (Some(_), None) => return None,
            (None, signed) => signed.unwrap_or(rest),
        };
        let rest = rest.trim_start().trim_start_matches('*').trim_start();
        let marked = rest.strip_prefix([':', '.', '-', '–', '—']);
        // "... one labelled as" before it: "Assertion (A) and the other as Reason (R)".
        let goes_on = rest.starts_with(char::is_lowercase) || rest.contains("(R)");
        marked.or((open.is_some() && !goes_on || rest.is_empty()).then_some(rest))
    };
    let layouts = || all().iter().map(|language| &language.layout);
    let first = || layouts().flat_map(|l| l.assertions).find_map(|word| labelled(word, 'A'));
    let second = || layouts().flat_map(|l| l.reasons).find_map(|word| labelled(word, 'R'));
    let found = first().map(|rest| (1, rest)).or_else(|| second().map(|rest| (2, rest)));
    found.map(|(number, rest)| (number, rest.trim_start_matches(['*', ' '])))
}

/// Whether a line begins with the number or letter of any series.
pub(super) fn any(text: &str) -> bool {
    Series::NUMBERED.into_iter().any(|series| series.label(text).is_some())
}

/// Signs by which choices are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signs {
    Small,
    Capital,
    Digits,
    SmallRoman,
    KaKha,
    ABa,
}

const SIGNS: [Signs; 6] =
    [Signs::Small, Signs::Capital, Signs::Digits, Signs::SmallRoman, Signs::KaKha, Signs::ABa];

impl Signs {
    /// The place, from 0, of a sign.
    fn place(self, word: &str) -> Option<usize> {
        // No question has more choices.
        const MOST: usize = 10;
        let of = |series: Series| series.number(word);
        let number = match self {
            Self::Small => of(Series::Letters),
            Self::Capital => of(Series::Capitals),
            Self::Digits => number(word),
            Self::SmallRoman => of(Series::SmallRoman),
            Self::KaKha => of(Series::KaKha),
            Self::ABa => of(Series::ABa),
        };
        number?.checked_sub(1).filter(|place| *place < MOST)
    }
}

/// The place, from 0, of a choice by the sign that is printed before it.
pub fn place_of_sign(sign: &str) -> Option<usize> {
    SIGNS.into_iter().find_map(|signs| signs.place(sign))
}

/// How choices are lettered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lettering {
    /// `(a)`; otherwise `a)` or `a.`
    pub(super) bracketed: bool,
    close: char,
    signs: Signs,
}

impl Lettering {
    /// Whether it is `1.`, `1)` or `i)`, as lines of lists have it as well.
    pub(super) fn is_as_of_lists(self) -> bool {
        !self.bracketed && matches!(self.signs, Signs::Digits | Signs::SmallRoman)
    }

    /// Whether the signs are digits or Roman numerals.
    pub(super) fn counts(self) -> bool {
        matches!(self.signs, Signs::Digits | Signs::SmallRoman)
    }

    /// The place, from 0, of the letter that `text` begins with as a choice so lettered does, and
    /// what follows it.
    pub(super) fn label(self, text: &str) -> Option<(usize, &str)> {
        choices(text)
            .find(|(_, lettering, _)| *lettering == self)
            .map(|(place, _, rest)| (place, rest))
    }
}

/// The place, from 0, of the letter that `text` begins with as a choice does, how it is lettered,
/// and what follows it; in every way in which it can be taken.
pub(super) fn choices(text: &str) -> impl Iterator<Item = (usize, Lettering, &str)> {
    let text = text.trim_start_matches(['*', '_']);
    let open = text.strip_prefix(['(', '[']);
    let inside = open.unwrap_or(text).trim_start();
    let end = inside.find(|c: char| !c.is_alphanumeric()).unwrap_or(inside.len());
    let (word, rest) = inside.split_at_checked(end).unwrap_or((inside, ""));
    let rest = rest.trim_start_matches(['*', ' ']);
    let close = rest.chars().next();
    let bracketed = open.is_some();
    let after = close.map_or("", |close| &rest[close.len_utf8()..]);
    let closed = match close {
        Some(')' | ']') => true,
        // "A.K. Gopalan" is no choice.
        Some('.') => !bracketed && after.chars().next().is_none_or(char::is_whitespace),
        _ => false,
    };
    let after = after.trim_start_matches('*').trim_start();
    SIGNS.into_iter().filter(move |_| closed).filter_map(move |signs| {
        let place = signs.place(word)?;
        Some((place, Lettering { bracketed, close: close?, signs }, after))
    })
}
