//! Tokens: words, quotations and signs, each with its place.

use std::ops::Range;

use super::fault::Fault;

/// A part of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// A word, a number, a range.
    Word(&'t str),
    /// What stands between quotation marks.
    Quoted(&'t str),
    /// A sign.
    Sign(Sign),
}

/// A sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    And,
    Or,
    Not,
    Opens,
    Closes,
    Comma,
    Compares(Compares),
}

/// How a value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compares {
    Is,
    IsNot,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// A token and its place in bytes.
pub(super) type Placed<'t> = (Token<'t>, Range<usize>);

/// Signs by how they are written, those first that others begin like.
const SIGNS: [(&str, Sign); 18] = [
    ("!=", Sign::Compares(Compares::IsNot)),
    ("<=", Sign::Compares(Compares::AtMost)),
    (">=", Sign::Compares(Compares::AtLeast)),
    ("==", Sign::Compares(Compares::Is)),
    ("&&", Sign::And),
    ("||", Sign::Or),
    ("<", Sign::Compares(Compares::Less)),
    (">", Sign::Compares(Compares::More)),
    ("\u{2264}", Sign::Compares(Compares::AtMost)),
    ("\u{2265}", Sign::Compares(Compares::AtLeast)),
    ("=", Sign::Compares(Compares::Is)),
    (":", Sign::Compares(Compares::Is)),
    ("&", Sign::And),
    ("|", Sign::Or),
    ("!", Sign::Not),
    ("(", Sign::Opens),
    (")", Sign::Closes),
    (",", Sign::Comma),
];

/// What opens a quotation, and what closes it.
const QUOTES: [(char, char); 3] = [('"', '"'), ('\u{201C}', '\u{201D}'), ('\'', '\'')];

/// The tokens of a filter.
pub(super) fn tokens(text: &str) -> Result<Vec<Placed<'_>>, Fault> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        if let Some((_, closes)) = QUOTES.iter().find(|(opens, _)| *opens == first) {
            let inside = &rest[first.len_utf8()..];
            let Some(length) = inside.find(*closes) else {
                let says = format!("this quotation is not closed: write {closes} at its end");
                return Err(Fault::new(text, at..text.len(), says));
            };
            let end = at + first.len_utf8() + length + closes.len_utf8();
            tokens.push((Token::Quoted(&inside[..length]), at..end));
            at = end;
            continue;
        }
        if let Some((written, sign)) = SIGNS.iter().find(|(written, _)| rest.starts_with(written)) {
            tokens.push((Token::Sign(*sign), at..at + written.len()));
            at += written.len();
            continue;
        }
        let length = rest.find(ends_word).unwrap_or(rest.len()).max(first.len_utf8());
        tokens.push((word(&rest[..length]), at..at + length));
        at += length;
    }
    Ok(tokens)
}

/// Whether a character is no part of a word.
fn ends_word(c: char) -> bool {
    c.is_whitespace() || "=:<>&|!(),\"\u{201C}\u{2264}\u{2265}".contains(c)
}

/// A word, or the sign that it stands for.
fn word(word: &str) -> Token<'_> {
    match word.to_lowercase().as_str() {
        "and" => Token::Sign(Sign::And),
        "or" => Token::Sign(Sign::Or),
        "not" => Token::Sign(Sign::Not),
        _ => Token::Word(word),
    }
}
