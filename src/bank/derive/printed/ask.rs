//! What the closing line asks: which, how many, or which not.
//!
//! This file must not know the list.

use crate::bank::{Ask, Kind};

/// Words that a closing line begins with; a wrapped statement begins with them only by chance.
const OPENINGS: [&str; 12] = [
    "which",
    "how many",
    "in how many",
    "in which",
    "select",
    "choose",
    "what is the correct",
    "what is the right",
    "codes",
    "code:",
    "identify",
    "the correct",
];

/// Whether a line after the list begins what is asked of it.
pub(super) fn opens(text: &str) -> bool {
    let capital = text.chars().next().is_some_and(char::is_uppercase);
    let text = text.to_lowercase();
    capital && OPENINGS.iter().any(|opening| text.starts_with(opening))
}

/// What is asked, by the closing line; by the stem, where that only points to the code.
pub(super) fn asked(kind: Kind, question: Option<&str>, stem: &str) -> Ask {
    if !matches!(kind, Kind::Statements | Kind::Pairs) {
        return Ask::Kind;
    }
    let words = question.map(words).unwrap_or_default();
    let asks = words.iter().any(|word| matches!(word.as_str(), "which" | "many"));
    let words = if asks { words } else { last_question(stem) };
    let not = is_negative(&words);
    if words.windows(2).any(|pair| pair == ["how", "many"]) {
        Ask::Count { not }
    } else {
        Ask::Which { not }
    }
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The last sentence of the stem that asks something.
fn last_question(stem: &str) -> Vec<String> {
    let asking = |sentence: &str| {
        let words = words(sentence);
        words.iter().any(|word| matches!(word.as_str(), "which" | "many")).then_some(words)
    };
    stem.split_inclusive(['.', '?', ':']).rev().find_map(asking).unwrap_or_default()
}

/// "not correct", "not correctly matched", "incorrect", "wrongly": the false ones are asked for. A
/// "not" that belongs to the matter ("which do not border Nepal") is none.
fn is_negative(words: &[String]) -> bool {
    let one = |word: &String| {
        matches!(
            word.as_str(),
            "incorrect" | "incorrectly" | "wrong" | "wrongly" | "false" | "untrue" | "mismatched"
        )
    };
    let two = |pair: &[String]| {
        pair[0] == "not"
            && matches!(
                pair[1].as_str(),
                "correct" | "correctly" | "true" | "right" | "rightly" | "properly" | "accurate"
            )
    };
    words.iter().any(one) || words.windows(2).any(two)
}
