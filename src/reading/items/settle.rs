//! What a printed text leaves open, settled by what its author adds: `not`, or the letter in `key`.
//!
//! Two things can be open: whether the lines that hold or the others are asked for, and which of
//! two numbered lists the choices are about. Nothing is guessed: where neither the text nor the key
//! decides, it is an error.

use super::ask::with_not;
use super::listed::Listed;
use super::printed::{Open, Text, stated_key};
use super::signs::key_letter;
use crate::bank::solve::Solution;
use crate::bank::{Ask, Claim, Kind, Numerals};
use crate::document::At;
use crate::document::Fields;
use crate::document::Span;
use crate::reading::codes;
use crate::wording::printed::Why;
use crate::wording::read_choice_in;

/// The letter in `key`, if that is the letter of one of the choices.
fn stated(
    fields: &Fields<'_, '_>,
    choices: &[(char, At<String>)],
    answer: Option<&At<char>>,
) -> Stated {
    let Some(key) = stated_key(fields, answer) else { return Stated::Nothing };
    let found = key_letter(&key.text).and_then(|l| choices.iter().find(|(other, _)| *other == l));
    found.map_or(Stated::NoChoice, |(letter, text)| Stated::Choice {
        letter: *letter,
        text: text.it.clone(),
        span: key.span,
    })
}

/// What `key` says.
enum Stated {
    Nothing,
    /// It is no letter of a choice, which is reported where the key is checked.
    NoChoice,
    Choice {
        letter: char,
        text: String,
        span: Span,
    },
}

/// Whether the choice says what is right.
fn fits(text: &str, solution: &Solution<'_>, kind: Kind, numerals: Numerals) -> bool {
    let read = read_choice_in(text, &solution.expected(kind), numerals);
    read.is_some() && read == solution.claim().ok()
}

/// Settles whether `statements` and `pairs` ask for the lines that hold; `false` where that was
/// reported as open. `truths` is `None` where they could not be read.
pub(super) fn ask(fields: &Fields<'_, '_>, list: &mut Listed, truths: Option<&[bool]>) -> bool {
    let Some(open) = list.open.take() else { return true };
    let page = fields.page;
    let choices = list.choices.as_deref().unwrap_or_default();
    let (letter, text, span) = match (stated(fields, choices, list.answer.as_ref()), truths) {
        (Stated::Nothing, _) => {
            let help =
                format!("{WRITE_NOT}; or give the letter of the right choice: `key = \"b\"`");
            unsettled(fields, &open, &help);
            return false;
        }
        (Stated::NoChoice, _) | (_, None) => return true,
        (Stated::Choice { letter, text, span }, Some(_)) => (letter, text, span),
    };
    let truths = truths.unwrap_or_default();
    let of = |not| Solution::of(with_not(list.asked.ask, not), truths);
    match [false, true].map(|not| fits(&text, &of(not), list.kind, list.numerals)) {
        [true, true] => {
            let help = format!("the key fits both ways: {WRITE_NOT}");
            unsettled(fields, &open, &help);
            false
        }
        [false, false] => {
            let by = |not| {
                stating(choices, of(not).claim().ok().as_ref(), &of(not), list.kind, list.numerals)
            };
            let message = format!(
                "the key is said to be ({letter}), but by `correct` it is {} if the text asks for those \
                 lines, and {} if it asks for the others",
                by(false),
                by(true)
            );
            page.say(codes::OTHER_KEY, &span, message, "correct the key or `correct`");
            false
        }
        [_, not] => {
            list.asked.ask = with_not(list.asked.ask, not);
            let lines = if not { "those that are not in `correct`" } else { "those in `correct`" };
            let message = match open.why {
                Why::NothingAsks => format!(
                    "the text does not say what is asked; the key ({letter}) shows which lines: {lines}"
                ),
                _ => {
                    format!("only the key ({letter}) shows which lines the text asks for: {lines}")
                }
            };
            let help = format!(
                "if that is right, write `not = {not}`, and this warning goes; else correct `key` or `correct`"
            );
            let problem = page.problem(codes::KEY_DECIDES, &open.span, message);
            page.report(problem.help(help));
            true
        }
    }
}

/// The letter of the choice that states a claim, as a message has it.
fn stating(
    choices: &[(char, At<String>)],
    claim: Option<&Claim>,
    solution: &Solution<'_>,
    kind: Kind,
    numerals: Numerals,
) -> String {
    let expected = solution.expected(kind);
    let states =
        |text: &str| claim.is_some() && read_choice_in(text, &expected, numerals).as_ref() == claim;
    let found = choices.iter().find(|(_, text)| states(&text.it));
    found.map_or_else(|| "none of the choices".to_owned(), |(letter, _)| format!("({letter})"))
}

/// The same for kinds that never ask for what does not hold: the key has to fit, and to be there.
pub(super) fn kind(
    fields: &Fields<'_, '_>,
    list: &mut Listed,
    solution: Option<&Solution<'_>>,
) -> bool {
    let Some(open) = list.open.take() else { return true };
    let choices = list.choices.as_deref().unwrap_or_default();
    match (stated(fields, choices, list.answer.as_ref()), solution) {
        (Stated::Nothing, _) => {
            let help = "give the letter of the right choice, `key = \"b\"`; if the question asks for the wrong \
                        one of the choices, make the item `single`";
            unsettled(fields, &open, help);
            false
        }
        (Stated::Choice { letter, text, .. }, Some(solution))
            if fits(&text, solution, list.kind, list.numerals) =>
        {
            let message = match open.why {
                Why::NothingAsks => "the text does not say what is asked",
                _ => "it is not certain what the text asks for",
            };
            let message = format!("{message}; the key ({letter}) agrees with the item");
            let problem = fields.page.problem(codes::KEY_DECIDES, &open.span, message);
            fields.page.report(problem.help("look whether a line of the question is missing"));
            true
        }
        // A key that does not fit is reported where the key is checked.
        _ => true,
    }
}

const WRITE_NOT: &str = "if the question asks for the lines in `correct`, write `not = false`; if it asks for \
                         the other lines, write `not = true`";

/// Reports what is open. `help` is what to do where the text asks, but not clearly.
fn unsettled(fields: &Fields<'_, '_>, open: &Open, help: &str) {
    let page = fields.page;
    let message = match open.why {
        Why::Denial => "it is not certain which lines the text asks for",
        Why::Disagreement => "two sentences of the text ask for different lines",
        Why::NothingAsks => "no sentence of the text says what is asked",
        Why::OtherScript => "what is asked here is in a language that cannot be read yet",
    };
    let mut problem = page.problem(codes::UNCLEAR_ASK, &open.span, message);
    if let Some(other) = &open.other {
        problem = problem.other(page.place(other), "the other one");
    }
    let missing = "look for the line that asks, and add it; if the paper has none, give the letter of the right \
                   choice: `key = \"b\"`";
    let help = if open.why == Why::NothingAsks { missing } else { help };
    page.report(problem.help(help));
}

/// Settles which list is meant: that of which `correct` and `key` can both be true; `None` where
/// that was reported as open.
pub(super) fn list(fields: &Fields<'_, '_>, kind: Kind, mut text: Box<Text>) -> Option<Text> {
    if text.rivals.is_empty() {
        return Some(*text);
    }
    let page = fields.page;
    let rivals = std::mem::take(&mut text.rivals);
    let all: Vec<Text> = std::iter::once(*text).chain(rivals).collect();
    let spans: Vec<Span> = all.iter().map(Text::list_span).collect();
    let key = all.first().map(|text| stated(fields, &text.choices, text.answer.as_ref()));
    let numbers: Vec<usize> = {
        let nodes = fields.nodes("correct").iter();
        nodes
            .filter_map(|node| crate::document::values::count(page, node))
            .map(|n| n.it.into())
            .collect()
    };
    let not = fields.bool("not").map(|not| not.it);
    let mut fitting: Vec<Text> = Vec::new();
    if let (Some(Stated::Choice { text: choice, .. }), true) = (&key, fields.has("correct")) {
        let of = |text: &Text| can_be(text, kind, &numbers, not, choice);
        fitting = all.into_iter().filter(of).collect();
    }
    if fitting.len() == 1 {
        let found = fitting.pop()?;
        let message = "only the key shows that the choices are about this list";
        let help = "if that is wrong, correct `key` or `correct`";
        page.say(codes::KEY_DECIDES, &found.list_span(), message, help);
        return Some(found);
    }
    let message = "it is not certain which of the lists the choices are about";
    let [first, others @ ..] = spans.as_slice() else { return None };
    let mut problem = page.problem(codes::UNCLEAR_LIST, first, message).label("this one");
    for other in others {
        problem = problem.other(page.place(other), "or this one");
    }
    let help = match &key {
        Some(Stated::Choice { .. }) => {
            "the key does not show it; write the item in parts: one list in `stem`, the other in `statements`"
        }
        _ => "give the letter of the right choice beside `correct`: `key = \"b\"`",
    };
    page.report(problem.help(help));
    None
}

/// Whether the choice can be right if these lines of the list are.
fn can_be(text: &Text, kind: Kind, numbers: &[usize], not: Option<bool>, choice: &str) -> bool {
    let lines = text.lines.len();
    let truths: Vec<bool> = (1..=lines).map(|n| numbers.contains(&n)).collect();
    let ask = text.parts.ask;
    let said = not.or(match (ask, &text.open) {
        (Ask::Which { not } | Ask::Count { not }, None) => Some(not),
        _ => None,
    });
    let numerals = text.parts.numerals;
    let fits = |not| fits(choice, &Solution::of(with_not(ask, not), &truths), kind, numerals);
    kind != Kind::Sequence
        && numbers.iter().all(|n| *n <= lines)
        && said.map_or_else(|| fits(false) || fits(true), fits)
}
