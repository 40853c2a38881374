//! Leeches: facts that are failed again and again, which false wording was taken for true, and what
//! would help.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::report::Leech;

use super::state::Told;
use crate::text::width;
use crate::tui::app::msg::Target;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::MEASURE;

/// The width of how often a fact failed.
const FIGURES: usize = 10;
/// The least height of what is said of the fact under the cursor.
const DETAIL: u16 = 8;

pub fn panes(told: Told<'_>, area: Rect) -> Vec<Pane> {
    let (style, theme) = (told.style, told.style.theme);
    let columns = usize::from(area.width).min(MEASURE);
    let leeches = &told.view.leeches;
    if leeches.is_empty() {
        let text = "No fact has been failed again and again. What will not stay is listed here once there is some, with \
                    the wordings that were taken for true.";
        return vec![Pane::still(area, style.text(text, columns, theme.plain()))];
    }
    let cursor = told.screen.cursor.min(leeches.len() - 1);
    let wanted = u16::try_from(leeches.len() + 1).unwrap_or(u16::MAX);
    let list = Rect {
        height: wanted.min(area.height.saturating_sub(DETAIL).max(area.height / 2)),
        ..area
    };
    let below = Rect { y: list.bottom(), height: area.height - list.height, ..area };
    let room = columns.saturating_sub(FIGURES + 2);
    let heads = format!("  {:<room$}{:>FIGURES$}", "fact", "failed");
    let mut rows = vec![Row::new(Span::styled(heads, theme.quiet()))];
    rows.extend(
        leeches.iter().enumerate().map(|(at, leech)| row(told, leech, at, at == cursor, room)),
    );
    let follow = if cursor + 2 < usize::from(list.height) { 0 } else { cursor + 1 };
    let mut said =
        vec![Row::new(Span::styled(theme.symbols().rule.repeat(columns), theme.quiet()))];
    said.extend(leeches.get(cursor).into_iter().flat_map(|leech| detail(told, leech, columns)));
    vec![Pane::follow(list, rows, follow), Pane::still(below, said)]
}

/// `▸ The DTTI was set up in 2012 ...   5 of 8`
fn row(told: Told<'_>, leech: &Leech, at: usize, here: bool, room: usize) -> Row {
    let theme = told.style.theme;
    let cursor = if here { theme.symbols().chosen } else { " " };
    let style = if here { theme.accent() } else { theme.plain() };
    let text = told.style.cut(&leech.text, room);
    let space = " ".repeat(room.saturating_sub(width(&text)));
    let failed = format!("{} of {}", leech.lapses, leech.reviews);
    Row::new(Line::from(vec![
        Span::styled(format!("{cursor} "), theme.accent()),
        Span::styled(text, style),
        Span::raw(space),
        Span::styled(format!("{failed:>FIGURES$}"), theme.wrong()),
    ]))
    .target(Target::Row(at))
}

fn detail(told: Told<'_>, leech: &Leech, columns: usize) -> Vec<Row> {
    let (style, theme) = (told.style, told.style.theme);
    let mut rows = style.text(&leech.text, columns, theme.plain());
    rows.extend(style.quiet(&leech.topic, columns));
    for (trap, times) in &leech.traps {
        let times = usize::try_from(*times).unwrap_or(usize::MAX);
        let often = match times {
            1 => "once".to_owned(),
            2 => "twice".to_owned(),
            times => format!("{times} times"),
        };
        let mark = Span::styled(format!("{} ", theme.symbols().wrong), theme.wrong());
        rows.extend(style.hanging(
            &mark,
            &format!("believed {often}: {trap}"),
            columns,
            theme.plain(),
        ));
    }
    let mark = Span::styled(format!("{} ", theme.symbols().forth), theme.accent());
    rows.extend(style.hanging(&mark, &leech.suggestion, columns, theme.plain()));
    rows
}
