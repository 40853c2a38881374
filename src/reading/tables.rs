//! Tables: what they say of composed questions, beside their rows.
//!
//! It must not know how a table is asked.

use crate::bank::fact::fold;
use crate::bank::{Decoy, Fact, Shape};
use crate::document::{At, Code, Entry, Fields, Page, Span, Value, checks, values};
use crate::reading::codes;
use crate::text::quoted;

/// The question that a table puts of a row.
pub(super) fn ask(fields: &Fields<'_, '_>) -> Option<String> {
    let ask = fields.text("ask")?;
    if ask.it.matches("{}").count() != 1 {
        let message = "the question must have `{}` once, where the first cell goes";
        let help = "write it as in \"Which one of the following does {} deal with?\"";
        fields.page.say(Code::WRONG_VALUE, &ask.span, message, help);
    }
    Some(ask.it)
}

/// The false cells of each column, in the table's order of columns.
pub(super) fn decoys(fields: &Fields<'_, '_>, columns: &[String]) -> Vec<At<Decoy>> {
    let entries = fields.entries("decoys");
    let mut decoys: Vec<At<Decoy>> =
        entries.iter().flat_map(|e| of(fields.page, e, columns)).collect();
    decoys.sort_by_key(|decoy| decoy.it.column);
    decoys
}

fn of(page: &Page<'_>, entry: &Entry, columns: &[String]) -> Vec<At<Decoy>> {
    let name = fold(&entry.key);
    let column = columns.iter().position(|column| fold(column) == name);
    let Some(column) = column.filter(|column| *column > 0) else {
        let message =
            format!("`{}` is no column of the table that can have false cells", quoted(&entry.key));
        let help = "name a heading of `columns`, but for the first";
        page.say(Code::WRONG_VALUE, &entry.key_span, message, help);
        return Vec::new();
    };
    let Value::Array(nodes) = &entry.node.value else {
        values::wrong_type(page, &entry.node, "a list of texts");
        return Vec::new();
    };
    let texts = nodes.iter().filter_map(|node| checks::read(page, node));
    texts.map(|at| At::new(Decoy { column, text: at.it }, &at.span)).collect()
}

/// Reports false cells that one of the last so many facts, which are the table's rows, has.
pub(super) fn check_decoys(
    page: &Page<'_>,
    decoys: &[At<Decoy>],
    rows: usize,
    facts: &[(Fact, Span)],
) {
    let rows = &facts[facts.len().saturating_sub(rows)..];
    for decoy in decoys {
        let is_cell = |fact: &Fact| match &fact.shape {
            Shape::Row { cells, .. } => {
                cells.get(decoy.it.column).is_some_and(|cell| fold(cell) == fold(&decoy.it.text))
            }
            _ => false,
        };
        if rows.iter().any(|(fact, _)| is_cell(fact)) {
            let message = "a row of the table has this cell, so it is not false everywhere";
            page.say(codes::EQUAL_CELLS, &decoy.span, message, "write what is right in no row");
        }
    }
}
