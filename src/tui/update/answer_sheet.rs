//! The answer sheet: the pen moves over its rows and blackens circles.
//!
//! Any row may be filled in, whatever question was meant: slips are what is practised against.

use crate::exam::Command;

use super::super::effect::Effect;
use super::super::hall::Hall;
use super::super::model::{Model, Screen};
use super::super::msg::{Msg, Way};
use super::super::view;
use super::hall::{self, command, instead};
use crate::text::letter;

pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let row = model.hall.as_ref().map_or(0, |hall| hall.row);
    match msg {
        Msg::Choose(at) => return fill(model, row, *at),
        Msg::Go(way) => go(model, *way),
        Msg::Enter | Msg::Space => go(model, Way::Down),
        Msg::Submit => model.screens.push(Screen::Summary),
        Msg::SubmitHint => hall::hint(model),
        Msg::Palette => {
            let cursor = model.hall.as_ref().map_or(0, Hall::at);
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
    let Some(hall) = &mut model.hall else { return };
    let last = hall.len().saturating_sub(1);
    let to = match way {
        Way::Up => hall.row.checked_sub(1),
        Way::Down => Some(hall.row + 1),
        Way::Left => hall.row.checked_sub(page.rows),
        Way::Right => Some(hall.row + page.rows),
        Way::PageUp => Some(hall.row.saturating_sub(page.rows * page.columns)),
        Way::PageDown => Some((hall.row + page.rows * page.columns).min(last)),
        Way::First => Some(0),
        Way::Last => Some(last),
    };
    hall.row = to.filter(|to| *to <= last).unwrap_or(hall.row);
}

/// Blackens a circle, and leaves the pen on its row.
pub(super) fn fill(model: &mut Model, row: usize, at: usize) -> Vec<Effect> {
    let Some(hall) = &mut model.hall else { return vec![] };
    hall.row = row;
    let circles = hall.circles(row);
    if let Some(circle) = circles.get(at).cloned() {
        return command(model, Command::Transfer(row, circle));
    }
    let last = letter(circles.len().clamp(1, 8) - 1);
    model.warn(format!("The circles of this row are a to {last}."));
    vec![]
}
