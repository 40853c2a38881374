//! Single values: a node read as a number, a date, an id.
//!
//! This file must not know in which field a value stands.

use super::page::{At, Page};
use super::tree::{Node, Value};
use crate::bank::codes;
use crate::bank::{Slug, When};
use crate::document::Code;
use crate::text::quoted;

/// Reports a node that is not `wanted`.
pub(crate) fn wrong_type(page: &Page<'_>, node: &Node, wanted: &str) {
    let message = format!("this is {}, where {wanted} is wanted", node.type_name());
    page.say(Code::WRONG_TYPE, &node.span, message, format!("write {wanted}"));
}

/// An integer.
pub(crate) fn integer(page: &Page<'_>, node: &Node) -> Option<At<i64>> {
    if let Value::Integer(number) = node.value {
        return Some(At::new(number, &node.span));
    }
    wrong_type(page, node, "an integer");
    None
}

/// A number that counts something from 1.
pub(crate) fn count(page: &Page<'_>, node: &Node) -> Option<At<u8>> {
    let number = integer(page, node)?;
    if let Some(n) = u8::try_from(number.it).ok().filter(|n| *n > 0) {
        return Some(At::new(n, &node.span));
    }
    let message = format!("{} is no number in a list, which counts from 1", number.it);
    page.say(Code::OUT_OF_RANGE, &node.span, message, "write a number from 1 on");
    None
}

/// A truth value.
pub(crate) fn bool(page: &Page<'_>, node: &Node) -> Option<bool> {
    if let Value::Bool(value) = node.value {
        return Some(value);
    }
    wrong_type(page, node, "`true` or `false`");
    None
}

/// A date, a month or a year.
pub(crate) fn when(page: &Page<'_>, node: &Node) -> Option<When> {
    const WANTED: &str = "a date (2019-12-18), a month (\"2019-12\") or a year (\"2019\")";
    let (Value::Date(text) | Value::Text(text)) = &node.value else {
        wrong_type(page, node, WANTED);
        return None;
    };
    let found = When::parse(text);
    if found.is_none() {
        let message = format!("`{}` is not a date of the calendar", quoted(text));
        page.say(Code::WRONG_VALUE, &node.span, message, format!("write {WANTED}"));
    }
    found
}

/// A date that is known to the day.
pub(crate) fn date(page: &Page<'_>, node: &Node) -> Option<jiff::civil::Date> {
    let when = when(page, node)?;
    if when.first() == when.last() {
        return Some(when.first());
    }
    let message = "this date is not known to the day";
    page.say(Code::WRONG_VALUE, &node.span, message, "write year, month and day: 2019-12-18");
    None
}

/// An id.
pub(crate) fn slug(page: &Page<'_>, node: &Node) -> Option<At<Slug>> {
    let Value::Text(text) = &node.value else {
        wrong_type(page, node, "an id in quotes");
        return None;
    };
    if let Ok(slug) = Slug::new(text) {
        return Some(At::new(slug, &node.span));
    }
    let message = format!("`{}` is not an id", quoted(text));
    let help = "ids have lower-case letters, digits and hyphens, begin with a letter or digit, and are at most 64 long";
    page.say(codes::BAD_ID, &node.span, message, help);
    None
}

/// The elements of an array.
pub(crate) fn array<'a>(page: &Page<'_>, node: &'a Node) -> &'a [Node] {
    if let Value::Array(nodes) = &node.value {
        return nodes;
    }
    wrong_type(page, node, "an array (`[.., ..]`)");
    &[]
}
