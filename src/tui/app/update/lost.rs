//! A record that was lost: where everything that is known is to be written, and the warning until
//! it is.

use std::path::Path;
use std::sync::Arc;

use crate::study::{Lost, Rescued};
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{LostScreen, Model, Screen};
use crate::tui::app::msg::Msg;

/// The longest path that can be typed: as long as systems take.
const LONGEST: usize = 4096;

/// Says what happened, at once, over whatever is on the screen.
pub fn noticed(model: &mut Model, lost: &Lost) {
    model.shared.lost = Some(Arc::new(lost.clone()));
    model.shared.message = None;
    ask(model);
}

/// Asks where everything is to be written.
pub fn ask(model: &mut Model) {
    let Some(lost) = &model.shared.lost else { return };
    if !matches!(model.top(), Some(Screen::Lost(_))) {
        let input = lost.proposed.display().to_string();
        model.screens.push(Screen::Lost(LostScreen { input, refused: None }));
    }
}

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(Screen::Lost(screen)) = model.screens.last_mut() else { return vec![] };
    match msg {
        Msg::Type(c) if screen.input.chars().count() < LONGEST => screen.input.push(*c),
        Msg::Erase => {
            screen.input.pop();
        }
        Msg::Clear => screen.input.clear(),
        Msg::Enter => {
            let sitting = model.shared.current.as_ref().map(|current| current.id);
            return vec![Effect::Rescue(screen.input.clone(), sitting)];
        }
        Msg::Back => {
            model.screens.pop();
        }
        _ => {}
    }
    vec![]
}

/// Why it could not be written there: the screen stays.
pub fn refused(model: &mut Model, why: &str) {
    if let Some(Screen::Lost(screen)) = model.screens.last_mut() {
        screen.refused = Some(why.to_owned());
    }
}

/// Goes on with the new file.
pub fn rescued(model: &mut Model, rescued: &Rescued) -> Vec<Effect> {
    let known = model.shared.lost.take().is_some_and(|lost| lost.path == rescued.path);
    model.screens.retain(|screen| !matches!(screen, Screen::Lost(_)));
    model.moved = (!known).then(|| rescued.path.clone());
    let mut effects = if rescued.missing > 0 {
        // The sitting may be among what could not be read: it is opened anew from what is there.
        model.leave_sitting();
        vec![]
    } else {
        crate::tui::app::update::world::appended(model, &rescued.kept)
    };
    if model.shared.current.is_none() {
        effects.push(Effect::LoadHome);
    }
    let path = rescued.path.display();
    let next = match &model.moved {
        Some(path) => format!(" Next time: {} {}", model.commands.with_record, in_shell(path)),
        None => String::new(),
    };
    if rescued.missing > 0 {
        let n = rescued.missing;
        model.warn(format!(
            "Saved in {path}, but for {n} entries that could not be read any more.{next}"
        ));
    } else {
        model.say(format!("Saved in {path}.{next}"));
    }
    effects
}

/// Keeps the warning in sight as long as nothing is saved.
pub fn look(model: &mut Model) {
    let asked = matches!(model.top(), Some(Screen::Lost(_)));
    if let Some(lost) =
        model.shared.lost.as_ref().filter(|_| !asked && model.shared.message.is_none())
    {
        let text = format!("Nothing is saved: {}. The next answer asks where to save.", lost.what);
        model.warn(text);
    }
}

/// A path as it can be typed after a command.
pub fn in_shell(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+:@%,\\".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
