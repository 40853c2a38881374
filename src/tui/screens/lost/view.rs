//! The record that was lost: what happened, since when nothing is saved, and where everything is to
//! be written.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::report::words::date;
use crate::study::Lost;
use crate::text;
use crate::tui::kit::input::Input;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::state::Shared;

/// How it looks, with the path as typed so far and why the one before was refused.
pub fn view(
    path: &Input,
    refused: Option<&str>,
    shared: &Shared,
    style: TextStyle,
    body: Rect,
) -> Content {
    let theme = style.theme;
    let heading = Line::from(Span::styled("Not saved", theme.caution()));
    let left = shared.current.as_ref().and_then(|current| current.sitting.remaining(&shared.now));
    let right = left.map(|left| format!("{} left", words::clock_left(left))).unwrap_or_default();
    let columns = usize::from(body.width).min(MEASURE);
    let mut rows = vec![Row::default()];
    if let Some(lost) = &shared.lost {
        for text in happened(shared, lost) {
            rows.extend(style.text(&text, columns, theme.plain()));
            rows.push(Row::default());
        }
    }
    rows.extend(style.text("Write all of it to a new file:", columns, theme.plain()));
    let mark = Span::styled("  ", theme.accent());
    let path = path.lines(&mark, theme.accent(), style, columns);
    rows.extend(path.into_iter().map(Row::new));
    if let Some(why) = refused {
        rows.push(Row::default());
        rows.extend(style.text(&format!("Not written: {why}."), columns, theme.caution()));
    }
    let right = Span::styled(right, theme.accent());
    Content::new(heading, right, vec![Pane::still(body, rows)])
}

/// What happened and what is held, a paragraph each.
fn happened(shared: &Shared, lost: &Lost) -> Vec<String> {
    let since = match &lost.until {
        Some(until) if until.date() == shared.now.date() => {
            format!(
                "Nothing since {} is saved.",
                words::time_of_day(until, std::time::Duration::ZERO)
            )
        }
        Some(until) => format!("Nothing since {} is saved.", date(until.date())),
        None => "Nothing that you do now is saved.".to_owned(),
    };
    let entries = |n| text::count_of(n, "entry", "entries");
    let held = entries(lost.held);
    let missing = match usize::try_from(lost.missing).unwrap_or(usize::MAX) {
        0 => String::new(),
        n => format!(" Not all of it: {} could not be read any more.", entries(n)),
    };
    let runs = shared
        .current
        .as_ref()
        .is_some_and(|current| current.sitting.remaining(&shared.now).is_some());
    let clock = if runs { " The clock of this sitting runs on." } else { "" };
    vec![
        format!("{}. {since}", lost.what),
        format!(
            "prelims still has it in memory: {held}, and the last key that you pressed.{missing}{clock}"
        ),
    ]
}
