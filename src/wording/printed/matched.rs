//! List-I and List-II, side by side (` | `) or one below the other.
//!
//! This file must not know what goes with what.

use std::ops::Range;

use crate::bank::{Kind, Numerals};

use super::ask;
use super::columns::cells;
use super::label::Series;
use super::list::{self, Entry};
use super::paragraphs::paragraphs;
use super::parts::{Around, Complaint, Printed};
use super::rowed::rows_of_entries;
use crate::wording::languages::all;
use crate::wording::rows::{Row, place_of};

/// The two lists, and what stands around them.
#[derive(Default)]
struct Lists<'r, 'a> {
    before: &'r [Row<'a>],
    columns: Vec<String>,
    left: Vec<Entry>,
    right: Vec<Entry>,
    after: &'r [Row<'a>],
}

/// Reads the body of a match question.
pub(super) fn read(
    body: &[Row<'_>],
    choices: Vec<(Range<usize>, char, String)>,
    complaints: &mut Vec<Complaint>,
) -> Printed {
    let body = &rows_of_entries(body);
    let lists = if body.iter().any(|row| side_by_side(row.text)) {
        beside(body, complaints)
    } else {
        below(body, complaints)
    };
    let place = place_of(body);
    if lists.left.len() < 2 || lists.right.len() < 2 {
        let advice = "List-I and List-II are not both there, with two lines or more each: write \
                      rows such as `A. left | 1. right`, or the lists one below the other under \
                      the lines `List-I` and `List-II`";
        complaints.push((place, advice.into()));
    } else if lists.right.len() < lists.left.len() {
        let advice = "List-II is shorter than List-I: give each line of List-I a partner";
        complaints.push((place, advice.into()));
    }
    for entry in lists.left.iter().chain(&lists.right).filter(|entry| entry.text.is_empty()) {
        let advice = "this line of the list is empty: write its text after the label";
        complaints.push((entry.place.clone(), advice.into()));
    }
    let after = list::without_code_heads(lists.after);
    let (ask, doubt) = ask::asked(Kind::Match, lists.before, &after);
    Printed {
        stem: paragraphs(lists.before, false),
        columns: lists.columns,
        lines: lists.left.into_iter().map(|e| (e.place, vec![e.text])).collect(),
        right: lists.right.into_iter().map(|e| e.text).collect(),
        ask,
        doubt,
        question: Some(paragraphs(&after, false)).filter(|q| !q.is_empty()),
        choices,
        numerals: Numerals::Arabic,
        around: Around::default(),
        rivals: Vec::new(),
    }
}

/// A row of which the right cell is labelled.
fn side_by_side(text: &str) -> bool {
    halves(text).is_some_and(|(_, right)| {
        Series::LISTED.iter().any(|series| series.label(right.trim()).is_some())
    })
}

/// The two cells of a row: parted by a bar, or where "1." begins the right one behind a blank, if a
/// letter begins the left one.
fn halves(text: &str) -> Option<(&str, &str)> {
    if let Some(at) = text.find('|') {
        return Some((&text[..at], &text[at + 1..]));
    }
    let lettered = [Series::Capitals, Series::Letters, Series::KaKha, Series::ABa];
    lettered.iter().find_map(|series| series.label(text))?;
    let blanks = text.char_indices().filter(|(_, c)| c.is_whitespace());
    let right = blanks.map(|(at, c)| at + c.len_utf8()).find(|at| {
        let series = [Series::Arabic, Series::Roman, Series::SmallRoman];
        series.iter().any(|series| series.label(&text[*at..]).is_some())
    })?;
    Some((&text[..right], &text[right..]))
}

/// `A. left | 1. right`, a row each.
fn beside<'r, 'a>(body: &'r [Row<'a>], complaints: &mut Vec<Complaint>) -> Lists<'r, 'a> {
    let first = body.iter().position(|row| side_by_side(row.text)).unwrap_or(body.len());
    let last = body.iter().rposition(|row| side_by_side(row.text)).unwrap_or(first);
    let (before, rest) = body.split_at(first);
    let (rows, after) = rest.split_at((last + 1).saturating_sub(first).min(rest.len()));
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let mut series = [None, None];
    for row in rows.iter().filter(|row| !row.is_blank()) {
        let Some((a, b)) = halves(row.text) else {
            let advice = "this row has one column: separate List-I from List-II by ` | `";
            complaints.push((row.place(), advice.into()));
            continue;
        };
        let ends = [(row.start, a), (row.start + row.text.len() - b.len(), b)];
        for (side, (start, cell)) in ends.into_iter().enumerate() {
            let text = cell.trim();
            // The longer list's last rows have nothing on the other side.
            if text.is_empty() {
                continue;
            }
            let start = start + (cell.len() - cell.trim_start().len());
            let cell = Row { start, text };
            let entries = if side == 0 { &mut left } else { &mut right };
            if let Some(entry) = labelled(&cell, &mut series[side], entries, complaints) {
                entries.push(entry);
            }
        }
    }
    let (before, columns) = headed(before);
    Lists { before, columns, left, right, after }
}

/// A cell without its label, if it is the next of its list.
fn labelled(
    cell: &Row<'_>,
    series: &mut Option<Series>,
    entries: &[Entry],
    complaints: &mut Vec<Complaint>,
) -> Option<Entry> {
    *series = series.or_else(|| Series::begun_by(cell.text, &Series::LISTED));
    match series.and_then(|series| series.label(cell.text)) {
        Some((number, text)) if number == entries.len() + 1 => {
            Some(Entry { place: cell.place_of_rest(text), text: text.to_owned() })
        }
        _ => {
            let advice = format!(
                "this should be line {} of its list: label List-I A., B., C. and List-II 1., 2., 3.",
                entries.len() + 1
            );
            complaints.push((cell.place(), advice));
            None
        }
    }
}

/// The rows before, without the row of two cells that heads the lists.
fn headed<'r, 'a>(before: &'r [Row<'a>]) -> (&'r [Row<'a>], Vec<String>) {
    match before.iter().rposition(|row| !row.is_blank()) {
        Some(at) if before[at].text.contains('|') => (&before[..at], cells(before[at].text, "|")),
        _ => (before, Vec::new()),
    }
}

/// `List-I`, its lines, `List-II`, its lines.
fn below<'r, 'a>(body: &'r [Row<'a>], complaints: &mut Vec<Complaint>) -> Lists<'r, 'a> {
    let whole = Lists { before: body, ..Lists::default() };
    let Some(first) = body.iter().position(|row| names_list(row.text, 1)) else { return whole };
    let Some(second) = body.iter().position(|row| names_list(row.text, 2)) else { return whole };
    if second < first {
        return whole;
    }
    let columns = vec![body[first].text.to_owned(), body[second].text.to_owned()];
    let (left, _) = under(&body[first + 1..second], complaints);
    let (right, after) = under(&body[second + 1..], complaints);
    Lists { before: &body[..first], columns, left, right, after }
}

fn under<'r, 'a>(
    rows: &'r [Row<'a>],
    complaints: &mut Vec<Complaint>,
) -> (Vec<Entry>, &'r [Row<'a>]) {
    let begun = rows.iter().enumerate().find_map(|(at, row)| {
        Series::begun_by(row.text, &Series::LISTED).map(|series| (at, series))
    });
    match begun {
        Some((at, series)) => list::entries(&rows[at..], series, complaints),
        None => (Vec::new(), rows),
    }
}

/// "List-I", "List I (Author)", "LIST – 2": a heading of its own, not a sentence that names the
/// lists.
fn names_list(text: &str, number: u8) -> bool {
    let text = text.to_lowercase();
    let mut heads = all().iter().flat_map(|language| language.layout.lists);
    let Some(rest) = heads.find_map(|head| text.strip_prefix(head)) else { return false };
    let dashes = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}');
    let rest = rest.trim_start_matches(dashes);
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let (numeral, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let tail = tail.trim();
    let wanted = if number == 1 { ["i", "1"] } else { ["ii", "2"] };
    wanted.contains(&numeral) && (tail.is_empty() || tail.starts_with(['(', ':', '[', '-', '–']))
}
