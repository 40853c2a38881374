//! The words of a printed choice, and the numbers that they are.

use crate::text::{of_roman, place_of_letter};

/// Lower-case words, with "," (and ";") and "-" (any dash, arrow, colon or "=") as words of their
/// own.
pub(super) fn words(text: &str) -> Vec<String> {
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
pub(super) fn digits(word: &str) -> Option<u8> {
    word.bytes().all(|b| b.is_ascii_digit()).then(|| word.parse().ok())?
}

/// The number that a word of i, v and x is.
pub(super) fn roman(word: &str) -> Option<u8> {
    if !word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')) {
        return None;
    }
    u8::try_from(of_roman(&word.to_ascii_uppercase())?).ok()
}

/// The place in the alphabet of a word of one letter.
pub(super) fn letter(word: &str) -> Option<u8> {
    let small = word.parse().ok().filter(char::is_ascii_lowercase)?;
    u8::try_from(place_of_letter(small)? + 1).ok()
}
