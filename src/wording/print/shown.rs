//! What is printed of an item: what somebody wrote, and where nobody did, the papers' own words in
//! the item's language.
//!
//! It must not know what is right.

use std::borrow::Cow;

use super::choices::choice_text;
use super::closing::{default_stem, question_line};
use crate::bank::solve::Expected;
use crate::bank::{Body, Choice, Closing, Item, Line};
use crate::wording::language::Language;
use crate::wording::languages::by_code;
use crate::wording::noun::Noun;
use crate::wording::slots::fill;

/// What stands before the list, or the whole question of a `single`.
pub fn stem(item: &Item) -> Cow<'_, str> {
    let usual = || default_stem(language(item), item.kind(), item.lines().len());
    Cow::Borrowed(item.stem.as_deref().unwrap_or_else(usual))
}

/// The line after the list, if there is one.
pub fn closing(item: &Item) -> Option<Cow<'_, str>> {
    let code = match &item.closing {
        Closing::Absent => return None,
        Closing::Written(line) => return Some(Cow::Borrowed(line)),
        Closing::Usual => false,
        Closing::ByCode => true,
    };
    let language = language(item);
    let undated = |lines: &[Line]| lines.iter().any(|line| line.when.is_none());
    if matches!(&item.body, Body::Sequence { lines } if undated(lines)) {
        return Some(Cow::Borrowed(language.phrases.closing.undated_order));
    }
    let lines = item.lines().len();
    let line = question_line(language, item.kind(), item.ask(), code, noun(item), lines);
    line.map(Cow::Owned)
}

/// What a choice of the item prints.
pub fn choice<'a>(item: &Item, choice: &'a Choice) -> Cow<'a, str> {
    let worded = || choice_text(&choice.claim, &Expected::of(item), noun(item), &item.style);
    choice.text.as_deref().map_or_else(|| Cow::Owned(worded()), Cow::Borrowed)
}

/// What a line of Statement-I/II/III is called, by its numeral.
pub fn statement_label(item: &Item, numeral: &str) -> String {
    fill(language(item).phrases.labels.statement, numeral)
}

/// The headings over List-I and List-II where nobody wrote any.
pub fn list_heads(item: &Item) -> [&'static str; 2] {
    language(item).phrases.labels.lists
}

/// The language in which the item is worded where nobody wrote it.
fn language(item: &Item) -> &'static Language {
    by_code(item.style.language)
}

/// What the lines of an item are called.
fn noun(item: &Item) -> Noun {
    Noun::of(item.kind(), item.lines().first().map_or(0, |line| line.cells.len()))
}
