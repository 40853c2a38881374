//! Past results: a line each, newest first, and how those of a kind went over time.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::insight::Past;

use crate::report::answered;
use crate::text::{self, width};
use crate::tui::app::msg::Target;
use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::words;
use crate::tui::state::Shared;

/// The width of bars.
const BAR: usize = 8;
/// How many of the latest of a kind the trend shows, and how many kinds have one.
const TREND: usize = 20;
const KINDS: usize = 4;

/// The list.
pub fn view(
    list: Option<&[Past]>,
    cursor: usize,
    shared: &Shared,
    style: TextStyle,
    body: Rect,
) -> Content {
    let theme = style.theme;
    let columns = usize::from(body.width).min(MEASURE + 8);
    let past = list.unwrap_or_default();
    let mut rows = trends(past, style, columns);
    if !rows.is_empty() {
        rows.push(Row::default());
    }
    if list.is_some() && past.is_empty() {
        let text = "No sitting has been finished yet. Practise (p) or sit a timed quiz (t) from Home; \
                    what comes of it is listed here, and can be compared over time.";
        rows = style.text(text, columns, theme.plain());
    }
    let first = rows.len();
    for (at, one) in past.iter().enumerate() {
        rows.push(row(shared, one, at, at == cursor, style, columns));
    }
    let mut follow = first + cursor;
    if follow < usize::from(body.height).saturating_sub(1) {
        follow = 0;
    }
    let left = Span::styled("Past results", theme.strong());
    let right = Span::styled(text::count(past.len(), "sitting"), theme.quiet());
    Content::new(left, right, vec![Pane::follow(body, rows, follow)])
}

/// The percentages of each title that was sat more than once, oldest first: `Quiz  ▂▃▅▆  62 % now,
/// 48 % on the average`.
fn trends(past: &[Past], style: TextStyle, columns: usize) -> Vec<Row> {
    let theme = style.theme;
    let mut titles: Vec<&str> = Vec::new();
    for one in past {
        if !titles.contains(&one.title.as_str()) {
            titles.push(&one.title);
        }
    }
    let mut rows = Vec::new();
    for title in titles {
        let those = || past.iter().filter(|one| one.title == title).filter_map(|one| one.percent);
        let count = those().count();
        let Some(latest) = those().next().filter(|_| count > 1) else { continue };
        if rows.len() == KINDS {
            break;
        }
        let sum: i64 = those().sum();
        let mean = sum / i64::try_from(count).unwrap_or(1).max(1);
        let best = those().max().unwrap_or(0);
        let mut levels: Vec<&'static str> =
            those().take(TREND).map(|percent| level(percent, style)).collect();
        levels.reverse();
        let text =
            format!("  {latest} % last, {mean} % on the average, {best} % at best, of {count}");
        let room = columns.saturating_sub(levels.len() + width(&text) + 4).min(30);
        let title = style.cut(title, room);
        rows.push(Row::new(Line::from(vec![
            Span::styled(format!("  {title}  "), theme.strong()),
            Span::styled(levels.concat(), theme.accent()),
            Span::styled(text, theme.quiet()),
        ])));
    }
    rows
}

/// A column of so many hundredths; nothing and less is the lowest.
fn level(percent: i64, style: TextStyle) -> &'static str {
    let levels = style.theme.symbols().levels;
    let eighth = percent.clamp(0, 100) * 7 / 100;
    levels[usize::try_from(eighth).unwrap_or(0)]
}

/// `▸ 22 Nov 2026  Quiz    5.33 of 20   27 %  ██░░░░░░  +5  ✓ 3 ✗ 1 □ 6`
fn row(
    shared: &Shared,
    one: &Past,
    at: usize,
    here: bool,
    style: TextStyle,
    columns: usize,
) -> Row {
    let theme = style.theme;
    let symbols = theme.symbols();
    let cursor = if here { symbols.chosen } else { " " };
    let look = if here { theme.accent() } else { theme.plain() };
    let day = words::past(one.began.date(), shared.now.date());
    let score = format!("{} of {}", one.score.total, one.score.maximum);
    let change = one.change.map_or_else(String::new, |change| format!("{change:+}"));
    let change_style = match one.change {
        Some(1..) => theme.right(),
        Some(..=-1) => theme.wrong(),
        _ => theme.quiet(),
    };
    let mut figures = vec![Span::raw(format!("{score:>17}"))];
    if let Some(percent) = one.percent {
        figures.push(Span::styled(format!("{percent:>5} %  "), theme.strong()));
        figures.extend(words::bar(theme, percent as f64 / 100.0, 1, BAR).spans);
    } else {
        let text = answered(one.answered, one.of);
        figures.push(Span::styled(format!("{text:>0$}", BAR + 9), theme.quiet()));
    }
    figures.push(Span::styled(format!("{change:>5}"), change_style));
    let width_of =
        |spans: &[Span<'_>]| spans.iter().map(|span| width(&span.content)).sum::<usize>();
    let taken = format!("{:>9}", words::clock(one.taken));
    let room = columns.saturating_sub(width_of(&figures) + width(&taken) + 16);
    let title = style.cut(&one.title, room);
    let space = " ".repeat(room.saturating_sub(width(&title)));
    let mut line = Line::from(vec![
        Span::styled(format!("{cursor} "), theme.accent()),
        Span::styled(format!("{day:<13} "), theme.quiet()),
        Span::styled(title, look),
        Span::raw(space),
    ]);
    line.spans.extend(figures);
    line.spans.push(Span::styled(taken, theme.quiet()));
    Row::new(line).target(Target::Row(at))
}
