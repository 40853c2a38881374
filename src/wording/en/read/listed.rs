//! Sets and counts: "1 and 2 only", "Only two States".

use super::super::choices::NUMBERS;
use super::words::{digits, roman};

/// Words that turn a phrase into something other than a thing counted.
const NOT_NOUNS: [&str; 52] = [
    "not",
    "no",
    "none",
    "neither",
    "nor",
    "never",
    "wrong",
    "incorrect",
    "false",
    "untrue",
    "correct",
    "true",
    "is",
    "are",
    "was",
    "were",
    "be",
    "has",
    "have",
    "and",
    "or",
    "but",
    "than",
    "to",
    "more",
    "less",
    "fewer",
    "least",
    "most",
    "at",
    "of",
    "the",
    "a",
    "an",
    "only",
    "all",
    "both",
    "either",
    "except",
    "excluding",
    "without",
    "other",
    "others",
    "which",
    "that",
    "if",
    "cannot",
    "some",
    "any",
    "incorrectly",
    "alone",
    "together",
];
/// Words that say no more than that the list is meant.
const FILLERS: [&str; 9] =
    ["of", "the", "these", "those", "them", "above", "given", "foregoing", "mentioned"];
/// What lines are called beside their numbers.
const LINE_NOUNS: [&str; 10] = [
    "statement",
    "statements",
    "pair",
    "pairs",
    "row",
    "rows",
    "point",
    "points",
    "option",
    "options",
];

/// The statements chosen, ascending.
pub(super) fn set(words: &[&str], lines: u8, not: bool) -> Option<Vec<u8>> {
    let words = without_verdict(words, not);
    let every = || (1..=lines).collect::<Vec<u8>>();
    if is_none(words, lines) {
        return Some(Vec::new());
    }
    if is_all(words, lines) {
        return Some(every());
    }
    if let ["neither", rest @ ..] = words {
        return (numbers(rest, "nor")? == every() && lines > 1).then(Vec::new);
    }
    let words = without_only(words);
    let both = matches!(words, ["both", ..] | [.., "both"]);
    let words = match words {
        ["both", rest @ ..] | [rest @ .., "both"] => rest,
        _ => words,
    };
    let mut set = numbers(words, "and")?;
    set.sort_unstable();
    let ascending = set.windows(2).all(|pair| pair[0] < pair[1]);
    let in_range = set.iter().all(|n| (1..=lines).contains(n));
    (ascending && in_range && (!both || set.len() == 2)).then_some(set)
}

/// How many are claimed.
pub(super) fn count(words: &[&str], lines: u8, not: bool) -> Option<u8> {
    let words = without_verdict(words, not);
    if is_none(words, lines) {
        return Some(0);
    }
    if is_all(words, lines) {
        return Some(lines);
    }
    let words = match words {
        ["only" | "just" | "exactly", rest @ ..] => rest,
        _ => words,
    };
    let (number, rest) = words.split_first()?;
    let number = number_word(number).or_else(|| digits(number))?;
    (number <= lines && is_noun_phrase(rest)).then_some(number)
}

/// Drops "is correct", "are correctly matched" and the like, where that is what is asked.
fn without_verdict<'a, 'w>(words: &'a [&'w str], not: bool) -> &'a [&'w str] {
    let ([bare @ .., "correctly", "matched"] | [bare @ .., "correct" | "true"]) = words else {
        return words;
    };
    match bare {
        [rest @ .., "is", "/", "are"] | [rest @ .., "is" | "are"] if !not => rest,
        _ => words,
    }
}

fn without_only<'a, 'w>(words: &'a [&'w str]) -> &'a [&'w str] {
    match words {
        ["only", rest @ ..] | [rest @ .., "only" | "alone"] => rest,
        _ => words,
    }
}

/// "1", "1 and 2", "1, 2 and 3", "1, 2, and 3", "Statement I and Statement II", joined by `and` or
/// "nor".
fn numbers(words: &[&str], and: &str) -> Option<Vec<u8>> {
    let mut found = Vec::new();
    let mut rest = words;
    loop {
        if let [noun, tail @ ..] = rest
            && LINE_NOUNS.contains(noun)
        {
            rest = if let ["-", tail @ ..] = tail { tail } else { tail };
        }
        let (number, tail) = rest.split_first()?;
        found.push(digits(number).or_else(|| roman(number))?);
        rest = match tail {
            [] => return Some(found),
            [",", word, tail @ ..] if *word == and => tail,
            [",", tail @ ..] => tail,
            [word, tail @ ..] if *word == and => tail,
            _ => return None,
        };
    }
}

/// "None", "None of the above", "None of these pairs", "No pair", "Neither of them".
fn is_none(words: &[&str], lines: u8) -> bool {
    match words {
        ["none" | "nil" | "zero" | "0"] => true,
        ["neither"] => lines == 2,
        ["none", "of", rest @ ..] => !rest.is_empty() && is_noun_phrase(rest),
        ["neither", "of", rest @ ..] => lines == 2 && !rest.is_empty() && is_noun_phrase(rest),
        ["no", rest @ ..] => !rest.is_empty() && rest.iter().all(|w| is_noun(w)) && rest.len() < 4,
        _ => false,
    }
}

/// "All", "All of the above", "All the three", "All four pairs", "Both".
fn is_all(words: &[&str], lines: u8) -> bool {
    match words {
        ["both", rest @ ..] => lines == 2 && is_noun_phrase(rest),
        ["all", rest @ ..] => {
            let at = rest.iter().position(|w| !FILLERS.contains(w)).unwrap_or(rest.len());
            match rest[at..].split_first() {
                Some((number, tail)) if number_word(number).or(digits(number)).is_some() => {
                    number_word(number).or(digits(number)) == Some(lines) && is_noun_phrase(tail)
                }
                _ => is_noun_phrase(rest),
            }
        }
        _ => false,
    }
}

/// Nothing, fillers ("of the above"), and up to three words that can name a thing.
fn is_noun_phrase(words: &[&str]) -> bool {
    let nouns: Vec<&&str> = words.iter().filter(|w| !FILLERS.contains(w)).collect();
    nouns.len() < 4 && nouns.iter().all(|w| is_noun(w))
}

fn is_noun(word: &str) -> bool {
    word.chars().count() > 1
        && word.chars().all(char::is_alphabetic)
        && number_word(word).is_none()
        && roman(word).is_none()
        && !NOT_NOUNS.contains(&word)
}

fn number_word(word: &str) -> Option<u8> {
    (1..).zip(NUMBERS).find(|(_, name)| *name == word).map(|(n, _)| n)
}
