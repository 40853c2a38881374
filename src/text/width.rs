//! How many columns a text takes, and cutting one to fit. Nothing else in the program measures
//! text.
//!
//! Terminals disagree about clusters of several characters. Some give each character columns of its
//! own (tmux, xterm, VTE: a vowel sign that stands beside its letter takes one), others give the
//! cluster a width as a whole. A cluster is laid out with the larger of the two, so that no
//! terminal needs more room than it gets. This file must not know of cells.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::signs::Glyphs;

/// The columns that `text` takes on one line: the sum of its grapheme clusters.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        // One column a byte, without looking for clusters: most text is this.
        return text.len();
    }
    clusters(text).map(cluster_width).sum()
}

/// The grapheme clusters of a text, in order.
pub fn clusters(text: &str) -> impl Iterator<Item = &str> {
    // Rules for clusters are looked up for every character, several times a frame for all that is
    // on the screen. Where each character stands alone they have nothing to say.
    let (alone, ruled) = if text.chars().all(stands_alone) { (text, "") } else { ("", text) };
    let alone = alone.char_indices().map(|(at, c)| &text[at..at + c.len_utf8()]);
    alone.chain(ruled.graphemes(true))
}

/// Whether a character is known, without a look at tables, to take one column and to join with
/// none beside it that is known likewise: printable ASCII, accented Latin, rules and bullets.
fn stands_alone(c: char) -> bool {
    match c {
        ' '..='~' => true,
        '\u{A0}'..'\u{300}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2190}'..='\u{22FF}'
        | '\u{2500}'..='\u{25FC}' => c.width() == Some(1),
        _ => false,
    }
}

/// The columns that one grapheme cluster takes: as a whole or by its characters, whichever is more.
fn cluster_width(cluster: &str) -> usize {
    if cluster.len() == 1 {
        return 1;
    }
    whole_width(cluster).max(cluster.chars().map(char_width).sum())
}

/// The columns of a cluster in terminals that go by clusters. A half-width sound mark takes a
/// column there, for which `unicode-width` counts nothing.
fn whole_width(cluster: &str) -> usize {
    #[expect(clippy::disallowed_methods, reason = "this is what says how wide a text is")]
    let width = UnicodeWidthStr::width(cluster);
    width + cluster.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count()
}

/// The columns of a character in terminals that go by characters.
fn char_width(c: char) -> usize {
    if is_counted_as_nothing(c) { 1 } else { c.width().unwrap_or(0) }
}

/// Signs that stand beside their letter and take a column in terminals that go by characters, while
/// `unicode-width` counts nothing for them because they cannot begin a cluster: the spacing marks
/// (Mc) with the property Grapheme_Extend.
fn is_counted_as_nothing(c: char) -> bool {
    matches!(c,
        '\u{9BE}' | '\u{9D7}' | '\u{B3E}' | '\u{B57}' | '\u{BBE}' | '\u{BD7}' // Bengali, Odia, Tamil
        | '\u{CC0}' | '\u{CC2}' | '\u{CC7}'..='\u{CC8}' | '\u{CCA}'..='\u{CCB}' | '\u{CD5}'..='\u{CD6}' // Kannada
        | '\u{D3E}' | '\u{D57}' | '\u{DCF}' | '\u{DDF}' // Malayalam, Sinhala
        | '\u{1715}' | '\u{1734}' | '\u{1B35}' | '\u{1B3B}' | '\u{1B3D}' | '\u{1B43}'..='\u{1B44}'
        | '\u{1BAA}' | '\u{1BF2}'..='\u{1BF3}' | '\u{302E}'..='\u{302F}' | '\u{A953}' | '\u{A9C0}'
        | '\u{111C0}' | '\u{11235}' | '\u{1133E}' | '\u{1134D}' | '\u{11357}'
        | '\u{114B0}' | '\u{114BD}' | '\u{115AF}' | '\u{116B6}' | '\u{11930}' | '\u{1193D}'
        | '\u{16FF0}'..='\u{16FF1}' | '\u{1D165}'..='\u{1D166}' | '\u{1D16D}'..='\u{1D172}')
}

/// Whether every terminal gives what stands in one cell exactly that cell: a single character that
/// takes one column and joins with none beside it.
pub fn is_plain(symbol: &str) -> bool {
    if symbol.len() == 1 {
        return true;
    }
    let mut chars = symbol.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return false };
    match c {
        _ if stands_alone(c) => true,
        // Pictures: which of them are wide changes with every version of Unicode.
        '\u{1F000}'.. => false,
        _ => c.width() == Some(1) && format!("a{c}a").graphemes(true).count() == 3,
    }
}

/// `text` if it fits in `width` columns, else as much of it as fits before an ellipsis.
///
/// Only whole grapheme clusters are kept. The result is never wider than `width`.
pub fn truncate(text: &str, width: usize, glyphs: Glyphs) -> Cow<'_, str> {
    if self::width(text) <= width {
        return Cow::Borrowed(text);
    }
    let ellipsis = match glyphs {
        Glyphs::Unicode => "…",
        Glyphs::Ascii => "...",
    };
    let ellipsis: String = ellipsis.chars().take(width).collect();
    let room = width - self::width(&ellipsis);
    let mut taken = 0;
    let mut end = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        taken += self::width(cluster);
        if taken > room {
            break;
        }
        end = at + cluster.len();
    }
    Cow::Owned(text[..end].trim_end().to_owned() + &ellipsis)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_that_fits_is_left_alone() {
        assert!(matches!(truncate("GSOMIA", 6, Glyphs::Unicode), Cow::Borrowed("GSOMIA")));
    }

    #[test]
    fn a_cut_shows_and_splits_no_cluster() {
        assert_eq!(truncate("GSOMIA", 4, Glyphs::Unicode), "GSO…");
        assert_eq!(truncate("GSOMIA", 4, Glyphs::Ascii), "G...");
        assert_eq!(truncate("GSOMIA", 2, Glyphs::Ascii), "..");
        assert_eq!(truncate("GSOMIA", 0, Glyphs::Unicode), "");
        assert_eq!(truncate("日本語", 4, Glyphs::Unicode), "日…");
        assert_eq!(truncate("to the letter", 4, Glyphs::Unicode), "to…");
        assert_eq!(truncate("e\u{301}e\u{301}e\u{301}", 2, Glyphs::Unicode), "e\u{301}…");
    }

    #[test]
    fn no_terminal_needs_more_columns_than_a_text_is_given() {
        // By characters, and as a whole.
        for (text, columns) in [
            ("का", 2), // a letter and a sign beside it
            ("கா", 2),  // the same, where `unicode-width` says 1
            ("बि", 2),
            ("कु", 1),   // a sign below
            ("क्षि", 3), // two letters, one of them with a sign
            ("กำ", 2),
            ("e\u{301}\u{323}", 1),
            ("日", 2),
            ("한", 2),         // three letters in one block
            ("ｶﾞ", 3),          // the sound mark counts twice
            ("⚔\u{FE0F}", 2),  // 1 by characters
            ("⌚\u{FE0E}", 2), // 1 as a whole
            ("1\u{FE0F}\u{20E3}", 2),
            ("🇮🇳", 2),
            ("👍🏽", 4), // 2 as a whole
            ("👩\u{200D}👧", 4),
            ("لا", 2),
        ] {
            assert_eq!(width(text), columns, "{text}");
        }
    }

    #[test]
    fn what_joins_or_is_wide_is_not_plain() {
        for plain in [" ", "a", "é", "─", "●", "▸", "✓", "क", "ا", "ก", "א", "’"] {
            assert!(is_plain(plain), "{plain}");
        }
        for other in
            ["", "日", "का", "e\u{301}", "ा", "ா", "ำ", "\u{301}", "🇮", "⚔\u{FE0F}", "✅", "🏵"]
        {
            assert!(!is_plain(other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn clusters_are_those_of_unicode(text in "[ -~é\u{AD}©®─▸…\u{301}\u{200D}\u{FE0F}\r\nकि🇮🇳👩]{0,12}|\\PC{0,20}") {
            prop_assert!(clusters(&text).eq(text.graphemes(true)));
        }

        #[test]
        fn never_wider_and_always_a_beginning(text in "\\PC{0,40}", columns in 0_usize..30) {
            let cut = truncate(&text, columns, Glyphs::Unicode);
            prop_assert!(width(&cut) <= columns);
            let kept = cut.strip_suffix('…').unwrap_or(&cut);
            prop_assert!(text.starts_with(kept));
        }
    }
}
