//! The keys of what lies ahead: today's questions and why they are asked, the goal, insight.

use crate::tui::app::key::Key::{Backspace, Char, Enter, Left, PageDown, PageUp, Right};
use crate::tui::app::keymap::table::Place::Goal;
use crate::tui::app::keymap::table::{Binding, Keys};
use crate::tui::app::keymap::table::{key, many};
use crate::tui::app::msg::Stride;
use crate::tui::app::msg::{Msg, Way};

/// The part of insight that is on the screen.
/// The lines.
pub fn keys() -> Vec<Binding> {
    vec![
        // The goal.
        key(&[Goal], &[Enter], &[], "keep", "keep it; the plan follows it from now on", Msg::Enter),
        key(
            &[Goal],
            &[Right],
            &[Char('l'), Char(' ')],
            "change",
            "the next value of the row: a paper, a day, five minutes",
            Msg::Go(Way::Right),
        ),
        key(&[Goal], &[Left], &[Char('h')], "", "the value before", Msg::Go(Way::Left)),
        key(
            &[Goal],
            &[Char('[')],
            &[],
            "",
            "the day a week earlier",
            Msg::Shift(Stride::Week, false),
        ),
        key(&[Goal], &[Char(']')], &[], "", "the day a week later", Msg::Shift(Stride::Week, true)),
        key(&[Goal], &[PageUp], &[], "", "the day a month earlier", Msg::Go(Way::PageUp)),
        key(&[Goal], &[PageDown], &[], "", "the day a month later", Msg::Go(Way::PageDown)),
        many(
            &[Goal],
            Keys::Numerals,
            "type",
            "type the day, 2027-05-23, or the minutes",
            Msg::Type,
        ),
        key(
            &[Goal],
            &[Backspace],
            &[],
            "clear",
            "take a digit back; the day, where none is being typed",
            Msg::Erase,
        ),
    ]
}
