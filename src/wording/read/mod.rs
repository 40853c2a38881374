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
mod truth_words;
mod truths;
mod words;

use std::collections::HashSet;
use std::sync::LazyLock;

use self::reader::{Reader, readers};
use self::words::{digits, roman};
use crate::bank::solve::Expected;
use crate::bank::{Ask, Claim, Kind, Numerals};
use crate::wording::script::folded;

/// What `text` claims, or `None` where that is not certain.
///
/// Every language is tried, in the order of the list. Understood, in any case, with any dashes, quotation marks and spaces: "1 and 2", "I and II
/// only", "Only 1 and 3", "Both I and II", "Neither 1 nor 2", "None of the above", "All of the
/// above"; "Only two", "Only two States", "All the three", "All three pairs", "No pair", "2"; the
/// Statement-I/II/III sentences of 2023-2025 and of older papers; "A-2, B-1, C-4, D-3", "1-2, 2-1",
/// "2 1 4 3"; "4-1-2-3", "4, 1, 2, 3". A `single`'s choices claim nothing but themselves and are
/// not read.
#[cfg(any(test, feature = "internals"))]
pub fn read_choice(text: &str, expected: &Expected) -> Option<Claim> {
    read_choice_in(text, expected, Numerals::Arabic)
}

/// The same of a choice to a list that is numbered so: "A and B only", "केवल क और ख".
pub fn read_choice_in(text: &str, expected: &Expected, numerals: Numerals) -> Option<Claim> {
    let lines = u8::try_from(expected.lines).ok().filter(|lines| *lines > 0)?;
    readers().iter().find_map(|reader| read_in(reader, text, expected, lines, numerals))
}

/// The words with the signs of a lettered list as numbers.
fn numbered(words: Vec<String>, numerals: Numerals) -> Vec<String> {
    let number = |word: String| {
        let is = |sign: &char| word.chars().eq(sign.to_lowercase());
        let place = numerals.signs().iter().position(is);
        place.map_or(word.clone(), |place| (place + 1).to_string())
    };
    words.into_iter().map(number).collect()
}

fn read_in(
    reader: &Reader,
    text: &str,
    expected: &Expected,
    lines: u8,
    numerals: Numerals,
) -> Option<Claim> {
    let owned = match expected.kind {
        Kind::Match | Kind::Reasons => reader.words(text),
        _ => numbered(reader.words(text), numerals),
    };
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
        (_, Ask::Which { not }) => {
            let set = listed::set(reader, words, lines, not);
            let told = || truths::read(reader, words, lines).filter(|_| !not);
            set.or_else(told).map(Claim::Statements)
        }
        (_, Ask::Kind) => None,
    }
}

/// Whether `text` names or counts lines of some list of two to four, or says how statements hang
/// together.
pub(super) fn reads_as_code(text: &str) -> bool {
    may_be_code(text)
        && (readers().iter().any(|reader| is_code_in(reader, text))
            || numerals_named(text).is_some())
}

fn is_code_in(reader: &Reader, text: &str) -> bool {
    let owned = reader.words(text);
    let words: Vec<&str> = owned.iter().map(String::as_str).collect();
    let words = words.as_slice();
    [2, 3, 4].into_iter().any(|lines: u8| {
        listed::count(reader, words, lines, false).is_some()
            || listed::set(reader, words, lines, false).is_some()
            || truths::read(reader, words, lines).is_some()
            || reasons::read(reader, words, lines).is_some()
            || coded::matching(reader, words, lines, lines.into()).is_some()
    })
}

/// So many words of a code may be matter: "Only two of the given Union Territories".
const MOST_MATTER: usize = 5;

/// Whether a text can be a code at all: it has no number of three digits, and few words that no
/// language uses in codes. Most choices are told by that without being read.
fn may_be_code(text: &str) -> bool {
    let parted = |c: char| !c.is_alphanumeric() && !matches!(c, '\u{900}'..='\u{963}');
    let is_long = |word: &str| {
        word.chars().filter(|c| c.is_numeric()).count() > 2 && !word.contains(char::is_alphabetic)
    };
    let mut matter = 0;
    for word in text.split(parted).filter(|word| !word.is_empty()) {
        if is_long(word) {
            return false;
        }
        let short = word.chars().nth(2).is_none();
        if !short && roman(word).is_none() && !words_of_codes().contains(&*folded(word)) {
            matter += 1;
            if matter > MOST_MATTER {
                return false;
            }
        }
    }
    true
}

/// The words of codes in any language, as they are folded.
fn words_of_codes() -> &'static HashSet<String> {
    static WORDS: LazyLock<HashSet<String>> =
        LazyLock::new(|| readers().iter().flat_map(Reader::known_words).collect());
    &WORDS
}

/// The numerals in which `text` names lines of a list ("I and II only", "4-1-2-3"); `None` where it
/// names none, as a count does not, or in both.
pub(super) fn numerals_named(text: &str) -> Option<Numerals> {
    let plain = readers().iter().find_map(|reader| numerals_in(reader, text));
    let lettered = [Numerals::Capitals, Numerals::KaKha, Numerals::ABaKa, Numerals::ABaSa];
    let by_letters = |numerals: Numerals| {
        let counted = |reader: &Reader| {
            let words = reader.words(text);
            let named = numbered(words.clone(), numerals);
            let changed = words.iter().zip(&named).any(|(one, other)| one != other);
            let plain = words.iter().any(|word| digits(word).is_some());
            changed && !plain && names_lines(reader, &named)
        };
        readers().iter().any(counted)
    };
    plain.or_else(|| lettered.into_iter().find(|numerals| by_letters(*numerals)))
}

fn names_lines(reader: &Reader, words: &[String]) -> bool {
    const MOST: u8 = 20;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let lines = |word: &&&str| digits(word).is_some() || roman(word).is_some();
    let count = u8::try_from(words.iter().filter(lines).count()).unwrap_or(u8::MAX);
    listed::set(reader, &words, MOST, false).is_some()
        || coded::order(reader, &words, count).is_some()
}

fn numerals_in(reader: &Reader, text: &str) -> Option<Numerals> {
    let words = reader.words(text);
    let arabic = words.iter().any(|word| digits(word).is_some());
    let roman = words.iter().any(|word| roman(word).is_some());
    match (names_lines(reader, &words), arabic, roman) {
        (true, true, false) => Some(Numerals::Arabic),
        (true, false, true) => Some(Numerals::Roman),
        _ => None,
    }
}
