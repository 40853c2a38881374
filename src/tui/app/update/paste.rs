//! Pasted text: typed where text is typed, and nothing anywhere else.
//!
//! A paste is never a key. Its line ends would otherwise commit answers and hand sittings in.

use crate::tui::app::effect::Effect;
use crate::tui::app::keymap;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Msg;
use crate::tui::app::update::turns;
use crate::tui::texts;

/// The most characters of a paste that are looked at: more than the longest line that can be typed
/// anywhere.
const LONGEST: usize = 2000;

pub fn update(model: &mut Model, text: &str) -> Vec<Effect> {
    if !keymap::takes_text(model) {
        model.say(texts::PASTE_DOES_NOTHING);
        return vec![];
    }
    let mut effects = Vec::new();
    for c in characters(text) {
        let more = turns::update(model, &Msg::Type(c));
        // Of the searches that follow from each character only the last is for the whole line.
        if !more.is_empty() {
            effects = more;
        }
    }
    effects
}

/// The characters to be typed: each run of line ends and tabs is one space, and other control
/// characters are left out.
fn characters(text: &str) -> impl Iterator<Item = char> {
    let mut in_break = false;
    let typed = text.chars().filter_map(move |c| {
        let breaks = matches!(
            c,
            '\n' | '\r' | '\t' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        );
        let first = !std::mem::replace(&mut in_break, breaks);
        match (breaks, first) {
            (true, true) => Some(' '),
            (true, false) => None,
            (false, _) => (!c.is_control()).then_some(c),
        }
    });
    typed.take(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> String {
        characters(text).collect()
    }

    #[test]
    fn line_ends_and_tabs_are_single_spaces() {
        assert_eq!(typed("a\r\nb\rc\nd\te\u{2028}f\r\n\r\n\tg"), "a b c d e f g");
        assert_eq!(typed("\na  b\n"), " a  b ");
    }

    #[test]
    fn control_characters_are_left_out() {
        assert_eq!(typed("a\u{1b}[31mb\u{7}\u{7f}\u{9b}c\0"), "a[31mbc");
        assert_eq!(typed("भारत 🇮🇳"), "भारत 🇮🇳");
    }

    #[test]
    fn no_more_is_looked_at_than_can_be_typed() {
        assert_eq!(typed(&"x".repeat(1 << 20)).len(), LONGEST);
        assert_eq!(typed(&"\n".repeat(1 << 20)), " ");
    }
}
