//! Codes: "A-2, B-1, C-4, D-3" and "4-1-2-3".

use super::reader::Reader;
use super::words::{digits, roman};
use crate::bank::Numerals;
use crate::text::place_of_letter;

/// One way of writing numbers.
type Numeral = fn(&Reader, &str) -> Option<u8>;

/// The right item of each left one, from "A-2, B-1", "1-2, 2-1", "A 2 B 1" or "2 1".
pub(super) fn matching(
    reader: &Reader,
    words: &[&str],
    lines: u8,
    right: usize,
) -> Option<Vec<u8>> {
    let right = u8::try_from(right).ok()?;
    let values = |words: &[&str]| {
        let ways: [Numeral; 3] = [in_digits, in_roman, letter];
        ways.iter().find_map(|way| all(reader, words, *way, right))
    };
    let named: Vec<&str> = words.iter().copied().filter(|w| !is_mark(reader, w)).collect();
    if named.len() == usize::from(lines) {
        return values(&named).filter(|_| is_row(reader, words));
    }
    let headed = under_labels(reader, words, lines);
    if let Some(row) = headed {
        return values(row);
    }
    if named.len() != 2 * usize::from(lines) || !are_pairs(reader, words) {
        return None;
    }
    let half = |skip| named.iter().copied().skip(skip).step_by(2).collect::<Vec<_>>();
    let (labels, partners) = (half(0), values(&half(1))?);
    // Letters before numerals: "C" and "D" are labels, and "I" is the ninth of nine or the first.
    let ways: [Numeral; 5] = [letter, in_digits, in_roman, by_a_ba_sa, by_a_ba_ka];
    let places = ways.iter().find_map(|way| {
        all(reader, &labels, *way, lines).filter(|places| is_permutation(places))
    })?;
    let mut found = vec![0; places.len()];
    for (place, partner) in places.iter().zip(partners) {
        if let Some(slot) = found.get_mut(usize::from(*place).checked_sub(1)?) {
            *slot = partner;
        }
    }
    Some(found)
}

/// The second row of "a b c d" over "2 1 4 3".
fn under_labels<'a, 'w>(reader: &Reader, words: &'a [&'w str], lines: u8) -> Option<&'a [&'w str]> {
    let (labels, row) = words.split_at_checked(lines.into())?;
    let in_order = (1..=lines).zip(labels).all(|(n, word)| letter(reader, word) == Some(n));
    (lines > 1 && in_order && row.len() == usize::from(lines)).then_some(row)
}

/// The order of the lines, from "4-1-2-3", "4, 1, 2, 3", "4, 1, 2 and 3" or "IV-I-II-III".
pub(super) fn order(reader: &Reader, words: &[&str], lines: u8) -> Option<Vec<u8>> {
    let named: Vec<&str> = words.iter().copied().filter(|w| !is_mark(reader, w)).collect();
    if named.len() != usize::from(lines) || !is_row(reader, words) {
        return None;
    }
    let ways: [Numeral; 3] = [in_digits, in_roman_as_printed, letter];
    ways.iter()
        .find_map(|way| all(reader, &named, *way, lines).filter(|order| is_permutation(order)))
}

fn in_digits(_: &Reader, word: &str) -> Option<u8> {
    digits(word)
}

fn in_roman(_: &Reader, word: &str) -> Option<u8> {
    roman(word)
}

/// The place in the alphabet of a word of one letter, Latin or the language's own.
fn letter(reader: &Reader, word: &str) -> Option<u8> {
    let letter: char = word.parse().ok()?;
    let own = reader.language.phrases.letters.iter();
    let own = own.copied().position(|own| own.to_lowercase().eq([letter]));
    let latin = || place_of_letter(letter).filter(|_| letter.is_ascii_lowercase());
    u8::try_from(own.or_else(latin)? + 1).ok()
}

/// The place among the letters अ, ब, स of the lists of MPPSC and RPSC.
fn by_a_ba_sa(_: &Reader, word: &str) -> Option<u8> {
    sign_of(Numerals::ABaSa, word)
}

/// The place among the letters अ, ब, क of Marathi lists.
fn by_a_ba_ka(_: &Reader, word: &str) -> Option<u8> {
    sign_of(Numerals::ABaKa, word)
}

fn sign_of(numerals: Numerals, word: &str) -> Option<u8> {
    let sign: char = word.parse().ok()?;
    let place = numerals.signs().iter().position(|known| *known == sign)?;
    u8::try_from(place + 1).ok()
}

/// Lists longer than Roman numerals are printed for go on in digits.
fn in_roman_as_printed(_: &Reader, word: &str) -> Option<u8> {
    roman(word).or_else(|| digits(word).filter(|n| *n > 20))
}

/// Every word as a number from 1 to `most`, all written in one way.
fn all(reader: &Reader, words: &[&str], way: Numeral, most: u8) -> Option<Vec<u8>> {
    words.iter().map(|word| way(reader, word).filter(|n| (1..=most).contains(n))).collect()
}

fn is_mark(reader: &Reader, word: &str) -> bool {
    matches!(word, "-" | ",") || is_joint(reader, word)
}

fn is_joint(reader: &Reader, word: &str) -> bool {
    reader.joined.iter().any(|joint| joint == &[word])
}

fn is_permutation(numbers: &[u8]) -> bool {
    numbers.iter().enumerate().all(|(at, n)| !numbers[..at].contains(n))
}

/// Whether at most one mark stands between two words, and none outside ("," with "and" is one).
fn is_row(reader: &Reader, words: &[&str]) -> bool {
    let is_mark = |word: &str| is_mark(reader, word);
    let inner = |pair: &[&str]| {
        let as_one = pair == ["-", "-"] || (pair[0] == "," && is_joint(reader, pair[1]));
        !(is_mark(pair[0]) && is_mark(pair[1])) || as_one
    };
    words.windows(2).all(inner)
        && words.first().is_some_and(|w| !is_mark(w))
        && words.last().is_some_and(|w| !is_mark(w))
}

/// Whether words come by twos: no comma inside a pair, no dash between pairs.
fn are_pairs(reader: &Reader, words: &[&str]) -> bool {
    let mut named = 0;
    is_row(reader, words)
        && words.iter().all(|word| {
            let inside = named % 2 == 1;
            if *word == "-" {
                return inside;
            }
            let between = is_mark(reader, word);
            named += usize::from(!between);
            !between || !inside
        })
}
