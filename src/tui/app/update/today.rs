//! Today's questions, and why each is asked: from Home, and after an answer.

use std::sync::Arc;

use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::{back, home, move_cursor, scroll};
use crate::tui::state::current::CurrentSitting;
use crate::tui::state::plan;

/// Opens the list of today's questions.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.screens.push(Screen::Today { cursor: 0 });
    vec![]
}

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let plan = model.plan.view.clone();
    let Some(Screen::Today { cursor }) = model.top() else { return vec![] };
    let today = plan.as_deref().map_or(&[][..], |plan| &plan.today);
    match msg {
        Msg::Go(way) => move_cursor(model, *way, today.len()),
        Msg::Enter | Msg::Space => {
            if let Some(question) = today.get(*cursor) {
                let question = Arc::new(question.clone());
                model.screens.push(Screen::Why { question, shown: false, scroll: 0 });
            }
        }
        Msg::Begin => return home::begin(model),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}

/// Says why the question on the screen was asked.
pub fn open_why(model: &mut Model) -> Vec<Effect> {
    let reasons = model.current.as_ref().and_then(|current| {
        let (question, dealt, _) = current.present()?;
        plan::reasons(current.reasons.as_deref()?, &question.topic, dealt.facts())
    });
    match reasons {
        Some(question) => {
            let question = Arc::new(question);
            model.screens.push(Screen::Why { question, shown: true, scroll: 0 });
        }
        None if model.current.as_ref().is_some_and(CurrentSitting::is_of_plan) => {
            model.say("The plan did not ask for this one: it came with another.");
        }
        None => {}
    }
    vec![]
}

/// One question's reasons; from the list, those of the one beside it too.
pub fn update_why(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    match msg {
        Msg::Go(way @ (Way::Left | Way::Right)) => beside(model, *way == Way::Right),
        Msg::Go(way) => scroll(model, *way),
        Msg::Figures => {
            if let Some(Screen::Why { shown, .. }) = model.screens.last_mut() {
                *shown = !*shown;
            }
        }
        Msg::Back => {
            model.screens.pop();
        }
        _ => {}
    }
    vec![]
}

fn beside(model: &mut Model, forth: bool) {
    let plan = model.plan.view.clone();
    let today = plan.as_deref().map_or(&[][..], |plan| &plan.today);
    let [.., Screen::Today { cursor }, Screen::Why { question, shown, scroll }] =
        &mut model.screens[..]
    else {
        return;
    };
    let to = if forth { cursor.checked_add(1) } else { cursor.checked_sub(1) };
    if let Some((to, next)) = to.and_then(|to| Some((to, today.get(to)?))) {
        *cursor = to;
        *question = Arc::new(next.clone());
        (*shown, *scroll) = (false, 0);
    }
}
