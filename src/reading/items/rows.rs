//! Rows of a table, as `pairs` and `match` name them.

use crate::reading::codes;

use super::ItemContext;
use crate::bank::fact::fold;
use crate::bank::{Fact, FactId, Shape, Table, TopicId};
use crate::document::At;
use crate::document::Code;
use crate::document::Fields;
use crate::document::Span;
use crate::text::quoted;
use crate::text::{did_you_mean, listed, nearest};

/// The table that an item is made from, and those of its columns that are shown.
pub(super) struct Shown<'a> {
    topic: TopicId,
    table: &'a Table,
    /// The places of the shown columns.
    pub columns: Vec<usize>,
}

impl<'a> Shown<'a> {
    /// Reads `table` and `columns`; at most `most` columns are shown.
    pub fn read(
        context: &ItemContext<'a, '_>,
        fields: &Fields<'_, '_>,
        most: usize,
    ) -> Option<Self> {
        let page = context.page;
        let name = fields.text("table")?;
        let chosen = fields.texts("columns");
        let (topic, table) = context.names.table(page, &context.topic.id, &name)?;
        let mut columns = Vec::new();
        for column in &chosen {
            match table.columns.iter().position(|c| *c == column.it) {
                Some(at) => columns.push(at),
                None => no_column(context, table, &column.it, &column.span),
            }
        }
        if chosen.is_empty() {
            columns = (0..table.columns.len()).collect();
        }
        if chosen.len() > columns.len() {
            return None;
        }
        if !(2..=most).contains(&columns.len()) {
            let n = columns.len();
            let message = format!("{n} columns cannot be shown; 2 to {most} can");
            let help = format!("name them: `columns = [..]`, from {}", names(table));
            page.say(Code::WRONG_COUNT, &name.span, message, help);
            return None;
        }
        Some(Self { topic, table, columns })
    }

    /// The headings that are shown.
    pub fn headings(&self) -> Vec<String> {
        self.columns.iter().filter_map(|c| self.table.columns.get(*c).cloned()).collect()
    }

    /// The column of that heading, which must be shown.
    pub fn column(&self, context: &ItemContext<'_, '_>, name: &str, span: &Span) -> Option<usize> {
        let found = self.columns.iter().copied().find(|c| self.table.columns[*c] == name);
        if found.is_none() {
            no_column(context, self.table, name, span);
        }
        found
    }

    /// The row of that name, with its cells.
    pub fn row(
        &self,
        context: &ItemContext<'a, '_>,
        name: &At<String>,
    ) -> Option<(&'a Fact, &'a [String])> {
        let prefix = format!("{}.", self.table.id);
        let local = name.it.strip_prefix(&prefix).unwrap_or(&name.it);
        let id = FactId::new(&format!("{}/{prefix}{local}", self.topic)).ok();
        let fact = id.and_then(|id| context.names.fact(&id));
        if let Some((fact, Shape::Row { cells, .. })) = fact.map(|fact| (fact, &fact.shape)) {
            return Some((fact, cells));
        }
        let known: Vec<&str> =
            self.table.rows.iter().filter_map(|id| Some(id.local().split_once('.')?.1)).collect();
        let patient = context.names.patience.allows(context.page, known.len());
        let help = nearest(local, if patient { &known } else { &[] })
            .map_or_else(|| format!("its rows are {}", listed(&known)), |near| did_you_mean(&near));
        let message = format!("the table `{}` has no row `{}`", self.table.id, quoted(local));
        context.page.say(codes::UNKNOWN_FACT, &name.span, message, help);
        None
    }

    /// Whether a row of the table shows those cells, in whatever case and spacing.
    pub fn has(&self, context: &ItemContext<'a, '_>, cells: &[String]) -> bool {
        let name = format!("{}/{}", self.topic, self.table.id);
        let rows = context.folded.of(name, || {
            let cells =
                self.table.rows.iter().filter_map(|id| match &context.names.fact(id)?.shape {
                    Shape::Row { cells, .. } => Some(cells.iter().map(|cell| fold(cell)).collect()),
                    _ => None,
                });
            cells.collect()
        });
        let cells: Vec<String> = cells.iter().map(|cell| fold(cell)).collect();
        rows.iter().any(|row| {
            let shown = self.columns.iter().filter_map(|column| row.get(*column));
            shown.zip(&cells).all(|(a, b)| a == b)
        })
    }

    /// Those of a row's cells that are shown.
    pub fn shown(&self, cells: &[String]) -> Vec<String> {
        self.columns.iter().filter_map(|c| cells.get(*c).cloned()).collect()
    }
}

fn names(table: &Table) -> String {
    listed(&table.columns.iter().map(String::as_str).collect::<Vec<_>>())
}

fn no_column(context: &ItemContext<'_, '_>, table: &Table, name: &str, span: &Span) {
    let patient = context.names.patience.allows(context.page, table.columns.len());
    let help = nearest(name, if patient { &table.columns } else { &[] })
        .map_or_else(|| format!("its columns are {}", names(table)), |near| did_you_mean(&near));
    let message = format!("the table `{}` shows no column `{}`", table.id, quoted(name));
    context.page.say(Code::WRONG_VALUE, span, message, help);
}
