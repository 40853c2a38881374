//! The palettes: a style for each role.

use ratatui::style::{Color, Modifier, Style};

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

    /// Its styles.
    pub(super) fn roles(self) -> &'static Roles {
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
pub(super) struct Roles {
    pub right: Style,
    pub wrong: Style,
    pub caution: Style,
    pub accent: Style,
    pub quiet: Style,
    pub struck: Style,
    pub code: Style,
}

/// Text that stands out.
pub(super) const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);
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
