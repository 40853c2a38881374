//! One-way doors: when the one on the screen came in sight. What its keys then do is in the key
//! table.

use crate::exam::Moment;
use crate::tui::app::keymap;
use crate::tui::app::model::Model;
use crate::tui::kit::keys::Context;

/// The screen was drawn at `now`. A door that is drawn again, be it at another size, stays in
/// sight.
pub fn drawn(model: &mut Model, now: Moment) {
    if keymap::context(model).is_door && model.door_drawn.is_none() {
        model.door_drawn = Some(now);
    }
}

/// Something happened at `before`: a door that was left is in sight no more, and the one that came
/// was not drawn yet.
pub fn moved(model: &mut Model, before: Context) {
    if keymap::context(model) != before {
        model.door_drawn = None;
    }
}
