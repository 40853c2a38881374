//! The keys by which the learner writes beside questions and facts.

use crate::tui::app::key::Key::Char;
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{Binding, key, numbers};
use crate::tui::texts;

/// The digit of the last reason why an answer was wrong.
const LAST_REASON: char = '6';

/// Why an answer was wrong.
pub fn reason<S>() -> Binding<S> {
    numbers(LAST_REASON, texts::KEY_REASON, reason_of).bar(texts::KEY_REASON_BAR)
}

/// The reason of a digit.
fn reason_of(c: char) -> Msg {
    let digit = c.to_digit(10).and_then(|digit| digit.checked_sub(1));
    Msg::Reason(digit.map_or(usize::MAX, |digit| digit as usize))
}

/// A star.
pub fn star<S>() -> Binding<S> {
    key(&[Char('*')], texts::KEY_STAR, Msg::Star)
}

/// A note of one's own.
pub fn own_note<S>() -> Binding<S> {
    key(&[Char('N')], texts::KEY_OWN_NOTE, Msg::OwnNote).bar(texts::KEY_OWN_NOTE_BAR)
}

/// A list of one's own.
pub fn put_on_list<S>() -> Binding<S> {
    key(&[Char('l')], texts::KEY_PUT_ON_LIST, Msg::PutOnList)
}

/// The page of the question.
pub fn its_page<S>() -> Binding<S> {
    key(&[Char('i')], texts::KEY_ITS_PAGE, Msg::ItsPage).bar(texts::KEY_ITS_PAGE_BAR)
}
