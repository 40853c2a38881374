//! Commands to the open sitting, its clock, and the questions asked before it is handed in or left.

use crate::exam::Command;

use super::super::effect::Effect;
use super::super::model::{Model, Screen, sentence};
use super::super::msg::Msg;

/// Asks the sitting for what follows from a command: acts to keep, or a refusal to read.
pub(super) fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(hall) = &model.hall else { return vec![] };
    match hall.decide(command, &model.now) {
        Ok(acts) if acts.is_empty() => vec![],
        Ok(acts) => vec![Effect::Append(hall.id, acts)],
        Err(refusal) => {
            model.warn(sentence(&refusal.to_string()));
            vec![]
        }
    }
}

/// Looks at the clock.
pub(super) fn tick(model: &mut Model) -> Vec<Effect> {
    match &model.hall {
        Some(hall) if hall.sitting.is_running() => command(model, Command::Tick),
        _ => vec![],
    }
}

/// The two questions that are asked over a running sitting.
pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let leaving = matches!(model.top(), Some(Screen::Leave));
    match msg {
        Msg::Enter if leaving => {
            model.leave_hall();
            model.say("The clock runs on; r goes back to the questions.");
            vec![Effect::LoadHome]
        }
        Msg::Enter => command(model, Command::Submit),
        Msg::Submit => {
            model.screens.pop();
            model.screens.push(Screen::Summary);
            vec![]
        }
        Msg::Back => {
            model.screens.pop();
            vec![]
        }
        _ => vec![],
    }
}
