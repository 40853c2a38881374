//! `match`: List-I against List-II.

use super::super::grammar;
use crate::reading::codes;
use std::collections::HashSet;

use super::common::Common;
use super::lines::{self, Draft};
use super::listed::Listed;
use super::printed::Reading;
use super::rows::Shown;
use super::{ItemContext, MOST_LINES, Made, by_key, printed, settle};
use crate::bank::fact::fold;
use crate::bank::solve::Solution;
use crate::bank::{Kind, Wording};
use crate::document::At;
use crate::document::Code;
use crate::document::Fields;
use crate::document::checks;
use crate::document::values;
use crate::document::{Node, Value};

/// Reads an item of kind `match`.
pub(super) fn read(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    common: Common,
) -> Option<Made> {
    let mut list = Listed::of(context, fields, Kind::Match);
    let instead = ["stem", "table", "columns", "rows", "left", "right", "choices"];
    let printed = printed::read(fields, list.kind, &instead);
    let matching = if let Reading::Bad = printed {
        return None;
    } else if let Reading::Good(text) = printed {
        list.print(*text);
        let by_key = by_key::numbers(fields, &list).filter(|_| !fields.has("matches"));
        by_key.or_else(|| matches(fields, &list))
    } else if fields.has("table") {
        of_table(context, fields, &mut list)
    } else {
        let side = |name| -> Vec<At<String>> {
            let nodes = Listed::parts(fields, name);
            nodes.iter().filter_map(|node| checks::read(fields.page, node)).collect()
        };
        let (left, right) = (side("left"), side("right"));
        for name in ["left", "right"].into_iter().filter(|name| !fields.has(name)) {
            fields.missing(name);
        }
        list.columns = fields.texts("columns").into_iter().map(|t| t.it).collect();
        list.lines = left.into_iter().map(|l| Draft::of(&l.span, vec![l.it])).collect();
        list.right = right.into_iter().map(|r| r.it).collect();
        check_right(fields, &list.right);
        matches(fields, &list)
    };
    lines::tie_numbered(context, &common, &mut list.lines);
    if !list.check_length(fields) {
        return None;
    }
    let right = list.right.len();
    let solution = matching.as_ref().map(|matching| Solution::Match { matching, right });
    if !settle::kind(fields, &mut list, solution.as_ref()) {
        return None;
    }
    let (truths, solution) = (vec![true; list.lines.len()], solution?);
    list.finish(context, fields, common, &truths, solution)
}

/// The field `matches`: for each left line, the number of its right one.
fn matches(fields: &Fields<'_, '_>, list: &Listed) -> Option<Vec<u8>> {
    let page = fields.page;
    let Some(entry) = fields.take("matches") else {
        let message = "nothing says which left line goes with which right one";
        page.say(codes::NO_KEY, &fields.span, message, "add `matches = [2, 1, ..]`");
        return None;
    };
    let before = page.count();
    let (left, right) = (list.lines.len(), list.right.len());
    let numbers: Vec<_> =
        values::array(page, &entry.node).iter().filter_map(|n| values::count(page, n)).collect();
    for number in numbers.iter().filter(|n| usize::from(n.it) > right) {
        let message = format!("`matches` names {}, but there are only {right}", number.it);
        page.say(
            Code::OUT_OF_RANGE,
            &number.span,
            message,
            format!("write numbers from 1 to {right}"),
        );
    }
    if numbers.len() != left && page.count() == before {
        let message = format!("`matches` has {} numbers for {left} lines", numbers.len());
        page.say(
            Code::WRONG_COUNT,
            &entry.node.span,
            message,
            "give one number for each left line",
        );
    }
    (page.count() == before).then(|| numbers.into_iter().map(|n| n.it).collect())
}

fn check_right(fields: &Fields<'_, '_>, right: &[String]) {
    let span = fields.take("right").map_or(fields.span.clone(), |e| e.node.span.clone());
    if right.len() > MOST_LINES {
        let message = format!("the right list has {} lines", right.len());
        fields.page.say(Code::WRONG_COUNT, &span, message, format!("give it at most {MOST_LINES}"));
    }
    let mut seen = HashSet::new();
    if !right.iter().all(|line| seen.insert(fold(line))) {
        let message = "two lines of the right list are equal, so that either would be right";
        fields.page.say(codes::EQUAL_CELLS, &span, message, "reword or remove one of them");
    }
}

/// Rows of a table: the left list in the order given, the right one in alphabetical order, which
/// tells nothing.
fn of_table(
    context: &ItemContext<'_, '_>,
    fields: &Fields<'_, '_>,
    list: &mut Listed,
) -> Option<Vec<u8>> {
    let page = context.page;
    let shown = Shown::read(context, fields, 2)?;
    list.columns = shown.headings();
    if !fields.has("rows") {
        fields.missing("rows");
    }
    let mut pairs = Vec::new();
    let mut whole = true;
    for node in Listed::parts(fields, "rows") {
        let Some((name, explanation)) = row_name(context, node) else {
            whole = false;
            continue;
        };
        let Some((fact, cells)) = shown.row(context, &name) else {
            whole = false;
            continue;
        };
        let mut cells = shown.shown(cells).into_iter();
        let (Some(left), Some(right)) = (cells.next(), cells.next()) else {
            whole = false;
            continue;
        };
        let mut line = Draft::of(&node.span, vec![left]);
        line.explanation = explanation;
        line.tie(context, Wording::plain(fact.id.clone()), &name.span);
        list.lines.push(line);
        pairs.push((right, node.span.clone()));
    }
    for (i, (cell, span)) in pairs.iter().enumerate() {
        let Some((_, first)) = pairs[..i].iter().find(|(o, _)| fold(o) == fold(cell)) else {
            continue;
        };
        let message = "two rows have the same right cell, so that either would be right";
        let problem = page.problem(codes::EQUAL_CELLS, span, message);
        page.report(problem.other(page.place(first), "the same").help("leave one of them out"));
        whole = false;
    }
    let mut right: Vec<String> = pairs.iter().map(|(right, _)| right.clone()).collect();
    right.sort_by_key(|cell| fold(cell));
    let place = |cell: &String| u8::try_from(right.iter().position(|r| r == cell)? + 1).ok();
    let matching: Option<Vec<u8>> = pairs.iter().map(|(cell, _)| place(cell)).collect();
    list.right = right;
    matching.filter(|_| whole)
}

fn row_name(context: &ItemContext<'_, '_>, node: &Node) -> Option<(At<String>, Option<String>)> {
    if let Value::Text(_) = node.value {
        return Some((checks::read(context.page, node)?, None));
    }
    let fields = Fields::from_node(context.page, node, &grammar::MATCHED_ROW)?;
    let name = fields.need_text("row");
    let explanation = fields.text("why").map(|t| t.it);
    fields.finish();
    Some((name?, explanation))
}
