//! Moving about, and the ways out.

use crate::tui::app::key::Key::{
    self, Char, Ctrl, Down, End, Enter, Esc, Left, PageDown, PageUp, Right, Up,
};
use crate::tui::app::keymap::table::Place::{Asking, Over, Paused, Shown};
use crate::tui::app::keymap::table::{Binding, Place};
use crate::tui::app::keymap::table::{at_the_end, key, one_by_one, only};
use crate::tui::app::msg::{Msg, Way};

const TEXTS: &[Place] = &[Asking, Shown, Over];
/// Where `?` is not a letter to be typed.
const READ: &[Place] = &[Asking, Paused, Shown, Over];

/// The lines.
pub fn keys() -> Vec<Binding> {
    vec![
        // Moving.
        key(&[Over], &[Char(' ')], &[Enter], "", "on to the next question", Msg::Go(Way::Right)),
        key(&[Asking, Shown], &[Left], &[], "", "the question before", Msg::Go(Way::Left)),
        key(&[Over], &[Right], &[], "next", "the next question", Msg::Go(Way::Right)),
        key(&[Over], &[Left], &[], "before", "the question before", Msg::Go(Way::Left)),
        key(&[Asking, Shown], &[Right], &[], "", "the next question", Msg::Go(Way::Right)),
        only(
            at_the_end,
            key(&[Asking], &[Char('p')], &[], "", "the question before", Msg::Go(Way::Left)),
        ),
        only(
            at_the_end,
            key(&[Asking], &[Char('n')], &[], "", "the next question", Msg::Go(Way::Right)),
        ),
        key(TEXTS, &[Up], &[Char('k')], "", "scroll up", Msg::Go(Way::Up)),
        key(TEXTS, &[Down], &[Char('j')], "", "scroll down", Msg::Go(Way::Down)),
        key(TEXTS, &[PageUp], &[], "", "a page up", Msg::Go(Way::PageUp)),
        key(TEXTS, &[PageDown], &[], "", "a page down", Msg::Go(Way::PageDown)),
        key(TEXTS, &[Key::Home], &[], "", "to the beginning", Msg::Go(Way::First)),
        key(TEXTS, &[End], &[], "", "to the end", Msg::Go(Way::Last)),
        // Out.
        only(
            one_by_one,
            key(
                &[Asking, Shown],
                &[Char('q')],
                &[Esc],
                "leave",
                "leave; it is kept, and can be resumed from Home",
                Msg::Back,
            ),
        ),
        only(
            at_the_end,
            key(&[Asking], &[Char('q')], &[Esc], "leave", "leave; the clock runs on", Msg::Back),
        ),
        key(&[Paused], &[Char('q')], &[Esc], "leave", "leave; the clock stays stopped", Msg::Back),
        key(&[Over], &[Char('q')], &[Esc], "back", "back", Msg::Back),
        key(READ, &[Char('?')], &[], "keys", "all keys", Msg::Help),
        key(&Place::ALL, &[Ctrl('c')], &[], "", "leave at once; nothing is lost", Msg::Interrupt),
        key(&Place::ALL, &[Ctrl('z')], &[], "", "to the background", Msg::Suspend),
        key(&Place::ALL, &[Ctrl('l')], &[], "", "draw the screen anew", Msg::Redraw),
    ]
}
