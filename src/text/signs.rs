//! Which signs a screen can show.

/// Which signs may stand in for what cannot be drawn as it is, and draw rules and bullets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Glyphs {
    /// Unicode's own pictures and lines: `␛`, `…`, `─`.
    #[default]
    Unicode,
    /// Nothing beyond ASCII is added: `^[`, `...`, `-`. The text's own letters stay.
    Ascii,
}
