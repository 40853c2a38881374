//! What the world answers of the notebook: what was written is said, and what shows it is read anew.

use std::sync::Arc;

use crate::tui::app::effect::Effect;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Msg;
use crate::tui::app::update::turns;
use crate::tui::kit::words;
use crate::tui::screens::AnyScreen;
use crate::tui::texts;

/// What follows from such an answer.
pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    match msg {
        Msg::Starred(on) => model.say(if *on { texts::STARRED } else { texts::STAR_OFF }),
        Msg::Reasoned(Some(why)) => {
            model.say(texts::ReasonKept { reason: words::why_wrong(*why) }.say());
        }
        Msg::Reasoned(None) => model.say(texts::REASON_TAKEN_BACK),
        Msg::Noted(there) => {
            model.say(if *there { texts::NOTE_KEPT } else { texts::NOTE_REMOVED });
        }
        Msg::Listed(list, true) => model.say(texts::Listed { list: list.as_str() }.say()),
        Msg::Listed(list, false) => model.say(texts::ListOff { list: list.as_str() }.say()),
        Msg::Exported(path) => {
            model.say(texts::Exported { path: path.as_str() }.say());
            return vec![];
        }
        Msg::NoteEdited(_) => {
            turns::told(model, msg);
            return vec![];
        }
        Msg::Beside(at, beside) => {
            if let Some(current) = &mut model.current {
                current.beside = Some((*at, Arc::new((**beside).clone())));
            }
            return vec![];
        }
        Msg::Notebook(view) => {
            model.notebook = Some(Arc::clone(view));
            turns::told(model, msg);
            return vec![];
        }
        Msg::QuestionPageOpened(number, _) | Msg::FactPageOpened(number, _) => {
            open_page(model, *number, msg);
            return vec![];
        }
        _ => return vec![],
    }
    refreshed(model)
}

/// Renews the page on the screen, or opens one, unless something else was asked for since.
fn open_page(model: &mut Model, number: u64, msg: &Msg) {
    let is_there = match (model.top(), msg) {
        (AnyScreen::OneQuestion(screen), Msg::QuestionPageOpened(_, page)) => screen.is_of(page),
        (AnyScreen::OneFact(screen), Msg::FactPageOpened(_, page)) => screen.is_of(page),
        _ => false,
    };
    if is_there {
        turns::told(model, msg);
    } else if number == model.asked {
        turns::open(model, msg);
    }
}

/// What is to be read anew once something was written.
pub fn refreshed(model: &Model) -> Vec<Effect> {
    let mut effects = turns::loads(model);
    if let Some(current) = &model.current {
        effects.push(Effect::LoadBeside(current.id, current.at()));
    }
    if model.notebook.is_some() && !effects.contains(&Effect::LoadNotebook) {
        effects.push(Effect::LoadNotebook);
    }
    effects
}
