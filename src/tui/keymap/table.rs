//! The table: every key of every screen, what it does and what is said of it.
//!
//! The first line that fits wins. Letters `a` to `h` belong to the choices wherever a question can
//! be answered, and nothing else may use them there. The lines stand in four files: the screens of
//! a sitting, those of what lies ahead, the other screens, and moving about; here is how a line is
//! written.

mod ahead;
mod moving;
mod screens;
mod sitting;

use std::sync::LazyLock;

use super::super::hall::{Hall, takes_marks};
use super::super::key::Key;
use super::super::model::{Model, Screen};
use super::super::msg::Msg;
use super::super::result::Tab;
use super::super::view;
use super::{Binding, Does, Keys, Place};
use crate::text::place_of_letter;

fn key(
    places: &'static [Place],
    keys: &'static [Key],
    also: &'static [Key],
    bar: &'static str,
    help: &'static str,
    msg: Msg,
) -> Binding {
    let (keys, does) = (Keys::These(keys), Does::Say(msg));
    Binding { places, keys, also, bar, help, does, when: |_| true }
}

fn many(
    places: &'static [Place],
    keys: Keys,
    bar: &'static str,
    help: &'static str,
    make: fn(char) -> Msg,
) -> Binding {
    Binding { places, keys, also: &[], bar, help, does: Does::With(make), when: |_| true }
}

fn only(when: fn(&Model) -> bool, binding: Binding) -> Binding {
    Binding { when, ..binding }
}

fn hall(model: &Model) -> Option<&Hall> {
    model.hall.as_ref()
}

fn one_by_one(model: &Model) -> bool {
    hall(model).is_some_and(Hall::reveals_each)
}

fn at_the_end(model: &Model) -> bool {
    !one_by_one(model)
}

fn has_lines(model: &Model) -> bool {
    hall(model).and_then(Hall::present).is_some_and(|(_, dealt, _)| takes_marks(dealt.kind))
}

fn may_pause(model: &Model) -> bool {
    hall(model).is_some_and(|hall| hall.may_pause() && !hall.is_paused())
}

fn has_sheet(model: &Model) -> bool {
    hall(model).is_some_and(|hall| hall.has_sheet() && hall.sitting.is_running())
}

fn has_sections(model: &Model) -> bool {
    hall(model).is_some_and(|hall| !hall.sections().is_empty() && !hall.keeps_to_sections())
}

fn no_sitting_runs(model: &Model) -> bool {
    !hall(model).is_some_and(|hall| hall.sitting.is_running())
}

fn is_of_plan(model: &Model) -> bool {
    hall(model).is_some_and(Hall::is_of_plan)
}

fn has_unfinished(model: &Model) -> bool {
    !model.home.unfinished.is_empty()
}

fn has_next_paper(model: &Model) -> bool {
    model.home.next_paper.is_some()
}

fn something_to_do(model: &Model) -> bool {
    model.home.topics.iter().any(|topic| topic.items > 0)
}

fn something_to_repeat(model: &Model) -> bool {
    let result = model.top().and_then(|screen| match screen {
        Screen::Result(result) => Some(result),
        _ => None,
    });
    result.zip(hall(model)).is_some_and(|(result, hall)| !result.again(hall).is_empty())
}

fn has_tabs(model: &Model) -> bool {
    view::result_tabs(model).len() > 1
}

fn lists_questions(model: &Model) -> bool {
    view::result_tab(model, &view::result_tabs(model)) == Tab::Questions
}

fn tells_of_them(model: &Model) -> bool {
    !lists_questions(model)
}

/// The number of a letter among the choices.
fn letter(c: char) -> usize {
    place_of_letter(c).unwrap_or(usize::MAX)
}

/// The line that a digit marks; `0` is the tenth.
fn line(c: char) -> u8 {
    match c.to_digit(10) {
        Some(0) | None => 10,
        Some(digit) => u8::try_from(digit).unwrap_or(u8::MAX),
    }
}

/// Every key of every screen.
pub(super) static TABLE: LazyLock<Vec<Binding>> = LazyLock::new(|| {
    let parts = [screens::keys(), ahead::keys(), sitting::keys(), moving::keys()];
    parts.into_iter().flatten().collect()
});
