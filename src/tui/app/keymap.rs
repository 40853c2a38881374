//! What a key means on the screen on top, and what the last line and the help say of it.
//!
//! Each screen has its own rows of keys; here is what holds for all: one-way doors. This file must
//! not know what the messages lead to.

use std::time::Duration;

use crate::exam::Moment;
use crate::tui::app::key::Key;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Msg;
use crate::tui::kit::context::{AllKeys, Context};
use crate::tui::kit::keys;
use crate::tui::screens::AnyScreen;
use crate::tui::texts;

/// How long a one-way door is in sight before its keys work: keys that were on their way when it
/// came were meant for what was there before it. People take about a third of a second to see a new
/// page, and longer to answer it.
const DOOR_RESTS: Duration = Duration::from_millis(500);

/// Whether the keys of the door on the screen do not work yet.
fn is_held(model: &Model) -> bool {
    let rested = |drawn: Moment| drawn.until(&model.now) >= DOOR_RESTS;
    context(model).is_door && !model.door_drawn.is_some_and(rested)
}

/// Where the model is, as far as keys are concerned.
pub fn context(model: &Model) -> Context {
    model.top().behaviour().context(&model.shared)
}

/// What a key means here and now.
pub fn msg(model: &Model, key: Key) -> Option<Msg> {
    if is_held(model) && key != Key::Ctrl('c') {
        return None;
    }
    model.top().behaviour().key(&model.shared, key)
}

/// Whether what is typed here is text.
pub fn takes_text(model: &Model) -> bool {
    model.top().behaviour().takes_text(&model.shared)
}

/// The keys that several rows take here and now, where only one of them can win.
#[cfg(test)]
pub fn clashes(model: &Model) -> Vec<Key> {
    model.top().behaviour().clashes(&model.shared)
}

/// What is said of a key that means nothing here; `None` at a one-way door, whose page says what
/// passes it.
pub fn unknown(model: &Model, key: Key) -> Option<Msg> {
    if context(model).is_door {
        return None;
    }
    let (screen, shared) = (model.top().behaviour(), &model.shared);
    let named = keys::name(key, shared.theme().symbols());
    let small = match key {
        Key::Char(c) if c.is_ascii_uppercase() => Some(Key::Char(c.to_ascii_lowercase())),
        _ => None,
    };
    Some(Msg::NoSuchKey(match (key, small) {
        (_, Some(small)) if screen.key(shared, small).is_some() => {
            texts::KeyNothingCaps { key: named }.say()
        }
        (Key::Char(c), _) if !c.is_ascii() => texts::KEY_NOTHING_LAYOUT.into(),
        _ => texts::KeyNothing { key: named }.say(),
    }))
}

/// Every key of every screen; of the one on top those that do something now.
pub fn help(model: &Model) -> AllKeys {
    let mut all = AnyScreen::help(&model.shared);
    let here = context(model);
    if let Some((_, lines)) = all.iter_mut().find(|(context, _)| *context == here) {
        *lines = model.top().behaviour().help(&model.shared);
    }
    all
}
