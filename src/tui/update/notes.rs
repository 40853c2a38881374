//! Notes: the list, and one note.

use super::super::effect::Effect;
use super::super::model::{Model, Screen};
use super::super::msg::Msg;
use super::{back, find, move_cursor, scroll};
use crate::study::Request;

pub(super) fn update_list(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(Screen::Notes { cursor }) = model.top() else { return vec![] };
    match msg {
        Msg::Go(way) => {
            let rows = model.home.topics.len();
            move_cursor(model, *way, rows);
        }
        Msg::Enter | Msg::Space => {
            let topic = model.home.topics.get(*cursor);
            return topic.map(|t| Effect::LoadNote(t.id.clone(), None)).into_iter().collect();
        }
        Msg::Find => return find::open(model),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}

pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(Screen::Note { view, .. }) = model.top() else { return vec![] };
    match msg {
        Msg::Go(way) => scroll(model, *way),
        Msg::Practise => {
            let topics = vec![view.id.clone()];
            return vec![Effect::Begin(Request::Practice { topics, count: None, seed: None })];
        }
        Msg::Find => return find::open(model),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}
