//! Fields of banks, blueprints and keys that hold what a bank names: ids and dates.
//!
//! This file must not know in which field a value stands.

use crate::bank::{Slug, When};
use crate::document::values::wrong_type;
use crate::document::{At, Code, Fields, Node, Page, Value, iso_day};
use crate::reading::codes;
use crate::text::quoted;

/// What can be asked of a table beside what any TOML file has.
pub(crate) trait BankFields {
    /// An id.
    fn slug(&self, name: &str) -> Option<At<Slug>>;

    /// The same, which must be there.
    fn need_slug(&self, name: &str) -> Option<At<Slug>>;

    /// Ids; none where the field is absent.
    fn slugs(&self, name: &str) -> Vec<Slug>;

    /// A date, a month or a year.
    fn when(&self, name: &str) -> Option<At<When>>;

    /// A date that is known to the day.
    fn date(&self, name: &str) -> Option<At<jiff::civil::Date>>;
}

impl BankFields for Fields<'_, '_> {
    fn slug(&self, name: &str) -> Option<At<Slug>> {
        self.with(name, |page, node| slug(page, node).map(|at| at.it))
    }

    fn need_slug(&self, name: &str) -> Option<At<Slug>> {
        self.need(name, self.slug(name))
    }

    fn slugs(&self, name: &str) -> Vec<Slug> {
        self.nodes(name).iter().filter_map(|node| slug(self.page, node)).map(|at| at.it).collect()
    }

    fn when(&self, name: &str) -> Option<At<When>> {
        self.with(name, when)
    }

    fn date(&self, name: &str) -> Option<At<jiff::civil::Date>> {
        self.with(name, date)
    }
}

/// A date, a month or a year.
fn when(page: &Page<'_>, node: &Node) -> Option<When> {
    const WANTED: &str = "a date (2019-12-18), a month (\"2019-12\") or a year (\"2019\")";
    let (Value::Date(text) | Value::Text(text)) = &node.value else {
        wrong_type(page, node, WANTED);
        return None;
    };
    let found = When::parse(text);
    if found.is_none() {
        let (message, help) = match iso_day(text) {
            Some(day) => (
                format!("`{}` begins with the day, and dates begin with the year", quoted(text)),
                format!("write {day}"),
            ),
            None => (
                format!("`{}` is not a date of the calendar", quoted(text)),
                format!("write {WANTED}"),
            ),
        };
        page.say(Code::WRONG_VALUE, &node.span, message, help);
    }
    found
}

/// A date that is known to the day.
fn date(page: &Page<'_>, node: &Node) -> Option<jiff::civil::Date> {
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
