//! Whether an ask asks for the lines that hold, or for those that do not.
//!
//! Only what is said of the lines counts: "correct not are", "wrong are", "rightly matched not". A
//! "wrong" or "not" that belongs to the matter turns nothing round; one whose place is not certain
//! leaves the ask uncertain.

use super::sentences::{Form, Sentence};
use super::words::AskWords;
use crate::wording::asks::Polarity;
use crate::wording::tokens::Token;

/// What one word does to an ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Nothing,
    Turns,
    Unclear,
}

/// What the ask asks for.
pub(super) fn asked_for(words: &AskWords, ask: &Sentence<'_>) -> Polarity {
    let mut turned = None;
    for at in 0..ask.tokens.len() {
        match effect(words, ask, at) {
            Effect::Nothing => {}
            Effect::Turns if turned.is_none() => turned = Some(at),
            Effect::Turns | Effect::Unclear => return Polarity::Uncertain(at),
        }
    }
    if turned.is_some() { Polarity::Failing } else { Polarity::Holding }
}

fn effect(words: &AskWords, ask: &Sentence<'_>, at: usize) -> Effect {
    let token = &ask.tokens[at];
    // "not/not", in singular and plural.
    let again =
        matches!(&ask.tokens[..at], [.., one, slash] if one.is_any(words.not) && slash.is("/"));
    if again {
        Effect::Nothing
    } else if token.is_any(words.not) {
        negation(words, ask, at)
    } else if token.is_any(words.wrong) {
        falsehood(words, ask, at)
    } else if token.is_any(words.mismatched) {
        said_of_lines(words, ask, at, at + 1)
    } else if token.is_any(words.except) {
        Effect::Unclear
    } else {
        Effect::Nothing
    }
}

/// "correct not are", "rightly matched not are", "match not".
fn negation(words: &AskWords, ask: &Sentence<'_>, at: usize) -> Effect {
    let before = &ask.tokens[..at];
    // "or not": whether something is so.
    if before.last().is_some_and(|word| word.is_any(words.or)) {
        return Effect::Nothing;
    }
    let said = before.iter().rfind(|token| token.is_word() && !token.is_any(words.mannered));
    let of_lines = said.is_some_and(|word| word.is_any(words.truly) || word.is_any(words.matched));
    if of_lines {
        return said_of_lines(words, ask, at, at + 1);
    }
    // A clause of its own that goes on after the denial is matter.
    let own = before.iter().any(|token| token.is_any(words.relative));
    let over = is_over(words, &ask.tokens[at + 1..]);
    if own && !over && ask.form == Form::Question { Effect::Nothing } else { Effect::Unclear }
}

/// "wrong are", "wrong statement", "wrongly matched are"; "a wrong report".
fn falsehood(words: &AskWords, ask: &Sentence<'_>, at: usize) -> Effect {
    let rest = &ask.tokens[at + 1..];
    let before = ask.tokens[..at].last();
    let after = rest.first();
    let either = |word: Option<&Token>| {
        word.is_some_and(|word| word.is_any(words.or) || word.is_any(&["/", "-"]))
    };
    let truly = |word: Option<&Token>| word.is_some_and(|word| word.is_any(words.truly));
    // "true or false", "true/false"
    let beside = before.is_some_and(|word| !word.is_any(words.be)) && either(before);
    if (beside && truly(at.checked_sub(2).and_then(|at| ask.tokens.get(at))))
        || (either(after) && truly(rest.get(1)))
    {
        return Effect::Unclear;
    }
    let manner = rest.iter().take_while(|token| token.is_any(words.mannered)).count();
    let matched = rest.get(manner).is_some_and(|word| word.is_any(words.matched));
    let next = at + 1 + if matched { manner + 1 } else { 0 };
    if matched || is_over(words, rest) || after.is_some_and(|word| word.is_any(words.lines)) {
        return said_of_lines(words, ask, at, next);
    }
    if after.is_some_and(|word| word.is_any(words.not)) {
        return Effect::Unclear;
    }
    if after.is_some_and(Token::is_word) { Effect::Nothing } else { Effect::Unclear }
}

/// What is said of the lines up to `next` turns the ask, unless it is denied again or stands in a
/// clause of the matter.
fn said_of_lines(words: &AskWords, ask: &Sentence<'_>, at: usize, next: usize) -> Effect {
    let rest = ask.tokens.get(next..).unwrap_or_default();
    let slashed = rest.first().is_some_and(|mark| mark.is("/"));
    let denied = rest.iter().find(|token| token.is_word() && !slashed);
    if denied.is_some_and(|word| word.is_any(words.not)) {
        return Effect::Unclear;
    }
    let clause = ask.tokens[..at].iter().rposition(|token| token.is_any(words.relative));
    let Some(clause) = clause else { return Effect::Turns };
    // "those statements which correct not are": the clause is the predicate.
    let head = ask.tokens[..clause].iter().rfind(|token| token.is_word());
    let by_order = ask.form == Form::Order;
    let of_line = head.is_some_and(|head| {
        ask.tokens[..clause].iter().any(|token| token.is_any(words.lines))
            || head.is_any(words.lines)
    });
    if by_order || (of_line && is_over(words, rest)) { Effect::Turns } else { Effect::Unclear }
}

/// Whether only forms of "be" and marks are left.
fn is_over(words: &AskWords, rest: &[Token]) -> bool {
    rest.iter()
        .take_while(|token| !token.is(","))
        .all(|token| !token.is_word() || token.is_any(words.be) || token.is_any(words.mannered))
}
