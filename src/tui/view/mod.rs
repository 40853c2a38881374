//! Views: what the model looks like.
//!
//! `layout` is a pure function from the model to a [`Page`] of panes, shared by drawing and by the
//! pointer; `draw` puts a page on a frame and changes nothing else.

mod frame;

use std::sync::Arc;

use ratatui::Frame;

use crate::tui::app::model::Model;
use crate::tui::kit::page::{Page, Pane, scroll_range};
use crate::tui::kit::style::TextStyle;
use crate::tui::screens::AnyScreen;
use crate::tui::state::Shared;
use crate::tui::state::drawn::Drawn;

/// Everything that is on the screen, and where.
pub fn layout(model: &Model) -> (Page, Drawn) {
    let style = TextStyle::new(model.theme());
    let shared = &model.shared;
    let frame = frame::Areas::of(shared);
    let view = |screen: &AnyScreen| screen.behaviour().view(shared, style, frame.body);
    let (base, overlays) = model.screens.in_sight();
    let content = view(base);
    let overlays: Vec<Pane> = overlays.iter().flat_map(|screen| view(screen).panes).collect();
    let layout = content.layout.clone();
    let scroll = scroll_range(content.panes.iter().chain(&overlays));
    let top = model.top().behaviour();
    // The keys in the last line follow how the screen is divided and scrolled now, not how it was when it was
    // drawn last. Their rows are asked of what the screens share, so a copy of that says how it is
    // now; it is made only where a screen begins, or is divided anew.
    let keys = if (&layout, scroll) == (&shared.drawn.layout, shared.drawn.scroll) {
        top.bar(shared)
    } else {
        let drawn = Drawn { layout: layout.clone(), scroll, ..Drawn::default() };
        top.bar(&Shared { drawn: Arc::new(drawn), ..shared.clone() })
    };
    let page = frame::page(shared, keys, &frame, content, overlays);
    let drawn = Drawn {
        revision: model.revision,
        size: model.size,
        targets: page.targets(),
        scroll,
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
