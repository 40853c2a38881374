//! Which sentences ask something of the candidate.
//!
//! This file must not know whether the true or the false lines are asked for.

use super::words::AskWords;
use crate::wording::tokens::Token;

/// What a sentence asks by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A question.
    Question,
    /// An order: "identify the statements ...".
    Order,
    /// A sentence to be finished by the lines: "the correct statements are".
    Unfinished,
    /// "Select the correct answer using the code given below", which asks nothing new.
    Pointer,
}

/// A sentence that asks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'t> {
    pub(super) form: Form,
    pub(super) tokens: &'t [Token],
}

/// No sentence that asks is longer, in words and marks; so the work on a hostile text stays in
/// bounds.
const LONGEST: usize = 400;

/// The sentences that ask, in order.
pub(super) fn find<'t>(words: &AskWords, tokens: &'t [Token]) -> Vec<Sentence<'t>> {
    let parts = split(words, tokens);
    let last = parts.len().saturating_sub(1);
    let form = |(at, (sentence, mark)): (usize, (&'t [Token], Option<&Token>))| {
        let sentence = &sentence[..sentence.len().min(LONGEST)];
        let form = form_of(words, sentence, mark, at == last)?;
        Some(Sentence { form, tokens: sentence })
    };
    parts.into_iter().enumerate().filter_map(form).collect()
}

/// The last sentence.
pub(super) fn last<'t>(words: &AskWords, tokens: &'t [Token]) -> &'t [Token] {
    split(words, tokens).pop().map_or(&[], |(sentence, _)| sentence)
}

/// The sentences, each with the mark that ends it.
fn split<'t>(words: &AskWords, tokens: &'t [Token]) -> Vec<(&'t [Token], Option<&'t Token>)> {
    let mut parts = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        if ends(words, tokens, at) {
            if start < at {
                parts.push((&tokens[start..at], Some(&tokens[at])));
            }
            start = at + 1;
        }
    }
    if start < tokens.len() {
        parts.push((&tokens[start..], None));
    }
    parts
}

/// Whether token `at` ends a sentence: a mark that does, but not the stop of a shortened word.
fn ends(words: &AskWords, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if token.is_any(&["?", "!", ":", ";"]) {
        return true;
    }
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let shortened = before.is_some_and(|word| {
        word.is_any(words.shortened) || word.text.chars().count() == 1 || !word.is_word()
    });
    token.is(".") && !shortened
}

fn form_of(words: &AskWords, sentence: &[Token], mark: Option<&Token>, last: bool) -> Option<Form> {
    let has = |table: &[&str]| sentence.iter().any(|token| token.is_any(table));
    let considers = has(words.considering) && has(words.imperatives);
    let points = has(words.answers) && !has(words.arranging);
    // "Consider the statements and choose the correct answer" is both, and points to the answers.
    if is_order(words, sentence) && (points || !considers) {
        // "Which of them ..., choose the correct answer": the question is what counts.
        if has(words.asking) {
            return Some(Form::Question);
        }
        return Some(if points { Form::Pointer } else { Form::Order });
    }
    if considers {
        return None;
    }
    let asks = mark.is_some_and(|mark| mark.is("?"));
    if has(words.asking) || (asks && sentence.iter().any(|token| words.is_known(token))) {
        return Some(Form::Question);
    }
    let end = sentence.iter().rfind(|token| token.is_word())?;
    (last && end.is_any(words.unfinished)).then_some(Form::Unfinished)
}

/// Whether the sentence ends in an order: a verb that tells what to do, alone or with "do".
fn is_order(words: &AskWords, sentence: &[Token]) -> bool {
    let mut said = sentence.iter().rev().filter(|token| token.is_word());
    let (Some(last), before) = (said.next(), said.next()) else { return false };
    let told = last.is_any(words.orders) && !last.is_any(words.imperatives);
    let done = last.is_any(words.imperatives) && before.is_some_and(|b| b.is_any(words.orders));
    let noun = last.is_any(words.arranging) && !last.is_any(words.imperatives);
    (told && !noun) || done
}
