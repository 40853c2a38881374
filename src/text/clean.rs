//! Makes any string safe to draw on a screen, or to print on a page.
//!
//! What would move the cursor, colour the screen, turn the reading order or hide is shown as a
//! picture or left out. This file must not know where the text goes.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use super::harm::{Harm, harm};
use super::signs::Glyphs;

/// A tab becomes this many spaces.
const TAB: &str = "    ";

/// Marks stacked on one letter beyond this many are left out. No script writes so many; text that
/// does is meant to run over the lines above and below it.
const MARKS: usize = 8;

/// `text` with nothing in it that acts on a terminal or hides from a reader.
///
/// Control characters are shown (`␛`, or `^[` in ASCII), line ends become `\n`, tabs become spaces,
/// and controls of direction and invisible characters are left out. Joiners stay where a script
/// needs them: after Indic and Arabic letters.
pub fn clean(text: &str, glyphs: Glyphs) -> Cow<'_, str> {
    // The one look that most text needs: printable ASCII and line ends only.
    if text.bytes().all(|b| matches!(b, b' '..=b'~' | b'\n')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut last = None;
    let mut marks = 0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, harm(c)) {
            ('\n', _) | (_, Some(Harm::Breaks)) => out.push('\n'),
            ('\r', _) if rest.peek() == Some(&'\n') => continue,
            ('\t', _) => out.push_str(TAB),
            (_, Some(Harm::Controls)) => show(c, glyphs, &mut out),
            (_, Some(Harm::Joins)) if !last.is_some_and(joins) => continue,
            (_, Some(Harm::Turns | Harm::Hides)) => continue,
            _ if c.width() == Some(0) => {
                marks += 1;
                if marks > MARKS {
                    continue;
                }
                out.push(c);
                last = Some(c);
                continue;
            }
            _ => out.push(c),
        }
        marks = 0;
        last = Some(c);
    }
    if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
}

/// `text` for a page to be printed, without what acts or hides: line ends become `\n`, tabs spaces,
/// other control characters a visible sign; what turns the direction of reading or cannot be seen
/// is left out. The joiners stay, since Indic scripts are written with them.
pub(crate) fn clean_for_paper(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' => out.push('\n'),
            '\t' => out.push(' '),
            _ => match harm(c) {
                Some(Harm::Breaks) => out.push('\n'),
                Some(Harm::Controls) => out.push('\u{fffd}'),
                Some(Harm::Turns | Harm::Hides) => {}
                Some(Harm::Joins) | None => out.push(c),
            },
        }
    }
    out
}

/// Writes a control character as something to look at.
fn show(control: char, glyphs: Glyphs, out: &mut String) {
    let code = u32::from(control);
    match (glyphs, code) {
        (Glyphs::Unicode, 0..0x20) => out.extend(char::from_u32(0x2400 + code)),
        (Glyphs::Unicode, 0x7F) => out.push('␡'),
        (Glyphs::Unicode, _) => out.push('\u{FFFD}'),
        (Glyphs::Ascii, 0..0x80) => {
            out.push('^');
            // The caret notation: the letter 64 places away, so that 127 is `^?`.
            out.extend(char::from_u32(code ^ 0x40));
        }
        (Glyphs::Ascii, _) => {
            out.push_str("^[");
            // An eight-bit control is ESC and the letter 64 places before it.
            out.extend(char::from_u32(code - 0x40));
        }
    }
}

/// Whether a joiner after this letter or sign changes how it is written.
fn joins(c: char) -> bool {
    matches!(c,
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' // Arabic: Urdu, Kashmiri
        | '\u{900}'..='\u{DFF}' // Devanagari to Sinhala
        | '\u{A8E0}'..='\u{A8FF}' | '\u{ABC0}'..='\u{ABFF}' // Devanagari extended, Meetei Mayek
        | '\u{11000}'..='\u{114DF}') // Brahmi to Tirhuta
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seen(text: &str) -> Cow<'_, str> {
        clean(text, Glyphs::Unicode)
    }

    #[test]
    fn controls_are_shown() {
        assert_eq!(seen("a\u{1b}[31mb\u{7}\u{7f}\0"), "a␛[31mb␇␡␀");
        assert_eq!(seen("\u{9b}31m\u{85}"), "\u{FFFD}31m\u{FFFD}");
        assert_eq!(clean("\u{1b}[m\u{7}\u{7f}\u{9b}m", Glyphs::Ascii), "^[[m^G^?^[[m");
    }

    #[test]
    fn lines_and_tabs() {
        assert_eq!(seen("a\r\nb\nc\u{2028}d"), "a\nb\nc\nd");
        assert_eq!(seen("a\rb\tc"), "a␍b    c");
        assert!(matches!(seen("plain\ntext"), Cow::Borrowed(_)));
        assert!(matches!(seen("भारत"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_turns_or_hides_is_left_out() {
        assert_eq!(seen("key \u{202E}cba\u{2066}d\u{200F}"), "key cbad");
        assert_eq!(seen("a\u{200B}b\u{FEFF}c\u{E0041}d\u{AD}"), "abcd");
    }

    #[test]
    fn joiners_stay_where_a_script_needs_them() {
        assert_eq!(seen("क्\u{200D}ष and क्\u{200C}ष"), "क्\u{200D}ष and क्\u{200C}ष");
        assert_eq!(seen("می\u{200C}خواہم"), "می\u{200C}خواہم");
        assert_eq!(seen("a\u{200D}b\u{200C}c"), "abc");
    }

    #[test]
    fn a_tower_of_marks_is_cut_down() {
        let tower = format!("a{}b", "\u{301}".repeat(500));
        assert_eq!(seen(&tower).chars().count(), 2 + MARKS);
    }

    proptest! {
        #[test]
        fn nothing_that_acts_or_hides_is_left(text: String) {
            for glyphs in [Glyphs::Unicode, Glyphs::Ascii] {
                let cleaned = clean(&text, glyphs);
                let acts = |c: char| harm(c).is_some_and(|harm| harm != Harm::Joins);
                prop_assert!(!cleaned.chars().any(|c| c != '\n' && acts(c)));
                prop_assert_eq!(clean(&cleaned, glyphs), cleaned.clone());
            }
        }

        #[test]
        fn what_can_be_seen_stays(text in "[a-zA-Z0-9 ,.क-हा-ौ]{0,40}") {
            let cleaned = seen(&text);
            prop_assert_eq!(cleaned.as_ref(), text.as_str());
        }
    }
}
