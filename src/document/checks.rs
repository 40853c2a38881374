//! Checks of texts: what a file may have printed.
//!
//! Length, empty texts, characters that a terminal would obey, and pictures. This file must not
//! know what a text is for.

use std::ops::Range;

use super::code::Code;
use super::page::{At, Page};
use super::tree::{self, Node, Span, Value};
use super::values::wrong_type;
use crate::text::{Harm, harm};

/// The longest text, in characters.
pub(crate) const LONGEST: usize = 20_000;

/// A text, checked.
pub(crate) fn read(page: &Page<'_>, node: &Node) -> Option<At<String>> {
    let Value::Text(text) = &node.value else {
        wrong_type(page, node, "a text in quotes");
        return None;
    };
    check(page, &node.span, text).then(|| At::new(text.trim().to_owned(), &node.span))
}

/// Whether the text may be printed; says why not.
pub(crate) fn check(page: &Page<'_>, span: &Span, text: &str) -> bool {
    let before = page.count();
    if text.trim().is_empty() {
        page.say(
            Code::EMPTY_TEXT,
            span,
            "this text is empty",
            "write something or remove the field",
        );
        return false;
    }
    let length = text.chars().count();
    if length > LONGEST {
        let message = format!("this text has {length} characters; the limit is {LONGEST}");
        page.say(Code::TEXT_TOO_LONG, span, message, "shorten it, or divide it");
        return false;
    }
    let found = text.char_indices().filter_map(|(at, c)| Some((at, c, forbidden(c)?)));
    for (at, c, what) in found.take(3) {
        let place = place_within(page, span, text, at..at + c.len_utf8());
        let message = format!("the character U+{:04X} {what}", u32::from(c));
        page.say(Code::BAD_CHARACTER, &place, message, "remove the character");
    }
    if let Some(at) = picture(text) {
        let place = place_within(page, span, text, at);
        let help = "give the same as a Markdown table, or in words";
        page.say(Code::PICTURE, &place, "pictures cannot be shown in a terminal", help);
    }
    page.count() == before
}

/// What a character does for which no text may hold it.
fn forbidden(c: char) -> Option<&'static str> {
    match harm(c)? {
        Harm::Controls if matches!(c, '\n' | '\t' | '\r') => None,
        Harm::Controls => Some("controls a terminal"),
        Harm::Turns => Some("changes the direction of the text"),
        Harm::Breaks | Harm::Joins | Harm::Hides => None,
    }
}

/// Where a picture is put into Markdown.
fn picture(text: &str) -> Option<Range<usize>> {
    // ASCII case folding keeps the byte positions.
    let lower = text.to_ascii_lowercase();
    if let Some(at) = lower.find("<img") {
        return Some(at..at + 4);
    }
    // A blank line before the bracket closes means that it is another bracket.
    let mut from = 0;
    for paragraph in text.split("\n\n") {
        let open = paragraph.find("![");
        if let Some((at, close)) = open.and_then(|at| Some((at, paragraph[at..].find("](")?))) {
            let (at, close) = (from + at, from + at + close);
            let end = text[close..].find(')').map_or(close + 2, |end| close + end + 1);
            return Some(at..end);
        }
        from += paragraph.len() + 2;
    }
    None
}

/// The bytes of the file in which that part of a text stands, if the text is written without
/// escapes; else those of the whole text.
pub(crate) fn place_within(page: &Page<'_>, span: &Span, text: &str, part: Range<usize>) -> Span {
    let whole = tree::bytes(span);
    let Some(from) = page.text().get(whole.clone()).and_then(|raw| raw.find(text)) else {
        return span.clone();
    };
    tree::span(whole.start + from + part.start, whole.start + from + part.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_found() {
        for bad in ["a ![x](y.png)", "<IMG src=x>", "![](x)"] {
            assert!(picture(bad).is_some(), "{bad}");
        }
        assert_eq!(picture("a ![b]\n\nc ![d](e) f"), Some(10..17));
        for good in ["wow! [a](b)", "a![", "5! [see]", "a ![b\n\n](c)"] {
            assert_eq!(picture(good), None, "{good}");
        }
    }
}
