//! What the screen on top does, and what it asks of the stack that it lies on.

use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Target};
use crate::tui::screens::AnyScreen;
use crate::tui::state::Turn;

/// What a message does to the screen on top.
pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(Screen::New(screen)) = model.screens.last_mut() else { return vec![] };
    let effects = screen.behaviour_mut().update(&mut model.shared, msg);
    follow(model, effects)
}

/// What pressing a thing on the screen on top does.
pub fn pressed(model: &mut Model, target: &Target) -> Vec<Effect> {
    let Some(Screen::New(screen)) = model.screens.last_mut() else { return vec![] };
    let effects = screen.behaviour_mut().pressed(&mut model.shared, target);
    follow(model, effects)
}

/// Tells every screen of something, wherever it lies.
pub fn told(model: &mut Model, msg: &Msg) {
    for screen in &mut model.screens {
        let Screen::New(screen) = screen;
        screen.behaviour_mut().told(&mut model.shared, msg);
    }
}

/// Opens the screen that a message opens; whether there is one.
pub fn open(model: &mut Model, msg: &Msg) -> bool {
    let screen = AnyScreen::opened_by(msg, &mut model.shared);
    let opens = screen.is_some();
    model.screens.extend(screen.map(Screen::New));
    opens
}

/// What the screen on top asks of the world before it can show all that it is to show.
pub fn loads(model: &Model) -> Vec<Effect> {
    match model.top() {
        Some(Screen::New(screen)) => screen.behaviour().loads(),
        _ => vec![],
    }
}

/// Does what was asked of the stack, in order.
pub fn follow(model: &mut Model, mut effects: Vec<Effect>) -> Vec<Effect> {
    for turn in std::mem::take(&mut model.shared.turns) {
        match turn {
            Turn::Open(msg) => {
                if open(model, &msg) {
                    effects.extend(loads(model));
                }
            }
            Turn::Close => effects.extend(super::back(model)),
            Turn::Instead(msg) => {
                model.screens.pop();
                let below = model.screens.len();
                open(model, &msg);
                let same = |Screen::New(a): &Screen, Screen::New(b): &Screen| {
                    std::mem::discriminant(a) == std::mem::discriminant(b)
                };
                if below > 0 && matches!(&model.screens[..], [.., a, b] if same(a, b)) {
                    model.screens.truncate(below);
                }
                effects.extend(loads(model));
            }
            Turn::Tell(msg) => told(model, &msg),
            Turn::LeaveSitting => model.leave_sitting(),
        }
    }
    effects
}
