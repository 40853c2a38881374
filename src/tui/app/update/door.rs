//! One-way doors: when the one on the screen came in sight. What its keys then do is in the key
//! table.

use crate::exam::Moment;
use crate::tui::app::keymap::Place;
use crate::tui::app::model::Model;

/// The screen was drawn at `now`. A door that is drawn again, be it at another size, stays in
/// sight.
pub fn drawn(model: &mut Model, now: Moment) {
    if Place::of(model).is_door() && model.door_drawn.is_none() {
        model.door_drawn = Some(now);
    }
}

/// Something happened at `place`: a door that was left is in sight no more, and the one that came
/// was not drawn yet.
pub(in crate::tui) fn moved(model: &mut Model, place: Place) {
    if Place::of(model) != place {
        model.door_drawn = None;
    }
}
