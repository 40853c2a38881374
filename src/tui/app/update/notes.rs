//! Notes: the list, and one note.

use crate::study::Request;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::Msg;
use crate::tui::app::update::{back, find, move_cursor, scroll};

pub(in crate::tui) fn update_list(model: &mut Model, msg: &Msg) -> Vec<Effect> {
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

pub(in crate::tui) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
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
