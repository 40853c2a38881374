//! How many columns a text takes, and cutting one to fit.
//!
//! Widths are added up by grapheme cluster, because that is how cells are filled when a line is drawn.
//! This file must not know of lines or styles.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::Glyphs;

/// The columns that `text` takes on one line.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        // One column a byte, without looking for clusters: most text is this.
        return text.len();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
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

    proptest! {
        #[test]
        fn never_wider_and_always_a_beginning(text in "\\PC{0,40}", columns in 0_usize..30) {
            let cut = truncate(&text, columns, Glyphs::Unicode);
            prop_assert!(width(&cut) <= columns);
            let kept = cut.strip_suffix('…').unwrap_or(&cut);
            prop_assert!(text.starts_with(kept));
        }
    }
}
