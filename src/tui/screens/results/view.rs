//! Past results: a line each, newest first, and how those of a kind went over time.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::insight::Past;

use crate::text::width;
use crate::tui::kit::list::List;
use crate::tui::kit::page::{Content, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::table::{Cell, Column, Table};
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The width of bars.
const BAR: usize = 8;
/// The day, before a sitting's title.
const DAY: [Column; 1] = [Column::left("", 13).then(1)];
/// What stands before a title: the sign of the cursor, and the day.
const DAY_COLUMNS: usize = 16;
/// After it score, share of the marks, change against the time before, and time taken.
const FIGURES: [Column; 4] =
    [Column::right("", 17), Column::right("", BAR + 9), Column::right("", 5), Column::right("", 9)];
/// The narrowest that titles become: 80 columns leave them 14.
const TITLE: usize = 8;
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
        rows = style.text(&texts::RESULTS_NONE, columns, theme.plain());
    }
    let table = Table::with_title(TITLE, &DAY, &FIGURES, columns, style);
    let mut list = List::new(cursor);
    list.extend(rows);
    for (at, one) in past.iter().enumerate() {
        let day = words::past(one.began.date(), shared.now.date());
        let day = Cell::from(Span::styled(day, theme.quiet()));
        let title = words::short_title(&one.title, columns.saturating_sub(DAY_COLUMNS), style);
        let rows = table.flowing([day], &title, figures(one, style), list.is_at(at));
        list.choice_of(at, rows);
    }
    let left = Span::styled(texts::RESULTS, theme.strong());
    let right = Span::styled(texts::ResultsCount { count: past.len() }.say(), theme.quiet());
    Content::new(left, right, vec![list.into_pane(body)])
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
        let text = format!("  {}", texts::ResultsTrend { latest, mean, best, count }.say());
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

/// `5.33 of 20   27 %  ██░░░░░░  +5     09:30`
fn figures(one: &Past, style: TextStyle) -> [Cell; 4] {
    let theme = style.theme;
    let (score, of) = (one.score.total.to_string(), one.score.maximum.to_string());
    let score = texts::ResultsScore { score, of };
    let of_all = match one.percent {
        Some(percent) => {
            let bar = words::bar(theme, percent as f64 / 100.0, 1, BAR);
            let percent = Span::styled(format!("{percent:>5} %  "), theme.strong());
            Cell::from([percent].into_iter().chain(bar.spans).collect::<Line<'_>>())
        }
        None => Span::styled(words::answered(one.answered, one.of), theme.quiet()).into(),
    };
    let change_style = match one.change {
        Some(1..) => theme.right(),
        Some(..=-1) => theme.wrong(),
        _ => theme.quiet(),
    };
    let change = one.change.map_or_else(String::new, |change| format!("{change:+}"));
    [
        Span::raw(score.say()).into(),
        of_all,
        Span::styled(change, change_style).into(),
        Span::styled(words::clock(one.taken), theme.quiet()).into(),
    ]
}
