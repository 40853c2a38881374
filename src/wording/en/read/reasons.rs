//! The sentences of Statement-I/II/III choices.
//!
//! A sentence is brought to a canonical form, word by word, and has then to equal one of the
//! standard sentences: nothing that merely resembles one is taken for it.

use crate::bank::ReasonsCode;

/// Phrases and what they come to, tried in this order at every place; longer ones first.
const PHRASES: [(&[&str], &[&str]); 37] = [
    (&["is", "not", "the", "correct", "explanation", "for"], &["explains-not"]),
    (&["is", "not", "the", "correct", "explanation", "of"], &["explains-not"]),
    (&["is", "not", "a", "correct", "explanation", "for"], &["explains-not"]),
    (&["is", "not", "a", "correct", "explanation", "of"], &["explains-not"]),
    (&["is", "the", "correct", "explanation", "for"], &["explains"]),
    (&["is", "the", "correct", "explanation", "of"], &["explains"]),
    (&["is", "a", "correct", "explanation", "for"], &["explains"]),
    (&["is", "a", "correct", "explanation", "of"], &["explains"]),
    (&["does", "not", "explain"], &["explains-not"]),
    (&["explain"], &["explains"]),
    (&["statements", "i", "and", "ii"], &["s1", "and", "s2"]),
    (&["statements", "1", "and", "2"], &["s1", "and", "s2"]),
    (&["statements", "ii", "and", "iii"], &["s2", "and", "s3"]),
    (&["statements", "2", "and", "3"], &["s2", "and", "s3"]),
    (&["statement", "i"], &["s1"]),
    (&["statement", "1"], &["s1"]),
    (&["statement", "ii"], &["s2"]),
    (&["statement", "2"], &["s2"]),
    (&["statement", "iii"], &["s3"]),
    (&["statement", "3"], &["s3"]),
    (&["both", "of", "them"], &["they"]),
    (&["both", "of", "these"], &["they"]),
    (&["both", "explain"], &["they", "explains"]),
    (&["both", "the", "statements"], &["s1", "and", "s2"]),
    (&["both", "statements"], &["s1", "and", "s2"]),
    (&["not", "correct"], &["wrong"]),
    (&["not", "true"], &["wrong"]),
    (&["incorrect"], &["wrong"]),
    (&["false"], &["wrong"]),
    (&["true"], &["correct"]),
    (&["are"], &["is"]),
    (&["but"], &["and"]),
    (&["it"], &["that"]),
    (&["both"], &[]),
    (&["the"], &[]),
    (&["individually"], &[]),
    (&["of"], &[]),
];

/// Canonical sentences about two statements.
const OF_TWO: [(&str, ReasonsCode); 6] = [
    ("s1 and s2 is correct and s2 explains s1", ReasonsCode::Explains),
    ("s1 and s2 is correct and s2 explains-not s1", ReasonsCode::DoesNotExplain),
    ("s1 is correct and s2 is wrong", ReasonsCode::FirstOnly),
    ("s2 is wrong and s1 is correct", ReasonsCode::FirstOnly),
    ("s1 is wrong and s2 is correct", ReasonsCode::SecondOnly),
    ("s2 is correct and s1 is wrong", ReasonsCode::SecondOnly),
];

/// Canonical sentences about three statements.
const OF_THREE: [(&str, ReasonsCode); 6] = [
    ("s2 and s3 is correct and they explains s1", ReasonsCode::BothExplain),
    ("s2 and s3 is correct and only one them explains s1", ReasonsCode::OneOfBothExplains),
    ("s2 and s3 is correct and only one these explains s1", ReasonsCode::OneOfBothExplains),
    ("only one s2 and s3 is correct and that explains s1", ReasonsCode::OnlyOneAndItExplains),
    ("neither s2 nor s3 is correct", ReasonsCode::NeitherCorrect),
    ("s2 and s3 is wrong", ReasonsCode::NeitherCorrect),
];

/// The standard answer that these words are, about `lines` statements.
pub(super) fn read(words: &[&str], lines: u8) -> Option<ReasonsCode> {
    // "Statement-I" and "Statement I" are one; so the dashes go before phrases are looked for.
    let words: Vec<&str> = words.iter().copied().filter(|w| !matches!(*w, "-" | ",")).collect();
    let mut canonical: Vec<&str> = Vec::new();
    let mut rest = words.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        if let Some((phrase, means)) = PHRASES.iter().find(|(phrase, _)| rest.starts_with(phrase)) {
            canonical.extend(*means);
            rest = &rest[phrase.len()..];
        } else {
            canonical.push(first);
            rest = tail;
        }
    }
    let canonical = canonical.join(" ");
    let sentences = match lines {
        2 => OF_TWO,
        3 => OF_THREE,
        _ => return None,
    };
    sentences.iter().find(|(sentence, _)| *sentence == canonical).map(|(_, code)| *code)
}
