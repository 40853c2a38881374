//! From a printed choice to what it claims.
//!
//! Tolerant of every form that papers and banks print, and of nothing else: what is not understood
//! whole is not understood. This file holds the entry and the splitting into words; it must not know
//! what is right.

mod coded;
mod listed;
mod reasons;
#[cfg(test)]
mod tests;

use crate::bank::{Ask, Claim, Kind, Numerals};

/// What a choice of an item can claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The item's kind.
    pub kind: Kind,
    /// What is asked of the list.
    pub ask: Ask,
    /// How many lines the list has (for a match, the left one).
    pub lines: usize,
    /// How many the right list of a match has.
    pub right: usize,
}

/// What `text` claims, or `None` where that is not certain.
///
/// Understood, in any case, with any dashes, quotation marks and spaces: "1 and 2", "I and II only",
/// "Only 1 and 3", "Both I and II", "Neither 1 nor 2", "None of the above", "All of the above"; "Only
/// two", "Only two States", "All the three", "All three pairs", "No pair", "2"; the Statement-I/II/III
/// sentences of 2023-2025 and of older papers; "A-2, B-1, C-4, D-3", "1-2, 2-1", "2 1 4 3"; "4-1-2-3",
/// "4, 1, 2, 3". A `single`'s choices claim nothing but themselves and are not read.
pub fn read_choice(text: &str, expected: &Expected) -> Option<Claim> {
    let owned = words(text);
    let words: Vec<&str> = owned.iter().map(String::as_str).collect();
    let lines = u8::try_from(expected.lines).ok().filter(|lines| *lines > 0)?;
    match (expected.kind, expected.ask) {
        (Kind::Single, _) => None,
        (Kind::Reasons, _) => reasons::read(&words, lines).map(Claim::Reasons),
        (Kind::Match, _) => coded::matching(&words, lines, expected.right).map(Claim::Matching),
        (Kind::Sequence, _) => coded::order(&words, lines).map(Claim::Order),
        (_, Ask::Count { not }) => listed::count(&words, lines, not).map(Claim::Count),
        (_, Ask::Which { not }) => listed::set(&words, lines, not).map(Claim::Statements),
        (_, Ask::Kind) => None,
    }
}

/// The numerals in which `text` names lines of a list ("I and II only", "4-1-2-3"); `None` where it names none, as
/// a count does not, or in both.
pub(super) fn numerals_named(text: &str) -> Option<Numerals> {
    const MOST: u8 = 20;
    let owned = words(text);
    let words: Vec<&str> = owned.iter().map(String::as_str).collect();
    let lines = |word: &&&str| digits(word).is_some() || roman(word).is_some();
    let count = u8::try_from(words.iter().filter(lines).count()).ok()?;
    let names = listed::set(&words, MOST, false).is_some() || coded::order(&words, count).is_some();
    let arabic = words.iter().any(|word| digits(word).is_some());
    let roman = words.iter().any(|word| roman(word).is_some());
    match (names, arabic, roman) {
        (true, true, false) => Some(Numerals::Arabic),
        (true, false, true) => Some(Numerals::Roman),
        _ => None,
    }
}

/// Lower-case words, with "," (and ";") and "-" (any dash, arrow, colon or "=") as words of their own.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = String::new();
    let close = |open: &mut String, words: &mut Vec<String>| {
        if !open.is_empty() {
            words.push(std::mem::take(open));
        }
    };
    for letter in text.trim().trim_end_matches(['.', ';', ',']).chars() {
        let mark = match letter {
            // What PDF copies leave behind between letters, and quotation marks.
            '\u{200b}'..='\u{200f}'
            | '\u{feff}'
            | '\u{ad}'
            | '\''
            | '"'
            | '`'
            | '\u{2018}'..='\u{201f}' => continue,
            '(' | ')' | '[' | ']' => "",
            ',' | ';' => ",",
            '-' | '=' | ':' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2192}' => "-",
            '&' => "and",
            '/' => "/",
            '.' => ".",
            _ if letter.is_whitespace() => "",
            _ => {
                open.extend(letter.to_lowercase());
                continue;
            }
        };
        close(&mut open, &mut words);
        if !mark.is_empty() {
            words.push(mark.to_owned());
        }
    }
    close(&mut open, &mut words);
    words
}

/// The number that a word of digits is.
fn digits(word: &str) -> Option<u8> {
    word.bytes().all(|b| b.is_ascii_digit()).then(|| word.parse().ok())?
}

/// The number that a word of i, v and x is.
fn roman(word: &str) -> Option<u8> {
    if !word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')) {
        return None;
    }
    (1..=20).find(|n| crate::bank::Numerals::Roman.of(usize::from(*n)).eq_ignore_ascii_case(word))
}

/// The place in the alphabet of a word of one letter.
fn letter(word: &str) -> Option<u8> {
    match word.as_bytes() {
        [b @ b'a'..=b'z'] => Some(b - b'a' + 1),
        _ => None,
    }
}
