//! What the screen on top does, and what it asks of the stack that it lies on.

use crate::tui::app::effect::Effect;
use crate::tui::app::model::Model;
use crate::tui::app::msg::{Msg, Target};
use crate::tui::screens::AnyScreen;
use crate::tui::state::Turn;

/// What a message does to the screen on top.
pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    model.screens.top_mut().behaviour_mut().update(&mut model.shared, msg)
}

/// What pressing a thing on the screen on top does.
pub fn pressed(model: &mut Model, target: &Target) -> Vec<Effect> {
    model.screens.top_mut().behaviour_mut().pressed(&mut model.shared, target)
}

/// Tells every screen of something, wherever it lies.
pub fn told(model: &mut Model, msg: &Msg) {
    for screen in model.screens.iter_mut() {
        screen.behaviour_mut().told(&mut model.shared, msg);
    }
}

/// Opens the screen that a message opens; whether there is one.
pub fn open(model: &mut Model, msg: &Msg) -> bool {
    let screen = AnyScreen::opened_by(msg, &mut model.shared);
    screen.map(|screen| model.screens.push(screen)).is_some()
}

/// What the screen on top asks of the world before it can show all that it is to show.
pub fn loads(model: &Model) -> Vec<Effect> {
    model.top().behaviour().loads()
}

/// Does what was asked of the stack, in order, and what that asks for in turn.
pub fn follow(model: &mut Model, mut effects: Vec<Effect>) -> Vec<Effect> {
    while !model.shared.turns.is_empty() {
        for turn in std::mem::take(&mut model.shared.turns) {
            effects.extend(take(model, turn));
        }
    }
    effects
}

fn take(model: &mut Model, turn: Turn) -> Vec<Effect> {
    match turn {
        Turn::Open(msg) => {
            let opens = open(model, &msg);
            return if opens { loads(model) } else { vec![] };
        }
        Turn::Close => return close(model),
        Turn::Instead(msg) => {
            let screen = AnyScreen::opened_by(&msg, &mut model.shared);
            model.screens.replace(screen);
            return loads(model);
        }
        Turn::Tell(msg) => told(model, &msg),
        Turn::LeaveSitting => model.leave_sitting(),
    }
    vec![]
}

/// Closes the screen on top; with the last screen of a sitting, the sitting is left.
fn close(model: &mut Model) -> Vec<Effect> {
    let was_open = model.current.is_some();
    model.screens.pop();
    if !model.screens.iter().any(AnyScreen::is_of_sitting) {
        model.current = None;
    }
    if model.is_at_home() {
        return vec![Effect::LoadHome];
    }
    let is_left = was_open && model.current.is_none();
    if is_left { loads(model) } else { vec![] }
}
