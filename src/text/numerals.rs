//! Letters of choices and Roman numerals, both ways.

/// The letter of the choice at `place`, from 0: `a`, `b`, `c`. Past `z`, where no item has choices,
/// `?`.
pub(crate) fn letter(place: usize) -> char {
    u8::try_from(place).ok().filter(|at| *at < 26).map_or('?', |at| char::from(b'a' + at))
}

/// The letters of choices in order.
pub(crate) fn letters() -> impl Iterator<Item = char> {
    (0..26).map(letter)
}

/// The letter of the line at `place`, from 0, of a list that is lettered: `A`, `B`, `C`.
pub(crate) fn capital(place: usize) -> char {
    letter(place).to_ascii_uppercase()
}

/// The place, from 0, of the choice with that letter, small or large.
pub(crate) fn place_of_letter(letter: char) -> Option<usize> {
    let small = u8::try_from(letter.to_ascii_lowercase()).ok();
    small.filter(u8::is_ascii_lowercase).map(|small| usize::from(small - b'a'))
}

/// The Roman numerals from 1 on: no list in a paper is longer.
const ROMAN: [&str; 20] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
];

/// The Roman numeral of `n`, from 1 to 20.
pub(crate) fn roman(n: usize) -> Option<&'static str> {
    ROMAN.get(n.checked_sub(1)?).copied()
}

/// The number, from 1 to 20, of a Roman numeral in capitals.
pub(crate) fn of_roman(numeral: &str) -> Option<usize> {
    ROMAN.iter().position(|known| *known == numeral).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_places_are_each_others() {
        for place in 0..26 {
            assert_eq!(place_of_letter(letter(place)), Some(place));
            assert_eq!(place_of_letter(letter(place).to_ascii_uppercase()), Some(place));
        }
        assert_eq!((letter(26), place_of_letter('?'), place_of_letter('é')), ('?', None, None));
    }

    #[test]
    fn numerals_begin_with_one() {
        let all: Vec<_> = (0..22).map(roman).collect();
        assert_eq!(all[..5], [None, Some("I"), Some("II"), Some("III"), Some("IV")]);
        assert_eq!(all[20..], [Some("XX"), None]);
        assert!((1..=20).all(|n| roman(n).and_then(of_roman) == Some(n)));
    }
}
