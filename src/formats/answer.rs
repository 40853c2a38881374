//! What a cell or field says of the right answer: a letter, a number, or the choice's own words.
//!
//! Numbers count from 1 or from 0; which it is, the whole file tells. This file must not know in
//! which format the answer stands.

use super::name::folded;
use super::question::{Choice, Key};
use crate::text::{letter, place_of_letter};

/// From what numbers of choices count in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// From 0: some answer is 0.
    Zero,
    /// From 1: some answer is the number of all choices.
    One,
    /// No answer of the file tells.
    Open,
}

/// From what the answers of a file count; each comes with the number of its choices. Only those that
/// are numbers, and the words of no choice, are to be given.
pub fn base(answers: impl Iterator<Item = (i64, usize)>) -> Base {
    let mut base = Base::Open;
    for (answer, choices) in answers {
        if answer == 0 {
            return Base::Zero;
        }
        if usize::try_from(answer) == Ok(choices) {
            base = Base::One;
        }
    }
    base
}

/// The key that a text gives, if it gives one.
///
/// # Errors
/// Why it gives none.
pub fn key(text: &str, choices: &[Choice], base: Base) -> Result<Key, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("nothing says which choice is right".into());
    }
    if let Some(place) = by_words(text, choices) {
        return Ok(Key::One(place));
    }
    // "(b) Tea, coffee": the words behind the letter are the choice's own.
    if let Some(place) = one(text, choices, base) {
        return Ok(Key::One(place));
    }
    let parts: Vec<&str> =
        text.split([',', ';', '|', '&']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let found: Option<Vec<usize>> = parts.iter().map(|part| one(part, choices, base)).collect();
    // "ACD"
    let run = || {
        let letters: Option<Vec<usize>> = text
            .chars()
            .map(|c| {
                place_of_letter(c).filter(|place| *place < choices.len() && c.is_ascii_uppercase())
            })
            .collect();
        letters.filter(|letters| letters.len() > 1 && letters.windows(2).all(|two| two[0] < two[1]))
    };
    match found.or_else(run) {
        Some(places) if places.len() == 1 => Ok(Key::One(places[0])),
        Some(mut places) if places.len() > 1 => {
            places.sort_unstable();
            places.dedup();
            Ok(Key::AllOf(places))
        }
        _ => Err(format!("its answer \"{}\" is none of its choices", super::question::short(text))),
    }
}

/// The choice that has these words, if one alone does.
pub fn by_words(text: &str, choices: &[Choice]) -> Option<usize> {
    let exact = |choice: &Choice| choice.text.trim() == text.trim();
    let alike = |choice: &Choice| !folded(text).is_empty() && folded(&choice.text) == folded(text);
    let alone = |is: &dyn Fn(&Choice) -> bool| {
        let mut found =
            choices.iter().enumerate().filter(|(_, choice)| is(choice)).map(|(place, _)| place);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    };
    alone(&exact).or_else(|| alone(&alike))
}

fn one(text: &str, choices: &[Choice], base: Base) -> Option<usize> {
    if let Some(place) = by_words(text, choices) {
        return Some(place);
    }
    let lower = text.to_lowercase();
    let mut named = lower.as_str();
    let whole = named.len();
    for word in ["correct answer", "option", "choice", "answer", "ans", "opt", "विकल्प"]
    {
        named =
            named.strip_prefix(word).unwrap_or(named).trim_start_matches(['_', '-', ' ', ':', '.']);
    }
    // "option 2" counts from 1, whatever bare numbers do.
    let is_named = named.len() < whole;
    let (head, tail) =
        named.split_at(named.find([')', '.', ':', ']']).map_or(named.len(), |at| at + 1));
    let is_sign = folded(tail).is_empty() || by_words(tail, choices).is_some();
    let sign = if is_sign { head } else { named };
    let sign = sign.trim_matches(|c: char| !c.is_alphanumeric());
    let place = if let Ok(number) = sign.parse::<usize>() {
        if base == Base::Zero && !is_named { Some(number) } else { number.checked_sub(1) }
    } else if sign.chars().count() == 1 {
        let c = sign.chars().next()?;
        place_of_letter(c).or_else(|| {
            ["कखगघङ", "அஆஇஈஉ", "অ"].iter().find_map(|row| row.chars().position(|s| s == c))
        })
    } else {
        ["i", "ii", "iii", "iv", "v"].iter().position(|roman| *roman == sign)
    };
    place.filter(|place| *place < choices.len())
}

/// A key as its letters.
pub fn answer_of(key: &Key) -> String {
    let capital = |place: &usize| letter(*place).to_ascii_uppercase().to_string();
    match key {
        Key::One(place) => capital(place),
        Key::AnyOf(places) => places.iter().map(capital).collect::<Vec<_>>().join(" or "),
        Key::AllOf(places) => places.iter().map(capital).collect::<Vec<_>>().join(", "),
        Key::Dropped => "dropped".into(),
        Key::Unknown => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_letters_numbers_or_words() {
        let choices = ["Delhi", "Mumbai", "4", "Pune"].map(Choice::of);
        for (text, place) in [
            ("B", 1),
            ("b)", 1),
            ("(c)", 2),
            ("Mumbai", 1),
            ("option d", 3),
            ("Option 2", 1),
            ("2", 1),
            ("4", 2),
            ("B. Mumbai", 1),
            ("optionB", 1),
            ("mumbai ", 1),
        ] {
            assert_eq!(key(text, &choices, Base::One), Ok(Key::One(place)), "{text}");
        }
        assert_eq!(key("1", &choices, Base::Zero), Ok(Key::One(1)));
        assert_eq!(key("A, C", &choices, Base::One), Ok(Key::AllOf(vec![0, 2])));
        assert_eq!(key("ABD", &choices, Base::One), Ok(Key::AllOf(vec![0, 1, 3])));
        // What is longer or shorter in small letters.
        for choice in ["İİİ", "ẞẞẞ"] {
            let choices = ["x", choice].map(Choice::of);
            let text = format!("B) {choice}");
            assert_eq!(key(&text, &choices, Base::One), Ok(Key::One(1)), "{text}");
        }
        for text in ["", "E", "Kolkata", "9"] {
            assert!(key(text, &choices, Base::One).is_err(), "{text}");
        }
        assert_eq!(base([(1, 4), (0, 4)].into_iter()), Base::Zero);
        assert_eq!(base([(1, 4), (4, 4)].into_iter()), Base::One);
        assert_eq!(base([(1, 4), (3, 4)].into_iter()), Base::Open);
    }
}
