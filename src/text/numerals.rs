//! Letters of choices and Roman numerals, both ways.

/// The letter of the choice at `place`, from 0: `a`, `b`, `c`. Past `z`, where no item has choices,
/// `?`.
pub(crate) fn letter(place: usize) -> char {
    u8::try_from(place).ok().filter(|at| *at < 26).map_or('?', |at| char::from(b'a' + at))
}

/// The place, from 0, of the choice with that letter, small or large.
pub(crate) fn place_of(letter: char) -> Option<usize> {
    let small = u8::try_from(letter.to_ascii_lowercase()).ok();
    small.filter(u8::is_ascii_lowercase).map(|small| usize::from(small - b'a'))
}

/// The Roman numeral of `n`, from 1 to 20: no list in a paper is longer.
pub(crate) fn roman(n: usize) -> Option<&'static str> {
    const ROMAN: [&str; 20] = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ];
    ROMAN.get(n.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_places_are_each_others() {
        for place in 0..26 {
            assert_eq!(place_of(letter(place)), Some(place));
            assert_eq!(place_of(letter(place).to_ascii_uppercase()), Some(place));
        }
        assert_eq!((letter(26), place_of('?'), place_of('é')), ('?', None, None));
    }

    #[test]
    fn numerals_begin_with_one() {
        let all: Vec<_> = (0..22).map(roman).collect();
        assert_eq!(all[..5], [None, Some("I"), Some("II"), Some("III"), Some("IV")]);
        assert_eq!(all[20..], [Some("XX"), None]);
    }
}
