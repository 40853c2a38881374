//! `pairs`: rows, rightly or wrongly matched.

use super::super::grammar;
use super::common::Common;
use super::lines::{self, Draft};
use super::listed::Listed;
use super::printed::Reading;
use super::rows::Shown;
use super::{ItemContext, Made, ask, by_key, printed, settle};
use crate::bank::fact::{fold, row_text};
use crate::bank::solve::Solution;
use crate::bank::{Kind, Shape, Wording};
use crate::document::At;
use crate::document::Code;
use crate::document::Fields;
use crate::document::checks;
use crate::document::values;
use crate::document::{Node, Value};
use crate::reading::codes;
use crate::reading::fields::BankFields;

/// So many columns fit beside each other.
const MOST_COLUMNS: usize = 4;

/// Reads an item of kind `pairs`.
pub(super) fn read(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    common: Common,
) -> Option<Made> {
    let page = context.page;
    let mut list = Listed::of(context, fields, Kind::Pairs);
    let nodes = Listed::parts(fields, "rows");
    let mut asks = None;
    let printed =
        printed::read(fields, list.kind, &["stem", "rows", "table", "columns", "choices"]);
    if let Reading::Bad = printed {
        return None;
    } else if let Reading::Good(text) = printed {
        let text = settle::list(fields, list.kind, text)?;
        asks = Some(text.parts.ask);
        list.print(text);
    } else {
        if nodes.is_empty() {
            if !fields.has("rows") {
                fields.missing("rows");
            }
            return None;
        }
        let drafts: Option<Vec<Draft>> = if fields.has("table") {
            let shown = Shown::read(context, fields, MOST_COLUMNS)?;
            list.columns = shown.headings();
            // All rows are read, so that all problems are told.
            let drafts: Vec<_> = nodes.iter().map(|node| of_table(context, &shown, node)).collect();
            drafts.into_iter().collect()
        } else {
            list.columns = fields.texts("columns").into_iter().map(|t| t.it).collect();
            let drafts: Vec<_> = nodes.iter().map(|node| free(context, node)).collect();
            drafts.into_iter().collect()
        };
        list.lines = drafts?;
    }
    list.asked = match asks {
        Some(printed) => ask::of_print(fields, printed, &mut list.open),
        None => ask::read(fields, list.stem.as_deref()),
    };
    let width = list.lines.first().map_or(0, |line| line.cells.len());
    let headed = list.columns.len();
    for line in &list.lines {
        let n = line.cells.len();
        let wanted = if headed > 0 { headed } else { width };
        if n != wanted || !(2..=MOST_COLUMNS).contains(&n) {
            let message = format!("the row has {n} cells where {wanted} are wanted");
            let help = format!("give every row the same number of cells, from 2 to {MOST_COLUMNS}");
            page.say(Code::WRONG_COUNT, &line.span, message, help);
            return None;
        }
    }
    lines::tie_numbered(context, &common, &mut list.lines);
    compare(context, &mut list.lines);
    let truths = by_key::truths(fields, &list)
        .or_else(|| lines::truths(context, fields, &list.lines, false));
    if !list.check_length(fields) || !settle::ask(fields, &mut list, truths.as_deref()) {
        return None;
    }
    let truths = truths?;
    let solution = Solution::of(list.asked.ask, &truths);
    list.finish(context, fields, common, &truths, solution)
}

/// A row of a table, as it is or with other rows' cells.
fn of_table(context: &ItemContext<'_, '_>, shown: &Shown<'_>, node: &Node) -> Option<Draft> {
    let page = context.page;
    if let Value::Text(name) = &node.value {
        let (fact, cells) = shown.row(context, &At::new(name.clone(), &node.span))?;
        let mut line = Draft::of(&node.span, shown.shown(cells));
        line.is_true = Some(At::new(true, &node.span));
        line.tie(context, Wording::plain(fact.id.clone()), &node.span);
        return Some(line);
    }
    let fields = Fields::from_node(page, node, &grammar::SHOWN_ROW)?;
    let name = fields.need_text("row");
    let swaps = fields.entries("shows");
    let explanation = fields.text("why").map(|t| t.it);
    fields.finish();
    let name = name?;
    let (fact, cells) = shown.row(context, &name)?;
    let mut printed = cells.to_vec();
    for swap in swaps {
        let column = shown.column(context, &swap.key, &swap.key_span)?;
        let other = checks::read(page, &swap.node)?;
        let (_, others) = shown.row(context, &other)?;
        let (Some(cell), Some(other)) = (printed.get_mut(column), others.get(column)) else {
            return None;
        };
        cell.clone_from(other);
    }
    let mut line = Draft::of(&node.span, shown.shown(&printed));
    if !swaps.is_empty() && shown.has(context, &line.cells) {
        let message = "the cells shown instead are equal, so that the row is right after all";
        let help = "show the cell of a row that differs, or remove `shows`";
        page.say(codes::EQUAL_CELLS, &node.span, message, help);
        return None;
    }
    line.is_true = Some(At::new(swaps.is_empty(), &node.span));
    line.explanation = explanation;
    if !swaps.is_empty() {
        line.truth = Some(row_text(&shown.shown(cells)));
    }
    line.tie(context, Wording::plain(fact.id.clone()), &name.span);
    Some(line)
}

/// A row whose cells are written in the item.
fn free(context: &ItemContext<'_, '_>, node: &Node) -> Option<Draft> {
    let page = context.page;
    let cells = |nodes: &[Node]| -> Option<Vec<String>> {
        let cells: Vec<_> = nodes.iter().map(|node| checks::read(page, node)).collect();
        cells.into_iter().map(|cell| cell.map(|c| c.it)).collect()
    };
    if let Value::Array(nodes) = &node.value {
        return Some(Draft::of(&node.span, cells(nodes)?));
    }
    if !matches!(node.value, Value::Table(_)) {
        values::wrong_type(page, node, "a row of cells (`[\"..\", \"..\"]`)");
        return None;
    }
    let fields = Fields::from_node(page, node, &grammar::PAIR)?;
    let has_row = fields.has("row");
    let written = cells(fields.nodes("cells"));
    if has_row {
        let message = "the item names a row but no table";
        page.say(Code::MISSING_FIELD, &node.span, message, "add `table = \"..\"` to the item");
    } else if !fields.has("cells") {
        fields.missing("cells");
    }
    let mut line = Draft::of(&node.span, written?);
    line.is_true = fields.bool("truth");
    line.explanation = fields.text("why").map(|t| t.it);
    line.name = fields.slug("id").map(|id| id.it);
    line.former = fields.texts("was");
    let fact = fields.take("fact").and_then(|entry| lines::named(page, &entry.node));
    let has_fact = fields.has("fact");
    fields.finish();
    if let Some(fact) = fact {
        let id = context.names.fact_id(page, &context.topic.id, &fact)?;
        line.tie(context, Wording::plain(id), &fact.span);
    } else if has_fact {
        return None;
    }
    (!has_row).then_some(line)
}

/// Holds free rows against the rows of a table that they are tied to.
fn compare(context: &ItemContext<'_, '_>, drafts: &mut [Draft]) {
    for line in drafts.iter_mut().filter(|line| line.is_true.is_none()) {
        let Some(wording) = &line.wording else { continue };
        let Some(fact) = context.names.fact(&wording.it.fact) else { continue };
        let Shape::Row { cells, .. } = &fact.shape else { continue };
        if cells.len() != line.cells.len() {
            continue;
        }
        let same = cells.iter().zip(&line.cells).all(|(a, b)| fold(a) == fold(b));
        // A cell in other words is no error, so only equality is certain.
        if same {
            line.is_true = Some(At::new(true, &line.span));
        } else {
            line.truth = Some(fact.text.clone());
        }
    }
}
