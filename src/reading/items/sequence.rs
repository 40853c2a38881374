//! `sequence`: events to be put in order.

use super::super::grammar;
use super::common::Common;
use super::lines::{self, Draft};
use super::listed::Listed;
use super::printed::Reading;
use super::{ItemContext, Made, by_key, printed, settle};
use crate::bank::solve::Solution;
use crate::bank::{Kind, Shape};
use crate::document::Code;
use crate::document::Fields;
use crate::document::checks;
use crate::document::{Node, Value};
use crate::reading::codes;
use crate::reading::fields::BankFields;
use crate::wording::printed::asks_latest_first;

/// Reads an item of kind `sequence`.
pub(super) fn read(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    common: Common,
) -> Option<Made> {
    let mut list = Listed::of(context, fields, Kind::Sequence);
    let printed = printed::read(fields, list.kind, &["stem", "events", "choices"]);
    if let Reading::Bad = printed {
        return None;
    } else if let Reading::Good(text) = printed {
        list.print(settle::list(fields, list.kind, text)?);
    } else {
        if !fields.has("events") {
            fields.missing("events");
            return None;
        }
        let ordered = fields.has("order");
        let drafts: Vec<_> = Listed::parts(fields, "events")
            .iter()
            .map(|node| event(context, node, ordered))
            .collect();
        let drafts: Option<Vec<Draft>> = drafts.into_iter().collect();
        list.lines = drafts?;
    }
    lines::tie_numbered(context, &common, &mut list.lines);
    for line in &mut list.lines {
        let fact = line.wording.as_ref().and_then(|w| context.names.fact(&w.it.fact));
        if let Some(Shape::Event { when }) = fact.map(|fact| &fact.shape) {
            line.when = line.when.or(Some(*when));
        }
    }
    let asked = [list.stem.as_deref(), list.question.as_deref()];
    let backward = list.choices.is_some() && asked.into_iter().flatten().any(asks_latest_first);
    let dated = list.lines.iter().any(|line| line.when.is_some());
    let by_key = by_key::numbers(fields, &list).filter(|_| !fields.has("order") && !dated);
    let order = by_key.or_else(|| order(context, fields, &list.lines, backward));
    if !list.check_length(fields) {
        return None;
    }
    let solution = order.as_ref().map(|order| Solution::Sequence { order });
    if !settle::kind(fields, &mut list, solution.as_ref()) {
        return None;
    }
    let (truths, solution) = (vec![true; list.lines.len()], solution?);
    list.finish(context, fields, common, &truths, solution)
}

/// One event: a reference (or, where `order` says the order, a text), or a table.
fn event(context: &ItemContext<'_, '_>, node: &Node, ordered: bool) -> Option<Draft> {
    let page = context.page;
    if let Value::Text(name) = &node.value {
        if ordered && !is_reference(name) {
            return checks::read(page, node).map(|text| Draft::of(&text.span, vec![text.it]));
        }
        let name = lines::named(page, node)?;
        let wording = context.names.wording(page, &context.topic.id, &name)?;
        let fact = context.names.fact(&wording.fact)?;
        if !matches!(fact.shape, Shape::Event { .. }) || wording.trap.is_some() {
            let message = format!("`{}` is not an event", name.it);
            page.say(codes::WRONG_SHAPE, &name.span, message, "name an `[[event]]`");
            return None;
        }
        let mut line = Draft::of(&node.span, vec![fact.text.clone()]);
        line.tie(context, wording, &name.span);
        return Some(line);
    }
    let fields = Fields::from_node(page, node, &grammar::DATED)?;
    let text = fields.need_text("text");
    let mut line = Draft::of(&node.span, Vec::new());
    line.when = fields.when("when").map(|w| w.it);
    line.explanation = fields.text("why").map(|t| t.it);
    line.name = fields.slug("id").map(|id| id.it);
    line.former = fields.texts("was");
    if !ordered && !fields.has("when") {
        fields.missing("when");
    }
    fields.finish();
    line.cells = vec![text?.it];
    Some(line)
}

/// Whether a text can be meant as a reference: one word of the characters that ids have.
fn is_reference(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-/.~".contains(&b);
    text.bytes().all(plain)
}

/// The right order: as the dates have it, or `order` where they do not say, as where the latest is
/// asked for first.
fn order(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    drafts: &[Draft],
    backward: bool,
) -> Option<Vec<u8>> {
    let page = context.page;
    let before = page.count();
    let stated = fields.take("order").map(|entry| {
        let numbers = lines::numbers(page, fields, "order", drafts.len());
        if numbers.len() != drafts.len() && page.count() == before {
            let message =
                format!("`order` has {} numbers for {} events", numbers.len(), drafts.len());
            page.say(Code::WRONG_COUNT, &entry.node.span, message, "give each event's number once");
        }
        (numbers.into_iter().map(|n| n.it).collect::<Vec<u8>>(), entry.node.span.clone())
    });
    let by = |n: &u8| drafts.get(usize::from(*n).wrapping_sub(1));
    let mut dated: Vec<u8> = (1..=u8::MAX).take(drafts.len()).collect();
    let undated = drafts.iter().find(|line| line.when.is_none());
    if let (Some(line), None) = (undated, &stated) {
        let message = "nothing says when this was";
        page.say(codes::NO_KEY, &line.span, message, "give it a date, or the item `order = [..]`");
        return None;
    }
    if backward && stated.is_none() {
        let span = fields.take("text").map_or(&fields.span, |text| &text.key_span);
        let message = "the text asks for the latest first, and dates give the earliest first";
        page.say(codes::NO_KEY, span, message, "write the order that is asked for: `order = [..]`");
        return None;
    }
    if undated.is_some() || backward {
        return stated.map(|(order, _)| order).filter(|_| page.count() == before);
    }
    dated.sort_by_key(|n| by(n).and_then(|line| line.when).map(crate::bank::When::first));
    for pair in dated.windows(2) {
        let (Some(one), Some(other)) = (by(&pair[0]), by(&pair[1])) else { continue };
        let (Some(first), Some(then)) = (one.when, other.when) else { continue };
        if !first.before(then) {
            let message = format!("{first} and {then} overlap, so that no order is certain");
            let problem = page.problem(codes::OVERLAP, &other.span, message);
            let help = "give more exact dates, or leave one of the events out";
            page.report(problem.other(page.place(&one.span), "the other event").help(help));
        }
    }
    if page.count() > before {
        return None;
    }
    if let Some((order, span)) = stated.filter(|(order, _)| *order != dated) {
        let _ = order;
        let right: Vec<String> = dated.iter().map(u8::to_string).collect();
        let message = format!("by their dates the order is {}", right.join("-"));
        page.say(codes::OTHER_KEY, &span, message, "correct the dates, or remove `order`");
        return None;
    }
    Some(dated)
}
