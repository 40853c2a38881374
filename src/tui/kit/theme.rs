//! The theme: colours and signs by role.
//!
//! Screens name what something means and never a colour. Only the terminal's own sixteen colours
//! are used, none of them as a background, so that light and dark terminals both read well; and
//! meaning is carried by signs and words first, so that it survives without any colour.

use ratatui::style::{Color, Modifier, Style};

use crate::text::Glyphs;
use crate::tui::kit::text::Styles;

/// How the screens are to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appearance {
    /// Only ASCII signs.
    pub ascii: bool,
    /// Colours; without them, weight alone.
    pub colour: bool,
}

/// Styles and signs by role.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    appearance: Appearance,
}

/// Signs, one set in Unicode and one in ASCII.
#[derive(Debug, Clone, Copy)]
pub struct Symbols {
    pub right: &'static str,
    pub wrong: &'static str,
    pub flag: &'static str,
    pub chosen: &'static str,
    pub struck: &'static str,
    pub sure: &'static str,
    pub fifty: &'static str,
    pub guess: &'static str,
    pub full: &'static str,
    pub empty: &'static str,
    pub rule: &'static str,
    pub bar: &'static str,
    pub dot: &'static str,
    pub dash: &'static str,
    pub above: &'static str,
    pub more: &'static str,
    pub answered: &'static str,
    pub blank: &'static str,
    pub unseen: &'static str,
    pub on: &'static str,
    pub off: &'static str,
    pub bullet: &'static str,
    pub left: &'static str,
    pub forth: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub erase: &'static str,
    pub black: &'static str,
    /// Columns of one to eight eighths.
    pub levels: [&'static str; 8],
    /// From light to dark.
    pub shades: [&'static str; 4],
}

const UNICODE: Symbols = Symbols {
    right: "✓",
    wrong: "✗",
    flag: "⚑",
    chosen: "▸",
    struck: "╌",
    sure: "●",
    fifty: "◐",
    guess: "○",
    full: "█",
    empty: "░",
    rule: "─",
    bar: "│",
    dot: "·",
    dash: "–",
    above: "↑",
    more: "↓",
    answered: "■",
    blank: "□",
    unseen: "·",
    on: "[x]",
    off: "[ ]",
    bullet: "•",
    left: "←",
    forth: "→",
    up: "↑",
    down: "↓",
    erase: "⌫",
    black: "●",
    shades: ["░", "▒", "▓", "█"],
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
};

const ASCII: Symbols = Symbols {
    right: "+",
    wrong: "x",
    flag: "!",
    chosen: ">",
    struck: "-",
    sure: "***",
    fifty: "**",
    guess: "*",
    full: "#",
    empty: ".",
    rule: "-",
    bar: "|",
    dot: "-",
    dash: "-",
    above: "^",
    more: "v",
    answered: "#",
    blank: "o",
    unseen: ".",
    on: "[x]",
    off: "[ ]",
    bullet: "*",
    left: "<-",
    forth: "->",
    up: "Up",
    down: "Down",
    erase: "BkSp",
    black: "#",
    shades: [".", ":", "+", "#"],
    levels: ["1", "2", "3", "4", "5", "6", "7", "8"],
};

#[expect(
    clippy::unused_self,
    reason = "a role is asked of the theme, whether or not it has a colour"
)]
impl Theme {
    /// The theme of these looks.
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

    fn coloured(self, colour: Color, style: Style) -> Style {
        if self.appearance.colour { style.fg(colour) } else { style }
    }

    /// What is right.
    pub fn right(self) -> Style {
        self.coloured(Color::Green, Style::new().add_modifier(Modifier::BOLD))
    }

    /// What is wrong.
    pub fn wrong(self) -> Style {
        self.coloured(Color::Red, Style::new().add_modifier(Modifier::BOLD))
    }

    /// What wants attention: flags, the last minutes, messages.
    pub fn caution(self) -> Style {
        self.coloured(Color::Yellow, Style::new().add_modifier(Modifier::BOLD))
    }

    /// What is chosen or under the cursor.
    pub fn accent(self) -> Style {
        self.coloured(Color::Cyan, Style::new().add_modifier(Modifier::BOLD))
    }

    /// What stands back: rules, hints, what is struck out.
    pub fn quiet(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// Headings and names of keys.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// A choice struck out.
    pub fn struck(self) -> Style {
        Style::new().add_modifier(Modifier::DIM | Modifier::CROSSED_OUT)
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
            code: self.coloured(Color::Cyan, Style::new()),
            quiet: self.quiet(),
            link: Style::new().add_modifier(Modifier::UNDERLINED),
            glyphs: self.glyphs(),
        }
    }
}
