//! Styled text made ready to draw: wrapped, and Markdown laid out in lines.
//!
//! Everything here is a plain function of its arguments. It must not know of screens, keys, themes
//! or what the text is about.
//!
//! Banks and notes come from strangers, so what is drawn goes through [`crate::text::clean`] first
//! ([`markdown()`] does that itself).

mod lines;
mod markdown;
mod styles;
mod table;

pub use lines::{line_width, wrap_line, wrap_line_hanging};
pub use markdown::markdown;
pub use styles::Styles;
