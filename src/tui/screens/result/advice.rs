//! What a part of a result suggests to do next, as a row below it.

use ratatui::text::Span;

use crate::tui::kit::page::Row;
use crate::tui::screens::result::told::Told;

/// `→ Strike out only what you can say is wrong.`; nothing where there is no advice.
pub fn row(told: Told<'_>, advice: Option<String>, columns: usize) -> Vec<Row> {
    let theme = told.style.theme;
    let mark = Span::styled(format!("  {} ", theme.symbols().forth), theme.accent());
    let rows = |text: String| told.style.hanging(&mark, &text, columns, theme.plain());
    advice.map(rows).unwrap_or_default()
}
