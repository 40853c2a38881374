//! The picker: topics and settings before practice or a quiz.

use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::{back, home, move_cursor};
use crate::tui::picks::PickRow;

/// Opens the picker. The topic under Home's cursor is picked unless it was already when last here.
pub(in crate::tui) fn open(model: &mut Model, quiz: bool) -> Vec<Effect> {
    model.picks.quiz = quiz;
    let topic = home::topic_row(model).and_then(|row| model.home.topics.get(row));
    if let Some(topic) = topic.filter(|topic| model.picks.from.as_ref() != Some(&topic.id)) {
        model.picks.from = Some(topic.id.clone());
        model.picks.topics = [topic.id.clone()].into();
    }
    model.screens.push(Screen::Picker { cursor: 1 });
    vec![]
}

pub(in crate::tui) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let rows = model.picks.rows(&model.home);
    let Some(Screen::Picker { cursor }) = model.top() else { return vec![] };
    let row = rows.get(*cursor).copied();
    match msg {
        Msg::Enter => {
            if model.picks.questions(&model.home) == 0 {
                model.warn("The topics picked have no questions; pick others, or a for all.");
                return vec![];
            }
            return vec![Effect::to_sit(model.picks.request(&model.home))];
        }
        Msg::Space => match row {
            Some(PickRow::Topic(at)) => {
                if let Some(topic) = model.home.topics.get(at) {
                    model.picks.toggle(&topic.id);
                }
            }
            Some(row) => model.picks.turn(row, true),
            None => {}
        },
        Msg::All => model.picks.toggle_all(&model.home),
        Msg::Go(way @ (Way::Left | Way::Right)) => {
            if let Some(row) = row {
                model.picks.turn(row, *way == Way::Right);
            }
        }
        Msg::Go(way) => move_cursor(model, *way, rows.len()),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}
