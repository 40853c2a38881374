//! The palette: moving on the grid and going to a question.

use crate::exam::Command;

use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::current::{self, command, instead};
use crate::tui::view;

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let columns = view::palette_columns(model);
    let last = model.current.as_ref().map_or(0, |current| current.len().saturating_sub(1));
    let Some(Screen::Palette { cursor }) = model.screens.last_mut() else { return vec![] };
    match msg {
        Msg::Go(way) => {
            let to = match way {
                Way::Left => cursor.checked_sub(1),
                Way::Right => Some(*cursor + 1),
                Way::Up => cursor.checked_sub(columns),
                Way::Down => Some(*cursor + columns),
                Way::First | Way::PageUp => Some(0),
                Way::Last | Way::PageDown => Some(last),
            };
            *cursor = to.filter(|to| *to <= last).unwrap_or(*cursor);
            vec![]
        }
        Msg::Enter => {
            let to = *cursor;
            go(model, to)
        }
        Msg::AnswerSheet => instead(model, Screen::AnswerSheet),
        Msg::Submit => instead(model, Screen::Summary),
        Msg::SubmitHint => {
            current::hint(model);
            vec![]
        }
        Msg::Back => {
            model.screens.pop();
            vec![]
        }
        _ => vec![],
    }
}

/// Puts a question on the screen and closes the palette.
pub fn go(model: &mut Model, to: usize) -> Vec<Effect> {
    if matches!(model.top(), Some(Screen::Palette { .. })) {
        model.screens.pop();
    }
    command(model, Command::Go(to))
}
