//! How the parts of a Markdown text look.

use ratatui::style::Style;

use crate::text::Glyphs;

/// How the parts of a text look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Styles {
    /// Headings, and the heads of tables.
    pub heading: Style,
    /// `**strong**`
    pub strong: Style,
    /// `*emphasis*`
    pub emphasis: Style,
    /// Code, in a line or in a block.
    pub code: Style,
    /// Rules, bullets, quote bars, the lines of tables and the addresses of links.
    pub quiet: Style,
    /// The text of a link.
    pub link: Style,
    /// The signs that bullets, bars and rules are drawn with.
    pub glyphs: Glyphs,
}
