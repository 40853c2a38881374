//! Help: the key table, this screen's keys first.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::text::width;
use crate::tui::app::keymap;
use crate::tui::app::model::Model;
use crate::tui::kit::keys::Context;
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};

pub fn content(model: &Model, scroll: usize, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let below = context_below(model);
    let mut all = keymap::help(model);
    if let Some(at) = all.iter().position(|(context, _)| *context == below) {
        let first = all.remove(at);
        all.insert(0, first);
    }
    let mut rows = Vec::new();
    for (context, lines) in all {
        if !rows.is_empty() {
            rows.push(Row::default());
        }
        rows.push(ink.title(context.title));
        let widest = lines.iter().map(|line| width(&line.keys)).max().unwrap_or(0);
        for line in lines {
            let space = " ".repeat(widest.saturating_sub(width(&line.keys)) + 2);
            let mark = Line::from(vec![
                Span::raw("  "),
                Span::styled(line.keys, theme.accent()),
                Span::raw(space),
            ]);
            rows.extend(ink.marked_text(&mark, line.text, theme.plain(), columns));
        }
    }
    let heading = (Span::styled("Keys", theme.strong()).into(), Line::default());
    Content { heading, panes: vec![Pane::by(body, rows, scroll)], ..Content::default() }
}

/// Where the help was asked for.
fn context_below(model: &Model) -> Context {
    let mut below = model.clone();
    below.screens.pop();
    keymap::context(&below)
}
