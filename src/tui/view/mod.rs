//! Views: what the model looks like.
//!
//! `layout` is a pure function from the model to a [`Page`] of panes, shared by drawing and by the
//! pointer; `draw` puts a page on a frame and changes nothing else.

mod frame;

use std::borrow::Cow;
use std::sync::Arc;

use ratatui::Frame;

use crate::tui::app::model::Model;
use crate::tui::kit::page::{Page, Pane};
use crate::tui::kit::style::TextStyle;
use crate::tui::screens::AnyScreen;
use crate::tui::state::drawn::Drawn;

/// Everything that is on the screen, and where.
pub fn layout(model: &Model) -> (Page, Drawn) {
    let style = TextStyle::new(model.theme());
    let frame = frame::Areas::of(model);
    let view = |screen: &AnyScreen| screen.behaviour().view(&model.shared, style, frame.body);
    let base = model.screens.iter().rposition(|screen| !screen.is_overlay());
    let content = base.and_then(|at| model.screens.get(at)).map(view).unwrap_or_default();
    let over = base.map_or(0, |at| at + 1);
    let overlays = model.screens.iter().skip(over);
    let overlays: Vec<Pane> = overlays.flat_map(|screen| view(screen).panes).collect();
    let layout = content.layout.clone();
    // The keys in the last line follow how the screen is divided now, not how it was when it was
    // drawn last.
    let mut now = Cow::Borrowed(model);
    if layout != model.drawn.layout {
        let drawn = Drawn { layout: layout.clone(), ..Drawn::default() };
        now.to_mut().shared.drawn = Arc::new(drawn);
    }
    let page = frame::page(&now, style, &frame, content, overlays);
    let drawn = Drawn {
        revision: model.revision,
        size: model.size,
        targets: page.targets(),
        scroll: page.scroll_range(),
        layout,
    };
    (page, drawn)
}

/// Draws the model, and says what it drew.
pub fn draw(model: &Model, frame: &mut Frame) -> Drawn {
    let (page, drawn) = layout(model);
    page.draw(frame);
    drawn
}

/// What would be drawn of the model as it stands.
pub fn unseen(model: &Model) -> Drawn {
    layout(model).1
}
