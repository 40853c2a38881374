//! Items as printed: the field `text`, taken apart.

use super::signs::key_letter;
use crate::reading::codes;
use std::ops::Range;

use crate::bank::Kind;
use crate::document::Code;
use crate::document::Fields;
use crate::document::checks;
use crate::document::values::wrong_type;
use crate::document::{At, Page};
use crate::document::{Node, Span, Value};
use crate::wording::printed::{Printed, Why, split};

/// A printed text with the places of its parts in the file.
pub(super) struct Text {
    /// Its parts.
    pub parts: Printed,
    /// Where the lines stand.
    pub lines: Vec<Span>,
    /// The choices, with their letters.
    pub choices: Vec<(char, At<String>)>,
    /// Why it is not certain what is asked, if it is not.
    pub open: Option<Open>,
    /// The letter that a line of the text gives as the answer.
    pub answer: Option<At<char>>,
    /// The same with another of its lists, where it is not certain which of them is meant.
    pub rivals: Vec<Text>,
}

/// What leaves it open what is asked, with its places in the file.
#[derive(Clone)]
pub(super) struct Open {
    /// Why.
    pub why: Why,
    /// Where.
    pub span: Span,
    /// The other place, of two.
    pub other: Option<Span>,
}

impl Text {
    /// Where the list stands.
    pub fn list_span(&self) -> Span {
        let start = self.lines.first().map_or(0, |span| span.start);
        start..self.lines.last().map_or(start, |span| span.end)
    }
}

/// Where the lines and choices of a printed text stand, the choices with their letters.
pub(super) struct PrintedPlaces {
    /// The lines.
    pub lines: Vec<Span>,
    /// The choices.
    pub choices: Vec<(char, Span)>,
}

impl PrintedPlaces {
    /// The places of choices, beside lines that stand there.
    pub fn of(lines: Vec<Span>, choices: &[(char, At<String>)]) -> Self {
        let choices = choices.iter().map(|(letter, text)| (*letter, text.span.clone()));
        Self { lines, choices: choices.collect() }
    }
}

/// What a text or its item says of the answer.
#[derive(Clone)]
pub(super) struct StatedKey {
    /// What is written.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// The field `key`, else the answer that a line of the text gives. Where both stand, they have to
/// agree.
pub(super) fn stated_key(fields: &Fields<'_, '_>, answer: Option<&At<char>>) -> Option<StatedKey> {
    let key = fields.take("key").and_then(|entry| match &entry.node.value {
        Value::Text(text) => Some(StatedKey { text: text.clone(), span: entry.node.span.clone() }),
        _ => None,
    });
    key.or_else(|| {
        let answer = answer.filter(|_| !fields.has("key"))?;
        Some(StatedKey { text: answer.it.to_string(), span: answer.span.clone() })
    })
}

/// Whether the field `key`, or a line of the text, says which choice is right.
pub(super) fn is_answered(fields: &Fields<'_, '_>) -> bool {
    let text = fields.take("text").map(|entry| &entry.node.value);
    let by_line = || match text {
        Some(Value::Text(raw)) => {
            split(Kind::Single, raw).is_ok_and(|parts| parts.around.answer.is_some())
        }
        _ => false,
    };
    fields.has("key") || by_line()
}

/// Reports an answer in the text that differs from the field `key`.
pub(super) fn check_answer(fields: &Fields<'_, '_>, answer: Option<&At<char>>) {
    let (Some(answer), Some(entry)) = (answer, fields.take("key")) else { return };
    let said = |node: &Node| match &node.value {
        Value::Text(text) => key_letter(text) == Some(answer.it),
        _ => true,
    };
    let agrees = match &entry.node.value {
        Value::Array(nodes) => nodes.iter().any(said),
        _ => said(&entry.node),
    };
    if !agrees {
        let message = format!("the text gives ({}) as the answer, and `key` another", answer.it);
        let problem = fields.page.problem(codes::OTHER_KEY, &answer.span, message);
        let place = fields.page.place(&entry.node.span);
        fields.page.report(problem.other(place, "the key").help("correct one of the two"));
    }
}

/// What became of the field `text`.
pub(super) enum Reading {
    /// There is none: the item is written in parts.
    Absent,
    /// It is there and cannot be read; that is reported.
    Bad,
    /// Its parts.
    Good(Box<Text>),
}

/// The field `text`; `instead` are the fields that say the same in parts.
pub(super) fn read(fields: &Fields<'_, '_>, kind: Kind, instead: &[&str]) -> Reading {
    let page = fields.page;
    let Some(entry) = fields.take("text") else { return Reading::Absent };
    for name in instead {
        let Some(other) = fields.take(name) else { continue };
        let message = format!("the question is written twice: as `text` and as `{name}`");
        let problem = page.problem(Code::WRITTEN_TWICE, &other.key_span, message);
        let place = page.place(&entry.key_span);
        let help = if *name == "choices" && kind != Kind::Single {
            "remove `choices`; what a printed choice means is said by its letter: `means.d = []`"
        } else {
            "remove one of the two"
        };
        page.report(problem.other(place, "the text").help(help));
    }
    let Value::Text(raw) = &entry.node.value else {
        wrong_type(page, &entry.node, "a text in quotes");
        return Reading::Bad;
    };
    let span = &entry.node.span;
    if !checks::check(page, span, raw) {
        return Reading::Bad;
    }
    check_escapes(page, span);
    parts(page, span, kind, raw).map_or(Reading::Bad, |text| Reading::Good(Box::new(text)))
}

/// Warns of an escape that makes a tab or a line end inside a word: the `\\t` of `\\times`.
fn check_escapes(page: &Page<'_>, span: &Span) {
    let written = page.text_at(span);
    // Between single quotes nothing is escaped.
    if written.starts_with('\'') {
        return;
    }
    let mut escaped = false;
    for (at, c) in written.char_indices() {
        let after = &written[at + c.len_utf8()..];
        let word: String = after.chars().take_while(char::is_ascii_lowercase).collect();
        if escaped && matches!(c, 't' | 'n' | 'r' | 'f' | 'b') && word.len() > 1 {
            let message = format!("`\\{c}{word}` is read as a control character and `{word}`");
            let help =
                "write the text between ''' instead of \"\"\", where a backslash is a backslash";
            page.say(codes::ESCAPED, span, message, help);
            return;
        }
        escaped = c == '\\' && !escaped;
    }
}

fn parts(page: &Page<'_>, span: &Span, kind: Kind, raw: &str) -> Option<Text> {
    let place = |part: &Range<usize>| checks::place_within(page, span, raw, part.clone());
    match split(kind, raw) {
        Ok(parts) => Some(placed(parts, &place)),
        Err(complaints) => {
            for (part, complaint) in complaints {
                // A complaint says what is wrong, then what to do.
                let (message, help) = complaint.split_once(": ").unwrap_or((&complaint, ""));
                let problem = page.problem(codes::UNSPLITTABLE, &place(&part), message);
                page.report(problem.maybe_help((!help.is_empty()).then(|| help.to_owned())));
            }
            None
        }
    }
}

/// The parts with their places in the file.
fn placed(mut parts: Printed, place: &dyn Fn(&Range<usize>) -> Span) -> Text {
    let lines = parts.lines.iter().map(|(part, _)| place(part)).collect();
    let choice = |(part, letter, text): &(Range<usize>, char, String)| {
        (*letter, At::new(text.clone(), &place(part)))
    };
    let choices = parts.choices.iter().map(choice).collect();
    let open = parts.doubt.as_ref().map(|doubt| Open {
        why: doubt.why,
        span: place(&doubt.place),
        other: doubt.other.as_ref().map(place),
    });
    let rivals = std::mem::take(&mut parts.rivals);
    let rivals = rivals.into_iter().map(|rival| placed(rival, place)).collect();
    let answer = parts.around.answer.as_ref().map(|(part, letter)| At::new(*letter, &place(part)));
    Text { parts, lines, choices, open, answer, rivals }
}
