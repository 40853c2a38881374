//! A question on the screen, and its answer below or beside it.

use ratatui::layout::Rect;

use crate::tui::app::model::Model;
use crate::tui::kit::page::{Content, Pane};
use crate::tui::kit::question::panes::{answer_row, is_wide, panes, with_passage};
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::view::current;

/// The open sitting's question.
pub fn content(model: &Model, scroll: usize, ink: TextStyle, body: Rect) -> Content {
    let scroll = ScrollTo::Row(scroll);
    let Some(current) = &model.current else { return Content::default() };
    let Some(shown) = ShownQuestion::of(model, current) else {
        let rows = ink.text("This sitting has no questions.", body.width.into(), ink.theme.plain());
        return Content { panes: vec![Pane::still(body, rows)], ..Content::default() };
    };
    let panes = if !shown.revealed && !current.reveals_each() {
        current::panes(model, current, &shown, scroll, ink, body)
    } else if !shown.revealed && shown.is_shared() && is_wide(body) {
        with_passage(&shown, scroll, ink, body)
    } else {
        panes(&shown, scroll, ink, body)
    };
    Content { heading: current::heading(model, current, ink), panes, ..Content::default() }
}

/// How far to scroll for the answer to have its beginning in sight.
pub fn answer_line(model: &Model, ink: TextStyle, body: Rect) -> usize {
    let shown = model.current.as_ref().and_then(|current| ShownQuestion::of(model, current));
    shown.map_or(0, |shown| answer_row(&shown, ink, body))
}
