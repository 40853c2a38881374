//! What is drawn over another screen: sources, a report being typed, handing in, leaving.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::hall::Hall;
use super::super::model::{Model, Screen};
use super::ink::Ink;
use super::page::{Pane, Row, Scroll};
use super::{palette, words};
use crate::study::Question;

/// The widest that a box is.
const WIDEST: u16 = 72;

/// The box of an overlay.
pub(super) fn panes(model: &Model, screen: &Screen, ink: Ink, body: Rect) -> Vec<Pane> {
    let width = body.width.min(WIDEST);
    let columns = usize::from(width.saturating_sub(4));
    let (title, rows, scroll) = match screen {
        Screen::Summary => ("Hand in?", summary(model, ink, columns), Scroll::Still),
        Screen::Leave => ("Leave?", leave(model, ink, columns), Scroll::Still),
        Screen::Sources { scroll } => {
            ("Sources", sources(model, ink, columns), Scroll::By(*scroll))
        }
        Screen::Report { input } => ("Report", report(input, ink, columns), Scroll::Still),
        _ => return Vec::new(),
    };
    let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX).min(body.height);
    let area = Rect {
        x: body.x + (body.width - width) / 2,
        y: body.y + (body.height - height) / 2,
        width,
        height,
    };
    let title = Line::from(Span::styled(format!(" {title} "), ink.theme.strong()));
    let border = Some((ink.theme.accent(), title));
    let ascii = ink.theme.signs().rule == "-";
    vec![Pane { area, rows, scroll, border, ascii }]
}

fn summary(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let Some(hall) = &model.hall else { return Vec::new() };
    let mut rows = palette::legend(hall, ink);
    rows.push(Row::default());
    if let Some(left) = hall.sitting.remaining(&model.now) {
        let text =
            format!("{} left. After handing in nothing can be changed.", words::clock_left(left));
        rows.extend(ink.text(&text, columns, ink.theme.plain()));
    }
    rows
}

fn leave(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let left = model.hall.as_ref().and_then(|hall| hall.sitting.remaining(&model.now));
    let left = left.map(|time| format!(", with {} left", words::clock_left(time)));
    let text = format!(
        "The clock runs on{}. Every answer is kept, and Home has the sitting under Unfinished until \
         its time is up.",
        left.unwrap_or_default()
    );
    ink.text(&text, columns, ink.theme.plain())
}

/// The question that is being looked at.
fn question(model: &Model) -> Option<&Question> {
    let found = model.screens.iter().rev().find_map(|screen| match screen {
        Screen::Found { question, .. } => Some(&**question),
        _ => None,
    });
    found.or_else(|| model.hall.as_ref().and_then(Hall::present).map(|(question, ..)| question))
}

fn sources(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let mut rows = Vec::new();
    for source in question(model).map_or(&[][..], |question| &question.sources) {
        let mark = Span::styled(format!("{} ", theme.signs().bullet), theme.accent());
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

fn report(input: &str, ink: Ink, columns: usize) -> Vec<Row> {
    let theme = ink.theme;
    let ask = "What is wrong with this question? It is kept in your own record; empty is allowed.";
    let mut rows = ink.text(ask, columns, theme.quiet());
    rows.push(Row::default());
    let cursor = if theme.signs().full == "#" { "_" } else { "▏" };
    rows.extend(ink.text(&format!("{input}{cursor}"), columns, theme.plain()));
    rows
}
