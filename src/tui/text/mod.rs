//! Text made ready to draw: cleaned, measured, wrapped, and Markdown laid out in lines.
//!
//! Everything here is a plain function of its arguments. It must not know of screens, keys, themes or
//! what the text is about.
//!
//! Banks and notes come from strangers, so what is drawn goes through [`clean()`] first ([`markdown()`]
//! does that itself); the rest only measures and cuts, by grapheme cluster and display width.

mod clean;
mod markdown;
mod table;
mod width;
mod wrap;

pub use clean::clean;
pub use markdown::{Styles, markdown};
pub use width::{is_plain, line_width, truncate, width};
pub use wrap::{wrap, wrap_hanging, wrap_line, wrap_line_hanging};

/// Which signs may stand in for what cannot be drawn as it is, and draw rules and bullets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Glyphs {
    /// Unicode's own pictures and lines: `␛`, `…`, `─`.
    #[default]
    Unicode,
    /// Nothing beyond ASCII is added: `^[`, `...`, `-`. The text's own letters stay.
    Ascii,
}
