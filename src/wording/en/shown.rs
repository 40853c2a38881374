//! What is printed of an item: what somebody wrote, and where nobody did, the papers' own words.
//!
//! It must not know what is right.

use std::borrow::Cow;

use super::choices::choice_text;
use super::closing::{Noun, UNDATED_ORDER, default_stem, question_line};
use crate::bank::solve::Expected;
use crate::bank::{Body, Choice, Claim, Closing, Item};

/// What stands before the list, or the whole question of a `single`.
pub fn stem(item: &Item) -> Cow<'_, str> {
    match &item.stem {
        Some(stem) => Cow::Borrowed(stem),
        None => Cow::Owned(default_stem(item.kind(), item.lines().len())),
    }
}

/// The line after the list, if there is one.
pub fn closing(item: &Item) -> Option<Cow<'_, str>> {
    let code = match &item.closing {
        Closing::Absent => return None,
        Closing::Written(line) => return Some(Cow::Borrowed(line)),
        Closing::Usual => false,
        Closing::ByCode => true,
    };
    let undated = |lines: &[crate::bank::Line]| lines.iter().any(|line| line.when.is_none());
    if matches!(&item.body, Body::Sequence { lines } if undated(lines)) {
        return Some(Cow::Borrowed(UNDATED_ORDER));
    }
    let lines = item.lines().len();
    let line = question_line(item.kind(), item.ask(), code, noun(item), lines);
    line.map(Cow::Owned)
}

/// What a choice of the item prints.
pub fn choice<'a>(item: &Item, choice: &'a Choice) -> Cow<'a, str> {
    match &choice.text {
        Some(text) => Cow::Borrowed(text),
        None => Cow::Owned(claim(item, &choice.claim)),
    }
}

/// How a claim about the item is worded where nobody wrote it.
fn claim(item: &Item, claim: &Claim) -> String {
    choice_text(claim, &Expected::of(item), noun(item), &item.style)
}

/// What the lines of an item are called.
fn noun(item: &Item) -> Noun {
    Noun::of(item.kind(), item.lines().first().map_or(0, |line| line.cells.len()))
}
