//! Commands to the open sitting, its clock, and the questions asked before it is handed in or left.

use crate::exam::Command;

use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::Msg;
use crate::tui::kit::words::sentence;
use crate::tui::state::Message;
use crate::tui::state::current::{CurrentSitting, Warning};
use crate::tui::view;

/// Asks the sitting for what follows from a command: acts to keep, or a refusal to read.
pub fn command(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(current) = &model.current else { return vec![] };
    match current.decide(command, &model.now) {
        Ok(acts) if acts.is_empty() => vec![],
        Ok(acts) => vec![Effect::Append(current.id, acts)],
        Err(refusal) => {
            model.warn(sentence(&refusal.to_string()));
            vec![]
        }
    }
}

/// Looks at the clock.
pub fn tick(model: &mut Model) -> Vec<Effect> {
    match &model.current {
        Some(current) if current.sitting.is_running() => command(model, Command::Tick),
        _ => vec![],
    }
}

/// Says the warning of the time that falls due, and keeps it in sight for a while.
pub fn look(model: &mut Model, before: Option<&Message>) {
    let now = model.now;
    let Some(current) = &mut model.current else { return };
    let Some((Warning { left, section }, due)) = current.look(&now) else { return };
    let of = section.and_then(|at| current.sections().get(at)).map(|s| format!(" in {}", s.title));
    // What has just gone wrong comes first: the warning is kept long enough to be read after it.
    let message = model.message.as_ref();
    let read = |message: &Message| Some(message) == before || !message.caution;
    if message.is_none_or(|message| due && read(message)) {
        model.warn(format!("{} left{}.", view::time_left(left), of.unwrap_or_default()));
    }
}

/// Stops the clock, or lets it run again.
pub fn pause(model: &mut Model) -> Vec<Effect> {
    let paused = model.current.as_ref().is_some_and(CurrentSitting::is_paused);
    command(model, if paused { Command::Resume } else { Command::Pause })
}

/// Says which key opens the page on which the sitting is handed in: the small letter lies among
/// those of the choices.
pub fn hint(model: &mut Model) {
    let each = model.current.as_ref().is_some_and(CurrentSitting::reveals_each);
    model.say(if each { "S ends the practice." } else { "S opens the hand-in page." });
}

/// The two questions that are asked over a running sitting.
pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let leaving = matches!(model.top(), Some(Screen::Leave));
    match msg {
        Msg::Pass if leaving => leave(model),
        Msg::Pause if leaving => {
            let mut effects = command(model, Command::Pause);
            if !effects.is_empty() {
                model.leave_sitting();
                model.say(STOPPED);
                effects.push(Effect::LoadHome);
            }
            effects
        }
        Msg::Pass => command(model, Command::Submit),
        Msg::AnswerSheet => instead(model, Screen::AnswerSheet),
        Msg::Submit => instead(model, Screen::Summary),
        Msg::Back => {
            model.screens.pop();
            vec![]
        }
        _ => vec![],
    }
}

/// Puts a screen in place of the one on top, or goes back to it where it is the one below.
pub fn instead(model: &mut Model, screen: Screen) -> Vec<Effect> {
    model.screens.pop();
    let same = |top: &Screen| std::mem::discriminant(top) == std::mem::discriminant(&screen);
    if !model.top().is_some_and(same) {
        model.screens.push(screen);
    }
    vec![]
}

/// Leaves a sitting without a clock, to be gone on with; where all of it is answered, it is over.
pub fn put_aside(model: &mut Model) -> Vec<Effect> {
    if model.current.as_ref().is_some_and(|current| current.next_open().is_none()) {
        return command(model, Command::Submit);
    }
    let mut effects = command(model, Command::Leave);
    let of_today = model.current.as_ref().is_some_and(|current| current.sitting.terms().planned);
    model.leave_sitting();
    model.say(if of_today {
        "Kept until the day ends at 4:00; Enter goes on."
    } else {
        "The practice is kept: Home has it under Unfinished."
    });
    effects.push(Effect::LoadHome);
    effects
}

const STOPPED: &str = "The clock is stopped; r goes back to the questions.";

/// Leaves the sitting as it is.
pub fn leave(model: &mut Model) -> Vec<Effect> {
    let stopped = model.current.as_ref().is_some_and(CurrentSitting::is_paused);
    model.leave_sitting();
    model.say(if stopped { STOPPED } else { "The clock runs on; r goes back to the questions." });
    vec![Effect::LoadHome]
}
