//! Find: the line typed, the search asked of the worker, and a question that was found.

use crate::study::HitKind;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen, Search};
use crate::tui::app::msg::Msg;
use crate::tui::app::update::{back, move_cursor, overlay, scroll};

/// The longest line that is searched for.
const LONGEST: usize = 200;

pub fn open(model: &mut Model) -> Vec<Effect> {
    model.screens.push(Screen::Find(Search::default()));
    vec![]
}

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let number = model.searches + 1;
    let Some(Screen::Find(search)) = model.screens.last_mut() else { return vec![] };
    match msg {
        Msg::Type(c) if search.input.chars().count() < LONGEST => search.input.push(*c),
        Msg::Erase if search.input.pop().is_some() => {}
        Msg::Go(way) => {
            let rows = search.hits.len();
            move_cursor(model, *way, rows);
            return vec![];
        }
        Msg::Enter => {
            let Some(hit) = search.hits.get(search.cursor) else { return vec![] };
            return vec![match &hit.kind {
                HitKind::Item(item) => Effect::LoadQuestion(item.clone()),
                HitKind::Note => Effect::LoadNote(hit.topic.clone(), None),
                HitKind::Fact(fact) => Effect::LoadNote(hit.topic.clone(), Some(fact.clone())),
            }];
        }
        Msg::Back => return back(model),
        _ => return vec![],
    }
    // The line has changed: an answer that is still on its way is for another one.
    search.number = number;
    search.waiting = !search.input.trim().is_empty();
    if !search.waiting {
        search.hits = [].into();
        search.cursor = 0;
    }
    let effect = search.waiting.then(|| Effect::Find(number, search.input.clone()));
    model.searches = number;
    effect.into_iter().collect()
}

pub fn update_found(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    match msg {
        Msg::Go(way) => scroll(model, *way),
        Msg::Note | Msg::Sources | Msg::Report => return overlay::open(model, msg),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}
