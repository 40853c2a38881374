//! The table: every key of every screen, what it does and what is said of it.
//!
//! The first line that fits wins. Letters `a` to `h` belong to the choices wherever a question can
//! be answered, and nothing else may use them there. The lines stand in two files: the screens of a
//! sitting, and moving about; here is how a line is written.

mod moving;
mod sitting;

use std::sync::LazyLock;

use crate::text::place_of_letter;
use crate::tui::app::key::Key;
use crate::tui::app::keymap::{Binding, Does, Keys, Place};
use crate::tui::app::model::Model;
use crate::tui::app::msg::Msg;
use crate::tui::state::current::{CurrentSitting, takes_marks};

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

fn current(model: &Model) -> Option<&CurrentSitting> {
    model.current.as_ref()
}

fn one_by_one(model: &Model) -> bool {
    current(model).is_some_and(CurrentSitting::reveals_each)
}

fn at_the_end(model: &Model) -> bool {
    !one_by_one(model)
}

fn has_lines(model: &Model) -> bool {
    current(model)
        .and_then(CurrentSitting::present)
        .is_some_and(|(_, dealt, _)| takes_marks(dealt.kind))
}

fn may_pause(model: &Model) -> bool {
    current(model).is_some_and(|current| current.may_pause() && !current.is_paused())
}

fn has_sheet(model: &Model) -> bool {
    current(model).is_some_and(|current| current.has_sheet() && current.sitting.is_running())
}

fn has_sections(model: &Model) -> bool {
    current(model)
        .is_some_and(|current| !current.sections().is_empty() && !current.keeps_to_sections())
}

fn is_of_plan(model: &Model) -> bool {
    current(model).is_some_and(CurrentSitting::is_of_plan)
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
pub static TABLE: LazyLock<Vec<Binding>> = LazyLock::new(|| {
    let parts = [sitting::keys(), moving::keys()];
    parts.into_iter().flatten().collect()
});
