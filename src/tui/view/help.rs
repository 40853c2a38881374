//! Help: the key table, this screen's keys first.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::text::width;
use crate::tui::app::keymap::{self, Place};
use crate::tui::app::model::Model;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::view::Content;

pub(in crate::tui) fn content(model: &Model, scroll: usize, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let columns = usize::from(body.width).min(MEASURE);
    let below = place_below(model);
    let others = Place::ALL.into_iter().filter(|place| *place != below);
    let mut rows = Vec::new();
    for place in std::iter::once(below).chain(others) {
        if !rows.is_empty() {
            rows.push(Row::default());
        }
        rows.push(ink.title(place.title()));
        let lines = keymap::help(model, place);
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
    Content { heading, panes: vec![Pane::by(body, rows, scroll)] }
}

/// Where the help was asked for.
fn place_below(model: &Model) -> Place {
    let mut below = model.clone();
    below.screens.pop();
    Place::of(&below)
}
