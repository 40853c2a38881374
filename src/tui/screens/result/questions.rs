//! Every question of a result, under a filter.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::exam::Outcome;
use crate::insight::{Marked, Speed};
use crate::wording::shown;

use crate::tui::app::msg::Target;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::screens::result::told::{Told, choose_row};
use crate::tui::state::listing::Filter;

/// The filters and the questions listed, below `rows`; the one under the cursor is in sight.
pub fn pane(told: Told<'_>, mut rows: Vec<Row>, columns: usize, area: Rect) -> Pane {
    let listing = &told.current.listing;
    let sitting = &told.current.sitting;
    let filters = Filter::ALL.into_iter().filter_map(|filter| {
        let count = listing.filtered(sitting, filter).len();
        let wanted = count > 0 || filter == listing.filter || filter == Filter::All;
        wanted.then(|| (format!("{} {count}", filter.name()), filter == listing.filter))
    });
    rows.push(choose_row(filters, told.style));
    let first = rows.len();
    let listed = listing.listed(sitting);
    let cursor = listing.cursor.min(listed.len().saturating_sub(1));
    if listed.is_empty() {
        rows.extend(told.style.quiet("  None of these.", columns));
    }
    let all = &told.view.analysis.questions;
    let marked = |at: &usize| all.iter().find(|marked| marked.question == *at);
    for (row, marked) in listed.iter().filter_map(marked).enumerate() {
        rows.push(question(told, marked, row, cursor == row, columns));
    }
    let mut follow = first + cursor;
    if follow < usize::from(area.height).saturating_sub(1) {
        follow = 0;
    }
    Pane::follow(area, rows, follow)
}

/// `▸ 12 ✗  -0.67 ◐ ⚑  01:30  With reference to ...`
fn question(told: Told<'_>, marked: &Marked, row: usize, here: bool, columns: usize) -> Row {
    let theme = told.style.theme;
    let symbols = theme.symbols();
    let at = marked.question;
    let Some((question, _, response)) = told.current.nth(at) else { return Row::default() };
    let (sign, look) = match marked.outcome {
        Outcome::Right => (symbols.right, theme.right()),
        Outcome::Wrong | Outcome::Multiple => (symbols.wrong, theme.wrong()),
        Outcome::Blank | Outcome::NotAttempted => (symbols.blank, theme.quiet()),
    };
    let earned = told.marks(&marked.earned);
    let said = marked.confidence.map_or("", |said| words::confidence(theme, said).0);
    let flag = if response.flagged { symbols.flag } else { "" };
    let cursor = if here { symbols.chosen } else { " " };
    let slow = if marked.speed == Speed::Slow { theme.caution() } else { theme.quiet() };
    let mut line = Line::from(vec![
        Span::styled(format!("{cursor} "), theme.accent()),
        Span::raw(format!("{:>3} ", at + 1)),
        Span::styled(format!("{sign} {earned:>6} "), look),
        Span::raw(format!("{said:<3} ")),
        Span::styled(format!("{flag:<2}"), theme.caution()),
        Span::styled(format!("{:>6}  ", words::clock(response.time)), slow),
    ]);
    let text = question.item.as_ref().map_or_else(
        || question.id.to_string(),
        |item| match item.lines().first().map(|line| line.cells.join(" – ")) {
            // Stems of statement questions are all alike: the first statement says which it is.
            Some(first) => first,
            None => shown::stem(item).into_owned(),
        },
    );
    let room = columns.saturating_sub(line_width(&line));
    let look = if here { theme.accent() } else { theme.plain() };
    line.spans.push(Span::styled(told.style.cut(&text, room), look));
    Row::new(line).target(Target::Row(row))
}
