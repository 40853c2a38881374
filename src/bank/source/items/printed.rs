//! Items as printed: the field `text`, taken apart.

use super::super::fields::Fields;
use super::super::page::{At, Page};
use super::super::text;
use super::super::tree::{Span, Value};
use super::super::values::wrong_type;
use crate::bank::Kind;
use crate::bank::derive::printed::{Printed, split};
use crate::bank::diagnostic::Code;

/// A printed text with the places of its parts in the file.
pub(super) struct Text {
    /// Its parts.
    pub parts: Printed,
    /// Where the lines stand.
    pub lines: Vec<Span>,
    /// The choices, with their letters.
    pub choices: Vec<(char, At<String>)>,
}

/// What became of the field `text`.
pub(super) enum Reading {
    /// There is none: the item is written in parts.
    Absent,
    /// It is there and cannot be read; that is reported.
    Bad,
    /// Its parts.
    Good(Text),
}

/// The field `text`; `instead` are the fields that say the same in parts.
pub(super) fn read(fields: &Fields<'_, '_>, kind: Kind, instead: &[&str]) -> Reading {
    let page = fields.page;
    let Some(entry) = fields.take("text") else { return Reading::Absent };
    for name in instead {
        let Some(other) = fields.take(name) else { continue };
        let message = format!("the question is written twice: as `text` and as `{name}`");
        let problem = page.problem(Code::WrittenTwice, &other.key_span, message);
        let place = page.place(&entry.key_span);
        page.report(problem.other(place, "the text").help("remove one of the two"));
    }
    let Value::Text(raw) = &entry.node.value else {
        wrong_type(page, &entry.node, "a text in quotes");
        return Reading::Bad;
    };
    let span = &entry.node.span;
    if !text::check(page, span, raw) {
        return Reading::Bad;
    }
    parts(page, span, kind, raw).map_or(Reading::Bad, Reading::Good)
}

fn parts(page: &Page<'_>, span: &Span, kind: Kind, raw: &str) -> Option<Text> {
    let place = |part: &Span| text::place_within(page, span, raw, part.clone());
    match split(kind, raw) {
        Ok(parts) => {
            let lines = parts.lines.iter().map(|(part, _)| place(part)).collect();
            let choices = parts
                .choices
                .iter()
                .map(|(part, letter, text)| (*letter, At::new(text.clone(), &place(part))))
                .collect();
            Some(Text { parts, lines, choices })
        }
        Err(complaints) => {
            for (part, complaint) in complaints {
                // A complaint says what is wrong, then what to do.
                let (message, help) = complaint.split_once(": ").unwrap_or((&complaint, ""));
                let problem = page.problem(Code::Unsplittable, &place(&part), message);
                page.report(problem.maybe_help((!help.is_empty()).then(|| help.to_owned())));
            }
            None
        }
    }
}
