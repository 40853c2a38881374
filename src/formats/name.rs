//! Names of questions: an id from its words, and what makes two questions the same.

use crate::bank::{Body, Closing, Item, Slug};

/// Words that name nothing.
const EMPTY: &[&str] = &[
    "a",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "above",
    "be",
    "been",
    "best",
    "both",
    "by",
    "can",
    "choose",
    "code",
    "codes",
    "consider",
    "considered",
    "correct",
    "correctly",
    "did",
    "do",
    "does",
    "following",
    "for",
    "from",
    "given",
    "has",
    "have",
    "how",
    "if",
    "in",
    "incorrect",
    "into",
    "is",
    "it",
    "its",
    "list",
    "many",
    "match",
    "matched",
    "most",
    "not",
    "of",
    "on",
    "one",
    "or",
    "pairs",
    "question",
    "reference",
    "regard",
    "regarding",
    "respect",
    "select",
    "statement",
    "statements",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "this",
    "to",
    "true",
    "using",
    "was",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "whom",
    "why",
    "will",
    "with",
    "below",
    "answer",
    "only",
    "about",
    "called",
    "known",
    "you",
    "ii",
    "context",
    "terms",
    "term",
    "among",
    "would",
    "may",
];

/// An id of some words of the text; of Indian scripts, which ids cannot hold, of its fingerprint.
pub fn slug(text: &str) -> Slug {
    const WORDS: usize = 5;
    const LONGEST: usize = 48;
    let lower = text.to_lowercase();
    let words = lower
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>());
    let own = words.filter(|word| word.len() > 1 && !EMPTY.contains(&word.as_str()));
    // Years and names tell more than numbers of lines.
    let chosen: Vec<String> =
        own.filter(|word| word.len() > 2 || word.parse::<u32>().is_err()).take(WORDS).collect();
    let mut name = String::new();
    for word in chosen {
        if name.len() + word.len() + 1 > LONGEST {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(&word);
    }
    if name.len() < 4 || !name.contains(|c: char| c.is_ascii_alphabetic()) {
        name = format!("q-{}", mark(text));
    }
    given(&name).unwrap_or_else(|| slug("question"))
}

/// A name that a file gives, as an id; none where nothing of it can be one.
pub fn given(name: &str) -> Option<Slug> {
    const LONGEST: usize = 64;
    let mut out = String::new();
    for c in name.trim().chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        if out.len() >= LONGEST {
            break;
        }
    }
    Slug::new(out.trim_end_matches('-')).ok()
}

/// A name for a topic, which a file or its heading calls so.
pub fn topic(name: &str) -> Slug {
    given(name).unwrap_or_else(|| slug(&format!("topic {}", mark(name))))
}

/// A short fingerprint of a text, the same on every machine.
pub fn mark(text: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    let hash = folded(text).bytes().fold(0xCBF2_9CE4_8422_2325, step);
    format!("{:08x}", (hash >> 32) ^ (hash & 0xFFFF_FFFF))
}

/// Letters and digits alone, small.
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

/// What a question says before its choices, by which it is known again in whatever form it stands.
pub fn identity(item: &Item) -> String {
    let mut text = String::new();
    let bare = |line: &str| {
        let end = line.find(['.', ')']).filter(|at| *at <= 4);
        let rest = end.map_or(line, |at| &line[at + 1..]);
        let label = end.map_or("", |at| &line[..at]);
        let numbers = label
            .trim_start_matches('(')
            .chars()
            .all(|c| c.is_numeric() || matches!(c, 'I' | 'V' | 'X' | 'i' | 'v' | 'x'));
        folded(if numbers { rest } else { line })
    };
    for line in item.stem.iter().flat_map(|stem| stem.lines()) {
        text.push_str(&bare(line.trim()));
    }
    for cell in item.lines().iter().flat_map(|line| &line.cells) {
        text.push_str(&folded(cell));
    }
    if let Body::Match { right, .. } = &item.body {
        for cell in right {
            text.push_str(&folded(cell));
        }
    }
    if let Closing::Written(closing) = &item.closing {
        closing.lines().for_each(|line| text.push_str(&bare(line)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_say_what_the_question_is_about() {
        for (text, wanted) in [
            ("Which one of the following is a member of the Quad?", "member-quad"),
            (
                "Consider the following statements:\n1. The Ganga rises at Gaumukh.",
                "ganga-rises-gaumukh",
            ),
            ("The Treaty of 1951 was signed at", "treaty-1951-signed"),
        ] {
            assert_eq!(slug(text).as_str(), wanted);
        }
        assert_eq!(slug("भारत की राजधानी?"), slug("भारत  की राजधानी ?"));
        assert_ne!(slug("भारत की राजधानी?"), slug("भारत का राजा?"));
        assert_eq!(given("../../etc/passwd").unwrap().as_str(), "etc-passwd");
        assert_eq!(given("..."), None);
    }
}
