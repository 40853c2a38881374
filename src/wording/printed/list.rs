//! The numbered list in the middle, with what stands before and after it.
//!
//! This file must not know which lines are true.

use std::ops::Range;

use crate::bank::Kind;

use super::ask;
use super::choices::Lettered;
use super::columns::{between, cells};
use super::label::Series;
use super::lists::{self, Found};
use super::paragraphs::paragraphs;
use super::parts::{Around, Complaint, Printed};
use crate::wording::languages::all;
use crate::wording::rows::{Row, place_of};

/// One line of the list, as it stands in the text.
pub(super) struct Entry {
    /// Where, without its number.
    pub(super) place: Range<usize>,
    /// Wrapped lines joined.
    pub(super) text: String,
}

/// Reads the body of a question with a numbered list. Where it has two and it is not certain which
/// of them is meant, the first is read, and the others beside it.
pub(super) fn read(
    kind: Kind,
    body: &[Row<'_>],
    choices: Vec<Lettered>,
    complaints: &mut Vec<Complaint>,
) -> Printed {
    let all = lists::find(body);
    let texts: Vec<&str> = choices.iter().map(|(.., text)| text.as_str()).collect();
    let meant = match kind {
        // Its choices name the statements by their own labels.
        Kind::Reasons => all.iter().take(1).cloned().collect(),
        _ => lists::meant(body, all.clone(), &texts),
    };
    let [first, others @ ..] = meant.as_slice() else {
        let begun =
            body.iter().position(|row| Series::begun_by(row.text, &Series::NUMBERED).is_some());
        let series = begun.and_then(|at| Series::begun_by(body[at].text, &Series::NUMBERED));
        let (at, series) = (begun.unwrap_or(body.len()), series.unwrap_or(Series::Arabic));
        if begun.is_none() {
            complaints.push(no_list(body));
        }
        let numerals = series.numerals(body.get(at).map(|row| row.text).into_iter());
        let lone = Found { series, numerals, rows: at..(at + 1).min(body.len()) };
        return one(kind, body, &lone, &[], choices, complaints);
    };
    let mut printed = one(kind, body, first, &all, choices.clone(), complaints);
    for other in others {
        let mut unread = Vec::new();
        let rival = one(kind, body, other, &all, choices.clone(), &mut unread);
        if unread.is_empty() {
            printed.rivals.push(rival);
        }
    }
    printed
}

/// The question with that list; the other ones stay in what stands before and after it, line by
/// line.
fn one(
    kind: Kind,
    body: &[Row<'_>],
    list: &Found,
    all: &[Found],
    choices: Vec<Lettered>,
    complaints: &mut Vec<Complaint>,
) -> Printed {
    let others = || all.iter().filter(|other| *other != list);
    let body = &with_ask_apart(body, list.rows.end)[..];
    let (before, rest) = body.split_at(list.rows.start);
    let next = others().map(|other| other.rows.start).find(|start| *start >= list.rows.end);
    let own = next.unwrap_or(body.len()).saturating_sub(before.len());
    let (entries, after) = entries(&rest[..own.min(rest.len())], list.series, complaints);
    let after = &body[own.min(rest.len()) + before.len() - after.len()..];
    if !list.rows.is_empty() {
        check_length(kind, rest, entries.len(), complaints);
    }
    let has_list =
        |from: usize, to: usize| others().any(|o| from <= o.rows.start && o.rows.end <= to);
    let (listed_before, listed_after) =
        (has_list(0, before.len()), has_list(body.len() - after.len(), body.len()));
    // Neither the headings nor the lines of another list say what is asked.
    let texts: Vec<&str> = entries.iter().map(|entry| entry.text.as_str()).collect();
    let between = between(&texts);
    let (before, columns) = heading(kind, before, between);
    let said = |row: &usize| others().any(|other| other.rows.contains(row));
    let lead: Vec<Row<'_>> = (0..before.len()).filter(|at| !said(at)).map(|at| body[at]).collect();
    let mut lines: Vec<(Range<usize>, Vec<String>)> = Vec::new();
    for (number, entry) in (1..).zip(entries) {
        let cells = match kind {
            Kind::Pairs => cells(&entry.text, between),
            _ => vec![entry.text],
        };
        if cells.iter().any(String::is_empty) {
            let advice =
                format!("line {number} has nothing in it: write its text after the number");
            complaints.push((entry.place.clone(), advice));
        }
        lines.push((entry.place, cells));
    }
    let width = lines.first().map_or(0, |(_, cells)| cells.len());
    // The column of numbers has a heading of its own.
    let columns = if columns.len() == width + 1 { columns[1..].to_vec() } else { columns };
    if kind == Kind::Pairs {
        check_columns(&columns, &lines, complaints);
    }
    let after = without_code_heads(after);
    let (ask, doubt) = ask::asked(kind, &lead, &after);
    let print = |rows: &[Row<'_>], listed: bool| {
        if listed { verbatim(rows) } else { paragraphs(rows, false) }
    };
    Printed {
        stem: print(before, listed_before),
        columns,
        lines,
        right: Vec::new(),
        ask,
        doubt,
        question: Some(print(&after, listed_after)).filter(|question| !question.is_empty()),
        choices,
        numerals: list.numerals,
        around: Around::default(),
        rivals: Vec::new(),
    }
}

/// The rows with a row of its own for a question that stands behind the last line of the list, as
/// pasted text often has it.
fn with_ask_apart<'a>(body: &[Row<'a>], end: usize) -> Vec<Row<'a>> {
    // A last line is not wrapped into more rows.
    const MOST_ROWS: usize = 12;
    let mut rows = body.to_vec();
    let last = end.saturating_sub(1);
    for at in (last..body.len()).take(MOST_ROWS) {
        let row = body[at];
        let rest = &body[at..body.len().min(at + MOST_ROWS)];
        let start = ask::grammars().find_map(|asks| asks.after_stop(rest));
        let cut = start.and_then(|start| row.text.split_at_checked(start.checked_sub(row.start)?));
        if let Some((line, ask)) = cut.filter(|(_, ask)| !ask.is_empty()) {
            rows[at].text = line.trim_end();
            rows.insert(at + 1, Row { start: row.start + line.len(), text: ask });
            break;
        }
    }
    rows
}

/// The rows as they stand, blank ones between them as one.
fn verbatim(rows: &[Row<'_>]) -> String {
    let mut text = String::new();
    let mut blank = false;
    for row in rows {
        if !row.is_blank() {
            text.push_str(if text.is_empty() {
                ""
            } else if blank {
                "\n\n"
            } else {
                "\n"
            });
            text.push_str(row.text);
        }
        blank = row.is_blank();
    }
    text
}

/// The lines of a list that begins at the first row, and the rows after it.
pub(super) fn entries<'r, 'a>(
    rows: &'r [Row<'a>],
    series: Series,
    complaints: &mut Vec<Complaint>,
) -> (Vec<Entry>, &'r [Row<'a>]) {
    let last = rows.iter().rposition(|row| series.label(row.text).is_some()).unwrap_or(0);
    let end = end_of(rows, last);
    let (listed, after) = rows.split_at(end);
    let mut entries: Vec<Entry> = Vec::new();
    let mut expected = 1;
    for row in listed.iter().filter(|row| !row.is_blank()) {
        if let Some((number, text)) = series.label(row.text) {
            if number != expected {
                let numerals = series.numerals(std::iter::once(row.text));
                let (found, wanted) = (numerals.numeral(number), numerals.numeral(expected));
                let advice = if number == 1 && expected > 2 {
                    format!(
                        "the numbering begins again at {found}, and a choice that names {found} would \
                         mean two lines: number one of the two lists otherwise (1, 2 and I, II)"
                    )
                } else if number < expected {
                    format!(
                        "number {found} stands where {wanted} should, and a line above begins with \
                         {found} too: where one of the two only goes on with the line above it, write \
                         it at the end of that line"
                    )
                } else {
                    format!(
                        "number {found} stands where {wanted} should: number the lines in order, and \
                     join what belongs to the line before to its end"
                    )
                };
                complaints.push((row.place(), advice));
            }
            expected = number.saturating_add(1);
            entries.push(Entry { place: row.place_of_rest(text), text: text.to_owned() });
        } else if let Some(entry) = entries.last_mut() {
            entry.text.push_str(if entry.text.is_empty() { "" } else { " " });
            entry.text.push_str(row.text);
            // A number alone on its line: the text begins on the next.
            if entry.place.is_empty() {
                entry.place = row.place();
            }
            entry.place.end = row.place().end;
        }
    }
    (entries, after)
}

/// The row at which the list is over: the first after the last numbered one that opens a question,
/// or that stands apart, or the last row if it asks.
fn end_of(rows: &[Row<'_>], last: usize) -> usize {
    let later = || rows.iter().enumerate().skip(last + 1);
    let opens = later().find(|(_, row)| ask::opens(row.text));
    if let Some((at, _)) = opens.or_else(|| later().find(|(at, _)| ask::begins(&rows[*at..]))) {
        return at;
    }
    let has_text = |at: usize| {
        let Some(row) = rows.get(at) else { return false };
        // The number of the last line may stand alone, its text after a blank line.
        !row.is_blank() && (at > last || row.text.contains(char::is_whitespace))
    };
    let apart = later()
        .find(|(at, row)| !row.is_blank() && rows[at - 1].is_blank() && (last..*at).any(has_text));
    if let Some((at, _)) = apart {
        return at;
    }
    let asks = later().rfind(|(_, row)| row.text.ends_with(['?', ':']));
    asks.map_or(rows.len(), |(at, _)| at)
}

fn no_list(body: &[Row<'_>]) -> Complaint {
    let late = body.iter().find_map(|row| {
        Series::NUMBERED.iter().find_map(|s| {
            let (n, _) = s.label(row.text)?;
            Some((row, s.numerals(std::iter::once(row.text)).numeral(n)))
        })
    });
    match late {
        Some((row, number)) => {
            (row.place(), format!("the list begins with {number}: number its lines from 1 or I"))
        }
        None if bulleted(body) => (
            place_of(body),
            "the lines of the list have bullets and no numbers: write 1., 2., 3. in place of the \
             bullets"
                .into(),
        ),
        None => (
            place_of(body),
            "there is no numbered list: begin each line of it with 1., 2., 3. or I., II., III., or \
             make the item `single`"
                .into(),
        ),
    }
}

/// Whether several rows begin with a bullet.
fn bulleted(body: &[Row<'_>]) -> bool {
    let bullet = |row: &&Row<'_>| {
        let rest = row
            .text
            .trim_start_matches(['•', '●', '▪', '◦', '‣', '·', '*', '-', '–', '\u{f0b7}', 'o']);
        rest.len() < row.text.len() && rest.starts_with([' ', '\t', '\u{a0}'])
    };
    body.iter().filter(bullet).count() > 1
}

fn check_length(kind: Kind, rows: &[Row<'_>], found: usize, complaints: &mut Vec<Complaint>) {
    let advice = match (kind, found) {
        (_, 0 | 1) => "the list has fewer than two lines: add a line, or make the item `single`",
        (Kind::Reasons, 2 | 3) => return,
        (Kind::Reasons, _) => {
            "there are more than three statements: make the item `statements`, or leave I, II and III"
        }
        _ => return,
    };
    complaints.push((place_of(rows), advice.into()));
}

/// The stem's rows, and the cells of the heading that ends them.
fn heading<'r, 'a>(
    kind: Kind,
    before: &'r [Row<'a>],
    between: &str,
) -> (&'r [Row<'a>], Vec<String>) {
    let rule = |row: &Row<'_>| row.text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    let last = before.iter().rposition(|row| !rule(row));
    match last {
        Some(at) if kind == Kind::Pairs && is_heading(before[at].text, between) => {
            (&before[..at], cells(before[at].text, between))
        }
        _ => (before, Vec::new()),
    }
}

/// Whether a row parts as the lines below it do; a lead ends in a colon or asks.
fn is_heading(text: &str, between: &str) -> bool {
    text.contains(between)
        && (between == "|"
            || !text.ends_with([':', '?', '।', '.']) && cells(text, between).len() > 1)
}

fn check_columns(
    columns: &[String],
    lines: &[(Range<usize>, Vec<String>)],
    complaints: &mut Vec<Complaint>,
) {
    let most = lines.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let wanted = if columns.is_empty() { most } else { columns.len() };
    for (number, (place, cells)) in (1..).zip(lines) {
        let found = cells.len();
        if found < 2 {
            let advice = format!("line {number} is no pair: separate its columns by ` | `");
            complaints.push((place.clone(), advice));
        } else if found != wanted {
            let advice = format!(
                "line {number} has {found} columns where {wanted} are wanted: separate them by ` | `"
            );
            complaints.push((place.clone(), advice));
        }
    }
}

/// Without "Codes:" and "A B C D", which head a table of codes.
pub(super) fn without_code_heads<'a>(rows: &[Row<'a>]) -> Vec<Row<'a>> {
    let head = |row: &Row<'_>| {
        let text = row.text.trim_end_matches([':', '.', ' ']).to_lowercase();
        let mut letters = row.text.split_whitespace().peekable();
        let letters = letters.peek().is_some() && letters.all(|word| word.chars().count() == 1);
        letters || all().iter().any(|l| l.layout.code_heads.contains(&text.as_str()))
    };
    rows.iter().copied().filter(|row| !head(row)).collect()
}
