//! Home: what lies ahead, unfinished sittings, topics.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::report::TopicSummary;

use crate::study::{NextPaper, Unfinished};

use crate::report::words::weekday_date;
use crate::text::width;
use crate::tui::app::commands::Commands;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Target;
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::line_width;
use crate::tui::kit::{outlook, words};
use crate::tui::view::ahead;

/// Widths of the figures after a topic's title: facts, known, mistaken, in today's plan, last.
const FIGURES: [usize; 5] = [7, 12, 10, 7, 13];
/// From so many columns on there is room for what is in today's plan without cutting most titles
/// short.
const ROOMY: usize = 90;
/// The width of the bar of what is known.
const BAR: usize = 10;
/// What stands before today's line and its likes.
const LABEL: usize = 12;

pub fn content(model: &Model, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let home = &*model.home;
    let heading = (Line::from(Span::styled("prelims", theme.accent())), heading(model, ink));
    let columns = usize::from(body.width).min(MEASURE + 8);
    let mut rows = ahead::rows(model, ink, columns);
    let mut follow = 0;
    for (at, unfinished) in home.unfinished.iter().enumerate() {
        if model.home_cursor == at {
            follow = rows.len();
        }
        rows.push(unfinished_row(unfinished, at, model.home_cursor == at, ink, columns));
    }
    if let Some(next) = &home.next_paper {
        rows.push(next_paper(next, model, ink, columns));
    }
    for notice in &home.notices {
        let mark = Span::styled(format!("  {:<LABEL$}", "Notice"), theme.caution());
        rows.extend(ink.hanging(&mark, notice, columns, theme.plain()));
    }
    rows.push(Row::default());
    if home.topics.is_empty() {
        rows.extend(empty(model, ink, columns));
    }
    let mut bank = None;
    for (at, topic) in home.topics.iter().enumerate() {
        if bank != Some(&topic.bank) {
            if bank.is_some() {
                rows.push(Row::default());
            }
            rows.push(columns_row(&topic.bank, ink, columns));
            bank = Some(&topic.bank);
        }
        let row = at + home.unfinished.len();
        if model.home_cursor == row {
            follow = rows.len();
        }
        rows.push(topic_row(topic, row, model, ink, columns));
    }
    // While the cursor is on the first rows, the top stays in sight.
    if follow < usize::from(body.height).saturating_sub(1) {
        follow = 0;
    }
    Content { heading, panes: vec![Pane::follow(body, rows, follow)], ..Content::default() }
}

/// The day, and how far it is to the exam.
fn heading(model: &Model, ink: TextStyle) -> Line<'static> {
    let theme = ink.theme;
    let day = weekday_date(model.now.date());
    let mut line = Line::from(Span::raw(day));
    let goal = model.plan.view.as_ref().and_then(|plan| plan.goal.date);
    if let Some(left) = outlook::countdown(goal, model.now.date()) {
        line.spans.push(Span::styled(format!(" {} ", theme.symbols().dot), theme.quiet()));
        line.spans.push(Span::styled(left, theme.accent()));
    }
    line
}

/// What stands before a line of Home.
pub fn label(text: &str, ink: TextStyle) -> Span<'static> {
    Span::styled(format!("  {text:<LABEL$}"), ink.theme.strong())
}

/// A line with the key that acts on it, at the right where there is room.
pub fn enter_row(
    mut line: Line<'static>,
    key: &str,
    does: &str,
    ink: TextStyle,
    columns: usize,
) -> Row {
    let theme = ink.theme;
    let hint = format!("{} {key}", theme.symbols().chosen);
    let does = format!("  {does}");
    let free = columns.saturating_sub(line_width(&line) + width(&hint));
    // The word goes first: the key says enough.
    let does = if free > width(&does) + 1 { does } else { String::new() };
    let space = free.saturating_sub(width(&does));
    if space > 1 {
        line.spans.push(Span::raw(" ".repeat(space)));
        line.spans.push(Span::styled(hint, theme.accent()));
        line.spans.push(Span::styled(does, theme.quiet()));
    }
    Row::new(line)
}

fn unfinished_row(of: &Unfinished, at: usize, here: bool, ink: TextStyle, columns: usize) -> Row {
    let theme = ink.theme;
    let left = of.remaining.map(|time| format!(", {} left", words::clock_left(time)));
    let room = columns.saturating_sub(50).max(10);
    let title = match &of.topic {
        Some(topic) => ink.cut(&format!("{} {} {topic}", of.title, theme.symbols().dot), room),
        None => words::paper_title(&of.title, room, ink),
    };
    let text = format!("{title}, question {} of {}{}", of.at + 1, of.of, left.unwrap_or_default());
    let mut label = label(if at == 0 { "Unfinished" } else { "" }, ink);
    if here {
        let cursor = format!("{} ", theme.symbols().chosen);
        label = Span::styled(label.content.replacen("  ", &cursor, 1), theme.accent());
    }
    let line = Line::from(vec![label, Span::raw(text)]);
    let key = if here || at == 0 { "r" } else { "" };
    let row =
        if key.is_empty() { Row::new(line) } else { enter_row(line, key, "resume", ink, columns) };
    row.target(Target::Row(at))
}

/// The paper that comes next today, and when its break is over.
fn next_paper(next: &NextPaper, model: &Model, ink: TextStyle, columns: usize) -> Row {
    let left = next.break_left.saturating_sub(model.home_as_of.until(&model.now));
    let when = if left.is_zero() {
        "the break is over".to_owned()
    } else {
        format!("break until {}", words::time_of_day(&model.now, left))
    };
    let room = columns.saturating_sub(50).max(10);
    let text = format!("{}, {when}", words::paper_title(&next.title, room, ink));
    let line = Line::from(vec![label("Next paper", ink), Span::raw(text)]);
    enter_row(line, "b", "next paper", ink, columns)
}

/// What to do where there is no bank.
fn empty(model: &Model, ink: TextStyle, columns: usize) -> Vec<Row> {
    let Commands { open_bank, help, .. } = model.commands;
    let text = format!(
        "There are no banks. Put a bank's folder into your banks folder, or start with \
         `{open_bank}`; `{help}` says where the banks folder is."
    );
    let mark = Span::raw("  ");
    ink.hanging(&mark, &text, columns, ink.theme.plain())
}

/// The widths of the figures in so many columns; what there is no room for has none.
fn widths(columns: usize) -> [usize; 5] {
    let [facts, known, mistaken, due, last] = FIGURES;
    [facts, known, mistaken, if columns < ROOMY { 0 } else { due }, last]
}

/// How wide a topic's title may be; what is too narrow shows no figures.
fn title_width(columns: usize) -> Option<usize> {
    let figures: usize = widths(columns).iter().sum();
    columns.checked_sub(figures + 2).filter(|left| *left >= 16)
}

/// The bank's title over its topics, and what the figures are.
fn columns_row(bank: &str, ink: TextStyle, columns: usize) -> Row {
    let quiet = ink.theme.quiet();
    let Some(title) = title_width(columns) else {
        return Row::new(Span::styled(ink.cut(bank, columns), ink.theme.strong()));
    };
    let bank = ink.cut(bank, title);
    let space = " ".repeat((title + 2).saturating_sub(width(&bank)));
    let [facts, known, mistaken, due, last] = widths(columns);
    let heads = format!(
        "{:>facts$}  {:<known$}{:>mistaken$}{:>due$}  {:<last$}",
        "facts",
        "known",
        "mistaken",
        if due > 0 { "today" } else { "" },
        "last",
        known = known - 2,
        last = last - 2
    );
    Row::new(Line::from(vec![
        Span::styled(bank, ink.theme.strong()),
        Span::raw(space),
        Span::styled(heads, quiet),
    ]))
}

fn topic_row(
    topic: &TopicSummary,
    row: usize,
    model: &Model,
    ink: TextStyle,
    columns: usize,
) -> Row {
    let theme = ink.theme;
    let here = model.home_cursor == row;
    let cursor = if here { theme.symbols().chosen } else { " " };
    let style = if here { theme.accent() } else { Style::new() };
    let room = title_width(columns).unwrap_or_else(|| columns.saturating_sub(2));
    let title = ink.cut(&topic.title, room);
    let space = " ".repeat(room.saturating_sub(width(&title)));
    let mut line = Line::from(vec![
        Span::styled(format!("{cursor} "), theme.accent()),
        Span::styled(title, style),
        Span::raw(space),
    ]);
    if title_width(columns).is_some() {
        let [facts, _, mistaken, due, _] = widths(columns);
        line.spans.push(Span::raw(format!("{:>facts$}  ", topic.facts)));
        line.spans.extend(words::bar(theme, topic.known as f64, topic.facts, BAR).spans);
        let counts = [(mistaken, topic.mistaken, theme.wrong()), (due, topic.due, theme.caution())];
        for (width, count, style) in counts.into_iter().filter(|(width, ..)| *width > 0) {
            let (text, style) = match count {
                0 => (theme.symbols().dash.to_owned(), theme.quiet()),
                n => (n.to_string(), style),
            };
            line.spans.push(Span::styled(format!("{text:>width$}"), style));
        }
        let last = topic.last.map_or_else(|| "new".into(), |day| words::past(day, model.now.day()));
        line.spans.push(Span::styled(format!("  {last}"), theme.quiet()));
    }
    Row::new(line).target(Target::Row(row))
}
