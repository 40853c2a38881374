//! Updates: what every message does to the model, and what is asked of the world in turn.
//!
//! Pure: no clock, no disk, no terminal. A sitting changes here only by acts that come back as
//! `Appended`. What a person asks for is handed to the screen on top; what the world answers is
//! taken in here.

mod door;
mod kept;
mod lost;
mod notebook;
mod paste;
mod turns;
mod world;

use crate::tui::app::effect::{Effect, ExitReason};
use crate::tui::app::keymap;
use crate::tui::app::model::Model;
use crate::tui::app::msg::{Msg, Target, Way};

pub use door::drawn;
pub use lost::in_shell;

/// What the message does to the model, and what is asked of the world.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let before = model.message.clone();
    let before_it = keymap::context(model);
    model.revision += 1;
    let effects = answer(model, msg);
    let effects = turns::follow(model, effects);
    door::moved(model, before_it);
    // Time passes whatever is done, and a warning falls due under any key.
    model.warn_of_time(before.as_ref());
    lost::look(model);
    effects
}

fn answer(model: &mut Model, msg: Msg) -> Vec<Effect> {
    if let Some(effects) = world::update(model, &msg) {
        return effects;
    }
    if let Msg::NoSuchKey(text) = msg {
        // It takes no message away that is not read yet.
        if model.message.is_none() {
            model.say(text);
        }
        return vec![];
    }
    // What is pressed is looked for on the screen as it was seen, a message being part of it.
    let pressed = match &msg {
        // The pointer passes no one-way door.
        Msg::Press(_) if keymap::context(model).is_door => None,
        Msg::Press(position) => model.drawn.target(*position).cloned(),
        _ => None,
    };
    model.asked += 1;
    // A message is read once: the next thing that a person does takes it away.
    model.message = None;
    match msg {
        Msg::Interrupt => vec![Effect::Quit(ExitReason::Interrupted)],
        Msg::Suspend => vec![Effect::Suspend],
        Msg::Redraw => vec![Effect::Redraw],
        Msg::Help => {
            let help = Msg::HelpOf(keymap::context(model), keymap::help(model));
            turns::open(model, &help);
            vec![]
        }
        Msg::Press(_) => pressed.map(|target| press(model, &target)).unwrap_or_default(),
        Msg::Wheel(lines) => {
            let way = if lines < 0 { Way::Up } else { Way::Down };
            let shared = &model.shared;
            let times = model.screens.top_mut().behaviour_mut().wheel(shared);
            (0..times).flat_map(|_| turns::update(model, &Msg::Go(way))).collect()
        }
        Msg::Paste(text) => paste::update(model, &text),
        msg => turns::update(model, &msg),
    }
}

/// What pressing a thing on the screen does.
fn press(model: &mut Model, target: &Target) -> Vec<Effect> {
    match target {
        Target::Row(row) => press_row(model, *row),
        target => turns::pressed(model, target),
    }
}

/// A row that is pressed comes under the cursor; pressed again, it opens.
fn press_row(model: &mut Model, row: usize) -> Vec<Effect> {
    let Some(cursor) = model.screens.top_mut().behaviour_mut().cursor() else {
        return turns::pressed(model, &Target::Row(row));
    };
    if *cursor != row {
        *cursor = row;
        return vec![];
    }
    let msg = model.top().behaviour().press_again();
    turns::update(model, &msg)
}

#[cfg(test)]
mod tests;
