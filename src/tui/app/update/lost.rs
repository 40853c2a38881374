//! A record that was lost: asking where everything that is known is to be written, and the warning
//! until it is.

use std::path::Path;
use std::sync::Arc;

use crate::study::{Lost, Rescued};
use crate::tui::app::effect::Effect;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Msg;
use crate::tui::app::update::{kept, turns};
use crate::tui::screens::AnyScreen;
use crate::tui::texts;

/// Says what happened, at once, over whatever is on the screen.
pub fn noticed(model: &mut Model, lost: &Lost) {
    model.shared.lost = Some(Arc::new(lost.clone()));
    model.shared.message = None;
    ask(model);
}

/// Asks where everything is to be written.
pub fn ask(model: &mut Model) {
    if !is_asked(model) {
        turns::open(model, &Msg::SaveElsewhere);
    }
}

/// Whether the screen on top asks where everything is to be written.
pub fn is_asked(model: &Model) -> bool {
    asks(model.top())
}

fn asks(screen: &AnyScreen) -> bool {
    matches!(screen, AnyScreen::Lost(_))
}

/// Goes on with the new file.
pub fn rescued(model: &mut Model, rescued: &Rescued) -> Vec<Effect> {
    let known = model.shared.lost.take().is_some_and(|lost| lost.path == rescued.path);
    model.screens.remove(asks);
    model.moved = (!known).then(|| rescued.path.clone());
    let mut effects = if rescued.missing > 0 {
        // The sitting may be among what could not be read: it is opened anew from what is there.
        model.leave_sitting();
        vec![]
    } else {
        kept::appended(model, &rescued.kept)
    };
    if model.shared.current.is_none() {
        effects.push(Effect::LoadHome);
    }
    let path = rescued.path.display().to_string();
    let next = match &model.moved {
        Some(path) => {
            let command = format!("{} {}", model.commands.with_record, in_shell(path));
            format!(" {}", texts::RecordNextTime { command }.say())
        }
        None => String::new(),
    };
    if rescued.missing > 0 {
        let saved = texts::RecordSavedInPart { path, count: rescued.missing }.say();
        model.warn(saved + &next);
    } else {
        model.say(texts::RecordSaved { path }.say() + &next);
    }
    effects
}

/// Keeps the warning in sight as long as nothing is saved.
pub fn look(model: &mut Model) {
    let asked = is_asked(model);
    if let Some(lost) =
        model.shared.lost.as_ref().filter(|_| !asked && model.shared.message.is_none())
    {
        let text = texts::RecordLost { why: lost.what.as_str() }.say();
        model.warn(text);
    }
}

/// A path as it can be typed after a command.
pub fn in_shell(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+:@%,\\".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
