//! Frames of rows: pairs and matches, and which cells may stand beside each other.
//!
//! What is wrongly matched must be wrong by the whole table. This file must not know how a recipe
//! is drawn or written.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::frame::{Frame, Solved, changed, listed, plain};
use super::recipe::{Part, Says};
use super::source::{CannotMake, Facts};
use crate::bank::fact::{fold, row_text};
use crate::bank::solve::Unanswerable;
use crate::bank::{Decoy, Fact, FactId, Line, Shape, Table};

/// The table that all of the facts are rows of, with the places of the columns shown.
fn table<'b>(
    facts: &[&'b Fact],
    columns: &[u8],
    from: Facts<'b>,
) -> Result<(&'b Table, Vec<usize>), CannotMake> {
    let Some(first) = facts.first() else {
        return Err(CannotMake::Unanswerable(Unanswerable::TooFew { found: 0, wanted: 2 }));
    };
    let table = match &first.shape {
        Shape::Row { table: name, .. } => {
            let topic = from.bank.topics.iter().find(|topic| topic.id == first.id.topic());
            topic.and_then(|topic| topic.tables.iter().find(|table| table.id == *name))
        }
        _ => None,
    };
    let table = table.filter(|table| table.rows.contains(&first.id));
    let table = table.ok_or_else(|| changed(first, "is no longer a row of a table"))?;
    if let Some(other) = facts.iter().find(|fact| !table.rows.contains(&fact.id)) {
        return Err(changed(other, "is a row of another table than the others"));
    }
    let places: Vec<usize> =
        columns.iter().filter_map(|column| usize::from(*column).checked_sub(1)).collect();
    let there = places.len() == columns.len() && places.len() >= 2;
    if !there || places.iter().any(|place| *place >= table.columns.len()) {
        return Err(changed(first, "stands in a table that has lost a column"));
    }
    Ok((table, places))
}

/// The cells of a row that are shown.
pub(super) fn shown(fact: &Fact, places: &[usize]) -> Vec<String> {
    match &fact.shape {
        Shape::Row { cells, .. } => {
            places.iter().filter_map(|at| cells.get(*at).cloned()).collect()
        }
        _ => Vec::new(),
    }
}

/// Cells as they are compared.
fn folded(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| fold(cell)).collect()
}

/// What the rows of a table print in some of its columns, as it is compared: a table may have a
/// thousand rows.
#[derive(Debug, Default)]
pub(super) struct Printed {
    rows: Vec<Vec<String>>,
    all: HashSet<Vec<String>>,
}

impl Printed {
    /// Of rows with those cells.
    pub fn of(rows: impl Iterator<Item = Vec<String>>) -> Self {
        let rows: Vec<Vec<String>> = rows.map(|cells| folded(&cells)).collect();
        Self { all: rows.iter().cloned().collect(), rows }
    }

    /// Whether a row prints just that.
    pub fn has(&self, cells: &[String]) -> bool {
        self.all.contains(&folded(cells))
    }

    /// How many rows print that cell in that place.
    pub fn times(&self, place: usize, cell: &str) -> usize {
        let cell = fold(cell);
        self.rows.iter().filter(|row| row.get(place).is_some_and(|other| *other == cell)).count()
    }
}

/// What the table prints that was looked at last: one question is framed many times over.
#[derive(Debug, Default)]
pub(super) struct Memo(RefCell<Option<Looked>>);

/// A table, by its first row, and columns of it, with what they print.
type Looked = (FactId, Vec<usize>, Rc<Printed>);

impl Memo {
    /// What every row of a table prints in these columns.
    fn printed(&self, table: &Table, places: &[usize], from: Facts<'_>) -> Rc<Printed> {
        let Some(first) = table.rows.first() else { return Rc::default() };
        let mut memo = self.0.borrow_mut();
        if let Some((of, columns, printed)) = memo.as_ref()
            && of == first
            && columns == places
        {
            return Rc::clone(printed);
        }
        let rows = table.rows.iter().filter_map(|id| Some(shown((from.find)(id)?, places)));
        let printed = Rc::new(Printed::of(rows));
        *memo = Some((first.clone(), places.to_vec(), Rc::clone(&printed)));
        printed
    }
}

/// Of each row of a table and each of its cells, whether the first cell tells it: a word of four
/// letters or more is in both, be it in the plural, and in no other row's cell of that column.
pub(super) fn telling(rows: &[&[String]]) -> Vec<Vec<bool>> {
    let mut rows_with: HashMap<(usize, String), usize> = HashMap::new();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            for word in long_words(cell) {
                *rows_with.entry((place, word)).or_insert(0) += 1;
            }
        }
    }
    let tells = |row: &[String]| {
        let own = row.first().map(|cell| long_words(cell)).unwrap_or_default();
        let told = |(place, cell): (usize, &String)| {
            let words = long_words(cell).into_iter().filter(|word| own.contains(word));
            place > 0 && words.into_iter().any(|word| rows_with.get(&(place, word)) == Some(&1))
        };
        row.iter().enumerate().map(told).collect()
    };
    rows.iter().map(|row| tells(row)).collect()
}

fn long_words(text: &str) -> HashSet<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    let long = parts.filter(|part| part.chars().count() > 3).map(str::to_lowercase);
    long.map(|word| word.trim_end_matches('s').to_owned()).collect()
}

/// Whether two rows of two cells cannot stand in one match: they have a cell in common, or the
/// table has one's left cell with the other's right one.
pub(super) fn clash(one: &[String], other: &[String], table: &Printed) -> bool {
    let crossed = |a: &[String], b: &[String]| match (a, b) {
        ([left, _], [_, right]) => table.has(&[left.clone(), right.clone()]),
        _ => true,
    };
    let common = one.iter().zip(other).any(|(a, b)| fold(a) == fold(b));
    common || crossed(one, other) || crossed(other, one)
}

/// Rows, each as it is or with another's cell.
pub(super) fn pairs<'b>(
    facts: Vec<&'b Fact>,
    parts: &[Part],
    count: bool,
    columns: &[u8],
    from: Facts<'b>,
    memo: &Memo,
) -> Result<Frame<'b>, CannotMake> {
    let (table, places) = table(&facts, columns, from)?;
    let printed = memo.printed(table, &places, from);
    let mut lines = Vec::new();
    for (fact, part) in facts.iter().zip(parts) {
        let right = shown(fact, &places);
        let line = match &part.says {
            Says::Fact => plain(fact, part, right)?,
            says => {
                let (column, lent) = lent(fact, says, table, &places, from)?;
                let at = columns.iter().position(|shown| *shown == column);
                let mut cells = right.clone();
                match at.and_then(|at| cells.get_mut(at)) {
                    Some(cell) => *cell = lent,
                    None => return Err(changed(fact, "stands in a table that has lost a column")),
                }
                if printed.has(&cells) {
                    return Err(changed(fact, "has come to be right as it was wrongly printed"));
                }
                Line {
                    cells,
                    is_true: false,
                    truth: Some(row_text(&right)),
                    ..plain(fact, &Part { says: Says::Fact, ..part.clone() }, right)?
                }
            }
        };
        lines.push(line);
    }
    let columns = places.iter().filter_map(|at| table.columns.get(*at).cloned()).collect();
    Ok(Frame { columns, ..listed(facts, lines, count, None) })
}

/// What is printed in a row in place of its own cell, and in which column.
fn lent(
    fact: &Fact,
    says: &Says,
    table: &Table,
    places: &[usize],
    from: Facts<'_>,
) -> Result<(u8, String), CannotMake> {
    let lost = || changed(fact, "stands in a table that has lost a column");
    let place = |column: u8| usize::from(column).checked_sub(1).filter(|at| places.contains(at));
    match says {
        Says::Cell { of, column } => {
            let lender = fact.id.topic().part(&table.id, of);
            let row = (from.find)(&lender).ok_or_else(|| CannotMake::Gone(lender.to_string()))?;
            let at = place(*column).ok_or_else(lost)?;
            Ok((*column, shown(row, &[at]).pop().ok_or_else(lost)?))
        }
        Says::Decoy { mark, column } => {
            let at = place(*column).ok_or_else(lost)?;
            let is_it = |decoy: &&Decoy| decoy.column == at && decoy.mark() == mark.as_str();
            let decoy = table.decoys.iter().find(is_it);
            let gone = || CannotMake::Gone(format!("{}@@{mark}.{column}", fact.id));
            Ok((*column, decoy.ok_or_else(gone)?.text.clone()))
        }
        Says::Fact | Says::Trap(_) => Err(changed(fact, "is a row, and rows are not worded so")),
    }
}

/// Rows pulled apart into two lists.
pub(super) fn matched<'b>(
    facts: Vec<&'b Fact>,
    parts: &[Part],
    columns: &[u8],
    from: Facts<'b>,
    memo: &Memo,
) -> Result<Frame<'b>, CannotMake> {
    let (table, places) = table(&facts, columns, from)?;
    let printed = memo.printed(table, &places, from);
    let (mut lines, mut taken): (Vec<Line>, Vec<Vec<String>>) = (Vec::new(), Vec::new());
    for (fact, part) in facts.iter().zip(parts) {
        let cells = shown(fact, &places);
        let [left, _] = cells.as_slice() else {
            return Err(changed(fact, "has not two cells to be matched"));
        };
        if taken.iter().any(|other| clash(other, &cells, &printed)) {
            return Err(changed(fact, "could be matched with another row's cell as well"));
        }
        lines.push(plain(fact, part, vec![left.clone()])?);
        taken.push(cells);
    }
    let partners: Vec<String> = taken.into_iter().filter_map(|mut cells| cells.pop()).collect();
    // In alphabetical order, which tells nothing.
    let mut right = partners.clone();
    right.sort_by_key(|cell| fold(cell));
    let place = |cell: &String| right.iter().position(|other| other == cell);
    let number = |cell: &String| u8::try_from(place(cell)? + 1).ok();
    let matching: Vec<u8> = partners.iter().filter_map(number).collect();
    let columns = places.iter().filter_map(|at| table.columns.get(*at).cloned()).collect();
    Ok(Frame {
        columns,
        solved: Solved::Match(matching, right.len()),
        right,
        ..listed(facts, lines, false, None)
    })
}
