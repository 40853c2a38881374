//! The words of a printed choice, and the numbers that they are.

use crate::text::of_roman;
use crate::wording::languages::number;
use crate::wording::script::folded;

/// Lower-case words, with "," (and ";") and "-" (any dash, arrow, colon or "=") as words of their
/// own, and "&" as the word `and`.
pub(super) fn words(text: &str, and: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = String::new();
    let close = |open: &mut String, words: &mut Vec<String>| {
        if !open.is_empty() {
            words.push(std::mem::take(open));
        }
    };
    for letter in text.trim().trim_end_matches(['.', ';', ',', '\u{0964}']).chars() {
        let mark = match letter {
            // What PDF copies leave behind between letters, and quotation marks.
            '\u{200b}'..='\u{200f}'
            | '\u{feff}'
            | '\u{ad}'
            | '*'
            | '\''
            | '"'
            | '`'
            | '\u{2018}'..='\u{201f}' => continue,
            '(' | ')' | '[' | ']' => "",
            ',' | ';' => ",",
            '-' | '=' | ':' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2192}' => "-",
            '&' => and,
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
    for word in words.iter_mut().filter(|word| !word.is_ascii()) {
        *word = folded(word);
    }
    words.into_iter().flat_map(parted).collect()
}

/// A number and a word that a missing blank has joined: "3and", "1only", "केवल1". Not the "A1" of a
/// match.
fn parted(word: String) -> Vec<String> {
    let numeric = |c: char| c.is_numeric();
    let begins = word.starts_with(numeric);
    let at = word.find(|c: char| numeric(c) != begins).unwrap_or(word.len());
    let (first, second) = word.split_at_checked(at).unwrap_or((&word, ""));
    let letters = if begins { second } else { first };
    let is_word = letters.chars().count() > 1
        && !letters.contains(numeric)
        && letters.chars().all(|c| c.is_alphabetic() || !c.is_ascii());
    if is_word && !first.is_empty() && !second.is_empty() {
        vec![first.to_owned(), second.to_owned()]
    } else {
        vec![word]
    }
}

/// The number that a word of digits is.
pub(super) fn digits(word: &str) -> Option<u8> {
    u8::try_from(number(word)?).ok()
}

/// The number that a word of i, v and x is.
pub(super) fn roman(word: &str) -> Option<u8> {
    if !word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')) {
        return None;
    }
    u8::try_from(of_roman(&word.to_ascii_uppercase())?).ok()
}

/// Whether a word can name a thing: letters only, with the signs that join letters of Indic
/// scripts (virama, nukta) and are none themselves.
pub(super) fn is_of_letters(word: &str) -> bool {
    let joins =
        |c: char| matches!(c, '\u{900}'..='\u{dff}') && matches!(u32::from(c) & 0x7f, 0x3c | 0x4d);
    word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || joins(c))
}
