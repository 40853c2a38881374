//! The record that was lost: what happened, since when nothing is saved, and where everything is to
//! be written.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::report::words::date;
use crate::study::Lost;
use crate::text;
use crate::tui::app::model::{LostScreen, Model};
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;

pub fn content(model: &Model, screen: &LostScreen, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let heading = Line::from(Span::styled("Not saved", theme.caution()));
    let left = model.current.as_ref().and_then(|current| current.sitting.remaining(&model.now));
    let right = left.map(|left| format!("{} left", words::clock_left(left))).unwrap_or_default();
    let columns = usize::from(body.width).min(MEASURE);
    let mut rows = vec![Row::default()];
    if let Some(lost) = &model.lost {
        for text in happened(model, lost) {
            rows.extend(ink.text(&text, columns, theme.plain()));
            rows.push(Row::default());
        }
    }
    rows.extend(ink.text("Write all of it to a new file:", columns, theme.plain()));
    let caret = if theme.symbols().full == "#" { "_" } else { "▏" };
    let mark = Span::styled("  ", theme.accent());
    rows.extend(ink.hanging(&mark, &format!("{}{caret}", screen.input), columns, theme.accent()));
    if let Some(why) = &screen.refused {
        rows.push(Row::default());
        rows.extend(ink.text(&format!("Not written: {why}."), columns, theme.caution()));
    }
    let heading = (heading, Line::from(Span::styled(right, theme.accent())));
    Content { heading, panes: vec![Pane::still(body, rows)], ..Content::default() }
}

/// What happened and what is held, a paragraph each.
fn happened(model: &Model, lost: &Lost) -> Vec<String> {
    let since = match &lost.until {
        Some(until) if until.date() == model.now.date() => {
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
    let runs = model
        .current
        .as_ref()
        .is_some_and(|current| current.sitting.remaining(&model.now).is_some());
    let clock = if runs { " The clock of this sitting runs on." } else { "" };
    vec![
        format!("{}. {since}", lost.what),
        format!(
            "prelims still has it in memory: {held}, and the last key that you pressed.{missing}{clock}"
        ),
    ]
}
