//! The theme: styles and signs by role.
//!
//! Screens name what something means and never a colour. No background is ever set but by turning
//! a cell's colours about, and meaning is carried by signs and words first, so that it survives
//! without any colour.

mod palette;
mod symbols;

use ratatui::style::{Modifier, Style};

use crate::text::Glyphs;
use crate::tui::kit::text::Styles;

use self::palette::{BOLD, Roles};
use self::symbols::{ASCII, UNICODE};

pub use self::palette::Palette;
pub use self::symbols::Symbols;

/// How the screens are to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appearance {
    /// Only ASCII signs.
    pub ascii: bool,
    /// The colours.
    pub palette: Palette,
}

/// Styles and signs by role.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    appearance: Appearance,
}

#[expect(
    clippy::unused_self,
    reason = "a role is asked of the theme, whether or not it has a colour"
)]
impl Theme {
    /// The theme of that appearance.
    pub fn new(appearance: Appearance) -> Self {
        Self { appearance }
    }

    /// The signs.
    pub fn symbols(self) -> &'static Symbols {
        if self.appearance.ascii { &ASCII } else { &UNICODE }
    }

    /// How text from banks is cleaned.
    pub fn glyphs(self) -> Glyphs {
        if self.appearance.ascii { Glyphs::Ascii } else { Glyphs::Unicode }
    }

    fn roles(self) -> &'static Roles {
        self.appearance.palette.roles()
    }

    /// What is right.
    pub fn right(self) -> Style {
        self.roles().right
    }

    /// What is wrong.
    pub fn wrong(self) -> Style {
        self.roles().wrong
    }

    /// What wants attention: flags, the last minutes, messages.
    pub fn caution(self) -> Style {
        self.roles().caution
    }

    /// What is chosen or under the cursor.
    pub fn accent(self) -> Style {
        self.roles().accent
    }

    /// What stands back: rules, hints, what is struck out.
    pub fn quiet(self) -> Style {
        self.roles().quiet
    }

    /// Headings and names of keys.
    pub fn strong(self) -> Style {
        BOLD
    }

    /// A choice struck out.
    pub fn struck(self) -> Style {
        self.roles().struck
    }

    /// Text as it is.
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// How Markdown looks.
    pub fn markdown(self) -> Styles {
        Styles {
            heading: self.strong(),
            strong: self.strong(),
            emphasis: Style::new().add_modifier(Modifier::ITALIC),
            code: self.roles().code,
            quiet: self.quiet(),
            link: Style::new().add_modifier(Modifier::UNDERLINED),
            glyphs: self.glyphs(),
        }
    }
}
