//! Which sentences ask something of the candidate, and where.
//!
//! This file must not know whether the true or the false lines are asked for.

use super::vocabulary::{
    AFTER_ORDER, ANSWERS, ASKING, BEFORE_ASKING, EXCEPT, FALSE, LEADING, LINES, ORDERS,
    ORDERS_BEFORE, POINTERS, SHORTENED, TRUE, UNFINISHED,
};
use crate::wording::tokens::Token;

/// What a sentence asks by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SentenceType {
    /// A question: "Which of the statements ...?"
    Question,
    /// An order: "Identify the statements ..."
    Order,
    /// A sentence to be finished: "The correct statements are"
    Unfinished,
    /// "Select the correct answer using the code given below", which asks nothing new.
    Pointer,
}

/// A sentence that asks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ask<'t> {
    pub(super) form: SentenceType,
    /// Its words, from the one that asks.
    pub(super) tokens: &'t [Token],
}

impl Ask<'_> {
    /// Whether it speaks of the list.
    pub(super) fn is_of_list(&self) -> bool {
        self.tokens.iter().any(|token| token.is_any(&POINTERS))
    }

    /// Whether it asks how many.
    pub(super) fn counts(&self) -> bool {
        self.tokens.windows(2).any(|pair| pair[0].is("how") && pair[1].is("many"))
    }
}

/// The sentences that ask, in order.
pub(super) fn find(tokens: &[Token]) -> Vec<Ask<'_>> {
    let mut asks: Vec<Ask<'_>> = Vec::new();
    let mut from = 0;
    while from < tokens.len() {
        let start = (from..tokens.len()).find_map(|at| form_at(tokens, from, at).map(|f| (at, f)));
        let Some((at, form)) = start else { break };
        let end = end_of(tokens, at, form);
        let sentence = after_clause(&tokens[at..end], form);
        let form = if form == SentenceType::Order && is_pointer(sentence) {
            SentenceType::Pointer
        } else {
            form
        };
        asks.push(Ask { form, tokens: sentence });
        from = end.max(at + 1);
    }
    asks
}

/// An unfinished sentence from the word on by which its last clause goes on, if one does: what
/// stands before "because" or "when" is matter.
fn after_clause(sentence: &[Token], form: SentenceType) -> &[Token] {
    const JOINTS: [&str; 9] =
        ["because", "as", "by", "if", "when", "who", "that", "where", "while"];
    let last = sentence.iter().rposition(|token| token.is_word() && !token.capital);
    let joint =
        last.filter(|last| form == SentenceType::Unfinished && sentence[*last].is_any(&JOINTS));
    joint.map_or(sentence, |at| &sentence[at..])
}

/// Where a question about the list begins that stands after a full stop.
pub(super) fn after_stop(tokens: &[Token]) -> Option<usize> {
    let is_apart = |ask: &Ask<'_>| {
        let start = ask.tokens.first().map_or(0, |first| first.place.start);
        let at = tokens.iter().position(|token| token.place.start == start).unwrap_or(0);
        at > 0 && ends_sentence(tokens, at - 1)
    };
    let of_list = |ask: &Ask<'_>| {
        let ends = ask.tokens.last().is_some_and(|mark| mark.is("?"));
        ends && ask.tokens.iter().any(|word| word.is_any(&["above", "given", "these"]))
    };
    let asks = find(tokens);
    let mut questions = asks.iter().filter(|ask| ask.form == SentenceType::Question);
    let found = questions.find(|ask| of_list(ask) && is_apart(ask))?;
    found.tokens.first().map(|first| first.place.start)
}

/// Whether the first sentence asks of the list, after an opening such as "With reference to the
/// above,".
pub(super) fn is_begun(tokens: &[Token]) -> bool {
    let leads = tokens.first().is_some_and(|first| first.is_any(&LEADING));
    let asks = find(&tokens[..sentence_end(tokens)]);
    leads && asks.iter().any(|ask| ask.form == SentenceType::Question && ask.is_of_list())
}

/// The sentence that the tokens end with.
pub(super) fn last_sentence(tokens: &[Token]) -> &[Token] {
    let last = tokens.iter().rposition(Token::is_word).unwrap_or(0);
    let start = (0..last).rev().find(|at| ends_sentence(tokens, *at)).map_or(0, |at| at + 1);
    &tokens[start..]
}

/// How a sentence that begins to ask at `at` asks; `from` is where the one before ended.
fn form_at(tokens: &[Token], from: usize, at: usize) -> Option<SentenceType> {
    let rest = &tokens[at..];
    let begins = at == from || ends_sentence(tokens, at - 1);
    let joined = begins || tokens[at - 1].is_any(&[",", "and", "then", "-", "/", "or"]);
    if is_which_of(rest) || (joined && is_question(rest)) {
        return Some(SentenceType::Question);
    }
    if joined && is_order(rest, begins) {
        return Some(SentenceType::Order);
    }
    if !begins {
        return None;
    }
    let sentence = &rest[..sentence_end(rest)];
    if names_true_ones(rest) || is_exception(sentence) {
        return Some(SentenceType::Unfinished);
    }
    // "Is it right to say that ...?" asks, whatever its words; "The functions of the Bank are:" is
    // finished by the list.
    let asks = rest.get(sentence.len()).is_some_and(|mark| mark.is("?"));
    if asks && is_latin(sentence) && !has_ask_inside(tokens, at, sentence.len()) {
        return Some(SentenceType::Question);
    }
    is_unfinished(tokens, rest, sentence).then_some(SentenceType::Unfinished)
}

/// "The functions of the Bank include", at the end of the lead; a year in brackets may follow.
/// Where the lead says "Consider the following", what follows that is a heading: "Place | Known
/// for".
fn is_unfinished(all: &[Token], rest: &[Token], sentence: &[Token]) -> bool {
    let word = |token: &Token| token.is_word() && !token.text.bytes().all(|b| b.is_ascii_digit());
    let Some(last) = rest.iter().rposition(word) else { return false };
    last < sentence.len()
        && rest[last].is_any(&UNFINISHED)
        && !all.iter().any(|word| word.is("consider"))
}

/// Whether most words are of the Latin script; others are asked in a language that is not read
/// here.
fn is_latin(sentence: &[Token]) -> bool {
    let words = || sentence.iter().filter(|token| token.text.chars().any(char::is_alphabetic));
    let latin = words().filter(|word| word.text.is_ascii()).count();
    2 * latin > words().count()
}

/// Whether a better beginning stands further on in the sentence.
fn has_ask_inside(tokens: &[Token], at: usize, length: usize) -> bool {
    (at + 1..at + length).any(|inner| {
        let rest = &tokens[inner..];
        let joined = tokens[inner - 1].is_any(&[",", "and", "then"]);
        is_which_of(rest) || (joined && (is_question(rest) || is_order(rest, false)))
    })
}

/// "which of", "which one of", "how many": they ask wherever they stand.
fn is_which_of(rest: &[Token]) -> bool {
    let mut words = rest.iter();
    match words.next() {
        Some(first) if first.is("how") => words.next().is_some_and(|w| w.is("many")),
        Some(first) if first.is("which") => {
            let next = words.find(|w| !w.is_any(&["one", "ones", "two", "all", "/"]));
            next.is_some_and(|w| w.is_any(&["of", "among", "amongst"]))
        }
        _ => false,
    }
}

/// "Which", "In which", "Through how many".
fn is_question(rest: &[Token]) -> bool {
    let first = usize::from(rest[0].is_any(&BEFORE_ASKING));
    rest.get(first).is_some_and(|word| word.is_any(&ASKING))
}

/// "Identify ...", "... and state which": some of the verbs are nouns as well.
fn is_order(rest: &[Token], begins: bool) -> bool {
    let goes_on = rest.get(1).is_some_and(|next| next.is_any(&AFTER_ORDER));
    (rest[0].is_any(&ORDERS) && (begins || goes_on)) || (rest[0].is_any(&ORDERS_BEFORE) && goes_on)
}

/// "The correct statements are", "Incorrect statement is", "Of the above statements,".
fn names_true_ones(rest: &[Token]) -> bool {
    let skip = |words: &[&str]| rest.iter().take_while(|token| token.is_any(words)).count();
    let at = skip(&["the", "only", "not"]);
    let adjective = rest.get(at).is_some_and(|word| word.is_any(&TRUE) || word.is_any(&FALSE));
    let noun = rest.get(at + 1).is_some_and(|word| word.is_any(&LINES) || word.is_any(&ANSWERS));
    let of = rest[0].is_any(&["of", "among", "amongst"]);
    let pointed =
        rest[1..].iter().take(3).any(|word| word.is_any(&["these", "above", "following"]));
    (adjective && noun) || (of && pointed)
}

/// "All of the following are ... except", with nothing after it, or "except which of them".
fn is_exception(sentence: &[Token]) -> bool {
    let Some(at) = sentence.iter().rposition(|word| word.is_any(&EXCEPT)) else { return false };
    let next = sentence[at + 1..].iter().find(|token| token.is_word());
    next.is_none_or(|next| next.is_any(&["which", "one"]))
        && sentence.iter().any(|word| word.is_any(&POINTERS))
}

/// Whether the order only points to the choices.
fn is_pointer(sentence: &[Token]) -> bool {
    const PRAISE: [&str; 13] = [
        "the",
        "a",
        "an",
        "your",
        "most",
        "best",
        "appropriate",
        "suitable",
        "proper",
        "correct",
        "right",
        "true",
        "accurate",
    ];
    let tail = &sentence[1..];
    let praise = tail.iter().take_while(|word| word.is_any(&PRAISE)).count();
    let head = tail.get(praise);
    let bare = head.is_none_or(|head| head.is_any(&["from", "using", "by", "with"]));
    let named = head.is_some_and(|head| head.is_any(&ANSWERS));
    !sentence[0].is_any(&["arrange", "rearrange", "match", "order", "sort", "put", "place"])
        && (bare || named)
}

/// Whether token `at` ends a sentence: a mark that does, but not the stop of "Dr." or of an
/// initial.
fn ends_sentence(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if token.is_any(&["?", "!", ":", ";"]) {
        return true;
    }
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let shortened = before.is_some_and(|word| {
        word.is_any(&SHORTENED) || word.text.chars().count() == 1 && word.capital
    });
    token.is(".") && !shortened
}

/// How many tokens the sentence at the beginning of `rest` has, without the mark that ends it.
fn sentence_end(rest: &[Token]) -> usize {
    (0..rest.len()).find(|at| ends_sentence(rest, *at)).unwrap_or(rest.len())
}

/// No sentence that asks is longer, in words and marks; so the work on a hostile text stays in
/// bounds.
const LONGEST: usize = 400;

/// Where the ask that begins at `at` is over. A question goes on to its question mark, over full
/// stops, which may be those of abbreviations; but not into the next sentence that asks.
fn end_of(tokens: &[Token], at: usize, form: SentenceType) -> usize {
    let rest = &tokens[at..tokens.len().min(at + LONGEST)];
    let first = (sentence_end(rest) + 1).min(rest.len());
    if form != SentenceType::Question {
        return at + first;
    }
    let anew = |next: &usize| ends_sentence(rest, next - 1) && asks_anew(&rest[*next..]);
    let other = (first..rest.len()).find(anew).unwrap_or(rest.len());
    let mark = rest[..other].iter().position(|token| token.is("?"));
    at + mark.map_or(first, |mark| mark + 1)
}

fn asks_anew(rest: &[Token]) -> bool {
    is_question(rest) || is_order(rest, true) || names_true_ones(rest)
}
