//! The table of characters that do something besides being seen.
//!
//! Diagnostics, screens, printed pages and the check of what a file may hold all ask this table, so
//! that what is harmful to one is harmful to all. What they do about it is theirs.

/// What a character does besides being seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Harm {
    /// A control character, which a terminal may obey. Tabs and line ends are among them.
    Controls,
    /// Changes the direction of the text around it.
    Turns,
    /// Ends a line or a paragraph, beside the line ends that are control characters.
    Breaks,
    /// Joins or parts the letters beside it. Indic and Arabic scripts need these two.
    Joins,
    /// Is not seen: soft hyphens, fillers, tags, marks for other programs.
    Hides,
}

/// What a character does besides being seen, if anything.
pub(crate) fn harm(c: char) -> Option<Harm> {
    match c {
        _ if c.is_control() => Some(Harm::Controls),
        '\u{061c}'
        | '\u{200e}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => Some(Harm::Turns),
        '\u{2028}'..='\u{2029}' => Some(Harm::Breaks),
        '\u{200c}'..='\u{200d}' => Some(Harm::Joins),
        '\u{00ad}'
        | '\u{034f}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e007f}' => Some(Harm::Hides),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_signs_of_any_script_do_no_harm() {
        for c in "aé भा ம் ا 日 🇮🇳 ✓ \u{fe0f}".chars() {
            assert_eq!(harm(c), None, "{c}");
        }
        assert_eq!(harm('\u{9b}'), Some(Harm::Controls));
        assert_eq!(harm('\u{202e}'), Some(Harm::Turns));
        assert_eq!(harm('\u{200d}'), Some(Harm::Joins));
        assert_eq!(harm('\u{e0041}'), Some(Harm::Hides));
    }
}
