//! The keys of past results, search, a lost record and reports.

use crate::tui::app::key::Key::{Backspace, Ctrl, Enter, Esc};
use crate::tui::app::keymap::table::Place::{Find, Lost, Report};
use crate::tui::app::keymap::table::{Binding, Keys};
use crate::tui::app::keymap::table::{key, many};
use crate::tui::app::msg::Msg;

/// The lines.
pub fn keys() -> Vec<Binding> {
    vec![
        // Search.
        key(&[Find], &[Enter], &[], "open", "open what is under the cursor", Msg::Enter),
        many(&[Find], Keys::Typed, "", "what to look for", Msg::Type),
        // A lost record.
        key(&[Lost], &[Enter], &[], "save", "write everything to this new file", Msg::Enter),
        key(&[Lost], &[Ctrl('u')], &[], "clear", "clear the line", Msg::Clear),
        key(&[Lost], &[Esc], &[], "back", "back, without having saved", Msg::Back),
        key(
            &[Lost],
            &[Ctrl('c')],
            &[],
            "leave without saving",
            "leave; what is not saved is lost",
            Msg::Interrupt,
        ),
        many(&[Lost], Keys::Typed, "", "the path of the file", Msg::Type),
        key(&[Find, Report, Lost], &[Backspace], &[], "", "take a letter back", Msg::Erase),
        key(&[Report], &[Enter], &[], "send", "keep the report", Msg::Enter),
        many(&[Report], Keys::Typed, "", "what is wrong", Msg::Type),
    ]
}
