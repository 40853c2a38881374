//! The goal: paper, day, minutes; and keeping it.

use crate::study::{ExamOffer, Goal};
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::back;
use crate::tui::goal::{GoalDraft, GoalRow};

/// Shows the goal as it stands.
pub fn opened(model: &mut Model, goal: &Goal, offers: &[ExamOffer]) {
    model.screens.push(Screen::Goal(GoalDraft::new(goal, offers)));
}

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let today = model.now.date();
    let Some(Screen::Goal(draft)) = model.screens.last_mut() else { return vec![] };
    match msg {
        Msg::Go(way @ (Way::Left | Way::Right)) => draft.turn(*way == Way::Right, today),
        Msg::Go(way @ (Way::PageUp | Way::PageDown)) => {
            draft.shift(crate::tui::app::msg::Stride::Month, *way == Way::PageDown, today);
        }
        Msg::Go(way) => draft.step(*way),
        Msg::Shift(stride, forth) => draft.shift(*stride, *forth, today),
        Msg::Type(c) => draft.digit(*c),
        Msg::Erase => draft.erase(),
        Msg::Space => draft.turn(true, today),
        Msg::Enter => return keep(model),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}

/// Keeps the goal, or puts the cursor where something is wrong with it.
fn keep(model: &mut Model) -> Vec<Effect> {
    let today = model.now.date();
    let Some(Screen::Goal(draft)) = model.screens.last_mut() else { return vec![] };
    match draft.goal(today) {
        Ok(goal) => vec![Effect::SetGoal(goal)],
        Err((row, text)) => {
            draft.cursor = GoalDraft::ROWS.iter().position(|r| *r == row).unwrap_or(0);
            let fault = matches!(row, GoalRow::Paper);
            // What is wrong with the day or the minutes stands beside them.
            if fault {
                model.warn(text);
            }
            vec![]
        }
    }
}

/// Closes the screen once the goal is kept.
pub fn kept(model: &mut Model) -> Vec<Effect> {
    if matches!(model.top(), Some(Screen::Goal(_))) {
        model.screens.pop();
    }
    model.say("The goal is kept; the plan follows it.");
    vec![Effect::LoadHome]
}
