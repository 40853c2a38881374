//! What stands above the screens of a sitting: its title and its clock.

use std::time::Duration;

use ratatui::text::{Line, Span};

use crate::text::width;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;
use crate::tui::texts;

/// Time left from which the clock warns, or a fifth of a short sitting.
const LAST_MINUTES: Duration = Duration::from_secs(5 * 60);

/// A heading with the sitting's title, as much of it as there is room for.
pub fn titled(
    shared: &Shared,
    current: &CurrentSitting,
    style: TextStyle,
    after: &str,
    right: Line<'static>,
) -> (Line<'static>, Line<'static>) {
    let dot = style.theme.symbols().dot;
    // Around them are margins and the dot between.
    let rest = line_width(&right) + width(after) + 7;
    let room = usize::from(shared.size.width).saturating_sub(rest);
    let title = words::paper_title(&current.sitting.terms().title, room, style);
    let left = Line::from(vec![
        Span::styled(title, style.theme.strong()),
        Span::raw(format!(" {dot} {after}")),
    ]);
    (left, right)
}

/// The time left, or used where none is set; of a sitting that is over, the time that its question
/// took.
pub fn clock(shared: &Shared, current: &CurrentSitting, style: TextStyle) -> Span<'static> {
    let theme = style.theme;
    let rules = &current.sitting.terms().rules;
    match current.sitting.remaining(&shared.now) {
        Some(left) if current.is_paused() => Span::styled(
            texts::QuestionClockStopped { time: words::clock_left(left) }.say(),
            theme.caution(),
        ),
        Some(left) if current.sitting.is_running() => {
            let fifth = rules.limit().unwrap_or_default() / 5;
            let late = left < LAST_MINUTES.min(fifth);
            let look = if late { theme.caution() } else { theme.strong() };
            Span::styled(texts::ClockLeft { time: words::clock_left(left) }.say(), look)
        }
        _ => {
            let time = match current.present() {
                Some((_, _, response)) if !current.sitting.is_running() => response.time,
                _ => current.sitting.elapsed(&shared.now),
            };
            Span::styled(words::clock(time), theme.plain())
        }
    }
}
