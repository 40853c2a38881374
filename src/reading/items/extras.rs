//! Smaller fields of items: origin, marks, allowances, shared texts, former names.
//!
//! It must not know what an item asks.

use super::super::grammar;
use crate::reading::codes;
use num_rational::Ratio;

use super::ItemContext;
use crate::bank::{ItemId, Origin, Slug};
use crate::document::Fields;
use crate::document::{At, Page};
use crate::document::{Code, Severity};
use crate::document::{Node, Value};
use crate::reading::fields::BankFields;
use crate::text::quoted;
use crate::text::{did_you_mean, nearest};

/// Codes that are not to be reported for this item.
pub(super) fn allowed(fields: &Fields<'_, '_>) -> Vec<Code> {
    let page = fields.page;
    let mut codes = Vec::new();
    for node in fields.nodes("allow") {
        let Some(inner) = Fields::from_node(page, node, &grammar::ALLOW) else { continue };
        let code = inner.need_text("code");
        inner.need_text("reason");
        inner.finish();
        let Some(code) = code else { continue };
        match codes::find(&code.it) {
            Some(found) if found.severity() != Severity::Error => codes.push(found),
            Some(_) => {
                let message = format!("{} is an error, which cannot be allowed", code.it);
                page.say(Code::WRONG_VALUE, &code.span, message, "correct the item instead");
            }
            None => {
                let message = format!("there is no code `{}`", quoted(&code.it));
                page.say(Code::WRONG_VALUE, &code.span, message, "write a code such as `W002`");
            }
        }
    }
    codes
}

pub(super) fn origin(fields: &Fields<'_, '_>) -> (Option<Origin>, Option<At<String>>) {
    let page = fields.page;
    let Some(entry) = fields.take("origin") else { return (None, None) };
    let Some(inner) = Fields::from_node(page, &entry.node, &grammar::ORIGIN) else {
        return (None, None);
    };
    let exam = inner.need_text("exam").map(|t| t.it).unwrap_or_default();
    let out_of_range = |at: &At<i64>, help: &str| {
        page.say(Code::OUT_OF_RANGE, &at.span, format!("{} is out of range", at.it), help);
    };
    let year = inner.integer("year").and_then(|year| {
        let found = i16::try_from(year.it).ok().filter(|y| (1850..=2200).contains(y));
        if found.is_none() {
            out_of_range(&year, "write the year of the paper");
        }
        found
    });
    let number = inner.integer("number").and_then(|number| {
        let found = u32::try_from(number.it).ok().filter(|n| (1..=1000).contains(n));
        if found.is_none() {
            out_of_range(&number, "write the question's number in the paper");
        }
        found
    });
    let key = inner.text("key");
    inner.finish();
    let published = key.clone();
    (Some(Origin { exam, year, number, key: key.map(|k| k.it) }), published)
}

/// Marks: an integer, or a fraction in quotes.
pub(super) fn marks(page: &Page<'_>, node: &Node) -> Option<Ratio<i64>> {
    let fraction = match &node.value {
        Value::Integer(n) => Some((*n, 1)),
        Value::Text(text) => match text.split_once('/') {
            Some((n, d)) => n.trim().parse().ok().zip(d.trim().parse().ok()),
            None => text.trim().parse().ok().map(|n| (n, 1)),
        },
        _ => None,
    };
    let Some((above, below)) = fraction else {
        let message = "these are no marks";
        page.say(
            Code::WRONG_VALUE,
            &node.span,
            message,
            "write an integer, or a fraction: \"5/6\"",
        );
        return None;
    };
    if !(1..=1000).contains(&above) || !(1..=1000).contains(&below) {
        let message = "marks are out of range";
        page.say(Code::OUT_OF_RANGE, &node.span, message, "write numbers from 1 to 1000");
        return None;
    }
    Some(Ratio::new(above, below))
}

/// The passage or direction that the item shares.
pub(super) fn known(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    field: &str,
    code: Code,
) -> Option<Slug> {
    let id = fields.slug(field)?;
    let (known, is_known) = match code {
        codes::UNKNOWN_PASSAGE => (context.passages.len(), context.passages.contains(&id.it)),
        _ => (context.directions.len(), context.directions.contains_key(&id.it)),
    };
    if is_known {
        return Some(id.it);
    }
    let patient = context.names.patience.allows(context.page, known);
    let names: Vec<&str> = match code {
        _ if !patient => Vec::new(),
        codes::UNKNOWN_PASSAGE => context.topic.passages.iter().map(|p| p.id.as_str()).collect(),
        _ => context.topic.directions.iter().map(|d| d.id.as_str()).collect(),
    };
    let help = nearest(id.it.as_str(), &names).map(|near| did_you_mean(&near));
    let message = format!("this topic has no {field} `{}`", id.it);
    let problem = context.page.problem(code, &id.span, message);
    context.page.report(problem.help(format!("add a `[[{field}]]`")).maybe_help(help));
    None
}

pub(super) fn former(context: &ItemContext<'_, '_>, fields: &Fields<'_, '_>) -> Vec<ItemId> {
    let mut former = Vec::new();
    for old in fields.texts("was") {
        let path = if old.it.contains('/') {
            format!("{}/{}", context.names.bank, old.it)
        } else {
            format!("{}/{}", context.topic.id, old.it)
        };
        if let Ok(id) = ItemId::new(&path) {
            former.push(id);
        } else {
            let message = format!("`{}` is not an id that an item can have had", quoted(&old.it));
            context.page.say(codes::BAD_ID, &old.span, message, "write the old id, or `topic/id`");
        }
    }
    former
}
