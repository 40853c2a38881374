//! The keys that several screens of a sitting have.

use crate::tui::app::key::Key::{Char, Esc, Tab};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{Binding, key};
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;

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
    let help = "the page on which the sitting is handed in";
    key(&[Char('S')], help, Msg::Submit).bar("submit").when(at_the_end)
}

/// The same where answers are shown one by one.
pub fn end_early<S>() -> Binding<S> {
    let help = "the page on which the practice is ended before all is answered";
    key(&[Char('S')], help, Msg::Submit).bar("end").when(one_by_one)
}

/// What is said to who presses the small letter instead.
pub fn submit_hint<S>() -> Binding<S> {
    let help = "says that S is the key: s lies among the letters of the choices";
    key(&[Char('s')], help, Msg::SubmitHint)
}

/// To the answer sheet, where the sitting has one.
pub fn to_sheet<S>() -> Binding<S> {
    let help = "to the answer sheet, where the answers that count are marked";
    key(&[Char('o')], help, Msg::AnswerSheet).bar("sheet").when(has_sheet)
}

/// To the palette.
pub fn to_palette<S>() -> Binding<S> {
    key(&[Tab], "see all questions", Msg::Palette).bar("palette")
}

/// Back from a question whether to be done with the sitting.
pub fn stay<S>() -> Binding<S> {
    let stay = key(&[Esc], "back to the questions", Msg::Back);
    stay.also(&[Char('q'), Char('n')]).bar("stay")
}

/// To the next language in which it can be read.
pub fn language<S>() -> Binding<S> {
    key(&[Char('L')], "read it in the other language", Msg::Language)
}
