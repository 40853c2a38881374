//! Before an exam: its page, and beginning it.

use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::Msg;
use crate::tui::app::update::{back, scroll};

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(Screen::Before { preview, .. }) = model.top() else { return vec![] };
    match msg {
        Msg::Pass => return vec![Effect::Begin(preview.request.clone())],
        Msg::Go(way) => scroll(model, *way),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}
