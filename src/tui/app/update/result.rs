//! The result: its tabs, its list and filters, marking it again, and going through the questions
//! again.

use std::sync::Arc;

use crate::report::ResultView;
use crate::study::Request;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::{back, move_cursor, scroll, turns};
use crate::tui::result::{ResultScreen, Tab};
use crate::tui::view;

/// Takes in how the open sitting came out.
pub fn opened(model: &mut Model, view: &ResultView) {
    let open = model.screens.iter_mut().rev().find_map(|screen| match screen {
        Screen::Result(result) => Some(result),
        _ => None,
    });
    if let Some(result) = open {
        result.view = Some(Arc::new(view.clone()));
    }
}

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let tabs = view::result_tabs(model);
    let tab = view::result_tab(model, &tabs);
    let Some(Screen::Result(result)) = model.screens.last_mut() else { return vec![] };
    let Some(current) = &mut model.shared.current else { return vec![] };
    result.tab = tab;
    let listed = result.listed(current);
    match msg {
        Msg::Go(way @ (Way::Left | Way::Right)) => turn(result, &tabs, *way),
        Msg::Go(way) if tab == Tab::Questions => move_cursor(model, *way, listed.len()),
        Msg::Go(way) => scroll(model, *way),
        Msg::Filter(chosen) => {
            result.filter = *chosen;
            result.cursor = 0;
            result.tab = Tab::Questions;
        }
        Msg::Fraction => result.fraction = !result.fraction,
        Msg::Remark => {
            let Some(view) = &result.view else { return vec![] };
            let next = (view.remarking + 1) % view.remarkings.len().max(1);
            return vec![Effect::LoadResult(view.id, next)];
        }
        Msg::Enter | Msg::Space if tab != Tab::Questions => result.tab = Tab::Questions,
        Msg::Enter | Msg::Space => {
            let Some(at) = listed.get(result.cursor).copied() else { return vec![] };
            current.looking = at;
            let effect = Effect::Aftermath(current.id, at);
            model.screens.push(Screen::Question { scroll: 0 });
            return vec![effect];
        }
        Msg::Again => {
            let again = result.again(current);
            let items = again.iter().filter_map(|at| current.sitting.paper().get(*at));
            let items = items.map(|dealt| dealt.item.clone()).collect();
            return vec![Effect::Begin(Request::These { items })];
        }
        Msg::Results => {
            model.shared.instead(Msg::Results);
            model.shared.leave_sitting();
            return turns::follow(model, vec![]);
        }
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}

/// Turns to the tab beside this one, around the ends.
fn turn(result: &mut ResultScreen, tabs: &[Tab], way: Way) {
    let Some(at) = tabs.iter().position(|tab| *tab == result.tab) else { return };
    let by = if way == Way::Left { tabs.len() - 1 } else { 1 };
    result.tab = tabs[(at + by) % tabs.len()];
    result.scroll = 0;
}
