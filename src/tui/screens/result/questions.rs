//! Every question of a result, under a filter.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::exam::Outcome;
use crate::insight::{Marked, Speed};
use crate::text::question::plain;
use crate::wording::shown;

use crate::tui::kit::list::List;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::table::{Cell, Column, Table};
use crate::tui::kit::words;
use crate::tui::screens::result::told::{Told, choose_row};
use crate::tui::state::listing::Filter;
use crate::tui::texts;

/// Before a question its number, outcome, marks, confidence, flag and time.
const FIGURES: [Column; 6] = [
    Column::right("", 3).then(1),
    Column::left("", 1).then(1),
    Column::right("", 6).then(1),
    Column::left("", 3).then(1),
    Column::left("", 2),
    Column::right("", 6).then(2),
];

/// The filters and the questions listed, below `rows`; the one under the cursor is in sight.
pub fn pane(told: Told<'_>, rows: Vec<Row>, columns: usize, area: Rect) -> Pane {
    let listing = &told.current.listing;
    let sitting = &told.current.sitting;
    let filters = Filter::ALL.into_iter().filter_map(|filter| {
        let count = listing.filtered(sitting, filter).len();
        let hidden = filter == Filter::Guessed && !told.shared.asks_confidence();
        let wanted = (count > 0 && !hidden) || filter == listing.filter || filter == Filter::All;
        wanted.then(|| (format!("{} {count}", filter.name()), filter == listing.filter))
    });
    let listed = listing.listed(sitting);
    let mut list = List::new(listing.cursor.min(listed.len().saturating_sub(1)));
    list.extend(rows);
    list.push(choose_row(filters, told.style));
    if listed.is_empty() {
        let none = told.style.theme.quiet();
        list.extend(told.style.hanging(&Span::raw("  "), &texts::RESULT_LIST_EMPTY, columns, none));
    }
    let all = &told.view.analysis.questions;
    let marked = |at: &usize| all.iter().find(|marked| marked.question == *at);
    // A line each, not prose: they take the whole width.
    let table = Table::new(&FIGURES, &[], area.width.into(), told.style);
    for (row, marked) in listed.iter().filter_map(marked).enumerate() {
        list.choice(row, question(told, &table, marked, list.is_at(row)));
    }
    list.into_pane(area)
}

/// `▸ 12 ✗  -0.67 ◐ ⚑  01:30  With reference to ...`
fn question(told: Told<'_>, table: &Table<'_>, marked: &Marked, here: bool) -> Row {
    let theme = told.style.theme;
    let symbols = theme.symbols();
    let at = marked.question;
    let Some((question, _, response)) = told.current.nth(at) else { return Row::default() };
    let (sign, look) = match marked.outcome {
        Outcome::Right => (symbols.right, theme.right()),
        Outcome::Wrong | Outcome::Multiple => (symbols.wrong, theme.wrong()),
        Outcome::Blank | Outcome::NotAttempted => (symbols.blank, theme.quiet()),
    };
    let said = marked.confidence.filter(|_| told.shared.asks_confidence());
    let said = said.map_or("", |said| words::confidence(theme, said).0);
    let flag = if response.flagged { symbols.flag } else { "" };
    let slow = if marked.speed == Speed::Slow { theme.caution() } else { theme.quiet() };
    let figures = [
        Span::raw((at + 1).to_string()),
        Span::styled(sign, look),
        Span::styled(told.marks(&marked.earned), look),
        Span::raw(said),
        Span::styled(flag, theme.caution()),
        Span::styled(words::clock(response.time), slow),
    ];
    let text = question.item.as_ref().map_or_else(
        || question.id.to_string(),
        |item| {
            // Stems of statement questions are all alike: the statements say which it is, the first
            // alone where it is long, and of a list of names all that there is room for.
            let lines: Vec<String> =
                item.lines().iter().map(|line| line.cells.join(" – ")).collect();
            let text = match lines.as_slice() {
                [] => shown::stem(item),
                [first, ..] if first.ends_with('.') => lines.join(" ").into(),
                _ => lines.join("; ").into(),
            };
            plain(&text).into_owned()
        },
    );
    table.row(figures.map(Cell::from), &text, [], here)
}
