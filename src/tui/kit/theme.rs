//! The theme: styles and signs by role.
//!
//! Screens name what something means and never a colour. No background is ever set but by turning
//! a cell's colours about, and meaning is carried by signs and words first, so that it survives
//! without any colour.

use ratatui::style::{Color, Modifier, Style};

use crate::text::Glyphs;
use crate::tui::kit::text::Styles;

/// How the screens are to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appearance {
    /// Only ASCII signs.
    pub ascii: bool,
    /// The colours.
    pub palette: Palette,
}

/// The colours by which the roles are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// The terminal's own sixteen, which its owner has chosen: they read well on light and dark.
    #[default]
    Terminal,
    /// Dark colours of the 256, for a light background.
    Light,
    /// Light colours of the 256, for a dark background.
    Dark,
    /// Nothing dim, the brightest of the sixteen, and what is under the cursor turned about.
    Contrast,
    /// No colour: weight alone.
    None,
}

impl Palette {
    /// All palettes.
    pub const ALL: [Self; 5] =
        [Self::Terminal, Self::Light, Self::Dark, Self::Contrast, Self::None];

    /// The name by which it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::None => "none",
        }
    }

    fn roles(self) -> &'static Roles {
        match self {
            Self::Terminal => &TERMINAL,
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Contrast => &CONTRAST,
            Self::None => &NONE,
        }
    }
}

/// The style of each role.
#[derive(Debug)]
struct Roles {
    right: Style,
    wrong: Style,
    caution: Style,
    accent: Style,
    quiet: Style,
    struck: Style,
    code: Style,
}

const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);
const DIM: Style = Style::new().add_modifier(Modifier::DIM);
const STRUCK: Style = DIM.add_modifier(Modifier::CROSSED_OUT);

const TERMINAL: Roles = Roles {
    right: BOLD.fg(Color::Green),
    wrong: BOLD.fg(Color::Red),
    caution: BOLD.fg(Color::Yellow),
    accent: BOLD.fg(Color::Cyan),
    quiet: DIM,
    struck: STRUCK,
    code: Style::new().fg(Color::Cyan),
};

/// Each has a contrast of at least 4.5 to 1 with white, as WCAG 2.2 asks of text (AA).
const LIGHT: Roles = Roles {
    right: BOLD.fg(Color::Indexed(22)),
    wrong: BOLD.fg(Color::Indexed(124)),
    caution: BOLD.fg(Color::Indexed(94)),
    accent: BOLD.fg(Color::Indexed(25)),
    quiet: Style::new().fg(Color::Indexed(242)),
    struck: Style::new().fg(Color::Indexed(242)).add_modifier(Modifier::CROSSED_OUT),
    code: Style::new().fg(Color::Indexed(25)),
};

/// Each has a contrast of at least 4.5 to 1 with black, as WCAG 2.2 asks of text (AA).
const DARK: Roles = Roles {
    right: BOLD.fg(Color::Indexed(114)),
    wrong: BOLD.fg(Color::Indexed(203)),
    caution: BOLD.fg(Color::Indexed(221)),
    accent: BOLD.fg(Color::Indexed(80)),
    quiet: Style::new().fg(Color::Indexed(246)),
    struck: Style::new().fg(Color::Indexed(246)).add_modifier(Modifier::CROSSED_OUT),
    code: Style::new().fg(Color::Indexed(80)),
};

const CONTRAST: Roles = Roles {
    right: BOLD.fg(Color::LightGreen),
    wrong: BOLD.fg(Color::LightRed).add_modifier(Modifier::UNDERLINED),
    caution: BOLD.fg(Color::LightYellow),
    accent: BOLD.add_modifier(Modifier::REVERSED),
    quiet: Style::new(),
    struck: Style::new().add_modifier(Modifier::CROSSED_OUT),
    code: BOLD,
};

const NONE: Roles = Roles {
    right: BOLD,
    wrong: BOLD,
    caution: BOLD,
    accent: BOLD,
    quiet: DIM,
    struck: STRUCK,
    code: Style::new(),
};

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

#[cfg(test)]
mod tests {
    use super::*;

    /// The red, green and blue of one of the 256 colours, from 0 to 1, as xterm has them.
    fn rgb(index: u8) -> [f64; 3] {
        let level = |n: u8| [0.0, 95.0, 135.0, 175.0, 215.0, 255.0][usize::from(n)] / 255.0;
        match index {
            16..=231 => {
                let at = index - 16;
                [level(at / 36), level(at / 6 % 6), level(at % 6)]
            }
            232.. => [(8.0 + 10.0 * f64::from(index - 232)) / 255.0; 3],
            _ => panic!("the terminal's own"),
        }
    }

    /// Relative luminance, as WCAG 2.2 defines it.
    fn luminance(colour: [f64; 3]) -> f64 {
        let linear = |c: f64| {
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = colour.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    #[test]
    fn colours_stand_out_from_the_background_that_they_are_for() {
        for (roles, background) in [(&LIGHT, 1.0), (&DARK, 0.0)] {
            let Roles { right, wrong, caution, accent, quiet, struck, code } = roles;
            for style in [right, wrong, caution, accent, quiet, struck, code] {
                let Some(Color::Indexed(index)) = style.fg else { panic!("{style:?}") };
                let own = luminance(rgb(index));
                let (light, dark) =
                    if own > background { (own, background) } else { (background, own) };
                let contrast = (light + 0.05) / (dark + 0.05);
                assert!(contrast >= 4.5, "{index} has {contrast:.1}");
            }
        }
    }
}
