//! Before an exam: its page, and beginning it.

use super::super::effect::Effect;
use super::super::model::{Model, Screen};
use super::super::msg::Msg;
use super::{back, scroll};

pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(Screen::Before { preview, .. }) = model.top() else { return vec![] };
    match msg {
        Msg::Pass => return vec![Effect::Begin(preview.request.clone())],
        Msg::Go(way) => scroll(model, *way),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}
