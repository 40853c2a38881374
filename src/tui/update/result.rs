//! The result: its list, its filters, and going through the questions again.

use super::super::effect::Effect;
use super::super::model::{Filter, Model, Screen};
use super::super::msg::Msg;
use super::{back, move_cursor};
use crate::study::Request;

pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(Screen::Result { cursor, filter, fraction }) = model.screens.last_mut() else {
        return vec![];
    };
    let Some(hall) = &mut model.hall else { return vec![] };
    let listed = hall.filtered(*filter);
    match msg {
        Msg::Go(way) => move_cursor(model, *way, listed.len()),
        Msg::Filter(chosen) => {
            *filter = *chosen;
            *cursor = 0;
        }
        Msg::Fraction => *fraction = !*fraction,
        Msg::Enter | Msg::Space => {
            let Some(at) = listed.get(*cursor).copied() else { return vec![] };
            hall.looking = at;
            let effect = Effect::Aftermath(hall.id, at);
            model.screens.push(Screen::Question { scroll: 0 });
            return vec![effect];
        }
        Msg::Again => {
            let mut again = hall.filtered(Filter::Wrong);
            again.extend(hall.filtered(Filter::Blank));
            again.sort_unstable();
            let items = again.iter().filter_map(|at| hall.sitting.paper().get(*at));
            let items = items.map(|dealt| dealt.item.clone()).collect();
            return vec![Effect::Begin(Request::These { items })];
        }
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}
