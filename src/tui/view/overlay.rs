//! What is drawn over another screen: sources, a report being typed.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::study::Question;
use crate::tui::app::model::{Model, Screen};
use crate::tui::kit::dialog;
use crate::tui::kit::page::{Pane, Row, Scroll};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::current::CurrentSitting;

/// The box of an overlay.
pub fn panes(model: &Model, screen: &Screen, ink: TextStyle, body: Rect) -> Vec<Pane> {
    if let Screen::New(screen) = screen {
        return screen.behaviour().view(&model.shared, ink, body).panes;
    }
    let columns = dialog::columns(body);
    let (title, rows, scroll) = match screen {
        Screen::Sources { scroll } => {
            ("Sources", sources(model, ink, columns), Scroll::By(*scroll))
        }
        Screen::Report { input } => ("Report", report(input, ink, columns), Scroll::Still),
        _ => return Vec::new(),
    };
    vec![dialog::pane(title, rows, scroll, ink, body)]
}

/// The question that is being looked at.
fn question(model: &Model) -> Option<&Question> {
    let found = model.screens.iter().rev().find_map(|screen| match screen {
        Screen::Found { question, .. } => Some(&**question),
        _ => None,
    });
    found.or_else(|| {
        model.current.as_ref().and_then(CurrentSitting::present).map(|(question, ..)| question)
    })
}

fn sources(model: &Model, ink: TextStyle, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let mut rows = Vec::new();
    for source in question(model).map_or(&[][..], |question| &question.grounds.sources) {
        let mark = Span::styled(format!("{} ", theme.symbols().bullet), theme.accent());
        rows.extend(ink.hanging(&mark, &source.title, columns, theme.plain()));
        let date = source.date.map(|date| date.to_string());
        let line: Vec<String> = [source.publisher.clone(), date].into_iter().flatten().collect();
        if !line.is_empty() {
            rows.extend(ink.hanging(&Span::raw("  "), &line.join(", "), columns, theme.quiet()));
        }
        if let Some(url) = &source.url {
            rows.extend(ink.hanging(&Span::raw("  "), url, columns, theme.quiet()));
        }
    }
    rows
}

fn report(input: &str, ink: TextStyle, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let ask = "What is wrong with this question? It is kept in your own record; empty is allowed.";
    let mut rows = ink.text(ask, columns, theme.quiet());
    rows.push(Row::default());
    let cursor = if theme.symbols().full == "#" { "_" } else { "▏" };
    rows.extend(ink.text(&format!("{input}{cursor}"), columns, theme.plain()));
    rows
}
