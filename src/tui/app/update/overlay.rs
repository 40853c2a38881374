//! What opens over a question: its note, its sources, a report of it; and the help.

use crate::study::Question;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::Msg;
use crate::tui::app::update::{back, scroll};

/// The longest report.
const LONGEST: usize = 500;

/// The question that the screens are about.
fn question(model: &Model) -> Option<&Question> {
    let found = model.screens.iter().rev().find_map(|screen| match screen {
        Screen::Found { question, .. } => Some(&**question),
        _ => None,
    });
    found.or_else(|| model.current.as_ref()?.present().map(|(question, ..)| question))
}

/// Opens the note, the sources or the report of the question on the screen.
pub fn open(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(question) = question(model) else { return vec![] };
    match msg {
        Msg::Note => return vec![Effect::LoadNote(question.id.topic(), None)],
        Msg::Sources if question.grounds.sources.is_empty() => {
            model.say("No source is given for this question.");
        }
        Msg::Sources => model.screens.push(Screen::Sources { scroll: 0 }),
        Msg::Report => model.screens.push(Screen::Report { input: String::new() }),
        _ => {}
    }
    vec![]
}

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    match msg {
        Msg::Go(way) => scroll(model, *way),
        Msg::Back => return back(model),
        msg => return report(model, msg),
    }
    vec![]
}

fn report(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let item = question(model).map(|question| question.id.clone());
    let Some(Screen::Report { input }) = model.screens.last_mut() else { return vec![] };
    match msg {
        Msg::Type(c) if input.chars().count() < LONGEST => input.push(*c),
        Msg::Erase => {
            input.pop();
        }
        Msg::Enter => {
            let text = input.trim().to_owned();
            model.screens.pop();
            return item.map(|item| Effect::Report(item, text)).into_iter().collect();
        }
        _ => {}
    }
    vec![]
}
