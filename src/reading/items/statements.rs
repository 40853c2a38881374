//! `statements` and `reasons`: numbered sentences, true or false.

use super::super::grammar;
use super::super::standing::Provenance;
use super::common::Common;
use super::lines::{self, Draft};
use super::listed::Listed;
use super::printed::Reading;
use super::{ItemContext, Made, ask, by_key, printed, settle};
use crate::bank::solve::Solution;
use crate::bank::{Ask, Kind, Shape, Slug};
use crate::document::At;
use crate::document::Code;
use crate::document::Fields;
use crate::document::checks;
use crate::document::{Node, Value};
use crate::reading::fields::BankFields;

/// Reads an item of kind `statements`.
pub(super) fn read(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    common: Common,
) -> Option<Made> {
    let mut list = Listed::of(context, fields, Kind::Statements);
    list.asked = match fill(context, fields, &common, &mut list)? {
        Asks::Fields => ask::read(fields, list.stem.as_deref()),
        Asks::Printed(ask) => ask::of_print(fields, ask, &mut list.open),
    };
    name_members(context, fields, &mut list);
    lines::tie_numbered(context, &common, &mut list.lines);
    let truths =
        by_key::truths(fields, &list).or_else(|| lines::truths(context, fields, &list.lines, true));
    if !list.check_length(fields) || !settle::ask(fields, &mut list, truths.as_deref()) {
        return None;
    }
    let truths = truths?;
    let solution = Solution::of(list.asked.ask, &truths);
    list.finish(context, fields, common, &truths, solution)
}

/// Reads an item of kind `reasons`.
pub(super) fn reasons(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    common: Common,
) -> Option<Made> {
    let mut list = Listed::of(context, fields, Kind::Reasons);
    fill(context, fields, &common, &mut list)?;
    lines::tie_numbered(context, &common, &mut list.lines);
    let by_key = by_key::truths(fields, &list);
    let explains = match by_key.as_ref().and_then(|_| by_key::explains(fields, &list)) {
        Some(explains) if !fields.has("explains") => explains,
        _ => {
            let explains = lines::numbers(context.page, fields, "explains", list.lines.len());
            explains.iter().map(|n| n.it).collect()
        }
    };
    let truths = by_key.or_else(|| lines::truths(context, fields, &list.lines, true));
    if !list.check_length(fields) {
        return None;
    }
    let solution = truths.as_ref().map(|truths| Solution::Reasons { truths, explains: &explains });
    if !settle::kind(fields, &mut list, solution.as_ref()) {
        return None;
    }
    let (truths, solution) = (truths.as_ref()?, solution?);
    list.finish(context, fields, common, truths, solution)
}

/// What says what is asked.
enum Asks {
    /// The fields `ask` and `not`.
    Fields,
    /// The printed text.
    Printed(Ask),
}

/// Reads the statements, at whatever depth they are written; `None` where they cannot be read.
fn fill(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    common: &Common,
    list: &mut Listed,
) -> Option<Asks> {
    let instead = ["stem", "statements", "statement", "choices"];
    let (inline, blocks) =
        (Listed::parts(fields, "statements"), Listed::parts(fields, "statement"));
    match printed::read(fields, list.kind, &instead) {
        Reading::Absent => {}
        Reading::Bad => return None,
        Reading::Good(text) => {
            let text = settle::list(fields, list.kind, text)?;
            let asks = Asks::Printed(text.parts.ask);
            list.print(text);
            return Some(asks);
        }
    }
    if let (Some(entry), true) = (fields.take("statements"), fields.has("statement")) {
        let message =
            "the statements are written twice: as `statements` and as `[[item.statement]]`";
        context.page.say(Code::WRITTEN_TWICE, &entry.key_span, message, "keep one of the two");
    }
    if !fields.has("statements") && !fields.has("statement") {
        fields.missing("statements");
        return None;
    }
    let mut whole = true;
    for node in inline.iter().chain(blocks) {
        match statement(context, common, node) {
            Some(line) => list.lines.push(line),
            None => whole = false,
        }
    }
    let mut seen: Vec<Slug> = Vec::new();
    for line in &mut list.lines {
        let Some(name) = line.name.clone() else { continue };
        if seen.contains(&name) {
            let message = format!("two statements have the id `{name}`");
            context.page.say(Code::SAME_ID, &line.span, message, "give one of them another id");
            line.name = None;
        }
        seen.push(name);
    }
    whole.then_some(Asks::Fields)
}

/// One statement: a text, or a table.
fn statement(context: &ItemContext<'_, '_>, common: &Common, node: &Node) -> Option<Draft> {
    let page = context.page;
    if let Value::Text(_) = node.value {
        return checks::read(page, node).map(|text| Draft::of(&text.span, vec![text.it]));
    }
    let fields = Fields::from_node(page, node, &grammar::STATEMENT)?;
    let mut line = Draft::of(&node.span, Vec::new());
    line.name = fields.slug("id").map(|id| id.it);
    line.former = fields.texts("was");
    line.is_true = fields.bool("truth");
    line.explanation = fields.text("why").map(|t| t.it);
    let own_text = fields.text("text");
    let reference = fields.take("fact").and_then(|entry| lines::named(page, &entry.node));
    line.standing = Some(Provenance::read(&fields, context.names, &common.standing));
    let (has_text, has_fact) = (fields.has("text"), fields.has("fact"));
    fields.finish();
    let wording = reference.as_ref().and_then(|name| {
        Some(At::new(context.names.wording(page, &context.topic.id, name)?, &name.span))
    });
    let text = match (own_text, &wording) {
        (Some(text), _) => Some(text.it),
        (None, Some(wording)) => context
            .names
            .fact(&wording.it.fact)
            .and_then(|fact| lines::wording_text(page, fact, &wording.it, &wording.span)),
        (None, None) => None,
    };
    if let Some(wording) = wording {
        line.tie(context, wording.it, &wording.span);
    } else if has_fact {
        return None;
    }
    if !has_text && !has_fact {
        let help = "give it a `text` or a `fact`";
        page.say(Code::MISSING_FIELD, &node.span, "the statement says nothing", help);
    }
    line.cells = vec![text?];
    Some(line)
}

/// Where the author's own question is put to members of one set, the list has their names: the
/// question says what the set's sentence would.
fn name_members(context: &ItemContext<'_, '_>, fields: &Fields<'_, '_>, list: &mut Listed) {
    let by_question = list.asked.words.is_some() || list.asked.code;
    if !by_question || fields.has("text") {
        return;
    }
    let member = |line: &Draft| {
        let wording = line.wording.as_ref().filter(|w| w.it.trap.is_none())?;
        let fact = context.names.fact(&wording.it.fact)?;
        match &fact.shape {
            Shape::Member { set, name, .. } if line.cells == [fact.text.clone()] => {
                Some(((fact.id.topic(), set.clone()), name.clone()))
            }
            _ => None,
        }
    };
    let members: Option<Vec<_>> = list.lines.iter().map(member).collect();
    let Some(members) = members else { return };
    let one_set = members.windows(2).all(|pair| pair[0].0 == pair[1].0);
    if one_set {
        for (line, (_, name)) in list.lines.iter_mut().zip(members) {
            line.cells = vec![name];
        }
    }
}
