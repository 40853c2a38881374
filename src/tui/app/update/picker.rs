//! The picker: topics and settings before practice or a quiz.

use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::{back, home, move_cursor};
use crate::tui::state::picks::PickRow;

/// Opens the picker. The topic under Home's cursor is picked unless it was already when last here.
pub fn open(model: &mut Model, quiz: bool) -> Vec<Effect> {
    model.shared.picks.quiz = quiz;
    let topic = home::topic_row(model).and_then(|row| model.shared.home.topics.get(row)).cloned();
    if let Some(topic) = topic.filter(|topic| model.shared.picks.from.as_ref() != Some(&topic.id)) {
        model.shared.picks.from = Some(topic.id.clone());
        model.shared.picks.topics = [topic.id.clone()].into();
    }
    model.screens.push(Screen::Picker { cursor: 1 });
    vec![]
}

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let rows = model.shared.picks.rows(&model.shared.home);
    let Some(Screen::Picker { cursor }) = model.top() else { return vec![] };
    let row = rows.get(*cursor).copied();
    match msg {
        Msg::Enter => {
            if model.shared.picks.questions(&model.shared.home) == 0 {
                model.warn("The topics picked have no questions; pick others, or a for all.");
                return vec![];
            }
            return vec![Effect::to_sit(model.shared.picks.request(&model.shared.home))];
        }
        Msg::Space => match row {
            Some(PickRow::Topic(at)) => {
                if let Some(topic) = model.shared.home.topics.get(at) {
                    model.shared.picks.toggle(&topic.id);
                }
            }
            Some(row) => model.shared.picks.turn(row, true),
            None => {}
        },
        Msg::All => model.shared.picks.toggle_all(&model.shared.home),
        Msg::Go(way @ (Way::Left | Way::Right)) => {
            if let Some(row) = row {
                model.shared.picks.turn(row, *way == Way::Right);
            }
        }
        Msg::Go(way) => move_cursor(model, *way, rows.len()),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}
