//! A question of the open sitting, with what stands around it.

use ratatui::layout::Rect;

use super::around;
use crate::tui::kit::page::{Content, Pane};
use crate::tui::kit::question::panes::{is_wide, panes, with_passage};
use crate::tui::kit::question::shown::ShownQuestion;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// The question that the sitting is at.
pub fn view(scroll: ScrollTo, shared: &Shared, style: TextStyle, body: Rect) -> Content {
    let Some(current) = &shared.current else { return Content::default() };
    let Some(shown) = ShownQuestion::of(shared, current) else {
        let rows = style.text(&texts::QUESTION_NONE, body.width.into(), style.theme.plain());
        return Content { panes: vec![Pane::still(body, rows)], ..Content::default() };
    };
    let panes = if !shown.revealed && !current.reveals_each() {
        around::panes(shared, current, &shown, scroll, style, body)
    } else if !shown.revealed && shown.is_shared() && is_wide(body) {
        with_passage(&shown, scroll, style, body)
    } else {
        panes(&shown, scroll, style, body)
    };
    Content { heading: around::heading(shared, current, style), panes, ..Content::default() }
}
