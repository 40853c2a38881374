//! The past results: their list, and opening one.

use crate::insight::Past;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::Msg;
use crate::tui::app::update::{back, move_cursor};

/// Shows the list, in place of a result that is open.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.leave_sitting();
    if !matches!(model.top(), Some(Screen::Results { .. })) {
        model.screens.push(Screen::Results { list: None, cursor: 0 });
    }
    vec![Effect::LoadPast]
}

/// Takes in how past sittings came out.
pub fn listed(model: &mut Model, past: &[Past]) {
    for screen in &mut model.screens {
        if let Screen::Results { list, cursor } = screen {
            *list = Some(past.into());
            *cursor = (*cursor).min(past.len().saturating_sub(1));
        }
    }
}

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(Screen::Results { list, cursor }) = model.top() else { return vec![] };
    let past = list.as_deref().unwrap_or_default();
    match msg {
        Msg::Go(way) => {
            let rows = past.len();
            move_cursor(model, *way, rows);
            vec![]
        }
        Msg::Enter | Msg::Space => {
            past.get(*cursor).map(|past| Effect::Open(past.id)).into_iter().collect()
        }
        Msg::Back => back(model),
        _ => vec![],
    }
}
