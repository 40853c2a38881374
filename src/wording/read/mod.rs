//! From a printed choice to what it claims.
//!
//! Tolerant of every form that papers and banks print, and of nothing else: what is not understood
//! whole is not understood. This file holds the entry; it must not know what is right.

mod canonical;
mod coded;
mod listed;
mod pattern;
mod reader;
mod reasons;
#[cfg(test)]
mod tests;
mod words;

use self::reader::{Reader, readers};
use self::words::{digits, roman};
use crate::bank::solve::Expected;
use crate::bank::{Ask, Claim, Kind, Numerals};

/// What `text` claims, or `None` where that is not certain.
///
/// Every language is tried, in the order of the list. Understood, in any case, with any dashes, quotation marks and spaces: "1 and 2", "I and II
/// only", "Only 1 and 3", "Both I and II", "Neither 1 nor 2", "None of the above", "All of the
/// above"; "Only two", "Only two States", "All the three", "All three pairs", "No pair", "2"; the
/// Statement-I/II/III sentences of 2023-2025 and of older papers; "A-2, B-1, C-4, D-3", "1-2, 2-1",
/// "2 1 4 3"; "4-1-2-3", "4, 1, 2, 3". A `single`'s choices claim nothing but themselves and are
/// not read.
pub fn read_choice(text: &str, expected: &Expected) -> Option<Claim> {
    let lines = u8::try_from(expected.lines).ok().filter(|lines| *lines > 0)?;
    readers().iter().find_map(|reader| read_in(reader, text, expected, lines))
}

fn read_in(reader: &Reader, text: &str, expected: &Expected, lines: u8) -> Option<Claim> {
    let owned = reader.words(text);
    let words: Vec<&str> = owned.iter().map(String::as_str).collect();
    let words = words.as_slice();
    match (expected.kind, expected.ask) {
        (Kind::Single, _) => None,
        (Kind::Reasons, _) => reasons::read(reader, words, lines).map(Claim::Reasons),
        (Kind::Match, _) => {
            coded::matching(reader, words, lines, expected.right).map(Claim::Matching)
        }
        (Kind::Sequence, _) => coded::order(reader, words, lines).map(Claim::Order),
        (_, Ask::Count { not }) => listed::count(reader, words, lines, not).map(Claim::Count),
        (_, Ask::Which { not }) => listed::set(reader, words, lines, not).map(Claim::Statements),
        (_, Ask::Kind) => None,
    }
}

/// The numerals in which `text` names lines of a list ("I and II only", "4-1-2-3"); `None` where it
/// names none, as a count does not, or in both.
pub(super) fn numerals_named(text: &str) -> Option<Numerals> {
    readers().iter().find_map(|reader| numerals_in(reader, text))
}

fn numerals_in(reader: &Reader, text: &str) -> Option<Numerals> {
    const MOST: u8 = 20;
    let owned = reader.words(text);
    let words: Vec<&str> = owned.iter().map(String::as_str).collect();
    let lines = |word: &&&str| digits(word).is_some() || roman(word).is_some();
    let count = u8::try_from(words.iter().filter(lines).count()).ok()?;
    let names = listed::set(reader, &words, MOST, false).is_some()
        || coded::order(reader, &words, count).is_some();
    let arabic = words.iter().any(|word| digits(word).is_some());
    let roman = words.iter().any(|word| roman(word).is_some());
    match (names, arabic, roman) {
        (true, true, false) => Some(Numerals::Arabic),
        (true, false, true) => Some(Numerals::Roman),
        _ => None,
    }
}
