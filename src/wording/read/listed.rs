//! Sets and counts: "1 and 2 only", "Only two States".

use super::pattern::Means;
use super::reader::Reader;
use super::words::{digits, is_of_letters, roman};
use crate::wording::languages::all;
use crate::wording::slots::Slot;

/// The statements chosen, ascending.
pub(super) fn set(reader: &Reader, words: &[&str], lines: u8, not: bool) -> Option<Vec<u8>> {
    find(reader, words, lines, not, |means, inside| match means {
        Means::Set => set_of(reader, inside?, lines),
        Means::Count => None,
        Means::NoneNamed | Means::None | Means::NeitherOfTwo => Some(Vec::new()),
        Means::All | Means::BothOfTwo => Some((1..=lines).collect()),
    })
}

/// How many are claimed.
pub(super) fn count(reader: &Reader, words: &[&str], lines: u8, not: bool) -> Option<u8> {
    find(reader, words, lines, not, |means, inside| match means {
        Means::Set | Means::NoneNamed => None,
        Means::Count => number(reader, inside?).filter(|number| *number <= lines),
        Means::None | Means::NeitherOfTwo => Some(0),
        Means::All | Means::BothOfTwo => Some(lines),
    })
}

/// What the first pattern means that the words fit and of which `meaning` makes something: it is
/// given the words that the pattern has for lines or their number.
fn find<T>(
    reader: &Reader,
    words: &[&str],
    lines: u8,
    not: bool,
    meaning: impl Fn(Means, Option<&[&str]>) -> Option<T>,
) -> Option<T> {
    let fits = |slot: Slot, inside: &[&str]| fits(reader, slot, inside, lines);
    let whole = if not { words } else { without_verdict(reader, words) };
    let shorter = without_predicate(reader, words).filter(|_| !not);
    [Some(whole), shorter].into_iter().flatten().find_map(|words| {
        reader.patterns.iter().find_map(|pattern| {
            let of_two = matches!(pattern.means, Means::NeitherOfTwo | Means::BothOfTwo);
            if of_two && lines != 2 {
                return None;
            }
            let slots = pattern.slots(words, &fits)?;
            let told = |slot: &Slot| matches!(slot, Slot::List | Slot::Two | Slot::Number);
            let inside = slots.iter().find(|(slot, _)| told(slot)).map(|(_, inside)| *inside);
            meaning(pattern.means, inside)
        })
    })
}

/// Drops what says in the words of the question what was asked of the lines: "None of the above is
/// a name of the river". A denial, an exception or another line says more than that.
fn without_predicate<'a, 'w>(reader: &Reader, words: &'a [&'w str]) -> Option<&'a [&'w str]> {
    let known = &reader.language.choices;
    let at = words.iter().position(|word| known.predicates.contains(word)).filter(|at| *at > 0)?;
    let (lines, said) = words.split_at_checked(at)?;
    let more = |word: &&str| {
        known.denying.contains(word)
            || digits(word).is_some()
            || roman(word).is_some()
            || number_word(reader, word).is_some()
    };
    (said.len() > 1 && !said.iter().any(more)).then_some(lines)
}

fn fits(reader: &Reader, slot: Slot, words: &[&str], lines: u8) -> bool {
    match slot {
        Slot::List => set_of(reader, words, lines).is_some(),
        Slot::Two => set_of(reader, words, lines).is_some_and(|set| set.len() == 2),
        Slot::Nor => {
            let named = numbers(reader, words, &reader.denied);
            lines > 1 && named.is_some_and(|named| named.iter().copied().eq(1..=lines))
        }
        Slot::Number => number(reader, words).is_some(),
        Slot::All => number(reader, words) == Some(lines),
        Slot::Every => {
            let collectives = reader.language.choices.collectives.iter();
            collectives.clone().any(|(n, name)| words == [*name] && *n == lines)
        }
        Slot::Fill => words.iter().all(|word| is_filler(reader, word)),
        Slot::Things => is_noun_phrase(reader, words),
        Slot::Named => !words.is_empty() && is_noun_phrase(reader, words),
        Slot::Nouns => words.len() < 4 && words.iter().all(|word| is_noun(reader, word)),
    }
}

/// Drops "is correct", "are correctly matched" and the like.
fn without_verdict<'a, 'w>(reader: &Reader, words: &'a [&'w str]) -> &'a [&'w str] {
    let rest = |verdict: &Vec<String>| {
        let (rest, end) = words.split_at_checked(words.len().checked_sub(verdict.len())?)?;
        (end == verdict.as_slice()).then_some(rest)
    };
    reader.verdicts.iter().find_map(rest).unwrap_or(words)
}

/// The lines of "1", "1 and 2", "3, 1 and 2", ascending; `None` where one is named twice or is not
/// there.
fn set_of(reader: &Reader, words: &[&str], lines: u8) -> Option<Vec<u8>> {
    let mut set = numbers(reader, words, &reader.joined)?;
    set.sort_unstable();
    let ascending = set.windows(2).all(|pair| pair[0] < pair[1]);
    (ascending && set.iter().all(|n| (1..=lines).contains(n))).then_some(set)
}

/// "1", "1 and 2", "1, 2 and 3", "1, 2, and 3", "Statement I and Statement II", joined by `joint`.
pub(super) fn numbers(reader: &Reader, words: &[&str], joints: &[Vec<String>]) -> Option<Vec<u8>> {
    let joint = |rest: &[&str]| {
        let starts = |with: &&Vec<String>| {
            rest.get(..with.len()).is_some_and(|start| start == with.as_slice())
        };
        joints.iter().find(starts).map(Vec::len)
    };
    let mut found = Vec::new();
    let mut rest = words;
    loop {
        if let [noun, tail @ ..] = rest
            && reader.language.choices.line_nouns.contains(noun)
        {
            rest = if let ["-", tail @ ..] = tail { tail } else { tail };
        }
        let (number, tail) = rest.split_first()?;
        found.push(digits(number).or_else(|| roman(number))?);
        rest = match tail {
            [] => return Some(found),
            [",", tail @ ..] => &tail[joint(tail).unwrap_or(0)..],
            tail => &tail[joint(tail)?..],
        };
    }
}

/// Nothing, fillers ("of the above"), and up to three words that can name a thing.
fn is_noun_phrase(reader: &Reader, words: &[&str]) -> bool {
    let mut nouns = words.iter().filter(|word| !is_filler(reader, word));
    nouns.clone().count() < 4 && nouns.all(|word| is_noun(reader, word))
}

fn is_filler(reader: &Reader, word: &str) -> bool {
    reader.language.choices.fillers.contains(&word)
}

fn is_noun(reader: &Reader, word: &str) -> bool {
    is_of_letters(word)
        && number_word(reader, word).is_none()
        && roman(word).is_none()
        && !all().iter().any(|language| language.choices.not_nouns.contains(&word))
}

/// The number that one word is, by its name or in digits.
fn number(reader: &Reader, words: &[&str]) -> Option<u8> {
    let [word] = words else { return None };
    number_word(reader, word).or_else(|| digits(word))
}

/// Whether the word is the number of all lines, in words or digits, or a word for all of them.
pub(super) fn is_number_of(reader: &Reader, word: &str, lines: u8) -> bool {
    number(reader, &[word]) == Some(lines) || fits(reader, Slot::Every, &[word], lines)
}

fn number_word(reader: &Reader, word: &str) -> Option<u8> {
    reader.numbers.iter().find(|(_, name)| name == word).map(|(number, _)| *number)
}
