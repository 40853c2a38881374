//! The signs by which a key names a choice.

use crate::text::{self, place_of_letter};
use crate::wording::place_of_sign;

/// A choice's letter, written large or small.
pub(super) fn letter(text: &str) -> Option<char> {
    text.parse().ok().and_then(place_of_letter).map(text::letter)
}

/// The letter of the choice that a key names: as a letter, or by the sign that is printed before it,
/// in brackets or not: "(c)", "3", "ग".
pub(super) fn key_letter(key: &str) -> Option<char> {
    let sign = key.trim().trim_matches(['(', ')', '[', ']', '.']).trim();
    letter(sign).or_else(|| place_of_sign(sign).map(text::letter))
}
