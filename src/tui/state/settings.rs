//! Settings: how the program looks and is used on this machine, and the rows of their page.
//!
//! They say nothing of the learner, so they are kept beside the record and not in it: progress goes
//! from machine to machine, a theme that suits one of them does not. This file must not know where
//! they are kept.

use std::path::PathBuf;

use crate::tui::kit::theme::Palette;

/// What can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// The colours; `None` leaves them to the program.
    pub theme: Option<Palette>,
    /// Whether the letter of a choice, pressed again, says how sure one is.
    pub confidence: bool,
    /// Whether the pointer is used.
    pub mouse: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { theme: None, confidence: true, mouse: true }
    }
}

/// The settings of a run, and what they stand on.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    /// As they are kept.
    pub settings: Settings,
    /// The colours where no theme is set.
    pub usual: Palette,
    /// The file in which they are kept; `None` where there is no place for one.
    pub file: Option<PathBuf>,
}

/// Where settings are kept.
pub trait KeepSettings: std::fmt::Debug {
    /// Keeps them for the next run.
    ///
    /// # Errors
    /// Why that could not be done, as a part of a sentence.
    fn keep(&mut self, settings: &Settings) -> Result<(), String>;
}

/// A row of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingsRow {
    /// The colours.
    Theme,
    /// Whether confidence is said.
    Confidence,
    /// Whether the pointer is used.
    Mouse,
}

impl SettingsRow {
    /// All rows, from above.
    pub const ALL: [Self; 3] = [Self::Theme, Self::Confidence, Self::Mouse];
}

impl Settings {
    /// Turns a row to the value after the present one, or to the one before it, around the ends.
    pub fn turn(&mut self, row: SettingsRow, forth: bool) {
        match row {
            SettingsRow::Theme => self.theme = theme_beside(self.theme, forth),
            SettingsRow::Confidence => self.confidence = !self.confidence,
            SettingsRow::Mouse => self.mouse = !self.mouse,
        }
    }
}

/// The themes on offer, in order; the first leaves the colours to the program. The terminal's own
/// colours are what it then takes, so they are not offered twice.
const THEMES: [Option<Palette>; 5] =
    [None, Some(Palette::Light), Some(Palette::Dark), Some(Palette::Contrast), Some(Palette::None)];

fn theme_beside(theme: Option<Palette>, forth: bool) -> Option<Palette> {
    let at = THEMES.iter().position(|offered| *offered == theme).unwrap_or(0);
    let by = if forth { 1 } else { THEMES.len() - 1 };
    THEMES[(at + by) % THEMES.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_turns_around_and_back() {
        for row in SettingsRow::ALL {
            for forth in [true, false] {
                let mut settings = Settings::default();
                let mut seen = Vec::new();
                while !seen.contains(&settings) {
                    seen.push(settings);
                    settings.turn(row, forth);
                }
                assert_eq!(settings, Settings::default());
                let themes = seen.iter().map(|settings| settings.theme);
                match row {
                    SettingsRow::Theme => {
                        assert!(THEMES.iter().all(|t| themes.clone().any(|s| s == *t)));
                    }
                    _ => assert_eq!(seen.len(), 2),
                }
                settings.turn(row, forth);
                settings.turn(row, !forth);
                assert_eq!(settings, Settings::default());
            }
        }
    }
}
