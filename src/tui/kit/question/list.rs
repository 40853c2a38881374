//! The numbered list of a question: statements, pairs in columns, the two lists of a match.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::bank::{Item, Kind};
use crate::text::width;
use crate::tui::app::msg::Target;
use crate::tui::kit::page::Row;
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::state::current::takes_marks;
use crate::wording::shown as worded;

/// Columns kept free at the right for what is said of each line.
const GUTTER: usize = 9;
/// Below this the list is too narrow for a gutter.
const NARROW: usize = 40;
/// Between columns.
const GAP: usize = 2;

/// The rows of the list, with what is said of each line at its right.
pub fn rows(shown: &ShownQuestion, item: &Item, style: TextStyle, columns: usize) -> Vec<Row> {
    let columns = columns.min(MEASURE);
    let marked = takes_marks(item.kind());
    let gutter = if marked && columns >= NARROW { GUTTER } else { 0 };
    let room = columns.saturating_sub(gutter);
    let mut rows = match item.kind() {
        Kind::Single => return Vec::new(),
        Kind::Pairs => table(shown, item, style, room),
        Kind::Match => two_lists(shown, item, style, room),
        Kind::Statements | Kind::Reasons | Kind::Sequence => statements(shown, item, style, room),
    };
    if marked {
        for (line, start) in &mut rows {
            if let Some(at) = *start {
                let say = said(shown, item.kind(), at, style);
                if gutter > 0 {
                    // The gutter ends where the measure does, not at the far side of a wide
                    // terminal.
                    pad(line, columns.saturating_sub(line_width(&say)));
                    line.line.spans.extend(say.spans);
                } else if !say.spans.is_empty() {
                    line.line.spans.push(Span::raw(" "));
                    line.line.spans.extend(say.spans);
                }
            }
        }
    }
    rows.into_iter().map(|(row, _)| row).collect()
}

fn pad(row: &mut Row, columns: usize) {
    let missing = columns.saturating_sub(line_width(&row.line));
    row.line.spans.push(Span::raw(" ".repeat(missing)));
}

/// What is said of a line: its truth once that is shown, before that what was marked.
fn said(shown: &ShownQuestion, kind: Kind, at: usize, style: TextStyle) -> Line<'static> {
    let theme = style.theme;
    let word = |is_true| words::truth(kind, is_true);
    let number = u8::try_from(at + 1).unwrap_or(u8::MAX);
    let belief = shown.response.beliefs.get(&number).copied();
    if !shown.revealed {
        let said = belief.map(|held| Span::styled(format!("{}?", word(held)), theme.accent()));
        return said.map(Line::from).unwrap_or_default();
    }
    // In words alone: signs and colours say whether the learner was right, not whether a line is.
    let line = shown.dealt.lines.get(at);
    line.map(|line| Span::styled(word(line.is_true), theme.strong()).into()).unwrap_or_default()
}

/// Rows, each with the number of the line that begins on it.
type Numbered = Vec<(Row, Option<usize>)>;

fn numbered(rows: Vec<Row>, at: usize) -> Numbered {
    let line = u8::try_from(at + 1).unwrap_or(u8::MAX);
    let rows = rows.into_iter().enumerate();
    rows.map(|(i, row)| (row.target(Target::Line(line)), (i == 0).then_some(at))).collect()
}

fn statements(shown: &ShownQuestion, item: &Item, style: TextStyle, columns: usize) -> Numbered {
    let label = |at: usize| match item.kind() {
        Kind::Reasons => format!("  {}  ", worded::statement_label(item, &shown.numeral(at))),
        _ => format!("  {}  ", shown.numeral(at)),
    };
    let widest = (0..item.lines().len()).map(|at| width(&label(at))).max().unwrap_or(0);
    let mut rows = Vec::new();
    for (at, line) in item.lines().iter().enumerate() {
        let mark = Span::styled(format!("{:<widest$}", label(at)), style.theme.strong());
        let text = line.cells.join(" – ");
        rows.extend(numbered(style.hanging_question(&mark, &text, columns, Style::new()), at));
    }
    rows
}

fn table(shown: &ShownQuestion, item: &Item, style: TextStyle, columns: usize) -> Numbered {
    let numerals: Vec<String> = (0..item.lines().len()).map(|at| shown.numeral(at)).collect();
    let cells: Vec<Vec<String>> = item.lines().iter().map(|line| line.cells.clone()).collect();
    grid(item.columns(), &numerals, &cells, style, columns)
}

/// List I with its letters beside List II with its numbers.
fn two_lists(shown: &ShownQuestion, item: &Item, style: TextStyle, columns: usize) -> Numbered {
    let lines = item.lines().len().max(item.right().len());
    let left = |at: usize| item.lines().get(at).map(|line| line.cells.join(" – "));
    let right = |at: usize| item.right().get(at).map(|text| format!("{}. {text}", at + 1));
    let numerals: Vec<String> = (0..lines)
        .map(|at| if at < item.lines().len() { shown.numeral(at) } else { String::new() })
        .collect();
    let cells: Vec<Vec<String>> = (0..lines)
        .map(|at| vec![left(at).unwrap_or_default(), right(at).unwrap_or_default()])
        .collect();
    let headings = match item.columns() {
        [] => worded::list_heads(item).map(str::to_owned).to_vec(),
        columns => columns.to_vec(),
    };
    grid(&headings, &numerals, &cells, style, columns)
}

/// Cells in columns as wide as they need, or as wide as there is room, wrapped within.
fn grid(
    headings: &[String],
    numerals: &[String],
    cells: &[Vec<String>],
    style: TextStyle,
    columns: usize,
) -> Numbered {
    let mark = numerals.iter().map(|n| width(n)).max().unwrap_or(1) + 4;
    let count = cells.iter().map(Vec::len).chain([headings.len()]).max().unwrap_or(0);
    let filled = |row: &[String]| -> Vec<String> {
        (0..count).map(|c| row.get(c).cloned().unwrap_or_default()).collect()
    };
    let headings = filled(headings);
    let cells: Vec<Vec<String>> = cells.iter().map(|row| filled(row)).collect();
    let natural: Vec<usize> = (0..count)
        .map(|c| {
            let rows = cells.iter().chain([&headings]);
            rows.map(|row| width(&style.plain(&row[c]))).max().unwrap_or(0)
        })
        .collect();
    let room = columns.saturating_sub(mark + GAP * count.saturating_sub(1));
    let widths = share(&natural, room);
    let mut rows = Numbered::new();
    if headings.iter().any(|heading| !heading.is_empty()) {
        let lines = beside(&" ".repeat(mark), &headings, &widths, style.theme.strong(), style);
        rows.extend(lines.into_iter().map(|row| (row, None)));
    }
    for (at, row) in cells.iter().enumerate() {
        let label = format!("  {}", numerals.get(at).map_or("", String::as_str));
        let label = format!("{label:<mark$}");
        rows.extend(numbered(beside(&label, row, &widths, Style::new(), style), at));
    }
    rows
}

/// One row of cells, as many lines as the longest needs.
fn beside(
    mark: &str,
    cells: &[String],
    widths: &[usize],
    look: Style,
    style: TextStyle,
) -> Vec<Row> {
    let wrapped: Vec<Vec<Row>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, columns)| style.question(cell, *columns, look))
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    let line = |y: usize| {
        let mark = if y == 0 { mark.to_owned() } else { " ".repeat(width(mark)) };
        let mut spans = vec![Span::styled(mark, style.theme.strong())];
        for (lines, columns) in wrapped.iter().zip(widths) {
            let text = lines.get(y).map(|row| row.line.clone()).unwrap_or_default();
            let space = " ".repeat(columns.saturating_sub(line_width(&text)) + GAP);
            spans.extend(text.spans);
            spans.push(Span::raw(space));
        }
        Row::new(Line::from(spans))
    };
    (0..height).map(line).collect()
}

/// Shares `room` among columns: each gets what it needs if that is no more than an equal share of
/// what the others leave over.
fn share(natural: &[usize], room: usize) -> Vec<usize> {
    let mut widths = vec![0; natural.len()];
    let mut open: Vec<usize> = (0..natural.len()).collect();
    let mut left = room;
    while !open.is_empty() {
        let each = left / open.len();
        let (fits, rest): (Vec<usize>, Vec<usize>) =
            open.iter().partition(|c| natural[**c] <= each);
        if fits.is_empty() {
            // At least a column each, even where there is no room: the pane cuts what is too much.
            for c in rest {
                widths[c] = each.max(1);
            }
            break;
        }
        for c in fits {
            widths[c] = natural[c];
            left -= natural[c];
        }
        open = rest;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_get_what_they_need_and_share_the_rest() {
        assert_eq!(share(&[5, 10], 40), [5, 10]);
        assert_eq!(share(&[5, 100], 40), [5, 35]);
        assert_eq!(share(&[100, 100], 40), [20, 20]);
        assert_eq!(share(&[3, 3], 0), [1, 1]);
        assert_eq!(share(&[], 10), [0; 0]);
    }
}
