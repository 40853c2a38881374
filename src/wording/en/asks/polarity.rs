//! Whether an ask asks for the lines that hold, or for those that do not.
//!
//! Only the predicate of the ask counts: "is/are not correct", "incorrectly matched". A "false" or
//! "not" that belongs to the matter ("a false alarm", "not only", "powers that it does not share")
//! turns nothing round; one whose place is not certain leaves the ask uncertain. This file must not
//! know where asks stand.

use super::sentences::{Ask, SentenceType};
use super::vocabulary::{
    ACCOUNTS, AFTER, ANSWERS, ASKING, AUXILIARY, BE, CLAUSE, DONE, EXCEPT, FALSE, FALSELY, IDLE,
    LINES, MATCHED, MISMATCHED, PAIR, SUBJECT, TRUE, TRULY,
};
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
pub(super) fn asked_for(ask: &Ask<'_>) -> Polarity {
    let mut turned = None;
    for at in 0..ask.tokens.len() {
        match effect(ask, at) {
            Effect::Nothing => {}
            // Two denials: which of them holds for the whole is anybody's guess.
            Effect::Turns if turned.is_none() => turned = Some(at),
            Effect::Turns | Effect::Unclear => return Polarity::Uncertain(at),
        }
    }
    if turned.is_some() { Polarity::Failing } else { Polarity::Holding }
}

fn effect(ask: &Ask<'_>, at: usize) -> Effect {
    let token = &ask.tokens[at];
    if token.is("not") {
        negation(ask, at)
    } else if is_false(token) {
        falsehood(ask, at)
    } else if is_falsely(token) {
        falsely(ask, at)
    } else if token.is_any(&MISMATCHED) {
        mispaired(ask, at)
    } else if token.is_any(&EXCEPT) {
        exception(ask, at)
    } else {
        other(ask, at)
    }
}

/// "incorrect" however it is spelt ("incorect", "incorrrect").
fn is_false(token: &Token) -> bool {
    let like = token.text.starts_with("incor") && token.text.ends_with("ct");
    token.is_any(&FALSE) || like
}

fn is_falsely(token: &Token) -> bool {
    let like = token.text.starts_with("incor") && token.text.ends_with("ctly");
    token.is_any(&FALSELY) || like
}

/// "is/are not correct", "not correctly matched", "do not hold good"; "not only" and the like.
fn negation(ask: &Ask<'_>, at: usize) -> Effect {
    let before = word_before(ask, at);
    let mut rest = &ask.tokens[at + 1..];
    while let [first, tail @ ..] = rest
        && (first.is_any(&IDLE) || first.is("/") || first.is("-"))
    {
        rest = tail;
    }
    let said_first = ask.tokens.get(at + 1);
    let compared = ["more", "less", "later", "earlier", "fewer", "exceeding", "withstanding"];
    let carried = before.is_some_and(|word| word.is_any(&AUXILIARY));
    let whether = ask.tokens[..at].iter().any(|word| word.is("whether"));
    if said_first.is_some_and(|next| next.is("only"))
        || is_compound(&ask.tokens[at + 1..])
        || (!carried && said_first.is_some_and(|next| next.is_any(&compared)))
        || (whether && before.is_some_and(|word| word.is("or")))
    {
        return Effect::Nothing;
    }
    let [first, tail @ ..] = rest else { return Effect::Unclear };
    let truly = tail.first().is_some_and(|word| word.is_any(&TRULY));
    let denies = if first.is_any(&TRUE) {
        (ends(tail) && is_verdict(ask, first, rest.len() == ask.tokens.len() - at - 1))
            || names_line(tail)
    } else if first.is_any(&TRULY) {
        tail.first().is_some_and(|word| word.is_any(&DONE))
    } else if first.is_any(&MATCHED) {
        ends(tail) || truly
    } else if first.is_any(&PAIR) {
        carried && (ends(tail) || truly)
    } else if first.is("hold") {
        tail.first().is_some_and(|word| word.is("good") || word.is_any(&TRUE))
    } else {
        false
    };
    match (clause(ask, at), denies) {
        (Clause::Own, true) => Effect::Turns,
        (Clause::Other, _) => Effect::Nothing,
        // What a thing is not, does not or cannot: its author may list those that do, or those that
        // do not.
        _ => Effect::Unclear,
    }
}

/// Whether "right" and "valid" are said of lines: "is not a right" and "is not valid under the Act"
/// are of things.
fn is_verdict(ask: &Ask<'_>, word: &Token, bare: bool) -> bool {
    match word.text.as_str() {
        "right" => bare,
        "valid" | "invalid" => ask.tokens.iter().any(|token| {
            token.is_any(&["argument", "arguments"])
                || (token.is_any(&LINES) && !token.is_any(&["one", "ones"]))
        }),
        _ => true,
    }
}

/// "not-for-profit"
fn is_compound(rest: &[Token]) -> bool {
    matches!(rest, [dash, word, ..] if dash.is("-") && !word.is_any(&TRUE) && !word.is_any(&TRULY))
}

/// "is/are incorrect", "the false statements"; "a false alarm".
fn falsehood(ask: &Ask<'_>, at: usize) -> Effect {
    let rest = &ask.tokens[at + 1..];
    let next = rest.first();
    let Some(before) = word_before(ask, at) else {
        // "Incorrect statements are"
        return if names_line(rest) { Effect::Turns } else { Effect::Unclear };
    };
    let is_next = |words: &[&str]| next.is_some_and(|word| word.is_any(words));
    // "true or false", "correct/incorrect"
    let slashed = ask.tokens[..at].last().is_some_and(|mark| mark.is("/") && !before.is_any(&BE));
    if slashed
        || before.is_any(&["or", "not", "and", "whether"])
        || is_next(&["or", "and", "/"])
        || is_next(&ANSWERS)
    {
        return Effect::Unclear;
    }
    if before.is_any(&["go", "goes", "went", "gone", "going"]) {
        return Effect::Nothing;
    }
    let verb = word_before_article(ask, at);
    if names_line(rest) {
        let asked = verb.is_none_or(|verb| is_predicate_verb(ask, verb));
        return if asked { turns_in(ask, at) } else { Effect::Unclear };
    }
    if ends(rest) {
        if !is_verdict(ask, &ask.tokens[at], true) {
            return Effect::Unclear;
        }
        let inverted = ask.tokens[..at].iter().any(|word| word.is_any(&BE));
        if before.is_any(&BE) || (inverted && !before.is_any(&JUDGED) && !before.is_any(&IDLE)) {
            return turns_in(ask, at);
        }
        // "Identify the incorrect:"
        let ordered =
            ask.form == SentenceType::Order && verb.is_some_and(|v| is_predicate_verb(ask, v));
        return if ordered { Effect::Turns } else { Effect::Unclear };
    }
    let thing =
        next.is_some_and(|word| word.is_word() && !word.is_any(&CLAUSE) && !word.is("with"));
    let account = verb.is_some_and(|verb| verb.is_any(&BE))
        && (is_next(&ACCOUNTS) || !ask.tokens[at].is_any(&["false", "wrong"]));
    if thing && !account { Effect::Nothing } else { Effect::Unclear }
}

/// Verbs after which "false" is what somebody thought: "was declared invalid".
const JUDGED: [&str; 11] = [
    "proved",
    "proven",
    "found",
    "considered",
    "declared",
    "held",
    "deemed",
    "judged",
    "thought",
    "termed",
    "called",
];

/// Whether "the incorrect statement" after this word is what is asked for, not what it is asked
/// about.
fn is_predicate_verb(ask: &Ask<'_>, word: &Token) -> bool {
    const ORDERED: [&str; 12] = [
        "identify",
        "select",
        "choose",
        "find",
        "pick",
        "mark",
        "tick",
        "indicate",
        "out",
        "spot",
        "state",
        "determine",
    ];
    word.is_any(&BE)
        || word.is_any(&["which", "what"])
        || (ask.form == SentenceType::Order && word.is_any(&ORDERED))
}

/// "incorrectly matched"
fn falsely(ask: &Ask<'_>, at: usize) -> Effect {
    let (before, rest) = (word_before(ask, at), &ask.tokens[at + 1..]);
    let done = rest.first().is_some_and(|word| word.is_any(&DONE));
    let matched = rest.first().is_some_and(|word| word.is_any(&MATCHED));
    let with = matched && rest.get(1).is_some_and(|word| word.is_any(&["with", "to"]));
    let after = before.is_some_and(|word| word.is_any(&DONE)) && ends(rest);
    if before.is_some_and(|word| word.is("not")) {
        return Effect::Unclear;
    }
    if after || with || (done && (ends(&rest[1..]) || names_line(&rest[1..]))) {
        return turns_in(ask, at);
    }
    if clause(ask, at) == Clause::Other { Effect::Nothing } else { Effect::Unclear }
}

/// "are mismatched", "the mismatched pairs"
fn mispaired(ask: &Ask<'_>, at: usize) -> Effect {
    let (before, rest) = (word_before(ask, at), &ask.tokens[at + 1..]);
    let is = before.is_some_and(|word| word.is_any(&BE) || word.is_any(&IDLE));
    let denied = before.is_some_and(|word| word.is("not"));
    if !denied && ((is && ends(rest)) || names_line(rest)) {
        turns_in(ask, at)
    } else {
        Effect::Unclear
    }
}

/// "All of the following are correct except:" asks for the one that is not.
fn exception(ask: &Ask<'_>, at: usize) -> Effect {
    let rest = ask.tokens[at + 1..].iter().find(|token| token.is_word());
    let over = rest.is_none_or(|next| next.is("which"));
    let all = ["all", "each", "any", "every", "everyone", "both", "following"];
    let whole = ask.tokens.iter().take(3).any(|word| word.is_any(&all));
    match (over, ask.tokens[at].is("except")) {
        (true, true) if whole && ask.form == SentenceType::Unfinished => Effect::Turns,
        // "excluding gold", "save energy" are matter.
        (false, false) => Effect::Nothing,
        _ => Effect::Unclear,
    }
}

/// Rarer words that make an ask uncertain.
fn other(ask: &Ask<'_>, at: usize) -> Effect {
    let token = &ask.tokens[at];
    let next = ask.tokens.get(at + 1);
    let odd = token.is("odd") && next.is_some_and(|word| word.is_any(&ODD));
    let neither = token.is("neither") && next.is_some_and(|word| word.is_any(&TRUE));
    let never = token.is("never") && clause(ask, at) != Clause::Other;
    let unclear = odd || neither || never || token.is_any(&["exception", "exceptions"]);
    if unclear { Effect::Unclear } else { Effect::Nothing }
}

const ODD: [&str; 7] = ["one", "out", "man", "pair", "statement", "ones", "item"];

fn turns_in(ask: &Ask<'_>, at: usize) -> Effect {
    match clause(ask, at) {
        Clause::Own => Effect::Turns,
        Clause::Other => Effect::Nothing,
        Clause::Uncertain => Effect::Unclear,
    }
}

/// Whose predicate a word belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clause {
    /// The ask's.
    Own,
    /// A clause inside it: "powers that the Governor does not have".
    Other,
    Uncertain,
}

fn clause(ask: &Ask<'_>, at: usize) -> Clause {
    let tokens = ask.tokens;
    // "is/are" is said of a list only.
    if is_slashed_be(&tokens[..at]) {
        return Clause::Own;
    }
    let asking = tokens.iter().take(2).position(|word| word.is_any(&ASKING));
    let first = asking.filter(|_| ask.form == SentenceType::Question).map_or(0, |at| at + 1);
    let opens = |at: &usize| is_clause(tokens, *at);
    let Some(open) = (first..at).rev().find(opens) else { return Clause::Own };
    let head = open.checked_sub(1).and_then(|before| tokens.get(before));
    // "the statements which are not correct", "the ones that are false": the clause is the
    // predicate.
    if head.is_some_and(|head| head.is_any(&LINES)) {
        return Clause::Own;
    }
    // An order or an unfinished sentence asks by its first clause: "Identify the States which do
    // not ...".
    if ask.form != SentenceType::Question && !(0..open).any(|at| opens(&at)) {
        return Clause::Own;
    }
    let inside = &tokens[open + 1..at];
    let verbs =
        inside.windows(2).filter(|pair| pair[0].is_any(&AUXILIARY) && !pair[1].is("/")).count()
            + usize::from(inside.last().is_some_and(|word| word.is_any(&AUXILIARY)));
    let led = inside.first().is_none_or(|word| {
        word.is_any(&AUXILIARY) || word.is_any(&SUBJECT) || (word.capital && inside.len() < 4)
    });
    if led && verbs < 2 && !inside.iter().any(|token| token.is(",")) {
        Clause::Other
    } else {
        Clause::Uncertain
    }
}

/// Whether a clause of its own begins there; not by the "which" of "which of the following".
fn is_clause(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1);
    let asks = tokens[at].is("which")
        && next.is_some_and(|next| {
            next.is_any(&["of", "one", "among", "amongst", "statement", "pair"])
        });
    tokens[at].is_any(&CLAUSE) && !asks
}

/// "is/are", "is / are" at the end.
fn is_slashed_be(before: &[Token]) -> bool {
    let be = |word: &Token| word.is_any(&BE);
    matches!(before, [.., one, slash, other] if be(one) && slash.is("/") && be(other))
}

/// The word before, over slashes and words that change nothing.
fn word_before<'t>(ask: &Ask<'t>, at: usize) -> Option<&'t Token> {
    let idle = &IDLE[3..];
    ask.tokens[..at].iter().rev().find(|token| token.is_word() && !token.is_any(idle))
}

/// The word before the article as well.
fn word_before_article<'t>(ask: &Ask<'t>, at: usize) -> Option<&'t Token> {
    ask.tokens[..at].iter().rev().find(|token| token.is_word() && !token.is_any(&IDLE))
}

/// Whether the predicate is over: nothing follows, or only what it is said about.
fn ends(rest: &[Token]) -> bool {
    let Some(next) = rest.first() else { return true };
    let referred = ["reference", "regard", "respect"];
    let with = next.is("with") && rest.get(1).is_some_and(|word| word.is_any(&referred));
    with || next.is_any(&AFTER)
        || next.is_any(&EXCEPT)
        || (!next.is_word() && !next.is("/") && !next.is("-"))
}

/// "statement", "given pair", "ones".
fn names_line(rest: &[Token]) -> bool {
    let given =
        usize::from(rest.first().is_some_and(|word| word.is_any(&["given", "matched", "paired"])));
    rest.get(given).is_some_and(|word| word.is_any(&LINES))
}
