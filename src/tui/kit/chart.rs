//! Small drawings in text: lines of columns, columns of several rows.
//!
//! Nothing here knows what is drawn.

use crate::tui::kit::theme::Theme;

/// The least difference between the ends of a line of columns that is not drawn larger than it is,
/// in the values' own unit.
const LEAST_SPAN: f64 = 8.0;

/// A number of columns or eighths from one that is reckoned with; nothing below none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few columns, never below none"
)]
pub fn whole(number: f64) -> usize {
    number.round().clamp(0.0, 1e6) as usize
}

/// So many of the values, spread evenly, the first and the last among them.
fn spread(values: &[f64], most: usize) -> Vec<f64> {
    let last = values.len().saturating_sub(1);
    if values.len() <= most || most < 2 {
        return values.iter().rev().take(most).rev().copied().collect();
    }
    (0..most)
        .filter_map(|at| values.get((at * last + (most - 1) / 2) / (most - 1)).copied())
        .collect()
}

/// A line of columns between the least and the greatest of the values; what hardly changes hardly
/// rises.
pub fn line(values: &[f64], most: usize, theme: Theme) -> String {
    let values = spread(values, most);
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let span = (high - low).max(LEAST_SPAN);
    let levels = theme.symbols().levels;
    values.iter().map(|value| levels[whole((value - low) / span * 7.0).min(7)]).collect()
}

/// Columns of these heights, each a part of the highest possible, in so many rows, the topmost
/// first.
pub fn columns(heights: &[f64], rows: usize, theme: Theme) -> Vec<String> {
    let symbols = theme.symbols();
    let eighths = |height: f64| {
        let eighths = whole(height.clamp(0.0, 1.0) * (rows * 8) as f64);
        // Something shows as something.
        if height > 0.002 { eighths.max(1) } else { eighths }
    };
    let cell = |height: f64, row: usize| {
        let filled = eighths(height).saturating_sub((rows - 1 - row) * 8).min(8);
        match filled {
            0 => " ",
            8 => symbols.full,
            // Digits, which stand for eighths in a line by themselves, say nothing in a column of
            // several rows.
            1..=3 if symbols.full == "#" => ".",
            _ if symbols.full == "#" => "#",
            filled => symbols.levels[filled - 1],
        }
    };
    (0..rows).map(|row| heights.iter().map(|height| cell(*height, row)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::kit::theme::{Appearance, Palette};

    const UNICODE: Appearance = Appearance { ascii: false, palette: Palette::Terminal };

    #[test]
    fn a_line_shows_the_way_and_not_the_noise() {
        let theme = Theme::new(UNICODE);
        assert_eq!(line(&[10.0, 45.0, 80.0], 14, theme), "▁▅█");
        assert_eq!(line(&[50.0, 51.0, 50.0], 14, theme), "▁▂▁", "a mark is not a mountain");
        let long: Vec<f64> = (0..14).map(|i| f64::from(i) * 10.0).collect();
        assert_eq!(line(&long, 8, theme), "▁▂▃▄▅▆▇█");
        assert_eq!(line(&[], 8, theme), "");
        assert_eq!(line(&[1.0, 2.0], 0, theme), "");
    }

    #[test]
    fn columns_stand_on_the_ground() {
        let theme = Theme::new(UNICODE);
        assert_eq!(columns(&[0.0, 0.25, 0.75, 1.0, 0.003], 2, theme), ["  ▄█ ", " ▄██▁"]);
        let ascii = Theme::new(Appearance { ascii: true, palette: Palette::None });
        assert_eq!(columns(&[0.0, 0.25, 0.6, 1.0], 2, ascii), ["  .#", " ###"]);
    }
}
