//! The keys that several screens of a sitting have.

use crate::tui::app::key::Key::{Char, Esc, Tab};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{Binding, key};
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;
use crate::tui::texts;

/// Whether answers are shown one by one.
pub fn one_by_one<S>(_: &S, shared: &Shared) -> bool {
    shared.current.as_ref().is_some_and(CurrentSitting::reveals_each)
}

/// Whether answers are shown at the end.
pub fn at_the_end<S>(screen: &S, shared: &Shared) -> bool {
    !one_by_one(screen, shared)
}

/// Whether the clock may be stopped, and is not.
pub fn may_pause<S>(_: &S, shared: &Shared) -> bool {
    shared.current.as_ref().is_some_and(|current| current.may_pause() && !current.is_paused())
}

fn has_sheet<S>(_: &S, shared: &Shared) -> bool {
    shared.current.as_ref().is_some_and(CurrentSitting::has_sheet) && shared.sitting_runs()
}

/// To handing in: a capital that no choice has.
pub fn submit<S>() -> Binding<S> {
    let help = texts::KEY_SUBMIT;
    key(&[Char('S')], help, Msg::Submit).bar(texts::KEY_SUBMIT_BAR).when(at_the_end)
}

/// The same where answers are shown one by one.
pub fn end_early<S>() -> Binding<S> {
    let help = texts::KEY_END_EARLY;
    key(&[Char('S')], help, Msg::Submit).bar(texts::KEY_END_EARLY_BAR).when(one_by_one)
}

/// What is said to who presses the small letter instead.
pub fn submit_hint<S>() -> Binding<S> {
    key(&[Char('s')], texts::KEY_SUBMIT_HINT, Msg::SubmitHint)
}

/// To the answer sheet, where the sitting has one.
pub fn to_sheet<S>() -> Binding<S> {
    let help = texts::KEY_SHEET;
    key(&[Char('o')], help, Msg::AnswerSheet).bar(texts::KEY_SHEET_BAR).when(has_sheet)
}

/// To the palette.
pub fn to_palette<S>() -> Binding<S> {
    key(&[Tab], texts::KEY_PALETTE, Msg::Palette).bar(texts::KEY_PALETTE_BAR)
}

/// Back from a question whether to be done with the sitting.
pub fn stay<S>() -> Binding<S> {
    let stay = key(&[Esc], texts::KEY_STAY, Msg::Back);
    stay.also(&[Char('q'), Char('n')]).bar(texts::KEY_STAY_BAR)
}

/// To the next language in which it can be read.
pub fn language<S>() -> Binding<S> {
    key(&[Char('L')], texts::KEY_LANGUAGE, Msg::Language)
}
