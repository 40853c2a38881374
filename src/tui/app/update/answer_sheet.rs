//! The answer sheet: the pen moves over its rows and blackens circles.
//!
//! Any row may be filled in, whatever question was meant: slips are what is practised against.

use crate::exam::Command;

use crate::text::letter;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::current::{self, command, instead};
use crate::tui::state::current::CurrentSitting;
use crate::tui::view;

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let row = model.current.as_ref().map_or(0, |current| current.row);
    match msg {
        Msg::Choose(at) => return fill(model, row, *at),
        Msg::Go(way) => go(model, *way),
        Msg::Enter | Msg::Space => go(model, Way::Down),
        Msg::Submit => model.screens.push(Screen::Summary),
        Msg::SubmitHint => current::hint(model),
        Msg::Palette => {
            let cursor = model.current.as_ref().map_or(0, CurrentSitting::at);
            return instead(model, Screen::Palette { cursor });
        }
        Msg::Back => {
            model.screens.pop();
        }
        _ => {}
    }
    vec![]
}

fn go(model: &mut Model, way: Way) {
    let page = view::answer_sheet_page(model);
    let Some(current) = &mut model.current else { return };
    let last = current.len().saturating_sub(1);
    let to = match way {
        Way::Up => current.row.checked_sub(1),
        Way::Down => Some(current.row + 1),
        Way::Left => current.row.checked_sub(page.rows),
        Way::Right => Some(current.row + page.rows),
        Way::PageUp => Some(current.row.saturating_sub(page.rows * page.columns)),
        Way::PageDown => Some((current.row + page.rows * page.columns).min(last)),
        Way::First => Some(0),
        Way::Last => Some(last),
    };
    current.row = to.filter(|to| *to <= last).unwrap_or(current.row);
}

/// Blackens a circle, and leaves the pen on its row.
pub fn fill(model: &mut Model, row: usize, at: usize) -> Vec<Effect> {
    let Some(current) = &mut model.current else { return vec![] };
    current.row = row;
    let circles = current.circles(row);
    if let Some(circle) = circles.get(at).cloned() {
        return command(model, Command::Transfer(row, circle));
    }
    let last = letter(circles.len().clamp(1, 8) - 1);
    model.warn(format!("The circles of this row are a to {last}."));
    vec![]
}
