//! The lists of a match, an entry a row: as papers run them together, and as tables have them.
//!
//! This file must not know what goes with what.

use super::label::Series;
use crate::wording::rows::Row;

/// The rows with the entries of lists in rows of their own, and without the bars round a table.
pub(super) fn rows_of_entries<'a>(body: &[Row<'a>]) -> Vec<Row<'a>> {
    let bare = body.iter().filter_map(|row| without_bars(*row));
    bare.flat_map(|row| pairs_of(row).unwrap_or_else(|| entries_of(row))).collect()
}

/// A row of a Markdown table without the bars at its ends; nothing of the row that parts its head.
fn without_bars(row: Row<'_>) -> Option<Row<'_>> {
    // A bar before the cell alone says that List-I is at its end.
    let Some(inside) = row.text.strip_prefix('|').filter(|inside| inside.ends_with('|')) else {
        return Some(row);
    };
    if inside.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) && inside.contains('-') {
        return None;
    }
    let start = row.place_of_rest(inside.trim_start()).start;
    Some(Row { start, text: inside.trim_end_matches('|').trim() })
}

/// "1. Metal 2. Rock": each number that follows the one before begins an entry.
fn entries_of(row: Row<'_>) -> Vec<Row<'_>> {
    let labelled = |series: &Series| series.label(row.text).map(|(number, _)| (*series, number));
    let Some((series, first)) = Series::LISTED.iter().find_map(labelled) else { return vec![row] };
    let mut starts = vec![0];
    while let Some(at) = next(row.text, *starts.last().unwrap_or(&0), series, first + starts.len())
    {
        starts.push(at);
    }
    cut(row, &starts)
}

/// "... A. Narmada 1. Bay of Bengal B. Kaveri 2. Arabian Sea", where a row has both lists: what
/// stands before them, and each pair; `None` where it has not.
fn pairs_of(row: Row<'_>) -> Option<Vec<Row<'_>>> {
    const RIGHT: [Series; 3] = [Series::Arabic, Series::Roman, Series::SmallRoman];
    let lettered = [Series::Capitals, Series::Letters, Series::KaKha, Series::ABa];
    lettered.into_iter().find_map(|left| {
        RIGHT.into_iter().find_map(|right| {
            let mut starts = vec![0];
            let mut from = 0;
            // One letter and one number after the other, from the first of both.
            for number in 1.. {
                let begun = number == 1 && left.label(row.text).is_some_and(|(n, _)| n == 1);
                let at = if begun { Some(0) } else { next(row.text, from, left, number) };
                let Some(at) = at else { break };
                let Some(partner) = next(row.text, at, right, number) else { break };
                starts.push(at);
                from = partner;
            }
            (starts.len() > 2).then(|| cut(row, &starts))
        })
    })
}

/// Where that number of a series begins behind a blank after `from`.
fn next(text: &str, from: usize, series: Series, number: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let blanks = rest.char_indices().filter(|(_, c)| c.is_whitespace());
    let mut begins = blanks.map(|(at, c)| from + at + c.len_utf8());
    begins.find(|at| series.label(&text[*at..]).is_some_and(|(found, _)| found == number))
}

/// The row, cut at those places.
fn cut<'a>(row: Row<'a>, starts: &[usize]) -> Vec<Row<'a>> {
    let ends = starts.iter().skip(1).copied().chain([row.text.len()]);
    let parts = starts.iter().zip(ends).filter_map(|(start, end)| {
        let text = row.text.get(*start..end)?.trim_end();
        (!text.is_empty()).then_some(Row { start: row.start + start, text })
    });
    let parts: Vec<Row<'a>> = parts.collect();
    // An empty row stays one.
    if parts.is_empty() { vec![row] } else { parts }
}
