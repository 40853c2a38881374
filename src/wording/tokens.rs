//! The words and marks of the text around a list, with their places.
//!
//! Emphasis (`**not**`, `<b>not</b>`) is taken off, "isn't" and "cannot" are parted, what was
//! divided at the end of a row ("incor-", "rect") and "in-correct" are joined, and long quotations
//! and bracketed remarks are left out: what they say is matter, not what is asked. This file must
//! not know what a word means.

use std::ops::Range;

use super::rows::Row;
use super::script::folded;
use super::spelling::Spelling;

/// A word in lower case, or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The word, or one sign for all marks of its kind.
    pub text: String,
    /// Where it stands in the text.
    pub place: Range<usize>,
    /// Whether it begins with a capital.
    pub capital: bool,
}

impl Token {
    /// Whether it is that word.
    pub fn is(&self, word: &str) -> bool {
        self.text == word
    }

    /// Whether it is one of those words.
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.text.as_str())
    }

    /// Whether it is a word or a number, not a mark.
    pub fn is_word(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphanumeric)
    }
}

/// A quotation or a remark in brackets of so many words may carry what is asked: `is (are)`,
/// `"NOT"`.
const SHORT: usize = 2;

/// A longer one is an opening mark without its closing one; so the search for that stays short.
const LONGEST: usize = 80;

/// The tokens of the rows.
pub fn tokens(rows: &[Row<'_>], spelling: &Spelling) -> Vec<Token> {
    let mut all = Vec::new();
    for row in rows {
        of_row(row, spelling, &mut all);
    }
    without_remarks(&all)
}

fn of_row(row: &Row<'_>, spelling: &Spelling, all: &mut Vec<Token>) {
    let text = row.text;
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        if c == '<' && skip_tag(&text[at..]) {
            while rest.next().is_some_and(|(_, c)| c != '>') {}
            continue;
        }
        if c == '(' && is_plural(&text[..at], &text[at..], spelling) {
            while rest.next().is_some_and(|(_, c)| c != ')') {}
            continue;
        }
        if !c.is_alphanumeric() {
            if let Some(mark) = mark(c) {
                let place = row.start + at..row.start + at + c.len_utf8();
                all.push(Token { text: mark.to_owned(), place, capital: false });
            }
            continue;
        }
        let mut word = String::from(c);
        let mut end = at + c.len_utf8();
        while let Some((next, c)) = rest.next_if(|(next, c)| goes_on(text, *next, *c)) {
            end = next + c.len_utf8();
            if !matches!(c, '*' | '_') && !is_hidden(c) {
                word.push(if c == '\u{2019}' { '\'' } else { c });
            }
        }
        join_divided(&mut word, row.start, spelling, all);
        push_word(&word, row.start + at..row.start + end, spelling, all);
    }
}

/// What PDF copies leave inside words: soft hyphens and joiners of no width.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Puts the beginning of a divided word before its end: "incor-" of the row above, or the "in-" of
/// "in-correct".
fn join_divided(word: &mut String, row: usize, spelling: &Spelling, all: &mut Vec<Token>) {
    let [.., first, dash] = all.as_slice() else { return };
    let at_end = dash.place.end <= row && word.starts_with(char::is_lowercase);
    let begins =
        |(prefix, rest): &(&str, &str)| first.is(prefix) && word.to_lowercase().starts_with(rest);
    let prefix = spelling.prefixes.iter().any(begins);
    let parted = first.is_any(spelling.whole) || !first.text.is_ascii();
    let adjacent = first.place.end == dash.place.start;
    if dash.is("-") && adjacent && !parted && first.is_word() && (at_end || prefix) {
        word.insert_str(0, &first.text);
        all.truncate(all.len() - 2);
    }
}

/// Whether `c` belongs to the word before it: letters, digits, vowel signs, and an apostrophe or
/// emphasis between letters.
fn goes_on(text: &str, at: usize, c: char) -> bool {
    let next = || text[at + c.len_utf8()..].chars().next();
    let sign = !c.is_ascii() && !c.is_whitespace() && mark(c).is_none();
    let inside = matches!(c, '\'' | '\u{2019}' | '*' | '_');
    c.is_alphanumeric()
        || (sign && c != '\u{2019}')
        || (inside && next().is_some_and(char::is_alphabetic))
}

/// One sign for all of its kind.
fn mark(c: char) -> Option<&'static str> {
    Some(match c {
        '?' | '\u{ff1f}' => "?",
        '.' | '\u{0964}' => ".",
        '!' => "!",
        ':' => ":",
        ';' => ";",
        ',' => ",",
        '/' => "/",
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '(' | '[' => "(",
        ')' | ']' => ")",
        '"' => "\"",
        '\u{201c}' => "\u{201c}",
        '\u{201d}' => "\u{201d}",
        '\u{2026}' => "...",
        _ => return None,
    })
}

/// `<b>`, `</u>`, `<br />`: a short tag.
fn skip_tag(text: &str) -> bool {
    const LONGEST: usize = 12;
    let inside = text.get(1..).and_then(|rest| rest.split_once('>')).map(|(inside, _)| inside);
    inside.is_some_and(|inside| {
        inside.len() <= LONGEST
            && inside.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic())
            && inside.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | ' '))
    })
}

/// The `(s)` of "statement(s)".
fn is_plural(before: &str, bracket: &str, spelling: &Spelling) -> bool {
    before.ends_with(char::is_alphabetic)
        && spelling.plurals.iter().any(|plural| bracket.starts_with(plural))
}

/// "cannot" is "can not", "isn't" is "is not".
fn push_word(word: &str, place: Range<usize>, spelling: &Spelling, all: &mut Vec<Token>) {
    let lower = folded(&word.to_lowercase());
    let capital = word.starts_with(char::is_uppercase);
    let mut push =
        |text: &str| all.push(Token { text: text.to_owned(), place: place.clone(), capital });
    if let Some((_, words)) = spelling.contractions.iter().find(|(whole, _)| *whole == lower) {
        return words.iter().copied().for_each(push);
    }
    let negated = spelling.negation.and_then(|(ending, negation)| {
        let verb = lower.strip_suffix(ending).filter(|verb| verb.len() > 1)?;
        Some([verb, negation])
    });
    match negated {
        Some(words) => words.into_iter().for_each(push),
        None => push(&lower),
    }
}

/// Without long quotations and bracketed remarks; of short ones, without their marks.
fn without_remarks(all: &[Token]) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(token) = all.get(at) {
        let close = match token.text.as_str() {
            "(" => ")",
            "\"" => "\"",
            "\u{201c}" => "\u{201d}",
            ")" | "\u{201d}" => {
                at += 1;
                continue;
            }
            _ => {
                kept.push(token.clone());
                at += 1;
                continue;
            }
        };
        let length = all[at + 1..].iter().take(LONGEST).position(|other| other.is(close));
        let words = |inside: &[Token]| inside.iter().filter(|token| token.is_word()).count();
        match length {
            Some(length) if words(&all[at + 1..at + 1 + length]) > SHORT => {
                let place = token.place.start..all[at + 1 + length].place.end;
                kept.push(Token { text: "\"".to_owned(), place, capital: false });
                at += length + 2;
            }
            _ => at += 1,
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::en::LANGUAGE;

    fn words(text: &str) -> String {
        let words = tokens(&[Row { start: 0, text }], &LANGUAGE.spelling);
        for token in &words {
            assert!(text.get(token.place.clone()).is_some(), "{token:?}");
        }
        words.into_iter().map(|token| token.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn divided_words_are_joined() {
        let text = "incor-\nrect, not-\ncorrect, in-correct, in\u{ad}cor\u{200b}rect";
        let rows = crate::wording::rows::rows(text);
        let words = tokens(&rows, &LANGUAGE.spelling);
        let words: Vec<String> = words.into_iter().map(|token| token.text).collect();
        assert_eq!(words.join(" "), "incorrect , not - correct , incorrect , incorrect");
    }

    #[test]
    fn emphasis_contractions_and_remarks() {
        for (text, wanted) in [
            ("is/are **NOT** correct?", "is / are not correct ?"),
            ("are *n*ot <u>not</u> _not_ correct", "are not not not correct"),
            (
                "isn't, doesn\u{2019}t, can't cannot won't",
                "is not , does not , can not can not will not",
            ),
            ("statement(s) is (are) not", "statement is are not"),
            ("the wrong (not to scale) map", "the wrong \" map"),
            ("called \u{201c}a false sense of ease\u{201d} by", "called \" by"),
            ("are \"not correct\" of", "are not correct of"),
            ("India's 5 < 6 and x > y", "india's 5 6 and x y"),
            ("\"open and never closed", "open and never closed"),
            ("सही नहीं है?", "सही नहीं है ?"),
        ] {
            assert_eq!(words(text), wanted, "{text}");
        }
    }
}
