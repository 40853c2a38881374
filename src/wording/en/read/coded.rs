//! Codes: "A-2, B-1, C-4, D-3" and "4-1-2-3".

use super::words::{digits, letter, roman};

/// One way of writing numbers.
type Numeral = fn(&str) -> Option<u8>;

/// The right item of each left one, from "A-2, B-1", "1-2, 2-1", "A 2 B 1" or "2 1".
pub(super) fn matching(words: &[&str], lines: u8, right: usize) -> Option<Vec<u8>> {
    let right = u8::try_from(right).ok()?;
    let values = |words: &[&str]| {
        let ways: [Numeral; 3] = [digits, roman, letter];
        ways.iter().find_map(|way| all(words, *way, right))
    };
    let named: Vec<&str> = words.iter().copied().filter(|w| !is_mark(w)).collect();
    if named.len() == usize::from(lines) {
        return values(&named).filter(|_| is_row(words));
    }
    if named.len() != 2 * usize::from(lines) || !are_pairs(words) {
        return None;
    }
    let half = |skip| named.iter().copied().skip(skip).step_by(2).collect::<Vec<_>>();
    let (labels, partners) = (half(0), values(&half(1))?);
    // Letters before numerals: "C" and "D" are labels, and "I" is the ninth of nine or the first.
    let ways: [Numeral; 3] = [letter, digits, roman];
    let places = ways
        .iter()
        .find_map(|way| all(&labels, *way, lines).filter(|places| is_permutation(places)))?;
    let mut found = vec![0; places.len()];
    for (place, partner) in places.iter().zip(partners) {
        if let Some(slot) = found.get_mut(usize::from(*place).checked_sub(1)?) {
            *slot = partner;
        }
    }
    Some(found)
}

/// The order of the lines, from "4-1-2-3", "4, 1, 2, 3", "4, 1, 2 and 3" or "IV-I-II-III".
pub(super) fn order(words: &[&str], lines: u8) -> Option<Vec<u8>> {
    let named: Vec<&str> = words.iter().copied().filter(|w| !is_mark(w)).collect();
    if named.len() != usize::from(lines) || !is_row(words) {
        return None;
    }
    let ways: [Numeral; 3] = [digits, roman_as_printed, letter];
    ways.iter().find_map(|way| all(&named, *way, lines).filter(|order| is_permutation(order)))
}

/// Lists longer than Roman numerals are printed for go on in digits.
fn roman_as_printed(word: &str) -> Option<u8> {
    roman(word).or_else(|| digits(word).filter(|n| *n > 20))
}

/// Every word as a number from 1 to `most`, all written in one way.
fn all(words: &[&str], way: Numeral, most: u8) -> Option<Vec<u8>> {
    words.iter().map(|word| way(word).filter(|n| (1..=most).contains(n))).collect()
}

fn is_mark(word: &str) -> bool {
    matches!(word, "-" | "," | "and")
}

fn is_permutation(numbers: &[u8]) -> bool {
    numbers.iter().enumerate().all(|(at, n)| !numbers[..at].contains(n))
}

/// Whether at most one mark stands between two words, and none outside ("," with "and" is one).
fn is_row(words: &[&str]) -> bool {
    let inner = |pair: &[&str]| {
        !(is_mark(pair[0]) && is_mark(pair[1])) || pair == [",", "and"] || pair == ["-", "-"]
    };
    words.windows(2).all(inner)
        && words.first().is_some_and(|w| !is_mark(w))
        && words.last().is_some_and(|w| !is_mark(w))
}

/// Whether words come by twos: no comma inside a pair, no dash between pairs.
fn are_pairs(words: &[&str]) -> bool {
    let mut named = 0;
    is_row(words)
        && words.iter().all(|word| {
            let inside = named % 2 == 1;
            match *word {
                "-" => inside,
                "," | "and" => !inside,
                _ => {
                    named += 1;
                    true
                }
            }
        })
}
