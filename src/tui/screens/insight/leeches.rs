//! Leeches: facts that are failed again and again, which false wording was taken for true, and what
//! would help.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::report::Leech;

use super::state::Told;
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::split;
use crate::tui::kit::style::MEASURE;
use crate::tui::kit::table::{Cell, Column, Table};
use crate::tui::texts;

/// How often a fact failed.
const FIGURES: [Column; 1] = [Column::right("", 10).headed(texts::LEECHES_FAILED)];
/// The least height of what is said of the fact under the cursor.
const DETAIL: u16 = 8;

pub fn panes(told: Told<'_>, area: Rect) -> Vec<Pane> {
    let (style, theme) = (told.style, told.style.theme);
    let columns = usize::from(area.width).min(MEASURE);
    let leeches = &told.view.leeches;
    if leeches.is_empty() {
        return vec![Pane::still(area, style.text(&texts::LEECHES_NONE, columns, theme.plain()))];
    }
    let cursor = told.screen.cursor.min(leeches.len() - 1);
    let wanted = u16::try_from(leeches.len() + 1).unwrap_or(u16::MAX);
    let list = Rect {
        height: wanted.min(area.height.saturating_sub(DETAIL).max(area.height / 2)),
        ..area
    };
    let below = Rect { y: list.bottom(), height: area.height - list.height, ..area };
    let table = Table::new(&[], &FIGURES, columns, style);
    let mut rows = List::new(cursor);
    rows.push(table.heads(&texts::LEECHES_FACT));
    for (at, leech) in leeches.iter().enumerate() {
        let failed = texts::LeechesOf { failed: leech.lapses, asked: leech.reviews }.say();
        let failed = Cell::from(Span::styled(failed, theme.wrong()));
        rows.choice(at, table.row([], &leech.text, [failed], rows.is_at(at)));
    }
    let said = leeches.get(cursor).map(|leech| detail(told, leech, columns)).unwrap_or_default();
    vec![rows.into_pane(list), split::detail(below, said, columns, style)]
}

fn detail(told: Told<'_>, leech: &Leech, columns: usize) -> Vec<Row> {
    let (style, theme) = (told.style, told.style.theme);
    let mut rows = style.text(&leech.text, columns, theme.plain());
    rows.extend(style.quiet(&leech.topic, columns));
    for (trap, times) in &leech.traps {
        let believed = texts::LeechesTrap { count: *times, trap: trap.as_str() }.say();
        let mark = Span::styled(format!("{} ", theme.symbols().wrong), theme.wrong());
        rows.extend(style.hanging(&mark, &believed, columns, theme.plain()));
    }
    let mark = Span::styled(format!("{} ", theme.symbols().forth), theme.accent());
    rows.extend(style.hanging(&mark, &leech.suggestion, columns, theme.plain()));
    rows
}
