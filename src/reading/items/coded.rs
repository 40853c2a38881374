//! Choices that are codes: read where they are written, derived where not, and held against the
//! key.

use super::super::grammar;
use super::ItemContext;
use super::common::Common;
use super::printed::StatedKey;
use super::signs::{key_letter, letter};
use super::single::check_count;
use crate::bank::solve::{Expected, Solution, Unanswerable};
use crate::bank::{Ask, Choice, Claim, Kind, Numerals};
use crate::document::Code;
use crate::document::Fields;
use crate::document::checks;
use crate::document::values;
use crate::document::{At, Page};
use crate::document::{Node, Span, Value};
use crate::reading::codes;
use crate::text::{letters, quoted};
use crate::wording::{Noun, choice_text, is_decline, read_choice_in};

/// The question whose choices are wanted.
pub(super) struct Question<'q> {
    /// What is right.
    pub solution: Solution<'q>,
    /// What the lines are called.
    pub noun: Noun,
    /// The kind of the item.
    pub kind: Kind,
    /// How the list is numbered.
    pub numerals: Numerals,
    /// What the item says of the answer.
    pub stated: Option<StatedKey>,
    /// The choices of a printed text.
    pub printed: Option<Vec<(char, At<String>)>>,
}

/// A choice that was read.
struct Read {
    choice: Choice,
    letter: char,
    span: Span,
}

/// The choices and the claim that is right; `None` where a problem was reported.
pub(super) fn choices(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    common: &Common,
    question: &Question<'_>,
) -> Option<(Vec<Choice>, Claim)> {
    let page = context.page;
    let key = match question.solution.claim() {
        Ok(key) => key,
        Err(error) => {
            unanswerable(page, &common.span, &error);
            return None;
        }
    };
    let expected = question.solution.expected(question.kind);
    let before = page.count();
    let mut read = written(context, fields, question, &expected);
    let is_written = fields.has("choices") || question.printed.is_some();
    if !is_written {
        let derived = match question.solution.choices(common.id.as_str()) {
            Ok(claims) => claims.into_iter().map(Choice::of),
            Err(error) => {
                unanswerable(page, &common.span, &error);
                return None;
            }
        };
        let read_of = |(letter, choice)| Read { choice, letter, span: common.span.clone() };
        read = letters().zip(derived).map(read_of).collect();
    }
    let letters: Vec<char> = read.iter().map(|r| r.letter).collect();
    common.check_letters(page, &letters);
    for choice in &mut read {
        choice.choice.explanation =
            common.choice_why(choice.letter).or(choice.choice.explanation.take());
    }
    if page.count() == before {
        let text = choice_text(&key, &expected, question.noun, &context.style);
        check_key(page, fields, common, &read, &key, &text);
        if is_written {
            let right = read.iter().filter(|r| r.choice.claim == key).map(|r| r.letter);
            common.check_published(page, &right.collect::<Vec<_>>());
        }
    }
    stated_key(page, question.stated.as_ref(), &read, &key);
    Some((read.into_iter().map(|r| r.choice).collect(), key))
}

/// Why no question can be made.
fn unanswerable(page: &Page<'_>, span: &Span, error: &Unanswerable) {
    let code = match error {
        Unanswerable::TooFew { .. }
        | Unanswerable::TooMany { .. }
        | Unanswerable::TooFewChoices { .. } => Code::WRONG_COUNT,
        Unanswerable::NoStandardChoice { .. } | Unanswerable::CannotExplain { .. } => {
            codes::NO_SUCH_ANSWER
        }
        Unanswerable::NoSuchNumber { .. } | Unanswerable::Twice { .. } => Code::OUT_OF_RANGE,
    };
    let text = error.to_string();
    let problem = match text.rsplit_once([':', ';']) {
        Some((message, help)) => page.problem(code, span, message).help(help.trim()),
        None => page.problem(code, span, text),
    };
    page.report(problem);
}

/// The choices that the author or the paper wrote.
fn written(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    question: &Question<'_>,
    expected: &Expected,
) -> Vec<Read> {
    let page = context.page;
    if let Some(printed) = &question.printed {
        check_count(page, &fields.span, printed.len());
        let key = question.stated.as_ref().and_then(|key| key_letter(&key.text));
        let is_read = |(_, text): &&(char, At<String>)| {
            read_choice_in(&text.it, expected, question.numerals).is_some()
        };
        // What a wrong choice says need not be read where it is certain which one is right.
        let right = printed.iter().find(|(letter, _)| Some(*letter) == key).filter(is_read);
        // The standard sentences about Statement-I/II are known whole.
        let by_sentence = || {
            let states = |(_, text): &&(char, At<String>)| {
                let claim = read_choice_in(&text.it, expected, question.numerals);
                claim.is_some() && claim == question.solution.claim().ok()
            };
            printed.iter().find(states).filter(|_| question.kind == Kind::Reasons)
        };
        let right = right.or_else(by_sentence);
        let meant = means(page, fields, expected);
        return printed
            .iter()
            .filter(|(_, text)| !is_decline(&text.it))
            .filter_map(|(letter, text)| {
                if let Some((_, claim)) = meant.iter().find(|(other, _)| other == letter) {
                    let choice = Choice::written(claim.clone()?, text.it.clone());
                    return Some(Read { choice, letter: *letter, span: text.span.clone() });
                }
                let unread = right.is_some_and(|(key, _)| key != letter)
                    && !is_read(&&(*letter, text.clone()));
                let claim = if unread {
                    unread_choice(page, *letter, &text.span);
                    Claim::Named(letter.to_string())
                } else {
                    claim_of(page, text, expected, question.numerals)?
                };
                let choice = Choice::written(claim, text.it.clone());
                Some(Read { choice, letter: *letter, span: text.span.clone() })
            })
            .collect();
    }
    let nodes = fields.nodes("choices");
    if let Some(entry) = fields.take("choices").filter(|_| fields.is_array("choices")) {
        check_count(page, &entry.node.span, nodes.len());
    }
    letters()
        .zip(nodes)
        .filter_map(|(letter, node)| {
            let choice = choice(page, node, expected, question.numerals)?;
            Some(Read { choice, letter, span: node.span.clone() })
        })
        .collect()
}

/// What the author says that printed choices mean, by letter (`means.c = [1, 3]`); nothing where
/// that was reported.
fn means(
    page: &Page<'_>,
    fields: &Fields<'_, '_>,
    expected: &Expected,
) -> Vec<(char, Option<Claim>)> {
    let said = fields.entries("means").iter().filter_map(|entry| {
        let found = letter(&entry.key);
        if found.is_none() {
            let message = format!("`{}` is not the letter of a choice", quoted(&entry.key));
            let help = "write `means.c = [1, 3]`: the letter of a choice after the dot";
            page.say(Code::WRONG_VALUE, &entry.key_span, message, help);
        }
        Some((found?, code(page, &entry.node, expected)))
    });
    said.collect()
}

fn unread_choice(page: &Page<'_>, letter: char, span: &Span) {
    let message = format!("what choice ({letter}) says of the lines is not read");
    let help = "nothing has to be done: `key` is another choice, and an answer with this one counts \
                as wrong, for no line in particular";
    page.say(codes::UNREAD_CHOICE, span, message, help);
}

fn choice(page: &Page<'_>, node: &Node, expected: &Expected, numerals: Numerals) -> Option<Choice> {
    match &node.value {
        Value::Text(_) => {
            let text = checks::read(page, node)?;
            let claim = claim_of(page, &text, expected, numerals)?;
            Some(Choice::written(claim, text.it))
        }
        Value::Array(_) | Value::Integer(_) => code(page, node, expected).map(Choice::of),
        _ => {
            let fields = Fields::from_node(page, node, &grammar::CODED_CHOICE)?;
            let text = fields.text("text");
            let explanation = fields.text("why").map(|t| t.it);
            let mut stated = ["codes", "count", "matches", "order"]
                .into_iter()
                .filter_map(|name| fields.take(name));
            let (stated, twice) = (stated.next(), stated.next());
            if let (Some(first), Some(again)) = (stated, twice) {
                let message = "what the choice means is written twice";
                let problem = page.problem(Code::WRITTEN_TWICE, &again.key_span, message);
                let place = page.place(&first.key_span);
                page.report(problem.other(place, "here too").help("remove one of them"));
            }
            fields.finish();
            let claim = match (stated, &text) {
                (Some(entry), _) => code(page, &entry.node, expected)?,
                (None, Some(text)) => claim_of(page, text, expected, numerals)?,
                (None, None) => {
                    let help = "give it a `text`, or `codes = [..]`";
                    page.say(Code::MISSING_FIELD, &node.span, "the choice says nothing", help);
                    return None;
                }
            };
            Some(Choice { explanation, text: text.map(|t| t.it), ..Choice::of(claim) })
        }
    }
}

/// A code written as an array of numbers, or a count as a number.
fn code(page: &Page<'_>, node: &Node, expected: &Expected) -> Option<Claim> {
    let lines = expected.lines;
    let beyond = |n: i64, what: &str| {
        let message = format!("the choice names {n}, but there are only {lines} {what}");
        page.say(
            codes::NO_SUCH_STATEMENT,
            &node.span,
            message,
            format!("name numbers from 1 to {lines}"),
        );
    };
    if let (Ask::Count { .. }, Value::Integer(n)) = (expected.ask, &node.value) {
        let count = u8::try_from(*n).ok().filter(|n| usize::from(*n) <= lines);
        if count.is_none() {
            beyond(*n, "lines to count");
        }
        return count.map(Claim::Count);
    }
    let coded = !matches!(expected.ask, Ask::Count { .. }) && expected.kind != Kind::Reasons;
    let Value::Array(nodes) = &node.value else {
        values::wrong_type(
            page,
            node,
            if coded { "a text or an array of numbers" } else { "a text" },
        );
        return None;
    };
    if !coded {
        values::wrong_type(page, node, "a text that says how many, or what explains what");
        return None;
    }
    let mut numbers: Vec<u8> = Vec::new();
    let most = if expected.kind == Kind::Match { expected.right } else { lines };
    for number in nodes.iter().map(|node| values::count(page, node)) {
        let n = number?.it;
        if usize::from(n) > most {
            beyond(i64::from(n), "of them");
            return None;
        }
        if numbers.contains(&n) && expected.kind != Kind::Match {
            let message = format!("the choice names {n} twice");
            page.say(codes::NO_SUCH_STATEMENT, &node.span, message, "name each once");
            return None;
        }
        numbers.push(n);
    }
    if matches!(expected.ask, Ask::Which { .. }) {
        numbers.sort_unstable();
        return Some(Claim::Statements(numbers));
    }
    if numbers.len() != lines {
        let message = format!("the choice has {} numbers for {lines} lines", numbers.len());
        page.say(codes::NO_SUCH_STATEMENT, &node.span, message, "give one number for each line");
        return None;
    }
    let matching = expected.kind == Kind::Match;
    Some(if matching { Claim::Matching(numbers) } else { Claim::Order(numbers) })
}

/// What a printed choice claims.
fn claim_of(
    page: &Page<'_>,
    text: &At<String>,
    expected: &Expected,
    numerals: Numerals,
) -> Option<Claim> {
    let claim = read_choice_in(&text.it, expected, numerals);
    if claim.is_some() {
        return claim;
    }
    // Would it be understood if the list were longer?
    let longer = Expected { lines: 20, right: 20, ..*expected };
    let listed = matches!(expected.ask, Ask::Which { .. } | Ask::Count { .. });
    if listed && read_choice_in(&text.it, &longer, numerals).is_some() {
        let message = format!(
            "`{}` names more than the {} lines there are",
            quoted(&text.it),
            expected.lines
        );
        page.say(
            codes::NO_SUCH_STATEMENT,
            &text.span,
            message,
            "correct the numbers, or add the line",
        );
        return None;
    }
    let (form, way) = match (expected.kind, expected.ask) {
        (_, Ask::Count { .. }) => ("\"Only two\"", "means.c = 2"),
        (Kind::Match, _) => ("\"A-2, B-1, C-3\"", "means.c = [2, 1, 3]"),
        (Kind::Sequence, _) => ("\"2-1-3\"", "means.c = [2, 1, 3]"),
        (Kind::Reasons, _) => ("one of the standard sentences", "key = \"a\""),
        _ => ("\"1 and 2 only\"", "means.c = [1, 2]"),
    };
    let message = format!("`{}` cannot be read as an answer", quoted(&text.it));
    let help = match expected.kind {
        Kind::Reasons => {
            format!("write it as {form}; or, if another choice is right, say which: `{way}`")
        }
        _ => format!("write it as {form}, or say what it means, by its letter: `{way}`"),
    };
    page.say(codes::UNREADABLE_CHOICE, &text.span, message, help);
    None
}

/// The key must be stated once, and no two choices may say the same.
fn check_key(
    page: &Page<'_>,
    fields: &Fields<'_, '_>,
    common: &Common,
    read: &[Read],
    key: &Claim,
    text: &str,
) {
    for (i, choice) in read.iter().enumerate() {
        let same = |other: &&Read| other.choice.claim == choice.choice.claim;
        let Some(first) = read[..i].iter().find(same) else { continue };
        let (code, message) = if choice.choice.claim == *key {
            (codes::TWO_KEYS, "two choices state the key")
        } else {
            (codes::SAME_CHOICE, "two choices say the same")
        };
        let problem = page.problem(code, &choice.span, message);
        page.report(problem.other(page.place(&first.span), "the same").help("correct one of them"));
    }
    if !read.iter().any(|r| r.choice.claim == *key) {
        let span = fields
            .take("choices")
            .or_else(|| fields.take("text"))
            .map_or(common.span.clone(), |e| e.key_span.clone());
        let message = format!("no choice states the key, which is `{text}`");
        let help = "correct a choice, or the truths that the key follows from";
        page.say(codes::KEY_NOT_PRINTED, &span, message, help);
    }
}

/// The field `key`, which coded kinds do not need: it must agree.
fn stated_key(page: &Page<'_>, stated: Option<&StatedKey>, read: &[Read], key: &Claim) {
    let Some(stated) = stated else { return };
    let found = key_letter(&stated.text).and_then(|l| read.iter().find(|r| r.letter == l));
    let right = read.iter().find(|r| r.choice.claim == *key);
    match (found, right) {
        (None, _) => {
            let message = format!("the key `{}` is the letter of no choice", quoted(&stated.text));
            page.say(
                Code::OUT_OF_RANGE,
                &stated.span,
                message,
                "write the letter of a choice, or remove it",
            );
        }
        (Some(found), Some(right)) if found.choice.claim != *key => {
            let message = format!(
                "the key is said to be ({}), but ({}) follows from the truths",
                found.letter, right.letter
            );
            page.say(codes::OTHER_KEY, &stated.span, message, "correct the key or the truths");
        }
        _ => {}
    }
}
