//! The record that was lost: what happened, since when nothing is saved, and where everything is to
//! be written.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::report::words::date;
use crate::study::Lost;
use crate::tui::kit::input::Input;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::texts;

/// How it looks, with the path as typed so far and why the one before was refused.
pub fn view(
    path: &Input,
    refused: Option<&str>,
    shared: &Shared,
    style: TextStyle,
    body: Rect,
) -> Content {
    let theme = style.theme;
    let heading = Line::from(Span::styled(texts::LOST, theme.caution()));
    let left = shared.current.as_ref().and_then(|current| current.sitting.remaining(&shared.now));
    let right = left
        .map(|left| texts::ClockLeft { time: words::clock_left(left) }.say())
        .unwrap_or_default();
    let columns = usize::from(body.width).min(MEASURE);
    let mut rows = vec![Row::default()];
    if let Some(lost) = &shared.lost {
        for text in happened(shared, lost) {
            rows.extend(style.text(&text, columns, theme.plain()));
            rows.push(Row::default());
        }
    }
    rows.extend(style.text(&texts::LOST_WRITE, columns, theme.plain()));
    let mark = Span::styled("  ", theme.accent());
    let path = path.lines(&mark, theme.accent(), style, columns);
    rows.extend(path.into_iter().map(Row::new));
    if let Some(why) = refused {
        rows.push(Row::default());
        rows.extend(style.text(&texts::LostRefused { why }.say(), columns, theme.caution()));
    }
    let right = Span::styled(right, theme.accent());
    Content::new(heading, right, vec![Pane::still(body, rows)])
}

/// What happened and what is held, a paragraph each.
fn happened(shared: &Shared, lost: &Lost) -> Vec<String> {
    let since = match &lost.until {
        Some(until) if until.date() == shared.now.date() => {
            texts::LostSince { when: words::time_of_day(until, std::time::Duration::ZERO) }.say()
        }
        Some(until) => texts::LostSince { when: date(until.date()) }.say(),
        None => texts::LOST_NOW.into(),
    };
    let missing = match usize::try_from(lost.missing).unwrap_or(usize::MAX) {
        0 => String::new(),
        count => format!(" {}", texts::LostMissing { count }.say()),
    };
    let runs = shared
        .current
        .as_ref()
        .is_some_and(|current| current.sitting.remaining(&shared.now).is_some());
    let clock = if runs { format!(" {}", texts::LOST_CLOCK) } else { String::new() };
    let held = texts::LostHeld { count: lost.held }.say();
    vec![format!("{}. {since}", lost.what), format!("{held}{missing}{clock}")]
}
